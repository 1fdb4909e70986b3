/**
 * Evaluation events of CloudWatch Evidently, which AWS ended in October 2025.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Evidently-datastorage.html
 */
import type {
  EvidentlyProject,
  EvidentlyProjectDataDelivery,
} from "@cdktf/provider-aws/lib/evidently-project";
import { identifyByIdOrArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const evidently: LogSwitch<EvidentlyProject | string | undefined> = {
  identify: (source) => identifyByIdOrArn(source!),
  switchOn: ({ logGroups, buckets }) => {
    const [logGroup] = logGroups;
    const [bucket] = buckets;
    // A project takes one or the other: the catalog allows one destination.
    const dataDelivery: EvidentlyProjectDataDelivery = {
      ...(logGroup ? { cloudwatchLogs: { logGroup: logGroup.logGroupName } } : {}),
      ...(bucket
        ? {
            s3Destination: {
              bucket: bucket.bucketName,
              ...(bucket.prefix === "" ? {} : { prefix: bucket.prefix }),
            },
          }
        : {}),
    };
    return { attributes: { dataDelivery } };
  },
};

export const switches = { evidently } satisfies LogSwitches;
