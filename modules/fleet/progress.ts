/** How far a large fleet is. */
import type { Progress } from "./build";

/** Fleets of more stacks take long enough to wonder whether anything happens. */
const LARGE_FLEET = 50;

/** A line on a terminal's stderr that tells how far a large fleet is built; silent in pipes and for small fleets. */
export function progressLine(stderr: {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}): Progress | undefined {
  if (stderr.isTTY !== true) return undefined;
  let shown = -1;
  return (built, deliveries, stacks) => {
    if (stacks <= LARGE_FLEET) return;
    const percent = deliveries === 0 ? 100 : Math.floor((100 * built) / deliveries);
    if (built < deliveries && percent === shown) return;
    shown = percent;
    // The line replaces itself, and clears itself at the end.
    stderr.write(built < deliveries ? `\r${stacks} stacks: ${percent} % built` : "\r\u001b[K");
  };
}
