/** The catalog's rules, checked before anything is made: all that is wrong with a delivery, as sentences. */
import type {
  CloudwatchLogsCell,
  DestinationType,
  FirehoseCell,
  LogGroupClass,
  LogTypeRow,
  S3Cell,
} from "../catalog/row";
import { cellKeyOf } from "../catalog/columns";
import { isLiteral, unticked } from "../destinations/destination";
import { knownToDiffer, type Environment } from "../destinations/environment";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { intakeProblems } from "../destinations/stream-use";
import { literalPattern } from "../policies/literal-pattern";
import type { Destination } from "../services/switch";
import { capital, nameOf } from "./destination-name";

export interface RuleContext {
  readonly row: LogTypeRow;
  readonly environment: Environment;
  readonly destinations: readonly Destination[];
  /** Values of template variables that are known. */
  readonly names: Readonly<Record<string, string | undefined>>;
  readonly legacy: boolean;
}

/** The cell of a destination: the row's, or its alternative. */
export function cellOf(
  row: LogTypeRow,
  type: DestinationType,
  legacy: boolean,
): LogTypeRow["destinations"][keyof LogTypeRow["destinations"]] {
  return legacy && type === "s3" && row.alternatives?.s3
    ? row.alternatives.s3
    : row.destinations[cellKeyOf(type)];
}

/** Whether a delivery source, or the resource that switches a cell on, names what is logged. */
export function needsSource(row: LogTypeRow, type: DestinationType, legacy: boolean): boolean {
  const cell = cellOf(row, type, legacy);
  return cell?.enablement === "delivery" || (cell?.enablement === "resource" && !cell.terraform?.standsAlone);
}

export function ruleProblems(context: RuleContext): string[] {
  const { row, destinations } = context;
  if (destinations.length === 0) return [`No destination is given for "${row.id}".`];
  return [
    ...countProblems(row, destinations),
    ...destinations.flatMap((d) => destinationProblems(context, d)),
  ];
}

function countProblems(row: LogTypeRow, destinations: readonly Destination[]): string[] {
  const { maxDestinations, maxDestinationsPerType, noun } = row.source;
  const problems: string[] = [];
  if (maxDestinations !== undefined && destinations.length > maxDestinations) {
    problems.push(
      `${capital(noun)} takes ${counted(maxDestinations, "destination")}, and ${destinations.length} are given: ` +
        `${destinations.map(nameOf).join(", ")}. Deliver to one and fan out from there.`,
    );
  }
  if (maxDestinationsPerType !== undefined) {
    for (const type of new Set(destinations.map((d) => d.type))) {
      const same = destinations.filter((d) => d.type === type);
      if (same.length > maxDestinationsPerType) {
        problems.push(
          `${capital(noun)} takes ${counted(maxDestinationsPerType, `destination of type ${type}`)}, and ${same.length} are given: ${same.map(nameOf).join(", ")}.`,
        );
      }
    }
  }
  return problems;
}

function destinationProblems(context: RuleContext, destination: Destination): string[] {
  const { row, environment } = context;
  const cell = cellOf(row, destination.type, context.legacy);
  if (!cell) return [unticked(row, destination.type)];
  const problems: string[] = [];
  if (knownToDiffer(destination.account, environment.account)) {
    const reason = crossAccountProblem(row, destination, context.legacy);
    if (reason !== undefined) {
      problems.push(
        `${capital(nameOf(destination))} is in account ${destination.account} and the source in ${environment.account}: ${reason}`,
      );
    }
  }
  if (destination.type === "cloudwatch-logs")
    problems.push(...logGroupProblems(context, destination, cell as CloudwatchLogsCell));
  if (destination.type === "s3") problems.push(...bucketProblems(context, destination, cell as S3Cell));
  if (destination.type === "firehose") {
    const prefix = row.destinations.firehose!.streamNamePrefix;
    const name = destination.deliveryStreamName;
    if (prefix !== undefined && isLiteral(name) && !name.startsWith(prefix)) {
      problems.push(
        `Stream "${name}" can't receive "${row.id}" logs: AWS asks for names that start with "${prefix}".`,
      );
    }
    if (!(cell as FirehoseCell).crossRegion && knownToDiffer(destination.region, environment.region))
      problems.push(otherRegion(nameOf(destination), destination.region, environment.region));
    problems.push(...intakeProblems(destination, row));
  }
  if (destination.type === "xray" && knownToDiffer(destination.region, environment.region)) {
    problems.push(
      `${capital(nameOf(destination))} is in ${destination.region} and the source in ${environment.region}; traces go to X-Ray in the source's own region.`,
    );
  }
  return problems;
}

/** Why AWS can't cross accounts here; undefined where it can. */
function crossAccountProblem(row: LogTypeRow, destination: Destination, legacy: boolean): string | undefined {
  switch (destination.type) {
    case "cloudwatch-logs":
      return "CloudWatch Logs takes vended logs of its own account only. Deliver to a log group there, or to S3 or Firehose across accounts.";
    case "xray":
      return "traces go to X-Ray in the source's own account.";
    case "s3": {
      const cell = cellOf(row, "s3", legacy) as S3Cell;
      return cell.crossAccount
        ? undefined
        : `"${row.id}" logs go to buckets of the source's own account only.`;
    }
    case "firehose": {
      const { crossAccount, enablement } = row.destinations.firehose!;
      if (crossAccount) return undefined;
      return enablement === "bridge"
        ? "a subscription filter names streams of its own account only."
        : `"${row.id}" logs go to streams of the source's own account only: AWSServiceRoleForLogDelivery writes within its account.`;
    }
  }
}

function logGroupProblems(
  context: RuleContext,
  destination: Extract<Destination, { type: "cloudwatch-logs" }>,
  cell: CloudwatchLogsCell,
): string[] {
  const { row, environment, names } = context;
  const { naming, customerManagedKey } = cell.logGroup;
  const name = destination.logGroupName;
  const problems: string[] = [];
  if (customerManagedKey === "refused" && destination.encrypted) {
    problems.push(
      `Log group "${name}" is encrypted with a customer managed key, and AWS refuses such groups for "${row.id}" logs. Use one without encryption.`,
    );
  }
  const bridged = context.destinations.some(
    ({ type }) => cellOf(row, type, context.legacy)?.enablement === "bridge",
  );
  // Lambda's own way to S3 and Firehose is a group of class DELIVERY with a subscription filter.
  const classes = cell.logGroup.classes.filter((each) => !bridged || each !== "INFREQUENT_ACCESS");
  if (!classes.includes(destination.logGroupClass)) problems.push(wrongClass(row, destination, classes));
  if (!cell.crossRegion && knownToDiffer(destination.region, environment.region)) {
    problems.push(otherRegion(nameOf(destination), destination.region, environment.region));
  }
  if (!isLiteral(name)) return problems;
  if (naming.kind === "prefix" && !name.startsWith(naming.required)) {
    problems.push(
      `Log group "${name}" can't receive "${row.id}" logs: AWS asks for names that start with "${naming.required}".`,
    );
  }
  if (
    naming.kind === "fixed" &&
    !naming.names.some((template) =>
      namePattern(template, { ...names, Region: environment.region, Account: environment.account }).test(
        name,
      ),
    )
  ) {
    problems.push(
      `"${row.id}" logs are written to ${naming.names.map((n) => fillKnown(n, names)).join(" or ")} and nowhere else; log group "${name}" would stay empty.`,
    );
  }
  return problems;
}

function wrongClass(
  row: LogTypeRow,
  { logGroupName, logGroupClass }: LogGroupDestination,
  classes: readonly LogGroupClass[],
): string {
  const why =
    logGroupClass === "DELIVERY"
      ? "Groups of that class hold Lambda's logs for a day, on their way to S3 or Firehose, and no other's."
      : "Groups of that class take no subscription filters, which carry these logs on.";
  return `Log group "${logGroupName}" is of class ${logGroupClass}. ${why} "${row.id}" logs go to groups of class ${classes.join(" or ")}.`;
}

function bucketProblems(
  context: RuleContext,
  destination: Extract<Destination, { type: "s3" }>,
  cell: S3Cell,
): string[] {
  const { row, environment } = context;
  const problems: string[] = [];
  const { bucketName, prefix } = destination;
  if (
    cell.bucketNamePrefix !== undefined &&
    isLiteral(bucketName) &&
    !bucketName.startsWith(cell.bucketNamePrefix)
  ) {
    problems.push(
      `Bucket "${bucketName}" can't receive "${row.id}" logs: AWS asks for names that start with "${cell.bucketNamePrefix}".`,
    );
  }
  if (cell.prefix === "required" && prefix === "") {
    problems.push(
      `"${row.id}" logs need a prefix in the bucket: AWS refuses the setting without one. Set prefix on destination "${bucketName}".`,
    );
  }
  if (cell.prefix === "unsupported" && prefix !== "") {
    problems.push(
      `"${row.id}" logs take no prefix, and bucket destination "${bucketName}" has "${prefix}". Use a destination without prefix on the same bucket.`,
    );
  }
  if (!cell.crossRegion && knownToDiffer(destination.region, environment.region)) {
    problems.push(otherRegion(nameOf(destination), destination.region, environment.region));
  }
  return problems;
}

function otherRegion(name: string, region: string, wanted: string): string {
  return `${capital(name)} is in ${region} and the source in ${wanted}; AWS delivers these logs within a region.`;
}

/** The names a fixed template allows; variables that aren't known allow anything. */
function namePattern(template: string, names: Readonly<Record<string, string | undefined>>): RegExp {
  const filled = fillKnown(template, names);
  const pattern = filled
    .split(/\$\{[^}]+\}/)
    .map(literalPattern)
    .join(".+");
  return new RegExp(`^${pattern}$`);
}

function fillKnown(template: string, names: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/\$\{([^}]+)\}/g, (variable, name: string) => {
    const value = names[name];
    return isLiteral(value) ? value : variable;
  });
}

function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
