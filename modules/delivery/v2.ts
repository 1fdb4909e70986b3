/** V2: one delivery source per resource and log type, and a delivery to each destination. */
import { CloudwatchLogDeliverySource } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-source";
import { Annotations, Fn, Token, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { LogTypeRow, V2LogType } from "../catalog/row";
import type { BucketDestination } from "../destinations/bucket-destination";
import { environmentOf, isKnown, regionArgument, type Environment } from "../destinations/environment";
import { LogDeliveryError } from "../destinations/error";
import { stackRegistry } from "../destinations/registry";
import { addressPart, labelOf, sharedPlace, usedBy, whereIs } from "../names/addresses";
import { destinationAddress } from "../names/destination-identity";
import { deliverySourceName } from "../names/names";
import type { SourceNaming } from "../names/source-naming";
import { takesDelimiter } from "../services/output-format";
import type { Destination } from "../services/switch";
import { deliveryDestinationFor, type PairingDestination } from "./delivery-destination";
import { deliverySettings } from "./delivery-settings";
import { warnOfUpdates } from "./one-change";
import { isLiteral } from "../destinations/destination";
import { importId } from "../destinations/import-id";
import { waitFor } from "../destinations/waiting";
import { ReplaceableDelivery } from "./replaceable-delivery";
import { effectiveSuffix, writtenSuffix } from "./suffix-path";
import { v2Problems } from "./v2-problems";
import {
  chosenFields,
  chosenLogTypes,
  chosenPairs,
  outputFormat,
  type Pair,
  type V2Options,
} from "./v2-choices";

export { effectiveSuffix, v2Problems };

type Adopted = NonNullable<V2Options["adopt"]>[number];

export interface V2Request {
  /** Parent of the deliveries. */
  readonly scope: Construct;
  /** The `LogDelivery`. */
  readonly delivery: Construct;
  readonly row: LogTypeRow;
  readonly sourceArn: string;
  /** What tells this source apart: one source may be read as several tokens. */
  readonly sourceKey: string;
  readonly naming: SourceNaming;
  /** The chain of all changes of what is logged, where AWS takes one at a time. */
  readonly changeChain: string | undefined;
  /** Account, region and partition of the source. */
  readonly environment: Environment;
  readonly destinations: readonly Destination[];
  readonly options: V2Options;
  /** Whether they deliver: else their delivery destinations are made alone, with the policies of those. */
  readonly enabled: boolean;
}

/** The deliveries, each waiting for the one before it that shares its source or its destination. */
export function deliverByV2(request: V2Request): TerraformResource[] {
  const pairs = chosenPairs(request.row, request.destinations, request.options);
  if (!request.enabled) {
    for (const pair of pairs) targetOf(request, pair);
    return [];
  }
  const chosen = chosenLogTypes(pairs);
  return pairs.map((pair) => deliver(request, pair, recordFields(pair, chosen, request.options)));
}

/** The user's word on a delivery that exists already. */
function adoption({ options }: V2Request, { logType, destination }: Pair): Adopted | undefined {
  return options.adopt?.find(
    (a) => a.destination === labelOf(destination) && (a.logType ?? logType.logType) === logType.logType,
  );
}

function targetOf(request: V2Request, pair: Pair): PairingDestination {
  return deliveryDestinationFor(
    request.delivery,
    pair.destination,
    outputFormat(pair, request.options),
    request.environment,
    adoption(request, pair)?.deliveryDestinationName,
  );
}

function deliver(request: V2Request, pair: Pair, fields: string[] | undefined): TerraformResource {
  const { scope, delivery: by, options, environment } = request;
  const { logType, destination } = pair;
  const adopted = adoption(request, pair);
  const source = deliverySource(request, logType.logType);
  const format = outputFormat(pair, options);
  const target = targetOf(request, pair);
  const registry = stackRegistry(scope);
  const pairing = `delivery/${source.key}/${target.key}`;
  const first = registry.find<Construct>(pairing);
  if (first) {
    throw new LogDeliveryError(by, [
      `${logType.logType} of this source is delivered to "${whereIs(destination)}" by "${whereIs(first)}" already, and AWS refuses a second delivery of one pair. Remove one of the two.`,
    ]);
  }
  registry.once(pairing, () => by);
  countDelivery(request, logType, source);
  const fieldDelimiter =
    Token.isUnresolved(format) || takesDelimiter(format) ? options.fieldDelimiter : undefined;
  const s3 =
    destination.type === "s3" ? s3Configuration(request, destination, adopted !== undefined) : undefined;
  const delivery = new ReplaceableDelivery(
    scope,
    `${logType.logType}-${destinationAddress(destination.identity, environmentOf(scope))}`,
    {
      deliverySourceName: source.resource.name,
      deliveryDestinationArn: target.arn,
      recordFields: fields,
      ...(fieldDelimiter === undefined ? {} : { fieldDelimiter }),
      ...(s3 ? { s3DeliveryConfiguration: [s3] } : {}),
      ...regionArgument(scope, environment.region),
    },
    deliverySettings(request.row, {
      type: destination.type,
      recordFields: fields,
      fieldDelimiter,
      ...(s3 && destination.type === "s3" ? { s3: { ...s3, prefix: destination.prefix } } : {}),
    }),
  );
  const before = registry.chain([source.key, target.key, ...source.busy], delivery);
  waitFor(delivery, [...target.dependencies, ...before]);
  // So that on destroy the source goes before the destinations.
  if (target.resource) waitFor(source.resource, [target.resource]);
  if (adopted)
    delivery.importFrom(importId(adopted.deliveryId, regionArgument(scope, environment.region).region));
  return delivery;
}

interface SharedSource {
  readonly key: string;
  readonly resource: CloudwatchLogDeliverySource;
  /** Deliveries of it, over the whole stack. */
  deliveries: number;
  /** The chain of all changes of what is logged. */
  readonly busy: readonly string[];
}

/** Counts over all deliveries of the stack: those of one `LogDelivery` are counted with its other problems. */
function countDelivery({ delivery, row }: V2Request, { logType }: V2LogType, source: SharedSource): void {
  const max = row.v2!.maxDeliveriesPerSource;
  source.deliveries += 1;
  if (max === undefined || source.deliveries <= max) return;
  throw new LogDeliveryError(delivery, [
    `${row.service} allows ${max} deliveries of ${logType} per source, and other deliveries of this stack have taken them up.`,
  ]);
}

/** AWS refuses a second source for the same resource and log type (cloudformation-coverage-roadmap#2513), so it is shared. */
function deliverySource(request: V2Request, logType: string): SharedSource {
  const { delivery, row, sourceArn, sourceKey, naming, changeChain, environment, options } = request;
  const registry = stackRegistry(delivery);
  const key = `delivery-source/${environment.region}/${sourceKey}/${logType}`;
  const busy = changeChain === undefined ? [] : [changeChain];
  // Whichever of its deliveries is adopted: the others share its source.
  const adoptedName = options.adopt?.find((a) => (a.logType ?? logType) === logType)?.deliverySourceName;
  const shared = registry.once<SharedSource>(key, () => {
    const elsewhere = regionArgument(delivery, environment.region);
    const region = isKnown(environment.region) ? environment.region : "";
    const place = sharedPlace(delivery, "DeliverySources");
    const id = addressPart([naming.service, naming.name, elsewhere.region ?? "", logType]);
    const resource = new CloudwatchLogDeliverySource(place, id, {
      name: adoptedName ?? deliverySourceName(delivery, naming, region, logType),
      logType,
      resourceArn: sourceArn,
      ...elsewhere,
    });
    if (adoptedName !== undefined) resource.importFrom(importId(adoptedName, elsewhere.region));
    waitFor(resource, registry.chain(busy, resource));
    warnOfUpdates(delivery, row.source.oneChangeAtATime, changeChain);
    warnOfSecondSource(request, logType);
    return { key, resource, busy, deliveries: 0 };
  });
  usedBy(shared.resource, delivery);
  return shared;
}

/** AWS refuses a second source of a resource and log type; where a guide of AWS says more than that, it is quoted. */
function warnOfSecondSource({ delivery, row, sourceKey, environment }: V2Request, logType: string): void {
  const says = row.v2!.oneSourcePerResource;
  if (says === undefined) return;
  const first = stackRegistry(delivery).once(
    `first-delivery-source/${environment.region}/${sourceKey}`,
    () => logType,
  );
  if (first === logType) return;
  Annotations.of(delivery).addWarning(
    `${first} and ${logType} of one source are delivered, by a delivery source each. ${says}`,
  );
}

/** The user's fields in their order, with mandatory ones behind that they left out: AWS refuses a list without them. */
function recordFields(
  { logType }: Pair,
  chosen: readonly V2LogType[],
  options: V2Options,
): string[] | undefined {
  const fields = chosenFields(logType, chosen, options);
  if (fields === undefined) return undefined;
  // Which of them is among the user's shows at apply.
  if (Token.isUnresolved(fields) || !fields.every(isLiteral))
    return Fn.distinct(Fn.concat([fields, logType.mandatoryFields])) as string[];
  return [...fields, ...logType.mandatoryFields.filter((field) => !fields.includes(field))];
}

/**
 * Always written for S3, and whole: the list is optional and computed, so leaving it out later would keep the
 * old path (hashicorp/terraform-provider-aws#44877), and its objects have no optional members. A suffix that
 * AWS would fill in is an "inconsistent result after apply", so there always is one.
 */
function s3Configuration(
  { row, environment, options }: V2Request,
  { prefix }: BucketDestination,
  isAdopted: boolean,
): { suffixPath: string; enableHiveCompatiblePath: boolean } {
  const suffix = effectiveSuffix(row, environment, prefix, options.suffixPath);
  return {
    enableHiveCompatiblePath: options.hiveCompatiblePath ?? false,
    suffixPath: writtenSuffix(row, prefix, suffix, isAdopted),
  };
}
