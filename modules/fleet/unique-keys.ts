/** Keys that a YAML document gives twice: what `yaml` itself looks for in time that grows with the square of a map. */
import { isScalar, visit, type Document } from "yaml";

/** Offsets, in the text, of keys that their map has already. */
export function repeatedKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) offsets.push(key.range![0]);
        seen.add(key.value);
      }
    },
  });
  return offsets;
}
