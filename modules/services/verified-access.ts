/**
 * Access logs of AWS Verified Access instances.
 * @see https://docs.aws.amazon.com/verified-access/latest/ug/access-logs-enable.html
 */
import type { VerifiedaccessInstance } from "@cdktf/provider-aws/lib/verifiedaccess-instance";
import {
  VerifiedaccessInstanceLoggingConfiguration,
  type VerifiedaccessInstanceLoggingConfigurationAccessLogs,
} from "@cdktf/provider-aws/lib/verifiedaccess-instance-logging-configuration";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";
import type { VerifiedAccessOptions } from "./options.generated";

type Source = VerifiedaccessInstance | string;

const verifiedAccess: LogSwitch<Source, VerifiedAccessOptions> = {
  identify: (source) => {
    if (typeof source !== "string") return { id: source.id };
    if (!source.startsWith("arn:")) return { id: source };
    return { ...identifyByArn(source), id: source.slice(source.lastIndexOf("/") + 1) };
  },
  rules: {
    trustContext: ({ options }) =>
      options.includeTrustContext && options.logVersion === "ocsf-0.1"
        ? 'includeTrustContext is true, and logVersion is "ocsf-0.1".'
        : undefined,
  },
  switchOn: (context) => ({
    resources: [
      new VerifiedaccessInstanceLoggingConfiguration(context.scope, "Logging", {
        verifiedaccessInstanceId: context.identity.id!,
        accessLogs: accessLogs(context),
        ...context.regionArgument,
      }),
    ],
  }),
};

export const switches = { "verified-access": verifiedAccess } satisfies LogSwitches;

function accessLogs({
  options,
  logGroups,
  buckets,
  streams,
}: SwitchContext<Source, VerifiedAccessOptions>): VerifiedaccessInstanceLoggingConfigurationAccessLogs {
  const [logGroup] = logGroups;
  const [bucket] = buckets;
  const [stream] = streams;
  return {
    logVersion: options.logVersion ?? "ocsf-1.0.0-rc.2",
    // Optional and computed: left out it stays as it was.
    includeTrustContext: options.includeTrustContext ?? false,
    // The API keeps what a call leaves out, and answers with all three, so those that aren't given are written as off.
    cloudwatchLogs: logGroup ? { enabled: true, logGroup: logGroup.logGroupName } : { enabled: false },
    kinesisDataFirehose: stream
      ? { enabled: true, deliveryStream: stream.deliveryStreamName }
      : { enabled: false },
    s3: bucket
      ? {
          enabled: true,
          bucketName: bucket.bucketName,
          ...(bucket.prefix === "" ? {} : { prefix: bucket.prefix }),
          // Without it AWS looks for the bucket in the instance's account, and the provider keeps the owner of the
          // bucket before: it is optional and computed.
          bucketOwner: bucket.account,
        }
      : { enabled: false },
  };
}
