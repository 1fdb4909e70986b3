/**
 * Worker logs of MSK Connect connectors. They are set when the connector is created: a change replaces it.
 * @see https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html
 */
import type {
  MskconnectConnector,
  MskconnectConnectorLogDelivery,
} from "@cdktf/provider-aws/lib/mskconnect-connector";
import { identifyByArn } from "./identify";
import type { LogSwitch } from "./switch";

export const mskConnect: LogSwitch<MskconnectConnector | string | undefined> = {
  identify: (source) => identifyByArn(source!),
  switchOn: ({ logGroups, buckets, streams }) => {
    const [logGroup] = logGroups;
    const [bucket] = buckets;
    const [stream] = streams;
    const logDelivery: MskconnectConnectorLogDelivery = {
      workerLogDelivery: {
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
    return { attributes: { logDelivery } };
  },
};
