/**
 * Names within AWS's bounds: readable, the same for the same thing, different for different things.
 */
import { createHash } from "node:crypto";

/** What AWS takes as a name. */
export interface NameBounds {
  /** Longest name, in characters. */
  readonly max: number;
  /** What may stand in a name, as the inside of a character class of a regular expression. */
  readonly characters: string;
}

/** Characters of the hash, and the hyphen before it. */
const MARK_LENGTH = 9;

/**
 * The parts that aren't empty, joined by hyphens. Where something had to be replaced or cut, a hash of the whole text
 * follows: two things never share a name.
 */
export function boundedName(parts: readonly string[], { max, characters }: NameBounds): string {
  const text = parts.filter((part) => part !== "").join("-");
  const plain = text.replace(new RegExp(`[^${characters}]+`, "g"), "-").replace(/-{2,}/g, "-");
  if (plain === text && plain.length <= max && /^[^-].*[^-]$|^[^-]$/.test(plain)) return plain;
  return `${trimmed(trimmed(plain).slice(0, max - MARK_LENGTH))}-${hashOf(text)}`.replace(/^-/, "");
}

function trimmed(text: string): string {
  return text.replace(/^-+|-+$/g, "");
}

function hashOf(text: string): string {
  return createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, MARK_LENGTH - 1);
}
