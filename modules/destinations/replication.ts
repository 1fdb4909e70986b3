/** Replication: S3 copies what is written to one bucket to a second one, by a role that may do that and nothing else. */
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketReplicationConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-replication-configuration";
import { Annotations, type TerraformResource } from "cdktf";
import { replicationRoleName } from "../names/names";
import { roleArn } from "../policies/arn";
import { policyDocument } from "../policies/document";
import {
  replicationStatements,
  replicationTrust,
  type Replication,
  type ReplicationEnd,
  type ReplicationRole,
} from "../policies/replication-policy";
import { terraformJson } from "./destination";
import { waitFor } from "./waiting";
import type { ReplicatedBucket } from "./replicated-bucket";
import { ROLE_NAME_PREFIX } from "./role-name";

/** What a bucket is told about its copies. */
export interface ReplicationOptions {
  readonly bucket: S3Bucket;
  readonly to: ReplicatedBucket;
  readonly replicaKmsKeyArn?: string;
  readonly region?: string;
  /** Takes the configuration among the bucket's other changes: S3 refuses parallel ones. */
  readonly chained: (setting: TerraformResource) => void;
}

/** The role by which a bucket's objects are copied: its name is known before it is made, so that others can let it in. */
export function replicationRoleOf(from: ReplicatedBucket): ReplicationRole & { readonly name: string } {
  const { account, partition } = from;
  const name = replicationRoleName(from, ROLE_NAME_PREFIX, from.bucketName);
  return { name, account, partition, roleArn: roleArn(partition, account, name) };
}

/**
 * Has S3 copy each new object, without deletions: what is deleted here stays there. What was here before, and what was
 * itself copied here, isn't copied.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-what-is-isnot-replicated.html
 */
export function replicate(from: ReplicatedBucket, options: ReplicationOptions): TerraformResource {
  const { bucket, to, chained } = options;
  const place = options.region === undefined ? {} : { region: options.region };
  const crossAccount = from.account !== to.account;
  const replicaKey = from.kmsKeyArn === undefined ? undefined : (options.replicaKmsKeyArn ?? to.kmsKeyArn);
  const replication: Replication = {
    partition: from.partition,
    source: from,
    target: { ...endOf(to), kmsKeyArn: replicaKey },
    locked: from.archive.objectLock !== undefined,
    crossAccount,
  };
  const role = replicationRoleOf(from);
  from.archive.grantReplication({ use: "read", role, crossAccount: false });
  to.archive.grantReplication({ use: "write", role, crossAccount });
  if (to.archive.replicateTo !== undefined) {
    Annotations.of(from).addWarning(
      `Bucket "${to.bucketName}" is copied on to "${to.archive.replicateTo.bucketName}", and S3 doesn't copy copies: ` +
        `what comes from "${from.bucketName}" ends in "${to.bucketName}".`,
    );
  }
  const made = new IamRole(from, "ReplicationRole", {
    name: role.name,
    description: `Copies bucket ${from.bucketName} to ${to.bucketName}`,
    assumeRolePolicy: terraformJson(replicationTrust(from)),
  });
  const permissions = new IamRolePolicy(from, "ReplicationRolePolicy", {
    name: "replicate",
    role: made.id,
    policy: terraformJson(policyDocument(replicationStatements(replication))),
  });
  const configuration = new S3BucketReplicationConfigurationA(from, "Replication", {
    bucket: bucket.id,
    role: made.arn,
    rule: [
      {
        id: "archive",
        // Rules with a filter must say all four; without one S3 would copy deletions.
        priority: 1,
        filter: { prefix: "" },
        status: "Enabled",
        deleteMarkerReplication: { status: "Disabled" },
        ...(replicaKey === undefined
          ? {}
          : { sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } } }),
        destination: {
          bucket: to.bucketArn,
          ...(crossAccount
            ? { account: to.account, accessControlTranslation: { owner: "Destination" } }
            : {}),
          ...(replicaKey === undefined ? {} : { encryptionConfiguration: { replicaKmsKeyId: replicaKey } }),
        },
      },
    ],
    ...place,
  });
  chained(configuration);
  waitFor(configuration, [permissions, ...to.archive.dependenciesFor(from)]);
  return configuration;
}

function endOf({ bucketArn, account, region }: ReplicationEnd): ReplicationEnd {
  return { bucketArn, account, region };
}
