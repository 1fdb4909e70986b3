/**
 * What a provider tells Terraform about its types, as plain data.
 * Mirrors the `Schema` messages of the plugin protocol, minus what the bindings cannot tell
 * (sensitivity, deprecation, descriptions).
 */

/** A cty type constraint, in the JSON form that the plugin protocol and state files use. */
export type CtyType =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", CtyType]
  | readonly ["object", Readonly<Record<string, CtyType>>];

/** The three flags by which a provider says who may set an attribute. */
export interface Flags {
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
}

/** An attribute: a name, a type, and who may set it. */
export interface Attribute extends Flags {
  readonly name: string;
  readonly type: CtyType;
}

/** How a nested block repeats. */
export type Nesting = "single" | "list" | "set";

/** A block within a block. `maxItems` 0 means no limit. */
export interface NestedBlock {
  readonly name: string;
  readonly nesting: Nesting;
  readonly minItems: number;
  readonly maxItems: number;
  readonly block: Block;
}

/** A body: the attributes and blocks that a resource, data source, provider or nested block accepts. */
export interface Block {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly NestedBlock[];
}

/** Whether a type says "anything" anywhere within. Terraform does not allow that inside sets. */
export function hasDynamic(type: CtyType): boolean {
  if (typeof type === "string") return type === "dynamic";
  return type[0] === "object" ? Object.values(type[1]).some(hasDynamic) : hasDynamic(type[1]);
}
