import { deliveryType, destinationOfArn, destinationType, sourceType } from "./delivery-ends";
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

interface Unique {
  readonly keys: readonly string[];
  readonly scope: "region" | "account" | "global";
  readonly error: (value: string) => string;
}

/** Names that AWS gives away once. */
const uniques: Readonly<Record<string, Unique>> = {
  [sourceType]: {
    keys: ["resource_arn", "log_type"],
    scope: "region",
    error: (value) =>
      `ConflictException: a delivery source for this resource and log type exists already (${value})`,
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
};

/**
 * Resources that are an attribute of another object: AWS lets a second owner overwrite the first without a word
 * (hashicorp/terraform-provider-aws#6334), so Terraform reports nothing and the two fight for ever.
 */
const singletons: Readonly<
  Record<string, { readonly keys: readonly string[]; readonly scope: Unique["scope"] }>
> = {
  aws_s3_bucket_policy: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_public_access_block: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_server_side_encryption_configuration: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_versioning: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_lifecycle_configuration: { keys: ["bucket"], scope: "global" },
  aws_s3_bucket_ownership_controls: { keys: ["bucket"], scope: "global" },
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
  { keys, scope }: { readonly keys: readonly string[]; readonly scope: Unique["scope"] },
): AwsObject | undefined {
  const value = (state: Fields, key: string): Value => state[key] ?? null;
  for (const object of objects) {
    const same =
      object.type === intent.type &&
      sharesScope(scope, intent, object) &&
      keys.every((key) => isSame(value(object.state, key), value(intent.state, key)));
    if (same) return object;
  }
  return undefined;
}

/** The log-group resource policies that one account and region may have, and their size (CloudWatch Logs quotas). */
const resourcePolicyQuota = { count: 10, characters: 5120 };

/** Why AWS would refuse a change, or `undefined`. */
export function refusal(intent: Intent, objects: readonly AwsObject[]): string | undefined {
  if (intent.action === "create") {
    const unique = uniques[intent.type];
    if (unique && twin(intent, objects, unique)) {
      return unique.error(
        unique.keys
          .map((key) => text(intent.state[key]) ?? "")
          .filter((part) => part)
          .join(", "),
      );
    }
  }
  const here = objects.filter(
    ({ account, region }) => account === intent.account && region === intent.region,
  );
  if (intent.type === deliveryType && intent.action === "create") return missingEnd(intent, here, objects);
  if (intent.type === deliveryType && intent.action === "update") return refusedUpdate(intent, objects);
  if (intent.action === "delete") return stillUsed(intent, here, objects);
  if (intent.type === "aws_cloudwatch_log_resource_policy") return overResourcePolicyQuota(intent, here);
  return undefined;
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
