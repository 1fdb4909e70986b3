import { createHash } from "node:crypto";
import { rulesOf } from "../../../modules/provider/rules-of";
import type { Attribute, Block, CtyType } from "../schema/model";
import { partitionOf } from "./caller";
import { Unknown, isArray, isFields, text, type Fields, type Value } from "./value";

/** Where an object lives, and which of its kind it is. */
export interface Place {
  readonly type: string;
  readonly account: string;
  readonly region: string;
  /** Distinguishes objects that carry no name. */
  readonly serial: number;
}

const nameKeys = [
  "name",
  "bucket",
  "policy_name",
  "function_name",
  "cluster_name",
  "alias",
  "domain_name",
  "delivery_destination_name",
] as const;

/** The name that a resource goes by, where it has one. */
export function nameOf(state: Value): string | undefined {
  if (!isFields(state)) return undefined;
  return nameKeys.map((key) => text(state[key])).find((name) => name !== undefined);
}

function hash(place: Place, salt: string): string {
  return createHash("sha256")
    .update(`${place.account}/${place.region}/${place.type}/${place.serial}/${salt}`)
    .digest("hex");
}

/** An id as AWS makes them for things that have no name: stable, and different for each object. */
function generatedId(place: Place): string {
  const [, ...words] = place.type.split("_");
  if (place.type === "aws_cloudwatch_log_delivery") return hash(place, "id").slice(0, 16);
  if (place.type === "aws_kms_key") {
    const h = hash(place, "id");
    return [h.slice(0, 8), h.slice(8, 12), h.slice(12, 16), h.slice(16, 20), h.slice(20, 32)].join("-");
  }
  return `${words.at(-1) ?? "id"}-${hash(place, "id").slice(0, 17)}`;
}

/** ARN shapes that others build upon; the rest get a plausible one by the type's name. */
const arnShapes: Readonly<
  Record<string, (name: string, prefix: (service: string) => string, state: Fields) => string>
> = {
  aws_cloudwatch_log_delivery: (name, arn) => `${arn("logs")}:delivery:${name}`,
  aws_cloudwatch_log_delivery_source: (name, arn) => `${arn("logs")}:delivery-source:${name}`,
  aws_cloudwatch_log_delivery_destination: (name, arn) => `${arn("logs")}:delivery-destination:${name}`,
  aws_cloudwatch_log_group: (name, arn) => `${arn("logs")}:log-group:${name}`,
  aws_s3_bucket: (name, arn) => `${arn("s3").split(":").slice(0, 3).join(":")}:::${name}`,
  aws_kinesis_firehose_delivery_stream: (name, arn) => `${arn("firehose")}:deliverystream/${name}`,
  aws_iam_role: (name, arn, state) => `${withoutRegion(arn("iam"))}:role${text(state["path"]) ?? "/"}${name}`,
  aws_iam_policy: (name, arn, state) =>
    `${withoutRegion(arn("iam"))}:policy${text(state["path"]) ?? "/"}${name}`,
  aws_iam_service_linked_role: (name, arn, state) =>
    `${withoutRegion(arn("iam"))}:role/aws-service-role/${text(state["aws_service_name"]) ?? "unknown"}/${name}`,
  // AWS makes up its id, whatever its name; a room takes ARNs of up to 128 characters.
  aws_ivschat_logging_configuration: (name, arn) =>
    `${arn("ivschat")}:logging-configuration/${createHash("sha256").update(name).digest("hex").slice(0, 12)}`,
  aws_kms_key: (id, arn) => `${arn("kms")}:key/${id}`,
  aws_sfn_state_machine: (name, arn) => `${arn("states")}:stateMachine:${name}`,
  aws_wafv2_web_acl: (name, arn, state) =>
    `${arn("wafv2")}:regional/webacl/${name}/${text(state["id"]) ?? name}`,
};

function withoutRegion(arn: string): string {
  const parts = arn.split(":");
  return [...parts.slice(0, 3), "", ...parts.slice(4)].join(":");
}

function arnOf(place: Place, name: string, state: Fields): string {
  const prefix = (service: string): string =>
    `arn:${partitionOf(place.region)}:${service}:${place.region}:${place.account}`;
  const [, service = "aws", ...rest] = place.type.split("_");
  return arnShapes[place.type]?.(name, prefix, state) ?? `${prefix(service)}:${rest.join("-")}/${name}`;
}

/** Resources whose id is their ARN, though their import wants something else. */
const identifiedByArn = /^aws_(iam_service_linked_role)$/;

/** Ids that other services check the form of. */
const idShapes: Readonly<Record<string, (place: Place) => string>> = {
  aws_cognito_user_pool: (place) => `${place.region}_${hash(place, "id").slice(0, 9)}`,
  aws_vpclattice_service_network: (place) => `sn-${hash(place, "id").slice(0, 17)}`,
  aws_vpclattice_resource_configuration: (place) => `rcfg-${hash(place, "id").slice(0, 17)}`,
};

/** An id in the form that an import of the type wants, where that is not its name. */
function idOf(block: Block, place: Place, { name, arn }: { name: string; arn: string }): string {
  const shape = idShapes[place.type];
  if (shape) return shape(place);
  const pattern = rulesOf(place.type)?.importId.pattern;
  const hasArn = block.attributes.some((attribute) => attribute.name === "arn");
  if (identifiedByArn.test(place.type) || (pattern === "^arn:" && hasArn)) return arn;
  const prefix = /^\^([a-z]+-)$/.exec(pattern ?? "")?.[1];
  return prefix === undefined ? name : `${prefix}${hash(place, "id").slice(0, 17)}`;
}

function textFor(name: string, place: Place, identity: { id: string; name: string; arn: string }): string {
  if (name === "id") return identity.id;
  if (name === "arn") return identity.arn;
  if (name === "name" || name === "bucket") return identity.name;
  if (name === "region" || name.endsWith("_region")) return place.region;
  if (name === "account_id" || name === "owner_id" || name.endsWith("_account_id")) return place.account;
  if (/(^|_)(date|time|timestamp|created_at|updated_at)$/.test(name)) return "2024-01-01T00:00:00Z";
  if (name === "key_id") return identity.id;
  if (name === "unique_id") return hash(place, name).slice(0, 21).toUpperCase();
  if (name.endsWith("_prefix") || name === "expected_bucket_owner") return "";
  if (name.endsWith("_arn")) return `${identity.arn}/${name.slice(0, -4)}`;
  if (name.endsWith("_policy") || name === "policy") return "{}";
  return `${identity.name}-${name.replace(/_/g, "-")}`;
}

/** A value for a type of which AWS decides the contents. Collections that only AWS fills get one element, so that references by index work. */
function sample(name: string, type: CtyType, isOpen: boolean, ofText: (name: string) => string): Value {
  if (type === "dynamic") return null;
  if (type === "string") return ofText(name);
  if (type === "number") return 0;
  if (type === "bool") return false;
  const [kind, inner] = type;
  if (kind === "object") {
    return Object.fromEntries(
      Object.entries(inner).map(([key, field]) => [key, sample(key, field, false, ofText)]),
    );
  }
  if (isOpen || kind === "map") return kind === "map" ? {} : [];
  return [sample(name, inner, false, ofText)];
}

/** Replaces what is unknown in a planned (or imported, or read) value by what AWS might have answered. */
export function fillComputed(block: Block, planned: Fields, place: Place): Fields {
  const ownName = nameOf(planned) ?? namePrefixed(planned, place);
  const name =
    place.type === "aws_iam_service_linked_role"
      ? serviceLinkedRoleName(planned)
      : (ownName ?? generatedId(place));
  const arn = text(planned["arn"]) ?? arnOf(place, name, planned);
  const id = text(planned["id"]) ?? idOf(block, place, { name, arn });
  return fill(block, planned, (attribute) => textFor(attribute, place, { id, name, arn }));
}

function namePrefixed(planned: Fields, place: Place): string | undefined {
  const prefix = text(planned["name_prefix"]) ?? text(planned["bucket_prefix"]);
  return prefix === undefined ? undefined : `${prefix}${hash(place, "prefix").slice(0, 26)}`;
}

function serviceLinkedRoleName(planned: Fields): string {
  const service = (text(planned["aws_service_name"]) ?? "unknown").split(".")[0] ?? "unknown";
  const known: Readonly<Record<string, string>> = { delivery: "LogDelivery" };
  return `AWSServiceRoleFor${known[service] ?? service.charAt(0).toUpperCase() + service.slice(1)}`;
}

function fill(block: Block, planned: Fields, ofText: (name: string) => string): Fields {
  const filled: Record<string, Value> = { ...planned };
  const fillOne = ({ name, type, optional }: Attribute): void => {
    if (planned[name] instanceof Unknown) filled[name] = sample(name, type, optional, ofText);
    else filled[name] = withoutUnknowns(planned[name] ?? null);
  };
  block.attributes.forEach(fillOne);
  for (const { name, block: inner } of block.blocks) {
    const nested = planned[name];
    if (isArray(nested))
      filled[name] = nested.map((item) => (isFields(item) ? fill(inner, item, ofText) : item));
    else if (isFields(nested)) filled[name] = fill(inner, nested, ofText);
    else if (nested instanceof Unknown) filled[name] = [];
  }
  return filled;
}

/** Unknowns deep in a value of an attribute: Terraform sends none when applying, so nothing is lost by null. */
function withoutUnknowns(value: Value): Value {
  if (value instanceof Unknown) return null;
  if (isArray(value)) return value.map(withoutUnknowns);
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutUnknowns(item)]));
  return value;
}
