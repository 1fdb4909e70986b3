/** Puts each value of each option into a stack: with the first source, destinations and further options that the pack takes. */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { cellKeys, destinationTypeOf } from "../../../modules/catalog/columns";
import { logTypeIds, type DeliverableId } from "../../../modules/catalog/matrix";
import type { DestinationType, LogTypeRow } from "../../../modules/catalog/row";
import { rowOf } from "../../../modules/catalog/table";
import { SAMPLE_LOG_TYPE, neededOptions } from "../../../modules/cli/needed-options";
import { LogDelivery } from "../../../modules/delivery/log-delivery";
import type { LogDeliveryProps } from "../../../modules/delivery/log-delivery-props";
import { declareEnvironment } from "../../../modules/destinations/environment";
import { LogDeliveryError } from "../../../modules/destinations/error";
import { ACCOUNT, REGION } from "../../../examples/setting";
import { DestinationsOfStack, destinationsFor, type Wanted } from "./destinations";
import { sourcesFor, type MakeSource } from "./sources";
import { textsOf } from "./texts";
import { distinct, optionsOf, type Option } from "./values";

/** A delivery that exercises a value, and where it is. */
export interface OptionCase {
  readonly id: DeliverableId;
  /** The value: `level = "TRACE"`. */
  readonly value: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly stack: OptionStack;
  /** What a person must run, where Terraform has no resource. */
  readonly command: string | undefined;
}

/** A stack of many cases. */
export interface OptionStack {
  readonly stack: TerraformStack;
  readonly destinations: DestinationsOfStack;
  /** Sources that all cases share, such as the account: each stack logs them once. */
  readonly shared: Set<unknown>;
  cases: number;
}

/** What became of all values. */
export interface Placement {
  readonly stacks: readonly OptionStack[];
  readonly cases: readonly OptionCase[];
  /** By log type, the values that no delivery holds, and why the pack took none. */
  readonly unreached: ReadonlyMap<DeliverableId, readonly string[]>;
  readonly counts: Readonly<Record<"logTypes" | "options" | "values", number>>;
}

/** All log types, and the one that stands for those without a row. */
export const deliverableIds: readonly DeliverableId[] = [...logTypeIds, "vended"];

/** Each stack starts Terraform three times, and a large one takes it longer than two half as large at once. */
const STACKS = 2;

interface Attempt {
  readonly source: MakeSource;
  readonly destinations: readonly Wanted[];
  /** Options beside the value's. */
  readonly beside: Readonly<Record<string, unknown>>;
}

/**
 * Places all values in stacks below `outdir`, which are never deployed together: each is of a program of its own, so
 * that they may make things of the same names.
 */
export function placeOptions(outdir: string): Placement {
  const stacks = Array.from({ length: STACKS }, (_, index) => newStack(outdir, `options-${index + 1}`));
  const rehearsal = rehearsalIn(outdir);
  const cases: OptionCase[] = [];
  const unreached = new Map<DeliverableId, string[]>();
  const counts = { logTypes: 0, options: 0, values: 0 };

  /** The first stack that takes a delivery: what an account has once needs one of its own. */
  const place = (request: Request): Placed | undefined => {
    for (const stack of stacks) {
      const made = deliver(stack, `case-${cases.length}`, request);
      if (typeof made !== "string") return { stack, command: made.command };
    }
    const stack = newStack(outdir, `options-${stacks.length + 1}`);
    const made = deliver(stack, `case-${cases.length}`, request);
    if (typeof made === "string") return undefined;
    stacks.push(stack);
    return { stack, command: made.command };
  };

  for (const id of deliverableIds) {
    const row: LogTypeRow = rowOf(id);
    const options = optionsOf(id, textsOf(row));
    const reached = new Set<string>();
    const problems: string[] = [];
    counts.logTypes += options.length > 0 ? 1 : 0;
    counts.options += options.length;
    let last: Attempt | undefined;
    // The log types share the large stacks evenly.
    stacks.splice(0, STACKS, ...stacks.slice(0, STACKS).reverse());
    for (const option of options) {
      counts.values += new Set(option.values.map(({ name }) => name)).size;
      const attempts = attemptsFor(row, option, options);
      if (option.values.length === 0) problems.push(`${option.name}: its schema tells no value`);
      for (const { name, holders } of option.values) {
        if (reached.has(name)) continue;
        const refusals = new Set<string>();
        if (holders.length === 0) refusals.add("options/texts.ts has no example of it");
        for (const [holder, attempt] of inTurn(holders, last, attempts)) {
          const given = numbered({ ...attempt.beside, [option.name]: holder }, cases.length);
          const request = { row, options: given, attempt, index: cases.length };
          const refusal = rehearsal(request);
          const placed = refusal === undefined ? place(request) : undefined;
          if (!placed) {
            refusals.add(refusal ?? "no stack takes it");
            continue;
          }
          placed.stack.cases += 1;
          last = attempt;
          cases.push({ id, value: name, options: given, ...placed });
          for (const each of options) for (const held of each.held(given[each.name])) reached.add(held);
          break;
        }
        if (!reached.has(name)) problems.push(`${name}: ${[...refusals].slice(0, 3).join(" | ")}`);
      }
    }
    if (problems.length > 0) unreached.set(id, problems);
  }
  stacks.sort((a, b) => b.cases - a.cases);
  return { stacks, cases, unreached, counts };
}

/** What is delivered in a case. */
interface Request {
  readonly row: LogTypeRow;
  readonly options: Readonly<Record<string, unknown>>;
  readonly attempt: Attempt;
  readonly index: number;
}

/**
 * Tells why the pack refuses a delivery, in a stack that is thrown away: some refusals come late, when a policy that others
 * share has been told of the source already. What has been taken once in this form is taken again.
 */
function rehearsalIn(outdir: string): (request: Request) => string | undefined {
  let count = 0;
  let stack = newStack(outdir, "rehearsal");
  const taken = new Set<string>();
  const forms = new Map<unknown, number>();
  return (request) => {
    const { row, attempt, options } = request;
    for (const part of [attempt.source, attempt.destinations]) forms.set(part, forms.get(part) ?? forms.size);
    const form = [
      row.id,
      forms.get(attempt.source),
      forms.get(attempt.destinations),
      JSON.stringify(options),
    ];
    const key = form.join(" ");
    if (taken.has(key)) return undefined;
    const made = deliver(stack, `case-${count++}`, request);
    if (typeof made === "string") return made;
    taken.add(key);
    stack = newStack(outdir, "rehearsal");
    return undefined;
  };
}

/** What worked for the value before comes first; further options only when nothing is taken without. */
function* inTurn(
  holders: readonly unknown[],
  last: Attempt | undefined,
  { alone, beside }: Attempts,
): Generator<readonly [holder: unknown, attempt: Attempt]> {
  for (const attempts of [last ? [last, ...alone] : alone, beside])
    for (const holder of holders) for (const attempt of attempts) yield [holder, attempt];
}

interface Attempts {
  readonly alone: readonly Attempt[];
  readonly beside: readonly Attempt[];
}

function newStack(outdir: string, id: string): OptionStack {
  // CDKTF's own validation asks for Terraform's version once for each import; Terraform validates what counts here.
  const stack = new TerraformStack(new App({ outdir, skipValidation: true }), id);
  new AwsProvider(stack, "aws", {
    region: REGION,
    assumeRole: [{ roleArn: `arn:aws:iam::${ACCOUNT}:role/Deploy` }],
  });
  declareEnvironment(stack, { accountId: ACCOUNT, region: REGION });
  return { stack, destinations: new DestinationsOfStack(stack), shared: new Set(), cases: 0 };
}

/** All ways to deliver with an option, the plainest first: alone, then beside each value of another one. */
function attemptsFor(row: LogTypeRow, option: Option, options: readonly Option[]): Attempts {
  const base = {
    ...Object.fromEntries(
      options.filter(({ isRequired }) => isRequired).map(({ name, plain }) => [name, plain[0]]),
    ),
    ...neededOptions[row.id],
  };
  const besides = distinct([
    ...needsOf(row, option.name).map((needed) => ({ ...base, ...needed })),
    ...options
      .filter(({ name }) => name !== option.name)
      .flatMap(({ name, plain }) => plain.map((value) => ({ ...base, [name]: value }))),
  ]);
  const sources = sourcesFor(row);
  const sets = destinationsFor(row, option.name);
  const attempts = (beside: Readonly<Record<string, unknown>>): Attempt[] =>
    sources.flatMap((source) => sets.map((destinations) => ({ beside, source, destinations })));
  return { alone: attempts(base), beside: besides.flatMap(attempts) };
}

/** What the row's constraints say that an option needs. */
function needsOf(row: LogTypeRow, option: string): Record<string, unknown>[] {
  return row.constraints.flatMap((constraint) =>
    "check" in constraint && constraint.check.kind === "option-needs" && constraint.check.option === option
      ? (constraint.check.oneOf ?? []).map((value) => ({
          [(constraint.check as { needs: string }).needs]: value,
        }))
      : [],
  );
}

function numbered(options: Readonly<Record<string, unknown>>, index: number): Record<string, unknown> {
  return JSON.parse(JSON.stringify(options).replaceAll("-#", `-${index}`)) as Record<string, unknown>;
}

type Placed = Pick<OptionCase, "stack" | "command">;

/** Makes a delivery in a stack, or tells why it isn't taken. */
function deliver(
  { stack, destinations, shared }: OptionStack,
  id: string,
  { row, options, attempt, index }: Request,
): LogDelivery | string {
  const kinds = attempt.destinations.map(({ cell }) => destinationTypeOf(cell));
  const idle = Object.values(options)
    .flatMap(destinationTypesIn)
    .filter((type) => !kinds.includes(type));
  if (idle.length > 0) return `names ${idle.join(", ")}, and no destination is of that type`;
  const scope = new Construct(stack, id);
  const refused = (why: string): string => {
    stack.node.tryRemoveChild(id);
    return why;
  };
  try {
    const { source, names, isShared = false } = attempt.source(scope, index);
    if (isShared && shared.has(source)) return refused("this stack logs it already");
    const props = {
      logType: row.id,
      ...(row.id === "vended" ? { awsLogType: SAMPLE_LOG_TYPE } : {}),
      source,
      destinations: attempt.destinations.map((wanted) => destinations.of(row, wanted, names)),
      options,
      allowEnded: true,
    };
    const delivery = new LogDelivery(scope, "Logs", props as unknown as LogDeliveryProps<DeliverableId>);
    // Arguments that nobody sets are seen by no Terraform.
    const left = Object.keys(delivery.attributes);
    if (left.length > 0) return refused(`leaves ${left.join(", ")} to the owner of the source`);
    if (isShared) shared.add(source);
    return delivery;
  } catch (error) {
    if (error instanceof LogDeliveryError) return refused(error.message.replace(/^\[[^\]]*\]\s*/, ""));
    throw error;
  }
}

/** The types of destinations that an option has keys for: of the others it says nothing. */
function destinationTypesIn(option: unknown): DestinationType[] {
  if (typeof option !== "object" || option === null) return [];
  return Object.entries(option).flatMap(([key, value]) => [
    ...cellKeys.map(destinationTypeOf).filter((type) => type === key),
    ...destinationTypesIn(value),
  ]);
}
