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
import { environmentOf, isKnown, type Environment } from "../destinations/environment";
import { LogDeliveryError } from "../destinations/error";
import type { FirehoseDestination } from "../destinations/firehose-destination";
import { LogGroupDestination } from "../destinations/log-group-destination";
import { stackRegistry } from "../destinations/registry";
import { createServiceRole } from "../services/service-role";
import type { Destination } from "../services/switch";
import { streamTo, type BridgeOptions } from "./bridge-stream";
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
  readonly options: BridgeOptions;
  /** Whether records are carried on: else group and stream are there, and no filter. */
  readonly enabled: boolean;
}

export interface Bridging {
  /** The log groups the service writes to: the given ones, or one made for the bridge. */
  readonly logGroups: readonly LogGroupDestination[];
  readonly resources: readonly TerraformResource[];
}

/** @throws LogDeliveryError when the log group's name can't be told, or more filters are needed than it takes */
export function bridge(request: BridgeRequest): Bridging {
  const { scope, row, environment, destinations, options, enabled } = request;
  const grant = {
    logType: row.id as never,
    sourceAccount: environment.account,
    sourceRegion: environment.region,
    arnValues: request.names,
  };
  const logGroups = request.logGroups.length > 0 ? request.logGroups : [bridgeLogGroup(request)];
  const logGroup = logGroups[0]!;
  if (request.logGroups.length === 0) logGroup.grantDelivery(grant);
  if (enabled) claimFilters(request, logGroup);
  const resources = destinations.flatMap((destination, index) => {
    const part = new Construct(scope, `Bridge${index + 1}`);
    const stream =
      destination.type === "firehose"
        ? destination
        : streamTo(part, row, environment, destination as BucketDestination, options);
    stream.grantDelivery(grant);
    return enabled ? [subscribe(part, row, environment, logGroup, stream)] : [];
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

/**
 * The filter is where its log group is; the stream may be in another region of the account.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CrossAccountSubscriptions-Firehose.html
 */
function subscribe(
  scope: Construct,
  row: LogTypeRow,
  { account }: Environment,
  logGroup: LogGroupDestination,
  stream: FirehoseDestination,
): TerraformResource {
  const role = createServiceRole(scope, "SubscriptionRole", {
    description: `CloudWatch Logs to Firehose stream ${stream.deliveryStreamName}`,
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions-confused-deputy.html
    trustedBy: "logs.amazonaws.com",
    sourceAccount: account,
    // The full ARN, as AWS's page on the confused deputy advises. It doesn't say which form is sent.
    sourceArn: [logGroup.logGroupArn, `${logGroup.logGroupArn}:*`],
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
    ...(isKnown(logGroup.region) && logGroup.region !== environmentOf(scope).region
      ? { region: logGroup.region }
      : {}),
  });
}

function bridgeLogGroup(request: BridgeRequest): LogGroupDestination {
  const { scope, row, names, environment } = request;
  return new LogGroupDestination(scope, "LogGroup", {
    logGroupName: bridgeLogGroupName(scope, row, names),
    region: environment.region,
  });
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
