/**
 * Delivery status of the messages of SNS topics, of mobile push applications, and of SMS.
 * @see https://docs.aws.amazon.com/sns/latest/dg/topics-attrib.html
 */
import type { SnsPlatformApplication } from "@cdktf/provider-aws/lib/sns-platform-application";
import type { SnsSmsPreferences } from "@cdktf/provider-aws/lib/sns-sms-preferences";
import type { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import type { IConstruct } from "constructs";
import { isLiteral } from "../destinations/destination";
import { appRegistry } from "../destinations/registry";
import { logGroupArn } from "../policies/arn";
import { whereIs } from "../names/addresses";
import { sortedSet } from "../policies/document";
import { roleOfOtherAccount } from "./given-role";
import { identifyAccount, identifyByArn } from "./identify";
import { createServiceRole, roleOr } from "./service-role";
import type { SnsDeliveryStatusOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Construct = SnsTopic | SnsPlatformApplication | SnsSmsPreferences;
type Source = Construct | string | undefined;
type Context = SwitchContext<Source, SnsDeliveryStatusOptions>;
type Kind = "topic" | "application" | "sms";

const PROTOCOLS = ["application", "firehose", "http", "lambda", "sqs"] as const;

/** What stands for the topic's name in the names of the log groups of SMS. */
const SMS = "DirectPublishToPhoneNumber";

const KINDS: Readonly<Record<string, Kind>> = {
  aws_sns_topic: "topic",
  aws_sns_platform_application: "application",
  aws_sns_sms_preferences: "sms",
};

const snsDeliveryStatus: LogSwitch<Source, SnsDeliveryStatusOptions> = {
  identify: (source, environment) => {
    if (source === undefined || typeof source === "string") return identifyByArn(source!);
    if (isTopic(source)) return { arn: source.arn, names: { TopicName: source.nameInput } };
    if (isApplication(source)) {
      const { arn, platformInput, nameInput } = source;
      return { arn, names: { TopicName: `app/${platformInput}/${nameInput}` } };
    }
    return { ...identifyAccount(environment), names: { TopicName: SMS } };
  },
  rules: {
    smsFailures: (context) => {
      const { outcomes } = context.options;
      return kindOf(context) === "sms" && outcomes !== undefined && !outcomes.includes("failure")
        ? "outcomes leaves out failure."
        : undefined;
    },
    smsPreferences: (context) => {
      const first = appRegistry(context.scope).find<IConstruct>(smsKey(context));
      return kindOf(context) === "sms" && first !== undefined
        ? `The SMS settings of account ${context.environment.account} in ${context.environment.region} log by "${whereIs(first)}" already.`
        : undefined;
    },
    roleAccount: ({ options, environment }) =>
      roleOfOtherAccount("roleArn", options.roleArn, environment.account),
  },
  problems: (context) => {
    const { source, options } = context;
    const { outcomes, protocols, successSampleRate } = options;
    const kind = kindOf(context);
    const problems: string[] = [];
    if (typeof source === "object" && isTopic(source) && source.nameInput === undefined) {
      problems.push(
        `"${source.node.path}" has no name, so Terraform makes one up, and the log groups that are named after it can't exist before. Set name.`,
      );
    }
    if (protocols !== undefined && kind !== "topic") {
      problems.push(
        "protocols is for topics: push applications and SMS settings have one delivery status each.",
      );
    }
    if (protocols?.length === 0)
      problems.push(`protocols is empty: name at least one of ${PROTOCOLS.join(", ")}.`);
    if (outcomes?.length === 0) problems.push("outcomes is empty: name success, failure or both.");
    if (successSampleRate !== undefined && outcomes !== undefined && !outcomes.includes("success")) {
      problems.push(
        "successSampleRate is for successful deliveries, and outcomes leaves them out. Remove one of the two.",
      );
    }
    return problems;
  },
  switchOn: (context) => {
    const { scope, delivery, row, options } = context;
    if (kindOf(context) === "sms") appRegistry(scope).once(smsKey(context), () => delivery);
    const facts = row.roles![0]!;
    const role = roleOr(options.roleArn, () =>
      createServiceRole(scope, "Role", {
        description: "SNS delivery status to CloudWatch Logs",
        trustedBy: facts.trustedBy,
        // No condition: AWS doesn't document that SNS sends aws:SourceAccount or aws:SourceArn here, and one on
        // a key that is missing would stop the logs silently. Only this account can pass the role to SNS.
        statements: [
          {
            Effect: "Allow",
            Action: sortedSet(facts.statements.flatMap((statement) => statement.actions)),
            Resource: writtenLogGroups(context),
          },
        ],
      }),
    );
    return { attributes: feedback(context, role.arn), dependencies: role.dependencies };
  },
  switchOff: (context) => {
    const { dependencies = [] } = snsDeliveryStatus.switchOn!(context);
    // What aws_sns_sms_preferences leaves out isn't sent, nor is "": only its delete empties it.
    return kindOf(context) === "sms"
      ? {
          dependencies,
          command: `aws sns set-sms-attributes --region ${context.environment.region} --attributes DeliveryStatusIAMRole=,DeliveryStatusSuccessSamplingRate=0`,
        }
      : { dependencies };
  },
};

export const switches = { "sns-delivery-status": snsDeliveryStatus } satisfies LogSwitches;

/** The arguments, as the kind of source spells them. */
function feedback(context: Context, roleArn: string): Record<string, unknown> {
  const { options } = context;
  const outcomes = options.outcomes ?? ["success", "failure"];
  const success = outcomes.includes("success");
  const failure = outcomes.includes("failure");
  // A rate that is not set logs no success at all, so it is always written.
  const rate = options.successSampleRate ?? 100;
  switch (kindOf(context)) {
    case "topic":
      return Object.fromEntries(
        (options.protocols ?? PROTOCOLS).flatMap((protocol) => [
          ...(success
            ? [
                [`${protocol}SuccessFeedbackRoleArn`, roleArn],
                [`${protocol}SuccessFeedbackSampleRate`, rate],
              ]
            : []),
          ...(failure ? [[`${protocol}FailureFeedbackRoleArn`, roleArn]] : []),
        ]),
      );
    case "application":
      return {
        ...(success ? { successFeedbackRoleArn: roleArn, successFeedbackSampleRate: String(rate) } : {}),
        ...(failure ? { failureFeedbackRoleArn: roleArn } : {}),
      };
    case "sms":
      return {
        deliveryStatusIamRoleArn: roleArn,
        deliveryStatusSuccessSamplingRate: String(success ? rate : 0),
      };
  }
}

/**
 * ARNs of all log groups that SNS writes to for this source, whether they are destinations or not: it makes
 * missing ones. AWS doesn't document whether a FIFO topic's log groups keep `.fifo`, so both names are there, nor
 * what those of a push application are called, so its role may write to all of SNS's.
 */
function writtenLogGroups(context: Context): string[] {
  const { identity, environment, logGroups } = context;
  const { partition, region, account } = environment;
  const given = logGroups
    .map(({ logGroupName }) => /^sns\/[^/]+\/[^/]+\/(.+?)(\/Failure)?$/.exec(logGroupName)?.[1])
    .filter((name) => isLiteral(name));
  const name = identity.names?.TopicName ?? identity.arn?.split(":").slice(5).join(":");
  const known = isLiteral(name) ? [name, name.replace(/\.fifo$/, "")] : name === undefined ? given : [name];
  const names =
    known.length > 0 && kindOf(context) !== "application" ? known.flatMap((n) => [n, `${n}/Failure`]) : ["*"];
  return sortedSet(
    names.flatMap((n) => {
      const arn = logGroupArn(partition, region, account, `sns/${region}/${account}/${n}`);
      return [arn, `${arn}:*`];
    }),
  );
}

function smsKey({ environment }: Context): string {
  return `sms-preferences/${environment.account}/${environment.region}`;
}

function isTopic(source: Construct): source is SnsTopic {
  return source.terraformResourceType === "aws_sns_topic";
}

function isApplication(source: Construct): source is SnsPlatformApplication {
  return source.terraformResourceType === "aws_sns_platform_application";
}

/** Without a construct the ARN tells, and without an ARN the names of the log groups. */
function kindOf({ source, identity, logGroups }: Context): Kind {
  if (typeof source === "object") return KINDS[source.terraformResourceType]!;
  if (identity.arn !== undefined) return /:app\/[^:]+$/.test(identity.arn) ? "application" : "topic";
  const names = logGroups.map(({ logGroupName }) => logGroupName);
  if (names.some((name) => name.includes(`/${SMS}`))) return "sms";
  return names.some((name) => /^sns\/[^/]+\/[^/]+\/app\//.test(name)) ? "application" : "topic";
}
