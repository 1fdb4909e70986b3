/**
 * Fleets of any size: one archive account with central buckets, and workload accounts that deliver the
 * chosen log types. For tests, the benchmark, and to see what a large organisation looks like:
 * `npm run fleet:generate -- --accounts 200 --log-types all`.
 */
import { writeFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { stringify } from "yaml";
import type { CellKey, LogTypeRow, S3Cell } from "../modules/catalog/row";
import { isLogTypeId, logTypeIds, type LogTypeId } from "../modules/catalog/matrix";
import { rowOf } from "../modules/catalog/table";
import { neededOptions } from "../modules/cli/needed-options";
import type { Fleet, FleetDelivery, FleetDestination } from "../modules/fleet/schema";
import { fillTemplate, parseArn } from "../modules/policies/arn";
import { arnValues } from "../modules/services/identify";

export interface FleetOptions {
  /** Workload accounts, beside the one of the archive: 1 or more. */
  readonly accounts: number;
  /** Log types that each workload account delivers, in each region where they exist. */
  readonly logTypes: readonly LogTypeId[];
  /** Regions of each account. @default 1 */
  readonly regions?: number;
  /** Guard by organization: one central bucket for all accounts. @default false - accounts are listed */
  readonly organization?: boolean;
}

/** Log types of an ordinary account, the most usual first. */
const USUAL: readonly LogTypeId[] = [
  "vpc-flow-logs",
  "route53-resolver-queries",
  "waf",
  "alb-access-logs",
  "nlb-access-logs",
  "cloudfront-access-logs",
  "s3-server-access-logs",
  "lambda",
  "api-gateway-access-logs",
  "eks-control-plane",
  "rds-postgresql",
  "msk-broker",
  "step-functions",
  "route53-public-queries",
  "network-firewall",
  "bedrock-knowledge-base",
  "opensearch",
  "elasticache",
  "eventbridge-event-buses",
  "verified-access",
];

/** The first `count` log types: those of an ordinary account first, ended services last. */
export function usualLogTypes(count: number): readonly LogTypeId[] {
  const ended = (id: LogTypeId): boolean => (rowOf(id) as LogTypeRow).lifecycle.state === "ended";
  const rest = logTypeIds.filter((id) => !USUAL.includes(id));
  return [...USUAL, ...rest.filter((id) => !ended(id)), ...rest.filter(ended)].slice(0, count);
}

/** The first one is the home of CloudFront, Route 53 public zones and Shield. */
const REGIONS = [
  "us-east-1",
  "eu-west-1",
  "eu-central-1",
  "us-west-2",
  "ap-southeast-2",
  "eu-west-2",
  "us-east-2",
  "ap-northeast-1",
  "ca-central-1",
  "sa-east-1",
];

/** Listed one by one, about a hundred accounts fit into a bucket policy of 20 KiB; some room is left for more. */
const LISTED_ACCOUNTS_PER_BUCKET = 40;

const ARCHIVE_ACCOUNT = "999988887777";

/** Account and region of the examples in the catalog. */
const EXAMPLE = { account: "111122223333", region: "us-east-1" };

/** Values for the variables of log-group names that no ARN holds. */
const NAMES: Readonly<Record<string, string>> = {
  InstanceAlias: "contact-centre",
  LogFilePath: "var/log/eb-engine.log",
  StackName: "orders",
  LayerShortName: "app",
  LogName: "messages",
};

/**
 * The fleet as YAML: it loads and builds without problems.
 *
 * Each log type goes to a central bucket where AWS lets it cross accounts, and where its source takes a
 * second destination also to a log group or a stream of its account, by turns.
 *
 * @throws RangeError for counts that make no fleet
 */
export function generateFleet(options: FleetOptions): string {
  const { accounts: count, logTypes, regions: regionCount = 1, organization = false } = options;
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`accounts ${count}: a fleet has 1 or more.`);
  if (!Number.isInteger(regionCount) || regionCount < 1 || regionCount > REGIONS.length)
    throw new RangeError(`regions ${regionCount}: choose 1 to ${REGIONS.length}.`);

  const destinations: Record<string, FleetDestination> = {};
  const deliveries: FleetDelivery[] = [];
  const accounts: Fleet["accounts"] = { archive: account(ARCHIVE_ACCOUNT) };
  for (let index = 0; index < count; index++) {
    const id = String(100_000_000_001 + index * 7_919);
    const name = `workload-${String(index + 1).padStart(3, "0")}`;
    accounts[name] = account(id);
    const shard = organization ? "" : `-${Math.floor(index / LISTED_ACCOUNTS_PER_BUCKET) + 1}`;
    for (const region of REGIONS.slice(0, regionCount)) {
      const workload: Workload = { index, name, id, region, shard };
      logTypes.forEach((logType, turn) => {
        const row: LogTypeRow = rowOf(logType);
        if (!existsIn(row, region)) return;
        const source = sourceOf(row, workload);
        const to = destinationsOf(row, source, workload, turn).map(([key, destination]) => {
          destinations[key] ??= destination;
          return key;
        });
        deliveries.push(deliveryOf(row, source, workload, to));
      });
    }
  }
  const fleet: Fleet = {
    ...(organization ? { organizationId: "o-exampleorgid" } : {}),
    backend: { type: "local" },
    accounts,
    destinations,
    deliveries,
  };
  return stringify(fleet, { aliasDuplicateObjects: false });
}

/** An account for each kind of destination. */
const cellAccounts: readonly (readonly [cell: CellKey, account: string])[] = [
  ["cloudwatchLogs", "groups"],
  ["s3", "buckets"],
  ["firehose", "streams"],
  ["xray", "traces"],
];

/**
 * Each cell of the catalog once, both editions', as YAML: an account for each kind of destination, which delivers every
 * log type that has that cell to destinations of its own.
 */
export function generateCells(): string {
  const accounts: Record<string, Fleet["accounts"][string]> = {};
  const destinations: Record<string, FleetDestination> = {};
  const deliveries: FleetDelivery[] = [];
  for (const [index, [cell, name]] of cellAccounts.entries()) {
    const id = String(200_000_000_001 + index);
    accounts[name] = account(id);
    const workload: Workload = { index, name, id, region: REGIONS[0]!, shard: "" };
    for (const row of logTypeIds.map((logType): LogTypeRow => rowOf(logType))) {
      if (row.destinations[cell] === undefined) continue;
      const source = sourceOf(row, workload);
      const [key, destination] = destinationOf(row, cell, source, workload);
      destinations[key] ??= destination;
      deliveries.push(deliveryOf(row, source, workload, [key]));
    }
  }
  return stringify(
    { backend: { type: "local" }, accounts, destinations, deliveries },
    { aliasDuplicateObjects: false },
  );
}

function destinationOf(
  row: LogTypeRow,
  cell: CellKey,
  source: string | undefined,
  workload: Workload,
): Named {
  const { name, region } = workload;
  switch (cell) {
    case "cloudwatchLogs":
      return logGroup(row, source, workload);
    case "s3":
      return bucket(row.destinations.s3!, workload, { name, id: workload.id });
    case "firehose":
      return stream(row.destinations.firehose!.streamNamePrefix ?? "", workload);
    case "xray":
      return [`${name}-${region}-xray`, { type: "xray", account: name, region }];
  }
}

function deliveryOf(
  row: LogTypeRow,
  source: string | undefined,
  { name, region }: Workload,
  to: readonly string[],
): FleetDelivery {
  const logType = row.id as LogTypeId;
  return {
    logType,
    account: name,
    region,
    ...(source === undefined ? {} : { source }),
    to: [...to],
    ...(neededOptions[logType] === undefined ? {} : { options: neededOptions[logType] }),
    ...(row.lifecycle.state === "ended" ? { allowEnded: true } : {}),
  };
}

interface Workload {
  readonly index: number;
  /** In the file. */
  readonly name: string;
  readonly id: string;
  readonly region: string;
  /** Which of the central buckets is this account's: the end of their names. */
  readonly shard: string;
}

function account(id: string): Fleet["accounts"][string] {
  return { id, assumeRoleArn: `arn:aws:iam::${id}:role/LogDeliveryDeployer` };
}

/** Global resources, and settings that an account has once, are logged in the first region alone. */
function existsIn(row: LogTypeRow, region: string): boolean {
  if (region === REGIONS[0]) return true;
  return row.id !== "ec2-spot-data-feed" && (parseArn(row.source.arns[0] ?? "")?.region ?? region) !== "";
}

/** The catalog's example, moved to the account: its ARN, or where it has none its id, or nothing. */
function sourceOf(row: LogTypeRow, { index, id, region }: Workload): string | undefined {
  const { exampleArn, id: example } = row.source;
  const given = exampleArn ?? example?.example;
  if (given === undefined) return undefined;
  const values = Object.entries(arnValues(row, exampleArn)).filter(
    ([name]) => !["Partition", "Region", "Account"].includes(name),
  );
  let source = given;
  for (const [, value] of exampleArn === undefined ? [["", given] as const] : values) {
    // Names of buckets are the world's, not the account's.
    source = source.replace(
      value,
      row.id === "s3-server-access-logs" ? `${value}-${id}` : renumbered(value, index),
    );
  }
  return source.replaceAll(EXAMPLE.account, id).replaceAll(EXAMPLE.region, region);
}

/** Another identifier of the same form: its digits run on with the number of the account. */
function renumbered(value: string, index: number): string {
  let rest = index;
  return value
    .split(EXAMPLE.region)
    .map((part) =>
      part.replace(/[1-9]/g, (digit) => {
        const shift = rest % 9;
        rest = Math.floor(rest / 9);
        return String(((Number(digit) - 1 + shift) % 9) + 1);
      }),
    )
    .join(EXAMPLE.region);
}

/** Where a log type goes: destinations by their names in the file. */
function destinationsOf(
  row: LogTypeRow,
  source: string | undefined,
  workload: Workload,
  turn: number,
): [name: string, destination: FleetDestination][] {
  const { s3, cloudwatchLogs, firehose, xray } = row.destinations;
  const { maxDestinations = Infinity } = row.source;
  const { name, region } = workload;
  // What is bridged to a bucket goes through a stream, which writes to buckets of its own account.
  const archived = s3 !== undefined && s3.enablement !== "bridge" && s3.crossAccount;
  const own = [
    ...(cloudwatchLogs ? [logGroup(row, source, workload)] : []),
    ...(firehose ? [stream(firehose.streamNamePrefix ?? "", workload)] : []),
  ];
  return [
    ...(archived ? [bucket(s3, workload, { name: "archive", id: ARCHIVE_ACCOUNT })] : []),
    ...(own.length > 0 ? [own[turn % own.length]!] : []),
    ...(xray ? [[`${name}-${region}-xray`, { type: "xray", account: name, region }] as Named] : []),
  ].slice(0, maxDestinations);
}

type Named = [name: string, destination: FleetDestination];

/** Buckets differ in what log types demand of them: a name, a prefix or none, a bucket ACL. */
function bucket(
  cell: S3Cell,
  { region, shard }: Workload,
  owner: { readonly name: string; readonly id: string },
): Named {
  const acl = cell.authorisedBy === "bucket-acl";
  const prefix = cell.prefix === "required" ? "audit" : undefined;
  const kind = `${cell.bucketNamePrefix ?? ""}archive${acl ? "-acl" : ""}${prefix === undefined ? "" : `-${prefix}`}`;
  const key = `${kind}-${region}${shard}`;
  return [
    key,
    {
      type: "s3",
      account: owner.name,
      region,
      bucketName: `${key}-${owner.id}`,
      ...(prefix === undefined ? {} : { prefix }),
      // Services that write by a bucket ACL can't use a customer managed key.
      ...(acl ? { accessControlList: true } : { encryption: "customer-managed" }),
      lifecycle: { transitions: [{ days: 90, storageClass: "GLACIER_IR" }], expirationDays: 2557 },
    },
  ];
}

/** Each log type has a log group of its own; services that choose its name have chosen. */
function logGroup(row: LogTypeRow, source: string | undefined, { name, id, region }: Workload): Named {
  const { naming } = row.destinations.cloudwatchLogs!.logGroup;
  const values = { ...NAMES, ...arnValues(row, source), Account: id, Region: region };
  const logGroupName =
    naming.kind === "fixed"
      ? fillTemplate(naming.names[0]!, values)
      : `${naming.kind === "free" ? naming.suggested : naming.required}${name}-${row.id}`;
  return [
    `${name}-${region}-${row.id}`,
    { type: "cloudwatch-logs", account: name, region, logGroupName, retentionInDays: 90 },
  ];
}

/** A stream of the account's SIEM team, which made it. */
function stream(prefix: string, { name, region }: Workload): Named {
  return [
    `${name}-${region}-${prefix}siem`,
    { type: "firehose", account: name, region, deliveryStreamName: `${prefix}siem`, create: false },
  ];
}

/** `all`, a number (that many of the most usual), or ids with commas between them. */
export function parseLogTypes(given: string): readonly LogTypeId[] {
  if (given === "all") return usualLogTypes(logTypeIds.length);
  if (/^\d+$/.test(given)) {
    const count = Number(given);
    if (count >= 1 && count <= logTypeIds.length) return usualLogTypes(count);
    throw new InvalidArgumentError(`There are ${logTypeIds.length} log types.`);
  }
  const ids = given.split(",").map((id) => id.trim());
  const unknown = ids.filter((id) => !isLogTypeId(id));
  if (unknown.length > 0) throw new InvalidArgumentError(`Not log types: ${unknown.join(", ")}.`);
  return ids as LogTypeId[];
}

/** A positive whole number of the command line. */
export function parseCount(given: string): number {
  if (!/^[1-9]\d*$/.test(given)) throw new InvalidArgumentError("Give a whole number, 1 or more.");
  return Number(given);
}

if (require.main === module) {
  const program = new Command("fleet:generate")
    .description("Prints a fleet file: one archive account, and workload accounts that deliver to it.")
    .requiredOption("--accounts <n>", "workload accounts", parseCount)
    .option("--log-types <which>", "all, a number, or ids with commas", parseLogTypes, usualLogTypes(20))
    .option("--regions <n>", `regions of each account, 1 to ${REGIONS.length}`, parseCount, 1)
    .option("--organization", "guard by organization: one central bucket per region for all accounts", false)
    .option("--out <file>", "write to this file (default: stdout)")
    .parse();
  const { out, ...options } = program.opts<FleetOptions & { out?: string }>();
  const text = generateFleet(options);
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}
