import type { Accessor, Binding, TableEntry } from "./binding-parser";
import { hasDynamic, type Attribute, type Block, type CtyType, type Flags, type NestedBlock } from "./model";

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Types by the getters of cdktf's `TerraformElement`s, and by its map classes. */
const accessorTypes: readonly (readonly [RegExp, CtyType])[] = [
  [/^cdktf\.Fn\.tolist\(this\.getListAttribute\(/, ["set", "string"]],
  [/^cdktf\.Token\.asNumberList\(cdktf\.Fn\.tolist\(/, ["set", "number"]],
  [/^this\.getStringAttribute\(/, "string"],
  [/^this\.getNumberAttribute\(/, "number"],
  [/^this\.getBooleanAttribute\(/, "bool"],
  [/^this\.getListAttribute\(/, ["list", "string"]],
  [/^this\.getNumberListAttribute\(/, ["list", "number"]],
  [/^this\.getStringMapAttribute\(|^new cdktf\.StringMap\(/, ["map", "string"]],
  [/^this\.getNumberMapAttribute\(|^new cdktf\.NumberMap\(/, ["map", "number"]],
  [/^this\.getBooleanMapAttribute\(|^new cdktf\.BooleanMap\(/, ["map", "bool"]],
  [/^new cdktf\.StringMapList\(.*false\)/, ["list", ["map", "string"]]],
  [/^new cdktf\.StringMapList\(.*true\)/, ["set", ["map", "string"]]],
];

/** The type that a primitive mapper writes; `undefined` when it maps a struct. */
function mappedType(mapper: string, outer: string): CtyType | undefined {
  const list = /^cdktf\.listMapperHcl\((.*), (?:true|false)\)$/.exec(mapper)?.[1];
  if (list !== undefined) {
    const element = mappedType(list, "list");
    return element && [outer === "set" ? "set" : "list", element];
  }
  const map = /^cdktf\.hashMapperHcl\((.*)\)$/.exec(mapper)?.[1];
  if (map !== undefined) {
    const element = mappedType(map, "list");
    return element && ["map", element];
  }
  switch (mapper) {
    case "cdktf.stringToHclTerraform":
      return "string";
    case "cdktf.numberToHclTerraform":
      return "number";
    case "cdktf.booleanToHclTerraform":
      return "bool";
    case "cdktf.anyToHclTerraform":
      return "dynamic";
    default:
      return undefined;
  }
}

/** A body's members before it is decided whether it is a block or the type of an attribute. */
type Member = { readonly attribute: Attribute } | { readonly nested: NestedBlock };

/** The object type with the same members: what an attribute has whose elements are not blocks. */
function objectType(members: readonly Member[]): CtyType {
  const fields: Record<string, CtyType> = {};
  for (const member of members) {
    if ("attribute" in member) fields[member.attribute.name] = member.attribute.type;
    else {
      const { name, nesting, block } = member.nested;
      const inner = objectType([
        ...block.attributes.map((attribute) => ({ attribute })),
        ...block.blocks.map((nested) => ({ nested })),
      ]);
      fields[name] = nesting === "single" ? inner : [nesting, inner];
    }
  }
  return Object.values(fields).some(hasDynamic) ? "dynamic" : ["object", fields];
}

function blockOf(members: readonly Member[]): Block {
  return {
    attributes: members.flatMap((member) => ("attribute" in member ? [member.attribute] : [])),
    blocks: members.flatMap((member) => ("nested" in member ? [member.nested] : [])),
  };
}

const isOpen = (block: Block): boolean =>
  block.attributes.some(({ type }) => hasDynamic(type)) ||
  block.blocks.some((nested) => isOpen(nested.block));

/** The schema of the type that a binding was generated from. */
export function schemaOf(binding: Binding): Block {
  return blockOf(members(binding, binding.main, binding.table, `${binding.main}Config`));
}

function members(
  binding: Binding,
  className: string,
  table: readonly TableEntry[],
  interfaceName: string,
): Member[] {
  const accessors = new Map(
    (binding.classes.get(className) ?? []).map((accessor) => [accessor.name, accessor]),
  );
  const written = table.map((entry) =>
    fromTable(binding, entry, accessors.get(entry.name) ?? flagsFromInterface(binding, interfaceName, entry)),
  );
  const writtenNames = new Set(table.map(({ name }) => name));
  const readOnly = [...accessors.values()].filter(({ name }) => !writtenNames.has(name));
  return [...written, ...readOnly.map((accessor) => ({ attribute: fromAccessor(binding, accessor) }))];
}

/** Structs of the provider have no accessors: their interface tells at least what is required. */
function flagsFromInterface(binding: Binding, interfaceName: string, entry: TableEntry): Flags {
  const required = binding.demanded.get(interfaceName)?.has(entry.property) ?? false;
  return { required, optional: !required, computed: false };
}

function fromTable(binding: Binding, entry: TableEntry, flags: Flags): Member {
  const { required, optional, computed } = flags;
  const { name } = entry;
  const primitive = mappedType(entry.mapper, entry.type);
  if (primitive) return { attribute: { name, type: primitive, required, optional, computed } };

  const struct = /(\w+)ToHclTerraform/.exec(entry.mapper)?.[1];
  if (!struct) throw new Error(`cannot read the mapper of ${name}: ${entry.mapper}`);
  const inner = members(
    binding,
    `${upperFirst(struct)}OutputReference`,
    binding.structTables.get(struct) ?? [],
    upperFirst(struct),
  );
  const isMap = entry.mapper.startsWith("cdktf.hashMapperHcl(");
  const isRepeated = entry.mapper.startsWith("cdktf.listMapperHcl(");
  const collection = entry.type === "set" ? "set" : "list";
  // The generator passes `false` for a list or set of objects, and "struct" for a single object. Blocks that are
  // single in that way exist too, but in this provider they are the timeouts only.
  const isBlock =
    !isMap &&
    (isRepeated ? entry.mapper.endsWith(", true)") : entry.type !== "struct" || name === "timeouts");
  if (!isBlock) {
    const object = objectType(inner);
    const wrapped: CtyType = isMap ? ["map", object] : isRepeated ? [collection, object] : object;
    const type: CtyType = object === "dynamic" ? "dynamic" : wrapped;
    return { attribute: { name, type, required, optional, computed } };
  }
  const block = blockOf(inner);
  if (isOpen(block))
    return { attribute: { name, type: "dynamic", required, optional: !required, computed: false } };
  const nesting = entry.type === "struct" ? "single" : collection;
  const maxItems = isRepeated || nesting === "single" ? 0 : 1;
  return { nested: { name, nesting, minItems: required && nesting !== "single" ? 1 : 0, maxItems, block } };
}

function fromAccessor(binding: Binding, accessor: Accessor): Attribute {
  const { name, required, optional, computed, expression } = accessor;
  const simple = accessorTypes.find(([pattern]) => pattern.test(expression))?.[1];
  const flags = { required, optional, computed };
  return { name, type: simple ?? computedObjectType(binding, expression), ...flags };
}

/** Objects that a provider only answers with have a class for their elements, and no table. */
function computedObjectType(binding: Binding, expression: string): CtyType {
  const created = /^new (\w+)\(this, "\w+"(?:, (true|false))?\)/.exec(expression);
  const className = created?.[1];
  if (!className) return "dynamic";
  const collection = binding.elements.get(className);
  const elementClass = collection?.element ?? className;
  if (!binding.classes.has(elementClass)) return "dynamic";
  const object = objectType(members(binding, elementClass, [], ""));
  if (object === "dynamic" || !collection) return object;
  return [collection.isMap ? "map" : created?.[2] === "true" ? "set" : "list", object];
}
