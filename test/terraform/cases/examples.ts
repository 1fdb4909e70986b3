/** Every example of the 2024 matrix, to every destination that it ticks, through a whole life in Terraform. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { ACCOUNT, buildExample } from "../../../examples/setting";
import type { CellKey, LogTypeRow } from "../../../modules/catalog/row";
import { editions, type LogTypeId } from "../../../modules/catalog/matrix";
import { rowOf } from "../../../modules/catalog/table";
import { lifecycle, usesRealProvider, validateOnly } from "../lifecycle";
import { preparationProblems } from "../preparation";
import { startProvider } from "../provider/start";
import { describe, it, type Case } from "../suite";
import { inTemporaryDirectory } from "../synthesize";

const examples = join(__dirname, "..", "..", "..", "examples");

/** The columns that the 2024 edition of AWS's page ticks for a row. */
function tickedIn2024(row: LogTypeRow): CellKey[] {
  const cells = row.editions["2024"];
  const columns: readonly CellKey[] = ["cloudwatchLogs", "s3", "firehose"];
  return columns.filter((cell) => cells?.[cell]);
}

/** As few stacks as there can be: one with all cells, or one for each where the source takes fewer destinations. */
function stacksFor(row: LogTypeRow): CellKey[][] {
  const cells = tickedIn2024(row);
  const { maxDestinations = cells.length } = row.source;
  return cells.length <= maxDestinations ? [cells] : cells.map((cell) => [cell]);
}

async function live(id: LogTypeId, cells: readonly CellKey[], outdir: string): Promise<void> {
  const app = new App({ outdir });
  const { stack } = buildExample(app, id, cells);
  app.synth();
  const directory = join(outdir, "stacks", stack.node.id);
  const provider = await startProvider({ account: ACCOUNT });
  try {
    if (usesRealProvider) {
      const errors = (await validateOnly(directory, provider)).filter(({ severity }) => severity === "error");
      assert.deepEqual(errors, []);
      return;
    }
    const { operations, problems } = await lifecycle(directory, { provider });
    assert.ok(operations.length > 0, "the example makes nothing");
    assert.deepEqual(problems, []);
    assert.deepEqual(preparationProblems(operations), []);
    assert.deepEqual(
      provider.world.existing.map(({ type, state }) => [type, state["id"]]),
      [],
    );
  } finally {
    await provider.stop();
  }
}

function exampleCase(id: LogTypeId): Case {
  const stacks = stacksFor(rowOf(id));
  const names = stacks.map((cells) => cells.join(" and "));
  return {
    name: `${id} to ${names.join(", to ")}`,
    run: async () => {
      assert.ok(existsSync(join(examples, `${id}.ts`)), `examples/${id}.ts is missing`);
      for (const cells of stacks) await inTemporaryDirectory((outdir) => live(id, cells, outdir));
    },
  };
}

const ids = editions["2024"];

/** What main.ts runs. */
export const suites = [
  describe("examples", [
    it("are of 59 log types and 100 cells", () => {
      const cells = ids.flatMap((id) => stacksFor(rowOf(id)).flat());
      assert.deepEqual([ids.length, cells.length], [59, 100]);
    }),
    ...ids.map(exampleCase),
  ]),
];
