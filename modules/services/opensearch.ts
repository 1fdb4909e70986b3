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
import { identifyByArn } from "./identify";
import type { OpensearchOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Source = OpensearchDomain | ElasticsearchDomain | string | undefined;
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
  problems: (context) => {
    const { source, logGroups } = context;
    const logTypes = logTypesOf(context);
    const problems: string[] = [];
    if (logTypes.length === 0) problems.push("logTypes is empty: name at least one log type.");
    const twice = logTypes.filter((logType, index) => logTypes.indexOf(logType) !== index);
    if (twice.length > 0) {
      problems.push(
        `logTypes holds ${[...new Set(twice)].join(", ")} twice, and a domain publishes a log type to one log group.`,
      );
    }
    if (logGroups.length > 1 && logGroups.length !== logTypes.length) {
      problems.push(
        `${logGroups.length} log groups are given for ${logTypes.length} log types (${logTypes.join(", ")}): give one log group for all, or one for each log type in the order of logTypes.`,
      );
    }
    if (source === undefined || typeof source === "string") return problems;
    if (logTypes.includes("AUDIT_LOGS") && withoutFineGrainedAccess(source)) {
      problems.push(
        `AUDIT_LOGS of "${source.node.path}" would be refused: the domain has no fine-grained access control. Set its advancedSecurityOptions with enabled: true.`,
      );
    }
    const own = ownLogPublishingOptions(source);
    if (own === undefined) {
      problems.push(
        `"${source.node.path}" sets logPublishingOptions by a value that is known at apply only, so this delivery cannot join it. Leave source out and merge LogDelivery.attributes there.`,
      );
    }
    const taken = logTypes.filter((logType) => own?.some((options) => options.logType === logType));
    if (taken.length > 0) {
      problems.push(
        `"${source.node.path}" publishes ${taken.join(", ")} itself, and a log type goes to one log group. Remove it there, or from logTypes.`,
      );
    }
    return problems;
  },
  switchOn: (context) => {
    const { source, logGroups } = context;
    const own = source === undefined || typeof source === "string" ? [] : ownLogPublishingOptions(source)!;
    const ours = logTypesOf(context).map((logType, index) => ({
      logType,
      cloudwatchLogGroupArn: (logGroups[index] ?? logGroups[0]!).logGroupArn,
    }));
    return { attributes: { logPublishingOptions: [...own, ...ours] } };
  },
};

export const switches = { opensearch } satisfies LogSwitches;

function logTypesOf({ options }: Pick<Context, "options">): readonly string[] {
  return options.logTypes ?? DEFAULT_LOG_TYPES;
}

/** What the user set on the domain; undefined when it can't be read at synthesis. */
function ownLogPublishingOptions(
  source: OpensearchDomain | ElasticsearchDomain,
): readonly OpensearchDomainLogPublishingOptions[] | undefined {
  const own = source.logPublishingOptionsInput ?? [];
  return Token.isUnresolved(own) || !Array.isArray(own) ? undefined : own;
}

function withoutFineGrainedAccess(source: OpensearchDomain | ElasticsearchDomain): boolean {
  const security:
    OpensearchDomainAdvancedSecurityOptions | ElasticsearchDomainAdvancedSecurityOptions | undefined =
    source.advancedSecurityOptionsInput;
  return security === undefined || security.enabled === false;
}
