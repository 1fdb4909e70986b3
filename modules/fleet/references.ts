/** What a schema can't say of a fleet file: names that must exist, ids that must differ, options of each log type. */
import { isLogTypeId, logTypeIds, rowOf, cellKeyOf } from "../catalog/table";
import type { LogTypeRow } from "../catalog/row";
import { unticked } from "../destinations/destination";
import { optionsSchemaOf } from "../services/option-schemas";
import { didYouMean } from "./nearest";
import type { FilePath, Problem } from "./problem";
import type { FleetAccount, FleetDelivery, FleetDestination } from "./schema";
import { schemaProblems } from "./schema-problems";

/** The parts of a fleet that refer to each other. Entries that their own schema refuses are undefined or left out. */
export interface FleetParts {
  readonly accounts: Readonly<Record<string, FleetAccount | undefined>>;
  readonly destinations: Readonly<Record<string, FleetDestination | undefined>>;
  readonly deliveries: readonly FleetDelivery[];
}

export function referenceProblems(fleet: FleetParts): Problem[] {
  return [...accountProblems(fleet), ...destinationProblems(fleet), ...deliveryProblems(fleet)];
}

function accountProblems(fleet: FleetParts): Problem[] {
  const nameOfId = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [name, account] of Object.entries(fleet.accounts)) {
    if (!account) continue;
    const { id } = account;
    const first = nameOfId.get(id);
    if (first !== undefined)
      problems.push({
        path: ["accounts", name, "id"],
        message: `"${id}" is the id of account "${first}" already.`,
      });
    else nameOfId.set(id, name);
  }
  return problems;
}

function destinationProblems(fleet: FleetParts): Problem[] {
  const problems: Problem[] = [];
  for (const [name, destination] of Object.entries(fleet.destinations)) {
    if (!destination) continue;
    const path = ["destinations", name];
    problems.push(...known(fleet.accounts, destination.account, [...path, "account"], "account"));
    if (destination.type !== "firehose") continue;
    if (destination.bucket !== undefined) {
      problems.push(...known(fleet.destinations, destination.bucket, [...path, "bucket"], "destination"));
      const bucket = fleet.destinations[destination.bucket];
      if (bucket && bucket.type !== "s3") {
        problems.push({
          path: [...path, "bucket"],
          message: `"${destination.bucket}" is of type ${bucket.type}: a stream writes to an s3 destination.`,
        });
      }
      if (destination.create === false)
        problems.push({
          path: [...path, "bucket"],
          message: "is for streams that are made here, and create is false.",
        });
    } else if (destination.create) {
      problems.push({
        path: [...path, "create"],
        message: "needs bucket: the s3 destination that the stream writes to.",
      });
    }
  }
  return problems;
}

function deliveryProblems(fleet: FleetParts): Problem[] {
  const problems: Problem[] = [];
  const names = new Map<string, number>();
  fleet.deliveries.forEach((delivery, index) => {
    const path = ["deliveries", index];
    problems.push(...known(fleet.accounts, delivery.account, [...path, "account"], "account"));
    delivery.to.forEach((to, i) => {
      problems.push(...known(fleet.destinations, to, [...path, "to", i], "destination"));
      if (delivery.to.indexOf(to) !== i)
        problems.push({ path: [...path, "to", i], message: `"${to}" is named twice.` });
    });
    const key = `${delivery.account}/${delivery.region}/${deliveryName(delivery)}`;
    const first = names.get(key);
    if (first !== undefined) {
      problems.push({
        path,
        message: `has the log type and source of deliveries[${first}]. Join their destinations in one, or give one of them a name.`,
      });
    } else names.set(key, index);
    if (!isLogTypeId(delivery.logType)) {
      problems.push({
        path: [...path, "logType"],
        message: `"${delivery.logType}" is not a log type.${didYouMean(delivery.logType, logTypeIds)} log-delivery matrix lists them.`,
      });
      return;
    }
    const row: LogTypeRow = rowOf(delivery.logType);
    delivery.to.forEach((to, i) => {
      const type = fleet.destinations[to]?.type;
      if (type !== undefined && !row.destinations[cellKeyOf(type)])
        problems.push({ path: [...path, "to", i], message: `"${to}": ${unticked(row, type)}` });
    });
    const options = optionsSchemaOf(delivery.logType).safeParse(delivery.options ?? {});
    if (!options.success) problems.push(...schemaProblems(options.error, [...path, "options"]));
  });
  return problems;
}

/** The name of a delivery within its stack. */
export function deliveryName(delivery: { logType: string; source?: string; name?: string }): string {
  if (delivery.name !== undefined) return delivery.name;
  return delivery.source === undefined
    ? delivery.logType
    : `${delivery.logType}-${delivery.source.slice(delivery.source.lastIndexOf(":") + 1).replaceAll("/", "-")}`;
}

function known(
  names: Readonly<Record<string, unknown>>,
  given: string,
  path: FilePath,
  what: string,
): Problem[] {
  if (Object.hasOwn(names, given)) return [];
  const all = Object.keys(names);
  const list =
    all.length <= 20 ? all.join(", ") : `${all.slice(0, 20).join(", ")} and ${all.length - 20} more`;
  return [
    {
      path,
      message: `"${given}" is not ${what === "account" ? "an account" : "a destination"} of this file.${didYouMean(given, all)} There are: ${list || "none"}.`,
    },
  ];
}
