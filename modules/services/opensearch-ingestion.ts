/**
 * Amazon OpenSearch Ingestion pipeline logs.
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/monitoring-pipeline-logs.html
 */
import type { OsisPipeline } from "@cdktf/provider-aws/lib/osis-pipeline";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const opensearchIngestion: LogSwitch<OsisPipeline | string | undefined> = {
  identify: (source) =>
    source === undefined || typeof source === "string" ? identifyByArn(source!) : { arn: source.pipelineArn },
  switchOn: ({ logGroups }) => ({
    attributes: {
      logPublishingOptions: [
        {
          isLoggingEnabled: true,
          cloudwatchLogDestination: [{ logGroup: logGroups[0]!.logGroupName }],
        },
      ],
    },
  }),
};

export const switches = { "opensearch-ingestion": opensearchIngestion } satisfies LogSwitches;
