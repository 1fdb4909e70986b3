/**
 * The schema of the fleet file: section by section, every key described. Options of deliveries are checked
 * by the schema of their log type, see `services/option-schemas.ts`.
 */
import { z } from "zod";
import { RETENTION_DAYS } from "../destinations/log-group-destination";

const name = z.string().min(1);
const account = name.describe("An account of this file, by its name under accounts.");
const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d+$/, "is not a region, such as us-east-1")
  .describe("AWS region, e.g. us-east-1.");
const tags = z.record(z.string(), z.string()).optional().describe("Tags of the resources that are made.");
const adopt = z
  .boolean()
  .optional()
  .describe("Take over what exists already, by an import block. Default: false.");

const accountId = z
  .string({
    error: ({ input }) =>
      typeof input === "number" ? "must be in quotes: as a number it would lose leading zeros" : undefined,
  })
  .regex(/^\d{12}$/, "is not an AWS account id: it has 12 digits");

const roleArn = z
  .string()
  .regex(/^arn:[^:]+:iam::\d{12}:role\/.+$/, "is not the ARN of a role: arn:aws:iam::<account>:role/<name>");

export const accountSchema = z
  .strictObject({
    id: accountId.describe("Account id, 12 digits in quotes."),
    assumeRoleArn: roleArn
      .optional()
      .describe("ARN of the role that the AWS provider assumes in this account."),
    serviceLinkedRole: z
      .enum(["existing", "create", "adopt"])
      .optional()
      .describe(
        "Who owns AWSServiceRoleForLogDelivery, by which logs reach Firehose: an account has one, made by AWS on first use. Default: existing.",
      ),
    reservedLogGroupPolicies: z
      .number()
      .int()
      .min(0)
      .max(10)
      .optional()
      .describe(
        "CloudWatch Logs resource policies per region that others own: AWS allows 10 in all. Default: 0.",
      ),
  })
  .describe("An AWS account.");

const policyStatement = z.looseObject({
  Effect: z.enum(["Allow", "Deny"]).describe("Allow or Deny; the statement is kept as it is."),
});

export const existingPolicySchema = z.strictObject({
  Version: z.enum(["2012-10-17", "2008-10-17"]).describe("Version of the policy language."),
  Id: z.string().optional().describe("Id of the policy: it is kept. Default: AWS's."),
  Statement: z.array(policyStatement).describe("Statements that are kept."),
});

const existingPolicy = z
  .union([z.string().describe("Path of a JSON file, from this file's folder."), existingPolicySchema])
  .optional()
  .describe("The policy that it has already: its statements are kept, ours are merged in.");

const encryptionKey = z.strictObject({
  kmsKeyArn: z.string().describe("Full ARN of a customer managed key; AWS managed keys are refused."),
  existingPolicy: existingPolicy.describe(
    "The key's policy as it is, inline or the path of a JSON file: then this fleet owns the key's policy, keeps these statements and merges ours in. Default: the key's policy is left alone.",
  ),
});

const managePolicy = z
  .boolean()
  .optional()
  .describe(
    "false when its policy is owned elsewhere; then an output holds what to merge there. Default: true.",
  );

const bucket = z.strictObject({
  type: z.literal("s3"),
  account,
  region,
  bucketName: name.describe("Name of the bucket."),
  create: z.boolean().optional().describe("Make the bucket; false for one that exists. Default: true."),
  prefix: z.string().optional().describe("Prefix of all keys: audit writes audit/AWSLogs/…. Default: none."),
  encryption: z
    .union([z.literal("sse-s3"), z.literal("customer-managed"), encryptionKey])
    .optional()
    .describe("sse-s3; customer-managed, which makes a rotating key; or a key of yours. Default: sse-s3."),
  versioned: z.boolean().optional().describe("Default: true."),
  lifecycle: z
    .strictObject({
      expirationDays: z.number().int().min(1).optional().describe("Days after which objects are deleted."),
      noncurrentVersionExpirationDays: z
        .number()
        .int()
        .min(1)
        .optional()
        .describe("Days after which replaced or deleted versions are removed."),
      transitions: z
        .array(
          z.strictObject({
            days: z.number().int().min(0).describe("Days after which objects move."),
            storageClass: z
              .enum([
                "STANDARD_IA",
                "ONEZONE_IA",
                "INTELLIGENT_TIERING",
                "GLACIER",
                "GLACIER_IR",
                "DEEP_ARCHIVE",
              ])
              .describe("Storage class that they move to."),
          }),
        )
        .optional()
        .describe("Storage classes that objects move to."),
    })
    .optional()
    .describe("Lifecycle of all objects. Default: they are kept for ever."),
  accessControlList: z
    .boolean()
    .optional()
    .describe(
      "Enable ACLs, which CloudFront's legacy logs and the Spot data feed need. Use a bucket of its own. Default: false.",
    ),
  listBucket: z
    .boolean()
    .optional()
    .describe("Also grant s3:ListBucket, which silences AccessDenied entries in CloudTrail. Default: false."),
  forceDestroy: z
    .boolean()
    .optional()
    .describe("Delete the bucket on destroy even if it holds objects. Default: false."),
  existingPolicy,
  managePolicy,
  adopt,
  tags,
});

const logGroup = z.strictObject({
  type: z.literal("cloudwatch-logs"),
  account,
  region,
  logGroupName: name.describe(
    "Name of the log group. /aws/vendedlogs/… spares the account's resource policies.",
  ),
  create: z.boolean().optional().describe("Make the log group; false for one that exists. Default: true."),
  retentionInDays: z
    .union(
      RETENTION_DAYS.map((days) => z.literal(days)),
      { error: `is not a retention that CloudWatch Logs takes: ${RETENTION_DAYS.join(", ")}` },
    )
    .optional()
    .describe("Days after which events expire; 0 keeps them. Default: they are kept."),
  encryption: z
    .union([z.literal("customer-managed"), encryptionKey])
    .optional()
    .describe("customer-managed makes a rotating key. Default: CloudWatch Logs' own encryption."),
  logGroupClass: z
    .enum(["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"])
    .optional()
    .describe("Default: STANDARD."),
  skipDestroy: z.boolean().optional().describe("Keep the log group on destroy. Default: false."),
  existingPolicy: existingPolicy.describe(
    "Statements of the account's CloudWatch Logs resource policies that are kept beside ours, inline or the path of a JSON file.",
  ),
  managePolicy,
  adopt,
  tags,
});

const stream = z.strictObject({
  type: z.literal("firehose"),
  account,
  region,
  deliveryStreamName: name.describe("Name of the Firehose stream."),
  create: z.boolean().optional().describe("Make the stream. Default: true when bucket is given."),
  bucket: name.optional().describe("The s3 destination that a stream made here writes to."),
  keyPrefix: z
    .string()
    .optional()
    .describe("Keys in the bucket. Default: <stream>/!{timestamp:yyyy/MM/dd/HH}/."),
  bufferingInterval: z
    .number()
    .int()
    .min(0)
    .max(900)
    .optional()
    .describe("Seconds that records are buffered. Default: 300."),
  bufferingSize: z.number().int().min(1).max(128).optional().describe("MiB that are buffered. Default: 5."),
  compression: z.enum(["GZIP", "UNCOMPRESSED"]).optional().describe("Default: GZIP."),
  kmsKeyArn: z
    .string()
    .optional()
    .describe("Customer managed key for records in the stream. Default: one that AWS owns."),
  adopt,
  tags,
});

const xray = z.strictObject({ type: z.literal("xray"), account, region });

export const destinationSchema = z
  .discriminatedUnion("type", [bucket, logGroup, stream, xray])
  .describe("A place that logs are delivered to.");

export const deliverySchema = z
  .strictObject({
    logType: name.describe("A row of the matrix: log-delivery matrix lists them."),
    account: account.describe("Account of what is logged."),
    region: region.describe("Region of what is logged."),
    source: name
      .optional()
      .describe(
        "ARN or id of what is logged. May be left out where another stack owns it: then all else is prepared, and outputs hold the arguments to set.",
      ),
    to: z.array(name).min(1).describe("Destinations, by their names."),
    name: name
      .optional()
      .describe("Name of the delivery within its stack. Default: from the log type and the source."),
    options: z.record(z.string(), z.unknown()).optional().describe("Options of the log type."),
    allowEnded: z
      .boolean()
      .optional()
      .describe("Prepare a delivery of a service that AWS has ended. Default: false."),
  })
  .describe("One log type of one source, and where it goes.");

export const backendSchema = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("local"),
      path: z.string().optional().describe("Folder of the state files. Default: the folder of cdktf.json."),
    }),
    z.strictObject({
      type: z.literal("s3"),
      bucket: name.describe("Bucket of the state."),
      region: region.describe("Region of that bucket."),
      keyPrefix: z
        .string()
        .optional()
        .describe("States are <keyPrefix>/<stack>.tfstate. Default: log-delivery."),
      kmsKeyId: z.string().optional().describe("ARN of the key that encrypts the state."),
      assumeRoleArn: roleArn.optional().describe("Role for the state bucket."),
      useLockfile: z
        .boolean()
        .optional()
        .describe("Lock by a file beside the state (Terraform 1.10 and newer). Default: true."),
    }),
    z.strictObject({
      type: z.literal("cloud"),
      organization: name.describe("Organization in HCP Terraform."),
      project: z.string().optional().describe("Project of the workspaces."),
      hostname: z.string().optional().describe("Default: app.terraform.io."),
      workspaces: z
        .string()
        .includes("{stack}", "must hold {stack}, or all stacks would share one workspace")
        .optional()
        .describe(
          "Name of each stack's workspace, with {stack} for the stack. Default: log-delivery-{stack}.",
        ),
    }),
  ])
  .describe("Where Terraform keeps its state. Default: local.");

export const fleetSchema = z
  .strictObject({
    organizationId: z
      .string()
      .regex(/^o-[a-z0-9]{10,32}$/, "is not an organization id: o- and 10 to 32 lowercase letters and digits")
      .optional()
      .describe(
        "Guard buckets and keys by organization instead of by accounts: a new account then changes no policy.",
      ),
    organizationPaths: z
      .array(
        z.string().regex(/^o-[a-z0-9]+\/r-[a-z0-9]+\/.*$/, "is not an organization path: o-…/r-…/ou-…/*"),
      )
      .min(1)
      .optional()
      .describe("Guard by organizational units (aws:SourceOrgPaths)."),
    backend: backendSchema.optional(),
    accounts: z
      .record(
        z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]*$/, "is not an account name: lowercase letters, digits and hyphens"),
        accountSchema,
      )
      .describe("The AWS accounts, by names of your own: stacks are called <account>-<region>."),
    destinations: z
      .record(
        z
          .string()
          .regex(
            /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
            "is not a destination name: letters, digits, hyphens and underscores",
          ),
        destinationSchema,
      )
      .describe("Where logs are delivered to, by names of your own."),
    deliveries: z.array(deliverySchema).describe("What is delivered, and where to."),
  })
  .describe("Log deliveries of many accounts.");

export type Fleet = z.infer<typeof fleetSchema>;
export type FleetAccount = z.infer<typeof accountSchema>;
export type FleetDestination = z.infer<typeof destinationSchema>;
export type FleetDelivery = z.infer<typeof deliverySchema>;
export type FleetBackend = z.infer<typeof backendSchema>;
