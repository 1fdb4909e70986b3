import { performance } from "node:perf_hooks";
import { overwritten, refusal, sameThing, type AwsObject, type Intent } from "./aws-rules";
import { nameOf } from "./computed";
import { suffixPathAtAws } from "./delivery-path";
import { deliveryEnds, deliveryType, sourceType } from "./delivery-ends";
import { describeOperation, type Operation } from "./operation";
import { text, type Fields } from "./value";

/** What went wrong without any error: AWS would have answered ConflictException, or ResourceInUseException, or have let one owner overwrite another. */
export interface Problem {
  readonly kind: "overlap" | "busy" | "overwrite";
  readonly message: string;
}

/** An existing thing that an import will find. */
export interface Seed {
  readonly type: string;
  /** The id that the import is made with. */
  readonly importId: string;
  /** The account that it is in. Absent: in any. */
  readonly account?: string;
  readonly values: Fields;
}

/**
 * EKS and firewalls of Network Firewall refuse a change while another one of the same resource is under way. What
 * changes a capability of a cluster changes the cluster.
 */
const oneChangeAtATime =
  /^(arn:[^:]+:(?:eks|network-firewall):[^:]*:[^:]*:)(?!proxy\/)(?:capability\/([^/]+)\/)?/;

/** Settings of a bucket: S3 answers 409 OperationAborted to changes of two of them at the same time. */
const bucketSetting =
  /^aws_s3_bucket_(acl|lifecycle_configuration|logging|ownership_controls|policy|public_access_block|server_side_encryption_configuration|versioning)$/;

const clusterArn = /:eks:.*:cluster\/(.+)$/;

const globalTypes = /^aws_(iam_|s3_|route53_|cloudfront_|organizations_)/;
const importKeys = ["id", "name", "arn", "bucket", "policy_name"] as const;

/** The simulated AWS: what exists in every account and region, and everything that was ever changed. */
export class World {
  readonly operations: Operation[] = [];
  readonly problems: Problem[] = [];
  private readonly objects = new Map<number, AwsObject>();
  private readonly arriving = new Set<AwsObject>();
  private readonly running = new Set<Operation>();
  private readonly seeds: Seed[] = [];
  private readonly updating = new Set<string>();
  /**
   * Whether updates of EKS clusters, which delivery sources start, go on after the API has answered: until
   * {@link finishUpdates}. By default they are done with the answer.
   */
  updatesGoOn = false;
  private readonly origin = performance.now();
  private serial = 0;

  /** @param delay milliseconds that each change takes, chosen at random between the two, so that overlaps are real. */
  constructor(private readonly delay: readonly [number, number]) {}

  /** Everything that exists. */
  get existing(): readonly AwsObject[] {
    return [...this.objects.values()];
  }

  /** A number for a new object. */
  nextSerial(): number {
    return ++this.serial;
  }

  /** The object by its number, if it still exists. */
  find(serial: number): AwsObject | undefined {
    return this.objects.get(serial);
  }

  /** Puts an object there as if somebody else had made it. */
  put(object: AwsObject): void {
    this.objects.set(object.serial, object);
  }

  /** Lets the updates end that are under way. */
  finishUpdates(): void {
    this.updating.clear();
  }

  /** Takes an object away as if somebody else had deleted it. */
  remove(serial: number): void {
    this.objects.delete(serial);
  }

  /** Announces something that exists already, for imports to find. */
  seed(seed: Seed): void {
    this.seeds.push(seed);
  }

  /** The seed that an import asks for, if any. */
  seeded(type: string, importId: string, account: string): Seed | undefined {
    return this.seeds.find(
      (seed) => seed.type === type && seed.importId === importId && (seed.account ?? account) === account,
    );
  }

  /** The object that an import id means. */
  findImported(type: string, account: string, region: string, id: string): AwsObject | undefined {
    return this.existing.find(
      (object) =>
        object.type === type &&
        object.account === account &&
        (object.region === region || globalTypes.test(type)) &&
        importKeys.some((key) => text(object.state[key]) === id),
    );
  }

  /** Makes a change: refuses what AWS refuses, takes its time, and writes it down. */
  async change(intent: Intent, serial: number, result: Fields): Promise<string | undefined> {
    const { action, type, account, region } = intent;
    const operation: Operation = {
      index: this.operations.length + 1,
      action,
      type,
      name: nameOf(result),
      account,
      region,
      values: result,
      start: performance.now() - this.origin,
      end: 0,
      error: undefined,
    };
    this.recordOverlaps(operation);
    this.operations.push(operation);
    this.running.add(operation);
    const present = [...this.objects.values(), ...this.arriving];
    const suffixPath = suffixPathAtAws({ ...intent, state: result }, present);
    const object: AwsObject = { type, account, region, serial, state: result, suffixPath };
    // What is still being made counts as a duplicate, but is not there yet for those who need it.
    const error =
      refusal({ ...intent, state: result }, type === deliveryType ? this.existing : present) ??
      (type === deliveryType &&
      action === "create" &&
      [...this.arriving].some((other) => isTwinDelivery(other, result))
        ? "ConflictException: this delivery is being created already"
        : undefined) ??
      this.updateUnderWay(operation);
    const victim = error === undefined ? overwritten({ ...intent, state: result }, present) : undefined;
    if (victim)
      this.problems.push({
        kind: "overwrite",
        message: `${describeOperation(operation)} overwrites an object with the same name`,
      });
    if (error === undefined && action === "create") this.arriving.add(object);
    const [least, most] = this.delay;
    await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
    operation.end = performance.now() - this.origin;
    operation.error = error;
    this.running.delete(operation);
    this.arriving.delete(object);
    if (error === undefined) {
      const cluster = this.updatedCluster(operation);
      if (this.updatesGoOn && cluster !== undefined) this.updating.add(cluster);
      const one = sameThing({ ...intent, state: result }, this.objects.values());
      if (action === "delete") for (const { serial: each } of [object, ...one]) this.objects.delete(each);
      else {
        this.objects.set(serial, object);
        for (const other of one) other.state = result;
      }
    }
    return error;
  }

  /** The cluster that a delivery source starts an update of. */
  private updatedCluster(operation: Operation): string | undefined {
    const { type, action } = operation;
    const busy = type === sourceType && action === "create" ? this.busyResource(operation) : undefined;
    return busy !== undefined && clusterArn.test(busy) ? busy : undefined;
  }

  private updateUnderWay(operation: Operation): string | undefined {
    const cluster = this.updatedCluster(operation);
    return cluster !== undefined && this.updating.has(cluster)
      ? `ConflictException: Cannot VendedLogsUpdate because cluster ${clusterArn.exec(cluster)![1]} currently has update 1 in progress`
      : undefined;
  }

  private recordOverlaps(operation: Operation): void {
    const busy = this.busyResource(operation);
    for (const other of this.running) {
      if (busy === undefined || this.busyResource(other) !== busy) continue;
      this.problems.push({
        kind: "busy",
        message: `${describeOperation(operation)} ran during ${describeOperation(other)}: both change ${busy}`,
      });
    }
    const ends = deliveryEnds(operation);
    if (ends.length === 0) return;
    for (const other of this.running) {
      if (operation.type !== deliveryType && other.type !== deliveryType) continue;
      const shared = deliveryEnds(other).filter((end) => ends.includes(end));
      if (shared.length > 0) {
        this.problems.push({
          kind: "overlap",
          message: `${describeOperation(operation)} ran during ${describeOperation(other)}: both touch ${shared.join(", ")}`,
        });
      }
    }
  }

  /** The resource that an operation changes, if its service takes one change of it at a time. */
  private busyResource(operation: Operation): string | undefined {
    const { type, account, region, values } = operation;
    const bucket = bucketSetting.test(type) ? text(values["bucket"]) : undefined;
    if (bucket !== undefined) return `bucket ${bucket}`;
    const { values: state } =
      type === deliveryType
        ? (this.operations.findLast(
            (other) =>
              other.type === sourceType &&
              other.account === account &&
              other.region === region &&
              other.values["name"] === values["delivery_source_name"],
          ) ?? operation)
        : operation;
    const arn = text(state["resource_arn"]) ?? text(state["firewall_arn"]);
    const [, head, cluster] = oneChangeAtATime.exec(arn ?? "") ?? [];
    return cluster === undefined ? head && arn : `${head}cluster/${cluster}`;
  }
}

function isTwinDelivery(other: AwsObject, state: Fields): boolean {
  return (
    other.type === deliveryType &&
    other.state["delivery_source_name"] === state["delivery_source_name"] &&
    other.state["delivery_destination_arn"] === state["delivery_destination_arn"]
  );
}
