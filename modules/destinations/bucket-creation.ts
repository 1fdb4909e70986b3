/** The Terraform resources of a log bucket with safe defaults. */
import type { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import type { ITerraformDependable, TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { PolicyDocument } from "../policies/document";
import type { ArchiveProps } from "./archive-props";
import { importId } from "./import-id";
import { createObjectLock } from "./object-lock";
import { address } from "./registry";
import { protection, type ProtectionProps } from "./protection";
import { createKey, type CustomerManagedKey } from "./encryption-key";

/** Storage classes that a lifecycle rule moves objects to. */
export const STORAGE_CLASSES = [
  "STANDARD_IA",
  "ONEZONE_IA",
  "INTELLIGENT_TIERING",
  "GLACIER",
  "GLACIER_IR",
  "DEEP_ARCHIVE",
] as const;

/** A lifecycle rule for all objects of the bucket. */
export interface BucketLifecycle {
  /** Days after which objects are deleted. */
  readonly expirationDays?: number;
  /** Days after which replaced or deleted versions are removed. */
  readonly noncurrentVersionExpirationDays?: number;
  /** Storage classes that objects move to, with the days after which they do. */
  readonly transitions?: readonly {
    readonly days: number;
    readonly storageClass: (typeof STORAGE_CLASSES)[number];
  }[];
}

export interface BucketCreationProps extends ProtectionProps, ArchiveProps {
  /** @default true */
  readonly versioned?: boolean;
  /** @default - objects are kept for ever; incomplete multipart uploads are removed after 7 days in any case */
  readonly lifecycle?: BucketLifecycle;
  /**
   * Enables ACLs (BucketOwnerPreferred), which CloudFront's legacy logs and the Spot data feed need. Use a
   * bucket of its own: AWS warns that ACLs open it to every CloudFront source that uses it.
   * @default false - BucketOwnerEnforced
   */
  readonly accessControlList?: boolean;
  /** Delete the bucket on destroy even if it holds objects. @default false */
  readonly forceDestroy?: boolean;
  /** Take over a bucket that exists: an import block with its name. @default false */
  readonly adopt?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface CreatedBucket {
  readonly bucket: S3Bucket;
  readonly key?: KmsKey;
  /** What deliveries wait for, beside the policy. Grows when an ACL is granted. */
  readonly beforeDelivery: readonly ITerraformDependable[];
  /** Takes the policy, or what else is set on the bucket from outside, into its changes: one after the other. */
  addPolicy(policy: TerraformResource): void;
  /** The settings so far, in their order. */
  readonly settings: readonly TerraformResource[];
  /** Grants the log delivery account in the bucket's ACL, once. */
  grantLogDelivery(): void;
}

interface Options extends BucketCreationProps {
  readonly bucketName: string;
  readonly encryption: "sse-s3" | "customer-managed" | CustomerManagedKey;
  readonly region?: string;
  readonly keyPolicy: () => PolicyDocument;
}

/**
 * Each setting waits for the one before it, the policy and an ACL among them: S3 answers 409 OperationAborted to changes
 * of one bucket at the same time, and the provider tries again for the encryption only (the notes in
 * `modules/provider/rules/aws_s3_bucket_*.json`). On destroy they go the other way round. The lifecycle is the last:
 * the provider watches it for a minute, and nothing waits for it.
 */
export function createBucket(scope: Construct, options: Options): CreatedBucket {
  const place = options.region === undefined ? {} : { region: options.region };
  const bucket = new S3Bucket(scope, "Bucket", {
    bucket: options.bucketName,
    forceDestroy: options.forceDestroy,
    tags: options.tags,
    ...protection(options),
    ...place,
  });
  const imported = (resource: TerraformResource): void => {
    if (options.adopt) resource.importFrom(importId(options.bucketName, options.region));
  };
  imported(bucket);
  const lifecycle = createLifecycle(scope, bucket, options.lifecycle ?? {}, place);
  imported(lifecycle);
  const settings: TerraformResource[] = [];
  const add = <Setting extends TerraformResource>(setting: Setting): Setting => {
    const before = settings.at(-1);
    if (before) setting.dependsOn = [address(before)];
    lifecycle.dependsOn = [address(setting)];
    settings.push(setting);
    return setting;
  };
  const next = <Setting extends TerraformResource>(setting: Setting): Setting => {
    imported(setting);
    return add(setting);
  };

  next(
    new S3BucketPublicAccessBlock(scope, "PublicAccessBlock", {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
      ...place,
    }),
  );
  next(
    new S3BucketOwnershipControls(scope, "OwnershipControls", {
      bucket: bucket.id,
      rule: { objectOwnership: options.accessControlList ? "BucketOwnerPreferred" : "BucketOwnerEnforced" },
      ...place,
    }),
  );

  const key =
    options.encryption === "customer-managed"
      ? createKey(scope, {
          description: `Log bucket ${options.bucketName}`,
          document: options.keyPolicy,
          region: options.region,
          protect: options.protect,
        })
      : undefined;
  const kmsKeyArn = typeof options.encryption === "object" ? options.encryption.kmsKeyArn : key?.arn;
  const encryption = next(
    new S3BucketServerSideEncryptionConfigurationA(scope, "Encryption", {
      bucket: bucket.id,
      rule: [
        {
          ...(kmsKeyArn === undefined
            ? { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }
            : {
                applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: kmsKeyArn },
                bucketKeyEnabled: true,
              }),
          // S3 blocks SSE-C on new buckets since April 2026; providers before 6.40 plan what isn't written away.
          blockedEncryptionTypes: ["SSE-C"],
        },
      ],
      ...place,
    }),
  );
  if (options.versioned !== false) next(createVersioning(scope, bucket, place));
  // Never imported: what a bucket isn't locked by can't be, and putting it is the same for both.
  if (options.objectLock) add(createObjectLock(scope, bucket, options.objectLock, place));

  const beforeDelivery: ITerraformDependable[] = [encryption];
  return {
    bucket,
    key,
    addPolicy: add,
    settings,
    beforeDelivery,
    grantLogDelivery: () => {
      if (beforeDelivery.length > 1) return;
      beforeDelivery.push(add(grantLogDeliveryAccount(scope, bucket, place)));
    },
  };
}

function createVersioning(scope: Construct, bucket: S3Bucket, place: { region?: string }): TerraformResource {
  const { S3BucketVersioningA } =
    require("@cdktf/provider-aws/lib/s3-bucket-versioning") as typeof import("@cdktf/provider-aws/lib/s3-bucket-versioning");
  return new S3BucketVersioningA(scope, "Versioning", {
    bucket: bucket.id,
    versioningConfiguration: { status: "Enabled" },
    ...place,
  });
}

function createLifecycle(
  scope: Construct,
  bucket: S3Bucket,
  lifecycle: BucketLifecycle,
  place: { region?: string },
): TerraformResource {
  const { S3BucketLifecycleConfiguration } =
    require("@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration") as typeof import("@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration");
  const { expirationDays, noncurrentVersionExpirationDays, transitions } = lifecycle;
  return new S3BucketLifecycleConfiguration(scope, "Lifecycle", {
    bucket: bucket.id,
    rule: [
      {
        id: "logs",
        status: "Enabled",
        filter: [{ prefix: "" }],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
        ...(expirationDays === undefined ? {} : { expiration: [{ days: expirationDays }] }),
        ...(noncurrentVersionExpirationDays === undefined
          ? {}
          : { noncurrentVersionExpiration: [{ noncurrentDays: noncurrentVersionExpirationDays }] }),
        ...(transitions?.length
          ? { transition: transitions.map((t) => ({ days: t.days, storageClass: t.storageClass })) }
          : {}),
      },
    ],
    ...place,
  });
}

/**
 * The grant that CloudFront's legacy logs and the Spot data feed need. Terraform replaces the whole ACL,
 * so the owner's own grant is declared with it (chanzuckerberg/cztack PR #210).
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
 */
function grantLogDeliveryAccount(
  scope: Construct,
  bucket: S3Bucket,
  place: { region?: string },
): TerraformResource {
  const { DataAwsCanonicalUserId } =
    require("@cdktf/provider-aws/lib/data-aws-canonical-user-id") as typeof import("@cdktf/provider-aws/lib/data-aws-canonical-user-id");
  const { DataAwsCloudfrontLogDeliveryCanonicalUserId } =
    require("@cdktf/provider-aws/lib/data-aws-cloudfront-log-delivery-canonical-user-id") as typeof import("@cdktf/provider-aws/lib/data-aws-cloudfront-log-delivery-canonical-user-id");
  const { S3BucketAcl } =
    require("@cdktf/provider-aws/lib/s3-bucket-acl") as typeof import("@cdktf/provider-aws/lib/s3-bucket-acl");
  const owner = new DataAwsCanonicalUserId(scope, "BucketOwner");
  const delivery = new DataAwsCloudfrontLogDeliveryCanonicalUserId(scope, "LogDeliveryAccount");
  return new S3BucketAcl(scope, "Acl", {
    bucket: bucket.id,
    accessControlPolicy: {
      owner: { id: owner.id },
      grant: [
        { grantee: { id: owner.id, type: "CanonicalUser" }, permission: "FULL_CONTROL" },
        { grantee: { id: delivery.id, type: "CanonicalUser" }, permission: "FULL_CONTROL" },
      ],
    },
    ...place,
  });
}
