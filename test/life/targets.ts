/** Destinations of every kind that a log type takes, as a fleet file says them. */
import type { CellKey, FirehoseCell, LogTypeRow, S3Cell } from "../../modules/catalog/row";
import type { FleetDestination } from "../../modules/fleet/schema";
import { fillTemplate } from "../../modules/policies/arn";
import { HOME, type Source } from "./sources";

/** The account that owns the central bucket. */
export const ARCHIVE = { label: "archive", id: "999988887777" } as const;

/** A destination by its label, with those that it needs. */
export interface Target {
  readonly label: string;
  readonly destinations: Readonly<Record<string, FleetDestination>>;
}

/** Values for the variables of log-group names that no ARN holds. */
const further: Readonly<Record<string, string>> = {
  Account: HOME.id,
  Region: HOME.region,
  InstanceAlias: "contact-centre",
  LogFilePath: "var/log/eb-engine.log",
  StackName: "orders",
  LayerShortName: "app",
  LogName: "messages",
};

/** A fleet's destinations of one column, two and two: of a different kind, or sharing what they are at AWS. */
export function pairsOf(row: LogTypeRow, cell: CellKey, source: Source): Target[][] {
  switch (cell) {
    case "cloudwatchLogs":
      return [logGroups(row, source)];
    case "s3":
      return buckets(row.destinations.s3!);
    case "firehose":
      return [streams(row.destinations.firehose!)];
    case "xray":
      return [
        [target("traces", { type: "xray", ...here }), target("more-traces", { type: "xray", ...here })],
      ];
  }
}

const here = { account: HOME.label, region: HOME.region };

function target(label: string, spec: FleetDestination, more: Target["destinations"] = {}): Target {
  return { label, destinations: { ...more, [label]: spec } };
}

function logGroups(row: LogTypeRow, source: Source): Target[] {
  const { naming } = row.destinations.cloudwatchLogs!.logGroup;
  const group = (label: string, logGroupName: string, create: boolean): Target =>
    target(label, {
      type: "cloudwatch-logs",
      ...here,
      logGroupName,
      ...(create ? { retentionInDays: 90 } : { create }),
    });
  if (naming.kind === "fixed")
    return naming.names.map((template, index) => {
      const name = fillTemplate(template, { ...further, ...source.values });
      const own = name.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
      return group(`group-${index}-${own}`, name, naming.madeWithSource !== true);
    });
  const start = naming.kind === "free" ? naming.suggested : naming.required;
  return [
    group("made-group", `${start}${row.id}-made`, true),
    group("old-group", `${start}${row.id}-old`, false),
  ];
}

function buckets(cell: S3Cell): Target[][] {
  const start = cell.bucketNamePrefix ?? "";
  const acl = cell.authorisedBy === "bucket-acl";
  const required = cell.prefix === "required" ? { prefix: "audit" } : {};
  const made = (label: string, account: string): Target =>
    target(label, {
      type: "s3",
      account,
      region: HOME.region,
      bucketName: `${start}${label}${acl ? "-acl" : ""}${cell.prefix === "required" ? "-audit" : ""}-logs`,
      ...required,
      ...(acl ? { accessControlList: true } : { encryption: "customer-managed" }),
    });
  /** One bucket under two labels, whose policy and whose key's policy are kept. */
  const old = (label: string, prefix: string): Target =>
    target(label, {
      type: "s3",
      ...here,
      create: false,
      bucketName: `${start}old-logs`,
      ...(cell.prefix === "unsupported" ? {} : { prefix }),
      existingPolicy: {
        Version: "2012-10-17",
        Statement: [{ Sid: "Theirs", ...theirs(`${start}old-logs`) }],
      },
      encryption: {
        kmsKeyArn: `arn:aws:kms:${HOME.region}:${HOME.id}:key/0a1b2c3d-1111-2222-3333-444455556666`,
        existingPolicy: { Version: "2012-10-17", Statement: [{ Sid: "Owner", ...ownerOfKey }] },
      },
    });
  const crossing = cell.enablement !== "bridge" && cell.crossAccount;
  return [
    ...(acl ? [] : [[old("old-bucket", "audit"), old("old-bucket-again", "more")]]),
    [made("made-bucket", HOME.label), made("central-bucket", crossing ? ARCHIVE.label : HOME.label)],
  ];
}

const theirs = (bucket: string): { Effect: "Allow" } & Record<string, unknown> => ({
  Effect: "Allow",
  Principal: { AWS: `arn:aws:iam::${HOME.id}:role/readers` },
  Action: "s3:GetObject",
  Resource: `arn:aws:s3:::${bucket}/*`,
});

const ownerOfKey: { Effect: "Allow" } & Record<string, unknown> = {
  Effect: "Allow",
  Principal: { AWS: `arn:aws:iam::${HOME.id}:root` },
  Action: "kms:*",
  Resource: "*",
};

function streams({ enablement, streamNamePrefix: start = "" }: FirehoseCell): Target[] {
  // A stream takes records of subscriptions or of services, not both.
  const [from, end] = enablement === "bridge" ? [{ fromSubscription: true }, "-subscribed"] : [{}, ""];
  const bucket: FleetDestination = { type: "s3", ...here, create: false, bucketName: "stream-logs" };
  return [
    target(
      "made-stream",
      {
        type: "firehose",
        ...here,
        deliveryStreamName: `${start}made${end}`,
        bucket: "stream-bucket",
        ...from,
      },
      { "stream-bucket": bucket },
    ),
    target("old-stream", {
      type: "firehose",
      ...here,
      deliveryStreamName: `${start}old${end}`,
      create: false,
      ...from,
    }),
  ];
}
