/**
 * The life of every row: whatever is added, removed, reordered, renamed or spelled otherwise in a fleet file, what stays
 * the same at AWS keeps its address. For each log type and kind of destination, by comparing what is synthesized; the
 * covering set that goes through Terraform's own core is in `test/terraform/cases/life.ts`.
 */
import { allRows } from "../../modules/catalog/table";
import type { Fleet } from "../../modules/fleet/schema";
import { livesOf } from "./lives";
import { collisions, differences, moves } from "./moves";
import { optionChangesOf } from "./option-changes";
import { stateOf, type State } from "./state";
import { transitionsOf, type Transition } from "./transitions";

const known = new Map<Fleet, ReturnType<typeof stateOf>>();

/** A life's changes share their states. */
function remembered(fleet: Fleet): ReturnType<typeof stateOf> {
  const state = known.get(fleet) ?? stateOf(fleet);
  known.set(fleet, state);
  return state;
}

/** What is wrong with a change, in words. */
function wrongWith({ before, after, isIdle }: Transition): string[] {
  const states = [before, after].map(remembered);
  const refused = states.flatMap((state) => ("problems" in state ? state.problems : []));
  if (refused.length > 0) return refused.map((problem) => `refused: ${problem}`);
  const [old, now] = states as State[];
  return [
    ...(isIdle ? differences(old!.things, now!.things) : moves(old!.things, now!.things)),
    ...collisions(now!.things),
    ...(isIdle && JSON.stringify(old!.outputs) !== JSON.stringify(now!.outputs) ? ["outputs differ"] : []),
  ];
}

describe.each(allRows().map((row) => ({ id: row.id, row })))("$id", ({ row }) => {
  afterEach(() => known.clear());

  test("keeps the addresses of what stays when its file changes", () => {
    const wrong = livesOf(row).flatMap((life) =>
      transitionsOf(life).flatMap((change) =>
        wrongWith(change).map((problem) => `${life.name}: ${change.name}: ${problem}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("keeps the addresses of what stays when its options change", () => {
    const wrong = livesOf(row).flatMap((life) =>
      optionChangesOf(life).flatMap((change) =>
        wrongWith(change).map((problem) => `${life.name}: ${change.name}: ${problem}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
