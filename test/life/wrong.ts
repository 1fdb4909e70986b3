/** What is wrong with a change of a fleet file, told by what is synthesized before and after it. */
import type { Fleet } from "../../modules/fleet/schema";
import { collisions, differences, moves } from "./moves";
import { stateOf, type State } from "./state";
import type { Transition } from "./transitions";

const known = new Map<Fleet, ReturnType<typeof stateOf>>();

/** A life's changes share their states. */
export function remembered(fleet: Fleet): ReturnType<typeof stateOf> {
  const state = known.get(fleet) ?? stateOf(fleet);
  known.set(fleet, state);
  return state;
}

/** What is wrong with a change, in words. */
export function wrongWith({ before, after, isIdle }: Transition): string[] {
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

/** Lets go of the states of a life whose changes have been looked at. */
export function forget(): void {
  known.clear();
}
