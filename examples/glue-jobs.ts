/** Continuous logs of a Glue job. */
import { GlueJob } from "@cdktf/provider-aws/lib/glue-job";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"glue-jobs">): LogDelivery<"glue-jobs"> {
  const job = new GlueJob(stack, "Orders", {
    name: "orders",
    roleArn: "arn:aws:iam::111122223333:role/OrdersJob",
    glueVersion: "4.0",
    workerType: "G.1X",
    numberOfWorkers: 2,
    command: { scriptLocation: "s3://orders-scripts/orders.py", pythonVersion: "3" },
    defaultArguments: { "--job-language": "python" },
  });
  return new LogDelivery(stack, "JobLogs", { logType: "glue-jobs", source: job, destinations: to() });
}
