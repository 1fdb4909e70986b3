/** How many of some things fit into a policy. */

/**
 * The largest count from 0 to `all` for which `fits` holds, by asking a few times.
 *
 * @param fits of a count; where one doesn't fit, no larger one may
 */
export function largestFitting(all: number, fits: (count: number) => boolean): number {
  if (fits(all)) return all;
  let low = 0;
  let high = all;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
