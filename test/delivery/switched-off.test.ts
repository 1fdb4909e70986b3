/**
 * `enabled: false`, for every log type and destination: nothing is left that switches logging on, and all that lets
 * the logs in stays as it is.
 */
import { Testing } from "cdktf";
import { parse } from "yaml";
import { generateCells } from "../../bench/generate-fleet";
import { buildExample } from "../../examples/setting";
import { LogDeliveryError } from "../../modules";
import { cellKeys } from "../../modules/catalog/columns";
import type { Cell, CellKey, LogTypeRow } from "../../modules/catalog/row";
import { allRows, rowOf, rowsOf } from "../../modules/catalog/table";
import { draftFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import type { Fleet } from "../../modules/fleet/schema";
import { describeProblem, problemsOf as refusalsOf } from "../../modules/provider/problems";
import { offArguments } from "../../modules/services/switch-off";
import { read, synthesize, type Block, type Synthesized } from "../synthesized";

const mockSwitched: { off: boolean } = { off: false };

// The examples are what a user writes, and none of them is switched off.
jest.mock("../../modules/delivery/log-delivery", () => {
  const real = jest.requireActual<typeof import("../../modules/delivery/log-delivery")>(
    "../../modules/delivery/log-delivery",
  );
  return {
    ...real,
    LogDelivery: class extends real.LogDelivery {
      constructor(...[scope, id, props]: ConstructorParameters<typeof real.LogDelivery>) {
        super(scope, id, mockSwitched.off ? { ...props, enabled: false } : props);
      }
    },
  };
});

function switchedOff<T>(make: () => T): T {
  mockSwitched.off = true;
  try {
    return make();
  } finally {
    mockSwitched.off = false;
  }
}

/** What carries or switches logs: everything else must be there whether logging is on or not. */
const CARRIERS = [
  "terraform_data",
  "aws_cloudwatch_log_delivery",
  "aws_cloudwatch_log_delivery_source",
  "aws_cloudwatch_log_subscription_filter",
];

/**
 * Resources of their own that stay: one says that logging is off; the other is the configuration of a Resolver
 * destination, which every VPC shares and logs by an association with.
 */
const STAYING = ["aws_iot_logging_options", "aws_route53_resolver_query_log_config"];

/** Resources that the pack makes in order to switch a log type on. */
const ownResources = ({ destinations }: LogTypeRow): readonly string[] =>
  Object.values(destinations).flatMap((cell: Cell) =>
    cell.enablement === "resource" ? cell.terraform!.resources : [],
  );

const without = (stack: Synthesized, types: ReadonlySet<string>): Synthesized => ({
  ...stack,
  blocks: stack.blocks.filter(({ type }) => !types.has(type)),
});

function isSwitch({ row }: Case, block: Block): boolean {
  return (
    CARRIERS.includes(block.type) ||
    ownResources(row).includes(block.type) ||
    // The role by which a filter writes goes with the filter.
    /\/Subscriptions\/.*\/Role(Policy)?$/.test(block.path)
  );
}

interface Case {
  readonly row: LogTypeRow;
  readonly cells: readonly CellKey[];
}

/** Why nothing switches a case off; undefined where something does. */
function reasonOf({ row, cells }: Case): string | undefined {
  const reasons = cells.map((cell) => (row.destinations[cell] as Cell).staysOn);
  return reasons.includes(undefined) ? undefined : reasons[0];
}

/** What waits for what is another matter: switches that are gone are waited for no more. */
const withoutOrder = ({ config }: Block): object => ({ ...config, depends_on: undefined });

function check(one: Case, on: Synthesized, off: Synthesized): void {
  const { row } = one;
  for (const block of off.blocks)
    expect([block.address, refusalsOf(block.type, block.config).map(describeProblem)]).toEqual([
      block.address,
      [],
    ]);
  const left = new Map(off.blocks.map((block) => [block.address, block]));
  for (const block of on.blocks) {
    const now = left.get(block.address);
    left.delete(block.address);
    if (row.source.resources.includes(block.type)) continue;
    if (STAYING.includes(block.type)) continue;
    if (isSwitch(one, block)) expect([block.address, now]).toEqual([block.address, undefined]);
    else expect([block.address, now && withoutOrder(now)]).toEqual([block.address, withoutOrder(block)]);
  }
  expect([...left.keys()]).toEqual([]);
}

/** The values by which logging is off that a resource says, and those that it denies. */
function offValues({ row }: Case, { type, config }: Block): { said: string[]; denied: string[] } {
  const values = Object.entries(row.off?.[type] ?? {});
  const given = values.flatMap(([path, off]) =>
    at(config, path.split(".")).map((value) => ({ path, value, off })),
  );
  return {
    said: given.filter(({ value, off }) => value === off).map(({ path }) => path),
    denied: given.filter(({ value, off }) => value !== off).map(({ path }) => path),
  };
}

function at(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => at(item, [step!, ...rest]));
  if (step === undefined) return value === undefined ? [] : [value];
  const inner = (value as Record<string, unknown> | undefined)?.[step];
  return inner === undefined
    ? []
    : Array.isArray(inner)
      ? inner.flatMap((item) => at(item, rest))
      : at(inner, rest);
}

const examples: readonly Case[] = rowsOf("2024").flatMap((row) =>
  cellKeys
    .filter((cell) => row.editions["2024"]![cell] !== null && row.destinations[cell])
    .map((cell) => ({ row, cells: [cell] })),
);

describe.each(examples.map((one) => [one.row.id, one.cells[0]!, one] as const))(
  "%s to %s",
  (id, cell, one) => {
    test("[A8] is switched off by enabled: false, and its grants stay", () => {
      const build = () => buildExample(Testing.app(), id as never, [cell]);
      const reason = reasonOf(one);
      if (reason !== undefined) {
        expect(() => switchedOff(build)).toThrow(LogDeliveryError);
        expect(() => switchedOff(build)).toThrow(reason);
        return;
      }
      const [on, off] = [build(), switchedOff(build)];
      const [before, after] = [synthesize(on.stack), synthesize(off.stack)];
      check(one, before, after);
      const { enablement, terraform } = one.row.destinations[cell] as Cell;
      for (const block of after.of(...Object.keys(one.row.off ?? {})))
        expect([block.address, offValues(one, block).denied]).toEqual([block.address, []]);
      if (enablement !== "attribute") return;
      // The source itself is another one than the one that logs.
      const sources = before.of(...terraform!.resources);
      expect(sources.length).toBeGreaterThan(0);
      const changed = sources.filter(
        ({ address, config }) =>
          JSON.stringify(after.blocks.find((block) => block.address === address)?.config) !==
          JSON.stringify(config),
      );
      expect(changed).not.toEqual([]);
      expect(off.delivery.resources).toEqual([]);
    });
  },
);

describe("a fleet of every cell, by ARNs and ids", () => {
  const fleet = parse(generateCells()) as Fleet;
  const columnOf = (name: string): CellKey =>
    cellKeys.find(
      (key) =>
        key.toLowerCase() === fleet.destinations[name]!.type.replace("cloudwatch-logs", "cloudwatchlogs"),
    )!;
  const caseOf = (entry: Fleet["deliveries"][number]): Case => ({
    row: rowOf(entry.logType as never) as LogTypeRow,
    cells: entry.to.map(columnOf),
  });
  const deliveries = fleet.deliveries.map((entry) => ({ ...entry, allowEnded: true }));
  const possible = deliveries.filter((entry) => {
    const one = caseOf(entry);
    return reasonOf(one) === undefined;
  });
  const draft = (entries: readonly object[]) => {
    const loaded = parseFleet(JSON.stringify({ ...fleet, deliveries: entries }), "cells.json");
    return draftFleet(Testing.app(), loaded);
  };
  const stacksOf = (entries: readonly object[]) => {
    const drafted = draft(entries);
    expect(drafted.problems).toEqual([]);
    return drafted.stacks.map(({ stack, entries: made }) => ({
      made,
      read: read(JSON.stringify(stack.toTerraform())),
    }));
  };

  test("is switched off, and its grants stay", () => {
    const [on, off] = [stacksOf(possible), stacksOf(possible.map((entry) => ({ ...entry, enabled: false })))];
    expect(off).toHaveLength(on.length);
    on.forEach(({ read: before, made }, index) => {
      const row = { destinations: {}, source: { resources: [] } } as unknown as LogTypeRow;
      const own = new Set(made.flatMap(({ delivery }) => ownResources(delivery.row)));
      const after = off[index]!.read;
      check({ row, cells: [] }, without(before, own), without(after, own));
      const left = after.blocks.map(({ type }) => type).filter((type) => own.has(type));
      expect(left.filter((type) => !STAYING.includes(type))).toEqual([]);
    });
    const entries = off.flatMap(({ made }) => made);
    expect(entries).toHaveLength(possible.length);
    for (const { delivery } of entries) {
      expect([delivery.node.path, delivery.enabled]).toEqual([delivery.node.path, false]);
      // A function that the bridge alone is taken from goes on logging to its group.
      if (delivery.row.destinations.cloudwatchLogs?.staysOn) continue;
      // What is left to set says that logging is off.
      expect([delivery.node.path, offArguments(delivery.row, delivery.attributes)]).toEqual([
        delivery.node.path,
        delivery.attributes,
      ]);
    }
  });

  test("is refused where the service writes by itself, with the reason", () => {
    const refused = deliveries.filter((entry) => !possible.includes(entry));
    expect(refused.length).toBeGreaterThan(5);
    const { problems } = draft(refused.map((entry) => ({ ...entry, enabled: false })));
    const told = refused.map((_, index) => problems.find(({ path }) => path[1] === index)?.message);
    told.forEach((message, index) =>
      expect([refused[index]!.logType, message]).toEqual([
        refused[index]!.logType,
        expect.stringMatching(/^enabled is false, and these logs go on: .+\.$/),
      ]),
    );
  });
});

test("every cell that a service writes by itself says why it can't be switched off", () => {
  const silent = allRows().flatMap((row) =>
    cellKeys.filter((key) => {
      const cell = row.destinations[key];
      return cell?.enablement === "automatic" && cell.staysOn === undefined;
    }),
  );
  expect(silent).toEqual([]);
});
