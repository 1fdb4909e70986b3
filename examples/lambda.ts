/** JSON logs of a Lambda function. */
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"lambda">): LogDelivery<"lambda"> {
  const orders = new LambdaFunction(stack, "Orders", {
    functionName: "orders",
    role: "arn:aws:iam::111122223333:role/OrdersFunction",
    runtime: "nodejs22.x",
    handler: "index.handler",
    s3Bucket: "orders-artifacts",
    s3Key: "orders.zip",
  });
  return new LogDelivery(stack, "FunctionLogs", {
    logType: "lambda",
    source: orders,
    destinations: to(),
    options: { logFormat: "JSON", applicationLogLevel: "INFO" },
  });
}
