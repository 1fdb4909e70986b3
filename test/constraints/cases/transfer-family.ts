import { TransferServer } from "@cdktf/provider-aws/lib/transfer-server";
import type { ConstraintCase, Place } from "../place";

const server = (place: Place, loggingRole?: string): TransferServer =>
  new TransferServer(place.stack, "Partners", { loggingRole });
const options = { roleName: "transfer-logs" };

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The server's logging_role is the one",
    breaks: (place) => place.deliver(server(place), [place.group()], { options }),
    given: 'roleName is "transfer-logs", and "workload/Partners" has no loggingRole.',
    allows: (place) => {
      const role = "arn:aws:iam::111122223333:role/transfer-logs";
      place.deliver(server(place, role), [place.group()], { options });
      place.deliver("s-0a1b2c3d4e5f67890", [place.group("other")], { options });
    },
  },
  {
    constraint: "The server's logging_role is the one",
    breaks: (place) =>
      place.deliver(server(place, "arn:aws:iam::111122223333:role/other"), [place.group()], { options }),
    given: 'loggingRole of "workload/Partners" is "arn:aws:iam::111122223333:role/other".',
  },
];
