/** Text that stays readable in 100 columns. */
import { nounFor } from "../fleet/counted";
import type { Output } from "./terminal";

/** Wider than this, lines become hard to follow with the eye. */
export const MAX_WIDTH = 100;

/** Columns to write into: those of the terminal, 100 at most, 100 for pipes. */
export function widthOf(output: Output): number {
  return Math.max(40, Math.min(output.columns ?? MAX_WIDTH, MAX_WIDTH));
}

/**
 * `text` in lines of at most `width` characters, broken at spaces; words that are longer (ARNs, URLs) stay whole.
 * @param first what the first line starts with; the others are indented as far
 */
export function wrapped(text: string, width: number, first = ""): string {
  const indent = " ".repeat(first.length);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((part, index) => (index === 0 ? first : indent) + part).join("\n");
}

/** Every line of `text` behind `spaces` spaces. */
export function indented(text: string, spaces: number): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(spaces) + line))
    .join("\n");
}

/** Rows with their columns aligned, two spaces apart, without padding at the ends of lines. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index]!)))
      .join("  ")
      .trimEnd(),
  );
}

/** `one policy`, `3 policies`. */
export function counted(count: number, one: string, many?: string): string {
  return `${grouped(count)} ${nounFor(count, one, many)}`;
}

/** `6,144`. */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
