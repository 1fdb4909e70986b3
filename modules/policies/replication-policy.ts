/**
 * What S3 needs to copy the objects of one bucket to another: the role that it assumes, and the statements of whoever
 * owns the second bucket and the keys.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
 */
import { oneOrMany, policyDocument, type OneOrMany, type PolicyDocument, type Statement } from "./document";

/** A bucket that is copied from or to. */
export interface ReplicationEnd {
  readonly bucketArn: string;
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  /** The customer managed key of its objects. */
  readonly kmsKeyArn?: string;
}

export interface Replication {
  readonly partition: string;
  readonly source: ReplicationEnd;
  readonly target: ReplicationEnd;
  /** Object Lock is on: retention and legal holds are copied with the objects. */
  readonly locked: boolean;
  /** The two buckets may be of different accounts: the copies belong to the account of the second one. */
  readonly crossAccount: boolean;
}

/** The role by which S3 copies, as the other account's policies know it. */
export interface ReplicationRole {
  readonly roleArn: string;
  /** The role's account: 12 digits. */
  readonly account: string;
  readonly partition: string;
}

/**
 * Lets S3 assume the role, for this bucket alone where S3 says for which one it asks. AWS's own sample has no condition
 * and no page says that replication sends these keys, so a request without them passes. Another account can't use the
 * role all the same: S3 takes a role of the bucket owner's account only, from who may pass it.
 */
export function replicationTrust({ bucketArn, account }: ReplicationEnd): PolicyDocument {
  return policyDocument([
    {
      Effect: "Allow",
      Principal: { Service: "s3.amazonaws.com" },
      Action: "sts:AssumeRole",
      Condition: {
        ArnLikeIfExists: { "aws:SourceArn": bucketArn },
        StringEqualsIfExists: { "aws:SourceAccount": account },
      },
    },
  ]);
}

/** What the role may do. Deletions aren't copied, so nothing lets it delete. */
export function replicationStatements(replication: Replication): Statement[] {
  const { partition, source, target, locked, crossAccount } = replication;
  const viaKey = (end: ReplicationEnd, actions: readonly string[]): Statement[] =>
    end.kmsKeyArn === undefined
      ? []
      : [
          {
            Effect: "Allow",
            Action: oneOrMany(actions),
            Resource: end.kmsKeyArn,
            Condition: {
              StringEquals: { "kms:ViaService": s3Endpoint(partition, end.region) },
              // The bucket where it has a bucket key, the object where it hasn't.
              StringLike: { "kms:EncryptionContext:aws:s3:arn": [end.bucketArn, `${end.bucketArn}/*`] },
            },
          },
        ];
  return [
    {
      Effect: "Allow",
      Action: ["s3:GetReplicationConfiguration", "s3:ListBucket"],
      Resource: source.bucketArn,
    },
    {
      Effect: "Allow",
      Action: oneOrMany([
        "s3:GetObjectVersionAcl",
        "s3:GetObjectVersionForReplication",
        "s3:GetObjectVersionTagging",
        ...(locked ? ["s3:GetObjectLegalHold", "s3:GetObjectRetention"] : []),
      ]),
      Resource: `${source.bucketArn}/*`,
    },
    { Effect: "Allow", Action: writing(crossAccount), Resource: `${target.bucketArn}/*` },
    ...viaKey(source, ["kms:Decrypt"]),
    ...viaKey(target, KEY_WRITING),
  ];
}

/** What a role does with a bucket: reads it in order to copy, or writes copies to it. */
export interface ReplicationUse {
  readonly use: "read" | "write";
  readonly role: ReplicationRole;
  /** The role is of another account than the bucket. */
  readonly crossAccount: boolean;
}

/**
 * What the second bucket's policy needs where roles of other accounts copy to it. Roles are named by a condition: S3
 * refuses a policy whose principal isn't there yet, and the second bucket is made before the role.
 */
export function replicaBucketStatements(bucketArn: string, uses: readonly ReplicationUse[]): Statement[] {
  const roles = uses.filter(({ use, crossAccount }) => use === "write" && crossAccount);
  return roles.length === 0
    ? []
    : [
        {
          Sid: "AllowReplication",
          Effect: "Allow",
          Principal: accountsOf(roles),
          Action: writing(true),
          Resource: `${bucketArn}/*`,
          Condition: { ArnEquals: rolesOf(roles) },
        },
      ];
}

/** What a bucket's key needs so that its objects can be read for copying, and copies can be encrypted. */
export function replicationKeyStatements(region: string, uses: readonly ReplicationUse[]): Statement[] {
  return (
    [
      ["read", "Allow replication to decrypt with the key", ["kms:Decrypt"]],
      ["write", "Allow replication to encrypt with the key", KEY_WRITING],
    ] as const
  ).flatMap(([kind, sid, actions]): Statement[] => {
    const roles = uses.filter(({ use }) => use === kind);
    if (roles.length === 0) return [];
    return [
      {
        Sid: sid,
        Effect: "Allow",
        Principal: accountsOf(roles),
        Action: oneOrMany(actions),
        Resource: "*",
        Condition: {
          ArnEquals: rolesOf(roles),
          StringEquals: { "kms:ViaService": s3Endpoint(roles[0]!.role.partition, region) },
        },
      },
    ];
  });
}

const KEY_WRITING = ["kms:Encrypt", "kms:GenerateDataKey"];

function writing(crossAccount: boolean): readonly string[] {
  return [
    ...(crossAccount ? ["s3:ObjectOwnerOverrideToBucketOwner"] : []),
    "s3:ReplicateObject",
    "s3:ReplicateTags",
  ];
}

function accountsOf(uses: readonly ReplicationUse[]): { readonly AWS: OneOrMany } {
  return { AWS: oneOrMany(uses.map(({ role }) => `arn:${role.partition}:iam::${role.account}:root`)) };
}

function rolesOf(uses: readonly ReplicationUse[]): Readonly<Record<string, OneOrMany>> {
  return { "aws:PrincipalArn": oneOrMany(uses.map(({ role }) => role.roleArn)) };
}

/** S3 of a region, as `kms:ViaService` names it. */
function s3Endpoint(partition: string, region: string): string {
  return `s3.${region}.${partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}`;
}
