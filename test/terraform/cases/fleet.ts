/** Fleet files, as their users run them: synthesized by the pack's own program, then a whole life in Terraform. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fleetLifecycle, program, withFleet } from "../fleet";
import { describe, type Case } from "../suite";

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

const noProgram = existsSync(program) ? undefined : "there is no main.ts";
const cases = directories.flatMap(fleetFiles).map(fleetCase);

/** What main.ts runs. */
export const suites = [
  describe(
    "fleet",
    noProgram === undefined && cases.length > 0
      ? cases
      : [{ name: "fleet files", run: () => undefined, skip: noProgram ?? "there is no fleet file" }],
  ),
];
