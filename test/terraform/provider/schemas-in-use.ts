import { awsSchema, type SchemaKind } from "../schema/catalog";
import type { Block } from "../schema/model";

/** The types of a synthesized stack (`cdk.tf.json`), by kind. */
export interface TypesInUse {
  readonly resource: readonly string[];
  readonly data: readonly string[];
}

/** The AWS types that a stack's configuration names. Terraform asks for all schemas at once, so only those are made. */
export function typesIn(configuration: unknown): TypesInUse {
  const keys = (section: string): string[] => {
    const value = (configuration as Record<string, unknown> | null)?.[section];
    return typeof value === "object" && value !== null
      ? Object.keys(value).filter((type) => type.startsWith("aws_"))
      : [];
  };
  return { resource: keys("resource"), data: keys("data") };
}

/** The same of a stack in HCL. */
export function typesInHcl(text: string): TypesInUse {
  const labels = (kind: string): string[] => [
    ...new Set([...text.matchAll(new RegExp(`^${kind} "(aws_\\w+)"`, "gm"))].map(([, type]) => type!)),
  ];
  return { resource: labels("resource"), data: labels("data") };
}

/** The schemas that a provider offers: those of every type it has been told of. */
export class SchemasInUse {
  private readonly schemas = { resource: new Map<string, Block>(), data: new Map<string, Block>() };

  /** Offers more types. Those that the bindings do not know stay unknown, and Terraform will say so. */
  add(types: TypesInUse): void {
    for (const kind of ["resource", "data"] as const) {
      for (const type of types[kind]) {
        const schema = awsSchema(kind, type);
        if (schema) this.schemas[kind].set(type, schema);
      }
    }
  }

  /** All types of a kind, with their schemas. */
  all(kind: SchemaKind): ReadonlyMap<string, Block> {
    return this.schemas[kind];
  }

  /** The schema of a type that Terraform can only ask for because it was offered. */
  get(kind: SchemaKind, type: string): Block {
    const schema = this.schemas[kind].get(type) ?? awsSchema(kind, type);
    if (!schema) throw new Error(`no schema for ${kind} ${type}`);
    return schema;
  }
}
