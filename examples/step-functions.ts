/** Execution logs of a Step Functions state machine, whose role sets the delivery up. */
import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"step-functions">): LogDelivery<"step-functions"> {
  const stateMachine = new SfnStateMachine(stack, "Orders", {
    name: "orders",
    type: "EXPRESS",
    roleArn: "arn:aws:iam::111122223333:role/orders-workflow",
    definition: JSON.stringify({ StartAt: "Accept", States: { Accept: { Type: "Succeed" } } }),
  });
  return new LogDelivery(stack, "ExecutionLogs", {
    logType: "step-functions",
    source: stateMachine,
    destinations: to(),
    options: { level: "ERROR", roleName: "orders-workflow" },
  });
}
