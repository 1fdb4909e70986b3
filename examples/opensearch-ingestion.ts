/** Logs of an OpenSearch Ingestion pipeline. */
import { OsisPipeline } from "@cdktf/provider-aws/lib/osis-pipeline";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"opensearch-ingestion">,
): LogDelivery<"opensearch-ingestion"> {
  const pipeline = new OsisPipeline(stack, "Orders", {
    pipelineName: "orders",
    minUnits: 1,
    maxUnits: 4,
    pipelineConfigurationBody: [
      'version: "2"',
      "orders:",
      "  source:",
      "    http:",
      "      path: /orders",
      "  sink:",
      "    - opensearch:",
      "        hosts: [https://search-orders-a1b2c3d4.us-east-1.es.amazonaws.com]",
      "        index: orders",
      "        aws:",
      "          sts_role_arn: arn:aws:iam::111122223333:role/orders-pipeline",
      "          region: us-east-1",
    ].join("\n"),
  });
  return new LogDelivery(stack, "PipelineLogs", {
    logType: "opensearch-ingestion",
    source: pipeline,
    destinations: to(),
  });
}
