/** V2: the logical destination that deliveries are paired with, one per target, format and source account. */
import { CloudwatchLogDeliveryDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination";
import { CloudwatchLogDeliveryDestinationPolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination-policy";
import { Lazy, TerraformStack, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { OutputFormat } from "../catalog/row";
import { isLiteral, terraformJson } from "../destinations/destination";
import { environmentOf, knownToDiffer, regionArgument, type Environment } from "../destinations/environment";
import { LogDeliveryError } from "../destinations/error";
import { expressionOf } from "../destinations/expression";
import { stackRegistry } from "../destinations/registry";
import { destinationArn } from "../services/destination-arn";
import type { Destination } from "../services/switch";
import { addressPart, sharedPlace, usedBy, whereIs } from "../names/addresses";
import { destinationAddress } from "../names/destination-identity";
import { deliveryDestinationName } from "../names/names";
import { deliveryDestinationArn } from "../policies/arn";
import { sortedSet } from "../policies/document";
import { deliveryDestinationPolicy } from "../policies/delivery-destination-policy";
import { nameOf } from "./destination-name";
import { importId } from "../destinations/import-id";
import { waitFor } from "../destinations/waiting";

export interface PairingDestination {
  /** A reference inside one stack, so that Terraform orders replacement; literal across stacks. */
  readonly arn: string;
  /** Which chain deliveries to it belong to. */
  readonly key: string;
  /** The delivery destination, when it is in the stack of its deliveries. */
  readonly resource?: CloudwatchLogDeliveryDestination;
  readonly dependencies: readonly ITerraformDependable[];
}

/**
 * The delivery destination for `destination`, in the region of the source. It is made in the account of the
 * destination: for another account that is the destination's stack, with a policy that names the source
 * account and this delivery destination alone.
 *
 * `adoptedName` is the name of one that exists already: it is imported.
 *
 * @throws LogDeliveryError when a destination of another account isn't in a stack of that account, and when one name
 * is adopted for two targets
 */
export function deliveryDestinationFor(
  scope: Construct,
  destination: Destination,
  format: OutputFormat | undefined,
  source: Environment,
  adoptedName?: string,
): PairingDestination {
  const crossAccount = knownToDiffer(destination.account, source.account);
  const host = TerraformStack.of(crossAccount ? destination : scope);
  const hostAccount = environmentOf(host).account;
  if (crossAccount && knownToDiffer(hostAccount, destination.account)) {
    throw new LogDeliveryError(scope, [
      `"${whereIs(destination)}" is of account ${destination.account} and its stack deploys to ${hostAccount}: the delivery destination is made in the account of the bucket, stream or log group. ` +
        "Put the destination into a stack of that account.",
    ]);
  }
  const place = { account: hostAccount, region: source.region };
  const sourceAccount = crossAccount ? source.account : undefined;
  // A format that is known at apply only is no part of a name.
  const known = isLiteral(format) ? format : undefined;
  const name =
    adoptedName ??
    deliveryDestinationName(host, destination.identity, place, { format: known, sourceAccount });
  const key = `delivery-destination/${source.region}/${name}`;
  const made = stackRegistry(host).once<Made>(key, () => {
    const id = [
      destinationAddress(destination.identity, place),
      regionArgument(host, source.region).region ?? "",
      known ?? "",
      adoptedName ?? sourceAccount ?? "",
    ];
    return make(host, addressPart(id), { name, destination, format, region: source.region, adoptedName });
  });
  usedBy(made.resource, scope);
  if (isAnother(made, destination, format)) {
    throw new LogDeliveryError(scope, [
      `Delivery destination "${name}" would be for ${inWords(made.destination, made.format)} and for ${inWords(destination, format)}: AWS has one of a name in an account and region, with one target and one format.`,
    ]);
  }
  if (sourceAccount !== undefined) made.admit(sourceAccount);
  if (host === TerraformStack.of(scope))
    return { arn: made.resource.arn, key, resource: made.resource, dependencies: made.dependencies };
  return {
    arn: deliveryDestinationArn(destination.partition, source.region, destination.account, name),
    key,
    // The other stack goes first; nothing of it can be named here.
    dependencies: destination.dependenciesFor(scope),
  };
}

interface Wanted {
  readonly name: string;
  readonly destination: Destination;
  readonly format: OutputFormat | undefined;
  readonly region: string;
  readonly adoptedName: string | undefined;
}

interface Made extends Wanted {
  readonly resource: CloudwatchLogDeliveryDestination;
  readonly dependencies: readonly ITerraformDependable[];
  /** Lets another account pair its sources with it. */
  admit(sourceAccount: string): void;
}

function make(host: TerraformStack, id: string, wanted: Wanted): Made {
  const { name, destination, format, adoptedName } = wanted;
  const place = sharedPlace(host, "DeliveryDestinations");
  const targetArn = destinationArn(destination);
  const region = regionArgument(host, wanted.region);
  const resource = new CloudwatchLogDeliveryDestination(place, id, {
    name,
    outputFormat: format,
    ...(targetArn === undefined
      ? { deliveryDestinationType: "XRAY" }
      : { deliveryDestinationConfiguration: [{ destinationResourceArn: targetArn }] }),
    ...region,
  });
  if (adoptedName !== undefined) resource.importFrom(importId(adoptedName, region.region));
  waitFor(resource, destination.dependenciesFor(host));
  const dependencies: ITerraformDependable[] = [resource];
  const accounts: string[] = [];
  const document = (): string => {
    const { partition, account } = destination;
    return terraformJson(
      deliveryDestinationPolicy({
        partition,
        deliveryDestinationArn: deliveryDestinationArn(partition, wanted.region, account, name),
        sourceAccounts: sortedSet(accounts),
      }),
    );
  };
  return {
    ...wanted,
    resource,
    dependencies,
    admit: (account) => {
      accounts.push(account);
      if (accounts.length > 1) return;
      dependencies.push(
        new CloudwatchLogDeliveryDestinationPolicy(place, `${id}-policy`, {
          deliveryDestinationName: resource.name,
          deliveryDestinationPolicy: Lazy.stringValue({ produce: document }),
          ...region,
        }),
      );
    },
  };
}

function isAnother(made: Made, destination: Destination, format: OutputFormat | undefined): boolean {
  return (
    !isSameFormat(made, format) ||
    JSON.stringify(made.destination.identity) !== JSON.stringify(destination.identity)
  );
}

/** One reference may be read as several tokens. */
function isSameFormat(made: Made, format: OutputFormat | undefined): boolean {
  if (made.format === undefined || format === undefined) return made.format === format;
  return expressionOf(made.format, made.resource) === expressionOf(format, made.resource);
}

function inWords(destination: Destination, format: OutputFormat | undefined): string {
  return !isLiteral(format) ? nameOf(destination) : `${nameOf(destination)} in ${format}`;
}
