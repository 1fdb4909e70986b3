/**
 * EventBridge Pipes execution logs.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-logs.html
 */
import type { PipesPipe, PipesPipeLogConfiguration } from "@cdktf/provider-aws/lib/pipes-pipe";
import { row } from "../catalog/rows/eventbridge-pipes";
import { identifyByArnOrItsId } from "./arn-of-id";
import type { EventbridgePipesOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const eventbridgePipes: LogSwitch<PipesPipe | string | undefined, EventbridgePipesOptions> = {
  identify: (source, environment) => identifyByArnOrItsId(row.source.arns[0], source!, environment),
  switchOn: ({ options, logGroups, buckets, streams }) => {
    const [logGroup] = logGroups;
    const [bucket] = buckets;
    const [stream] = streams;
    // Not target_parameters.cloudwatch_logs_parameters, which is about log groups as targets (hashicorp/terraform-provider-aws#35933).
    const logConfiguration: PipesPipeLogConfiguration = {
      level: options.level ?? "INFO",
      ...(options.includeExecutionData ? { includeExecutionData: ["ALL"] } : {}),
      ...(logGroup ? { cloudwatchLogsLogDestination: { logGroupArn: logGroup.logGroupArn } } : {}),
      ...(bucket
        ? {
            s3LogDestination: {
              bucketName: bucket.bucketName,
              bucketOwner: bucket.account,
              // AWS's only format. It fills it in and the provider reads it: left out, it is a difference for ever.
              outputFormat: "json",
              ...(bucket.prefix === "" ? {} : { prefix: bucket.prefix }),
            },
          }
        : {}),
      ...(stream ? { firehoseLogDestination: { deliveryStreamArn: stream.deliveryStreamArn } } : {}),
    };
    return { attributes: { logConfiguration } };
  },
};

export const switches = { "eventbridge-pipes": eventbridgePipes } satisfies LogSwitches;
