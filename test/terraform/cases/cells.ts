/** Every cell of the catalog, those of both editions, in one fleet: an account for each kind of destination. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { generateCells } from "../../../bench/generate-fleet";
import { rowsOf } from "../../../modules/catalog/table";
import type { CellKey, PageCells } from "../../../modules/catalog/row";
import type { Fleet } from "../../../modules/fleet/schema";
import { applyFleet, closeFleet, destroyFleet, emptyFleet, validateFleet, withFleet } from "../fleet";
import { usesRealProvider } from "../lifecycle";
import { preparationProblems } from "../preparation";
import { describe, it } from "../suite";
import { inTemporaryDirectory } from "../synthesize";

const text = generateCells();

/** The cells that an edition ticks: `waf s3`. */
function tickedIn(edition: "2024" | "current"): string[] {
  return rowsOf(edition).flatMap((row) => {
    const cells: Partial<PageCells> = row.editions[edition] ?? {};
    const columns: readonly CellKey[] = ["cloudwatchLogs", "s3", "firehose", "xray"];
    return columns.filter((column) => cells[column]).map((column) => `${row.id} ${column}`);
  });
}

const columnOfType: Readonly<Record<Fleet["destinations"][string]["type"], CellKey>> = {
  "cloudwatch-logs": "cloudwatchLogs",
  s3: "s3",
  firehose: "firehose",
  xray: "xray",
};

/** What main.ts runs. */
export const suites = [
  describe(
    "cells",
    [
      it("of both editions are all in the fleet", () => {
        const { deliveries, destinations } = parse(text) as Fleet;
        const cells = new Set(
          deliveries.flatMap(({ logType, to }) =>
            to.map((name) => `${logType} ${columnOfType[destinations[name]!.type]}`),
          ),
        );
        const missing = [...tickedIn("2024"), ...tickedIn("current")].filter((cell) => !cells.has(cell));
        assert.deepEqual(missing, []);
      }),
      it("are applied, planned again and destroyed", () =>
        inTemporaryDirectory(async (directory) => {
          const file = join(directory, "cells.yaml");
          writeFileSync(file, text);
          await withFleet(file, async (outdir, provider) => {
            if (usesRealProvider) return validateFleet(outdir, provider);
            const fleet = emptyFleet(provider);
            try {
              await applyFleet(fleet, outdir);
              assert.deepEqual(preparationProblems(provider.operations), []);
              await destroyFleet(fleet);
            } finally {
              closeFleet(fleet);
            }
            assert.deepEqual(provider.world.problems, []);
            assert.deepEqual(
              provider.world.existing.map(({ type, state }) => [type, state["id"]]),
              [],
            );
          });
        })),
    ],
    { isFirst: true },
  ),
];
