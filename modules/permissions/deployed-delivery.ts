/** Built deliveries as their deployer sees them. */
import { Token } from "cdktf";
import type { LogTypeRow } from "../catalog/row";
import type { LogDelivery } from "../delivery/log-delivery";
import { cellOf } from "../delivery/rules";
import { environmentOf } from "../destinations/environment";
import { partitionOf } from "../policies/arn";
import { arnValues } from "../services/identify";
import { switchOf } from "../services/registry";
import type { Destination } from "../services/switch";
import type { DeployedDelivery } from "./delivery-needs";
import { knowsType } from "./terraform-needs";

/** What a delivery was made from. */
export interface DeliveryOrigin {
  /** ARN or id, as it was given. */
  readonly source?: string;
  readonly options?: object;
  readonly destinations: readonly Destination[];
}

export function deployedDelivery(delivery: LogDelivery, origin: DeliveryOrigin): DeployedDelivery {
  const { row } = delivery;
  const own = environmentOf(delivery);
  const logSwitch = switchOf(delivery.logType);
  const identity = origin.source === undefined ? {} : logSwitch.identify(origin.source, own);
  const region = row.source.homeRegion ?? identity.region ?? own.region;
  const source = {
    account: identity.account ?? own.account,
    region,
    partition: Token.isUnresolved(region) ? own.partition : partitionOf(region),
  };
  const { legacy = false } = logSwitch.grantOptions?.(origin.options ?? {}) ?? {};
  const switches = delivery.resources.filter((resource) => !knowsType(resource.terraformResourceType));
  return {
    row,
    source,
    sourceArn: identity.arn,
    values: { ...idValues(row, identity.id), ...arnValues(row, identity.arn), ...identity.names },
    targets: origin.destinations,
    cellOf: (type) => cellOf(row, type, legacy),
    switched: switches.length > 0,
    tagged: switches.some((resource) => "tagsInput" in resource && resource.tagsInput !== undefined),
  };
}

/**
 * What a bare id says about the source's ARN: it is the last variable of the row's template. Where there are
 * templates of several kinds, the id's prefix tells the kind.
 */
function idValues(row: LogTypeRow, id: string | undefined): Record<string, string> {
  if (id === undefined || Token.isUnresolved(id)) return {};
  const variables = row.source.arns.map((arn) => [...arn.matchAll(/\$\{([^}]+)\}/g)].at(-1)?.[1]);
  const variable =
    variables.length === 1
      ? variables[0]
      : ec2Prefixes.find(([prefix, name]) => id.startsWith(prefix) && variables.includes(name))?.[1];
  return variable === undefined ? {} : { [variable]: id };
}

/** Longer prefixes first: `tgw-attach-` is also `tgw-`. */
const ec2Prefixes: readonly (readonly [prefix: string, variable: string])[] = [
  ["tgw-attach-", "TransitGatewayAttachmentId"],
  ["tgw-", "TransitGatewayId"],
  ["vpc-", "VpcId"],
  ["subnet-", "SubnetId"],
  ["eni-", "NetworkInterfaceId"],
  ["nat-", "NatGatewayId"],
];
