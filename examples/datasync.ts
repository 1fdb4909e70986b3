/** Logs of a DataSync task. */
import { DatasyncTask } from "@cdktf/provider-aws/lib/datasync-task";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"datasync">): LogDelivery<"datasync"> {
  const task = new DatasyncTask(stack, "Nightly", {
    name: "nightly",
    sourceLocationArn: "arn:aws:datasync:us-east-1:111122223333:location/loc-0a1b2c3d4e5f60001",
    destinationLocationArn: "arn:aws:datasync:us-east-1:111122223333:location/loc-0a1b2c3d4e5f60002",
  });
  return new LogDelivery(stack, "TaskLogs", {
    logType: "datasync",
    source: task,
    destinations: to(),
    options: { logLevel: "TRANSFER" },
  });
}
