/**
 * Cells that AWS's page ticks but the service's API can't serve: the service writes to a log group, and a
 * subscription filter carries the records on to Firehose, and from there to S3.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
import { CloudwatchLogSubscriptionFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-subscription-filter";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { quotas } from "../catalog/quotas";
import type { LogTypeRow } from "../catalog/row";
import type { BucketDestination } from "../destinations/bucket-destination";
import type { Environment } from "../destinations/environment";
import { LogDeliveryError } from "../destinations/error";
import { FirehoseDestination } from "../destinations/firehose-destination";
import { LogGroupDestination } from "../destinations/log-group-destination";
import { stackRegistry } from "../destinations/registry";
import { createServiceRole } from "../services/service-role";
import type { Destination } from "../services/switch";
import { boundedName } from "./names";

/** Subscription filters that a log group takes. */
const FILTERS_PER_LOG_GROUP = quotas["subscription-filters"].limit;

export interface BridgeRequest {
  readonly scope: Construct;
  readonly row: LogTypeRow;
  readonly environment: Environment;
  /** Buckets and streams to reach through the log group. */
  readonly destinations: readonly Destination[];
  /** Log groups among the delivery's own destinations: the first one is bridged. */
  readonly logGroups: readonly LogGroupDestination[];
  readonly names: Readonly<Record<string, string | undefined>>;
}

export interface Bridging {
  /** The log groups the service writes to: the given ones, or one made for the bridge. */
  readonly logGroups: readonly LogGroupDestination[];
  readonly resources: readonly TerraformResource[];
}

/** @throws LogDeliveryError when the log group's name can't be told, or more filters are needed than it takes */
export function bridge(request: BridgeRequest): Bridging {
  const { scope, row, environment, destinations } = request;
  const logGroups = request.logGroups.length > 0 ? request.logGroups : [bridgeLogGroup(request)];
  const logGroup = logGroups[0]!;
  if (request.logGroups.length === 0) {
    logGroup.grantDelivery({
      logType: row.id as never,
      sourceAccount: environment.account,
      sourceRegion: environment.region,
      arnValues: request.names,
    });
  }
  claimFilters(request, logGroup);
  const resources = destinations.map((destination, index) => {
    const part = new Construct(scope, `Bridge${index + 1}`);
    const stream =
      destination.type === "firehose"
        ? destination
        : streamTo(part, row, environment, destination as BucketDestination);
    return subscribe(part, row, environment, logGroup, stream);
  });
  return { logGroups, resources };
}

/** Counts the filters of a log group over all deliveries of the stack. */
function claimFilters({ scope, row, destinations }: BridgeRequest, logGroup: LogGroupDestination): void {
  const filters = stackRegistry(scope).once<{ count: number }>(
    `subscription-filters/${logGroup.node.path}`,
    () => ({
      count: 0,
    }),
  );
  filters.count += destinations.length;
  if (filters.count <= FILTERS_PER_LOG_GROUP) return;
  throw new LogDeliveryError(scope, [
    `"${row.id}" logs reach S3 and Firehose by subscription filters of log group "${logGroup.logGroupName}", which takes ${FILTERS_PER_LOG_GROUP}, and ${filters.count} are needed. Deliver to one stream and fan out from there.`,
  ]);
}

function subscribe(
  scope: Construct,
  row: LogTypeRow,
  environment: Environment,
  logGroup: LogGroupDestination,
  stream: FirehoseDestination,
): TerraformResource {
  const { partition, region, account } = environment;
  const role = createServiceRole(scope, "SubscriptionRole", {
    description: `CloudWatch Logs to Firehose stream ${stream.deliveryStreamName}`,
    trustedBy: "logs.amazonaws.com",
    sourceAccount: account,
    sourceArn: `arn:${partition}:logs:${region}:${account}:*`,
    statements: [
      {
        Effect: "Allow",
        Action: ["firehose:PutRecord", "firehose:PutRecordBatch"],
        Resource: stream.deliveryStreamArn,
      },
    ],
  });
  return new CloudwatchLogSubscriptionFilter(scope, "SubscriptionFilter", {
    name: boundedName([row.id, stream.deliveryStreamName]),
    logGroupName: logGroup.logGroupName,
    filterPattern: "",
    destinationArn: stream.deliveryStreamArn,
    roleArn: role.arn,
    dependsOn: [...role.dependencies, ...logGroup.dependenciesFor(scope), ...stream.dependenciesFor(scope)],
    ...(logGroup.resource?.regionInput === undefined ? {} : { region: logGroup.resource.regionInput }),
  });
}

/**
 * A stream of our own that takes the records out of their envelope and writes them where the row's key layout
 * says: one per log type and bucket, whatever the number of sources.
 */
function streamTo(
  scope: Construct,
  row: LogTypeRow,
  environment: Environment,
  bucket: BucketDestination,
): FirehoseDestination {
  const layout = `AWSLogs/${environment.account}/${row.id}/${environment.region}`;
  return stackRegistry(scope).once(
    `bridge-stream/${row.id}/${environment.region}/${bucket.node.path}`,
    () =>
      new FirehoseDestination(scope, "Stream", {
        deliveryStreamName: boundedName([
          row.id,
          "to",
          [bucket.bucketName, bucket.prefix].filter(Boolean).join("_"),
        ]),
        bucket,
        keyPrefix: `${layout}/!{timestamp:yyyy/MM/dd/HH}/`,
        errorKeyPrefix: `${layout}/errors/!{firehose:error-output-type}/`,
        fromSubscription: true,
        compression: "GZIP",
      }),
  );
}

function bridgeLogGroup(request: BridgeRequest): LogGroupDestination {
  const { scope, row, names } = request;
  return new LogGroupDestination(scope, "LogGroup", { logGroupName: bridgeLogGroupName(scope, row, names) });
}

function bridgeLogGroupName(
  scope: Construct,
  row: LogTypeRow,
  names: Readonly<Record<string, string | undefined>>,
): string {
  const naming = row.destinations.cloudwatchLogs!.logGroup.naming;
  if (naming.kind !== "fixed") {
    const prefix = naming.kind === "free" ? naming.suggested : naming.required;
    return `${prefix}${prefix.endsWith("/") || prefix.endsWith("-") ? "" : "/"}${boundedName([scope.node.path.replaceAll("/", "-")])}`;
  }
  for (const template of naming.names) {
    const variables = [...template.matchAll(/\$\{([^}]+)\}/g)].map((match) => match[1]!);
    if (variables.every((name) => names[name] !== undefined)) {
      return template.replace(/\$\{([^}]+)\}/g, (_, name: string) => names[name]!);
    }
  }
  throw new LogDeliveryError(scope, [
    `"${row.id}" logs are written to ${naming.names.join(" or ")}, and the bridge to S3 and Firehose starts there. ` +
      "Give that log group as a destination too, so that its name is known.",
  ]);
}
