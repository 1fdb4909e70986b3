/** Tests that are steps in one life: each begins where the one before it ended, whatever became of that. */
import { usesRealProvider } from "../lifecycle";
import type { Case } from "../suite";

type Step<Life> = (name: string, run: (life: Life) => Promise<void>) => Case;

/** Makes the steps of a life that `begin` starts. */
export function stepsOf<Life>(begin: () => Promise<Life>): Step<Life> {
  let life: Promise<Life> | undefined;
  let previous: (() => Promise<void>) | undefined;
  return (name, run) => {
    const before = previous;
    let running: Promise<void> | undefined;
    const start = async (): Promise<void> => {
      await before?.().catch(() => undefined);
      await run(await (life ??= begin()));
    };
    const done = (): Promise<void> => (running ??= start());
    previous = done;
    return { name, run: done, skip: usesRealProvider ? "changes nothing in a real account" : undefined };
  };
}
