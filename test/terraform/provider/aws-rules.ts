import { archiveRefusal } from "./archive-rules";
import { deliveryType, destinationOfArn, destinationType, sourceType } from "./delivery-ends";
import { flowLogSources } from "./flow-log-sources";
import { refusedUpdate } from "./delivery-path";
import { isSame, text, type Fields, type Value } from "./value";

/** An object that exists in the simulated AWS. */
export interface AwsObject {
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly serial: number;
  state: Fields;
  /** Of a delivery: the suffix path as AWS keeps it, which is not always the one that Terraform knows. */
  suffixPath?: string;
}

/** A change about to be made. */
export interface Intent {
  readonly action: "create" | "update" | "delete";
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly state: Fields;
}

/** An attribute by its name, or what is made of several. */
type Key = string | ((state: Fields) => Value);

interface Unique {
  readonly keys: readonly Key[];
  readonly scope: "region" | "account" | "global";
  readonly error: (value: string) => string;
  /** What is of the same name is the same thing, which is put once more. */
  readonly sameName?: true;
}

/** Names that AWS gives away once. */
const uniques: Readonly<Record<string, Unique>> = {
  [sourceType]: {
    keys: ["resource_arn", "log_type"],
    scope: "region",
    error: (value) =>
      `ConflictException: a delivery source for this resource and log type exists already (${value})`,
    // PutDeliverySource creates or updates by name.
    sameName: true,
  },
  [deliveryType]: {
    keys: ["delivery_source_name", "delivery_destination_arn"],
    scope: "region",
    error: (value) => `ConflictException: this delivery exists already (${value})`,
  },
  aws_cloudwatch_log_group: {
    keys: ["name"],
    scope: "region",
    error: (value) => `ResourceAlreadyExistsException: the log group ${value} exists already`,
  },
  aws_cloudwatch_log_stream: {
    keys: ["log_group_name", "name"],
    scope: "region",
    error: (value) => `ResourceAlreadyExistsException: the log stream ${value} exists already`,
  },
  // CreateQueue of other attributes: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
  aws_sqs_queue: { keys: ["name"], scope: "region", error: (value) => `QueueNameExists: ${value}` },
  aws_s3_bucket: { keys: ["bucket"], scope: "global", error: (value) => `BucketAlreadyExists: ${value}` },
  aws_iam_role: {
    keys: ["name"],
    scope: "account",
    error: (value) => `EntityAlreadyExists: Role with name ${value} already exists.`,
  },
  aws_iam_service_linked_role: {
    keys: ["aws_service_name", "custom_suffix"],
    scope: "account",
    error: (value) => `InvalidInput: the service role for ${value} has been taken in this account`,
  },
  aws_kinesis_firehose_delivery_stream: {
    keys: ["name"],
    scope: "region",
    error: (value) => `ResourceInUseException: the delivery stream ${value} exists already`,
  },
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
  aws_flow_log: {
    keys: [...flowLogSources, "log_destination", "traffic_type"],
    scope: "region",
    error: (value) => `FlowLogAlreadyExists: there is a flow log of this configuration already (${value})`,
  },
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateQueryLoggingConfig.html
  aws_route53_query_log: {
    keys: ["zone_id"],
    scope: "account",
    error: (value) => `QueryLoggingConfigAlreadyExists: hosted zone ${value} has a configuration already`,
  },
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_AssociateResolverQueryLogConfig.html
  aws_route53_resolver_query_log_config_association: {
    keys: ["resolver_query_log_config_id", "resource_id"],
    scope: "region",
    error: (value) => `ResourceExistsException: the VPC is associated with this configuration (${value})`,
  },
  // A resource takes one subscription for each kind of destination:
  // https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html
  aws_vpclattice_access_log_subscription: {
    keys: ["resource_identifier", ({ destination_arn: arn }) => text(arn)?.split(":")[2] ?? null],
    scope: "region",
    error: (value) => `ConflictException: there is an access log subscription already (${value})`,
  },
};

/**
 * Resources that are an attribute of another object: AWS lets a second owner overwrite the first without a word
 * (hashicorp/terraform-provider-aws#6334), so Terraform reports nothing and the two fight for ever.
 */
const singletons: Readonly<
  Record<string, { readonly keys: readonly Key[]; readonly scope: Unique["scope"] }>
> = {
  aws_iam_role_policy: { keys: ["role", "name"], scope: "account" },
  aws_cloudwatch_log_subscription_filter: { keys: ["log_group_name", "name"], scope: "region" },
  aws_xray_resource_policy: { keys: ["policy_name"], scope: "region" },
  aws_chime_voice_connector_logging: { keys: ["voice_connector_id"], scope: "region" },
  aws_cognito_log_delivery_configuration: { keys: ["user_pool_id"], scope: "region" },
  aws_iot_logging_options: { keys: [], scope: "region" },
  aws_sns_topic_data_protection_policy: { keys: ["arn"], scope: "region" },
  aws_spot_datafeed_subscription: { keys: [], scope: "account" },
  aws_verifiedaccess_instance_logging_configuration: {
    keys: ["verifiedaccess_instance_id"],
    scope: "region",
  },
  aws_s3_bucket_policy: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_public_access_block: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_server_side_encryption_configuration: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_versioning: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_lifecycle_configuration: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_ownership_controls: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_notification: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_object_lock_configuration: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_replication_configuration: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_logging: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_acl: { keys: ["bucket"], scope: "global" },
  aws_kms_key_policy: { keys: ["key_id"], scope: "region" },
  aws_cloudwatch_log_resource_policy: { keys: ["policy_name"], scope: "region" },
  aws_cloudwatch_log_delivery_destination_policy: { keys: ["delivery_destination_name"], scope: "region" },
  [destinationType]: { keys: ["name"], scope: "region" },
  [sourceType]: { keys: ["name"], scope: "region" },
  aws_wafv2_web_acl_logging_configuration: { keys: ["resource_arn"], scope: "region" },
  aws_networkfirewall_logging_configuration: { keys: ["firewall_arn"], scope: "region" },
};

function sharesScope(scope: Unique["scope"], a: Intent, b: AwsObject): boolean {
  if (scope === "global") return true;
  return a.account === b.account && (scope === "account" || a.region === b.region);
}

function twin(
  intent: Intent,
  objects: Iterable<AwsObject>,
  { keys, scope }: { readonly keys: readonly Key[]; readonly scope: Unique["scope"] },
): AwsObject | undefined {
  for (const object of objects) {
    const same =
      object.type === intent.type &&
      sharesScope(scope, intent, object) &&
      keys.every((key) => isSame(valueOf(object.state, key), valueOf(intent.state, key)));
    if (same) return object;
  }
  return undefined;
}

function valueOf(state: Fields, key: Key): Value {
  return typeof key === "string" ? (state[key] ?? null) : key(state);
}

/** The log-group resource policies that one account and region may have, and their size (CloudWatch Logs quotas). */
const resourcePolicyQuota = { count: 10, characters: 5120 };

/** Why AWS would refuse a change, or `undefined`. */
export function refusal(intent: Intent, objects: readonly AwsObject[]): string | undefined {
  if (intent.action === "create") {
    const unique = uniques[intent.type];
    const first = unique && twin(intent, objects, unique);
    if (first && !(unique.sameName && isSame(first.state["name"] ?? null, intent.state["name"] ?? null))) {
      return unique.error(
        unique.keys
          .map((key) => text(valueOf(intent.state, key)) ?? "")
          .filter((part) => part)
          .join(", "),
      );
    }
  }
  const archive = archiveRefusal(intent, objects);
  if (archive !== undefined) return archive;
  const here = objects.filter(
    ({ account, region }) => account === intent.account && region === intent.region,
  );
  if (intent.type === deliveryType && intent.action === "create") return missingEnd(intent, here, objects);
  if (intent.type === deliveryType && intent.action === "update") return refusedUpdate(intent, objects);
  if (intent.action === "delete") return stillUsed(intent, here, objects);
  if (intent.type === "aws_cloudwatch_log_resource_policy") return overResourcePolicyQuota(intent, here);
  if (intent.type === "aws_cloudwatch_log_subscription_filter") return overFilterQuota(intent, here);
  return undefined;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const filtersPerGroup = 2;

function overFilterQuota({ type, state }: Intent, here: readonly AwsObject[]): string | undefined {
  const others = new Set(
    here
      .filter((object) => object.type === type && object.state["log_group_name"] === state["log_group_name"])
      .map((object) => text(object.state["name"])),
  );
  return others.add(text(state["name"])).size > filtersPerGroup
    ? `LimitExceededException: log group ${text(state["log_group_name"])} has ${filtersPerGroup} subscription filters`
    : undefined;
}

function missingEnd(
  intent: Intent,
  here: readonly AwsObject[],
  all: readonly AwsObject[],
): string | undefined {
  const source = text(intent.state["delivery_source_name"]) ?? "";
  if (!here.some(({ type, state }) => type === sourceType && state["name"] === source)) {
    return `ResourceNotFoundException: there is no delivery source ${source}`;
  }
  const arn = text(intent.state["delivery_destination_arn"]) ?? "";
  const end = destinationOfArn(arn);
  const found = all.some(
    ({ type, account, region, state }) =>
      type === destinationType &&
      account === end?.account &&
      region === end.region &&
      state["name"] === end.name,
  );
  return found ? undefined : `ResourceNotFoundException: there is no delivery destination ${arn}`;
}

function stillUsed(
  intent: Intent,
  here: readonly AwsObject[],
  all: readonly AwsObject[],
): string | undefined {
  if (intent.type === sourceType) {
    const { name } = intent.state;
    const user = here.find(
      ({ type, state }) => type === deliveryType && state["delivery_source_name"] === name,
    );
    return user && `ConflictException: the delivery source ${text(name)} still has a delivery`;
  }
  if (intent.type === destinationType) {
    const { arn } = intent.state;
    const user = all.find(
      ({ type, state }) => type === deliveryType && state["delivery_destination_arn"] === arn,
    );
    return user && `ConflictException: the delivery destination ${text(arn)} still has a delivery`;
  }
  return undefined;
}

function overResourcePolicyQuota(intent: Intent, here: readonly AwsObject[]): string | undefined {
  const length = text(intent.state["policy_document"])?.length ?? 0;
  if (length > resourcePolicyQuota.characters) {
    return `LimitExceededException: the resource policy has ${length} of ${resourcePolicyQuota.characters} characters`;
  }
  const others = here.filter(({ type }) => type === intent.type).length;
  return intent.action === "create" && others >= resourcePolicyQuota.count
    ? `LimitExceededException: ${resourcePolicyQuota.count} resource policies exist already in ${intent.region}`
    : undefined;
}

/** The object that a create would overwrite without AWS saying so. */
export function overwritten(intent: Intent, objects: readonly AwsObject[]): AwsObject | undefined {
  const singleton = intent.action === "create" ? singletons[intent.type] : undefined;
  return singleton && twin(intent, objects, singleton);
}

/**
 * The objects that are one thing at AWS with this one: what is put under a name is what whoever put it before reads, and
 * it is gone for all of them when one deletes it.
 */
export function sameThing(intent: Intent, objects: Iterable<AwsObject>): AwsObject[] {
  const singleton = singletons[intent.type];
  return singleton ? [...objects].filter((object) => twin(intent, [object], singleton)) : [];
}
