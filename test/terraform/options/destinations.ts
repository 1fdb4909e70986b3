/** Where a log type can be delivered to: each kind alone, what its source takes together, and what options ask for. */
import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { cellKeys } from "../../../modules/catalog/columns";
import type { CellKey, LogTypeRow } from "../../../modules/catalog/row";
import { BucketDestination } from "../../../modules/destinations/bucket-destination";
import { FirehoseDestination } from "../../../modules/destinations/firehose-destination";
import { LogGroupDestination } from "../../../modules/destinations/log-group-destination";
import { XrayDestination } from "../../../modules/destinations/xray-destination";
import type { Destination } from "../../../modules/services/switch";
import { ACCOUNT, REGION } from "../../../examples/setting";

/** The ids of the constructs, by which options name them. */
export const destinationNames: Readonly<Record<CellKey, string>> = {
  cloudwatchLogs: "Logs",
  s3: "Archive",
  firehose: "Siem",
  xray: "Traces",
};

/** A destination as it is wanted. */
export interface Wanted {
  readonly cell: CellKey;
  /** Which one of a kind. */
  readonly index: number;
  /** Log groups with names that the service chooses: which of its names. */
  readonly template?: string;
  /** Log groups that somebody else made. */
  readonly isExisting?: boolean;
  /** Buckets for the alternative way to S3, which writes by the bucket's ACL. */
  readonly isAlternative?: boolean;
  /** Streams of another account. */
  readonly account?: string;
}

/** Options that say something of log groups which somebody else made, and nothing of those that the pack makes. */
const ofExistingGroups: Readonly<Record<string, readonly string[]>> = {
  "elastic-beanstalk": ["retentionInDays"],
};

/** The sets of destinations to try for an option, the plainest first. */
export function destinationsFor(row: LogTypeRow, option: string): readonly (readonly Wanted[])[] {
  const sets = setsFor(row);
  return ofExistingGroups[row.id]?.includes(option)
    ? sets.filter((wanted) => wanted.every(({ isExisting = false }) => isExisting))
    : sets;
}

function setsFor(row: LogTypeRow): readonly Wanted[][] {
  const cells = cellKeys.filter((cell) => row.destinations[cell] !== undefined);
  const kinds = cells.map((cell) => ofKind(row, cell));
  const { maxDestinations = Infinity } = row.source;
  const alternative: Wanted = { cell: "s3", index: 0, isAlternative: true };
  const ofOther: Wanted = { cell: "firehose", index: 0, account: "444455556666" };
  const sets: Wanted[][] = [
    ...kinds.flatMap((kind) => kind.map((wanted) => [wanted])),
    ...kinds.flatMap((kind) => (kind.length > 1 ? [kind] : [])),
    kinds.map(([first]) => first!),
    ...kinds.flatMap(([first]) => (first!.template === undefined ? [] : [[{ ...first!, isExisting: true }]])),
    ...(row.alternatives?.s3 ? [[alternative]] : []),
    ...(row.destinations.firehose?.crossAccount ? [[ofOther]] : []),
  ];
  return sets.filter(({ length }) => length > 0 && length <= maxDestinations);
}

function ofKind(row: LogTypeRow, cell: CellKey): Wanted[] {
  const naming = row.destinations.cloudwatchLogs?.logGroup.naming;
  if (cell === "cloudwatchLogs" && naming?.kind === "fixed")
    return naming.names.map((template, index) => ({ cell, index, template }));
  return [{ cell, index: 0 }];
}

/** The destinations of a stack, each made when it is first asked for: the cases of a log type share them. */
export class DestinationsOfStack {
  private readonly made = new Map<string, Destination>();

  constructor(private readonly stack: TerraformStack) {}

  of(row: LogTypeRow, wanted: Wanted, names: Readonly<Record<string, string>>): Destination {
    const key = JSON.stringify([row.id, wanted, wanted.template === undefined ? {} : names]);
    let destination = this.made.get(key);
    if (!destination) {
      const parent = new Construct(this.stack, `destination-${this.made.size}`);
      try {
        destination = make(parent, row, wanted, names);
      } catch (error) {
        this.stack.node.tryRemoveChild(parent.node.id);
        throw error;
      }
      this.made.set(key, destination);
    }
    return destination;
  }
}

function make(
  scope: Construct,
  row: LogTypeRow,
  { cell, isAlternative = false, isExisting = false, template, account }: Wanted,
  names: Readonly<Record<string, string>>,
): Destination {
  const id = destinationNames[cell];
  switch (cell) {
    case "cloudwatchLogs": {
      const { naming } = row.destinations.cloudwatchLogs!.logGroup;
      if (naming.kind === "fixed") {
        const logGroupName = filled(template!, names);
        return naming.madeWithSource || isExisting
          ? LogGroupDestination.fromExisting(scope, id, { logGroupName })
          : new LogGroupDestination(scope, id, { logGroupName, retentionInDays: 90 });
      }
      const start = naming.kind === "free" ? naming.suggested : naming.required;
      return new LogGroupDestination(scope, id, { logGroupName: `${start}${row.id}`, retentionInDays: 90 });
    }
    case "s3": {
      const s3 = isAlternative ? row.alternatives!.s3! : row.destinations.s3!;
      const accessControlList = s3.authorisedBy === "bucket-acl";
      return new BucketDestination(scope, id, {
        bucketName: `${s3.bucketNamePrefix ?? ""}${row.id}-${TerraformStack.of(scope).node.id}${isAlternative ? "-legacy" : ""}`,
        ...(s3.prefix === "unsupported" ? {} : { prefix: "audit" }),
        accessControlList,
        ...(accessControlList ? {} : { encryption: "customer-managed" }),
      });
    }
    case "firehose":
      return FirehoseDestination.fromExisting(scope, id, {
        deliveryStreamName: `${row.destinations.firehose!.streamNamePrefix ?? ""}${row.id}`,
        ...(account === undefined ? {} : { account }),
      });
    case "xray":
      return new XrayDestination(scope, id);
  }
}

function filled(template: string, names: Readonly<Record<string, string>>): string {
  const values: Readonly<Record<string, string>> = { Account: ACCOUNT, Region: REGION, ...names };
  return template.replace(/\$\{([^}]+)\}/g, (_, name: string) => values[name] ?? "example");
}
