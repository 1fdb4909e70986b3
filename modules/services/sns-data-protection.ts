/**
 * Audit findings of an SNS topic's data protection policy.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-operations.html
 */
import type { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicDataProtectionPolicy } from "@cdktf/provider-aws/lib/sns-topic-data-protection-policy";
import { terraformJson } from "../destinations/destination";
import { identifyByArn } from "./identify";
import type { SnsDataProtectionOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Context = SwitchContext<SnsTopic | string, SnsDataProtectionOptions>;

const snsDataProtection: LogSwitch<SnsTopic | string, SnsDataProtectionOptions> = {
  identify: identifyByArn,
  problems: ({ source, identity, options }) => {
    const problems: string[] = [];
    if (!options.dataIdentifiers?.length) {
      problems.push(
        "dataIdentifiers is missing or empty, and AWS refuses an audit without one: name what to look for, such as EmailAddress.",
      );
    }
    const fifo =
      typeof source === "object" ? source.fifoTopicInput === true : identity.arn?.endsWith(".fifo");
    if (fifo)
      problems.push(
        "A FIFO topic is given, and AWS offers data protection policies for standard topics only.",
      );
    const audits = (options.furtherStatements ?? []).filter((statement) => {
      const operation = statement.Operation;
      return typeof operation === "object" && operation !== null && "Audit" in operation;
    });
    if (audits.length > 0) {
      problems.push(
        "furtherStatements holds an Audit statement, and a policy has one: the one of this delivery. Use its options instead.",
      );
    }
    return problems;
  },
  switchOn: (context) => ({
    resources: [
      new SnsTopicDataProtectionPolicy(context.scope, "Policy", {
        arn: context.identity.arn!,
        policy: terraformJson(policy(context)),
        ...context.regionArgument,
      }),
    ],
  }),
};

export const switches = { "sns-data-protection": snsDataProtection } satisfies LogSwitches;

function policy({ options, environment, logGroups, buckets, streams }: Context): unknown {
  const [logGroup] = logGroups;
  const [bucket] = buckets;
  const [stream] = streams;
  const destination = {
    ...(logGroup ? { CloudWatchLogs: { LogGroup: logGroup.logGroupName } } : {}),
    ...(stream ? { Firehose: { DeliveryStream: stream.deliveryStreamName } } : {}),
    ...(bucket ? { S3: { Bucket: bucket.bucketName } } : {}),
  };
  const custom = options.customDataIdentifiers ?? [];
  const identifier = (name: string): string =>
    name.startsWith("arn:") || custom.some((c) => c.name === name)
      ? name
      : `arn:${environment.partition}:dataprotection::aws:data-identifier/${name}`;
  return {
    Name: options.name ?? "log-delivery",
    Version: "2021-06-01",
    ...(custom.length > 0
      ? { Configuration: { CustomDataIdentifier: custom.map((c) => ({ Name: c.name, Regex: c.regex })) } }
      : {}),
    Statement: [
      {
        Sid: "Audit",
        DataDirection: "Inbound",
        Principal: [...(options.principals ?? ["*"])],
        DataIdentifier: options.dataIdentifiers.map(identifier),
        Operation: {
          Audit: {
            // AWS takes the rate as a string.
            SampleRate: String(options.sampleRate ?? 99),
            FindingsDestination: destination,
            ...(options.withoutFindings ? { NoFindingsDestination: destination } : {}),
          },
        },
      },
      ...(options.furtherStatements ?? []),
    ],
  };
}
