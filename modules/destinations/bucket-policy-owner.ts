/**
 * The one policy of a bucket. Destinations that share a bucket (with different prefixes) share this
 * object, so that two deliveries never overwrite each other's statements
 * (hashicorp/terraform-provider-aws#6334).
 */
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { Lazy, TerraformStack, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import {
  BUCKET_POLICY_ID,
  bucketStatements,
  tlsOnlyStatement,
  type BucketGrant,
} from "../policies/bucket-policy";
import { bucketArn } from "../policies/arn";
import { canonical, policyDocument, type PolicyDocument, type Statement } from "../policies/document";
import { mergeStatements } from "../policies/merge";
import { guardName, isOrganization, type Organization } from "../policies/organization";
import { replicaBucketStatements, type ReplicationUse } from "../policies/replication-policy";
import type { Writer } from "../policies/writer";
import { addressPart, knownOr, sharedPlace, usedBy, whereIs } from "../names/addresses";
import { isolationOf } from "../policies/account-isolation";
import { sharedKeyProblems, sizeProblems, type BucketGuard } from "./bucket-policy-problems";
import { isLiteral, terraformJson } from "./destination";
import { LogDeliveryError } from "./error";
import { recordPolicies } from "./policy-inventory";
import { appRegistry, stackRegistry } from "./registry";

export interface BucketPolicyOwnerOptions extends BucketGuard {
  readonly bucketName: string;
  /** How the policy names its bucket: a reference to the bucket where the stack has it. */
  readonly bucket: string;
  readonly partition: string;
  readonly region?: string;
  /** Statements of the bucket's policy that are kept. */
  readonly existing?: PolicyDocument;
  /** The stack makes the bucket: requests without TLS are refused. */
  readonly tlsOnly: boolean;
  readonly listBucket: boolean;
  /** Puts the policy among the other changes of the bucket: S3 refuses parallel ones (409 OperationAborted). */
  readonly chained: (policy: S3BucketPolicy) => void;
  /** What deliveries wait for beside the policy: the bucket's encryption, its ACL. */
  readonly beforeDelivery: () => readonly ITerraformDependable[];
}

export class BucketPolicyOwner extends Construct {
  readonly grants: BucketGrant[] = [];
  /** Who needs the bucket's key, by all destinations that share the bucket. */
  readonly keyWriters: Writer[] = [];
  /** Accounts whose deliveries by ACL need the bucket's key. */
  readonly aclAccounts = new Set<string>();
  /** What roles do that copy from the bucket and to it. */
  readonly replication: ReplicationUse[] = [];
  private readonly statements: Statement[] = [];
  private policy?: S3BucketPolicy;
  private rendered?: { readonly state: string; readonly document: PolicyDocument };

  constructor(
    scope: Construct,
    id: string,
    /** The destination that told the options. */
    private readonly firstUser: Construct,
    private readonly options: BucketPolicyOwnerOptions,
  ) {
    super(scope, id);
    if (options.tlsOnly) this.render();
    this.node.addValidation({ validate: () => this.problems() });
    recordPolicies(this, {
      kind: "bucket",
      list: () => (this.policy ? [{ name: `bucket ${options.bucketName}`, document: this.document() }] : []),
    });
  }

  /**
   * The owner of this bucket's policy in the app: made for the first destination, shared by the next ones.
   *
   * @param existing whether the bucket is there already; the policy of one that is made is a part of what makes it
   * @throws LogDeliveryError when another stack owns it, or this destination wants what the first one doesn't
   */
  static of(scope: Construct, existing: boolean, options: BucketPolicyOwnerOptions): BucketPolicyOwner {
    const { bucketName } = options;
    const key = `bucket-policy/${options.partition}/${bucketName}`;
    const stack = TerraformStack.of(scope);
    // The policy of a bucket that exists belongs to none of the destinations that name it.
    const [place, id] = existing
      ? [sharedPlace(scope, "BucketPolicies"), addressPart([knownOr(bucketName, scope)])]
      : [scope, "BucketPolicy"];
    const registry = isLiteral(bucketName) ? appRegistry(scope) : stackRegistry(scope);
    const owner = registry.once(key, () => new BucketPolicyOwner(place, id, scope, options));
    usedBy(owner, scope);
    if (TerraformStack.of(owner) !== stack) {
      throw new LogDeliveryError(scope, [
        `Bucket "${options.bucketName}" has two owners of its policy: "${whereIs(owner.firstUser)}" and this one. A bucket has one policy, ` +
          "so the second would overwrite the first. Pass the first destination on, or set managePolicy: false here.",
      ]);
    }
    const problems = owner.differences(options);
    if (problems.length > 0) throw new LogDeliveryError(scope, problems);
    return owner;
  }

  /** What a further destination of this bucket asks of its policy that would be lost. */
  private differences(options: BucketPolicyOwnerOptions): string[] {
    const own = this.options;
    if (options === own) return [];
    const first = `"${whereIs(this.firstUser)}"`;
    const bucket = `bucket "${own.bucketName}"`;
    const problems: string[] = [];
    if (options.tlsOnly) {
      problems.push(
        `${first} has ${bucket} as an existing one, and this destination creates it. Create it first, and give the others by fromExisting.`,
      );
    }
    if (options.existing && canonical(options.existing) !== canonical(own.existing))
      problems.push(`existingPolicy differs from the one of ${first}: ${bucket} has one policy.`);
    const [isolation, firstIsolation] = [options, own].map((o) =>
      isolationOf(o.accountIsolation, o.organization),
    );
    if (guardOf(options.organization) !== guardOf(own.organization))
      problems.push(
        `is guarded by ${guardName(options.organization)}, and ${first} by ${guardName(own.organization)}: ${bucket} has one policy and one guard.`,
      );
    else if (isolation !== firstIsolation)
      problems.push(
        `accountIsolation is ${isolation!}, and ${firstIsolation!} on ${first}: ${bucket} has one policy. Say the same on both.`,
      );
    if (options.listBucket && !own.listBucket)
      problems.push(
        `listBucket is not granted by ${first}, which shares the policy of ${bucket}. Set it there.`,
      );
    return problems;
  }

  grant(grant: BucketGrant): void {
    this.grants.push(grant);
    this.render();
  }

  /** A statement for another way of writing: the role of a Firehose stream, say. */
  addStatement(statement: Statement): void {
    this.statements.push(statement);
    this.render();
  }

  /** Lets a role copy from the bucket or to it. */
  grantReplication(use: ReplicationUse): void {
    this.replication.push(use);
    if (replicaBucketStatements("", [use]).length > 0) this.render();
  }

  /** What deliveries to the bucket wait for, whichever destination they name. */
  get dependencies(): readonly ITerraformDependable[] {
    return [...this.options.beforeDelivery(), ...(this.policy ? [this.policy] : [])];
  }

  /** As far as grants are known by now. */
  document(): PolicyDocument {
    // None of the lists loses anything, so their lengths tell whether the document is still right.
    const state = `${this.grants.length}/${this.statements.length}/${this.replication.length}`;
    if (this.rendered?.state !== state) this.rendered = { state, document: this.renderDocument() };
    return this.rendered!.document;
  }

  private renderDocument(
    grants: readonly BucketGrant[] = this.grants,
    guard: BucketGuard = this.options,
  ): PolicyDocument {
    const { bucketName, partition, listBucket, existing, tlsOnly } = this.options;
    const { organization, accountIsolation } = guard;
    const ours = [
      ...bucketStatements(grants, { bucketName, partition, organization, accountIsolation, listBucket }),
      ...this.statements,
      ...replicaBucketStatements(bucketArn(partition, bucketName), this.replication),
      ...(tlsOnly ? [tlsOnlyStatement(partition, bucketName)] : []),
    ];
    const id = existing?.Id ?? BUCKET_POLICY_ID;
    return {
      ...policyDocument(mergeStatements(existing?.Statement ?? [], ours), id),
      Version: existing?.Version ?? "2012-10-17",
    };
  }

  private render(): void {
    if (this.policy) return;
    const { bucket, region, chained } = this.options;
    this.policy = new S3BucketPolicy(this, "Policy", {
      bucket,
      policy: Lazy.stringValue({ produce: () => terraformJson(this.document()) }),
      ...(region === undefined ? {} : { region }),
    });
    chained(this.policy);
  }

  private problems(): string[] {
    if (!this.policy) return [];
    const { bucketName } = this.options;
    return [
      ...sizeProblems(bucketName, this.grants, this.options, this.document(), (...given) =>
        this.renderDocument(...given),
      ),
      ...sharedKeyProblems(bucketName, this.grants, this.options),
    ];
  }
}

function guardOf(organization: Organization | undefined): string | undefined {
  return isOrganization(organization) ? canonical(organization) : undefined;
}
