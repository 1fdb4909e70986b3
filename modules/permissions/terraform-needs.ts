/**
 * Which API actions the Terraform AWS provider (6.25) calls for the resources that the pack itself makes: to
 * create, read, import, change and delete them. What switches a service on is a matter of the catalog
 * (`deployer` of its row), in `delivery-needs.ts`.
 *
 * Changes that the pack's resources can't have (another KMS key spec, a disabled key) are left out on purpose.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs
 */
import { logDeliveryRoleArn } from "../policies/service-linked-role";
import type { Condition } from "../policies/document";
import { allLogs, sids, type Need, type Place } from "./need";
import { addressOf, isReference, reference, type StackResource } from "./stack-resources";

/** A stack's resources, for looking up what references mean. */
export interface StackContext {
  readonly place: Place;
  readonly resources: ReadonlyMap<string, StackResource>;
}

export function stackContext(place: Place, resources: readonly StackResource[]): StackContext {
  return { place, resources: new Map(resources.map((resource) => [addressOf(resource), resource])) };
}

/** The needs of a resource; undefined when this file doesn't know its type. */
export function terraformNeeds(resource: StackResource, context: StackContext): Need[] | undefined {
  const needs = needsOfType[resource.type];
  if (!needs) return undefined;
  const { region } = resource.config;
  const place = typeof region === "string" ? { ...context.place, region } : context.place;
  return needs(resource, { ...context, place });
}

/** Whether the needs of a resource type are known here. */
export function knowsType(type: string): boolean {
  return Object.hasOwn(needsOfType, type);
}

type NeedsOf = (resource: StackResource, context: StackContext) => Need[];

const needsOfType: Readonly<Record<string, NeedsOf>> = {
  aws_cloudwatch_log_group: (resource, context) => {
    const { place } = context;
    const arn = `arn:${place.partition}:logs:${place.region}:${place.account}:log-group:${known(resource.config.name, context)}`;
    return [
      {
        sid: "ManageLogGroups",
        actions: [
          "logs:CreateLogGroup",
          "logs:DeleteRetentionPolicy",
          "logs:ListTagsForResource",
          "logs:PutRetentionPolicy",
          ...(resource.config.skip_destroy === true ? [] : ["logs:DeleteLogGroup"]),
          ...(resource.config.kms_key_id === undefined
            ? []
            : ["logs:AssociateKmsKey", "logs:DisassociateKmsKey"]),
          ...tagActions(resource, ["logs:TagResource", "logs:UntagResource"]),
        ],
        // Tag actions take the ARN without `:*`, all others the one with it.
        resources: [arn, `${arn}:*`],
      },
      { sid: sids.logGroupPolicy, actions: ["logs:DescribeLogGroups"], resources: [allLogs(place)] },
    ];
  },
  aws_cloudwatch_log_resource_policy: (_, { place }) => [
    {
      sid: sids.logGroupPolicy,
      actions: ["logs:DeleteResourcePolicy", "logs:DescribeResourcePolicies", "logs:PutResourcePolicy"],
      resources: [allLogs(place)],
    },
  ],
  aws_cloudwatch_log_subscription_filter: ({ config }, context) => {
    const { partition, region, account } = context.place;
    const arn = `arn:${partition}:logs:${region}:${account}:log-group:${known(config.log_group_name, context)}`;
    return [
      {
        sid: "ManageSubscriptionFilters",
        actions: [
          "logs:DeleteSubscriptionFilter",
          "logs:DescribeSubscriptionFilters",
          "logs:PutSubscriptionFilter",
        ],
        resources: [arn, `${arn}:*`],
      },
    ];
  },
  aws_cloudwatch_log_delivery_source: (resource, context) =>
    v2(resource, logsArn("delivery-source", resource.config.name, context), [
      "logs:DeleteDeliverySource",
      "logs:GetDeliverySource",
      "logs:PutDeliverySource",
    ]),
  aws_cloudwatch_log_delivery_destination: (resource, context) =>
    v2(resource, logsArn("delivery-destination", resource.config.name, context), [
      "logs:DeleteDeliveryDestination",
      "logs:GetDeliveryDestination",
      "logs:PutDeliveryDestination",
    ]),
  aws_cloudwatch_log_delivery_destination_policy: ({ config }, context) => [
    {
      sid: sids.readWrite,
      actions: [
        "logs:DeleteDeliveryDestinationPolicy",
        "logs:GetDeliveryDestinationPolicy",
        "logs:PutDeliveryDestinationPolicy",
      ],
      resources: [logsArn("delivery-destination", config.delivery_destination_name, context)],
    },
  ],
  aws_cloudwatch_log_delivery: (resource, context) => {
    const destination = deliveryDestinationArn(resource.config.delivery_destination_arn, context);
    const pairing = ["logs:CreateDelivery", "logs:UpdateDeliveryConfiguration"];
    const foreign = destination.split(":")[4] !== context.place.account;
    return [
      ...v2(resource, logsArn("delivery", "*", context), [
        "logs:DeleteDelivery",
        "logs:GetDelivery",
        ...pairing,
      ]),
      {
        sid: sids.readWrite,
        actions: pairing,
        resources: [
          logsArn("delivery-source", resource.config.delivery_source_name, context),
          ...(foreign ? [] : [destination]),
        ],
      },
      // Of a delivery destination in another account, this one may only be a partner.
      ...(foreign
        ? [{ sid: "CreateDeliveriesToOtherAccounts", actions: pairing, resources: [destination] }]
        : []),
    ];
  },
  aws_s3_bucket: (resource, context) => {
    const arn = bucket(resource.config.bucket, context);
    return [
      {
        sid: "ManageBuckets",
        actions: [
          "s3:CreateBucket",
          "s3:DeleteBucket",
          ...bucketReads,
          ...tagActions(resource, ["s3:PutBucketTagging", "s3:TagResource", "s3:UntagResource"]),
          ...(resource.config.force_destroy === true ? ["s3:ListBucketVersions"] : []),
        ],
        resources: [arn],
      },
      ...(resource.config.force_destroy === true
        ? [
            {
              sid: "EmptyBuckets",
              actions: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
              resources: [`${arn}/*`],
            },
          ]
        : []),
    ];
  },
  aws_s3_bucket_policy: ({ config }, context) => [
    {
      sid: sids.bucketPolicy,
      actions: ["s3:DeleteBucketPolicy", "s3:GetBucketPolicy", "s3:PutBucketPolicy"],
      resources: [bucket(config.bucket, context)],
    },
  ],
  // Deleting a public access block or ownership controls is authorized by the actions that put them.
  aws_s3_bucket_public_access_block: ofBucket(
    "s3:GetBucketPublicAccessBlock",
    "s3:PutBucketPublicAccessBlock",
  ),
  aws_s3_bucket_ownership_controls: ofBucket(
    "s3:GetBucketOwnershipControls",
    "s3:PutBucketOwnershipControls",
  ),
  aws_s3_bucket_server_side_encryption_configuration: ofBucket(
    "s3:GetEncryptionConfiguration",
    "s3:PutEncryptionConfiguration",
  ),
  aws_s3_bucket_versioning: ofBucket("s3:GetBucketVersioning", "s3:PutBucketVersioning"),
  aws_s3_bucket_lifecycle_configuration: ofBucket(
    "s3:GetLifecycleConfiguration",
    "s3:PutLifecycleConfiguration",
  ),
  aws_s3_bucket_acl: ofBucket("s3:GetBucketAcl", "s3:PutBucketAcl"),
  aws_kms_key: (resource, context) => {
    // AWS makes key ids up: until a key exists, only its tags can tell it from others.
    const condition = tagCondition(resource, "aws:ResourceTag");
    return [
      {
        sid: "CreateKeys",
        actions: ["kms:CreateKey", ...tagActions(resource, ["kms:TagResource"])],
        resources: ["*"],
        condition: tagCondition(resource, "aws:RequestTag"),
      },
      {
        sid: "ManageKeys",
        actions: [
          "kms:DescribeKey",
          "kms:EnableKeyRotation",
          "kms:GetKeyPolicy",
          "kms:GetKeyRotationStatus",
          "kms:ListResourceTags",
          "kms:PutKeyPolicy",
          "kms:ScheduleKeyDeletion",
          "kms:UpdateKeyDescription",
          ...tagActions(resource, ["kms:TagResource", "kms:UntagResource"]),
        ],
        resources: [keyArn(undefined, context)],
        condition,
      },
    ];
  },
  aws_kms_key_policy: ({ config }, context) => [
    {
      sid: "ManageKeyPolicies",
      // The provider reads all of the key, and "deletes" its policy by putting AWS's default in its place.
      actions: [
        "kms:DescribeKey",
        "kms:GetKeyPolicy",
        "kms:GetKeyRotationStatus",
        "kms:ListResourceTags",
        "kms:PutKeyPolicy",
      ],
      resources: [keyArn(config.key_id, context)],
    },
  ],
  aws_kinesis_firehose_delivery_stream: (resource, context) => {
    const { partition, region, account } = context.place;
    const arn = `arn:${partition}:firehose:${region}:${account}:deliverystream/${known(resource.config.name, context)}`;
    return [
      {
        sid: "ManageDeliveryStreams",
        actions: [
          "firehose:CreateDeliveryStream",
          "firehose:DeleteDeliveryStream",
          "firehose:DescribeDeliveryStream",
          "firehose:ListTagsForDeliveryStream",
          "firehose:StartDeliveryStreamEncryption",
          "firehose:StopDeliveryStreamEncryption",
          "firehose:UntagDeliveryStream",
          "firehose:UpdateDestination",
        ],
        resources: [arn],
      },
      { sid: sids.stream, actions: ["firehose:TagDeliveryStream"], resources: [arn] },
      ...streamKeyNeeds(resource, context),
    ];
  },
  aws_iam_role: (resource, context) => [
    {
      sid: "ManageRoles",
      actions: [
        "iam:CreateRole",
        "iam:DeleteRole",
        "iam:GetRole",
        "iam:ListAttachedRolePolicies",
        "iam:ListInstanceProfilesForRole",
        "iam:ListRolePolicies",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRoleDescription",
        ...tagActions(resource, ["iam:TagRole", "iam:UntagRole"]),
      ],
      resources: [roleArn(resource, context.place)],
    },
  ],
  aws_iam_role_policy: ({ config }, context) => {
    const target = reference(config.role);
    const role = target && context.resources.get(target.address);
    const { partition, account } = context.place;
    return [
      {
        sid: "ManageRolePolicies",
        actions: ["iam:DeleteRolePolicy", "iam:GetRolePolicy", "iam:PutRolePolicy"],
        // Of a role that is given, only the name is known; it may have a path.
        resources: role
          ? [roleArn(role, context.place)]
          : ["", "*/"].map(
              (path) => `arn:${partition}:iam::${account}:role/${path}${known(config.role, context)}`,
            ),
      },
    ];
  },
  aws_iam_service_linked_role: (resource, { place }) => {
    const service = String(resource.config.aws_service_name);
    const arn =
      service === "delivery.logs.amazonaws.com"
        ? logDeliveryRoleArn(place.partition, place.account)
        : `arn:${place.partition}:iam::${place.account}:role/aws-service-role/${service}/*`;
    return [
      {
        sid: sids.serviceLinkedRole,
        actions: ["iam:CreateServiceLinkedRole"],
        resources: [arn],
        condition: { StringEquals: { "iam:AWSServiceName": service } },
      },
      {
        sid: "ManageServiceLinkedRole",
        actions: [
          "iam:DeleteServiceLinkedRole",
          "iam:GetRole",
          "iam:GetServiceLinkedRoleDeletionStatus",
          ...tagActions(resource, ["iam:TagRole", "iam:UntagRole"]),
        ],
        resources: [arn],
      },
    ];
  },
  aws_xray_resource_policy: () => [
    {
      sid: "ManageXrayPolicies",
      // GetTraceSegmentDestination: AWS asks it of whoever delivers traces, besides what Terraform calls.
      actions: [
        "xray:DeleteResourcePolicy",
        "xray:GetTraceSegmentDestination",
        "xray:ListResourcePolicies",
        "xray:PutResourcePolicy",
      ],
      resources: ["*"],
    },
  ],
  aws_api_gateway_account: (_, { place }) => [
    {
      sid: "ManageApiGatewayAccount",
      actions: ["apigateway:GET", "apigateway:PATCH"],
      resources: [`arn:${place.partition}:apigateway:${place.region}::/account`],
    },
  ],
  "data.aws_canonical_user_id": () => [
    { sid: "ReadCanonicalUserId", actions: ["s3:ListAllMyBuckets"], resources: ["*"] },
  ],
  // Answered by the provider itself, or by sts:GetCallerIdentity, which needs no permission.
  "data.aws_cloudfront_log_delivery_canonical_user_id": () => [],
  "data.aws_caller_identity": () => [],
  "data.aws_partition": () => [],
  "data.aws_region": () => [],
};

/** What the provider reads of every bucket, whatever is configured. */
const bucketReads = [
  "s3:GetAccelerateConfiguration",
  "s3:GetBucketAcl",
  "s3:GetBucketCORS",
  "s3:GetBucketLocation",
  "s3:GetBucketLogging",
  "s3:GetBucketObjectLockConfiguration",
  "s3:GetBucketPolicy",
  "s3:GetBucketRequestPayment",
  "s3:GetBucketTagging",
  "s3:GetBucketVersioning",
  "s3:GetBucketWebsite",
  "s3:GetEncryptionConfiguration",
  "s3:GetLifecycleConfiguration",
  "s3:GetReplicationConfiguration",
  "s3:ListBucket",
  "s3:ListTagsForResource",
];

function v2(resource: StackResource, arn: string, actions: readonly string[]): Need[] {
  return [
    {
      sid: sids.readWrite,
      actions: [
        ...actions,
        "logs:ListTagsForResource",
        ...tagActions(resource, ["logs:TagResource", "logs:UntagResource"]),
      ],
      resources: [arn],
    },
    {
      sid: sids.list,
      actions: [
        "logs:DescribeConfigurationTemplates",
        "logs:DescribeDeliveries",
        "logs:DescribeDeliveryDestinations",
        "logs:DescribeDeliverySources",
      ],
      resources: ["*"],
    },
  ];
}

function ofBucket(...actions: readonly string[]): NeedsOf {
  return ({ config }, context) => [
    { sid: "ManageBuckets", actions, resources: [bucket(config.bucket, context)] },
  ];
}

/** Firehose makes its grant on a customer managed key with the permissions of whoever sets it. */
function streamKeyNeeds({ config }: StackResource, context: StackContext): Need[] {
  const encryption = firstBlock(config.server_side_encryption);
  const key = encryption?.key_arn;
  if (typeof key !== "string") return [];
  return [
    {
      sid: "UseStreamKeys",
      actions: ["kms:CreateGrant"],
      resources: [keyArn(key, context)],
      condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}

/** The ARN of a key that is given by it; any key's where it is known after apply only. */
function keyArn(value: unknown, { place }: StackContext): string {
  return typeof value === "string" && value.startsWith("arn:") && !isReference(value)
    ? value
    : `arn:${place.partition}:kms:${place.region}:${place.account}:key/*`;
}

function firstBlock(value: unknown): Record<string, unknown> | undefined {
  const block: unknown = Array.isArray(value) ? value[0] : value;
  return typeof block === "object" && block !== null ? (block as Record<string, unknown>) : undefined;
}

/** The ARN of a role that a stack makes. Terraform's own names start with `terraform-`. */
export function roleArn({ config }: StackResource, { partition, account }: Place): string {
  const { name, name_prefix: prefix, path } = config;
  const given =
    typeof name === "string" && !isReference(name)
      ? name
      : typeof prefix === "string" && !isReference(prefix)
        ? `${prefix}*`
        : "terraform-*";
  return `arn:${partition}:iam::${account}:role${typeof path === "string" ? path : "/"}${given}`;
}

function bucket(value: unknown, context: StackContext): string {
  return `arn:${context.place.partition}:s3:::${known(value, context)}`;
}

function logsArn(kind: string, name: unknown, context: StackContext): string {
  const { partition, region, account } = context.place;
  return `arn:${partition}:logs:${region}:${account}:${kind}:${known(name, context)}`;
}

function deliveryDestinationArn(value: unknown, context: StackContext): string {
  const target = reference(value);
  const resource = target && context.resources.get(target.address);
  if (resource) return logsArn("delivery-destination", resource.config.name, context);
  return typeof value === "string" && !isReference(value)
    ? value
    : logsArn("delivery-destination", "*", context);
}

/** The name that a value has or refers to; `*` when it is known after apply only. */
function known(value: unknown, context: StackContext): string {
  if (typeof value !== "string") return "*";
  if (!isReference(value)) return value;
  const target = reference(value);
  const resource = target && context.resources.get(target.address);
  const name = resource?.config.name ?? resource?.config.bucket;
  return typeof name === "string" && !isReference(name) ? name : "*";
}

function tagsOf({ config }: StackResource): Record<string, string> {
  return typeof config.tags === "object" && config.tags !== null
    ? (config.tags as Record<string, string>)
    : {};
}

function tagActions(resource: StackResource, actions: readonly string[]): readonly string[] {
  return Object.keys(tagsOf(resource)).length > 0 ? actions : [];
}

function tagCondition(resource: StackResource, key: string): Condition | undefined {
  const tags = Object.entries(tagsOf(resource)).filter(([, value]) => !isReference(value));
  if (tags.length === 0) return undefined;
  return { StringEquals: Object.fromEntries(tags.map(([name, value]) => [`${key}/${name}`, value])) };
}
