/**
 * Amazon OpenSearch Service domain logs: slow logs, application logs and audit logs.
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html
 */
import type {
  ElasticsearchDomain,
  ElasticsearchDomainAdvancedSecurityOptions,
} from "@cdktf/provider-aws/lib/elasticsearch-domain";
import type {
  OpensearchDomain,
  OpensearchDomainAdvancedSecurityOptions,
  OpensearchDomainLogPublishingOptions,
} from "@cdktf/provider-aws/lib/opensearch-domain";
import { Token } from "cdktf";
import { isLiteral } from "../destinations/destination";
import { identifyByArn } from "./identify";
import { listedLogGroups } from "./listed";
import type { OpensearchOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Domain = OpensearchDomain | ElasticsearchDomain;
type Source = Domain | string | undefined;
type Context = SwitchContext<Source, OpensearchOptions>;

/** Audit logs are left out: the domain refuses them without fine-grained access control. */
const DEFAULT_LOG_TYPES = ["INDEX_SLOW_LOGS", "SEARCH_SLOW_LOGS", "ES_APPLICATION_LOGS"] as const;

const opensearch: LogSwitch<Source, OpensearchOptions> = {
  identify: (source) => {
    if (source === undefined || typeof source === "string") return identifyByArn(source!);
    // The name as the user wrote it: the domain's own attribute would make policy and domain wait for each other.
    return { arn: source.arn, names: { DomainName: source.domainNameInput } };
  },
  merges: ["logPublishingOptions"],
  rules: { oneGroup: publishedTwice, version: tooOld, auditLogs: withoutFineGrainedAccess },
  problems: (context) => {
    const { source, logGroups } = context;
    const logTypes = logTypesOf(context);
    const problems: string[] = [];
    if (logTypes.length === 0) problems.push("logTypes is empty: name at least one log type.");
    if (logGroups.length > 1 && logGroups.length !== logTypes.length) {
      problems.push(
        `${logGroups.length} log groups are given for ${logTypes.length} log types (${logTypes.join(", ")}): give one log group for all, or one for each log type in the order of logTypes.`,
      );
    }
    if (typeof source === "object" && ownLogPublishingOptions(source) === undefined) {
      problems.push(
        `"${source.node.path}" sets logPublishingOptions by a value that is known at apply only, so this delivery cannot join it. Leave source out and merge LogDelivery.attributes there.`,
      );
    }
    return problems;
  },
  switchOn: (context) => ({
    attributes: {
      logPublishingOptions: [...ownOf(context), ...published(context, true), ...takenAway(context)],
    },
  }),
  switchOff: (context) => ({
    attributes: { logPublishingOptions: [...ownOf(context), ...published(context, false)] },
  }),
};

export const switches = { opensearch } satisfies LogSwitches;

function logTypesOf({ options }: Pick<Context, "options">): readonly string[] {
  return options.logTypes ?? DEFAULT_LOG_TYPES;
}

function ownOf({ source }: Context): readonly OpensearchDomainLogPublishingOptions[] {
  return source === undefined || typeof source === "string" ? [] : ownLogPublishingOptions(source)!;
}

function published(context: Context, enabled: boolean): OpensearchDomainLogPublishingOptions[] {
  const logGroups = context.options.logTypes === undefined ? context.logGroups : listedLogGroups(context);
  return logTypesOf(context).map((logType, index) => ({
    logType,
    cloudwatchLogGroupArn: (logGroups[index] ?? logGroups[0]!).logGroupArn,
    ...(enabled ? {} : { enabled }),
  }));
}

/**
 * Log types that nobody asks for, as off: AWS keeps those that an update doesn't name. Audit logs are among them where
 * the domain has what they need; a log type that the version doesn't have isn't.
 */
function takenAway(context: Context): OpensearchDomainLogPublishingOptions[] {
  const { source, logGroups } = context;
  const domain = typeof source === "object" ? source : undefined;
  if (domain && isElasticsearch(domain)) return [];
  const named = new Set([...logTypesOf(context), ...ownOf(context).map(({ logType }) => logType)]);
  const version = domain && elasticsearchVersion(domain);
  const security = domain?.advancedSecurityOptionsInput;
  return [...DEFAULT_LOG_TYPES, ...(security?.enabled === true ? ["AUDIT_LOGS"] : [])]
    .filter((logType) => !named.has(logType))
    .filter((logType) => version === undefined || !isOlder(version, SINCE[logType]))
    .map((logType) => ({ logType, cloudwatchLogGroupArn: logGroups[0]!.logGroupArn, enabled: false }));
}

/** What the user set on the domain; undefined when it can't be read at synthesis. */
function ownLogPublishingOptions(
  source: Domain,
): readonly OpensearchDomainLogPublishingOptions[] | undefined {
  const own = source.logPublishingOptionsInput ?? [];
  return Token.isUnresolved(own) || !Array.isArray(own) ? undefined : own;
}

function publishedTwice(context: Context): readonly string[] {
  const { source } = context;
  const logTypes = logTypesOf(context);
  const twice = logTypes.filter((logType, index) => logTypes.indexOf(logType) !== index);
  const repeated = twice.length > 0 ? [`logTypes holds ${[...new Set(twice)].join(", ")} twice.`] : [];
  if (typeof source !== "object") return repeated;
  const own = ownLogPublishingOptions(source);
  const taken = logTypes.filter((logType) => own?.some((options) => options.logType === logType));
  return taken.length > 0
    ? [...repeated, `"${source.node.path}" publishes ${taken.join(", ")} itself.`]
    : repeated;
}

function tooOld(context: Context): string | undefined {
  const { source } = context;
  if (typeof source !== "object") return undefined;
  const version = elasticsearchVersion(source);
  if (version === undefined) return undefined;
  const lacking = logTypesOf(context).filter((logType) => isOlder(version, SINCE[logType]));
  return lacking.length === 0
    ? undefined
    : `"${source.node.path}" has Elasticsearch ${version}, and ${lacking.join(" and ")} would be published.`;
}

/** The first version of Elasticsearch with a log type, where it isn't all of them. */
const SINCE: Readonly<Record<string, string>> = { ES_APPLICATION_LOGS: "5.1", AUDIT_LOGS: "6.7" };

/** The version, if it is known to be one of Elasticsearch. */
function elasticsearchVersion(source: Domain): string | undefined {
  if (isElasticsearch(source)) {
    // The provider's default; AWS's own is OpenSearch.
    const version = source.elasticsearchVersionInput ?? "1.5";
    return isLiteral(version) ? version : undefined;
  }
  return /^Elasticsearch_([\d.]+)$/.exec(source.engineVersionInput ?? "")?.[1];
}

function isElasticsearch(source: Domain): source is ElasticsearchDomain {
  return source.terraformResourceType === "aws_elasticsearch_domain";
}

function isOlder(version: string, since = "0"): boolean {
  const [[major = 0, minor = 0], [sinceMajor = 0, sinceMinor = 0]] = [version, since].map((text) =>
    text.split(".").map(Number),
  ) as [number[], number[]];
  return major < sinceMajor || (major === sinceMajor && minor < sinceMinor);
}

function withoutFineGrainedAccess(context: Context): string | undefined {
  const { source } = context;
  if (typeof source !== "object" || !logTypesOf(context).includes("AUDIT_LOGS")) return undefined;
  const security:
    OpensearchDomainAdvancedSecurityOptions | ElasticsearchDomainAdvancedSecurityOptions | undefined =
    source.advancedSecurityOptionsInput;
  return security === undefined || security.enabled === false
    ? `"${source.node.path}" has no fine-grained access control, and AUDIT_LOGS would be published.`
    : undefined;
}
