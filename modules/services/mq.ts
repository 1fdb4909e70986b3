/**
 * Amazon MQ broker logs: general ones, and ActiveMQ's audit logs. The names of the log groups hold the
 * broker's id, so the resource policy is about all brokers' groups and comes before the broker.
 * @see https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html
 */
import type { MqBroker, MqBrokerLogs } from "@cdktf/provider-aws/lib/mq-broker";
import { Annotations, Token } from "cdktf";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { identifyByArn } from "./identify";
import { BROKER_LOGS, type BrokerLog } from "./mq.options";
import type { MqBrokerOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Context = SwitchContext<MqBroker | string | undefined, MqBrokerOptions>;

const mqBroker: LogSwitch<MqBroker | string | undefined, MqBrokerOptions> = {
  identify: (source) =>
    typeof source === "string"
      ? identifyByArn(source)
      : // Not the broker's id: the policy that is guarded by these must exist before the broker.
        { ...identifyByArn(source!), names: { BrokerName: source!.brokerNameInput } },
  rules: {
    audit: (context) =>
      isRabbit(context.source) && chosenLogs(context).includes("audit")
        ? `Audit logs are asked of "${context.source.node.path}", a broker with engine type ${context.source.engineTypeInput}.`
        : undefined,
  },
  merges: ["applyImmediately"],
  needsNoGrant: isRabbit,
  problems: (context) => {
    const { source, options, logGroups } = context;
    const problems: string[] = [];
    const chosen = chosenLogs(context);
    const own = typeof source === "object" ? source.applyImmediatelyInput : undefined;
    if (own !== undefined && options.applyImmediately !== undefined && own !== options.applyImmediately) {
      problems.push(
        `"${(source as MqBroker).node.path}" sets applyImmediately ${String(own)}, and this delivery ${String(options.applyImmediately)}: set it in one place.`,
      );
    }
    if (options.logs?.length === 0)
      problems.push(`logs is empty: name at least one of ${BROKER_LOGS.join(", ")}.`);
    for (const logGroup of logGroups) {
      const log = BROKER_LOGS.find((name) => logGroup.logGroupName.endsWith(`/${name}`));
      if (log !== undefined && !chosen.includes(log)) {
        problems.push(
          `Log group "${logGroup.logGroupName}" receives ${log} logs, and option logs names ${chosen.join(", ")} only: it would stay empty.`,
        );
      }
    }
    return problems;
  },
  switchOn: (context) => {
    const chosen = chosenLogs(context);
    context.logGroups.forEach((logGroup) => warnOfTwoMakers(context, logGroup));
    // audit that is left out isn't sent, and goes on. AWS refuses even false for RabbitMQ
    // (hashicorp/terraform-provider-aws#18067), where the provider therefore never sends it.
    const logs: MqBrokerLogs = {
      general: chosen.includes("general"),
      ...(isRabbit(context.source) ? {} : { audit: String(chosen.includes("audit")) }),
    };
    const { applyImmediately } = context.options;
    return { attributes: { logs, ...(applyImmediately === undefined ? {} : { applyImmediately }) } };
  },
};

export const switches = { "mq-broker": mqBroker } satisfies LogSwitches;

/** RabbitMQ brokers write with the service-linked role; those given by their ARN may be of either engine. */
function isRabbit(source: MqBroker | string | undefined): source is MqBroker {
  return typeof source === "object" && source.engineTypeInput?.toLowerCase() === "rabbitmq";
}

/** The logs of the option, or those whose log groups are given. */
function chosenLogs({ options, logGroups }: Context): readonly BrokerLog[] {
  if (options.logs !== undefined) return options.logs;
  const given = BROKER_LOGS.filter((log) => logGroups.some((g) => g.logGroupName.endsWith(`/${log}`)));
  return given.length > 0 ? given : ["general"];
}

/** Amazon MQ makes the groups when it makes the broker, with the deployer's permissions (hashicorp/terraform-provider-aws#39545). */
function warnOfTwoMakers({ scope, source }: Context, logGroup: LogGroupDestination): void {
  if (source === undefined || !logGroup.resource || !Token.isUnresolved(logGroup.logGroupName)) return;
  Annotations.of(scope).addWarning(
    `Amazon MQ makes the log groups of "${typeof source === "string" ? source : source.node.path}" itself when it makes the broker, so creating "${logGroup.node.path}" after it can fail with ResourceAlreadyExistsException. ` +
      "Give it by LogGroupDestination.fromExisting, and adopt it with a literal name once the broker exists.",
  );
}
