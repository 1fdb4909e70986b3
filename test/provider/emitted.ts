/** Everything that the pack writes: each cell's example, every log type in generated fleets, and the fleets of the tree. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Testing, TerraformStack } from "cdktf";
import { generateCells, generateFleet, parseLogTypes } from "../../bench/generate-fleet";
import { buildExample } from "../../examples/setting";
import { rowsOf } from "../../modules/catalog/table";
import { buildFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { spareTokenTraces } from "../../modules/fleet/stack-traces";

/** A `resource` block, with what it comes from. */
export interface Emitted {
  readonly from: string;
  readonly type: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Arguments of Terraform's own. */
const meta = ["//", "lifecycle", "depends_on", "provider"];

function* blocksOf(stack: TerraformStack, from: string): Generator<Emitted> {
  const json = JSON.parse(JSON.stringify(stack.toTerraform())) as {
    resource?: Record<string, Record<string, Record<string, unknown>>>;
  };
  for (const [type, byName] of Object.entries(json.resource ?? {})) {
    // What Terraform remembers for itself has no provider.
    if (type === "terraform_data") continue;
    for (const [name, block] of Object.entries(byName)) {
      const config = Object.fromEntries(Object.entries(block).filter(([key]) => !meta.includes(key)));
      yield { from, type, name, config };
    }
  }
}

function* blocksOfFleet(text: string, from: string): Generator<Emitted> {
  const { app } = buildFleet(Testing.app(), parseFleet(text, from));
  for (const stack of app.node.children)
    if (TerraformStack.isStack(stack)) yield* blocksOf(stack, `${from} ${stack.node.id}`);
}

/** All of it. */
export function* everythingEmitted(): Generator<Emitted> {
  spareTokenTraces();
  for (const row of rowsOf("2024"))
    for (const cell of ["cloudwatchLogs", "s3", "firehose"] as const)
      if (row.editions["2024"]![cell])
        yield* blocksOf(buildExample(Testing.app(), row.id, [cell]).stack, `example ${row.id} to ${cell}`);
  for (const organization of [false, true])
    yield* blocksOfFleet(
      generateFleet({ accounts: 2, logTypes: parseLogTypes("all"), regions: 2, organization }),
      `every log type${organization ? " of an organization" : ""}`,
    );
  yield* blocksOfFleet(generateCells(), "every cell");
  for (const file of [
    "log-delivery.yaml",
    "examples/archive.yaml",
    "test/terraform/fleets/twenty-accounts.yaml",
  ])
    yield* blocksOfFleet(readFileSync(join(__dirname, "../..", file), "utf8"), file);
}
