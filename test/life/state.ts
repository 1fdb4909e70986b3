/** A fleet as data, on the way of `main.ts`: read, checked, built, rendered. Nothing is written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { draftFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { FleetError } from "../../modules/fleet/problem";
import type { Fleet } from "../../modules/fleet/schema";
import { spareTokenTraces } from "../../modules/fleet/stack-traces";
import { outputsIn, thingsIn, type Thing } from "./content";

/** What a fleet makes of its file. */
export interface State {
  readonly things: readonly Thing[];
  /** Each stack's outputs without their names: those are labels. */
  readonly outputs: readonly string[];
}

spareTokenTraces();

// An App makes its folder when it is created.
const outdir = mkdtempSync(join(tmpdir(), "log-delivery-life-"));
process.once("exit", () => rmSync(outdir, { recursive: true, force: true }));

/** The fleet's state, or why it is refused. */
export function stateOf(fleet: Fleet): State | { readonly problems: readonly string[] } {
  try {
    const app = new App({ outdir, skipValidation: true });
    const { stacks, problems, passedLimits } = draftFleet(
      app,
      parseFleet(JSON.stringify(fleet), "fleet.yaml"),
    );
    const all = [...problems, ...passedLimits].map(({ message }) => message);
    if (all.length > 0) return { problems: all };
    const places = stacks.map(({ stack, accountId, region }) => {
      stack.prepareStack();
      return { account: accountId, region, json: stack.toTerraform() as Record<string, unknown> };
    });
    return { things: thingsIn(places), outputs: places.flatMap(outputsIn).sort() };
  } catch (error) {
    if (error instanceof FleetError) return { problems: error.problems.map(({ message }) => message) };
    throw error;
  }
}

/** {@link stateOf} of a fleet that must be taken. */
export function taken(fleet: Fleet): State {
  const state = stateOf(fleet);
  if ("problems" in state) throw new Error(`refused: ${state.problems.join("; ")}`);
  return state;
}

/** Whether a fleet is taken. */
export function isTaken(fleet: Fleet): boolean {
  return !("problems" in stateOf(fleet));
}
