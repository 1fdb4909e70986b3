/** What would be lost if a fleet were deployed as it is now: two outputs of it, compared. */
import { archiveLoss, makesArchive } from "./archive-losses";
import { isEndOfDelivery, holdsData, switchesLogging } from "./kinds";
import { referred, type Identities } from "./identity";
import type { Loss, Losses, OtherChanges } from "./loss";
import {
  deletionMeans,
  isProtected,
  moveMeans,
  PROTECTION_GOES,
  letGoOf,
  REFUSED_PLAN,
  staysWhenDeleted,
} from "./meaning";
import { namesakesOf } from "./namesakes";
import { argumentLosses } from "./owned-elsewhere";
import { Comparison, sightOf, type Sight } from "./comparison";
import { resolved } from "./references";
import { paired, stateLosses } from "./states";
import type { StackOutput } from "./stack-output";
import { switchedOff } from "./switched-off";
import { parsed, type ParsedStack, type Thing } from "./thing";

/** What becomes of a thing; `undefined` where it stays. */
interface Fate {
  readonly thing: Thing;
  readonly kind: Loss["kind"];
  readonly happens: string;
  readonly means: string;
  /** Told whatever its type is. */
  readonly isTold?: boolean;
}

/**
 * The losses between two outputs of a fleet. What is new is none. Stacks are matched by account and region, things by
 * address, and where an address is gone by what they are at AWS.
 *
 * @param before the stacks as they are deployed
 * @param after the stacks as they would be written now
 */
export function lossesBetween(before: readonly StackOutput[], after: readonly StackOutput[]): Losses {
  const pairs = paired(before, after);
  const old = new Map(before.map((output) => [output, parsed(output)]));
  const now = new Map(after.map((output) => [output, parsed(output)]));
  const sight = sightOf([...old.values()], [...now.values()]);
  const losses: Loss[] = [...stateLosses(pairs, after)];
  const others = new Map<string, OtherChanges>();
  for (const pair of pairs) {
    const from = old.get(pair.before)!;
    const to = pair.after && now.get(pair.after)!;
    const fates = to ? fatesIn(from, to, sight) : fatesWithoutStack(from, sight);
    const [told, untold] = sorted(fates, sight.before);
    losses.push(...told.map((fate) => lossOf(fate, sight.before)));
    for (const fate of untold) count(others, fate);
    if (to)
      losses.push(
        ...argumentLosses(from, to, (stack, value) =>
          resolved(stack, value, (stack === from ? sight.before : sight.after).keyOf),
        ),
      );
  }
  return { losses, others: [...others.values()] };
}

function fatesIn(from: ParsedStack, to: ParsedStack, sight: Sight): Fate[] {
  const addressOf = ({ address }: Thing): string => to.moved.get(address) ?? address;
  const olds = new Map([...from.things.values()].map((thing) => [addressOf(thing), thing]));
  const comparison = new Comparison(olds, sight);
  const gone = [...from.things.values()].filter((thing) => !to.things.has(addressOf(thing)));
  const come = [...to.things.values()].filter(({ address }) => !olds.has(address));
  const { same, successors } = namesakesOf(gone, come, sight);
  const ifMoved = new Comparison(
    new Map([...olds, ...[...same].map(([thing, there]) => [there.address, thing] as const)]),
    sight,
  );
  return [...from.things.values()].flatMap((thing): Fate[] => {
    const after = to.things.get(addressOf(thing));
    if (after) return fateAtAddress(thing, after, comparison);
    if (to.letGo.has(thing.address)) return [];
    const there = same.get(thing);
    if (there) return [fateOfMoved(thing, there, ifMoved)];
    const successor = successors.get(thing);
    if (successor) return [fateOfSucceeded(thing, sight.after.titleOf(successor))];
    return isSettingLeftBehind(thing, to) ? [fateOfSetting(thing)] : fateOfGone(thing, sight);
  });
}

/** A delivery of the same logs to such a place takes over. */
function fateOfSucceeded(thing: Thing, successor: string): Fate {
  return {
    thing,
    kind: "replaced",
    happens: `is deleted, and another one is made: ${successor}`,
    means: BETWEEN,
  };
}

const BETWEEN = "What is logged between the two is not delivered.";

/** Whether it is a setting of a bucket that is let go of, and isn't let go of itself. */
function isSettingLeftBehind(thing: Thing, to: ParsedStack): boolean {
  const bucket = referred(thing, thing.config["bucket"], "aws_s3_bucket");
  return bucket !== undefined && to.letGo.has(bucket.address) && thing.type.startsWith("aws_s3_bucket_");
}

function fateOfSetting(thing: Thing): Fate {
  return {
    thing,
    kind: "deleted",
    happens: "is in the fleet no longer, and is deleted",
    means:
      "Its bucket stays without this setting. Let go of the settings too, by removed blocks of their own.",
    isTold: true,
  };
}

/** @param ifMoved how things compare if moved blocks brought all namesakes to their new addresses */
function fateOfMoved(thing: Thing, there: Thing, ifMoved: Comparison): Fate {
  const reasons = ifMoved.reasonsFor(thing, there);
  return {
    thing,
    kind: "moved",
    happens: `would be at ${there.address} instead of ${thing.address}`,
    means: sentences(
      moveMeans(thing),
      isProtected(thing.config) && PROTECTION_GOES,
      reasons.length === 0
        ? "A moved block from the old address to the new one keeps it."
        : "Moved blocks would not keep it: it is replaced all the same.",
    ),
  };
}

function fateAtAddress(thing: Thing, after: Thing, comparison: Comparison): Fate[] {
  const reasons = comparison.reasonsFor(thing, after);
  if (reasons.length > 0)
    return [
      {
        thing,
        kind: "replaced",
        happens: `is deleted and made again: ${reasons.join("; ")}`,
        means: sentences(
          holdsData(thing.type) ? deletionMeans(thing) : BETWEEN,
          isProtected(after.config) && REFUSED_PLAN,
        ),
      },
    ];
  const archive = archiveLoss(thing, after);
  if (archive) return [{ thing, kind: "stops", ...archive, isTold: true }];
  if (!switchesLogging(thing.type) || withoutSwitches.has(thing.type)) return [];
  const off = switchedOff(comparison.plain(thing, "before"), comparison.plain(after, "after"));
  return off.length === 0
    ? []
    : [{ thing, kind: "stops", happens: `stays, but ${off.join(", ")}`, means: deletionMeans(thing) }];
}

/** They deliver as long as they are there: nothing in them says off. */
const withoutSwitches: ReadonlySet<string> = new Set(["aws_cloudwatch_log_delivery", "aws_flow_log"]);

function fateOfGone(thing: Thing, sight: Sight): Fate[] {
  const elsewhere = placeElsewhere(thing, sight);
  if (elsewhere)
    return [
      {
        thing,
        kind: "moved",
        happens: `would be ${elsewhere.address} of stack ${elsewhere.stack.output.name} instead of ${thing.address}`,
        means: sentences(
          `That stack has a state of its own. ${moveMeans(thing)}`,
          "To keep it, take it out of the old state (terraform state rm) and import it there.",
        ),
      },
    ];
  if (staysWhenDeleted(thing)) return [];
  return [
    {
      thing,
      kind: holdsData(thing.type) ? "deleted" : "stops",
      happens: "is in the fleet no longer, and is deleted",
      means: sentences(
        deletionMeans(thing),
        isProtected(thing.config) && PROTECTION_GOES,
        holdsData(thing.type) && letGoOf(thing),
      ),
    },
  ];
}

/** Terraform destroys nothing of a stack that is in the fleet no longer: its state stays, with nobody to apply it. */
function fatesWithoutStack(from: ParsedStack, sight: Sight): Fate[] {
  const stays = `Stack ${from.output.name} leaves the fleet: nothing in its state is deleted before that is destroyed.`;
  return [...from.things.values()].flatMap((thing): Fate[] => {
    if (placeElsewhere(thing, sight)) return fateOfGone(thing, sight);
    if (staysWhenDeleted(thing) || !(holdsData(thing.type) || switchesLogging(thing.type))) return [];
    return [
      {
        thing,
        kind: holdsData(thing.type) ? "deleted" : "stops",
        happens: "is in the fleet no longer",
        means: `${stays} ${holdsData(thing.type) ? `Then: ${deletionMeans(thing)}` : "But policies that are not in it no longer let these logs in."}`,
      },
    ];
  });
}

/** The same thing in another stack, whose state is another one. */
function placeElsewhere(thing: Thing, { before, now }: Sight): Thing | undefined {
  const key = before.keyOf(thing);
  return key === undefined
    ? undefined
    : now(key).find(({ stack }) => stack.output.name !== thing.stack.output.name);
}

/** Losses of their own, and what is only counted: neither data nor delivery, or a part of what is told. */
function sorted(fates: readonly Fate[], identities: Identities): [told: Fate[], untold: Fate[]] {
  const parts = new Set<string>();
  for (const { thing } of fates) {
    const title = identities.titleOf(thing);
    if (thing.type === "aws_s3_bucket") parts.add(title.replace(/^bucket /, "s3 "));
    if (thing.type === "aws_cloudwatch_log_group") parts.add(title.replace(/^log group /, "logs "));
    for (const [argument, type] of [
      ["delivery_source_name", "aws_cloudwatch_log_delivery_source"],
      ["delivery_destination_arn", "aws_cloudwatch_log_delivery_destination"],
    ] as const) {
      const end = referred(thing, thing.config[argument], type);
      if (end) parts.add(end.address);
    }
  }
  const isPart = (thing: Thing): boolean => {
    if (parts.has(thing.address)) return true;
    const value = (argument: string): string => String(identities.resolved(thing, thing.config[argument]));
    if (thing.type.startsWith("aws_s3_bucket_"))
      return parts.has(`s3 ${value("bucket").replace(/^<aws_s3_bucket ([^>]+)>\.id$/, "$1")}`);
    return thing.type === "aws_cloudwatch_log_stream" && parts.has(`logs ${value("log_group_name")}`);
  };
  const isTold = ({ thing, kind, isTold: always = false }: Fate): boolean => {
    if (always || holdsData(thing.type) || switchesLogging(thing.type)) return true;
    if (isPart(thing)) return false;
    if (makesArchive(thing.type)) return true;
    return kind === "moved" || (kind === "replaced" && isEndOfDelivery(thing.type));
  };
  return [fates.filter(isTold), fates.filter((fate) => !isTold(fate))];
}

function lossOf({ thing, kind, happens, means }: Fate, identities: Identities): Loss {
  const { accountId, name: stack } = thing.stack.output;
  const { region, type, address } = thing;
  return { accountId, region, stack, kind, type, name: identities.titleOf(thing), address, happens, means };
}

function count(others: Map<string, OtherChanges>, { thing, kind }: Fate): void {
  const { accountId, region, name: stack } = thing.stack.output;
  const key = `${stack}\n${thing.type}`;
  const none = { accountId, region, stack, type: thing.type, deleted: 0, replaced: 0, moved: 0 };
  const counts = others.get(key) ?? none;
  const which = kind === "stops" ? "deleted" : kind;
  others.set(key, { ...counts, [which]: counts[which] + 1 });
}

function sentences(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(" ");
}
