/** Execution logs of an EventBridge pipe. */
import { PipesPipe } from "@cdktf/provider-aws/lib/pipes-pipe";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"eventbridge-pipes">,
): LogDelivery<"eventbridge-pipes"> {
  const pipe = new PipesPipe(stack, "Orders", {
    name: "orders",
    roleArn: "arn:aws:iam::111122223333:role/OrdersPipe",
    source: "arn:aws:sqs:us-east-1:111122223333:orders",
    target: "arn:aws:states:us-east-1:111122223333:stateMachine:orders",
  });
  return new LogDelivery(stack, "PipeLogs", {
    logType: "eventbridge-pipes",
    source: pipe,
    destinations: to(),
    options: { level: "TRACE" },
  });
}
