/** A complete fleet file for one log type, made from its row. */
import { Document, isSeq } from "yaml";
import type { CellKey, LogTypeRow } from "../../modules/catalog/row";
import { cellKeys } from "../../modules/catalog/columns";
import { SAMPLE_LOG_TYPE, neededOptions } from "../../modules/cli/needed-options";
import { sampleLogGroupName } from "../../modules/cli/sample";

const ACCOUNT = "111122223333";
const REGION = "us-east-1";

/** YAML that loads and builds: one account, a destination of each kind that the log type takes, one delivery. */
export function fleetSnippet(row: LogTypeRow): string {
  const cells = deliveredTogether(row);
  const destinations = Object.fromEntries(cells.flatMap((cell) => destinationsOf(row, cell)));
  const options = neededOptions[row.id];
  const document = new Document({
    accounts: { workload: { id: ACCOUNT } },
    destinations,
    deliveries: [
      {
        logType: row.id,
        ...(row.id === "vended" ? { awsLogType: SAMPLE_LOG_TYPE } : {}),
        account: "workload",
        region: REGION,
        ...sourceOf(row),
        to: cells.map((cell) => names[cell]),
        ...(options === undefined ? {} : { options }),
        ...(row.lifecycle.state === "ended" ? { allowEnded: true } : {}),
      },
    ],
  });
  const to = document.getIn(["deliveries", 0, "to"]);
  if (isSeq(to)) to.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const names: Readonly<Record<CellKey, string>> = {
  cloudwatchLogs: "logs",
  s3: "archive",
  firehose: "siem",
  xray: "traces",
};

/** The destinations of a row, as many as one source takes. */
function deliveredTogether(row: LogTypeRow): CellKey[] {
  return cellKeys.filter((cell) => row.destinations[cell]).slice(0, row.source.maxDestinations);
}

function sourceOf({ source }: LogTypeRow): { source?: string } {
  const given = source.exampleArn ?? source.id?.example;
  return given === undefined ? {} : { source: given };
}

function destinationsOf(row: LogTypeRow, cell: CellKey): [name: string, destination: object][] {
  const place = { account: "workload", region: REGION };
  switch (cell) {
    case "cloudwatchLogs": {
      const { naming } = row.destinations.cloudwatchLogs!.logGroup;
      const made = naming.kind === "fixed" && naming.madeWithSource === true;
      return [
        [
          names[cell],
          {
            type: "cloudwatch-logs",
            ...place,
            logGroupName: sampleLogGroupName(row),
            ...(made ? { create: false } : { retentionInDays: 90 }),
          },
        ],
      ];
    }
    case "s3": {
      const { bucketNamePrefix = "", prefix, authorisedBy } = row.destinations.s3!;
      return [
        [
          names[cell],
          {
            type: "s3",
            ...place,
            bucketName: `${bucketNamePrefix}org-log-archive-${ACCOUNT}`,
            ...(prefix === "required" ? { prefix: "audit" } : {}),
            ...(authorisedBy === "bucket-acl"
              ? { accessControlList: true }
              : { encryption: "customer-managed" }),
          },
        ],
      ];
    }
    case "firehose":
      return [
        [
          names[cell],
          {
            type: "firehose",
            ...place,
            deliveryStreamName: `${row.destinations.firehose!.streamNamePrefix ?? ""}siem`,
            create: false,
          },
        ],
      ];
    case "xray":
      return [[names[cell], { type: "xray", ...place }]];
  }
}
