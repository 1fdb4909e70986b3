/**
 * Internet measurements of CloudWatch Internet Monitor: all city-networks to S3, and the top 500, which it
 * always writes, to CloudWatch Logs.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-IM-get-started.Publish-to-S3.html
 */
import type { InternetmonitorMonitor } from "@cdktf/provider-aws/lib/internetmonitor-monitor";
import { identifyByName } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const internetMonitor: LogSwitch<InternetmonitorMonitor | string | undefined> = {
  identify: (source) => identifyByName(source!, "MonitorName", (monitor) => monitor.monitorNameInput),
  switchOn: ({ source, buckets }) => {
    const [bucket] = buckets;
    if (bucket) {
      return {
        attributes: {
          internetMeasurementsLogDelivery: {
            s3Config: {
              bucketName: bucket.bucketName,
              ...(bucket.prefix === "" ? {} : { bucketPrefix: bucket.prefix }),
              logDeliveryStatus: "ENABLED",
            },
          },
        },
      };
    }
    // Nothing to set: a monitor writes to its log group from the start, so it waits for the group.
    return { resources: typeof source === "object" ? [source] : [] };
  },
};

export const switches = { "internet-monitor": internetMonitor } satisfies LogSwitches;
