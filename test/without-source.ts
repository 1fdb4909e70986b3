/** Every log type and destination asked for without `source`: as entries of a fleet file, and what each entry needs. */
import { allRows, type CellKey, type LogTypeRow } from "../modules";
import { destinationTypeOf } from "../modules/catalog/columns";
import { neededOptions } from "../modules/cli/needed-options";

/** A cell of the table, or the alternative way to it. */
export interface CellWithoutSource {
  readonly row: LogTypeRow;
  readonly column: CellKey;
  readonly options: Readonly<Record<string, unknown>>;
}

export const cellsWithoutSource: readonly CellWithoutSource[] = allRows().flatMap((row) => [
  ...(Object.keys(row.destinations) as CellKey[]).map((column) => ({
    row,
    column,
    options: neededOptions[row.id] ?? {},
  })),
  ...(row.alternatives?.s3 ? [{ row, column: "s3" as const, options: { legacy: true } }] : []),
]);

/** How the cell is switched on. */
export function cellOf({
  row,
  column,
  options,
}: CellWithoutSource): NonNullable<LogTypeRow["destinations"][CellKey]> {
  return options.legacy ? row.alternatives!.s3! : row.destinations[column]!;
}

/** Whether a delivery source, or the resource that switches the cell on, names the source. */
export function isRefused(one: CellWithoutSource): boolean {
  const { enablement, terraform } = cellOf(one);
  return enablement === "delivery" || (enablement === "resource" && !terraform!.standsAlone);
}

/** Fixed names of log groups exist once per region: the cells of a log type are in different ones. */
const regions: Readonly<Record<CellKey, string>> = {
  cloudwatchLogs: "us-east-1",
  s3: "us-west-2",
  firehose: "eu-west-1",
  xray: "eu-central-1",
};

/** The title of a cell in tests. */
export function titleOf({ row, column, options }: CellWithoutSource): string {
  return `${row.id} to ${column}${options.legacy ? " (legacy)" : ""}`;
}

/** A fleet file, in JSON, with one entry and its own destinations for each cell. */
export function fleetOf(cells: readonly CellWithoutSource[]): string {
  const entries = cells.map((one, index) => entryOf(one, `d${index}`));
  return JSON.stringify({
    accounts: { workload: { id: "111122223333" } },
    destinations: Object.assign({}, ...entries.map(({ destinations }) => destinations)) as object,
    deliveries: entries.map(({ delivery }) => delivery),
  });
}

function entryOf(one: CellWithoutSource, name: string): { destinations: object; delivery: object } {
  const { row, column, options } = one;
  const place = { account: "workload", region: regions[column] };
  const bridged = bridgedFrom(one, name);
  return {
    destinations: {
      [`${name}-to`]: { type: destinationTypeOf(column), ...place, ...destinationOf(one, name) },
      ...(bridged && { [`${name}-group`]: { type: "cloudwatch-logs", ...place, logGroupName: bridged } }),
    },
    delivery: {
      logType: row.id,
      name: `${name}-logs`,
      ...place,
      to: [...(bridged ? [`${name}-group`] : []), `${name}-to`],
      ...(Object.keys(options).length > 0 ? { options } : {}),
      ...(row.lifecycle.state === "ended" ? { allowEnded: true } : {}),
    },
  };
}

function destinationOf(one: CellWithoutSource, name: string): object {
  const { row, column } = one;
  const { s3, firehose } = row.destinations;
  switch (column) {
    case "cloudwatchLogs":
      // Elastic Beanstalk keeps nothing for ever.
      return { logGroupName: groupName(row, column, name), retentionInDays: 90 };
    case "s3":
      return {
        bucketName: `${s3?.bucketNamePrefix ?? ""}org-logs-${name}`,
        ...(s3?.prefix === "required" ? { prefix: "audit" } : {}),
        ...(cellOf(one).authorisedBy === "bucket-acl" ? { accessControlList: true } : {}),
      };
    case "firehose":
      return { deliveryStreamName: `${firehose?.streamNamePrefix ?? ""}siem-${name}`, create: false };
    case "xray":
      return {};
  }
}

/** The log group that a bridge starts at, where the service names it after a source that nobody told. */
function bridgedFrom({ row, column }: CellWithoutSource, name: string): string | undefined {
  const bridged = row.destinations[column]!.enablement === "bridge";
  return bridged && row.destinations.cloudwatchLogs!.logGroup.naming.kind === "fixed"
    ? groupName(row, column, name)
    : undefined;
}

function groupName(row: LogTypeRow, column: CellKey, name: string): string {
  const { naming } = row.destinations.cloudwatchLogs!.logGroup;
  if (naming.kind === "free") return `${naming.suggested}${name}`;
  if (naming.kind === "prefix") return `${naming.required}${name}`;
  const values: Readonly<Record<string, string>> = { Account: "111122223333", Region: regions[column] };
  return naming.names[0]!.replace(/\$\{([^}]+)\}/g, (_, variable: string) => values[variable] ?? name);
}
