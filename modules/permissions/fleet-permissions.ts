/** The IAM policies of a fleet's deployers: one set per account. */
import type { BuiltFleet } from "../fleet/build";
import type { LoadedFleet } from "../fleet/load";
import { partitionOf } from "../policies/arn";
import { sortedSet, type PolicyDocument } from "../policies/document";
import { deployedDelivery } from "./deployed-delivery";
import { managedPolicies } from "./managed-policies";
import { stackNeeds, type StackNeeds } from "./stack-needs";
import { stackResources } from "./stack-resources";
import { statementsFor } from "./statements";

/** What the identity needs whose credentials Terraform uses in one account of a fleet. */
export interface AccountPermissions {
  /** Name of the account in the fleet file. */
  readonly account: string;
  /** 12 digits. */
  readonly id: string;
  /** Documents of at most 6,144 non-whitespace characters each, to be attached together. Empty where nothing is deployed. */
  readonly policies: readonly PolicyDocument[];
  /**
   * Log types of which only the destinations' half is deployed: whoever owns the source needs its service's own
   * permissions, which aren't in {@link policies}.
   */
  readonly preparedOnly: readonly string[];
  /** Resources whose permissions aren't known, so that {@link policies} are incomplete. */
  readonly uncovered: readonly string[];
}

export interface FleetPermissionsOptions {
  /** Name of the only account to look at. Default: all. */
  readonly account?: string;
  /** Also what AWS's consoles read. Default: false. */
  readonly console?: boolean;
}

/**
 * The least that must be allowed to plan, apply and destroy the file as it is: literal where names are known. Terraform
 * also needs its state backend, which is not an affair of these accounts.
 */
export function fleetPermissions(
  { fleet }: LoadedFleet,
  built: BuiltFleet,
  options: FleetPermissionsOptions = {},
): AccountPermissions[] {
  return Object.entries(fleet.accounts)
    .filter(([name]) => options.account === undefined || name === options.account)
    .map(([account, { id }]) => {
      const stacks = built.stacks.filter((stack) => stack.account === account);
      const found = stacks.map((stack): StackNeeds => {
        const { accountId, region } = stack;
        return stackNeeds({
          place: { account: accountId, region, partition: partitionOf(region) },
          resources: stackResources(stack.stack),
          deliveries: stack.entries.map(({ spec, delivery, destinations }) =>
            deployedDelivery(delivery, { ...spec, destinations }),
          ),
          console: options.console,
        });
      });
      const prepared = stacks.flatMap((stack) => stack.deliveries.filter(isPreparedOnly));
      return {
        account,
        id,
        policies: managedPolicies(statementsFor(found.flatMap(({ needs }) => needs))),
        preparedOnly: sortedSet(prepared.map(({ logType }) => logType)),
        uncovered: found.flatMap(({ uncovered }) => uncovered),
      };
    });
}

/** Whether someone else has to switch the service on: by arguments of its resource, or by a command. */
export function isPreparedOnly(delivery: BuiltFleet["stacks"][number]["deliveries"][number]): boolean {
  return Object.keys(delivery.attributes).length > 0 || delivery.command !== undefined;
}
