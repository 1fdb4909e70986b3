/** What a change of a fleet file may do at AWS, told by what the change means. */
import type { Thing } from "../../life/content";
import { moves } from "../../life/moves";
import type { FleetChanges } from "../fleet";

/**
 * What a change means: that something more is there, or less, that something logs no more while all that lets it log stays,
 * that something is otherwise, or that what is off isn't said to be off any more.
 */
export type Meaning = "add" | "remove" | "off" | "change" | "forget";

/** Updated in place when a writer comes or goes: policies, and the keys and roles that hold theirs themselves. */
const holdsPolicy = /_policy$|^aws_(kms_key|iam_role)$/;

/** What lets log services write to a destination. */
const letsWrite =
  /^aws_(s3_bucket_policy|kms_key_policy|cloudwatch_log_resource_policy|xray_resource_policy)$/;

/** One configuration of a source that holds all of its destinations. */
const holdsDestinations = /^aws_(chime|cognito|networkfirewall|verifiedaccess|wafv2)_/;

/** What holds logs, or lets them be read: never deleted for the sake of another change. */
const holdsLogs =
  /^aws_(s3_bucket|cloudwatch_log_group|cloudwatch_log_stream|kinesis_firehose_delivery_stream|kms_key)$/;

const allowed: Readonly<Record<Meaning, (action: string, type: string) => boolean>> = {
  add: (action, type) => action === "create" || (action === "update" && isShared(type)),
  remove: (action, type) => action === "delete" || (action === "update" && isShared(type)),
  off: (action, type) =>
    (action === "delete" && !holdsLogs.test(type) && !letsWrite.test(type)) ||
    (action === "update" && (holdsDestinations.test(type) || type === "aws_iot_logging_options")),
  change: (action, type) => !(action === "replace" && holdsLogs.test(type)),
  forget: (action, type) => action !== "replace" && !(action === "create" && holdsLogs.test(type)),
};

const isShared = (type: string): boolean => holdsPolicy.test(type) || holdsDestinations.test(type);

/** What happened that the change doesn't mean, and what it means that didn't happen, in words. */
export function unexpected(
  meaning: Meaning,
  before: readonly Thing[],
  after: readonly Thing[],
  changes: FleetChanges,
  placeOf: (stack: string) => string,
): string[] {
  const [old, now] = [byAddress(before), byAddress(after)];
  const problems = moves(before, after);
  const changed = new Set<string>();
  for (const [stack, all] of changes) {
    for (const { action, address } of all) {
      const key = `${placeOf(stack)} ${address}`;
      changed.add(key);
      const type = address.split(".")[0]!;
      // Terraform's own `terraform_data` is nothing at AWS.
      if (!type.startsWith("aws_")) continue;
      if (!allowed[meaning](action, type)) problems.push(`${stack}: ${action} ${address} is not meant`);
      const wanted = !old.has(key) ? "create" : !now.has(key) ? "delete" : undefined;
      if (wanted !== undefined && action !== wanted)
        problems.push(`${stack}: ${action} ${address}, not ${wanted}`);
      if (wanted === undefined && old.get(key) === now.get(key))
        problems.push(`${stack}: ${action} ${address}, which is the same at AWS`);
    }
  }
  // AWS is told nothing new by that.
  if (meaning === "forget") return problems;
  for (const key of new Set([...old.keys(), ...now.keys()]))
    if (old.get(key) !== now.get(key) && !changed.has(key))
      problems.push(`${key} differs, and nothing was done`);
  return problems;
}

const byAddress = (things: readonly Thing[]): Map<string, string> =>
  new Map(things.map(({ address, content }) => [address, content]));
