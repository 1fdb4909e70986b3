/** A fleet file against AWS's rules and limits: what `log-delivery check` prints. */
import type { CloudwatchLogDelivery } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery";
import { TerraformResource } from "cdktf";
import type { LogTypeRow } from "../catalog/row";
import { logGroupPolicies } from "../destinations/log-group-policies";
import { policyInventory, type SizedPolicy } from "../destinations/policy-inventory";
import { draftFleet, type FleetDraft, type FleetStack, type Progress } from "../fleet/build";
import { loadFleet, type LoadedFleet } from "../fleet/load";
import { FleetError, type Problem } from "../fleet/problem";
import { isPreparedOnly } from "../permissions/fleet-permissions";
import { withScratchApp } from "../permissions/scratch-app";
import { LOG_RESOURCE_POLICIES_PER_REGION } from "../policies/limits";

export type PlacedProblem = Problem & { readonly line?: number; readonly column?: number };

export type CheckedPolicy = Pick<SizedPolicy, "name" | "kind" | "stack" | "size" | "limit" | "unit">;

/** How much of something an account has in a region. */
export interface Quota {
  readonly name: string;
  /** Name of the account in the file. */
  readonly account: string;
  readonly region: string;
  readonly used: number;
  /** Of {@link used}, what the file says that others own. */
  readonly reserved?: number;
  /** `null` where AWS's limit isn't known to the pack: then it is counted only. */
  readonly limit: number | null;
}

export interface FleetCheck {
  /** What AWS or the matrix refuses, and limits that are passed. */
  readonly problems: readonly PlacedProblem[];
  /** The fullest first. */
  readonly policies: readonly CheckedPolicy[];
  readonly quotas: readonly Quota[];
  /** What needs attention and fails nothing: closed and ended services, deliveries that are prepared only. */
  readonly warnings: readonly PlacedProblem[];
  readonly stacks: number;
  readonly deliveries: number;
}

/** Loads and builds the file without writing anything. Problems are returned, never thrown. */
export function checkFleet(file: string, progress?: Progress): FleetCheck {
  let loaded: LoadedFleet;
  try {
    loaded = loadFleet(file);
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return { problems: error.problems, policies: [], quotas: [], warnings: [], stacks: 0, deliveries: 0 };
  }
  return withScratchApp((app) => {
    const draft = draftFleet(app, loaded, progress);
    return {
      problems: loaded.error([...draft.problems, ...draft.passedLimits]).problems,
      policies: policiesOf(draft),
      quotas: draft.stacks.flatMap(quotasOf),
      warnings: loaded.error(warningsOf(loaded, draft)).problems,
      stacks: draft.stacks.length,
      deliveries: draft.stacks.reduce((sum, { deliveries }) => sum + deliveries.length, 0),
    };
  });
}

function policiesOf({ app }: FleetDraft): CheckedPolicy[] {
  return policyInventory(app)
    .map(({ name, kind, stack, size, limit, unit }) => ({ name, kind, stack, size, limit, unit }))
    .sort((a, b) => b.size / b.limit - a.size / a.limit);
}

/** V2 objects that AWS counts per account and region. Its quotas for them are not on a page that could be confirmed. */
const countedTypes: Readonly<Record<string, string>> = {
  aws_cloudwatch_log_delivery_source: "delivery sources",
  aws_cloudwatch_log_delivery_destination: "delivery destinations",
  aws_cloudwatch_log_delivery: "deliveries",
};

function quotasOf(fleetStack: FleetStack): Quota[] {
  const { stack, account, region } = fleetStack;
  const policies = logGroupPolicies(stack, region);
  const needed = policies.documents().length;
  const quotas: Quota[] = [];
  if (needed > 0 || policies.reserved > 0) {
    quotas.push({
      name: "log-group resource policies",
      account,
      region,
      used: needed + policies.reserved,
      ...(policies.reserved > 0 ? { reserved: policies.reserved } : {}),
      limit: LOG_RESOURCE_POLICIES_PER_REGION,
    });
  }
  const counts = new Map<string, Quota>();
  for (const resource of stack.node.findAll()) {
    if (!TerraformResource.isTerraformResource(resource)) continue;
    const name = countedTypes[resource.terraformResourceType];
    if (name === undefined) continue;
    // Services with a home region are configured there, whatever the stack's region.
    const where = (resource as CloudwatchLogDelivery).regionInput ?? region;
    const key = `${name}/${where}`;
    counts.set(key, { name, account, region: where, used: (counts.get(key)?.used ?? 0) + 1, limit: null });
  }
  return [...quotas, ...counts.values()];
}

function warningsOf({ fleet }: LoadedFleet, { stacks }: FleetDraft): Problem[] {
  const warnings: Problem[] = [];
  for (const { entries } of stacks) {
    for (const { spec, delivery } of entries) {
      const path = ["deliveries", fleet.deliveries.indexOf(spec)];
      const sentence = lifecycleWarning(delivery.row);
      if (sentence !== undefined) warnings.push({ path: [...path, "logType"], message: sentence });
      if (isPreparedOnly(delivery)) {
        const rest =
          delivery.command === undefined
            ? `the arguments to set on ${delivery.row.source.noun} are in the stack's outputs`
            : "the command that switches it on is in the stack's outputs";
        warnings.push({ path, message: `"${delivery.row.id}" is prepared only: ${rest}.` });
      }
    }
  }
  return warnings.sort((a, b) => Number(a.path[1]) - Number(b.path[1]));
}

function lifecycleWarning({ lifecycle, service, label }: LogTypeRow): string | undefined {
  const ends = "endsOn" in lifecycle && lifecycle.endsOn ? ` AWS ends it on ${lifecycle.endsOn}.` : "";
  switch (lifecycle.state) {
    case "active":
      return ends === "" ? undefined : `${label}: ${service} is still offered.${ends}`;
    case "closed":
      return `${label}: ${service} is closed to new customers since ${lifecycle.since}; accounts that don't use it yet are refused.${ends}`;
    case "ended":
      return `${label}: AWS ended ${service} on ${lifecycle.since}; nothing is delivered any more.`;
  }
}
