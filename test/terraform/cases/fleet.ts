/** Fleet files, as their users run them: synthesized by the pack's own program, then a whole life in Terraform. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fleetLifecycle, program, withFleet } from "../fleet";
import { cellsWithoutSource, fleetOf, isRefused } from "../../without-source";
import { describe, type Case } from "../suite";
import { inTemporaryDirectory } from "../synthesize";

const root = join(__dirname, "..", "..", "..");

/** Where fleet files for users are. Those of the tests, in `fleets`, have tests of their own. */
const directories = [root, join(root, "examples")];

/** A fleet file is a YAML file with deliveries. */
function fleetFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(directory, name))
    .filter((file) => /^deliveries:/m.test(readFileSync(file, "utf8")));
}

function fleetCase(file: string): Case {
  return {
    name: `${relative(root, file)} is applied, planned again and destroyed`,
    run: () =>
      withFleet(file, async (outdir, provider) => {
        await fleetLifecycle(outdir, provider);
        assert.deepEqual(provider.world.problems, []);
        assert.deepEqual(
          provider.world.existing.map(({ type, state }) => [type, state["id"]]),
          [],
        );
      }),
  };
}

/** [B27] [G3]: what a fleet prepares for sources that others own is valid, and lives. */
const withoutSource: Case = {
  name: "every log type without source, where that is allowed, is applied, planned again and destroyed [B27] [G3]",
  run: () =>
    inTemporaryDirectory(async (directory) => {
      const file = join(directory, "fleet.yaml");
      writeFileSync(file, fleetOf(cellsWithoutSource.filter((one) => !isRefused(one))));
      await fleetCase(file).run();
    }),
};

const noProgram = existsSync(program) ? undefined : "there is no main.ts";
const cases = [...directories.flatMap(fleetFiles).map(fleetCase), withoutSource];

/** What main.ts runs. */
export const suites = [
  describe(
    "fleet",
    noProgram === undefined && cases.length > 0
      ? cases
      : [{ name: "fleet files", run: () => undefined, skip: noProgram ?? "there is no fleet file" }],
  ),
];
