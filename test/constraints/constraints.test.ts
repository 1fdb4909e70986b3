/**
 * Every constraint of every row is enforced, or told with a reason. What is enforced by a check or a rule of a
 * service has a case that breaks it; what the pack keeps by how it works has one that shows it, or a column.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { allRows, logTypeIds, type LogTypeId, type LogTypeRow } from "../../modules";
import type { Constraint } from "../../modules/catalog/constraint";
import { switchOf } from "../../modules/services/registry";
import { problemsOf } from "../stacks";
import { Place, type ConstraintCase } from "./place";

const CASES = join(__dirname, "cases");

function casesOf(id: string): readonly ConstraintCase[] {
  return existsSync(join(CASES, `${id}.ts`))
    ? (require(`./cases/${id}`) as { cases: readonly ConstraintCase[] }).cases
    : [];
}

/** Held by the whole pack, and tested for all rows: order by test/services/cells.test.ts, filters by test/delivery/bridge.test.ts. */
const heldEverywhere = ["order", "bridge"];

/** Whether a constraint is shown by a case of its own. */
function needsCase(constraint: Constraint): boolean {
  if ("told" in constraint) return false;
  if (!("heldBy" in constraint)) return true;
  return constraint.heldBy === "service" || constraint.heldBy === "options";
}

function columnAt(row: LogTypeRow, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], row);
}

describe.each(allRows().map((row) => [row.id, row] as const))("%s", (id, row) => {
  const cases = casesOf(id);

  test("its constraints are checks, rules of its service, kept, or told with a reason", () => {
    for (const constraint of row.constraints) {
      expect(constraint.says).toMatch(/^\S.*\.$/s);
      if ("told" in constraint) expect(constraint.told).toMatch(/^[A-Z].*\.$/);
      if ("heldBy" in constraint && !["service", "options", ...heldEverywhere].includes(constraint.heldBy))
        expect([constraint.says, columnAt(row, constraint.heldBy)]).not.toContain(undefined);
    }
  });

  test("its rules are those of its service file", () => {
    const named = row.constraints.flatMap((constraint) => ("rule" in constraint ? [constraint.rule] : []));
    expect(named.filter((name) => !switchOf(id).rules?.[name])).toEqual([]);
  });

  test("each case is about one of its constraints, and what is enforced has a case", () => {
    const about = cases.map(({ constraint }) =>
      row.constraints.filter(({ says }) => says.startsWith(constraint)),
    );
    expect(
      cases.filter((_, index) => about[index]!.length !== 1).map(({ constraint }) => constraint),
    ).toEqual([]);
    const shown = new Set(about.flat());
    expect(
      row.constraints.filter((one) => needsCase(one) && !shown.has(one)).map(({ says }) => says),
    ).toEqual([]);
  });

  for (const one of cases) {
    const says =
      row.constraints.find((constraint) => constraint.says.startsWith(one.constraint))?.says ??
      one.constraint;
    const finding = one.finding === undefined ? "" : `${one.finding} `;
    test(`${finding}${"breaks" in one ? "refuses" : "keeps"}: ${says}`, () => {
      if ("keeps" in one) {
        one.keeps(new Place(id));
        return;
      }
      const refusal = problemsOf(() => one.breaks(new Place(id))).join("\n");
      expect(refusal).toContain(says);
      expect(refusal).toMatch(one.given);
      one.allows?.(new Place(id));
    });
  }
});

test("every case belongs to a log type, and every rule of a service file to a constraint", () => {
  const ids = readdirSync(CASES).map((file) => file.replace(/\.ts$/, ""));
  expect(ids.filter((id) => !logTypeIds.includes(id as LogTypeId))).toEqual([]);
  const unnamed = logTypeIds.flatMap((id) => {
    const row = allRows().find((one) => one.id === id)!;
    return Object.keys(switchOf(id).rules ?? {})
      .filter(
        (name) => !row.constraints.some((constraint) => "rule" in constraint && constraint.rule === name),
      )
      .map((name) => `${id}: ${name}`);
  });
  expect(unnamed).toEqual([]);
});

test("the counts", () => {
  const all = allRows().flatMap((row) => row.constraints);
  const told = all.filter((constraint) => "told" in constraint).length;
  process.stdout.write(`constraints: ${all.length - told} enforced, ${told} only told\n`);
  expect(all.length).toBeGreaterThan(200);
});
