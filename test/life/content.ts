/**
 * What the resources of stacks are to AWS: an identity (the name by which AWS tells a thing from others of its kind), and
 * contents that say nothing of Terraform: references are replaced by the identities of what they refer to.
 */
import { createHash } from "node:crypto";
import { flowLogSources } from "../terraform/provider/flow-log-sources";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Block = Readonly<Record<string, Json>>;

/** A stack as it is synthesized, and where it deploys to. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** A resource, told by what it is at AWS. */
export interface Thing {
  /** With the account and region of its stack in front: stacks are named after labels, and those may change. */
  readonly address: string;
  readonly type: string;
  /** Where AWS keeps it and by which name; undefined where AWS makes the name up. */
  readonly identity: string | undefined;
  /** All that it is at AWS: type, place and arguments. */
  readonly content: string;
}

/**
 * The arguments that are a thing's name at AWS, within its account and region. Types that are missing here have names that
 * AWS makes up: they are known by their contents.
 */
const naming: Readonly<Record<string, readonly string[]>> = {
  aws_chime_voice_connector_logging: ["voice_connector_id"],
  aws_cloudwatch_log_delivery: ["delivery_source_name", "delivery_destination_arn"],
  aws_cloudwatch_log_delivery_destination: ["name"],
  aws_cloudwatch_log_delivery_destination_policy: ["delivery_destination_name"],
  aws_cloudwatch_log_delivery_source: ["name"],
  aws_cloudwatch_log_group: ["name"],
  aws_cloudwatch_log_resource_policy: ["policy_name"],
  aws_cloudwatch_log_stream: ["log_group_name", "name"],
  aws_cloudwatch_log_subscription_filter: ["log_group_name", "name"],
  aws_cognito_log_delivery_configuration: ["user_pool_id"],
  // FlowLogAlreadyExists: one of a resource, destination and type of traffic.
  aws_flow_log: [...flowLogSources, "log_destination", "traffic_type"],
  aws_iam_role: ["name"],
  aws_iam_role_policy: ["role", "name"],
  aws_iam_service_linked_role: ["aws_service_name"],
  aws_iot_logging_options: [],
  aws_kinesis_firehose_delivery_stream: ["name"],
  aws_kms_key_policy: ["key_id"],
  aws_networkfirewall_logging_configuration: ["firewall_arn"],
  aws_route53_query_log: ["zone_id"],
  aws_route53_resolver_query_log_config_association: ["resolver_query_log_config_id", "resource_id"],
  aws_s3_bucket: ["bucket"],
  aws_s3_bucket_acl: ["bucket"],
  aws_s3_bucket_lifecycle_configuration: ["bucket"],
  aws_s3_bucket_ownership_controls: ["bucket"],
  aws_s3_bucket_policy: ["bucket"],
  aws_s3_bucket_public_access_block: ["bucket"],
  aws_s3_bucket_server_side_encryption_configuration: ["bucket"],
  aws_s3_bucket_versioning: ["bucket"],
  aws_sns_topic_data_protection_policy: ["arn"],
  aws_spot_datafeed_subscription: [],
  aws_verifiedaccess_instance_logging_configuration: ["verifiedaccess_instance_id"],
  aws_vpclattice_access_log_subscription: ["resource_identifier", "destination_arn"],
  aws_wafv2_web_acl_logging_configuration: ["resource_arn"],
  aws_xray_resource_policy: ["policy_name"],
};

/** Names of these are the whole account's. */
const ofAllRegions = /^aws_(iam_|route53_query_log)/;

/** Arguments of Terraform's own: none of them says anything to AWS. */
const meta = new Set(["//", "depends_on", "lifecycle", "provider", "provisioner", "connection", "count"]);

/**
 * What the pack makes without a name, and what of it may change while it stays the same one. Everything else that has no
 * name here is the user's: its address is theirs to keep.
 */
const nameless: Readonly<Record<string, readonly string[]>> = {
  aws_iam_role: [],
  aws_ivschat_logging_configuration: [],
  aws_kms_key: ["policy"],
  aws_route53_resolver_query_log_config: [],
};

/** The values of a stack's outputs as {@link Thing.content} would have them, without their names, which are labels. */
export function outputsIn(stack: Place): string[] {
  const outputs = (stack.json["output"] ?? {}) as Readonly<Record<string, { readonly value: Json }>>;
  const reader = new StackReader(stack);
  return Object.values(outputs).map(({ value }) => JSON.stringify(reader.canonical(value)));
}

/** The resources of stacks. */
export function thingsIn(stacks: readonly Place[]): Thing[] {
  return stacks.flatMap((stack) => {
    const reader = new StackReader(stack);
    return reader.things();
  });
}

class StackReader {
  private readonly resources: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  private readonly known = new Map<string, string>();

  constructor(private readonly stack: Place) {
    this.resources = (stack.json["resource"] ?? {}) as typeof this.resources;
  }

  things(): Thing[] {
    // `terraform_data` is Terraform's own, and nothing at AWS.
    const ofAws = Object.entries(this.resources).filter(([type]) => type.startsWith("aws_"));
    return ofAws.flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([name, block]) => {
        const identity = this.named(type, block);
        const content = `${type} in ${this.placeOf(type, block)} ${JSON.stringify(this.argumentsOf(block, []))}`;
        const { account, region } = this.stack;
        return { address: `${account}/${region} ${type}.${name}`, type, identity, content };
      }),
    );
  }

  private placeOf(type: string, block: Block): string {
    const { account, region } = this.stack;
    const own = typeof block["region"] === "string" ? block["region"] : region;
    return ofAllRegions.test(type) ? account : `${account}/${own}`;
  }

  private named(type: string, block: Block): string | undefined {
    const keys = naming[type];
    if (keys === undefined) return undefined;
    const values = keys.map((key) => this.canonical(block[key] ?? null));
    if (keys.length > 0 && values.every((value) => value === null)) return undefined;
    return `${type} in ${this.placeOf(type, block)} ${values.filter((value) => value !== null).join(" ")}`;
  }

  /** What stands for a thing where another one refers to it. */
  private standIn(type: string, name: string): string {
    const address = `${type}.${name}`;
    const known = this.known.get(address);
    if (known !== undefined) return known;
    const block = this.resources[type]?.[name];
    if (!block) return address;
    const passing = nameless[type];
    const named = this.named(type, block);
    if (named === undefined && passing === undefined) return address;
    this.known.set(address, "(itself)");
    const made =
      named ??
      `${type} ${createHash("sha256")
        .update(this.placeOf(type, block))
        .update(JSON.stringify(this.argumentsOf(block, passing ?? [])))
        .digest("hex")
        .slice(0, 12)}`;
    this.known.set(address, made);
    return made;
  }

  private argumentsOf(block: Block, without: readonly string[]): Json {
    return Object.fromEntries(
      Object.entries(block)
        .filter(([key]) => !meta.has(key) && !without.includes(key))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, this.canonical(value)]),
    );
  }

  /** Without order: most lists are sets to AWS, and those that aren't go through Terraform's own core elsewhere. */
  canonical(value: Json): Json {
    if (Array.isArray(value)) {
      const items = (value as readonly Json[]).map((item) => this.canonical(item));
      return items.length === 1 ? items : items.map((item) => JSON.stringify(item)).sort();
    }
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, item]) => [key, this.canonical(item)]),
      );
    }
    return typeof value === "string" ? this.text(value) : value;
  }

  private text(value: string): Json {
    if (/^\s*[[{]/.test(value)) {
      try {
        return JSON.stringify(this.canonical(JSON.parse(value) as Json));
      } catch {
        // A text that only begins like JSON.
      }
    }
    return value.replace(
      /(?<!\$)\$\{(aws_\w+)\.([\w-]+)\.([^}]*)\}/g,
      (_, type: string, name: string, attribute: string) => {
        const literal = this.literal(type, name, attribute);
        return literal ?? `<${this.standIn(type, name)}>.${attribute}`;
      },
    );
  }

  /** The value of a reference to an argument that is a literal text: `${aws_s3_bucket.x.bucket}`. */
  private literal(type: string, name: string, attribute: string): string | undefined {
    const block = this.resources[type]?.[name];
    const value = block?.[attribute === "id" ? (naming[type]?.[0] ?? attribute) : attribute];
    if (typeof value !== "string" || (attribute === "id" && naming[type]?.length !== 1)) return undefined;
    const resolved = this.canonical(value);
    return typeof resolved === "string" ? resolved : undefined;
  }
}
