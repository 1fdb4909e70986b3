/** `check --against`: exit codes, the text and the JSON. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { buildFleet } from "../../modules/fleet/build";
import { loadFleet } from "../../modules/fleet/load";
import { embedded, fleetFolder } from "./fleets";
import { logDelivery } from "./log-delivery";

const fleets = fleetFolder();
const deployed = mkdtempSync(join(tmpdir(), "deployed-"));
afterAll(() => {
  fleets.remove();
  rmSync(deployed, { recursive: true, force: true });
});

const text = readFileSync(embedded, "utf8");

beforeAll(() => {
  const app = new App({ outdir: deployed });
  buildFleet(app, loadFleet(fleets.write("deployed.yaml", text)));
  app.synth();
});

/** The embedded fleet with a change. */
const changedTo = (change: (text: string) => string): string => fleets.write("changed.yaml", change(text));

const withoutGroup = (all: string): string =>
  all.replace(/^ {2}waf-group:\n( {4}.*\n)+/m, "").replace(/^ {2}- logType: waf\n( {4}.*\n?)+/m, "");

test("the same file: nothing would be lost, and nothing is written", async () => {
  const same = await logDelivery(["check", "--config", embedded, "--against", deployed, "--fail-on", "loss"]);
  expect([same.code, same.err]).toEqual([0, ""]);
  expect(same.out).toContain(`\nLosses against ${deployed}\n  None.\n\nNo problems.\n`);
  const json = await logDelivery(["check", "--config", embedded, "--against", deployed, "--json"]);
  expect((JSON.parse(json.out) as { losses: unknown }).losses).toEqual([]);
});

test("a loss is told with account and region, and fails only when it is asked to", async () => {
  const file = changedTo(withoutGroup);
  const plain = await logDelivery(["check", "--config", file, "--against", deployed]);
  expect([plain.code, plain.err]).toEqual([0, ""]);
  expect(plain.out).toContain(`
Losses against ${deployed}
  workload (111122223333) us-east-1, stack workload-us-east-1
    Deleted. Its log events are deleted with it. A removed block with destroy = false lets go of it
    without deleting it.
    - log group aws-waf-logs-shop is in the fleet no longer, and is deleted
    Stops. Its logs are delivered no longer.
    - delivery of AWS WAF logs of
      arn:aws:wafv2:us-east-1:111122223333:regional/webacl/shop/a1b2c3d4-5678-90ab-cdef-111111111111
      is in the fleet no longer, and is deleted
`);
  const failing = await logDelivery(["check", "--config", file, "--against", deployed, "--fail-on", "loss"]);
  expect(failing.code).toBe(2);
  expect(failing.out).toBe(plain.out);
});

test("as JSON", async () => {
  const file = changedTo(withoutGroup);
  const { code, out } = await logDelivery([
    "check",
    "--config",
    file,
    "--against",
    join(deployed, "stacks"),
    "--json",
    "--fail-on",
    "loss",
  ]);
  expect(code).toBe(2);
  const json = JSON.parse(out) as { losses: Record<string, string>[] };
  expect(Object.keys(json)).toEqual(["problems", "policies", "quotas", "warnings", "notes", "losses"]);
  expect(Object.keys(json.losses[0]!)).toEqual([
    "accountId",
    "region",
    "stack",
    "kind",
    "type",
    "name",
    "address",
    "reason",
  ]);
  expect(json.losses).toContainEqual(
    expect.objectContaining({
      accountId: "111122223333",
      region: "us-east-1",
      stack: "workload-us-east-1",
      kind: "deleted",
      type: "aws_cloudwatch_log_group",
      name: "log group aws-waf-logs-shop",
    }),
  );
});

test("[G2] a renamed account's stack is a new state, and the way to move it is told", async () => {
  const file = changedTo((all) => all.replaceAll("workload", "payments"));
  const { code, out } = await logDelivery([
    "check",
    "--config",
    file,
    "--against",
    deployed,
    "--fail-on",
    "loss",
  ]);
  expect(code).toBe(2);
  expect(out).toContain("  payments (111122223333) us-east-1, stack workload-us-east-1\n");
  expect(out).toContain(
    "- stack workload-us-east-1 is now called payments-us-east-1, which would be a new state\n",
  );
  expect(out.replace(/\s+/g, " ")).toContain("Move the state first: mv ");
});

test("problems come first: with them nothing is compared, and the exit code is 1", async () => {
  const file = changedTo((all) => all.replace("logType: waf\n", "logType: robomaker\n"));
  const args = ["check", "--config", file, "--against", deployed, "--fail-on", "loss"];
  const { code, out } = await logDelivery(args);
  expect(code).toBe(1);
  expect(out).toContain("\n  Not compared: the file has problems.\n");
  const json = await logDelivery([...args, "--json"]);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).not.toHaveProperty("losses");
});

test("--fail-on without --against is a mistake of the caller", async () => {
  const { code, out, err } = await logDelivery(["check", "--config", embedded, "--fail-on", "loss"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("--fail-on needs --against DIR, the output that losses are told by");
  const other = await logDelivery(["check", "--config", embedded, "--against", deployed, "--fail-on", "all"]);
  expect([other.code, other.err]).toEqual([2, expect.stringContaining("Allowed choices are loss")]);
});

test("an output that can't be read", async () => {
  const { code, err } = await logDelivery(["check", "--config", embedded, "--against", "nowhere"]);
  expect([code, err]).toEqual([
    1,
    "error: nowhere is no folder: give the cdktf.out of an earlier synthesis.\n",
  ]);
});
