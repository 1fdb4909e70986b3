/** V2: the logical destination that deliveries are paired with, one per target, format and source account. */
import { createHash } from "node:crypto";
import { CloudwatchLogDeliveryDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination";
import { CloudwatchLogDeliveryDestinationPolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination-policy";
import { TerraformStack, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { OutputFormat } from "../catalog/row";
import { isLiteral, terraformJson } from "../destinations/destination";
import { environmentOf, knownToDiffer, regionArgument, type Environment } from "../destinations/environment";
import { LogDeliveryError } from "../destinations/error";
import { stackRegistry } from "../destinations/registry";
import { destinationArn } from "../services/destination-arn";
import type { Destination } from "../services/switch";
import { deliveryDestinationArn } from "../policies/arn";
import { deliveryDestinationPolicy } from "../policies/delivery-destination-policy";
import { boundedName } from "./names";
import { importId } from "../destinations/import-id";
import { waitFor } from "./source-arguments";

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
 * @throws LogDeliveryError when a destination of another account isn't in a stack of that account
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
      `"${destination.node.path}" is of account ${destination.account} and its stack deploys to ${hostAccount}: the delivery destination is made in the account of the bucket, stream or log group. ` +
        "Put the destination into a stack of that account.",
    ]);
  }
  const targetArn = destinationArn(destination);
  // A format that is known at apply only is no part of a name.
  const name =
    adoptedName ??
    nameOf(scope, destination, isLiteral(format) ? format : undefined, crossAccount ? source.account : "");
  const key = `delivery-destination/${source.region}/${name}`;
  const made = stackRegistry(host).once(key, () => {
    const id = `DeliveryDestination-${source.region}-${name}`;
    const region = regionArgument(host, source.region);
    const resource = new CloudwatchLogDeliveryDestination(host, id, {
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
    if (crossAccount) {
      dependencies.push(
        new CloudwatchLogDeliveryDestinationPolicy(host, `${id}-policy`, {
          deliveryDestinationName: resource.name,
          deliveryDestinationPolicy: terraformJson(
            deliveryDestinationPolicy({
              partition: destination.partition,
              deliveryDestinationArn: deliveryDestinationArn(
                destination.partition,
                source.region,
                destination.account,
                name,
              ),
              sourceAccounts: [source.account],
            }),
          ),
          ...region,
        }),
      );
    }
    return { resource, dependencies };
  });
  if (host === TerraformStack.of(scope))
    return { arn: made.resource.arn, key, resource: made.resource, dependencies: made.dependencies };
  return {
    arn: deliveryDestinationArn(destination.partition, source.region, destination.account, name),
    key,
    // The other stack goes first; nothing of it can be named here.
    dependencies: destination.dependenciesFor(scope),
  };
}

/**
 * A name that stays when the bucket gets another prefix, or the log group or stream another name: then AWS changes
 * the delivery destination in place, and deliveries of other accounts, whose stacks come later, go on using it. The
 * hash tells stacks apart that deliver from one account and region: CloudFront's deliveries are in us-east-1 whatever
 * the stack's region, and a second stack's destination of the same name would overwrite the first.
 */
function nameOf(
  scope: Construct,
  destination: Destination,
  format: OutputFormat | undefined,
  sourceAccount: string,
): string {
  const type = destination.type === "cloudwatch-logs" ? "logs" : destination.type;
  const from = createHash("sha256")
    .update(`${TerraformStack.of(scope).node.id} to ${destination.node.path}`)
    .digest("hex")
    .slice(0, 8);
  return boundedName([type, destination.node.id, format ?? "", sourceAccount, from]);
}
