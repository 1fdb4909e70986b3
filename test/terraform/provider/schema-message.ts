import type { Block } from "../schema/model";

interface BlockMessage {
  readonly attributes: readonly {
    readonly name: string;
    readonly type: Buffer;
    readonly required: boolean;
    readonly optional: boolean;
    readonly computed: boolean;
  }[];
  readonly block_types: readonly {
    readonly type_name: string;
    readonly block: BlockMessage;
    readonly nesting: string;
    readonly min_items: number;
    readonly max_items: number;
  }[];
}

function blockMessage(block: Block): BlockMessage {
  return {
    attributes: block.attributes.map(({ name, type, required, optional, computed }) => ({
      name,
      type: Buffer.from(JSON.stringify(type)),
      required,
      optional,
      computed,
    })),
    block_types: block.blocks.map(({ name, nesting, minItems, maxItems, block: inner }) => ({
      type_name: name,
      block: blockMessage(inner),
      nesting: nesting.toUpperCase(),
      min_items: minItems,
      max_items: maxItems,
    })),
  };
}

/** A schema as the protocol sends it. */
export function schemaMessage(block: Block): { version: number; block: BlockMessage } {
  return { version: 0, block: blockMessage(block) };
}
