/**
 * The API calls of plan, apply and destroy for each resource type of the embedded fleet: written down from the
 * provider's documentation and AWS's API reference, independently of `modules/permissions`.
 */
import type { StackResource } from "../../modules/permissions/stack-resources";
import { call, type Call } from "./deployer";

export interface Where {
  readonly account: string;
  readonly region: string;
  /** Name that a value has or refers to. */
  readonly named: (value: unknown) => string;
}

type CallsOf = (config: StackResource["config"], where: Where) => Call[];

const on =
  (...actions: readonly string[]) =>
  (...resources: readonly string[]): Call[] =>
    actions.flatMap((action) => resources.map((resource) => call(action, resource)));

const logs = ({ account, region }: Where) => `arn:aws:logs:${region}:${account}`;
const ofBucket =
  (...actions: readonly string[]): CallsOf =>
  ({ bucket }, { named }) =>
    on(...actions)(`arn:aws:s3:::${named(bucket)}`);
/** Terraform makes names up for roles without one: `terraform-` and a timestamp. */
const madeUpRole = ({ account }: Where) =>
  `arn:aws:iam::${account}:role/log-delivery-20260115090500123400000001`;
const madeUpKey = ({ account, region }: Where) =>
  `arn:aws:kms:${region}:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const allLogGroups = (where: Where) => `${logs(where)}:log-group::log-stream:`;
const serviceLinkedRole = ({ account }: Where) =>
  `arn:aws:iam::${account}:role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery`;

/** What the V1 services do with the permissions of their caller. */
const v1 = on(
  "logs:CreateLogDelivery",
  "logs:GetLogDelivery",
  "logs:UpdateLogDelivery",
  "logs:DeleteLogDelivery",
  "logs:ListLogDeliveries",
)("*");

export const applyCalls: Readonly<Record<string, CallsOf>> = {
  aws_s3_bucket: ofBucket(
    "s3:CreateBucket",
    "s3:ListBucket",
    "s3:GetBucketLocation",
    "s3:GetBucketTagging",
    "s3:GetBucketPolicy",
    "s3:GetBucketAcl",
    "s3:GetBucketCORS",
    "s3:GetBucketWebsite",
    "s3:GetBucketVersioning",
    "s3:GetAccelerateConfiguration",
    "s3:GetBucketRequestPayment",
    "s3:GetBucketLogging",
    "s3:GetLifecycleConfiguration",
    "s3:GetReplicationConfiguration",
    "s3:GetEncryptionConfiguration",
    "s3:GetBucketObjectLockConfiguration",
    "s3:DeleteBucket",
  ),
  aws_s3_bucket_policy: ofBucket("s3:PutBucketPolicy", "s3:GetBucketPolicy", "s3:DeleteBucketPolicy"),
  aws_s3_bucket_public_access_block: ofBucket(
    "s3:PutBucketPublicAccessBlock",
    "s3:GetBucketPublicAccessBlock",
  ),
  aws_s3_bucket_ownership_controls: ofBucket(
    "s3:PutBucketOwnershipControls",
    "s3:GetBucketOwnershipControls",
  ),
  aws_s3_bucket_server_side_encryption_configuration: ofBucket(
    "s3:PutEncryptionConfiguration",
    "s3:GetEncryptionConfiguration",
  ),
  aws_s3_bucket_versioning: ofBucket("s3:PutBucketVersioning", "s3:GetBucketVersioning"),
  aws_s3_bucket_lifecycle_configuration: ofBucket(
    "s3:PutLifecycleConfiguration",
    "s3:GetLifecycleConfiguration",
  ),
  aws_kms_key: ({ tags }, where) => {
    const entries = Object.entries((tags ?? {}) as Record<string, string>);
    const requested = Object.fromEntries(entries.map(([key, value]) => [`aws:RequestTag/${key}`, value]));
    const present = Object.fromEntries(entries.map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
    return [
      call("kms:CreateKey", "*", requested),
      ...[
        "kms:DescribeKey",
        "kms:EnableKeyRotation",
        "kms:GetKeyPolicy",
        "kms:GetKeyRotationStatus",
        "kms:ListResourceTags",
        "kms:PutKeyPolicy",
        "kms:UpdateKeyDescription",
        "kms:ScheduleKeyDeletion",
      ].map((action) => call(action, madeUpKey(where), present)),
    ];
  },
  aws_cloudwatch_log_group: ({ name }, where) => {
    const arn = `${logs(where)}:log-group:${where.named(name)}`;
    return [
      ...on(
        "logs:CreateLogGroup",
        "logs:PutRetentionPolicy",
        "logs:DeleteRetentionPolicy",
        "logs:DeleteLogGroup",
      )(`${arn}:*`),
      call("logs:ListTagsForResource", arn),
      call("logs:DescribeLogGroups", allLogGroups(where)),
    ];
  },
  aws_cloudwatch_log_resource_policy: (_, where) =>
    on(
      "logs:PutResourcePolicy",
      "logs:DescribeResourcePolicies",
      "logs:DeleteResourcePolicy",
    )(allLogGroups(where)),
  aws_cloudwatch_log_delivery_source: ({ name }, where) => [
    ...on(
      "logs:PutDeliverySource",
      "logs:GetDeliverySource",
      "logs:DeleteDeliverySource",
      "logs:ListTagsForResource",
    )(`${logs(where)}:delivery-source:${where.named(name)}`),
    call("logs:DescribeDeliverySources"),
  ],
  aws_cloudwatch_log_delivery_destination: ({ name }, where) => [
    ...on(
      "logs:PutDeliveryDestination",
      "logs:GetDeliveryDestination",
      "logs:DeleteDeliveryDestination",
      "logs:ListTagsForResource",
    )(`${logs(where)}:delivery-destination:${where.named(name)}`),
    call("logs:DescribeDeliveryDestinations"),
    call("logs:DescribeConfigurationTemplates"),
  ],
  aws_cloudwatch_log_delivery_destination_policy: ({ delivery_destination_name: name }, where) =>
    on(
      "logs:PutDeliveryDestinationPolicy",
      "logs:GetDeliveryDestinationPolicy",
      "logs:DeleteDeliveryDestinationPolicy",
    )(`${logs(where)}:delivery-destination:${where.named(name)}`),
  aws_cloudwatch_log_delivery: (
    { delivery_source_name: source, delivery_destination_arn: destination },
    where,
  ) => {
    const delivery = `${logs(where)}:delivery:A1b2C3d4E5f6G7h8`;
    const given = String(destination);
    return [
      ...on("logs:CreateDelivery", "logs:UpdateDeliveryConfiguration")(
        delivery,
        `${logs(where)}:delivery-source:${where.named(source)}`,
        given.startsWith("arn:") ? given : `${logs(where)}:delivery-destination:${where.named(given)}`,
      ),
      ...on("logs:GetDelivery", "logs:DeleteDelivery", "logs:ListTagsForResource")(delivery),
      call("logs:DescribeDeliveries"),
    ];
  },
  aws_iam_role: (_, where) => [
    ...on(
      "iam:CreateRole",
      "iam:GetRole",
      "iam:ListRolePolicies",
      "iam:ListAttachedRolePolicies",
      "iam:ListInstanceProfilesForRole",
      "iam:UpdateAssumeRolePolicy",
      "iam:UpdateRoleDescription",
      "iam:DeleteRole",
    )(madeUpRole(where)),
  ],
  aws_iam_role_policy: (_, where) =>
    on("iam:PutRolePolicy", "iam:GetRolePolicy", "iam:DeleteRolePolicy")(madeUpRole(where)),
  aws_iam_service_linked_role: (_, where) => [
    call("iam:CreateServiceLinkedRole", serviceLinkedRole(where), {
      "iam:AWSServiceName": "delivery.logs.amazonaws.com",
    }),
    ...on(
      "iam:GetRole",
      "iam:DeleteServiceLinkedRole",
      "iam:GetServiceLinkedRoleDeletionStatus",
    )(serviceLinkedRole(where)),
  ],
  aws_flow_log: ({ vpc_id: vpc, iam_role_arn: role }, where) => {
    const ec2 = `arn:aws:ec2:${where.region}:${where.account}`;
    return [
      ...on("ec2:CreateFlowLogs")(`${ec2}:vpc/${String(vpc)}`, `${ec2}:vpc-flow-log/fl-0a1b2c3d4e5f67890`),
      call("ec2:DescribeFlowLogs"),
      call("ec2:DeleteFlowLogs", `${ec2}:vpc-flow-log/fl-0a1b2c3d4e5f67890`),
      ...(role === undefined
        ? v1
        : [
            call("iam:PassRole", madeUpRole(where), {
              "iam:PassedToService": "vpc-flow-logs.amazonaws.com",
            }),
          ]),
    ];
  },
  aws_wafv2_web_acl_logging_configuration: ({ resource_arn: arn }, where) => [
    ...on(
      "wafv2:PutLoggingConfiguration",
      "wafv2:GetLoggingConfiguration",
      "wafv2:DeleteLoggingConfiguration",
    )(String(arn)),
    ...v1,
    call("logs:PutResourcePolicy", allLogGroups(where)),
    call("logs:DescribeResourcePolicies", allLogGroups(where)),
  ],
  aws_route53_query_log: ({ zone_id: zone }) => [
    call("route53:CreateQueryLoggingConfig", `arn:aws:route53:::hostedzone/${String(zone)}`),
    ...on(
      "route53:GetQueryLoggingConfig",
      "route53:DeleteQueryLoggingConfig",
    )("arn:aws:route53:::queryloggingconfig/a1b2c3d4-5678-90ab-cdef-111111111111"),
  ],
  aws_route53_resolver_query_log_config: (_, { account, region }) => [
    ...on(
      "route53resolver:CreateResolverQueryLogConfig",
      "route53resolver:GetResolverQueryLogConfig",
      "route53resolver:ListTagsForResource",
      "route53resolver:DeleteResolverQueryLogConfig",
    )(`arn:aws:route53resolver:${region}:${account}:resolver-query-log-config/rqlc-0a1b2c3d4e5f67890`),
    ...v1,
  ],
  aws_route53_resolver_query_log_config_association: (_, { account, region }) => [
    ...on(
      "route53resolver:AssociateResolverQueryLogConfig",
      "route53resolver:DisassociateResolverQueryLogConfig",
    )(`arn:aws:route53resolver:${region}:${account}:resolver-query-log-config/rqlc-0a1b2c3d4e5f67890`),
    call("route53resolver:GetResolverQueryLogConfigAssociation"),
    call("ec2:DescribeVpcs"),
  ],
};
