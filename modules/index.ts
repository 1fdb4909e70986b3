/** The public face of the pack: everything a user may import. */
export type {
  Cell,
  CellKey,
  DestinationType,
  Enablement,
  Lifecycle,
  LogTypeRow,
  OutputFormat,
  PageCells,
  Permission,
} from "./catalog/row";
export { isLogTypeId, logTypeIds, type Edition, type DeliverableId, type LogTypeId } from "./catalog/matrix";
export { allRows, rowOf, rowsOf, type RowOf } from "./catalog/table";
export { matrix } from "./catalog/printed-matrix";

export {
  BucketDestination,
  type BucketDestinationProps,
  type ExistingBucketProps,
} from "./destinations/bucket-destination";
export type { BucketCreationProps, BucketLifecycle } from "./destinations/bucket-creation";
export type { ArchiveProps } from "./destinations/archive-props";
export type { BucketArchive } from "./destinations/archive";
export type { BucketNotifications, ExistingQueue, MadeQueue } from "./destinations/bucket-notifications";
export type { ObjectLock } from "./destinations/object-lock";
export type { GrantRequest } from "./destinations/destination";
export type { CustomerManagedKey } from "./destinations/encryption-key";
export { declareEnvironment, environmentOf, type Environment } from "./destinations/environment";
export { LogDeliveryError } from "./destinations/error";
export {
  FirehoseDestination,
  type ExistingFirehoseProps,
  type FirehoseDestinationProps,
} from "./destinations/firehose-destination";
export {
  LogGroupDestination,
  type ExistingLogGroupProps,
  type LogGroupDestinationProps,
} from "./destinations/log-group-destination";
export type { ServiceLinkedRoleMode } from "./destinations/service-linked-role";
export { XrayDestination, type XrayDestinationProps } from "./destinations/xray-destination";

export { LogDelivery } from "./delivery/log-delivery";
export type { DestinationOf, LogDeliveryProps } from "./delivery/log-delivery-props";
export type { OptionsOf, SourceOf } from "./services/registry";

export { DeployerPolicy, type DeployerPolicyProps } from "./permissions/deployer-policy";

export * as policies from "./policies";
