import { bridged } from "../pieces/bridge";
import { required, v1 } from "../pieces/cells";
import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon OpenSearch Ingestion",
  cloudwatchLogs: v1.logGroup(
    required("/aws/vendedlogs/", "name"),
    setOn("aws_osis_pipeline", "log_publishing_options"),
    {
      notes: [
        "is_logging_enabled = true with cloudwatch_log_destination { log_group }; AWS's guide names groups /aws/vendedlogs/OpenSearchIngestion/<pipeline>/audit-logs.",
      ],
    },
  ),
  ...bridged("opensearch-ingestion"),
  off: { aws_osis_pipeline: { "log_publishing_options.is_logging_enabled": false } },
  source: byArn("an OpenSearch Ingestion pipeline", "osis", "pipeline/${PipelineName}", "pipeline/orders", {
    resources: "aws_osis_pipeline",
    maxDestinationsPerType: 1,
  }),
  deployer: [allow("osis:UpdatePipeline osis:GetPipeline"), controlLogDelivery],
  constraints: {
    "The name of the log group must start with /aws/vendedlogs/, or the pipeline is refused.": held(
      "destinations.cloudwatchLogs.logGroup.naming",
    ),
    "A pipeline logs to one log group, in its account and region.": held("source.maxDestinationsPerType"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#46813, #47111; AWS-logs-infrastructure-CWL":
      "Since about March 2026 AWS writes its automatic grant into a policy on the log group itself (51,200 bytes); account-level policies stay limited to 10 per region and 5,120 characters. A policy of one's own that already grants keeps AWS from adding one.",
  },
  pages: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/monitoring-pipeline-logs.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "API reference of LogPublishingOptions, CloudWatchLogDestination (@aws-sdk/client-osis 3.1169.0): log groups are the only destination, and their names begin with /aws/vendedlogs/",
    ],
    acceptanceTests: {
      aws_osis_pipeline:
        "internal/service/osis/pipeline_test.go TestAccOpenSearchIngestionPipeline_logPublishing",
    },
    doubts: [
      "Whether AWS keeps the log group of a pipeline whose logging is off isn't documented: enabled: false goes on naming it, so that what is sent is whole.",
    ],
  },
});
