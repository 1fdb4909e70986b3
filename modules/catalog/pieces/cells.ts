/** Cells of the matrix: what the usual ones have in common, with overrides for what differs. */
import type { CloudwatchLogsCell, FirehoseCell, Permission, S3Cell } from "../row";
import { logDelivery, logDeliveryRole, serviceLinkedRole, type How, type Writer } from "./enablement";

type Notes = Pick<CloudwatchLogsCell, "notes" | "staysOn">;

/** What is particular to a log group's cell. */
export interface LogGroupFacts extends Notes, Pick<CloudwatchLogsCell, "grant"> {
  /** @default STANDARD and INFREQUENT_ACCESS */
  readonly classes?: CloudwatchLogsCell["logGroup"]["classes"];
  /** @default "allowed" */
  readonly customerManagedKey?: CloudwatchLogsCell["logGroup"]["customerManagedKey"];
  /** @default false */
  readonly crossRegion?: boolean;
}

/** What is particular to a bucket's cell: by default it takes a prefix and crosses regions and accounts. */
export type BucketFacts = Pick<S3Cell, "keyLayout"> &
  Partial<Omit<S3Cell, keyof How | keyof Writer | "permission">>;

/** What is particular to a stream's cell: by default it is in the source's account. */
export type StreamFacts = Partial<Omit<FirehoseCell, keyof How | keyof Writer | "permission">>;

/** How a log group is called, and in which form the service's argument names it. */
type GroupName = Pick<CloudwatchLogsCell["logGroup"], "naming" | "reference">;

type Reference = GroupName["reference"];

/** Any name; this prefix spares the account's resource policies. */
export function suggested(prefix: string, reference: Reference): GroupName {
  return { naming: { kind: "free", suggested: prefix }, reference };
}

/** AWS refuses names that don't start with this. */
export function required(prefix: string, reference: Reference): GroupName {
  return { naming: { kind: "prefix", required: prefix }, reference };
}

/** The service chooses the names; no argument names the groups. */
export function fixed(...names: readonly string[]): GroupName {
  return { naming: { kind: "fixed", names }, reference: "none" };
}

/** The same, and the service makes the groups together with the source. */
export function madeWithSource(...names: readonly string[]): GroupName {
  return { naming: { kind: "fixed", names, madeWithSource: true }, reference: "none" };
}

/** A log group, whoever writes to it. */
export function logGroupCell(
  permission: Permission,
  name: GroupName,
  writer: Writer,
  how: How,
  {
    customerManagedKey = "allowed",
    classes = ["STANDARD", "INFREQUENT_ACCESS"],
    crossRegion = false,
    ...facts
  }: LogGroupFacts = {},
): CloudwatchLogsCell {
  const logGroup = { ...name, customerManagedKey, classes };
  return { permission, ...how, ...writer, ...facts, crossRegion, logGroup };
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
  logGroup: (name: GroupName, how: How, facts?: LogGroupFacts) =>
    logGroupCell("v1", name, logDelivery, how, facts),
  bucket: (how: How, facts: BucketFacts) => bucketCell("v1", logDelivery, how, facts),
  stream: (how: How, facts?: StreamFacts) => streamCell("v1", logDeliveryRole, how, facts),
};

/** A plain "Supported": the service writes by a way of its own. */
export const native = {
  logGroup: (name: GroupName, writer: Writer, how: How, facts?: LogGroupFacts) =>
    logGroupCell("native", name, writer, how, facts),
  stream: (role: string, how: How, facts?: StreamFacts) =>
    streamCell("native", serviceLinkedRole(role), how, facts),
};
