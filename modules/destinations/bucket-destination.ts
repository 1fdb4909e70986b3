import type { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { knownOr } from "../names/addresses";
import type { DestinationIdentity } from "../names/destination-identity";
import type { AccountIsolation } from "../policies/account-isolation";
import { bucketArn } from "../policies/arn";
import { BUCKET_POLICY_ID, bucketStatements, type BucketGrant } from "../policies/bucket-policy";
import { policyDocument, type PolicyDocument, type Statement } from "../policies/document";
import { aclKeyStatement, keyAdministrationStatement, keyStatements } from "../policies/key-policy";
import { keyPatterns, normalPrefix } from "../policies/key-patterns";
import type { Writer } from "../policies/writer";
import { BucketArchive } from "./archive";
import type { BucketCreationProps, CreatedBucket } from "./bucket-creation";
import { BucketPolicyOwner } from "./bucket-policy-owner";
import {
  DestinationBase,
  guardProblems,
  isLiteral,
  writerOf,
  type GrantRequest,
  type GuardedProps,
} from "./destination";
import { keyArnProblem, keySizeProblems, ownedKeyPolicy, type CustomerManagedKey } from "./encryption-key";
import { LogDeliveryError } from "./error";
import { makeOnce } from "./made-once";
import { recordPolicies } from "./policy-inventory";

interface BucketCommonProps extends GuardedProps {
  /** Name of the bucket. */
  readonly bucketName: string;
  /** Prefix of all keys, without slashes at its ends: `audit` writes `audit/AWSLogs/…`. @default - none */
  readonly prefix?: string;
  /**
   * Also grant `s3:ListBucket` to the delivery service, which silences AccessDenied entries in CloudTrail.
   * @default false
   */
  readonly listBucket?: boolean;
  /**
   * Whether accounts that deliver here may name each other's folders: `exact`, `variable` or `shared`, see
   * {@link AccountIsolation}.
   * @default - `exact`; `shared` under an organisation's guard
   */
  readonly accountIsolation?: AccountIsolation;
  /** Statements that the bucket's policy has already: they are kept, and ours are merged in. */
  readonly existingPolicy?: PolicyDocument;
}

export interface BucketDestinationProps extends BucketCommonProps, BucketCreationProps {
  /**
   * `sse-s3`; `customer-managed`, which creates a rotating key with the policy that deliveries need; or
   * `{ kmsKeyArn }`, your own customer managed key ({@link BucketDestination.keyStatements} is what its
   * policy needs). AWS managed keys are refused: logs would be delivered unreadable.
   * @default "sse-s3"
   */
  readonly encryption?: "sse-s3" | "customer-managed" | CustomerManagedKey;
}

export interface ExistingBucketProps extends BucketCommonProps {
  /** Account that owns the bucket: 12 digits. @default - the stack's */
  readonly account?: string;
  /** Your customer managed key, when the bucket is encrypted with one. */
  readonly encryption?: "sse-s3" | CustomerManagedKey;
  /**
   * `false` when its policy is owned elsewhere: then none is rendered, and
   * {@link BucketDestination.policyDocument} is what to merge there.
   * @default true
   */
  readonly managePolicy?: boolean;
  /** Whether the bucket has ACLs enabled, which CloudFront's legacy logs and the Spot data feed need. @default false */
  readonly accessControlList?: boolean;
}

type AnyBucketProps = BucketDestinationProps & ExistingBucketProps;

/**
 * An S3 bucket that logs are delivered to.
 *
 * Created buckets block public access, refuse requests without TLS, are encrypted and versioned.
 *
 * @throws LogDeliveryError for names, prefixes and keys that AWS refuses, and for a second owner of a bucket's policy
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html#AWS-logs-infrastructure-S3
 */
export class BucketDestination extends DestinationBase {
  readonly type = "s3" as const;
  readonly bucketName: string;
  readonly bucketArn: string;
  /** Without slashes at its ends; empty for none. */
  readonly prefix: string;
  /** ARN of the customer managed key that encrypts the bucket. */
  readonly kmsKeyArn?: string;
  /** Whether ACLs are enabled on the bucket. */
  readonly accessControlList: boolean;
  /** The bucket, when this destination created it. */
  readonly resource?: S3Bucket;
  /** What auditors ask of the bucket: its lock, its copies, and who is told of new objects. */
  readonly archive: BucketArchive;
  private readonly created?: CreatedBucket;
  private readonly keyPolicy?: ITerraformDependable;
  private readonly owner?: BucketPolicyOwner;
  private readonly grants: BucketGrant[] = [];
  private readonly keyWriters: Writer[] = [];
  private readonly aclAccounts = new Set<string>();
  private readonly props: AnyBucketProps;

  constructor(scope: Construct, id: string, props: BucketDestinationProps);
  /** @internal for {@link BucketDestination.fromExisting} */
  constructor(scope: Construct, id: string, props: ExistingBucketProps, existing: true);
  constructor(scope: Construct, id: string, props: AnyBucketProps, existing = false) {
    super(scope, id, props);
    this.props = props;
    this.bucketName = props.bucketName;
    this.bucketArn = bucketArn(this.partition, props.bucketName);
    this.prefix = normalPrefix(props.prefix).replace(/\/$/, "");
    this.accessControlList = props.accessControlList ?? false;
    const managed = props.managePolicy ?? true;
    this.archive = new BucketArchive(this, existing ? undefined : props);
    const problems = [
      ...nameProblems(props.bucketName),
      ...prefixProblems(props.prefix),
      ...guardProblems(props),
      ...this.archive.problems,
    ];
    if (managed) {
      const rule = "S3 takes a bucket's policy from its own account alone";
      problems.push(...this.foreignPolicyProblems(`Bucket "${props.bucketName}"`, rule));
    }
    if (typeof props.encryption === "object") problems.push(...keyArnProblem(props.encryption.kmsKeyArn));
    if (problems.length > 0) throw new LogDeliveryError(this, problems);

    if (!existing) {
      makeOnce(this, { noun: "Bucket", name: props.bucketName, within: [this.partition] });
      // Loaded here: the bindings of six resources, which buckets that exist don't need.
      const { createBucket } = require("./bucket-creation") as typeof import("./bucket-creation");
      this.created = createBucket(this, {
        ...props,
        encryption: props.encryption ?? "sse-s3",
        region: this.regionArgument.region,
        keyPolicy: () => this.keyPolicyDocument(),
      });
      this.resource = this.created.bucket;
    }
    this.kmsKeyArn =
      typeof props.encryption === "object" ? props.encryption.kmsKeyArn : this.created?.key?.arn;
    if (managed) {
      this.owner = BucketPolicyOwner.of(this, existing, {
        bucketName: props.bucketName,
        bucket: this.created?.bucket.id ?? props.bucketName,
        partition: this.partition,
        region: this.regionArgument.region,
        existing: props.existingPolicy,
        tlsOnly: !existing,
        listBucket: props.listBucket ?? false,
        organization: props.organization,
        accountIsolation: props.accountIsolation,
        chained: (policy) => this.created?.addPolicy(policy),
        beforeDelivery: () => this.archive.beforeDelivery,
      });
    }
    const { region } = this.regionArgument;
    this.archive.make(this.created, this.owner, region);
    this.keyPolicy = ownedKeyPolicy(this, props.encryption, region, () => this.keyStatements);
    this.node.addValidation({ validate: () => this.keyProblems() });
    recordPolicies(this, {
      kind: "key",
      list: () =>
        this.created?.key
          ? [{ name: `key of bucket ${this.bucketName}`, document: this.keyPolicyDocument() }]
          : [],
    });
  }

  /** A bucket that exists already. */
  static fromExisting(scope: Construct, id: string, props: ExistingBucketProps): BucketDestination {
    return new BucketDestination(scope, id, props, true);
  }

  get identity(): DestinationIdentity {
    const { account, region, prefix } = this;
    const place = { type: this.type, account, region };
    if (!isLiteral(this.bucketName)) return { ...place, name: this.node.path };
    if (this.created) return { ...place, name: this.bucketName };
    return { ...place, name: this.bucketName, prefix: knownOr(prefix, this) };
  }

  grantDelivery(request: GrantRequest): void {
    const row = this.rowWithCell(request.logType);
    const cell = (request.legacy ? row.alternatives?.s3 : row.destinations.s3)!;
    if (cell.authorisedBy === "bucket-acl") {
      this.grantAccessControlList(request);
      return;
    }
    const writer = writerOf(row, "s3", this.partition, request);
    if (!writer) return;
    const keys = keyPatterns({
      permission: cell.permission === "v2" ? "v2" : "v1",
      prefix: this.prefix,
      hive: request.hive,
      suffixPath: request.suffixPath,
      sourceAccount: request.sourceAccount,
    });
    const grant: BucketGrant = { writer, keys, prefix: this.prefix };
    this.grants.push(grant);
    this.keyWriters.push(writer);
    this.owner?.keyWriters.push(writer);
    this.owner?.grant(grant);
  }

  /** Adds a statement to the bucket's policy that isn't a delivery's: for the role of a Firehose stream in another account, say. */
  addStatement(statement: Statement): void {
    this.owner?.addStatement(statement);
  }

  /** The bucket policy that deliveries need, for whoever owns the policy elsewhere. */
  get policyDocument(): PolicyDocument {
    if (this.owner) return this.owner.document();
    const { organization, accountIsolation, listBucket } = this.props;
    const { bucketName, partition, archive } = this;
    const options = { bucketName, partition, organization, accountIsolation, listBucket };
    return policyDocument(
      [...bucketStatements(this.grants, options), ...archive.policyStatements],
      BUCKET_POLICY_ID,
    );
  }

  /** What the policy of a key of yours needs so that deliveries can encrypt with it. */
  get keyStatements(): readonly Statement[] {
    return [...this.keyStatementsFor(this.keyWriters, this.aclAccounts), ...this.archive.keyStatements()];
  }

  /** ARN with the prefix, as services take it that name bucket and prefix in one: `arn:aws:s3:::bucket/prefix`. */
  get arnWithPrefix(): string {
    return this.prefix === "" ? this.bucketArn : `${this.bucketArn}/${this.prefix}`;
  }

  protected get ownDependencies(): readonly ITerraformDependable[] {
    const own = this.owner?.dependencies ?? this.archive.beforeDelivery;
    return [...own, ...(this.keyPolicy ? [this.keyPolicy] : [])];
  }

  private grantAccessControlList({ logType, sourceAccount }: GrantRequest): void {
    if (!this.accessControlList) {
      throw new LogDeliveryError(this, [
        `"${logType}" is delivered by a bucket ACL, and bucket "${this.bucketName}" has ACLs disabled (BucketOwnerEnforced), so AWS would refuse it. ` +
          "Set accessControlList: true on a bucket of its own: with ACLs enabled, every CloudFront source that uses the bucket may write to it.",
      ]);
    }
    this.aclAccounts.add(sourceAccount);
    this.owner?.aclAccounts.add(sourceAccount);
    this.created?.grantLogDelivery();
  }

  /** The policy of the key that was made with the bucket: for deliveries of every destination of this bucket. */
  private keyPolicyDocument(): PolicyDocument {
    const { keyWriters, aclAccounts, replication } = this.owner!;
    return policyDocument([
      keyAdministrationStatement(this.partition, this.account),
      ...this.keyStatementsFor(keyWriters, aclAccounts),
      ...this.archive.keyStatements(replication),
    ]);
  }

  private keyStatementsFor(writers: readonly Writer[], aclAccounts: ReadonlySet<string>): Statement[] {
    return [
      ...keyStatements(writers, this.props.organization),
      ...(aclAccounts.size > 0 ? [aclKeyStatement([...aclAccounts])] : []),
    ];
  }

  private keyProblems(): string[] {
    return this.created?.key
      ? keySizeProblems(`the key of bucket "${this.bucketName}"`, this.keyPolicyDocument())
      : [];
  }
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function nameProblems(name: string): string[] {
  if (!isLiteral(name)) return [];
  if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes("..")) return [];
  return [
    `bucketName "${name}" is not a bucket name: 3 to 63 lowercase letters, digits, dots and hyphens, beginning and ending with a letter or digit.`,
  ];
}

function prefixProblems(prefix: string | undefined): string[] {
  if (!isLiteral(prefix)) return [];
  if (/(^|\/)AWSLogs(\/|$)/.test(prefix)) {
    return [
      `prefix "${prefix}" contains AWSLogs, which AWS reserves: services add AWSLogs/<account>/ behind the prefix themselves.`,
    ];
  }
  if (/^\/|\/\/|[*?]/.test(prefix)) {
    return [
      `prefix "${prefix}" must not start with a slash or hold empty segments or wildcards: its keys could not be granted exactly.`,
    ];
  }
  return [];
}
