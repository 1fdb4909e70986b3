import { bindingFolder, bindingSource } from "./binding-source";
import { parseBinding } from "./binding-parser";
import { schemaOf } from "./binding-schema";
import type { Block } from "./model";

/** What a schema describes. */
export type SchemaKind = "resource" | "data";

const cache = new Map<string, Block | undefined>();

function load(folder: string): Block | undefined {
  if (!cache.has(folder)) {
    const source = bindingSource(folder);
    cache.set(folder, source === undefined ? undefined : schemaOf(parseBinding(source)));
  }
  return cache.get(folder);
}

/** The schema of a resource or data source, or `undefined` when the installed bindings do not know the type. */
export function awsSchema(kind: SchemaKind, type: string): Block | undefined {
  return load(bindingFolder(kind, type));
}

/**
 * The schema of the provider's own configuration. Terraform's core handles `alias` itself and takes it away
 * before the provider sees it, so it is left out here.
 */
export function awsProviderSchema(): Block {
  const schema = load("provider");
  if (!schema) throw new Error("the AWS bindings have no provider folder");
  return { ...schema, attributes: schema.attributes.filter(({ name }) => name !== "alias") };
}
