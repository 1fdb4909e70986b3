/** What a bucket loses as an archive while it stays itself: its lock, its second copy, the collector that is told. */
import { objectsIn } from "./stack-output";
import type { Thing } from "./thing";

/** What happens to a setting, and what that means. */
export interface ArchiveLoss {
  readonly happens: string;
  readonly means: string;
}

const LOCK =
  "Objects that are there stay locked for their time; new ones are not as the earlier setting has it.";
const COPY = "New objects are copied there no longer; what is copied stays.";
const TELL = "Whoever collects by that queue learns of new objects no longer.";

/** Whether a setting of this type makes a bucket an archive. */
export function makesArchive(type: string): boolean {
  return Object.hasOwn(meanings, type);
}

const meanings: Readonly<Record<string, string>> = {
  aws_s3_bucket_object_lock_configuration: LOCK,
  aws_s3_bucket_replication_configuration: COPY,
  aws_s3_bucket_notification: TELL,
};

/** What it means that such a setting is deleted while its bucket stays. */
export function archiveDeletionMeans(type: string): string | undefined {
  return type === "aws_s3_bucket_object_lock_configuration"
    ? "Object Lock can't be switched off, so objects that are there stay locked for their time; new ones are not locked."
    : meanings[type];
}

/** What a changed setting takes away; undefined where nothing. */
export function archiveLoss(before: Thing, after: Thing): ArchiveLoss | undefined {
  const happens = changes[before.type]?.(before, after) ?? [];
  return happens.length === 0 ? undefined : { happens: happens.join(", "), means: meanings[before.type]! };
}

const changes: Readonly<Record<string, (before: Thing, after: Thing) => string[]>> = {
  aws_s3_bucket_object_lock_configuration: (before, after) => {
    const [from, to] = [retentionOf(before), retentionOf(after)];
    return [
      ...(from.mode === "COMPLIANCE" && to.mode !== "COMPLIANCE"
        ? [`locks in mode ${to.mode} instead of COMPLIANCE`]
        : []),
      ...(to.days < from.days ? [`locks for ${to.days} days instead of ${from.days}`] : []),
    ];
  },
  aws_s3_bucket_replication_configuration: (before, after) =>
    goneFrom(targetsOf(before), targetsOf(after)).map((bucket) => `copies to ${bucket} no longer`),
  aws_s3_bucket_notification: (before, after) =>
    goneFrom(queuesOf(before), queuesOf(after)).map((queue) => `tells ${queue} no longer`),
};

function retentionOf({ config }: Thing): { readonly mode: string; readonly days: number } {
  const retention = objectsIn(objectsIn(config["rule"])[0]?.["default_retention"])[0];
  return { mode: String(retention?.["mode"]), days: Number(retention?.["days"] ?? 0) };
}

function targetsOf({ config }: Thing): string[] {
  return objectsIn(config["rule"]).map((rule) => String(objectsIn(rule["destination"])[0]?.["bucket"]));
}

function queuesOf({ config }: Thing): string[] {
  return objectsIn(config["queue"]).map((queue) => String(queue["queue_arn"]));
}

function goneFrom(before: readonly string[], after: readonly string[]): string[] {
  return before.filter((one) => !after.includes(one));
}
