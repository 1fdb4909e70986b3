/** A fleet in the middle of its life: its file, its stacks in Terraform, and the simulated AWS that they made. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fleet } from "../../../modules/fleet/schema";
import { thingsIn, type Thing } from "../../life/content";
import {
  applyFleet,
  closeFleet,
  destroyFleet,
  emptyFleet,
  stacksInOrder,
  synthesizeFleetHere,
  type FleetChanges,
  type LiveFleet,
} from "../fleet";
import { succeeded } from "../lifecycle";
import { preparation } from "../preparation";
import { startProvider, type Provider } from "../provider/start";
import { closeWorkspace, configure, destroy, plan, readStack, type PlannedChange } from "../terraform";
import { Inquiry } from "./answers";
import { unexpected, type Meaning } from "./expected";

/** A synthesized state of the fleet. */
interface Synthesized {
  readonly outdir: string;
  readonly things: readonly Thing[];
  /** `111122223333/us-east-1` by the names of the stacks. */
  readonly places: ReadonlyMap<string, string>;
}

/** How an apply goes: `backwards`, stacks go before those that they depend on, as README tells for what crosses accounts. */
export interface Way {
  readonly backwards?: boolean;
}

export class LivingFleet {
  private readonly directory = mkdtempSync(join(tmpdir(), "log-delivery-life-"));
  private readonly fleet: LiveFleet;
  private readonly inquiry = new Inquiry();
  private now: Synthesized = { outdir: "", things: [], places: new Map() };
  private count = 0;

  private constructor(private readonly provider: Provider) {
    this.fleet = emptyFleet(provider);
  }

  /** A fleet of which nothing is up yet. */
  static async begin(): Promise<LivingFleet> {
    return new LivingFleet(await startProvider({ delay: [1, 6] }));
  }

  async end(): Promise<void> {
    closeFleet(this.fleet);
    await this.provider.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Applies a state of the file and proves that what it means was done, and nothing else. */
  async become(meaning: Meaning, file: Fleet, way: Way = {}): Promise<void> {
    const { provider, fleet } = this;
    const from = { operations: provider.operations.length, problems: provider.world.problems.length };
    const before = this.now;
    const after = this.synthesize(file);
    this.now = after;
    const changes = await this.applyAll(after.outdir, way);
    const places = new Map([...before.places, ...after.places]);
    const operations = provider.operations.slice(from.operations);
    const [said, answered] = [this.inquiry.said(file), this.inquiry.answered(file, provider.world.existing)];
    assertNone([
      ...unexpected(meaning, before.things, after.things, changes, (stack) => places.get(stack) ?? stack),
      ...provider.world.problems.slice(from.problems).map(({ message }) => message),
      ...preparation(operations).problems,
      ...Object.entries(said).flatMap(([source, places]) =>
        JSON.stringify(places) === JSON.stringify(answered[source])
          ? []
          : [`${source} logs to ${list(answered[source]!)}, and the file says ${list(places)}`],
      ),
    ]);
    assert.equal(fleet.stacks.size > 0, true);
  }

  /** Plans a state of the file that means the same, and proves that there is nothing to do. */
  async staysFor(file: Fleet): Promise<void> {
    const { outdir } = this.synthesize(file);
    const wanted: string[] = [];
    await Promise.all(
      stacksInOrder(outdir).map(async ({ name, directory }) => {
        const up = this.fleet.stacks.get(name);
        assert.ok(up, `${name} is a new stack`);
        configure(up.workspace, directory);
        const { changes } = succeeded(`plan of ${name}`, await plan(up.workspace));
        configure(up.workspace, up.stack.directory);
        wanted.push(...changes.map(({ action, address }) => `${name}: ${action} ${address}`));
      }),
    );
    assertNone(wanted);
  }

  /** Destroys it all and proves that nothing is left. */
  async goDown(): Promise<void> {
    const from = this.provider.world.problems.length;
    await destroyFleet(this.fleet);
    assertNone(this.provider.world.problems.slice(from).map(({ message }) => message));
    assertNone(
      this.provider.world.existing.map(({ type, state }) => `${type} ${String(state["id"])} is left`),
    );
  }

  private async applyAll(outdir: string, { backwards = false }: Way): Promise<FleetChanges> {
    const changes = new Map<string, readonly PlannedChange[]>();
    // An account that leaves is destroyed by the stack that it had.
    const staying = new Set(stacksInOrder(outdir).map(({ name }) => name));
    for (const [name, { workspace }] of this.fleet.stacks) {
      if (staying.has(name)) continue;
      changes.set(name, succeeded(`destroy of ${name}`, await destroy(workspace)).changes);
      closeWorkspace(workspace);
      this.fleet.stacks.delete(name);
    }
    if (!backwards) return new Map([...changes, ...(await applyFleet(this.fleet, outdir))]);
    for (const { name } of stacksInOrder(outdir).reverse())
      for (const [stack, done] of await applyFleet(this.fleet, outdir, (each) => each === name))
        changes.set(stack, done);
    return changes;
  }

  private synthesize(file: Fleet): Synthesized {
    const name = join(this.directory, String(++this.count));
    writeFileSync(`${name}.yaml`, JSON.stringify(file));
    synthesizeFleetHere(`${name}.yaml`, name);
    const stacks = stacksInOrder(name).map((stack) => {
      const json = readStack(stack.directory);
      const [{ region, allowed_account_ids: ids }] = (json["provider"] as { aws: [ProviderBlock] }).aws;
      return { name: stack.name, account: ids[0]!, region, json };
    });
    return {
      outdir: name,
      things: thingsIn(stacks),
      places: new Map(stacks.map((stack) => [stack.name, `${stack.account}/${stack.region}`])),
    };
  }
}

interface ProviderBlock {
  readonly region: string;
  readonly allowed_account_ids: readonly string[];
}

const list = (places: readonly string[]): string => places.join(", ") || "nowhere";

/** A failed test tells a person the first of many alike, and how many there are. */
export function assertNone(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const shown = problems
    .slice(0, Number(process.env["LIFE_SHOWN"] ?? 12))
    .map((problem) => problem.slice(0, 600));
  assert.fail([`${problems.length} problems:`, ...shown].join("\n"));
}
