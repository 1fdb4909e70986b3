/** AWS's limits on what the pack makes: each number once, with the page that states it. */
import type { Quota } from "./quota";

const LOGS_API = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference";
const IAM_QUOTAS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";
const KMS_QUOTAS = "https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html";
const ROUTE53_QUOTAS = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html";
const XRAY_PUT = "https://docs.aws.amazon.com/xray/latest/api/API_PutResourcePolicy.html";

const unpublished = { limit: null, standing: "unpublished" } as const;
const fixed = { adjustable: false, standing: "published" } as const;
const raisable = { adjustable: true, standing: "published" } as const;
const each = (resource: string): { per: "resource"; resource: string } => ({ per: "resource", resource });

export const quotas = {
  "delivery-sources": {
    name: "delivery sources",
    per: "region",
    ...unpublished,
    source: `${LOGS_API}/API_PutDeliverySource.html`,
    counted: { type: "aws_cloudwatch_log_delivery_source" },
  },
  "delivery-destinations": {
    name: "delivery destinations",
    per: "region",
    ...unpublished,
    source: `${LOGS_API}/API_PutDeliveryDestination.html`,
    counted: { type: "aws_cloudwatch_log_delivery_destination" },
  },
  deliveries: {
    name: "deliveries",
    per: "region",
    ...unpublished,
    source: `${LOGS_API}/API_CreateDelivery.html`,
    counted: { type: "aws_cloudwatch_log_delivery" },
  },
  "deliveries-per-source": {
    name: "deliveries of a delivery source",
    ...each("delivery source"),
    ...unpublished,
    source: `${LOGS_API}/API_CreateDelivery.html`,
    note: "AWS says that one source can have several deliveries, and not how many.",
    counted: { type: "aws_cloudwatch_log_delivery", by: ["deliverySourceName"] },
  },
  "delivery-destination-policy-size": {
    name: "policy of a delivery destination",
    ...each("delivery destination"),
    limit: 51_200,
    unit: "characters",
    ...fixed,
    source: `${LOGS_API}/API_PutDeliveryDestinationPolicy.html`,
    counted: {
      type: "aws_cloudwatch_log_delivery_destination_policy",
      by: ["deliveryDestinationName"],
      size: "deliveryDestinationPolicy",
    },
  },
  "log-groups": {
    name: "log groups",
    per: "region",
    limit: 1_000_000,
    ...raisable,
    source: `${LOGS_API}/API_CreateLogGroup.html`,
    counted: { type: "aws_cloudwatch_log_group" },
    destination: "cloudwatch-logs",
  },
  "log-resource-policies": {
    name: "log-group resource policies",
    per: "region",
    limit: 10,
    ...fixed,
    source: `${LOGS_API}/API_PutResourcePolicy.html`,
    note: "The pack fills as few as it can; reservedLogGroupPolicies says how many others own.",
    destination: "cloudwatch-logs",
  },
  /**
   * What an account-wide policy may hold today. Decided: 5,120 characters, as before 2026.
   * - The API's model allows a document of 51,200 characters since 2026 (botocore 1.43.11; 5,120 in aws/api-models-aws
   *   of April 2025). The model has one member for both kinds of policy, so its length is that of the larger kind.
   * - AWS's guide gives 51,200 bytes to policies "at the log group level" only
   *   (AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html), and API_PutResourcePolicy counts the kinds
   *   apart: ten policies without `resourceArn`, one for each log group with it.
   * - 5,120 is what AWS still says of account-wide ones: AWS::Logs::ResourcePolicy, which knows no `resourceArn`
   *   (below), Step Functions (step-functions/latest/dg/bp-cwl.html), Cognito (API_CloudWatchLogsConfigurationType).
   * The smaller number is safe whichever way it is: where AWS takes larger ones, it takes these as well.
   */
  "log-resource-policy-size": {
    name: "log-group resource policy",
    ...each("policy"),
    limit: 5_120,
    unit: "characters",
    ...fixed,
    source:
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-logs-resourcepolicy.html",
    destination: "cloudwatch-logs",
  },
  /**
   * A policy on the log group itself: one per log group, beside the ten of the account. It is the better way where
   * the provider has it: no packing, no widening to `/aws/vendedlogs/*`, and it goes with its log group. It isn't
   * made yet: `resource_arn` of aws_cloudwatch_log_resource_policy was added in 2026
   * (hashicorp/terraform-provider-aws#46770, by #46813), and the bindings 21.22 are of provider 6.25, without it.
   */
  "log-group-policy-size": {
    name: "policy on a log group",
    ...each("log group"),
    limit: 51_200,
    unit: "bytes",
    ...fixed,
    source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html",
    note: "A log group has one, beside the account's policies. AWS writes it for subscriptions that it sets up itself; the pack doesn't.",
  },
  "subscription-filters": {
    name: "subscription filters of a log group",
    ...each("log group"),
    limit: 2,
    ...fixed,
    source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html",
    counted: { type: "aws_cloudwatch_log_subscription_filter", by: ["logGroupName"] },
    destination: "cloudwatch-logs",
  },
  "xray-resource-policies": {
    name: "X-Ray resource policies",
    per: "region",
    limit: 5,
    ...fixed,
    source: XRAY_PUT,
    note: "AWS says five per account; X-Ray keeps its policies by region, so the pack counts them there.",
    destination: "xray",
  },
  "xray-resource-policy-size": {
    name: "X-Ray resource policy",
    ...each("policy"),
    limit: 5 * 1024,
    unit: "bytes",
    ...fixed,
    source: XRAY_PUT,
    destination: "xray",
  },
  buckets: {
    name: "buckets",
    per: "account",
    limit: 10_000,
    ...raisable,
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/BucketRestrictions.html",
    counted: { type: "aws_s3_bucket" },
    destination: "s3",
  },
  "bucket-policy-size": {
    name: "bucket policy",
    ...each("bucket"),
    limit: 20 * 1024,
    unit: "bytes",
    ...fixed,
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html",
    destination: "s3",
  },
  keys: {
    name: "KMS keys",
    per: "region",
    limit: 100_000,
    adjustable: true,
    standing: "unverified",
    source: KMS_QUOTAS,
    counted: { type: "aws_kms_key" },
  },
  "key-policy-size": {
    name: "key policy",
    ...each("key"),
    limit: 32 * 1024,
    unit: "bytes",
    ...fixed,
    source: KMS_QUOTAS,
  },
  "firehose-streams": {
    name: "Firehose streams",
    per: "region",
    limit: 5_000,
    ...raisable,
    source: "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
    counted: { type: "aws_kinesis_firehose_delivery_stream" },
    destination: "firehose",
  },
  roles: {
    name: "IAM roles",
    per: "account",
    limit: 1_000,
    ...raisable,
    source: IAM_QUOTAS,
    counted: { type: "aws_iam_role" },
  },
  "role-inline-policy-size": {
    name: "inline policies of a role",
    ...each("role"),
    limit: 10_240,
    unit: "characters",
    ...fixed,
    source: IAM_QUOTAS,
    ignoresWhitespace: true,
    note: "All inline policies of the role together.",
    counted: { type: "aws_iam_role_policy", by: ["role"], size: "policy" },
  },
  "managed-policy-size": {
    name: "managed policy",
    ...each("policy"),
    limit: 6_144,
    unit: "characters",
    ...fixed,
    source: IAM_QUOTAS,
    ignoresWhitespace: true,
  },
  "managed-policies-per-role": {
    name: "managed policies of a role",
    ...each("role"),
    limit: 10,
    adjustable: true,
    standing: "unverified",
    source: IAM_QUOTAS,
    note: "The page said ten for years and 20 is reported of newer accounts: the smaller number.",
    counted: { type: "aws_iam_role_policy_attachment", by: ["role"] },
  },
  "resolver-query-log-configs": {
    name: "Resolver query-log configurations",
    per: "region",
    limit: 20,
    ...raisable,
    source: ROUTE53_QUOTAS,
    counted: { type: "aws_route53_resolver_query_log_config" },
  },
  "resolver-query-log-associations": {
    name: "VPC associations of Resolver query-log configurations",
    per: "region",
    limit: 100,
    ...raisable,
    source: ROUTE53_QUOTAS,
    note: "Of all configurations of the region together: more configurations don't take more VPCs.",
    counted: { type: "aws_route53_resolver_query_log_config_association" },
  },
  "public-query-logs": {
    name: "query-log configurations of a hosted zone",
    ...each("hosted zone"),
    limit: 1,
    ...fixed,
    source: ROUTE53_QUOTAS,
    counted: { type: "aws_route53_query_log", by: ["zoneId"] },
  },
  "flow-logs": {
    name: "flow logs of a VPC, subnet or network interface",
    ...each("VPC, subnet or network interface"),
    limit: 2,
    adjustable: false,
    standing: "unverified",
    source: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html",
    note: "Older editions of the page say two, not to be raised; the current one names no number, while FlowLogsLimitExceeded is still an error of EC2.",
    counted: { type: "aws_flow_log", by: ["vpcId", "subnetId", "eniId"] },
  },
  "waf-logging-configurations": {
    name: "logging configurations of a web ACL",
    ...each("web ACL"),
    limit: 1,
    ...fixed,
    source: "https://docs.aws.amazon.com/waf/latest/APIReference/API_PutLoggingConfiguration.html",
    note: "It has one destination.",
    counted: { type: "aws_wafv2_web_acl_logging_configuration", by: ["resourceArn"] },
  },
  "chat-logging-configurations": {
    name: "IVS Chat logging configurations",
    per: "region",
    ...unpublished,
    source: "https://docs.aws.amazon.com/ivs/latest/ChatUserGuide/service-quotas.html",
    note: "The page has quotas of chat; one of logging configurations wasn't found.",
    counted: { type: "aws_ivschat_logging_configuration" },
  },
  "room-logging-configurations": {
    name: "logging configurations of a chat room",
    ...each("room"),
    limit: 3,
    ...fixed,
    source: "https://docs.aws.amazon.com/ivs/latest/ChatAPIReference/API_CreateRoom.html",
    note: "A delivery of ivs-chat has no more destinations than that.",
  },
  "access-log-subscriptions": {
    name: "access log subscriptions of a resource, by type of destination",
    ...each("service network, service or resource configuration"),
    limit: 1,
    adjustable: false,
    standing: "unverified",
    source: "https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html",
    note: "Stated by AWS's controller for Kubernetes; a rule of vpc-lattice-access-logs keeps it.",
  },
} satisfies Readonly<Record<string, Quota>>;

export type QuotaId = keyof typeof quotas;

/** Every row with its id, in the order of the table. */
export function allQuotas(): readonly (readonly [QuotaId, Quota])[] {
  return Object.entries(quotas) as [QuotaId, Quota][];
}
