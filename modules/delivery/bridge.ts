/**
 * Cells that AWS's page ticks but the service's API can't serve: the service writes to a log group, and a
 * subscription filter carries the records on to Firehose, and from there to S3.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
import { CloudwatchLogSubscriptionFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-subscription-filter";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { quotas } from "../catalog/quotas";
import type { LogTypeRow } from "../catalog/row";
import type { BucketDestination } from "../destinations/bucket-destination";
import { environmentOf, isKnown, regionArgument, type Environment } from "../destinations/environment";
import { LogDeliveryError } from "../destinations/error";
import type { FirehoseDestination } from "../destinations/firehose-destination";
import { LogGroupDestination } from "../destinations/log-group-destination";
import { stackRegistry } from "../destinations/registry";
import { identityPlace, namedPlace, placeIn, sharedPlace, usedBy } from "../names/addresses";
import { destinationAddress } from "../names/destination-identity";
import { logGroupNameEnd, subscriptionFilterName } from "../names/names";
import type { SourceNaming } from "../names/source-naming";
import { createServiceRole } from "../services/service-role";
import type { Destination } from "../services/switch";
import { streamTo, type BridgeOptions } from "./bridge-stream";

/** Subscription filters that a log group takes. */
const FILTERS_PER_LOG_GROUP = quotas["subscription-filters"].limit;

export interface BridgeRequest {
  /** Parent of what is made for this source alone. */
  readonly scope: Construct;
  /** The `LogDelivery`. */
  readonly delivery: Construct;
  readonly row: LogTypeRow;
  readonly environment: Environment;
  /** Buckets and streams to reach through the log group. */
  readonly destinations: readonly Destination[];
  /** Log groups among the delivery's own destinations: the first one is bridged. */
  readonly logGroups: readonly LogGroupDestination[];
  /** What the source is called. */
  readonly naming: SourceNaming;
  /** Values of the variables in the row's templates. */
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
  const { row, environment, destinations, options, enabled } = request;
  const grant = {
    logType: row.id as never,
    sourceAccount: environment.account,
    sourceRegion: environment.region,
    arnValues: request.names,
  };
  const logGroups = request.logGroups.length > 0 ? request.logGroups : [bridgeLogGroup(request)];
  const logGroup = logGroups[0]!;
  if (request.logGroups.length === 0) logGroup.grantDelivery(grant);
  const resources = destinations.flatMap((destination) => {
    const stream =
      destination.type === "firehose"
        ? destination
        : streamTo(request.delivery, row, environment, destination as BucketDestination, options);
    stream.grantDelivery(grant);
    return enabled ? [subscription(request, logGroup, stream)] : [];
  });
  return { logGroups, resources };
}

/** A group's filters, over all deliveries of the stack. */
type Filters = Map<string, CloudwatchLogSubscriptionFilter>;

/** The one filter of a log group and a stream, whoever's logs the group holds. */
function subscription(
  { delivery, row, environment }: BridgeRequest,
  logGroup: LogGroupDestination,
  stream: FirehoseDestination,
): TerraformResource {
  const groupKey = JSON.stringify(logGroup.identity);
  const filters = stackRegistry(delivery).once<Filters>(`subscription-filters/${groupKey}`, () => new Map());
  const streamKey = JSON.stringify(stream.identity);
  const present = filters.get(streamKey);
  const filter = present ?? subscribe(delivery, environment, logGroup, stream);
  filters.set(streamKey, filter);
  usedBy(filter, delivery);
  if (filters.size > FILTERS_PER_LOG_GROUP) {
    throw new LogDeliveryError(delivery, [
      `"${row.id}" logs reach S3 and Firehose by subscription filters of log group "${logGroup.logGroupName}", which takes ${FILTERS_PER_LOG_GROUP}, and ${filters.size} are needed. Deliver to one stream and fan out from there.`,
    ]);
  }
  return filter;
}

/**
 * The filter is where its log group is; the stream may be in another region of the account.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CrossAccountSubscriptions-Firehose.html
 */
function subscribe(
  delivery: Construct,
  { account }: Environment,
  logGroup: LogGroupDestination,
  stream: FirehoseDestination,
): CloudwatchLogSubscriptionFilter {
  const own = environmentOf(delivery);
  const group = placeIn(sharedPlace(delivery, "Subscriptions"), destinationAddress(logGroup.identity, own));
  const place = placeIn(group, destinationAddress(stream.identity, own));
  const role = createServiceRole(place, "Role", {
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
  return new CloudwatchLogSubscriptionFilter(place, "Filter", {
    name: subscriptionFilterName(delivery, stream.identity, { account, region: logGroup.region }),
    logGroupName: logGroup.logGroupName,
    filterPattern: "",
    destinationArn: stream.deliveryStreamArn,
    roleArn: role.arn,
    dependsOn: [
      ...role.dependencies,
      ...logGroup.dependenciesFor(delivery),
      ...stream.dependenciesFor(delivery),
    ],
    ...(isKnown(logGroup.region) && logGroup.region !== own.region ? { region: logGroup.region } : {}),
  });
}

/** The group that the logs go through: one that the stack has, or one made for it. */
function bridgeLogGroup(request: BridgeRequest): LogGroupDestination {
  const { scope, delivery, environment } = request;
  const { region } = environment;
  const logGroupName = bridgeLogGroupName(request);
  const present = LogGroupDestination.inStack(delivery, region, logGroupName);
  if (present) return present;
  const [place, id] = identityPlace(delivery)
    ? namedPlace(delivery, "LogGroup", logGroupName, regionArgument(delivery, region).region)
    : ([scope, "LogGroup"] as const);
  const made = new LogGroupDestination(place, id, { logGroupName, region });
  usedBy(made, delivery);
  return made;
}

function bridgeLogGroupName({
  scope,
  delivery,
  row,
  naming: source,
  names,
  environment,
}: BridgeRequest): string {
  const naming = row.destinations.cloudwatchLogs!.logGroup.naming;
  if (naming.kind !== "fixed") {
    const prefix = naming.kind === "free" ? naming.suggested : naming.required;
    return `${prefix}${prefix.endsWith("/") || prefix.endsWith("-") ? "" : "/"}${logGroupNameEnd(scope, source, environment.region)}`;
  }
  for (const template of naming.names) {
    const variables = [...template.matchAll(/\$\{([^}]+)\}/g)].map((match) => match[1]!);
    if (variables.every((name) => names[name] !== undefined)) {
      return template.replace(/\$\{([^}]+)\}/g, (_, name: string) => names[name]!);
    }
  }
  throw new LogDeliveryError(delivery, [
    `"${row.id}" logs are written to ${naming.names.join(" or ")}, and the bridge to S3 and Firehose starts there. ` +
      "Give that log group as a destination too, so that its name is known.",
  ]);
}
