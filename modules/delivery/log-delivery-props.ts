/** What a delivery is asked for with, typed by its log type. */
import type { DeliverableId } from "../catalog/matrix";
import type { TickedCells } from "../catalog/table";
import type { BucketDestination } from "../destinations/bucket-destination";
import type { FirehoseDestination } from "../destinations/firehose-destination";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import type { XrayDestination } from "../destinations/xray-destination";
import type { OptionsOf, SourceOf } from "../services/registry";

interface DestinationOfCell {
  readonly cloudwatchLogs: LogGroupDestination;
  readonly s3: BucketDestination;
  readonly firehose: FirehoseDestination;
  readonly xray: XrayDestination;
}

/** The destinations that the matrix allows for a log type. */
export type DestinationOf<Id extends DeliverableId> = Id extends DeliverableId
  ? DestinationOfCell[TickedCells<Id> & keyof DestinationOfCell]
  : never;

interface CommonProps<Id extends DeliverableId> {
  /** Id of a row of the matrix: `log-delivery matrix` lists them. `vended` for a log type that no row has. */
  readonly logType: Id;
  /** Where the logs go: at least one. */
  readonly destinations: readonly DestinationOf<Id>[];
  /** Options of this log type. */
  readonly options?: OptionsOf<Id>;
  /**
   * `false` switches logging off: what switches it on is left out, or written as off where AWS would keep it, while
   * grants, roles, log groups, buckets and streams stay. Deliveries whose service logs by itself refuse it.
   *
   * Apply it before removing a delivery that `log-delivery explain` says AWS goes on with.
   * @default true
   */
  readonly enabled?: boolean;
  /** Prepare a delivery of a service that AWS has ended. @default false - it is refused */
  readonly allowEnded?: boolean;
}

/** What says who the source is. */
type SourceProps<Id extends DeliverableId> =
  /** `source` may be left out where the service's resource belongs to somebody else: then everything else is prepared. */
  undefined extends SourceOf<Id> ? { readonly source?: SourceOf<Id> } : { readonly source: SourceOf<Id> };

/** What names a log type that no row has. */
interface VendedProps {
  /**
   * The log type as AWS names it (`APPLICATION_LOGS`): letters, digits and underscores. Its formats and record
   * fields are checked by AWS alone.
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
   */
  readonly awsLogType: string;
}

export type LogDeliveryProps<Id extends DeliverableId> = CommonProps<Id> &
  SourceProps<Id> &
  (Id extends "vended" ? VendedProps : { readonly awsLogType?: undefined });
