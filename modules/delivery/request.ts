/** What a delivery asks for, understood: who the source is, and by which way each destination is reached. */
import { TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { LogTypeRow } from "../catalog/row";
import { LogDeliveryError } from "../destinations/error";
import { environmentOf, knownToDiffer, regionArgument, type Environment } from "../destinations/environment";
import { deliveryPlace } from "../names/addresses";
import { compareDestinations } from "../names/destination-identity";
import type { SourceNaming } from "../names/source-naming";
import { partitionOf } from "../policies/arn";
import { arnValues } from "../services/identify";
import type { AnyLogSwitch, Destination, SourceIdentity, SwitchContext } from "../services/switch";
import { forSource } from "../services/v2-log-types";
import type { BridgeOptions } from "./bridge-stream";
import { cellOf } from "./rules";
import { idValues, regionOf, sourceKey, sourceNaming, sourceTypeProblem } from "./source";
import type { V2Options } from "./v2-choices";

/** What the user gives. */
export interface GivenRequest {
  readonly source: unknown;
  readonly destinations: readonly Destination[];
  readonly options: V2Options & BridgeOptions;
  /** Whether it is switched on. */
  readonly enabled: boolean;
}

/** A delivery's properties, understood. */
export interface ResolvedRequest extends GivenRequest {
  /** By type and name. */
  readonly destinations: readonly Destination[];
  /** The same in the user's order. */
  readonly listed: readonly Destination[];
  /** The row, with the log types that this source has. */
  readonly row: LogTypeRow;
  readonly logSwitch: AnyLogSwitch;
  readonly identity: SourceIdentity;
  /** Account, region and partition of the source. */
  readonly environment: Environment;
  /** What tells this source apart. */
  readonly key: string;
  /** What it is called. */
  readonly naming: SourceNaming;
  /** Values of template variables that are known. */
  readonly names: Readonly<Record<string, string | undefined>>;
  readonly hive: boolean | undefined;
  readonly legacy: boolean;
  /** Reached by V2 deliveries. */
  readonly delivered: readonly Destination[];
  /** Reached by a subscription of the log group. */
  readonly bridged: readonly Destination[];
  /** Those that the service itself is told of. */
  readonly switched: readonly Destination[];
}

/** @throws LogDeliveryError for a source that can't be one of the row, or is in another stack */
export function resolveRequest(
  scope: Construct,
  row: LogTypeRow,
  logSwitch: AnyLogSwitch,
  given: GivenRequest,
): ResolvedRequest {
  const { source, options } = given;
  const destinations = [...given.destinations].sort((a, b) => compareDestinations(a.identity, b.identity));
  const identity = identify(scope, row, logSwitch, source);
  const environment = sourceEnvironment(scope, row, source, identity);
  const { hive, legacy = false } = logSwitch.grantOptions?.(options) ?? {};
  const reachedBy = (way: string): Destination[] =>
    destinations.filter((d) => cellOf(row, d.type, legacy)?.enablement === way);
  const delivered = reachedBy("delivery");
  const bridged = reachedBy("bridge");
  return {
    ...given,
    destinations,
    listed: given.destinations,
    row: forSource(row, identity),
    logSwitch,
    identity,
    environment,
    key: sourceKey(row, source, identity, environment),
    naming: sourceNaming(row, source, identity, scope),
    names: { ...idValues(row, identity), ...arnValues(row, identity.arn), ...identity.names },
    hive,
    legacy,
    delivered,
    bridged,
    switched: destinations.filter((d) => !delivered.includes(d) && !bridged.includes(d)),
  };
}

/** What the service file works with: the destinations that the service itself is told of. */
export function contextOf(
  scope: Construct,
  { row, source, identity, environment, naming, options, listed, switched }: ResolvedRequest,
): SwitchContext<unknown, object> {
  const elsewhere = regionArgument(scope, environment.region);
  return {
    scope: deliveryPlace(scope, [row.id, elsewhere.region ?? "", naming.name]),
    delivery: scope,
    row,
    source,
    identity,
    environment,
    destinations: switched,
    listed: listed.filter((d) => switched.includes(d)),
    logGroups: switched.filter((d) => d.type === "cloudwatch-logs"),
    buckets: switched.filter((d) => d.type === "s3"),
    streams: switched.filter((d) => d.type === "firehose"),
    options,
    regionArgument: elsewhere,
  };
}

function identify(
  scope: Construct,
  row: LogTypeRow,
  logSwitch: AnyLogSwitch,
  source: unknown,
): SourceIdentity {
  const problem = sourceTypeProblem(row, source);
  if (problem !== undefined) throw new LogDeliveryError(scope, [problem]);
  if (
    TerraformResource.isTerraformResource(source) &&
    TerraformStack.of(source) !== TerraformStack.of(scope)
  ) {
    throw new LogDeliveryError(scope, [
      `The source "${source.node.path}" is in another stack than this delivery. Put the LogDelivery into the source's stack: destinations may be elsewhere.`,
    ]);
  }
  return source === undefined ? {} : logSwitch.identify(source, environmentOf(scope));
}

/** Account, region and partition of the source. */
function sourceEnvironment(
  scope: Construct,
  row: LogTypeRow,
  source: unknown,
  identity: SourceIdentity,
): Environment {
  const own = environmentOf(scope);
  const region = row.source.homeRegion ?? identity.region ?? regionOf(source) ?? own.region;
  return {
    account: identity.account ?? own.account,
    region,
    partition: knownToDiffer(region, own.region) ? partitionOf(region) : own.partition,
  };
}
