/**
 * Audit findings of an SNS topic's data protection policy.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-operations.html
 */
import type { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicDataProtectionPolicy } from "@cdktf/provider-aws/lib/sns-topic-data-protection-policy";
import { isLiteral, terraformJson } from "../destinations/destination";
import { identifyByArn } from "./identify";
import type { SnsDataProtectionOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Context = SwitchContext<SnsTopic | string, SnsDataProtectionOptions>;

const snsDataProtection: LogSwitch<SnsTopic | string, SnsDataProtectionOptions> = {
  identify: identifyByArn,
  rules: {
    oneAudit: ({ options }) =>
      options.furtherStatements?.some(({ Operation }) => isObject(Operation) && "Audit" in Operation)
        ? "furtherStatements holds an Audit statement, beside the one of this delivery."
        : undefined,
    dataIdentifiers: ({ options }) =>
      options.dataIdentifiers?.length ? undefined : "dataIdentifiers is missing or empty.",
    customIdentifiers: ({ options }) => customIdentifierProblems(options.customDataIdentifiers ?? []),
    size: (context) => {
      if (!context.options.dataIdentifiers) return undefined;
      const json = JSON.stringify(policy(context));
      return isLiteral(json) && json.length > 30720
        ? `The policy has ${json.length.toLocaleString("en")} characters.`
        : undefined;
    },
    standardTopic: ({ source, identity }) => {
      const fifo =
        typeof source === "object" ? source.fifoTopicInput === true : identity.arn?.endsWith(".fifo");
      return fifo ? "A FIFO topic is given." : undefined;
    },
  },
  switchOn: (context) => ({ resources: [policyResource(context, policy(context))] }),
  // A topic has one policy: statements that de-identify or refuse messages stay.
  switchOff: (context) => ({
    resources: context.options.furtherStatements?.length
      ? [policyResource(context, withoutAudit(context))]
      : [],
  }),
};

export const switches = { "sns-data-protection": snsDataProtection } satisfies LogSwitches;

function customIdentifierProblems(
  custom: NonNullable<SnsDataProtectionOptions["customDataIdentifiers"]>,
): string[] {
  return [
    ...(custom.length > 10 ? [`customDataIdentifiers holds ${custom.length}.`] : []),
    ...custom.flatMap(({ name, regex }, index) => [
      ...(isLiteral(name) && !/^[\w-]{1,128}$/.test(name)
        ? [`customDataIdentifiers[${index}] has the name "${name}".`]
        : []),
      ...(isLiteral(regex) && !/^[\w #=@/;,\-^$?[\]{}|\\*+.]{1,200}$/.test(regex)
        ? [`customDataIdentifiers[${index}] has the regex "${regex}".`]
        : []),
    ]),
  ];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function policyResource(
  { scope, identity, regionArgument }: Context,
  document: unknown,
): SnsTopicDataProtectionPolicy {
  return new SnsTopicDataProtectionPolicy(scope, "Policy", {
    arn: identity.arn!,
    policy: terraformJson(document),
    ...regionArgument,
  });
}

function withoutAudit(context: Context): unknown {
  return { ...policy(context), Statement: context.options.furtherStatements };
}

function policy({ options, environment, logGroups, buckets, streams }: Context): object {
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
