/** Cells of the matrix: what the usual ones have in common, with overrides for what differs. */
import type { CloudwatchLogsCell, FirehoseCell, LogGroupNaming, Permission, S3Cell } from "../row";
import { logDelivery, logDeliveryRole, serviceLinkedRole, type How, type Writer } from "./enablement";

type Notes = Pick<CloudwatchLogsCell, "notes">;

/** What is particular to a log group's cell. */
export interface LogGroupFacts extends Notes, Pick<CloudwatchLogsCell, "grant"> {
  readonly logGroup: LogGroupNaming;
  /** @default "none" where the names are fixed, else "arn" */
  readonly reference?: CloudwatchLogsCell["logGroup"]["reference"];
  /** @default "allowed" */
  /** @default STANDARD and INFREQUENT_ACCESS */
  readonly classes?: CloudwatchLogsCell["logGroup"]["classes"];
  readonly customerManagedKey?: CloudwatchLogsCell["logGroup"]["customerManagedKey"];
}

/** What is particular to a bucket's cell: by default it takes a prefix and crosses regions and accounts. */
export type BucketFacts = Pick<S3Cell, "keyLayout"> &
  Partial<Omit<S3Cell, keyof How | keyof Writer | "permission">>;

/** What is particular to a stream's cell: by default it is in the source's account. */
export type StreamFacts = Partial<Omit<FirehoseCell, keyof How | keyof Writer | "permission">>;

/** Any name; this prefix spares the account's resource policies. */
export function suggested(prefix: string): LogGroupNaming {
  return { kind: "free", suggested: prefix };
}

/** AWS refuses names that don't start with this. */
export function required(prefix: string): LogGroupNaming {
  return { kind: "prefix", required: prefix };
}

/** The service chooses the names. */
export function fixed(...names: readonly string[]): LogGroupNaming {
  return { kind: "fixed", names };
}

/** A log group, whoever writes to it. */
export function logGroupCell(
  permission: Permission,
  writer: Writer,
  how: How,
  {
    logGroup: naming,
    reference,
    customerManagedKey = "allowed",
    classes = ["STANDARD", "INFREQUENT_ACCESS"],
    ...facts
  }: LogGroupFacts,
): CloudwatchLogsCell {
  return {
    permission,
    ...how,
    ...writer,
    ...facts,
    logGroup: {
      naming,
      reference: reference ?? (naming.kind === "fixed" ? "none" : "arn"),
      customerManagedKey,
      classes,
    },
  };
}

/** A bucket, whoever writes to it. */
export function bucketCell(permission: Permission, writer: Writer, how: How, facts: BucketFacts): S3Cell {
  return {
    permission,
    ...how,
    ...writer,
    prefix: "optional",
    crossRegion: true,
    crossAccount: true,
    ...facts,
  };
}

/** A stream, whoever writes to it. It carries the tag `LogDeliveryEnabled` where log delivery's own role writes. */
export function streamCell(
  permission: Permission,
  writer: Writer,
  how: How,
  facts: StreamFacts = {},
): FirehoseCell {
  const needsTag = writer.principal === logDeliveryRole.principal;
  return { permission, ...how, ...writer, needsTag, crossAccount: false, crossRegion: false, ...facts };
}

/** V1: log delivery writes, switched on by the service's own setting or resource. */
export const v1 = {
  logGroup: (how: How, facts: LogGroupFacts) => logGroupCell("v1", logDelivery, how, facts),
  bucket: (how: How, facts: BucketFacts) => bucketCell("v1", logDelivery, how, facts),
  stream: (how: How, facts?: StreamFacts) => streamCell("v1", logDeliveryRole, how, facts),
};

/** A plain "Supported": the service writes by a way of its own. */
export const native = {
  logGroup: (writer: Writer, how: How, facts: LogGroupFacts) => logGroupCell("native", writer, how, facts),
  stream: (role: string, how: How, facts?: StreamFacts) =>
    streamCell("native", serviceLinkedRole(role), how, facts),
};
