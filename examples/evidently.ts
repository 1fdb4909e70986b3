/** Evaluation events of a CloudWatch Evidently project. AWS ended Evidently in October 2025. */
import { EvidentlyProject } from "@cdktf/provider-aws/lib/evidently-project";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"evidently">): LogDelivery<"evidently"> {
  const project = new EvidentlyProject(stack, "Checkout", { name: "checkout" });
  return new LogDelivery(stack, "Evaluations", {
    logType: "evidently",
    source: project,
    destinations: to(),
    allowEnded: true,
  });
}
