/** `npm run synth:hcl`: the embedded fleet as HCL is valid, and says the same as its JSON. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  applyFleet,
  closeFleet,
  emptyFleet,
  program,
  stacksInOrder,
  synthesizeFleet,
  validateFleet,
} from "../fleet";
import { nothingToDo, usesRealProvider } from "../lifecycle";
import { startProvider } from "../provider/start";
import { describe, it } from "../suite";
import { inTemporaryDirectory } from "../synthesize";
import { configure, plan } from "../terraform";

const fleetFile = join(program, "..", "log-delivery.yaml");

/** What main.ts runs. */
export const suites = [
  describe("HCL", [
    it("the embedded fleet as HCL is valid, and has nothing to do where its JSON is applied", () =>
      inTemporaryDirectory(async (directory) => {
        const [json, hcl] = [join(directory, "json"), join(directory, "hcl")];
        synthesizeFleet(fleetFile, json);
        synthesizeFleet(fleetFile, hcl, { SYNTH_HCL_OUTPUT: "true" });
        const provider = await startProvider();
        const fleet = emptyFleet(provider);
        try {
          for (const stack of stacksInOrder(hcl)) {
            assert.ok(existsSync(join(stack.directory, "cdk.tf")), `${stack.name} has no cdk.tf`);
            assert.ok(!existsSync(join(stack.directory, "cdk.tf.json")), `${stack.name} is JSON too`);
          }
          await validateFleet(hcl, provider);
          if (usesRealProvider) return;
          await applyFleet(fleet, json);
          for (const { name, directory } of stacksInOrder(hcl)) {
            const { workspace } = fleet.stacks.get(name)!;
            configure(workspace, directory);
            nothingToDo(await plan(workspace));
          }
        } finally {
          closeFleet(fleet);
          await provider.stop();
        }
      })),
  ]),
];
