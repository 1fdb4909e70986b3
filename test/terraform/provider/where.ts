/**
 * The simulated AWS's own answer to "where does this source log?": from what exists, by the APIs that would tell. Nothing
 * here knows the pack: a person with the console would look at the same.
 */
import type { AwsObject } from "./aws-rules";
import { deliveryType, destinationOfArn, destinationType, sourceType } from "./delivery-ends";
import { flowLogSources } from "./flow-log-sources";
import { isArray, isFields, text, type Fields, type Value } from "./value";

/** Of what is asked: the account it is in, and its ARN or id; or which setting of the account. */
export interface Question {
  readonly account: string;
  readonly source?: string;
  /** GetV2LoggingOptions of IoT; DescribeSpotDatafeedSubscription. */
  readonly setting?: "iot" | "spot-datafeed";
}

/** A place that logs go to: `s3 org-logs`, `logs /aws/vendedlogs/orders`, `firehose siem`, `xray`. */
export type Answer = string;

/**
 * Resources that say of a source where it logs, by the arguments that name the source. The APIs: DescribeFlowLogs,
 * ListQueryLoggingConfigs, GetLogDeliveryConfiguration, DescribeLoggingConfiguration, GetLoggingConfiguration,
 * GetDataProtectionPolicy, DescribeVerifiedAccessInstanceLoggingConfigurations, ListAccessLogSubscriptions.
 */
const configurations: Readonly<Record<string, readonly string[]>> = {
  aws_flow_log: flowLogSources,
  aws_route53_query_log: ["zone_id"],
  aws_cognito_log_delivery_configuration: ["user_pool_id"],
  aws_networkfirewall_logging_configuration: ["firewall_arn"],
  aws_wafv2_web_acl_logging_configuration: ["resource_arn"],
  aws_sns_topic_data_protection_policy: ["arn"],
  aws_verifiedaccess_instance_logging_configuration: ["verifiedaccess_instance_id"],
  aws_vpclattice_access_log_subscription: ["resource_identifier"],
};

/** Where a source logs, each place once, in order of the alphabet. */
export function whereLogs(objects: readonly AwsObject[], question: Question): Answer[] {
  const own = objects.filter(({ account }) => account === question.account);
  return sorted([
    ...vended(objects, own, question),
    ...own
      .filter(({ type, state }) =>
        configurations[type]?.some((argument) => isNamed(state[argument], question.source)),
      )
      .flatMap(({ state }) => placesIn(state)),
    ...resolverQueries(own, question),
    ...fixedPlaces(own, question),
  ]);
}

/** Where what owns its logging itself, in arguments of its own, logs: a cluster, a function, a pipe. */
export function whereItself(object: AwsObject): Answer[] {
  return sorted(placesIn(object.state));
}

/** Where the events of a log group are sent on: DescribeSubscriptionFilters, and what its streams write to. */
export function whereSubscribed(objects: readonly AwsObject[], logGroup: string): Answer[] {
  const streams = objects
    .filter(
      ({ type, state }) =>
        type === "aws_cloudwatch_log_subscription_filter" && state["log_group_name"] === logGroup,
    )
    .map(({ state }) => text(state["destination_arn"]));
  return sorted(
    streams.flatMap((arn) => [
      ...placesIn({ arn: arn ?? null }),
      ...objects
        .filter(({ type, state }) => type === "aws_kinesis_firehose_delivery_stream" && state["arn"] === arn)
        .flatMap(({ state }) => placesIn({ bucket: bucketOfStream(state) })),
    ]),
  );
}

/** GetDeliverySource, DescribeDeliveries, GetDeliveryDestination. */
function vended(all: readonly AwsObject[], own: readonly AwsObject[], { source }: Question): Answer[] {
  return own
    .filter(({ type, state }) => type === sourceType && isNamed(state["resource_arn"], source))
    .flatMap(({ region, state: { name } }) =>
      own.filter(
        ({ type, region: where, state }) =>
          type === deliveryType && where === region && state["delivery_source_name"] === name,
      ),
    )
    .flatMap(({ state }) => {
      const end = destinationOfArn(text(state["delivery_destination_arn"]) ?? "");
      const destination = all.find(
        ({ type, account, region, state: { name } }) =>
          type === destinationType && account === end?.account && region === end.region && name === end.name,
      );
      if (!destination) return ["nowhere: its delivery destination is gone"];
      const places = placesIn(destination.state["delivery_destination_configuration"] ?? null);
      return destination.state["delivery_destination_type"] === "XRAY" ? ["xray"] : places;
    });
}

/** ListResolverQueryLogConfigAssociations, GetResolverQueryLogConfig. */
function resolverQueries(own: readonly AwsObject[], { source }: Question): Answer[] {
  return own
    .filter(
      ({ type, state }) =>
        type === "aws_route53_resolver_query_log_config_association" && isNamed(state["resource_id"], source),
    )
    .flatMap(({ state }) =>
      own.filter(
        (each) =>
          each.type === "aws_route53_resolver_query_log_config" &&
          each.state["id"] === state["resolver_query_log_config_id"],
      ),
    )
    .flatMap(({ state }) => placesIn({ arn: state["destination_arn"] ?? null }));
}

/** Services that choose the log group's name, and settings of the account. */
function fixedPlaces(own: readonly AwsObject[], { source, setting }: Question): Answer[] {
  return own.flatMap(({ type, state }) => {
    switch (type) {
      case "aws_chime_voice_connector_logging": {
        const id = text(state["voice_connector_id"]);
        if (!isNamed(id, source)) return [];
        return [
          ...(state["enable_media_metric_logs"] === true ? [`logs /aws/ChimeVoiceConnectorLogs/${id}`] : []),
          ...(state["enable_sip_logs"] === true ? [`logs /aws/ChimeVoiceConnectorSipMessages/${id}`] : []),
        ];
      }
      case "aws_iot_logging_options":
        return setting === "iot" &&
          state["disable_all_logs"] !== true &&
          state["default_log_level"] !== "DISABLED"
          ? ["logs AWSIotLogsV2"]
          : [];
      case "aws_spot_datafeed_subscription":
        return setting === "spot-datafeed" ? placesIn(state) : [];
      default:
        return [];
    }
  });
}

/** Whether an argument means a source: by its ARN, or by the id that ends it. */
function isNamed(argument: Value | undefined, source: string | undefined): boolean {
  const given = text(argument);
  if (given === undefined || source === undefined) return false;
  if (given.startsWith("arn:") && source.startsWith("arn:")) return given === source;
  return idOf(given) === idOf(source);
}

const idOf = (source: string): string =>
  source.slice(Math.max(source.lastIndexOf("/"), source.lastIndexOf(":")) + 1);

/** Names of arguments whose text is a place's own name. */
const named: readonly (readonly [kind: string, argument: RegExp])[] = [
  ["s3", /^(bucket|bucket_name|bucketName|Bucket|s3_bucket|s3_bucket_name|bucket_arn|flow_logs_s3_bucket)$/],
  [
    "logs",
    /^(log_group|log_group_name|group_name|--continuous-log-logGroup|logGroup|LogGroup|cloudwatch_log_group|log_group_names?|awslogs-group)$/,
  ],
  ["firehose", /^(delivery_stream|deliveryStream|DeliveryStream|delivery_stream_name|firehose_stream)$/],
];

/** Texts of a block that is switched off tell nothing. */
function isOff(block: Fields): boolean {
  const off = ["OFF", "DISABLED", "NONE"];
  return (
    block["enabled"] === false ||
    ["log_enabled", "is_logging_enabled", "flow_logs_enabled"].some((name) => block[name] === false) ||
    // A DataSync task is told of its group beside its options.
    listOf(block["options"]).some((options) => options["log_level"] === "OFF") ||
    ["level", "log_level", "log_delivery_status", "status", "default_log_level"].some((name) =>
      off.includes(text(block[name]) ?? ""),
    )
  );
}

const listOf = (value: Value | undefined): readonly Fields[] =>
  isArray(value) ? value.filter((item) => isFields(item)) : [];

/** All places that a state names: by ARNs, and by names in arguments that say what they name. */
export function placesIn(value: Value, argument = ""): Answer[] {
  if (isArray(value)) return value.flatMap((item) => placesIn(item, argument));
  if (isFields(value) && typeof value["destination_type"] === "string" && text(value["destination"]))
    return placesIn({
      [value["destination_type"] === "kinesis-firehose" ? "delivery_stream" : "log_group"]:
        value["destination"] ?? null,
    });
  if (isFields(value))
    return isOff(value) ? [] : Object.entries(value).flatMap(([name, item]) => placesIn(item, name));
  if (typeof value !== "string" || value === "") return [];
  if (/^\s*[[{]/.test(value)) {
    try {
      return placesIn(JSON.parse(value) as Value, argument);
    } catch {
      return [];
    }
  }
  const [, service, name] = /^arn:[^:]+:(s3|logs|firehose):[^:]*:[^:]*:(.+)$/.exec(value) ?? [];
  switch (service) {
    case "s3":
      return [`s3 ${name!.split("/")[0]!}`];
    case "logs":
      return name!.startsWith("log-group:")
        ? [`logs ${name!.slice("log-group:".length).replace(/:\*$/, "")}`]
        : [];
    case "firehose":
      return name!.startsWith("deliverystream/") ? [`firehose ${name!.slice("deliverystream/".length)}`] : [];
  }
  return named
    .filter(([, pattern]) => pattern.test(argument))
    .map(([kind]) => `${kind} ${value.replace(/\.s3\.amazonaws\.com$/, "")}`);
}

/** The bucket of a stream's S3 destination, whatever else the stream names. */
function bucketOfStream(state: Fields): Value {
  const [extended] = isArray(state["extended_s3_configuration"] ?? null)
    ? (state["extended_s3_configuration"] as readonly Value[])
    : [];
  return isFields(extended) ? (extended["bucket_arn"] ?? null) : null;
}

function sorted(answers: readonly Answer[]): Answer[] {
  return [...new Set(answers)].sort();
}
