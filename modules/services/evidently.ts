/**
 * Evaluation events of CloudWatch Evidently, which AWS ended in October 2025.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Evidently-datastorage.html
 */
import type {
  EvidentlyProject,
  EvidentlyProjectDataDelivery,
} from "@cdktf/provider-aws/lib/evidently-project";
import { isLiteral } from "../destinations/destination";
import { identifyByIdOrArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const evidently: LogSwitch<EvidentlyProject | string | undefined> = {
  identify: (source) => identifyByIdOrArn(source!),
  rules: {
    names: ({ logGroups, buckets }) => [
      ...logGroups
        .filter(({ logGroupName }) => isLiteral(logGroupName) && logGroupName.includes("#"))
        .map(({ logGroupName }) => `Log group "${logGroupName}" has "#" in its name.`),
      ...buckets
        .filter(({ bucketName }) => isLiteral(bucketName) && bucketName.includes("."))
        .map(({ bucketName }) => `Bucket "${bucketName}" has dots in its name.`),
    ],
  },
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
