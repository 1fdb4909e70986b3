/**
 * What the examples share: a stack of account 111122223333 in us-east-1, and destinations whose names fit
 * the log type. Each example shows only what is particular to its log type.
 */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack } from "cdktf";
import type { App } from "cdktf";
import {
  BucketDestination,
  FirehoseDestination,
  LogGroupDestination,
  XrayDestination,
  declareEnvironment,
  rowOf,
  type CellKey,
  type DestinationOf,
  type LogDelivery,
  type LogTypeId,
  type LogTypeRow,
} from "../modules";

export const ACCOUNT = "111122223333";
export const REGION = "us-east-1";

/**
 * Makes the destinations of an example. `names` are the values of the variables in names that the service
 * chooses itself, such as `{ ClusterName: "orders" }` for `/aws/eks/${ClusterName}/cluster`.
 */
export type To<Id extends LogTypeId> = (names?: Readonly<Record<string, string>>) => DestinationOf<Id>[];

/** What each `examples/<id>.ts` exports. */
export interface ExampleModule<Id extends LogTypeId = LogTypeId> {
  deliver(stack: TerraformStack, to: To<Id>): LogDelivery<Id>;
}

/** The example of a log type. */
export function exampleOf<Id extends LogTypeId>(id: Id): ExampleModule<Id> {
  return require(`./${id}`) as ExampleModule<Id>;
}

/** Synthesizes an example into a stack of `app`, delivering to `cells`. */
export function buildExample<Id extends LogTypeId>(
  app: App,
  id: Id,
  cells: readonly CellKey[],
): { stack: TerraformStack; delivery: LogDelivery<Id> } {
  const stack = new TerraformStack(app, `${id}-${cells.join("-")}`.toLowerCase());
  new AwsProvider(stack, "aws", { region: REGION });
  declareEnvironment(stack, { accountId: ACCOUNT, region: REGION });
  const row: LogTypeRow = rowOf<LogTypeId>(id);
  const to = (names: Readonly<Record<string, string>> = {}) =>
    cells.map((cell) => destination(stack, row, cell, names)) as unknown as DestinationOf<Id>[];
  return { stack, delivery: exampleOf(id).deliver(stack, to) };
}

function destination(
  stack: TerraformStack,
  row: LogTypeRow,
  cell: CellKey,
  names: Readonly<Record<string, string>>,
): LogGroupDestination | BucketDestination | FirehoseDestination | XrayDestination {
  switch (cell) {
    case "cloudwatchLogs": {
      const name = logGroupName(row, names);
      if (madeWithSource(row)) return LogGroupDestination.fromExisting(stack, "Logs", { logGroupName: name });
      return new LogGroupDestination(stack, "Logs", { logGroupName: name, retentionInDays: 90 });
    }
    case "s3":
      return new BucketDestination(stack, "Archive", {
        bucketName: `${row.destinations.s3?.bucketNamePrefix ?? ""}org-log-archive`,
        prefix: row.destinations.s3?.prefix === "unsupported" ? undefined : "audit",
        encryption: "customer-managed",
        accessControlList: row.destinations.s3?.authorisedBy === "bucket-acl",
      });
    case "firehose":
      return FirehoseDestination.fromExisting(stack, "Siem", {
        deliveryStreamName: `${row.destinations.firehose?.streamNamePrefix ?? ""}siem`,
        serviceLinkedRole: "create",
      });
    case "xray":
      return new XrayDestination(stack, "Traces");
  }
}

/** Whether the service makes the log group together with the source: then it is there when Terraform comes to it. */
function madeWithSource(row: LogTypeRow): boolean {
  const naming = row.destinations.cloudwatchLogs!.logGroup.naming;
  return naming.kind === "fixed" && naming.madeWithSource === true;
}

function logGroupName(row: LogTypeRow, names: Readonly<Record<string, string>>): string {
  const naming = row.destinations.cloudwatchLogs!.logGroup.naming;
  if (naming.kind === "free") return `${naming.suggested}example`;
  if (naming.kind === "prefix") return `${naming.required}example`;
  const values: Record<string, string> = { Account: ACCOUNT, Region: REGION, ...names };
  return naming.names[0]!.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`The example of ${row.id} must name ${name}: to({ ${name}: … }).`);
    return value;
  });
}
