/** Boxes and texts of an SVG picture, and how much text goes where. */
import type { Box } from "./layout";

/** @param name its class in the style sheet */
export function rectangle({ x, y, width, height }: Box, name: string, radius: number): string {
  return `<rect class="${name}" x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" rx="${radius}"/>`;
}

/** A text that starts (or, by its class, ends) at `x`; nothing for an empty one. */
export function text(x: number, y: number, content: string, name: string): string {
  return content === ""
    ? ""
    : `<text class="${name}" x="${round(x)}" y="${round(y)}">${escape(content)}</text>`;
}

/** The width of a text. SVG has no line breaks and the reader's fonts are unknown: a generous guess per character. */
export function width(content: string, perCharacter: number): number {
  return content.length * perCharacter;
}

/** Cut at its end to fit into `room`. */
export function fit(content: string, room: number, perCharacter: number): string {
  const most = Math.floor(room / perCharacter);
  return content.length <= most ? content : `${content.slice(0, Math.max(0, most - 1))}…`;
}

/** Cut at its start: the ends of identifiers differ. Nothing where not even a few characters fit. */
export function fitEnd(content: string, room: number, perCharacter: number): string {
  const most = Math.floor(room / perCharacter);
  if (content.length <= most) return content;
  return most < 6 ? "" : `…${content.slice(content.length - most + 1)}`;
}

/** As many names as fit, and how many more there are. */
export function namesWithin(names: readonly string[], room: number): string {
  const most = Math.floor(room / 6.6);
  for (let count = names.length; count > 0; count--) {
    const rest = names.length - count;
    const list = names.slice(0, count).join(", ") + (rest > 0 ? ` +${rest}` : "");
    if (list.length <= most) return list;
  }
  return "";
}

/** A length as it is written: tenths are fine enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text as it is written in elements and in quoted attributes. */
export function escape(content: string): string {
  return content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
