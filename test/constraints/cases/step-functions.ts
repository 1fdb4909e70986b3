import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import type { ConstraintCase, Place } from "../place";

const ROLE = "arn:aws:iam::111122223333:role/workflows/orders";
const MACHINE = "arn:aws:states:us-east-1:111122223333:stateMachine:orders";
const machine = (place: Place, roleArn = ROLE): SfnStateMachine =>
  new SfnStateMachine(place.stack, "Orders", { name: "orders", roleArn, definition: "{}" });
const logged = (place: Place, source: unknown, roleName: string): unknown =>
  place.deliver(source, [place.group()], { options: { roleName } });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The log delivery actions must be in the state machine's own role",
    breaks: (place) => logged(place, machine(place), "shipping"),
    given: `roleName is "shipping", and roleArn of "workload/Orders" is "${ROLE}".`,
    allows: (place) => logged(place, machine(place), "orders"),
  },
  {
    constraint: "The log delivery actions must be in the state machine's own role",
    breaks: (place) => logged(place, machine(place), ROLE),
    given: `roleName is "${ROLE}"`,
    allows: (place) => {
      const role = new IamRole(place.stack, "Role", { assumeRolePolicy: "{}" });
      logged(place, machine(place, role.arn), "orders");
      logged(place, MACHINE, "whatever");
    },
  },
  {
    constraint: "Logging is a setting of the state machine itself",
    breaks: (place) => place.deliver(`${MACHINE}:3`, [place.group()]),
    given: `The source is "${MACHINE}:3".`,
    allows: (place) => place.deliver(MACHINE, [place.group()]),
  },
  {
    constraint: "Step Functions takes ARNs of log groups",
    breaks: (place) => place.deliver(MACHINE, [place.group("x".repeat(209))]),
    given: /The ARN of log group "x+" has 257 characters\./,
    allows: (place) => place.deliver(MACHINE, [place.group("x".repeat(208))]),
  },
];
