import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { LogDelivery } from "../../../modules";
import type { ConstraintCase } from "../place";

const hub = (name: string): string => `arn:aws:securityhub:us-east-1:111122223333:hub/${name}`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "AWS takes the wildcard of the hubs",
    finding: "[D3]",
    breaks: (place) => place.deliver(hub("default"), [place.group()]),
    given: `The source is "${hub("default")}".`,
    allows: (place) => place.deliver(hub("*"), [place.group()]),
  },
  {
    constraint: "AWS takes the wildcard of the hubs",
    finding: "[D3]",
    breaks: (place) => place.deliver(hub("*/more"), [place.group()]),
    given: `The source is "${hub("*/more")}".`,
    allows: (place) => {
      const source = new SecurityhubAccount(place.stack, "Hub");
      const destinations = [place.group()];
      new LogDelivery(place.stack, "Findings", { logType: "security-hub-cspm", source, destinations });
      const [made] = place.synthesized().of("aws_cloudwatch_log_delivery_source");
      expect(made!.config.resource_arn).toBe(
        '${replace(aws_securityhub_account.Hub.arn, "hub/default", "hub/*")}',
      );
    },
  },
];
