/** What a schema can't say of a fleet file: names that must exist, ids that must differ, options of each log type. */
import { cellKeyOf } from "../catalog/columns";
import { isLogTypeId, logTypeIds, type DeliverableId } from "../catalog/matrix";
import { rowOf } from "../catalog/table";
import type { LogTypeRow } from "../catalog/row";
import { unticked } from "../destinations/destination";
import { outputName } from "../names/names";
import { parseArn } from "../policies/arn";
import { pathProblems } from "../policies/organization";
import { optionsSchemaOf } from "../services/schema-of-options";
import { madeTwice } from "./made-twice";
import { didYouMean } from "./nearest";
import type { FilePath, Problem } from "./problem";
import { replicationProblems } from "./replication-references";
import { schemaProblems } from "./schema-problems";
import { unusedKeys, type GivenDestination } from "./unused-keys";

/**
 * What of a fleet refers to something, as far as it could be read: entries that the schema refuses are
 * looked at too, so that all problems of a file come at once.
 */
export interface FleetReferences {
  readonly organizationId?: string;
  readonly organizationPaths?: readonly string[];
  readonly accounts: Readonly<Record<string, { readonly id?: string }>>;
  readonly destinations: Readonly<Record<string, DestinationReference>>;
  readonly deliveries: readonly DeliveryReference[];
}

export interface DestinationReference extends GivenDestination {
  readonly account?: string;
  readonly region?: string;
}

export interface DeliveryReference {
  readonly logType?: string;
  readonly awsLogType?: string;
  readonly account?: string;
  readonly region?: string;
  readonly source?: string;
  readonly name?: string;
  readonly to: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
}

export function referenceProblems(fleet: FleetReferences): Problem[] {
  return [
    ...organizationProblems(fleet),
    ...accountProblems(fleet),
    ...destinationProblems(fleet),
    ...deliveryProblems(fleet),
  ];
}

/** Paths of an organization that isn't the file's. */
function organizationProblems({ organizationId, organizationPaths = [] }: FleetReferences): Problem[] {
  return organizationPaths.flatMap((path, index) =>
    pathProblems(path, organizationId).map((message) => ({ path: ["organizationPaths", index], message })),
  );
}

function accountProblems(fleet: FleetReferences): Problem[] {
  const nameOfId = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [name, account] of Object.entries(fleet.accounts)) {
    const { id } = account;
    if (id === undefined) continue;
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

function destinationProblems(fleet: FleetReferences): Problem[] {
  const problems: Problem[] = [...madeTwice(fleet.destinations)];
  const outputs = new Map<string, string>();
  for (const [name, destination] of Object.entries(fleet.destinations)) {
    const path = ["destinations", name];
    const output = `${destination.account}/${destination.region}/${outputName(name)}`;
    const first = outputs.get(output);
    if (first === undefined) outputs.set(output, name);
    else
      problems.push({
        path,
        message: `and "${first}" are in one stack, and Terraform would call the outputs of both ${outputName(name)}_…. Give one of them a name that differs by more than its signs.`,
      });
    problems.push(...known(fleet.accounts, destination.account, [...path, "account"], "account"));
    problems.push(...unusedKeys(destination, path));
    if (typeof destination.replicateTo === "string") {
      const { replicateTo } = destination;
      problems.push(
        ...known(fleet.destinations, replicateTo, [...path, "replicateTo"], "destination"),
        ...replicationProblems(fleet.destinations, name),
      );
    }
    if (destination.type !== "firehose") continue;
    if (destination.bucket !== undefined) {
      problems.push(...known(fleet.destinations, destination.bucket, [...path, "bucket"], "destination"));
      const bucket = fleet.destinations[destination.bucket];
      if (bucket?.type !== undefined && bucket.type !== "s3") {
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

function deliveryProblems(fleet: FleetReferences): Problem[] {
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
    problems.push(...sourceProblems(fleet, delivery, [...path, "source"]));
    if (delivery.logType === undefined) return;
    const key = `${delivery.account}/${delivery.region}/${deliveryName({ ...delivery, logType: delivery.logType })}`;
    const first = names.get(key);
    if (first === undefined) names.set(key, index);
    else problems.push({ path, message: sameName(delivery, fleet.deliveries[first]!, first) });
    if (delivery.logType !== "vended" && !isLogTypeId(delivery.logType)) {
      problems.push({
        path: [...path, "logType"],
        message: `"${delivery.logType}" is not a log type.${didYouMean(delivery.logType, logTypeIds)} log-delivery matrix lists them.`,
      });
      return;
    }
    problems.push(...awsLogTypeProblems(delivery, path));
    const row: LogTypeRow = rowOf<DeliverableId>(delivery.logType);
    delivery.to.forEach((to, i) => {
      const type = fleet.destinations[to]?.type;
      if (type !== undefined && !row.destinations[cellKeyOf(type)])
        problems.push({ path: [...path, "to", i], message: `"${to}": ${unticked(row, type)}` });
    });
    const options = optionsSchemaOf(delivery.logType).safeParse(delivery.options ?? {}, {
      reportInput: true,
    });
    if (!options.success) problems.push(...schemaProblems(options.error, [...path, "options"]));
  });
  return problems;
}

/** Two deliveries of one name: of one source, unless what is no letter, digit or hyphen tells their sources apart. */
function sameName(delivery: DeliveryReference, first: DeliveryReference, index: number): string {
  const { name } = delivery;
  const ofOne = delivery.source === first.source && delivery.logType === first.logType;
  if (ofOne && name === undefined)
    return `has the log type and source of deliveries[${index}]. Join their destinations in one, or give one of them a name.`;
  return name !== undefined && first.name !== undefined
    ? `has the name of deliveries[${index}], "${name}", in the same account and region. Give it another name.`
    : `would be called like deliveries[${index}]. Give one of them another name.`;
}

/** `awsLogType` names what no row has, and nothing else. */
function awsLogTypeProblems({ logType, awsLogType }: DeliveryReference, path: FilePath): Problem[] {
  if (logType === "vended" && awsLogType === undefined)
    return [{ path, message: "needs awsLogType: the log type as AWS names it, such as APPLICATION_LOGS." }];
  if (logType !== "vended" && awsLogType !== undefined)
    return [
      { path: [...path, "awsLogType"], message: `is for logType vended, and the log type is "${logType}".` },
    ];
  return [];
}

/** A source's ARN that is of another region or account than its delivery. */
function sourceProblems(
  { accounts }: FleetReferences,
  { source, logType, region, account }: DeliveryReference,
  path: FilePath,
): Problem[] {
  const arn = source === undefined ? undefined : parseArn(source);
  if (arn === undefined) return [];
  const row: LogTypeRow | undefined =
    logType !== undefined && isLogTypeId(logType) ? rowOf(logType) : undefined;
  const id = account === undefined ? undefined : accounts[account]?.id;
  const problems: Problem[] = [];
  if (arn.region !== "" && region !== undefined && ![region, row?.source.homeRegion].includes(arn.region))
    problems.push({
      path,
      message: `"${source}" is in ${arn.region}, and its delivery in ${region}. Give the region of what is logged.`,
    });
  if (/^\d{12}$/.test(arn.account) && id !== undefined && arn.account !== id) {
    problems.push({
      path,
      message: `"${source}" is of account ${arn.account}, and its delivery of "${account}", which is ${id}. Give the account of what is logged.`,
    });
  }
  return problems;
}

/**
 * The name of a delivery within its stack: the log type, and what of its source's ARN tells it apart there. The region
 * is a part of that where it isn't the delivery's: a row with a home region has sources of both.
 */
export function deliveryName(delivery: {
  logType: string;
  awsLogType?: string;
  region?: string;
  source?: string;
  name?: string;
}): string {
  const { logType, awsLogType, region, source, name } = delivery;
  if (name !== undefined) return name;
  const arn = source === undefined ? undefined : parseArn(source);
  const elsewhere = arn !== undefined && arn.region !== "" && arn.region !== region ? arn.region : undefined;
  return [logType, awsLogType, elsewhere, (arn?.resource ?? source)?.replace(/[:/]/g, "-")]
    .filter((part) => part !== undefined)
    .join("-");
}

function known(
  names: Readonly<Record<string, unknown>>,
  given: string | undefined,
  path: FilePath,
  what: string,
): Problem[] {
  if (given === undefined || Object.hasOwn(names, given)) return [];
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
