/**
 * What must be ready before a service is told to log, read from what was done and not from the configuration:
 * whatever names a bucket, log group, stream or role was made after that and after its policies, and removed before.
 */
import { allRows } from "../../modules/catalog/table";
import type { LogTypeRow } from "../../modules/catalog/row";
import { deliveryType, destinationType, sourceType } from "./provider/delivery-ends";
import { describeOperation, type Operation } from "./provider/operation";
import { isArray, isFields, text, type Value } from "./provider/value";

const groupType = "aws_cloudwatch_log_group";
const logPolicyType = "aws_cloudwatch_log_resource_policy";
const destinationPolicyType = "aws_cloudwatch_log_delivery_destination_policy";
const streamType = "aws_kinesis_firehose_delivery_stream";
const encryptionType = "aws_s3_bucket_server_side_encryption_configuration";

/** What a bucket needs before anything is delivered there. Versioning and lifecycle may come later. */
const bucketTypes = [
  "aws_s3_bucket",
  "aws_s3_bucket_policy",
  "aws_s3_bucket_public_access_block",
  "aws_s3_bucket_ownership_controls",
  "aws_s3_bucket_acl",
  encryptionType,
];

/** Everything that is made for logs to arrive; whatever else names a destination makes them go there. */
const preparing =
  /^aws_(s3_bucket.*|iam_.*|kms_.*|kinesis_firehose_delivery_stream|cloudwatch_log_(group|stream|resource_policy|delivery_source|delivery_destination|delivery_destination_policy))$/;

const deliveryPrincipal = "delivery.logs.amazonaws.com";

/** The types of resources that make `delivery.logs.amazonaws.com`, or its role, write to log groups and streams. */
const delivered = {
  logGroups: typesWhere(
    (row) => row.destinations.cloudwatchLogs?.authorisedBy === "resource-policy",
    "cloudwatchLogs",
  ),
  streams: typesWhere((row) => row.destinations.firehose?.needsTag === true, "firehose"),
};

function typesWhere(chosen: (row: LogTypeRow) => boolean, cell: "cloudwatchLogs" | "firehose"): Set<string> {
  const rows = allRows().filter(chosen);
  return new Set([
    deliveryType,
    ...rows.flatMap((row) => row.destinations[cell]?.terraform?.resources ?? []),
  ]);
}

/** An operation with the texts in its values, each with the name of its attribute. */
interface Mention {
  readonly operation: Operation;
  readonly texts: readonly (readonly [name: string, value: string])[];
}

/** What was looked at, and what was wrong with it. */
export interface Preparation {
  /** How many times something named a thing that had to be ready. */
  readonly pairs: number;
  readonly problems: readonly string[];
}

/** Looks at the creates among `operations`, and at the deletes: each must be of one apply or destroy. */
export function preparation(operations: readonly Operation[]): Preparation {
  const problems: string[] = [];
  let pairs = 0;
  for (const action of ["create", "delete"] as const) {
    const done = operations.filter(
      (operation) => operation.action === action && operation.error === undefined,
    );
    const prepared = done.filter(({ type }) => preparing.test(type) && type !== sourceType);
    for (const mention of done
      .filter(({ type }) => !preparing.test(type))
      .map((o) => mentionsOf(o, operations))) {
      for (const ready of prepared) {
        if (!needs(mention, ready, operations)) continue;
        pairs++;
        const [first, second] = action === "create" ? [ready, mention.operation] : [mention.operation, ready];
        if (first.end > second.start) {
          problems.push(`${describeOperation(second)} did not wait for ${describeOperation(first)}`);
        }
      }
    }
  }
  return { pairs, problems };
}

/** The problems alone. */
export function preparationProblems(operations: readonly Operation[]): readonly string[] {
  return preparation(operations).problems;
}

function textsIn(value: Value, name = ""): (readonly [string, string])[] {
  if (isArray(value)) return value.flatMap((item) => textsIn(item, name));
  if (isFields(value)) return Object.entries(value).flatMap(([key, item]) => textsIn(item, key));
  if (typeof value !== "string") return [];
  // Container definitions and the like are JSON in a text.
  if (!/^\s*[[{]/.test(value)) return [[name, value]];
  try {
    return textsIn(JSON.parse(value) as Value, name);
  } catch {
    return [[name, value]];
  }
}

/** A delivery names what its delivery destination names. */
function mentionsOf(operation: Operation, operations: readonly Operation[]): Mention {
  const texts = textsIn(operation.values);
  if (operation.type !== deliveryType) return { operation, texts };
  const arn = text(operation.values["delivery_destination_arn"]);
  const destination = operations.find(
    ({ type, values }) => type === destinationType && values["arn"] === arn,
  );
  return {
    operation,
    texts: [...texts, ...textsIn(destination?.values["delivery_destination_configuration"] ?? null)],
  };
}

/** Whether the one who names things needs this one to be ready. */
function needs(mention: Mention, ready: Operation, all: readonly Operation[]): boolean {
  const { operation, texts } = mention;
  const names = (test: (value: string, name: string) => boolean): boolean =>
    texts.some(([name, value]) => test(value, name));
  const at = (values: string): string => text(ready.values[values]) ?? "";
  const isHere = ready.account === operation.account && ready.region === operation.region;
  const namesBucket = (bucket: string): boolean =>
    bucket !== "" && names((value) => value === bucket || namesBucketIn(value, bucket));
  const namesGroup = (group: Operation): boolean => {
    const arn = text(group.values["arn"]) ?? "";
    return names(
      (value) =>
        value === arn ||
        value === `${arn}:*` ||
        (value === group.name && group.account === operation.account),
    );
  };
  switch (ready.type) {
    case destinationType:
      return operation.type === deliveryType && names((value) => value === at("arn"));
    case destinationPolicyType:
      return (
        operation.type === deliveryType &&
        names((value) =>
          value.endsWith(`:${ready.account}:delivery-destination:${at("delivery_destination_name")}`),
        )
      );
    case groupType:
      return namesGroup(ready);
    case logPolicyType:
      return isHere && namesGranted(operation, texts, at("policy_document"));
    case streamType:
      return names(
        (value) => value === at("arn") || (value === at("name") && ready.account === operation.account),
      );
    case "aws_iam_service_linked_role":
      return (
        delivered.streams.has(operation.type) &&
        names((value, name) =>
          value.startsWith("arn:")
            ? isStreamOf(value, ready.account)
            : name === "delivery_stream" && ready.account === operation.account,
        )
      );
    case "aws_iam_role":
      return names((value) => value === at("arn"));
    case "aws_iam_role_policy":
    case "aws_iam_role_policy_attachment":
      return names((value) => value === `arn:aws:iam::${ready.account}:role/${at("role")}`);
    case "aws_kms_key":
    case "aws_kms_key_policy": {
      const key = at("arn") || at("key_id");
      const isKey = (value: string): boolean => value === key || value.endsWith(`:key/${key}`);
      return all.some(
        (other) =>
          (other.type === encryptionType &&
            textsIn(other.values).some(([, v]) => isKey(v)) &&
            namesBucket(text(other.values["bucket"]) ?? "")) ||
          (other.type === groupType && isKey(text(other.values["kms_key_id"]) ?? "") && namesGroup(other)),
      );
    }
    default:
      return bucketTypes.includes(ready.type) && namesBucket(at("bucket"));
  }
}

/** `arn:aws:s3:::bucket`, the same with a prefix, or the bucket's domain name. */
function namesBucketIn(value: string, bucket: string): boolean {
  const resource = /^arn:[^:]+:s3:::(.+)$/.exec(value)?.[1];
  return (
    resource === bucket ||
    resource?.startsWith(`${bucket}/`) === true ||
    value === `${bucket}.s3.amazonaws.com`
  );
}

function isStreamOf(value: string, account: string): boolean {
  const [, , service, , owner] = value.split(":");
  return service === "firehose" && owner === account;
}

interface Statement {
  readonly Principal?: { readonly Service?: string | readonly string[] };
  readonly Resource?: string | readonly string[];
}

/** Whether a log-group resource policy lets the writer of this one write to a group that it names. */
function namesGranted(
  { type, account, region }: Operation,
  texts: Mention["texts"],
  document: string,
): boolean {
  const { Statement: statements = [] } = JSON.parse(document || "{}") as { Statement?: readonly Statement[] };
  const groups = texts.map(([, value]) =>
    value.startsWith("arn:")
      ? value.replace(/:\*$/, "")
      : `arn:aws:logs:${region}:${account}:log-group:${value}`,
  );
  return statements.some(({ Principal, Resource }) => {
    const service = [Principal?.Service ?? []].flat();
    if (service.includes(deliveryPrincipal) && !delivered.logGroups.has(type)) return false;
    return [Resource ?? []]
      .flat()
      .some((pattern) => groups.some((group) => isCovered(`${group}:log-stream:x`, pattern)));
  });
}

function isCovered(arn: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(arn);
}
