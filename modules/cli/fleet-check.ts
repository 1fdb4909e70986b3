/** A fleet file against AWS's rules and limits: what `log-delivery check` prints. */
import type { QuotaScope, QuotaStanding } from "../catalog/quota";
import { join } from "node:path";
import type { LogTypeRow } from "../catalog/row";
import { ownedPolicies, policyInventory, type SizedPolicy } from "../destinations/policy-inventory";
import { isolationOf } from "../policies/account-isolation";
import { isOrganization } from "../policies/organization";
import { draftFleet, quotaPath, type FleetDraft, type Progress } from "../fleet/build";
import { OUTDIR } from "../fleet/output/outdir";
import { loadFleet, type LoadedFleet } from "../fleet/load";
import { FleetError, type Problem } from "../fleet/problem";
import { accountText, NEAR, quotaSentence, verdictOf, type QuotaUse, type Verdict } from "../fleet/quota-use";
import { lossesBetween } from "../losses/losses";
import type { Losses } from "../losses/loss";
import { outputsOf, type StackOutput } from "../losses/stack-output";
import { isPreparedOnly } from "../permissions/fleet-permissions";
import { withScratchApp } from "../permissions/scratch-app";

export type PlacedProblem = Problem & { readonly line?: number; readonly column?: number };

export type CheckedPolicy = Pick<SizedPolicy, "name" | "kind" | "stack" | "size" | "limit" | "unit">;

/** How much of something an account has: in a region, or of one resource there. */
export interface Quota {
  readonly name: string;
  /** Name of the account in the file. */
  readonly account: string;
  readonly accountId: string;
  /** `all regions` for what AWS counts by account. */
  readonly region: string;
  readonly per: QuotaScope;
  /** For quotas per resource: the fullest one of the account and region, and each one that passes its limit. */
  readonly resource?: string;
  readonly used: number;
  /** Of {@link used}, what the file says that others own. */
  readonly reserved?: number;
  /** `null` where no number is known: then it is counted only. */
  readonly limit: number | null;
  readonly unit?: "characters" | "bytes";
  /** Whether AWS raises it on request; `null` where AWS doesn't say. */
  readonly adjustable: boolean | null;
  readonly standing: QuotaStanding;
  /** Absent where all is fine. */
  readonly verdict?: Verdict;
  /** AWS's page about it. */
  readonly source: string;
}

export interface FleetCheck {
  /** What AWS or the matrix refuses, and limits that are passed. */
  readonly problems: readonly PlacedProblem[];
  /** The fullest first. */
  readonly policies: readonly CheckedPolicy[];
  readonly quotas: readonly Quota[];
  /**
   * What needs attention and fails nothing: closed and ended services, deliveries that are switched off or prepared
   * only, and more of something than a quota that AWS raises.
   */
  readonly warnings: readonly PlacedProblem[];
  /** What comes near to a limit: from 80 % on. */
  readonly notes: readonly PlacedProblem[];
  readonly stacks: number;
  readonly deliveries: number;
  /** What an earlier output has and loses by this file; absent where there is none, or the file has problems. */
  readonly losses?: Losses;
  /** Names of the file's accounts, by their ids. */
  readonly accountNames: ReadonlyMap<string, string>;
}

const nothing: Omit<FleetCheck, "problems"> = {
  policies: [],
  quotas: [],
  warnings: [],
  notes: [],
  stacks: 0,
  deliveries: 0,
  accountNames: new Map(),
};

/** An earlier output to compare with. */
export interface EarlierOutput {
  readonly stacks: readonly StackOutput[];
  /** The folder that the fleet's output gets to. */
  readonly outdir: string;
  /** What lies beside the stacks there, by their names. */
  readonly beside: ReadonlyMap<string, NonNullable<StackOutput["beside"]>>;
}

/**
 * Loads and builds the file without writing anything. Problems are returned, never thrown.
 */
export function checkFleet(file: string, progress?: Progress, against?: EarlierOutput): FleetCheck {
  let loaded: LoadedFleet;
  try {
    loaded = loadFleet(file);
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return { ...nothing, problems: error.problems };
  }
  return withScratchApp((app) => {
    if (against) app.node.setContext(OUTDIR, against.outdir);
    const draft = draftFleet(app, loaded, progress);
    return {
      problems: loaded.error([...draft.problems, ...draft.passedLimits]).problems,
      policies: policiesOf(draft),
      quotas: shownUses(draft.quotas).map(quotaOf),
      warnings: loaded.error([...warningsOf(loaded, draft), ...sharedArchives(loaded), ...toRaise(draft)])
        .problems,
      notes: loaded.error([...nearlyFull(draft), ...nearlyFullPolicies(draft)]).problems,
      stacks: draft.stacks.length,
      deliveries: draft.stacks.reduce((sum, { deliveries }) => sum + deliveries.length, 0),
      accountNames: new Map(Object.entries(loaded.fleet.accounts).map(([name, { id }]) => [id, name])),
      // What has problems isn't in the stacks, and would count as lost.
      ...(against && draft.problems.length === 0 ? { losses: lossesOf(draft, against) } : {}),
    };
  });
}

/** Files that users keep beside a stack stay there when it is written again. */
function lossesOf(draft: FleetDraft, { stacks, beside, outdir }: EarlierOutput): Losses {
  const earlier = new Map(stacks.map((stack) => [stack.name, stack.beside ?? []]));
  const now = outputsOf(draft).map((stack) => ({
    ...stack,
    directory: join(outdir, "stacks", stack.name),
    beside: [...(earlier.get(stack.name) ?? []), ...(beside.get(stack.name) ?? [])],
  }));
  return lossesBetween(stacks, now);
}

function policiesOf({ app }: FleetDraft): CheckedPolicy[] {
  return policyInventory(app)
    .map(({ name, kind, stack, size, limit, unit }) => ({ name, kind, stack, size, limit, unit }))
    .sort((a, b) => b.size / b.limit - a.size / a.limit);
}

/** Of quotas per resource, of which there may be thousands, those that say something. */
function shownUses(uses: readonly QuotaUse[]): QuotaUse[] {
  const fullest = new Map<string, QuotaUse>();
  for (const use of uses) {
    const key = [use.id, use.accountId, use.region].join("\n");
    const other = fullest.get(key);
    if (!other || use.used > other.used) fullest.set(key, use);
  }
  const shown = new Set(fullest.values());
  return uses.filter((use) => shown.has(use) || isOver(use));
}

function isOver(use: QuotaUse): boolean {
  const verdict = verdictOf(use);
  return verdict === "passed" || verdict === "over";
}

function quotaOf(use: QuotaUse): Quota {
  const { quota, account, accountId, region, resource, used, reserved } = use;
  const verdict = verdictOf(use);
  return {
    name: quota.name,
    account,
    accountId,
    region,
    per: quota.per,
    ...(resource === undefined ? {} : { resource }),
    used,
    ...(reserved === undefined ? {} : { reserved }),
    limit: quota.limit,
    ...(quota.unit === undefined ? {} : { unit: quota.unit }),
    adjustable: quota.adjustable ?? null,
    standing: quota.standing,
    ...(verdict === undefined ? {} : { verdict }),
    source: quota.source,
  };
}

/** More than the default of quotas that AWS raises, or than numbers that AWS doesn't confirm. */
function toRaise({ quotas, placeOf }: FleetDraft): Problem[] {
  return quotas
    .filter((use) => verdictOf(use) === "over")
    .map((use) => ({ path: quotaPath(use, placeOf), message: quotaSentence(use) }));
}

/** What is full by others alone is theirs to know. */
function nearlyFull({ quotas, placeOf }: FleetDraft): Problem[] {
  return quotas
    .filter((use) => verdictOf(use) === "near" && use.makers.length > 0)
    .map((use) => ({ path: quotaPath(use, placeOf), message: quotaSentence(use) }));
}

/** Log-group policies are packed until they are full, so that says nothing. */
function nearlyFullPolicies({ app, stacks, placeOf }: FleetDraft): Problem[] {
  const places = new Map(stacks.map((fleetStack) => [fleetStack.stack.node.id, fleetStack]));
  return ownedPolicies(app)
    .filter(
      ({ policy: { kind, size, limit } }) => kind !== "log-group" && size <= limit && size >= NEAR * limit,
    )
    .map(({ policy: { name, stack, size, limit, unit }, owner }) => {
      const { account, accountId, region } = places.get(stack)!;
      return {
        path: placeOf(owner),
        message: `${accountText({ account, accountId })}, ${region}: the policy of ${name} takes ${size} of ${limit} ${unit}, which AWS doesn't raise.`,
      };
    });
}

function warningsOf({ fleet }: LoadedFleet, { stacks }: FleetDraft): Problem[] {
  const warnings: Problem[] = [];
  for (const { entries } of stacks) {
    for (const { spec, delivery } of entries) {
      const path = ["deliveries", fleet.deliveries.indexOf(spec)];
      const sentence = lifecycleWarning(delivery.row);
      if (sentence !== undefined) warnings.push({ path: [...path, "logType"], message: sentence });
      if (!delivery.enabled) {
        const left = isPreparedOnly(delivery)
          ? ` ${delivery.command === undefined ? "The arguments that say so are" : "The command that switches it off is"} in the stack's outputs.`
          : "";
        warnings.push({
          path,
          message: `"${delivery.row.id}" is switched off (enabled: false): its grants, log groups, buckets and streams stay.${left}`,
        });
      } else if (isPreparedOnly(delivery)) {
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

/** Buckets whose policy lets accounts name each other's folders. */
function sharedArchives({ fleet }: LoadedFleet): Problem[] {
  const { organizationId: id, organizationPaths: paths } = fleet;
  const organization = { id, paths };
  return Object.entries(fleet.destinations).flatMap(([name, destination]) => {
    if (destination.type !== "s3" || destination.managePolicy === false) return [];
    if (isolationOf(destination.accountIsolation, organization) !== "shared") return [];
    if (!fleet.deliveries.some(({ to }) => to.includes(name))) return [];
    const who = isOrganization(organization)
      ? "every account of the organization may name the folders of every other one"
      : "accounts that deliver here may name each other's folders";
    return [
      {
        path: ["destinations", name, ...(destination.accountIsolation ? ["accountIsolation"] : [])],
        message: `bucket "${destination.bucketName}" is shared as in AWS's own samples: ${who}. accountIsolation: variable or exact keeps them apart.`,
      },
    ];
  });
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
