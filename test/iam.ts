/**
 * Who may do what, asked of an IAM evaluator (`@cloud-copilot/iam-simulate`): the tests never judge a
 * policy by its text alone.
 */
import { runSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import { parseArn, partitionOf } from "../modules/policies/arn";

/** A policy as an object, or as the JSON that Terraform is given. */
export type AnyPolicy = string | object;

export type RequestContext = Readonly<Record<string, string | string[]>>;

/** What an AWS service asks for with its own principal. */
export interface ServiceRequest {
  /** Service principal: `delivery.logs.amazonaws.com`. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: RequestContext;
}

/** Account that owns resources whose ARN names none: buckets and their objects. */
const BUCKET_OWNER = "999988887777";

/** Whether the resource's policy lets a service principal do this. */
export function mayService(request: ServiceRequest & { readonly policy: AnyPolicy }): Promise<boolean> {
  return simulate(request, { resourcePolicy: documentOf(request.policy) });
}

/**
 * Whether IAM policies of a role or user allow this. `resourcePolicy` is the other half of a request that
 * crosses accounts.
 */
export function mayIdentity(
  request: ServiceRequest & {
    readonly policies: readonly AnyPolicy[];
    readonly resourcePolicy?: AnyPolicy;
    readonly owner?: string;
  },
): Promise<boolean> {
  return simulate(
    request,
    {
      identityPolicies: request.policies.map((policy, index) => ({
        name: `policy-${index}`,
        policy: documentOf(policy),
      })),
      ...(request.resourcePolicy === undefined ? {} : { resourcePolicy: documentOf(request.resourcePolicy) }),
    },
    request.owner,
  );
}

async function simulate(
  { principal, action, resource, context }: ServiceRequest,
  policies: Partial<Simulation>,
  owner?: string,
): Promise<boolean> {
  const simulation: Simulation = {
    request: {
      principal,
      action,
      resource: { resource, accountId: owner ?? (parseArn(resource)?.account || BUCKET_OWNER) },
      contextVariables: { ...context },
    },
    identityPolicies: [],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...policies,
  };
  const result = await runSimulation(simulation, {});
  if (result.resultType === "error") throw new Error(JSON.stringify(result.errors));
  const ignored = result.resultType === "single" ? (result.result.ignoredContextKeys ?? []) : [];
  if (ignored.length > 0) throw new Error(`${action} does not take the context ${ignored.join(", ")}.`);
  return result.overallResult === "Allowed";
}

/**
 * The evaluator's validator leaves encryption contexts out of requests: it knows variable parts of context keys
 * behind a slash only. Another string key of a free name stands in for it, in requests and policies alike.
 */
const ENCRYPTION_CONTEXT = /kms:EncryptionContext:aws:(logs|s3):arn/g;
const STAND_IN = "aws:PrincipalTag/kms-EncryptionContext-aws-logs-arn";

/** The encryption context of S3, as {@link RequestContext} has it: the bucket's ARN, or the object's. */
export const S3_ENCRYPTION_CONTEXT = "aws:PrincipalTag/kms-EncryptionContext-aws-s3-arn";

function documentOf(policy: AnyPolicy): object {
  const json = typeof policy === "string" ? policy : JSON.stringify(policy);
  return JSON.parse(
    json.replace(ENCRYPTION_CONTEXT, "aws:PrincipalTag/kms-EncryptionContext-aws-$1-arn"),
  ) as object;
}

/** Whose log is delivered, and what the delivery service says about it. */
export interface DeliveryOrigin {
  /** Account of the source: 12 digits. */
  readonly account: string;
  readonly region: string;
  /** `delivery.logs.amazonaws.com` unless another service writes. */
  readonly principal?: string;
  /** Overrides the ARN that the delivery service sends. */
  readonly sourceArn?: string;
  readonly organizationId?: string;
  readonly organizationPath?: string;
}

/** Where the tests' deliveries come from, unless they are about another place. */
export const US: DeliveryOrigin = { account: "111122223333", region: "us-east-1" };

export const V1 = "v1" as const;
export const V2 = "v2" as const;

/** The request context that a delivery has: the source's account and ARN, and its organisation when it has one. */
export function contextOf(origin: DeliveryOrigin, permission: "v1" | "v2"): RequestContext {
  const logs = `arn:${partitionOf(origin.region)}:logs:${origin.region}:${origin.account}`;
  const arn = permission === "v2" ? `${logs}:delivery-source:example` : `${logs}:example`;
  return {
    "aws:SourceAccount": origin.account,
    "aws:SourceArn": origin.sourceArn ?? arn,
    ...(origin.organizationId === undefined ? {} : { "aws:SourceOrgID": origin.organizationId }),
    ...(origin.organizationPath === undefined ? {} : { "aws:SourceOrgPaths": [origin.organizationPath] }),
    "aws:SecureTransport": "true",
  };
}

/** The delivery of one object. `acl: null` leaves the header out. */
export function putObject(
  origin: DeliveryOrigin,
  permission: "v1" | "v2",
  bucketName: string,
  key: string,
  acl: string | null = "bucket-owner-full-control",
): ServiceRequest {
  return {
    principal: origin.principal ?? "delivery.logs.amazonaws.com",
    action: "s3:PutObject",
    resource: `arn:${partitionOf(origin.region)}:s3:::${bucketName}/${key}`,
    context: { ...contextOf(origin, permission), ...(acl === null ? {} : { "s3:x-amz-acl": acl }) },
  };
}

/** What the delivery service asks of the bucket itself: `s3:GetBucketAcl`, `s3:ListBucket`. */
export function askBucket(
  origin: DeliveryOrigin,
  permission: "v1" | "v2",
  bucketName: string,
  action: "s3:GetBucketAcl" | "s3:ListBucket" = "s3:GetBucketAcl",
): ServiceRequest {
  return {
    principal: origin.principal ?? "delivery.logs.amazonaws.com",
    action,
    resource: `arn:${partitionOf(origin.region)}:s3:::${bucketName}`,
    context: contextOf(origin, permission),
  };
}

/** The delivery of events to a log group: its account and region are those of `group`. */
export function putLogEvents(
  origin: DeliveryOrigin,
  group: { readonly account: string; readonly region: string; readonly name: string },
  action: "logs:PutLogEvents" | "logs:CreateLogStream" = "logs:PutLogEvents",
): ServiceRequest {
  const { account, region, name } = group;
  return {
    principal: origin.principal ?? "delivery.logs.amazonaws.com",
    action,
    resource: `arn:${partitionOf(region)}:logs:${region}:${account}:log-group:${name}:log-stream:stream-1`,
    context: contextOf(origin, V1),
  };
}

/** The use of a key for an encrypted bucket. */
export function useKey(
  origin: DeliveryOrigin,
  permission: "v1" | "v2",
  action = "kms:GenerateDataKey",
): ServiceRequest {
  return {
    principal: origin.principal ?? "delivery.logs.amazonaws.com",
    action,
    resource: `arn:${partitionOf(origin.region)}:kms:${origin.region}:${BUCKET_OWNER}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    context: contextOf(origin, permission),
  };
}

/** What CloudWatch Logs asks of a key to encrypt a log group. */
export function encryptLogGroup(
  region: string,
  logGroupArn: string,
  action = "kms:GenerateDataKey",
): ServiceRequest {
  const account = parseArn(logGroupArn)!.account;
  return {
    principal: `logs.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`,
    action,
    resource: `arn:${partitionOf(region)}:kms:${region}:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    context: { [STAND_IN]: logGroupArn },
  };
}

/** A service that takes on a role, for the source it names. */
export function assumeRole(
  principal: string,
  roleAccount: string,
  context: RequestContext = {},
): ServiceRequest {
  return {
    principal,
    action: "sts:AssumeRole",
    resource: `arn:aws:iam::${roleAccount}:role/example`,
    context,
  };
}
