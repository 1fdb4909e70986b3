/** What a resource is at AWS, whatever its address: by that it is found again. */
import { deliveryDestinationArn, parseArn, partitionOf } from "../policies/arn";
import { ruleOf, rulesOf } from "../provider/rules-of";
import { labelOf } from "./kinds";
import { resolved } from "./references";
import { objectsIn } from "./stack-output";
import type { ParsedStack, Thing } from "./thing";

/**
 * The arguments by which AWS tells things of a type from each other, where they aren't those that the provider both
 * requires and never changes. An empty list: there is one in an account and region.
 */
const namedBy: Readonly<Record<string, readonly string[]>> = {
  aws_api_gateway_account: [],
  aws_cloudwatch_log_delivery_source: ["name"],
  aws_cloudwatch_log_subscription_filter: ["log_group_name", "name"],
  aws_flow_log: [
    "vpc_id",
    "subnet_id",
    "eni_id",
    "transit_gateway_id",
    "transit_gateway_attachment_id",
    "regional_nat_gateway_id",
    "log_destination",
  ],
  aws_iot_logging_options: [],
  aws_kinesis_firehose_delivery_stream: ["name"],
  // KMS makes up the ids of keys; the description says what the key is for.
  aws_kms_key: ["description"],
  aws_kms_key_policy: ["key_id"],
  aws_macie2_account: [],
  aws_mskconnect_connector: ["name"],
  aws_route53_query_log: ["zone_id"],
  aws_route53_resolver_query_log_config: ["name"],
  aws_route53_resolver_query_log_config_association: ["resource_id", "resolver_query_log_config_id"],
  aws_spot_datafeed_subscription: [],
  aws_wafv2_web_acl_logging_configuration: ["resource_arn"],
};

/** Names of other types, where none of their arguments is required and never changed. */
const usualNames = ["name", "bucket"];

/** Names of these are unique in all regions. */
const GLOBAL = /^aws_(s3_bucket|iam_)/;

/** The names of things, and what V2 deliveries lead to. */
export interface Identities {
  /** The same for the same thing at AWS; undefined where AWS makes up the names. */
  keyOf(thing: Thing): string | undefined;
  /** What a person calls it: `log group /aws/vendedlogs/orders`. */
  titleOf(thing: Thing): string;
  /** A value of a thing's arguments with its references resolved. */
  resolved(thing: Thing, value: unknown): unknown;
}

/** The identities of the things of stacks that belong together: a delivery's destination may be in another one. */
export function identitiesIn(stacks: readonly ParsedStack[]): Identities {
  const value = (thing: Thing, given: unknown): unknown =>
    resolved(thing.stack, given, (other) => {
      const names = namesOf(other);
      return names && `${other.type} ${names.join(" ")}`.trim();
    });

  const targets = deliveryTargets(stacks);

  function namesOf(thing: Thing): string[] | undefined {
    if (thing.type === "aws_cloudwatch_log_delivery") return deliveryEnds(thing);
    const { type, config } = thing;
    const own = namedBy[type];
    if (own?.length === 0) return [];
    const names = (own ?? namingArguments(type)).flatMap((name) =>
      config[name] === undefined || config[name] === null ? [] : [text(idAsName(thing, config[name]))],
    );
    return names.length > 0 ? names : undefined;
  }

  /** The source, its log type, and where the delivery leads to. */
  function deliveryEnds(thing: Thing): string[] {
    const { delivery_source_name: from, delivery_destination_arn: to } = thing.config;
    const source = referred(thing, from, "aws_cloudwatch_log_delivery_source");
    const destination = referred(thing, to, "aws_cloudwatch_log_delivery_destination");
    const target = destination ? targetOf(destination) : targets.get(text(value(thing, to)));
    return [
      ...(source
        ? [text(value(source, source.config["resource_arn"])), text(source.config["log_type"])]
        : [text(value(thing, from))]),
      target ?? text(value(thing, to)),
    ];
  }

  function targetOf(destination: Thing): string {
    const { delivery_destination_configuration: to, delivery_destination_type: type } = destination.config;
    const arn = objectsIn(to)[0]?.["destination_resource_arn"];
    return arn === undefined ? text(type ?? "X-Ray") : text(value(destination, arn));
  }

  /** A bucket's id is its name: settings of a bucket have the bucket's name either way. */
  function idAsName(thing: Thing, given: unknown): unknown {
    return text(value(thing, given)).replace(/^<aws_s3_bucket ([^>]+)>\.id$/, "$1");
  }

  function deliveryTargets(all: readonly ParsedStack[]): Map<string, string> {
    const found = new Map<string, string>();
    for (const stack of all)
      for (const thing of stack.things.values()) {
        if (thing.type !== "aws_cloudwatch_log_delivery_destination") continue;
        const { accountId } = stack.output;
        const { region, config } = thing;
        const arn = deliveryDestinationArn(partitionOf(region), region, accountId, text(config["name"]));
        found.set(arn, targetOf(thing));
      }
    return found;
  }

  return {
    keyOf(thing) {
      const names = namesOf(thing);
      const place = GLOBAL.test(thing.type) ? "" : thing.region;
      return names && [thing.stack.output.accountId, place, thing.type, ...names].join("\n");
    },
    titleOf(thing) {
      const names = namesOf(thing);
      const noun = nounOf(thing.type);
      if (names === undefined || names.length === 0)
        return names ? noun.replace(/ of$/, "") : `${noun} (${thing.address})`;
      if (thing.type === "aws_kms_key") return `key (${names[0]})`;
      if (thing.type !== "aws_cloudwatch_log_delivery")
        return `${noun} ${names.map(targetInWords).join(" to ")}`;
      const [source, ...rest] = names.length === 3 ? names : [names[0]!, "", names[1]!];
      return `delivery of ${rest[0] === "" ? "" : `${rest[0]} of `}${source} to ${targetInWords(rest[1]!)}`;
    },
    resolved: value,
  };
}

/** The thing of a type that a whole argument refers to. */
export function referred(thing: Thing, value: unknown, type: string): Thing | undefined {
  const address = /^\$\{([^.}]+\.[^.}]+)\.[^.}]+\}$/.exec(text(value))?.[1];
  const found = address === undefined ? undefined : thing.stack.things.get(address);
  return found?.type === type ? found : undefined;
}

function namingArguments(type: string): string[] {
  const fixed = Object.entries(rulesOf(type)?.arguments ?? {})
    .filter(([path, rules]) => !path.includes(".") && ruleOf(rules, "required") && ruleOf(rules, "forceNew"))
    .map(([path]) => path);
  return fixed.length > 0 ? fixed : usualNames;
}

/** `bucket org-log-archive/audit` for the ARN of one; other ARNs of destinations likewise, the rest as it is. */
function targetInWords(arn: string): string {
  const made = /^<aws_[a-z0-9_]+ ([^>]+)>\.[a-z_]+$/.exec(arn)?.[1];
  if (made !== undefined) return made;
  const parts = parseArn(arn);
  const nouns: Readonly<Record<string, string>> = { s3: "bucket", firehose: "stream", logs: "log group" };
  const noun = parts && nouns[parts.service];
  return noun === undefined || /^delivery-/.test(parts!.resource)
    ? arn
    : `${noun} ${parts!.resource.replace(/^(log-group:|deliverystream\/)/, "").replace(/:\*$|\/$/, "")}`;
}

const nouns: Readonly<Record<string, string>> = {
  aws_cloudwatch_log_group: "log group",
  aws_s3_bucket: "bucket",
  aws_s3_bucket_notification: "notifications of bucket",
  aws_s3_bucket_object_lock_configuration: "object lock of bucket",
  aws_s3_bucket_replication_configuration: "second copy of bucket",
  aws_kms_key: "key",
  aws_kinesis_firehose_delivery_stream: "stream",
  aws_cloudwatch_log_delivery: "delivery",
  aws_cloudwatch_log_delivery_source: "delivery source",
  aws_cloudwatch_log_delivery_destination: "delivery destination",
  aws_cloudwatch_log_subscription_filter: "subscription filter of",
};

/** `delivery of AWS WAF logs of` by the page's own label; `s3 bucket policy`, where there is no other word. */
function nounOf(type: string): string {
  const label = labelOf(type);
  return (
    nouns[type] ??
    (label === undefined ? type.replace(/^aws_/, "").replaceAll("_", " ") : `delivery of ${label} of`)
  );
}

function text(value: unknown): string {
  return typeof value === "string"
    ? value
    : value === undefined || value === null
      ? ""
      : JSON.stringify(value);
}
