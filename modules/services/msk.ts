/**
 * Amazon MSK: logs of brokers, and of the workers of MSK Connect connectors. Connectors take them when they
 * are created: a change replaces the connector.
 * @see https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html
 * @see https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html
 */
import type { MskCluster, MskClusterLoggingInfoBrokerLogs } from "@cdktf/provider-aws/lib/msk-cluster";
import type { MskconnectConnector } from "@cdktf/provider-aws/lib/mskconnect-connector";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

const mskBroker: LogSwitch<MskCluster | string | undefined> = {
  identify: (source) => identifyByArn(source!),
  switchOn: (context) => ({ attributes: { loggingInfo: { brokerLogs: kafkaLogs(context) } } }),
};

const mskConnect: LogSwitch<MskconnectConnector | string | undefined> = {
  identify: (source) => identifyByArn(source!),
  switchOn: (context) => ({ attributes: { logDelivery: { workerLogDelivery: kafkaLogs(context) } } }),
};

export const switches = { "msk-broker": mskBroker, "msk-connect": mskConnect } satisfies LogSwitches;

/** Blocks of unused destinations are left out: disabled ones drift for ever (hashicorp/terraform-provider-aws#22920). */
function kafkaLogs({
  logGroups: [logGroup],
  buckets: [bucket],
  streams: [stream],
}: Pick<
  SwitchContext<unknown, unknown>,
  "logGroups" | "buckets" | "streams"
>): MskClusterLoggingInfoBrokerLogs {
  return {
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
  };
}
