/**
 * Off means off: every log type that is switched on by arguments of its source, applied, then applied with
 * `enabled: false`, and a fleet of every cell. What the simulated AWS has afterwards doesn't log.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Construct } from "constructs";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, TerraformResource, TerraformStack } from "cdktf";
import { parse } from "yaml";
import { ACCOUNT, REGION } from "../../../examples/setting";
import { generateCells } from "../../../bench/generate-fleet";
import { declareEnvironment, LogDelivery, type LogTypeId } from "../../../modules";
import { cellKeys } from "../../../modules/catalog/columns";
import type { Cell, LogTypeRow } from "../../../modules/catalog/row";
import { allRows, rowOf } from "../../../modules/catalog/table";
import { neededOptions } from "../../../modules/cli/needed-options";
import type { Fleet } from "../../../modules/fleet/schema";
import { applyFleet, closeFleet, emptyFleet, synthesizeFleetHere } from "../fleet";
import { applyChange, bringUp, seedAdoptables, usesRealProvider } from "../lifecycle";
import { destinationsFor, DestinationsOfStack } from "../options/destinations";
import { sourcesFor } from "../options/sources";
import { startProvider } from "../provider/start";
import { describe, it, type Case } from "../suite";
import { inTemporaryDirectory } from "../synthesize";
import { closeWorkspace, configure, openWorkspace } from "../terraform";

/** By which the arguments of a log type's source switch it on; the legacy way to S3 is one of them. */
interface ByArguments {
  readonly row: LogTypeRow;
  readonly options?: object;
}

const byArguments: readonly ByArguments[] = allRows().flatMap((row: LogTypeRow) => [
  ...(cellKeys.some((key) => isSetOn(row.destinations[key]))
    ? [{ row, options: neededOptions[row.id] }]
    : []),
  ...(row.alternatives?.s3 ? [{ row, options: { legacy: true } }] : []),
]);

function isSetOn(cell: Cell | undefined): boolean {
  return cell?.enablement === "attribute" && cell.staysOn === undefined;
}

/** The directory of a stack with the delivery of each of the log types whose source is a construct. */
function synthesize(outdir: string, enabled: boolean): string {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "off");
  // Where the examples are: their log groups are named after it.
  new AwsProvider(stack, "aws", { region: REGION });
  declareEnvironment(stack, { accountId: ACCOUNT, region: REGION });
  const destinations = new DestinationsOfStack(stack);
  for (const { row, options } of byArguments) {
    const isLegacy = options !== undefined && "legacy" in options;
    const scope = new Construct(stack, `${row.id}${isLegacy ? "-legacy" : ""}`);
    const { source, names } = sourcesFor(row)[0]!(scope, 0);
    if (!TerraformResource.isTerraformResource(source)) {
      stack.node.tryRemoveChild(scope.node.id);
      continue;
    }
    const wanted = destinationsFor(row, "").find((set) =>
      set.every(({ cell, isAlternative = false }) =>
        isLegacy ? isAlternative : !isAlternative && isSetOn(row.destinations[cell]),
      ),
    )!;
    const props = {
      logType: row.id,
      source,
      destinations: wanted.map((one) => destinations.of(row, one, names)),
      options,
      allowEnded: true,
      enabled,
    };
    new LogDelivery(scope, "Delivery", props as never);
  }
  app.synth();
  return join(outdir, "stacks", "off");
}

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** What a stack gives to the sources, by address. */
function sourcesIn(directory: string): Map<string, Readonly<Record<string, unknown>>> {
  const { resource } = JSON.parse(readFileSync(join(directory, "cdk.tf.json"), "utf8")) as {
    resource: Resources;
  };
  const types = new Set(byArguments.flatMap(({ row }) => row.source.resources));
  return new Map(
    Object.entries(resource).flatMap(([type, byName]) =>
      types.has(type)
        ? Object.entries(byName).map(([name, config]) => [`${type}.${name}`, config] as const)
        : [],
    ),
  );
}

interface State {
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
  }[];
}

/** What the simulated AWS has of each resource, as the provider read it last. */
function statesIn(directory: string): Map<string, Readonly<Record<string, unknown>>> {
  const { resources } = JSON.parse(readFileSync(join(directory, "terraform.tfstate"), "utf8")) as State;
  return new Map(resources.map(({ type, name, instances }) => [`${type}.${name}`, instances[0]!.attributes]));
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, [step!, ...rest]));
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  return valuesAt((value as Record<string, unknown> | null)?.[step], rest);
}

const offValues = new Map(allRows().flatMap((row: LogTypeRow) => Object.entries(row.off ?? {})));

async function switchedByArguments(): Promise<void> {
  const provider = await startProvider({ account: ACCOUNT });
  await inTemporaryDirectory(async (outdir) => {
    const [on, off] = [synthesize(join(outdir, "on"), true), synthesize(join(outdir, "off"), false)];
    seedAdoptables(provider, on);
    const workspace = openWorkspace(on, provider);
    try {
      await bringUp(workspace);
      const before = statesIn(workspace.directory);
      configure(workspace, off);
      await applyChange(workspace);
      const after = statesIn(workspace.directory);
      const [given, left] = [sourcesIn(on), sourcesIn(off)];
      assert.ok(given.size > 25);
      for (const [address, config] of given) {
        const changed = Object.keys(config).filter(
          (key) =>
            !["//", "depends_on"].includes(key) &&
            JSON.stringify(config[key]) !== JSON.stringify(left.get(address)?.[key]),
        );
        for (const key of changed)
          assert.notDeepEqual(
            after.get(address)?.[key],
            before.get(address)?.[key],
            `${address} ${key} goes on`,
          );
        for (const [path, value] of Object.entries(offValues.get(address.split(".")[0]!) ?? {}))
          for (const now of valuesAt(after.get(address), path.split(".")))
            assert.equal(String(now), String(value), `${address} ${path}`);
      }
      assert.deepEqual(provider.world.problems, []);
    } finally {
      closeWorkspace(workspace);
    }
  }).finally(() => provider.stop());
}

/** What carries or switches logs, and is a resource of its own. */
const carriers = new Set([
  "aws_cloudwatch_log_delivery",
  "aws_cloudwatch_log_delivery_source",
  "aws_cloudwatch_log_subscription_filter",
  ...allRows().flatMap((row: LogTypeRow) =>
    Object.values(row.destinations).flatMap((cell: Cell) =>
      cell.enablement === "resource" ? cell.terraform!.resources : [],
    ),
  ),
]);

async function switchedByResources(): Promise<void> {
  const provider = await startProvider();
  await inTemporaryDirectory(async (directory) => {
    const fleet = parse(generateCells()) as Fleet;
    const columns = {
      "cloudwatch-logs": "cloudwatchLogs",
      s3: "s3",
      firehose: "firehose",
      xray: "xray",
    } as const;
    const goesOn = ({ logType, to }: Fleet["deliveries"][number]): boolean =>
      to.every((name) => {
        const row: LogTypeRow = rowOf(logType as LogTypeId);
        return row.destinations[columns[fleet.destinations[name]!.type]]?.staysOn !== undefined;
      });
    const written = (name: string, enabled: boolean): string => {
      const deliveries = fleet.deliveries.map((one) => (goesOn(one) ? one : { ...one, enabled }));
      const file = join(directory, `${name}.json`);
      writeFileSync(file, JSON.stringify({ ...fleet, deliveries }));
      synthesizeFleetHere(file, join(directory, name));
      return join(directory, name);
    };
    const [on, off] = [written("on", true), written("off", false)];
    const applied = emptyFleet(provider);
    try {
      await applyFleet(applied, on);
      const had = provider.world.existing.filter(({ type }) => carriers.has(type));
      assert.ok(had.length > 100);
      await applyFleet(applied, off);
      const left = provider.world.existing.filter(({ type }) => carriers.has(type));
      assert.deepEqual(
        left
          // One says that logging is off, the other logs for the VPCs that are associated with it.
          .filter(({ type }) => !/^aws_(iot_logging_options|route53_resolver_query_log_config)$/.test(type))
          .map(({ type, state }) => [type, state["id"]]),
        [],
      );
      for (const { type, state } of left)
        if (type === "aws_iot_logging_options") assert.equal(state["disable_all_logs"], true);
      assert.deepEqual(provider.world.problems, []);
    } finally {
      closeFleet(applied);
    }
  }).finally(() => provider.stop());
}

const skip = usesRealProvider ? "changes nothing in a real account" : undefined;
const cases: readonly Case[] = [
  { ...it("[A8] [H1] is what the arguments of every source say then", switchedByArguments), skip },
  { ...it("takes away what switches a fleet of every cell on", switchedByResources), skip },
];

/** What main.ts runs. */
export const suites = [describe("off", cases)];
