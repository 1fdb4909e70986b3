/** Event logs of a customization of Amazon Q Developer (CodeWhisperer). */
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"codewhisperer">): LogDelivery<"codewhisperer"> {
  return new LogDelivery(stack, "EventLogs", {
    logType: "codewhisperer",
    source: "arn:aws:codewhisperer:us-east-1:111122223333:customization/EXAMPLEID123",
    destinations: to(),
  });
}
