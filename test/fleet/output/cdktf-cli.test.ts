/** The cdktf CLI, which runs the program, reads its manifest and removes folders of stacks that left by itself. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { filesOf, fleetOf, put, remove, temporaryFolder } from "./outputs";

const root = join(__dirname, "..", "..", "..");
const cli = join(root, "node_modules", "cdktf-cli", "bundle", "bin", "cdktf");
const program = `"${process.execPath}" "${require.resolve("ts-node/dist/bin")}" "${join(root, "main.ts")}"`;

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => remove(folder));

function cdktf(args: readonly string[], fleet: string): string {
  put(join(folder, "cdktf.json"), JSON.stringify({ language: "typescript", app: program, projectId: "x" }));
  put(join(folder, "fleet.yaml"), fleet);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      HOME: folder,
      // No call home: neither for telemetry nor for a newer version.
      CHECKPOINT_DISABLE: "1",
      LOG_DELIVERY_CONFIG: "fleet.yaml",
    },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

test("[A12] [G9] cdktf synth: stacks leave without an error, files and states stay, and forms don't mix", () => {
  cdktf(["synth"], fleetOf(["one", "two"]));
  put(join(folder, "cdktf.out", "stacks", "one-eu-west-1", ".terraform.lock.hcl"), "lock");
  put(join(folder, "cdktf.out", "stacks", "two-eu-west-1", "errored.tfstate"), "state");
  const told = cdktf(["synth"], fleetOf(["one"]));
  expect(told).toContain("1 stack left the file: two-eu-west-1.");
  expect(told).toContain("Generated Terraform code for the stacks: one-eu-west-1");
  expect(Object.keys(filesOf(join(folder, "cdktf.out")))).toEqual([
    "left/two-eu-west-1/cdk.tf.json",
    "left/two-eu-west-1/errored.tfstate",
    "manifest.json",
    "stacks/one-eu-west-1/.terraform.lock.hcl",
    "stacks/one-eu-west-1/cdk.tf.json",
  ]);
  cdktf(["synth", "--hcl"], fleetOf(["one"]));
  expect(Object.keys(filesOf(join(folder, "cdktf.out", "stacks", "one-eu-west-1")))).toEqual([
    ".terraform.lock.hcl",
    "cdk.tf",
    "metadata.json",
  ]);
}, 60_000);
