/** The stream that carries bridged logs on to a bucket: one per log type, region and bucket, whatever the number of sources. */
import type { Construct } from "constructs";
import type { LogTypeRow } from "../catalog/row";
import type { BucketDestination } from "../destinations/bucket-destination";
import { environmentOf, regionArgument, type Environment } from "../destinations/environment";
import { FirehoseDestination } from "../destinations/firehose-destination";
import { stackRegistry } from "../destinations/registry";
import { addressPart, sharedPlace, usedBy, whereIs } from "../names/addresses";
import { destinationParts } from "../names/destination-identity";
import { bridgeStreamName } from "../names/names";
import type { Destination } from "../services/switch";
import { nameOf } from "./destination-name";

/** Options of log types that are bridged to S3. */
export interface BridgeOptions {
  readonly extractMessages?: boolean;
}

interface SharedStream {
  readonly stream: FirehoseDestination;
  readonly extractMessages: boolean;
  /** The delivery that asked first. */
  readonly madeBy: Construct;
}

/** A stream of our own that writes where the row's key layout says, and what it can't write beside that. */
export function streamTo(
  delivery: Construct,
  row: LogTypeRow,
  environment: Environment,
  bucket: BucketDestination,
  { extractMessages = false }: BridgeOptions,
): FirehoseDestination {
  const { account, region } = environment;
  const layout = `AWSLogs/${account}/${row.id}/${region}`;
  const elsewhere = regionArgument(delivery, region);
  const to = destinationParts(bucket.identity, environmentOf(delivery));
  const place = sharedPlace(delivery, "Subscriptions");
  const id = addressPart([row.id, elsewhere.region ?? "", "to", ...to]);
  const shared = stackRegistry(delivery).once<SharedStream>(streamKey(row, environment, bucket), () => ({
    extractMessages,
    madeBy: delivery,
    stream: new FirehoseDestination(place, id, {
      deliveryStreamName: bridgeStreamName(delivery, row.id, bucket.identity, environment),
      bucket,
      region,
      keyPrefix: `${layout}/!{timestamp:yyyy/MM/dd/HH}/`,
      errorKeyPrefix: `errors/${layout}/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd/HH}/`,
      fromSubscription: true,
      extractMessages,
      compression: "GZIP",
    }),
  }));
  usedBy(shared.stream, delivery);
  return shared.stream;
}

/** What is wrong with the options of a bridge, seen from the deliveries before. */
export function bridgeProblems(
  scope: Construct,
  row: LogTypeRow,
  environment: Environment,
  bridged: readonly Destination[],
  { extractMessages }: BridgeOptions,
): string[] {
  const buckets = bridged.filter((destination) => destination.type === "s3");
  if (extractMessages !== undefined && row.destinations.s3?.enablement === "bridge" && buckets.length === 0) {
    const streams = bridged.map((stream) => `Stream ${nameOf(stream).replace(/^stream /, "")}`).join(", ");
    return [
      `extractMessages is for the stream that is made for a destination of type S3, and none is given. ${streams === "" ? "Leave it out." : `${streams} has an option of that name itself, where it is made.`}`,
    ];
  }
  return buckets.flatMap((bucket) => {
    const first = stackRegistry(scope).find<SharedStream>(streamKey(row, environment, bucket));
    if (!first || first.extractMessages === (extractMessages ?? false)) return [];
    return [
      `This delivery and "${whereIs(first.madeBy)}" share a stream to ${nameOf(bucket)}, and that one has extractMessages: ${String(first.extractMessages)}, this one ${String(extractMessages ?? false)}. Set the same on both, or give them buckets or prefixes of their own.`,
    ];
  });
}

function streamKey(row: LogTypeRow, environment: Environment, bucket: BucketDestination): string {
  return `bridge-stream/${row.id}/${environment.region}/${JSON.stringify(bucket.identity)}`;
}
