/** Buckets, with what is configured on them by resources of their own. */
import { bucketArn } from "../../policies/arn";
import { sids } from "../need";
import { known, tagActions, type NeedsOf, type NeedsOfTypes, type StackContext } from "../resource-context";

export const bucketNeeds: NeedsOfTypes = {
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
  aws_s3_bucket_object_lock_configuration: ofBucket(
    "s3:GetBucketObjectLockConfiguration",
    "s3:PutBucketObjectLockConfiguration",
  ),
  // Deleting the configuration is authorized by the action that puts it.
  aws_s3_bucket_replication_configuration: ofBucket(
    "s3:GetReplicationConfiguration",
    "s3:PutReplicationConfiguration",
  ),
  aws_s3_bucket_notification: ofBucket("s3:GetBucketNotification", "s3:PutBucketNotification"),
  aws_s3_bucket_acl: ofBucket("s3:GetBucketAcl", "s3:PutBucketAcl"),
  "data.aws_canonical_user_id": () => [
    { sid: "ReadCanonicalUserId", actions: ["s3:ListAllMyBuckets"], resources: ["*"] },
  ],
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

function ofBucket(...actions: readonly string[]): NeedsOf {
  return ({ config }, context) => [
    { sid: "ManageBuckets", actions, resources: [bucket(config.bucket, context)] },
  ];
}

function bucket(value: unknown, context: StackContext): string {
  return bucketArn(context.place.partition, known(value, context));
}
