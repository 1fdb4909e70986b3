/**
 * Logs of Glue jobs. Up to Glue 4.0 continuous logging writes to one log group of any name; since 5.0 jobs
 * always log, to `<prefix>/output` and `<prefix>/error`, and only the prefix is chosen.
 * @see https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging-enable.html
 * @see https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging.html
 */
import type { GlueJob } from "@cdktf/provider-aws/lib/glue-job";
import { Token, type ITerraformDependable } from "cdktf";
import { row } from "../catalog/rows/glue-jobs";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { sortedSet } from "../policies/document";
import { literalPattern } from "../policies/literal-pattern";
import { identifyByArnOrItsId } from "./arn-of-id";
import type { GlueJobsOptions } from "./options.generated";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Source = GlueJob | string | undefined;
type Context = SwitchContext<Source, GlueJobsOptions>;

const glueJobs: LogSwitch<Source, GlueJobsOptions> = {
  identify: (source, environment) => identifyByArnOrItsId(row.source.arns[0], source!, environment),
  merges: ["defaultArguments"],
  rules: {
    logGroups: (context) => [...countProblems(context), ...nameProblems(context)],
    security: unknownSecurity,
    continuousLogging: (context) => {
      const given = (["filter", "conversionPattern"] as const).filter(
        (key) => context.options[key] !== undefined,
      );
      return isSince5(context) && given.length > 0
        ? `${given.join(" and ")} ${given.length === 1 ? "is" : "are"} given for ${since5(context)}.`
        : undefined;
    },
  },
  problems: takenArgumentProblems,
  staysOn: (context) =>
    isSince5(context)
      ? "Jobs of Glue 5.0 and later always log, and the arguments only choose the log groups."
      : undefined,
  switchOn: (context) => ({
    attributes: { defaultArguments: { ...presentArguments(context.source), ...loggingArguments(context) } },
    dependencies: rolePolicy(context),
  }),
};

export const switches = { "glue-jobs": glueJobs } satisfies LogSwitches;

/** The job's arguments by which it logs to the given groups. */
function loggingArguments(context: Context): Record<string, string> {
  const { options, logGroups } = context;
  const { streamPrefix, filter, conversionPattern } = options;
  const chosen = logGroups.map((logGroup) => chosenName(context, logGroup));
  return isSince5(context)
    ? {
        "--custom-logGroup-prefix": chosen[0]!,
        ...(streamPrefix === undefined ? {} : { "--custom-logStream-prefix": streamPrefix }),
      }
    : {
        "--enable-continuous-cloudwatch-log": "true",
        "--continuous-log-logGroup": chosen[0]!,
        ...(streamPrefix === undefined ? {} : { "--continuous-log-logStreamPrefix": streamPrefix }),
        ...(filter === undefined ? {} : { "--enable-continuous-log-filter": String(filter) }),
        ...(conversionPattern === undefined
          ? {}
          : { "--continuous-log-conversionPattern": conversionPattern }),
      };
}

/**
 * What the job is told so that it writes to this log group; undefined when it can't. Glue puts the name of a
 * security configuration into the group's name itself.
 */
function chosenName(context: Context, { logGroupName }: LogGroupDestination): string | undefined {
  const security = securityConfiguration(context);
  if (isSince5(context)) {
    const role = security === undefined ? "" : `/${literalPattern(security)}-role/[^/]+`;
    return new RegExp(`^(.+)${role}/(?:output|error)$`, "s").exec(logGroupName)?.[1];
  }
  if (security === undefined || Token.isUnresolved(logGroupName)) return logGroupName;
  const suffix = `-${security}`;
  return logGroupName.endsWith(suffix) ? logGroupName.slice(0, -suffix.length) : undefined;
}

function countProblems(context: Context): string[] {
  const { logGroups } = context;
  return logGroups.length > 1 && !isSince5(context)
    ? [`${logGroups.map((g) => `"${g.logGroupName}"`).join(" and ")} are given.`]
    : [];
}

function nameProblems(context: Context): string[] {
  const { logGroups } = context;
  if (Token.isUnresolved(securityConfiguration(context))) return [];
  const names = logGroups.map((logGroup) => chosenName(context, logGroup));
  const security = securityConfiguration(context);
  const form = isSince5(context)
    ? security === undefined
      ? "<prefix>/output and <prefix>/error"
      : `<prefix>/${security}-role/<role>/output and <prefix>/${security}-role/<role>/error`
    : `<name>-${security}`;
  const why = security === undefined ? "" : ` of a job with security configuration "${security}"`;
  const problems = logGroups
    .filter((_, index) => names[index] === undefined)
    .map(
      ({ logGroupName }) =>
        `Log group "${logGroupName}" would stay empty: Glue writes the logs${why || ` of ${since5(context)}`} to ${form}.`,
    );
  if (problems.length === 0 && isSince5(context) && new Set(names).size > 1) {
    problems.push(
      `Log groups ${logGroups.map((g) => `"${g.logGroupName}"`).join(" and ")} have different prefixes, and a job takes one: Glue writes to ${form}.`,
    );
  }
  return problems;
}

/** Logging arguments that the job sets itself, and that would be overwritten. */
function takenArgumentProblems(context: Context): string[] {
  const { source } = context;
  if (source === undefined || typeof source === "string") return [];
  const present = source.defaultArgumentsInput;
  if (Token.isUnresolved(present)) {
    return [
      `defaultArguments of "${source.node.path}" is known after apply, so nothing can be added to it. Give it as a literal map, or leave source out and merge LogDelivery.attributes.`,
    ];
  }
  const wanted = loggingArguments(context);
  const taken = Object.keys(wanted).filter(
    (key) => present?.[key] !== undefined && present[key] !== wanted[key],
  );
  return taken.length === 0
    ? []
    : [
        `"${source.node.path}" sets ${taken.join(", ")} in defaultArguments itself, which this delivery would overwrite. Remove it there.`,
      ];
}

function rolePolicy(context: Context): readonly ITerraformDependable[] {
  const { options, logGroups } = context;
  const encrypts = securityConfiguration(context) !== undefined;
  const given = logGroups.map((logGroup) => logGroup.logGroupArn);
  // A job of Glue 5.0 writes to both, whether or not both are destinations.
  const arns = isSince5(context)
    ? sortedSet(
        given.flatMap((arn) => ["output", "error"].map((kind) => arn.replace(/(?:output|error)$/, kind))),
      )
    : given;
  return addToRole(context, options.roleName, [
    {
      Effect: "Allow",
      // Without logs:AssociateKmsKey a job with a security configuration doesn't log at all.
      Action: [
        ...(encrypts ? ["logs:AssociateKmsKey"] : []),
        "logs:CreateLogGroup",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
      ],
      Resource: arns.flatMap((arn) => [arn, `${arn}:*`]),
    },
  ]);
}

/** What a job is of that names no version. @see https://docs.aws.amazon.com/glue/latest/dg/release-notes.html */
const DEFAULT_VERSION = "5.1";

/** Whether the job logs in the way of Glue 5.0: by its version, or where that isn't known by the names of the groups. */
function isSince5({ source, logGroups }: Context): boolean {
  const version = typeof source === "object" ? (source.glueVersionInput ?? DEFAULT_VERSION) : undefined;
  if (version !== undefined && !Token.isUnresolved(version)) return Number.parseFloat(version) >= 5;
  return logGroups.every((g) => /\/(?:output|error)$/.test(g.logGroupName));
}

/** A job of Glue 5.0 or later, as it is known to be one. */
function since5({ source }: Context): string {
  if (typeof source !== "object" || Token.isUnresolved(source.glueVersionInput))
    return "a job whose log groups end as those of Glue 5.0";
  const version = source.glueVersionInput;
  return version === undefined
    ? `a job without glueVersion, which is of Glue ${DEFAULT_VERSION} where it is new`
    : `a job of Glue ${version}`;
}

/** The name of the job's security configuration, where it encrypts CloudWatch Logs: then Glue names the groups after it. */
function securityConfiguration({ source, options }: Context): string | undefined {
  const name = typeof source === "object" ? source.securityConfigurationInput : undefined;
  return options.logsEncrypted === false ? undefined : name;
}

/** A security configuration whose name nobody knows, and of which nobody says what it encrypts. */
function unknownSecurity(context: Context): string | undefined {
  const { source, options } = context;
  const given = typeof source === "object" ? source.securityConfigurationInput : undefined;
  if (options.logsEncrypted !== undefined && given === undefined)
    return "logsEncrypted is given, and no security configuration of the job is.";
  return Token.isUnresolved(securityConfiguration(context))
    ? `securityConfiguration of "${(source as GlueJob).node.path}" is known after apply.`
    : undefined;
}

function presentArguments(source: Source): Readonly<Record<string, string>> {
  return typeof source === "object" ? (source.defaultArgumentsInput ?? {}) : {};
}
