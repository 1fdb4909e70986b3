/**
 * Patterns as IAM writes them: `*` is any text, `?` one character. Both questions take time in proportion to the
 * product of the two lengths at most, whatever the patterns hold.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */

/**
 * Whether everything that `narrow` matches is matched by `wide`. Exact for patterns that the pack writes: `wide` must
 * match `narrow` read as a text, in which a wildcard is only matched by one that is as wide.
 */
export function covers(wide: string, narrow: string): boolean {
  let w = 0;
  let n = 0;
  // Where to go on when a text behind the last `*` doesn't fit: one character further.
  let afterStar = -1;
  let retry = 0;
  while (n < narrow.length) {
    if (wide[w] === "*") {
      afterStar = ++w;
      retry = n;
    } else if (w < wide.length && takes(wide[w]!, narrow[n]!)) {
      w++;
      n++;
    } else if (afterStar >= 0) {
      w = afterStar;
      n = ++retry;
    } else return false;
  }
  while (wide[w] === "*") w++;
  return w === wide.length;
}

function takes(wide: string, narrow: string): boolean {
  return wide === narrow || (wide === "?" && narrow !== "*");
}

/** Whether there is a text that both patterns match. */
export function overlaps(a: string, b: string): boolean {
  // Pairs of positions that some text leads to.
  const seen = new Set<number>();
  const open: [number, number][] = [[0, 0]];
  const width = b.length + 1;
  while (open.length > 0) {
    const [i, j] = open.pop()!;
    if (seen.has(i * width + j)) continue;
    seen.add(i * width + j);
    if (i === a.length && j === b.length) return true;
    if (a[i] === "*") open.push([i + 1, j]);
    if (b[j] === "*") open.push([i, j + 1]);
    if (i === a.length || j === b.length) continue;
    // One character for both; a `*` stays where it is.
    if (a[i] === "*" && b[j] === "*") continue;
    if (a[i] === "*") open.push([i, j + 1]);
    else if (b[j] === "*") open.push([i + 1, j]);
    else if (a[i] === b[j] || a[i] === "?" || b[j] === "?") open.push([i + 1, j + 1]);
  }
  return false;
}

/** What of a pattern is certain: the text before its first wildcard. */
export function literalHead(pattern: string): string {
  const end = pattern.search(/[*?]/);
  return end < 0 ? pattern : pattern.slice(0, end);
}
