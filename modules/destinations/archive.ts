/** What makes a bucket an archive for auditors: locked objects, a second copy, and a collector that is told. */
import type { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Annotations, TerraformStack, type ITerraformDependable, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { Statement } from "../policies/document";
import { queueKeyStatement, queueStatement } from "../policies/queue-policy";
import {
  replicaBucketStatements,
  replicationKeyStatements,
  type ReplicationUse,
} from "../policies/replication-policy";
import type { ArchiveProps } from "./archive-props";
import { notificationProblems, queueArnOf, type NotifyingDestination } from "./bucket-notifications";
import { keyArnProblem } from "./encryption-key";
import { objectLockProblems, objectLockWarning, OBJECT_LOCK_TYPE, type ObjectLock } from "./object-lock";
import { waitFor } from "./waiting";
import { replicationProblems, type ReplicatedBucket } from "./replicated-bucket";

/** What a bucket's destination is told, as far as it is about the archive. */
export interface ArchivedProps extends ArchiveProps {
  readonly encryption?: string | object;
  readonly versioned?: boolean;
  readonly forceDestroy?: boolean;
  readonly adopt?: boolean;
  readonly lifecycle?: { readonly expirationDays?: number };
  readonly tags?: Readonly<Record<string, string>>;
}

/** The destination whose bucket it is. */
export type ArchiveBucket = ReplicatedBucket & NotifyingDestination;

/** The bucket as it is made. */
export interface ArchivedBucket {
  readonly bucket: NonNullable<ReplicatedBucket["resource"]>;
  readonly settings: readonly TerraformResource[];
  readonly beforeDelivery: readonly ITerraformDependable[];
  /** Takes a setting among the bucket's other changes: S3 refuses parallel ones. */
  addPolicy(setting: TerraformResource): void;
}

/** Whoever renders the bucket's policy. */
interface PolicyOwner {
  grantReplication(use: ReplicationUse): void;
}

/** Of a bucket that exists, only what others copy to it. */
export class BucketArchive {
  /** By what new objects are locked, in a bucket that is made. */
  readonly objectLock?: ObjectLock;
  /** Where S3 copies new objects to. */
  readonly replicateTo?: ReplicatedBucket;
  /** Whether versions are on; undefined where that isn't known. */
  readonly versioned?: boolean;
  private readonly uses: ReplicationUse[] = [];
  private readonly props: ArchivedProps;
  private owner?: PolicyOwner;
  private made?: ArchivedBucket;
  private createdQueue?: SqsQueue;
  private readonly copies: TerraformResource[] = [];

  /** @param props undefined for a bucket that exists */
  constructor(
    private readonly destination: ArchiveBucket,
    props: ArchivedProps | undefined,
  ) {
    this.props = props ?? {};
    this.objectLock = this.props.objectLock;
    this.replicateTo = this.props.replicateTo;
    this.versioned = props && (props.versioned ?? true);
  }

  /** Why AWS would refuse to lock the bucket, to copy it or to tell of its objects. */
  get problems(): string[] {
    const { encryption, replicaKmsKeyArn, replicateTo, notifications, adopt = false } = this.props;
    const customerManaged = encryption !== undefined && encryption !== "sse-s3";
    return [
      ...objectLockProblems(this.props),
      ...(replicateTo
        ? replicationProblems(this.destination, replicateTo, { customerManaged, replicaKmsKeyArn, adopt })
        : []),
      ...(replicaKmsKeyArn === undefined
        ? []
        : replicateTo === undefined
          ? ["replicaKmsKeyArn is given, and replicateTo isn't: it is the key of copies. Leave it out."]
          : keyArnProblem(replicaKmsKeyArn).map((told) => told.replace("kmsKeyArn", "replicaKmsKeyArn"))),
      ...notificationProblems(this.destination, notifications, adopt),
    ];
  }

  /**
   * Makes the second copy and the notifications, where they are asked for. The lock is a part of making the bucket.
   *
   * @param region where that isn't the stack's
   */
  make(made: ArchivedBucket | undefined, owner: PolicyOwner | undefined, region: string | undefined): void {
    this.owner = owner;
    this.made = made;
    if (!made) return;
    const { objectLock, lifecycle, notifications, replicateTo, replicaKmsKeyArn, tags } = this.props;
    const common = { bucket: made.bucket, region, chained: made.addPolicy };
    const warning = objectLockWarning(objectLock, lifecycle?.expirationDays);
    if (warning !== undefined) Annotations.of(this.destination).addWarning(warning);
    if (replicateTo) {
      // Loaded here: few buckets are copied.
      const { replicate } = require("./replication") as typeof import("./replication");
      const copying = replicate(this.destination, { ...common, to: replicateTo, replicaKmsKeyArn });
      this.copies.push(copying);
      // A bucket that is copied is locked after the one that it is copied to, and set free before it.
      const locking = made.settings.find(({ terraformResourceType: type }) => type === OBJECT_LOCK_TYPE);
      if (locking) waitFor(locking, replicateTo.archive.dependenciesFor(this.destination));
    }
    if (notifications) {
      const { notify } = require("./bucket-notifications") as typeof import("./bucket-notifications");
      this.createdQueue = notify(this.destination, { ...common, notifications, tags });
    }
  }

  /** The queue that is told of new objects, where it is made here. */
  get queue(): SqsQueue | undefined {
    return this.createdQueue;
  }

  /** What deliveries wait for, beside the policy: an object that comes before the bucket is copied stays uncopied. */
  get beforeDelivery(): readonly ITerraformDependable[] {
    return [...(this.made?.beforeDelivery ?? []), ...this.copies];
  }

  /** Lets a role copy from or to this bucket: by the bucket's policy where it is another account's, and by its key's. */
  grantReplication(use: ReplicationUse): void {
    this.uses.push(use);
    this.owner?.grantReplication(use);
  }

  /** What `consumer` waits for before it copies here: the bucket with all of its settings. */
  dependenciesFor(consumer: Construct): readonly ITerraformDependable[] {
    const here = this.destination.dependenciesFor(consumer);
    const isNear = TerraformStack.of(this.destination) === TerraformStack.of(consumer);
    return isNear ? [...here, ...(this.made?.settings ?? [])] : here;
  }

  /** What the bucket's policy needs, where another one owns it. */
  get policyStatements(): readonly Statement[] {
    return replicaBucketStatements(this.destination.bucketArn, this.uses);
  }

  /**
   * What the policy of the bucket's key needs.
   *
   * @param uses those of every destination of the bucket, where they are known
   */
  keyStatements(uses: readonly ReplicationUse[] = this.uses): readonly Statement[] {
    return replicationKeyStatements(this.destination.region, uses);
  }

  /** What the policy of the queue needs so that S3 can send to it, and that of its key where it has a customer managed one. */
  get queueStatements(): { readonly policy: readonly Statement[]; readonly key: readonly Statement[] } {
    const { notifications } = this.props;
    if (!notifications) return { policy: [], key: [] };
    const queueArn = queueArnOf(this.destination, notifications);
    return {
      policy: [queueStatement(queueArn, this.destination)],
      key: [queueKeyStatement(this.destination)],
    };
  }
}
