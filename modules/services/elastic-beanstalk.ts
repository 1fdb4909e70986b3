/**
 * Instance logs and health of Elastic Beanstalk environments.
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html
 */
import type {
  ElasticBeanstalkEnvironment,
  ElasticBeanstalkEnvironmentSetting,
} from "@cdktf/provider-aws/lib/elastic-beanstalk-environment";
import { Token, Annotations, type ITerraformDependable } from "cdktf";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { ELASTIC_BEANSTALK_RETENTION_DAYS } from "./elastic-beanstalk.options";
import type { ElasticBeanstalkOptions } from "./options.generated";
import { arnValues, identifyByArn } from "./identify";
import { roleStatements } from "./role-statements";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

export type ElasticBeanstalkSource = ElasticBeanstalkEnvironment | string | undefined;

type Context = SwitchContext<ElasticBeanstalkSource, ElasticBeanstalkOptions>;
type Setting = ElasticBeanstalkEnvironmentSetting;

/** @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html */
const INSTANCE_LOGS = "aws:elasticbeanstalk:cloudwatch:logs";
const HEALTH = "aws:elasticbeanstalk:cloudwatch:logs:health";
const HEALTH_REPORTING = "aws:elasticbeanstalk:healthreporting:system";

const elasticBeanstalk: LogSwitch<ElasticBeanstalkSource, ElasticBeanstalkOptions> = {
  identify: (source) =>
    typeof source === "object"
      ? { ...identifyByArn(source), names: { EnvironmentName: source.nameInput } }
      : identifyByArn(source!),
  rules: { retention: retentionProblems, enhancedHealth: basicHealth },
  problems: (context) => [...roleProblems(context), ...settingProblems(context)],
  switchOn: (context) => {
    warnOfUnknownReporting(context);
    return {
      attributes: { setting: [...(ownSettings(context) ?? []), ...wantedSettings(context)] },
      dependencies: roleAdditions(context),
    };
  },
  merges: ["setting"],
};

export const switches = { "elastic-beanstalk": elasticBeanstalk } satisfies LogSwitches;

function isHealth({ logGroupName }: LogGroupDestination): boolean {
  return logGroupName.endsWith("/environment-health.log");
}

function healthGroups({ logGroups }: Context): readonly LogGroupDestination[] {
  return logGroups.filter(isHealth);
}

function instanceGroups({ logGroups }: Context): readonly LogGroupDestination[] {
  return logGroups.filter((group) => !isHealth(group));
}

/**
 * The retention periods that the log groups ask for. Elastic Beanstalk sets the retention of its log groups
 * itself, 7 days by default, so it must be told the one that the log groups have.
 */
function retentions(groups: readonly LogGroupDestination[], options: ElasticBeanstalkOptions): number[] {
  const asked = groups.map((group) =>
    group.resource === undefined ? options.retentionInDays : (group.resource.retentionInDaysInput ?? 0),
  );
  return [...new Set(asked.filter((days) => days !== undefined))];
}

/** As a setting's value has it: text. A token becomes one when it is known. */
function settingText(days: number | undefined): string {
  return Token.isUnresolved(days) ? Token.asString(days) : String(days);
}

function wantedSettings(context: Context): Setting[] {
  const { options } = context;
  const stream = (namespace: string, name: string, groups: readonly LogGroupDestination[]): Setting[] =>
    groups.length === 0
      ? []
      : [
          { namespace, name, value: "true" },
          { namespace, name: "RetentionInDays", value: settingText(retentions(groups, options)[0]) },
        ];
  return [
    ...stream(INSTANCE_LOGS, "StreamLogs", instanceGroups(context)),
    ...stream(HEALTH, "HealthStreamingEnabled", healthGroups(context)),
  ];
}

/** Settings of the user's own; undefined where they are known at apply only. */
function ownSettings({ source }: Context): readonly Setting[] | undefined {
  if (typeof source !== "object") return [];
  const own = source.settingInput ?? [];
  return Array.isArray(own) ? (own as readonly Setting[]) : undefined;
}

function retentionProblems(context: Context): string[] {
  const allowed = ELASTIC_BEANSTALK_RETENTION_DAYS.join(", ");
  const problems: string[] = [];
  if (context.options.retentionInDays !== undefined && context.logGroups.every(({ resource }) => resource)) {
    problems.push(
      "retentionInDays is for log groups that exist already, and all of these are made here: set it on their destinations.",
    );
  }
  for (const groups of [instanceGroups(context), healthGroups(context)]) {
    if (groups.length === 0) continue;
    const names = groups.map(({ logGroupName }) => `"${logGroupName}"`).join(", ");
    const days = retentions(groups, context.options);
    if (days.length === 0) {
      problems.push(`No retentionInDays is given for log group ${names}: it can be ${allowed}.`);
    } else if (days.some((day) => Token.isUnresolved(day))) {
      // They are compared by Elastic Beanstalk itself, at apply.
      continue;
    } else if (days.length > 1) {
      problems.push(
        `Log groups ${names} have different retention periods (${days.map((d) => (d === 0 ? "for ever" : d)).join(", ")}), and can have one for all of them.`,
      );
    } else if (!(ELASTIC_BEANSTALK_RETENTION_DAYS as readonly number[]).includes(days[0]!)) {
      problems.push(
        `Log group ${names} keeps its events ${days[0] === 0 ? "for ever" : `for ${days[0]} days`}: retentionInDays can be ${allowed}.`,
      );
    }
  }
  return problems;
}

function roleProblems(context: Context): string[] {
  const { options } = context;
  const problems: string[] = [];
  if (options.instanceRoleName !== undefined && instanceGroups(context).length === 0) {
    problems.push(
      "instanceRoleName is for instance logs, and only environment-health.log is delivered: leave it out.",
    );
  }
  if (options.serviceRoleName !== undefined && healthGroups(context).length === 0) {
    problems.push(
      "serviceRoleName is for the environment's health, and no destination is the log group environment-health.log: leave it out.",
    );
  }
  return problems;
}

function settingProblems(context: Context): string[] {
  const { source } = context;
  if (typeof source !== "object") return [];
  const own = ownSettings(context);
  if (own === undefined) {
    return [
      `The settings of "${source.node.path}" are known at apply only, so none can be added: write setting as a list, or leave source out and add LogDelivery.attributes.`,
    ];
  }
  const problems: string[] = [];
  for (const { namespace, name } of wantedSettings(context)) {
    const theirs = own.find((setting) => setting.namespace === namespace && setting.name === name);
    if (theirs) {
      problems.push(
        `"${source.node.path}" sets ${namespace} ${name} = "${theirs.value}" itself, and this delivery sets it too: remove it there.`,
      );
    }
  }
  return problems;
}

/**
 * The environment's health reporting: `unknown` where its settings are known at apply only, or where a saved
 * configuration or an .ebextensions file of its version may say what they leave out.
 */
function healthReporting(context: Context): string {
  const own = ownSettings(context);
  if (typeof context.source !== "object" || own === undefined) return "unknown";
  const said = own.find(({ namespace, name }) => namespace === HEALTH_REPORTING && name === "SystemType");
  if (said) return said.value;
  const { templateNameInput, versionLabelInput } = context.source;
  return templateNameInput === undefined && versionLabelInput === undefined ? "unset" : "unknown";
}

function basicHealth(context: Context): string | undefined {
  const { source } = context;
  if (typeof source !== "object" || healthGroups(context).length === 0) return undefined;
  switch (healthReporting(context)) {
    case "basic":
      return `"${source.node.path}" has basic health reporting.`;
    case "unset":
      return `"${source.node.path}" sets no SystemType, so its health reporting is basic.`;
    default:
      return undefined;
  }
}

function warnOfUnknownReporting(context: Context): void {
  const { delivery, source } = context;
  if (typeof source !== "object" || healthGroups(context).length === 0) return;
  if (healthReporting(context) !== "unknown") return;
  Annotations.of(delivery).addWarning(
    `"${source.node.path}" sets no SystemType itself. Unless its saved configuration or an .ebextensions file sets it to "enhanced", reporting is basic and no health is streamed: set it in the environment's own settings.`,
  );
}

function roleAdditions(context: Context): ITerraformDependable[] {
  const { row, environment, identity, options } = context;
  const [instanceRole, serviceRole] = row.roles!;
  const names = { ...arnValues(row, identity.arn), ...identity.names };
  return [
    ...addToRole(
      context,
      options.instanceRoleName,
      roleStatements(instanceRole!, environment, names),
      "instance",
    ),
    ...addToRole(
      context,
      options.serviceRoleName,
      roleStatements(serviceRole!, environment, names),
      "service",
    ),
  ];
}
