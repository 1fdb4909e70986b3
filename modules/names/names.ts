/** The names that the pack gives at AWS: each says what it stands for, and carries what AWS wants unique. */
import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { identityPlace, knownOr, pathInStack } from "./addresses";
import { appParts } from "./app-name";
import { boundedName } from "./bounded";
import { nameBounds } from "./bounds";
import { destinationParts, type DestinationIdentity, type Place } from "./destination-identity";
import type { SourceNaming } from "./source-naming";

/**
 * What tells the names that a stack gives in a region from those that others give there: its app's name, and its id. The
 * only stack of its account and region needs no id in its own region, and says where it is in others.
 */
function stackParts(scope: IConstruct, region: string): string[] {
  const only = identityPlace(scope);
  if (only === undefined) return [...appParts(scope), TerraformStack.of(scope).node.id];
  return [...appParts(scope), ...(only.region === region ? [] : [only.region])];
}

/**
 * The name of a delivery source: what is logged, where, and of which log type. By whose app, too: AWS refuses a second
 * source of one resource and log type, but one of the same name takes the first one's place.
 */
export function deliverySourceName(
  scope: IConstruct,
  { service, name, known }: SourceNaming,
  region: string,
  logType: string,
): string {
  const whose = known ? appParts(scope) : stackParts(scope, region);
  return boundedName([...whose, service, name, region, logType], nameBounds.deliverySource);
}

/** The name of a delivery destination: which destination, in which format, for which account's deliveries. */
export function deliveryDestinationName(
  scope: IConstruct,
  destination: DestinationIdentity,
  place: Place,
  { format, sourceAccount }: { readonly format?: string; readonly sourceAccount?: string },
): string {
  const parts = [
    ...destinationParts(destination, place),
    format ?? "",
    sourceAccount ?? "",
    ...stackParts(scope, place.region),
  ];
  return boundedName(parts, nameBounds.deliveryDestination);
}

/** The name of the stream that carries the logs of a type on to a bucket. */
export function bridgeStreamName(
  scope: IConstruct,
  logType: string,
  bucket: DestinationIdentity,
  place: Place,
): string {
  const [, ...parts] = destinationParts(bucket, place);
  return boundedName(
    [logType, "to", ...parts, ...stackParts(scope, place.region)],
    nameBounds.deliveryStream,
  );
}

/** The name of a subscription filter: log groups know filters by their names, so a stream has one per group. */
export function subscriptionFilterName(scope: IConstruct, stream: DestinationIdentity, place: Place): string {
  const [, ...parts] = destinationParts(stream, place);
  return boundedName(
    ["log-delivery", ...parts, ...stackParts(scope, place.region)],
    nameBounds.subscriptionFilter,
  );
}

/** The end of a log group's name: what is logged. */
export function logGroupNameEnd(scope: IConstruct, { name, known }: SourceNaming, region: string): string {
  const text = [...(known ? [] : stackParts(scope, region)), name].map((part) => part.replaceAll("/", "-"));
  return boundedName(text, nameBounds.logGroup);
}

/**
 * The name of an inline policy. Roles are of all regions, so it tells the region; a policy of the same name is
 * overwritten.
 *
 * @param place where the resources of the delivery are
 * @param which tells the roles of a source apart, where it has several
 */
export function rolePolicyName(place: IConstruct, which: string, region: string): string {
  const parts = ["log-delivery", region, ...stackParts(place, region), pathInStack(place), which];
  return boundedName(parts, nameBounds.rolePolicy);
}

/**
 * The name of a role for one source and stream: roles are of all regions, so it tells account and region of the source.
 *
 * @param place where the source's resources for that stream are
 */
export function crossAccountRoleName(
  place: IConstruct,
  beginning: string,
  { account, region }: Place,
): string {
  const parts = [beginning, account, region, ...stackParts(place, region), pathInStack(place)];
  return boundedName(parts, nameBounds.role);
}

/**
 * The name of the role by which a bucket's objects are copied: names of buckets are unique over all accounts.
 *
 * @param beginning of the names of the pack's roles
 */
export function replicationRoleName(place: IConstruct, beginning: string, bucketName: string): string {
  return boundedName([`${beginning}replication`, knownOr(bucketName, place)], nameBounds.role);
}

/** The name of the n-th resource policy for log groups, from 1. */
export function logGroupPolicyName(scope: IConstruct, region: string, number: number): string {
  return boundedName(
    ["log-delivery", ...stackParts(scope, region), String(number)],
    nameBounds.logGroupPolicy,
  );
}

/** The name of the X-Ray resource policy. */
export function xrayPolicyName(scope: IConstruct, region: string): string {
  return boundedName(["log-delivery", ...stackParts(scope, region)], nameBounds.xrayPolicy);
}

/** The name of a Resolver query log configuration: its destination. */
export function queryLogConfigurationName(destination: DestinationIdentity, place: Place): string {
  return boundedName(destinationParts(destination, place), nameBounds.queryLogConfiguration);
}

/** The name of a chat room's logging configuration: the room, and its destination. */
export function chatLoggingConfigurationName(
  scope: IConstruct,
  destination: DestinationIdentity,
  place: Place,
): string {
  const parts = [
    ...stackParts(scope, place.region),
    pathInStack(scope),
    ...destinationParts(destination, place),
  ];
  return boundedName(parts, nameBounds.chatLoggingConfiguration);
}

/** Terraform's names for outputs: letters, digits and underscores. Labels may differ by signs alone, and then have one name. */
export function outputName(label: string): string {
  return label
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^(\d)/, "_$1")
    .replace(/_+$/, "");
}
