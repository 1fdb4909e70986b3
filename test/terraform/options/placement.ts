/** Puts each value of each option into a stack: with the first source, destinations and further options that the pack takes. */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, TerraformElement, TerraformStack } from "cdktf";
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
  readonly scope: Construct;
}

/** A stack of many cases. */
export interface OptionStack {
  readonly stack: TerraformStack;
  readonly destinations: DestinationsOfStack;
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

/** Places all values in stacks of `app`. */
export function placeOptions(app: App): Placement {
  const stacks = Array.from({ length: STACKS }, (_, index) => newStack(app, index));
  let spare = newStack(app, stacks.length);
  const cases: OptionCase[] = [];
  const unreached = new Map<DeliverableId, string[]>();
  const counts = { logTypes: 0, options: 0, values: 0 };

  for (const id of deliverableIds) {
    const row: LogTypeRow = rowOf(id);
    const options = optionsOf(id, textsOf(row));
    const reached = new Set<string>();
    const problems: string[] = [];
    counts.logTypes += options.length > 0 ? 1 : 0;
    counts.options += options.length;
    let last: Attempt | undefined;
    for (const option of options) {
      const names = new Set(option.values.map(({ name }) => name));
      counts.values += names.size;
      const attempts = attemptsFor(row, option, options);
      if (option.values.length === 0) problems.push(`${option.name}: its schema tells no value`);
      for (const { name, holders } of option.values) {
        if (reached.has(name)) continue;
        if (holders.length === 0) {
          problems.push(`${name}: options/texts.ts has no example of it`);
          continue;
        }
        const refusals = new Set<string>();
        const place = (): boolean => {
          for (const holder of holders) {
            for (const attempt of last ? [last, ...attempts] : attempts) {
              const given = numbered({ ...attempt.beside, [option.name]: holder }, cases.length);
              const placed = placeIn([...stacks].sort((a, b) => a.cases - b.cases), spare, row, given, attempt, cases.length);
              if (typeof placed === "string") {
                refusals.add(placed);
                continue;
              }
              if (placed.stack === spare) {
                stacks.push(spare);
                spare = newStack(app, stacks.length);
              }
              placed.stack.cases += 1;
              last = attempt;
              cases.push({ id, value: name, options: given, ...placed });
              for (const each of options)
                if (given[each.name] !== undefined) for (const held of each.held(given[each.name])) reached.add(held);
              return true;
            }
          }
          return false;
        };
        if (!place()) problems.push(`${name}: ${[...refusals].slice(0, 3).join(" | ")}`);
        else if (!reached.has(name)) problems.push(`${name}: the delivery that was made for it does not hold it`);
      }
    }
    if (problems.length > 0) unreached.set(id, problems);
  }
  app.node.tryRemoveChild(spare.stack.node.id);
  return { stacks, cases, unreached, counts };
}

function newStack(app: App, index: number): OptionStack {
  const stack = new TerraformStack(app, `options-${index + 1}`);
  new AwsProvider(stack, "aws", { region: REGION });
  declareEnvironment(stack, { accountId: ACCOUNT, region: REGION });
  return { stack, destinations: new DestinationsOfStack(stack), cases: 0 };
}

/** All ways to deliver with an option, the plainest first: alone, then beside each value of another one. */
function attemptsFor(row: LogTypeRow, option: Option, options: readonly Option[]): Attempt[] {
  const base = {
    ...Object.fromEntries(options.filter(({ isRequired }) => isRequired).map(({ name, plain }) => [name, plain[0]])),
    ...neededOptions[row.id],
  };
  const besides = distinct([
    base,
    ...needsOf(row, option.name).map((needed) => ({ ...base, ...needed })),
    ...options
      .filter(({ name }) => name !== option.name)
      .flatMap(({ name, plain }) => plain.map((value) => ({ ...base, [name]: value }))),
  ]);
  return besides.flatMap((beside) =>
    sourcesFor(row).flatMap((source) =>
      destinationsFor(row).map((destinations) => ({ beside, source, destinations })),
    ),
  );
}

/** What the row's constraints say that an option needs. */
function needsOf(row: LogTypeRow, option: string): Record<string, unknown>[] {
  return row.constraints.flatMap((constraint) =>
    "check" in constraint && constraint.check.kind === "option-needs" && constraint.check.option === option
      ? (constraint.check.oneOf ?? []).map((value) => ({ [(constraint.check as { needs: string }).needs]: value }))
      : [],
  );
}

function numbered(options: Readonly<Record<string, unknown>>, index: number): Record<string, unknown> {
  return JSON.parse(JSON.stringify(options).replaceAll("-#", `-${index}`)) as Record<string, unknown>;
}

type Placed = Pick<OptionCase, "stack" | "scope">;

/** The first stack that takes a delivery: what an account has once needs one of its own. Else why the last one didn't. */
function placeIn(
  stacks: readonly OptionStack[],
  spare: OptionStack,
  row: LogTypeRow,
  options: Readonly<Record<string, unknown>>,
  attempt: Attempt,
  index: number,
): Placed | string {
  for (const stack of stacks) {
    const scope = deliver(stack, row, options, attempt, index);
    if (typeof scope !== "string") return { stack, scope };
  }
  const scope = deliver(spare, row, options, attempt, index);
  return typeof scope === "string" ? scope : { stack: spare, scope };
}

function deliver(
  { stack, destinations }: OptionStack,
  row: LogTypeRow,
  options: Readonly<Record<string, unknown>>,
  attempt: Attempt,
  index: number,
): Construct | string {
  const scope = new Construct(stack, `case-${index}`);
  const refused = (why: string): string => {
    stack.node.tryRemoveChild(scope.node.id);
    return why;
  };
  const kinds = attempt.destinations.map(({ cell }) => destinationTypeOf(cell));
  const idle = Object.values(options).flatMap((option) => destinationTypesIn(option)).filter((type) => !kinds.includes(type));
  if (idle.length > 0) return refused(`names ${idle.join(", ")}, and no destination is of that type`);
  try {
    const { source, names } = attempt.source(scope, index);
    const props = {
      logType: row.id,
      ...(row.id === "vended" ? { awsLogType: SAMPLE_LOG_TYPE } : {}),
      source,
      destinations: attempt.destinations.map((wanted) => destinations.of(row, wanted, names)),
      options,
      allowEnded: true,
    };
    const { attributes } = new LogDelivery(scope, "Logs", props as unknown as LogDeliveryProps<DeliverableId>);
    // Arguments that nobody sets are seen by no Terraform.
    return Object.keys(attributes).length === 0
      ? scope
      : refused(`leaves ${Object.keys(attributes).join(", ")} to the owner of the source`);
  } catch (error) {
    if (error instanceof LogDeliveryError) return refused(error.message);
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

/** The addresses of what is under a construct: `aws_flow_log.orders`. */
export function addressesUnder(scope: Construct): string[] {
  return scope.node
    .findAll()
    .filter((each) => TerraformElement.isTerraformElement(each))
    .map((each) => `${(each as unknown as { terraformResourceType?: string }).terraformResourceType ?? ""}.${each.friendlyUniqueId}`);
}
