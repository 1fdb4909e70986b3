/** A synthesized stack as the tests read it: its blocks by type, what waits for what, and its policies. */
import { Testing, type TerraformStack } from "cdktf";

/** A `resource` or `data` block. */
export interface Block {
  /** `aws_s3_bucket.Archive_Bucket_1A2B`, with `data.` in front for data sources. */
  readonly address: string;
  readonly type: string;
  /** Path of the construct in its app: `stack/Archive/Bucket`. */
  readonly path: string;
  /** The arguments, without cdktf's own metadata. */
  readonly config: Readonly<Record<string, unknown>>;
}

export interface Synthesized {
  /** The JSON without cdktf's metadata. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Blocks of these types, in the order of the JSON. */
  of(...types: string[]): Block[];
  /** Addresses that a block waits for, directly or by way of others: by `depends_on` and by references. */
  before(block: Block): ReadonlySet<string>;
}

type Json = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** Synthesizes with all validations; fails when a reference or dependency is undeclared, or when there is a cycle. */
export function synthesize(stack: TerraformStack): Synthesized {
  Testing.synth(stack, true);
  return read(JSON.stringify(stack.toTerraform()));
}

/** Reads the JSON of a stack. */
export function read(text: string): Synthesized {
  const json = withoutMetadata(JSON.parse(text)) as Json;
  const raw = JSON.parse(text) as { resource?: Blocks; data?: Blocks };
  const blocks = [...blocksOf(raw.resource ?? {}, ""), ...blocksOf(raw.data ?? {}, "data.")];
  const edges = new Map(blocks.map((block) => [block.address, edgesOf(block)]));
  for (const [from, targets] of edges)
    for (const to of targets)
      if (!edges.has(to)) throw new Error(`${from} refers to ${to}, which nobody declares.`);
  const before = new Map<string, ReadonlySet<string>>();
  for (const { address } of blocks) before.set(address, reachable(address, edges));
  for (const [address, all] of before) if (all.has(address)) throw new Error(`${address} waits for itself.`);
  return {
    json,
    text,
    blocks,
    of: (...types) => blocks.filter((block) => types.includes(block.type)),
    before: (block) => before.get(block.address)!,
  };
}

function blocksOf(kind: Blocks, prefix: string): Block[] {
  return Object.entries(kind).flatMap(([type, byName]) =>
    Object.entries(byName).map(([name, block]) => ({
      address: `${prefix}${type}.${name}`,
      type: `${prefix}${type}`,
      path: ((block["//"] as { metadata?: { path?: string } } | undefined)?.metadata?.path ?? "") as string,
      config: withoutMetadata(block) as Json,
    })),
  );
}

function withoutMetadata(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMetadata);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "//")
      .map(([key, entry]) => [key, withoutMetadata(entry)]),
  );
}

function edgesOf(block: Block): Set<string> {
  const targets = new Set<string>();
  for (const text of strings(block.config)) {
    for (const match of text.matchAll(/(?<!\$)\$\{((?:data\.)?aws_[a-z0-9_]+\.[A-Za-z0-9_-]+)/g))
      targets.add(match[1]!);
  }
  for (const address of (block.config.depends_on as string[] | undefined) ?? []) targets.add(address);
  return targets;
}

function reachable(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>();
  const open = [...(edges.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return seen;
}

/** All strings in a value, those in JSON that it embeds included. */
export function strings(value: unknown): string[] {
  if (typeof value === "string") {
    if (!/^\s*[[{]/.test(value)) return [value];
    try {
      return [value, ...strings(JSON.parse(value))];
    } catch {
      return [value];
    }
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/**
 * Text as after an apply, as far as the tests need it: each reference is a value of its own, the same wherever
 * it is referred to.
 */
export function applied(text: string): string {
  return text
    .replace(/(?<!\$)\$\{([^}]*)\}/g, (_, reference: string) =>
      reference.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase(),
    )
    .replaceAll("$${", "${");
}

/** Paths of what Terraform may show as a difference for ever: empty blocks, empty lists, null. */
export function emptyParts(value: unknown, path = ""): string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value !== "object") return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return path === "" ? [] : [path];
  return entries.flatMap(([key, entry]) => emptyParts(entry, path === "" ? key : `${path}.${key}`));
}

/** Paths of blocks that say `enabled: false`. */
export function disabledParts(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [
    ...(key === "enabled" && entry === false ? [path] : []),
    ...disabledParts(entry, path === "" ? key : `${path}.${key}`),
  ]);
}
