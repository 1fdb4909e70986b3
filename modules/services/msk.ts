/**
 * Amazon MSK broker logs.
 * @see https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html
 */
import type { MskCluster, MskClusterLoggingInfo } from "@cdktf/provider-aws/lib/msk-cluster";
import { identifyByArn } from "./identify";
import type { LogSwitch } from "./switch";

export const mskBroker: LogSwitch<MskCluster | string | undefined> = {
  identify: (source) => identifyByArn(source!),
  switchOn: ({ logGroups, buckets, streams }) => {
    const [logGroup] = logGroups;
    const [bucket] = buckets;
    const [stream] = streams;
    // Blocks of unused destinations are left out: disabled ones drift for ever (hashicorp/terraform-provider-aws#22920).
    const loggingInfo: MskClusterLoggingInfo = {
      brokerLogs: {
        ...(logGroup ? { cloudwatchLogs: { enabled: true, logGroup: logGroup.logGroupName } } : {}),
        ...(bucket
          ? {
              s3: {
                enabled: true,
                bucket: bucket.bucketName,
                ...(bucket.prefix === "" ? {} : { prefix: bucket.prefix }),
              },
            }
          : {}),
        ...(stream ? { firehose: { enabled: true, deliveryStream: stream.deliveryStreamName } } : {}),
      },
    };
    return { attributes: { loggingInfo } };
  },
};
