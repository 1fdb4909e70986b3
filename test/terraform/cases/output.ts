/** Terraform at work inside the output folder, as its users run it, while the fleet changes. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { synthesizeFleet } from "../fleet";
import { applyChange, bringUp, nothingToDo, succeeded } from "../lifecycle";
import { startProvider } from "../provider/start";
import { typesIn } from "../provider/schemas-in-use";
import { describe, it } from "../suite";
import { inTemporaryDirectory } from "../synthesize";
import { destroy, init, plan, readStack } from "../terraform";

function fleet(accounts: readonly string[], retentionInDays: number, path?: string): string {
  return JSON.stringify({
    backend: { type: "local", path },
    accounts: Object.fromEntries(accounts.map((name, index) => [name, { id: `11112222333${index}` }])),
    destinations: Object.fromEntries(
      accounts.map((account) => [
        `${account}-group`,
        {
          type: "cloudwatch-logs",
          account,
          region: "eu-west-1",
          logGroupName: `/aws/vendedlogs/${account}`,
          retentionInDays,
        },
      ]),
    ),
    deliveries: [],
  });
}

/** What main.ts runs. */
export const suites = [
  describe("output", [
    it("[G1] [G9] a stack's state is found again after every synthesis, and when its stack has left", () =>
      inTemporaryDirectory(async (directory) => {
        const file = join(directory, "fleet.yaml");
        const outdir = join(directory, "cdktf.out");
        const folder = join(outdir, "stacks", "one-eu-west-1");
        const provider = await startProvider();
        const synthesize = (text: string): void => {
          writeFileSync(file, text);
          synthesizeFleet(file, outdir);
          writeFileSync(join(folder, "terraform.rc"), "");
          provider.use(typesIn(readStack(folder)));
        };
        try {
          const workspace = { directory: folder, provider };
          synthesize(fleet(["one", "two"], 7, "states"));
          await bringUp(workspace);
          assert.deepEqual(readdirSync(join(directory, "states")), ["one-eu-west-1.tfstate"]);
          assert(existsSync(join(folder, ".terraform")));

          // Without another init: .terraform and the lock file have come along.
          synthesize(fleet(["one"], 14, "states"));
          assert.deepEqual(
            (await applyChange(workspace)).map(({ action }) => action),
            ["update"],
          );
          nothingToDo(await plan(workspace));

          const gone = join(outdir, "left", "one-eu-west-1");
          writeFileSync(join(folder, "errored.tfstate"), "{}");
          writeFileSync(file, fleet(["two"], 7, "states"));
          synthesizeFleet(file, outdir);
          assert(!existsSync(folder));
          const left = { directory: gone, provider };
          succeeded("init", await init(left));
          succeeded("destroy", await destroy(left));
          assert.deepEqual(provider.world.existing, []);
        } finally {
          await provider.stop();
        }
      })),
  ]),
];
