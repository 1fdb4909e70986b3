/** The page of the fleet file: every key of its JSON Schema with its description. */
import { fleetJsonSchema } from "../../modules/fleet/json-schema";
import type { LogTypeId } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";
import { code } from "./highlight";
import { html, joined, type Content, type Html } from "./html";
import type { LinkTo, Page } from "./layout";
import { destinationTypes, paths } from "./names";

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly { readonly if: Schema; readonly then: Schema }[];
  readonly additionalProperties?: Schema | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const sections = [
  ["top", "The file"],
  ["accounts", "accounts"],
  ["destinations", "destinations"],
  ["deliveries", "deliveries"],
  ["backend", "backend"],
  ["options", "options"],
] as const;

export function fleetFilePage(): Page {
  const schema = fleetJsonSchema() as Schema;
  const { backend, accounts, destinations, deliveries } = schema.properties as Record<string, Schema>;
  const delivery = deliveries!.items!;
  return {
    path: paths.fleetFile,
    title: "The fleet file · log-delivery",
    description: "Every key of the fleet file: accounts, destinations, deliveries, backend and options.",
    contents: sections,
    body: (to) =>
      html` <h1>The fleet file</h1>
        <p class="lead">
          Which logs of which accounts go where, in YAML. <code>npm run synth</code> makes one Terraform stack
          per account and region of it. See <a href="${to(paths.exampleFleet)}">the example fleet</a>.
        </p>
        <p>Editors with a YAML language server complete and check it when its first line names the schema:</p>
        ${code("# yaml-language-server: $schema=./log-delivery.schema.json", "yaml", "First line of a fleet file")}
        <section id="top">
          <h2>The file</h2>
          ${keysTable(schema)}
        </section>
        <section id="accounts">
          <h2>accounts</h2>
          <p>By the name that the file gives to each: lowercase letters, digits and hyphens.</p>
          ${keysTable(valuesOf(accounts!))}
        </section>
        <section id="destinations">
          <h2>destinations</h2>
          <p>By the name that deliveries use. The keys depend on <code>type</code>.</p>
          ${variants(valuesOf(destinations!), to)}
        </section>
        <section id="deliveries">
          <h2>deliveries</h2>
          <p>A list.</p>
          ${keysTable(delivery)}
        </section>
        <section id="backend">
          <h2>backend</h2>
          <p>${backend!.description}</p>
          ${variants(backend!, to)}
        </section>
        <section id="options">
          <h2>options</h2>
          <p>Options of deliveries depend on the log type.</p>
          ${optionTables(schema, delivery, to)}
        </section>`,
  };
}

function valuesOf({ additionalProperties }: Schema): Schema {
  return additionalProperties as Schema;
}

/** One table per value of `type`. */
function variants(schema: Schema, to: LinkTo): Content {
  return (schema.oneOf ?? schema.anyOf ?? []).map((variant) => {
    const type = String(variant.properties!.type!.const);
    const destination = destinationTypes.find((known) => known === type);
    return html`<h3 id="type-${type}">
        <code>type: ${type}</code>${
          destination &&
          html` <small><a href="${to(paths.destination(destination))}">its policies</a></small>`
        }
      </h3>
      ${keysTable(variant)}`;
  });
}

function optionTables(schema: Schema, { allOf }: Schema, to: LinkTo): Content {
  return allOf!
    .map(({ if: condition, then }) => ({
      ids: condition.properties!.logType!.pattern!.slice("^(".length, -")$".length).split("|") as LogTypeId[],
      options: resolved(then.properties!.options!, schema.definitions!),
    }))
    .map(({ ids, options }) => {
      const empty = Object.keys(options.properties ?? {}).length === 0;
      const links = joined(
        ids.map((id) => html`<a href="${to(paths.logType(id))}"><code>${id}</code></a>`),
        ", ",
      );
      const title = ids.length === 1 ? rowOf(ids[0]!).label : `${ids.length} log types`;
      return empty
        ? html`<h3>No options</h3>
            <p>${links}</p>`
        : html`<h3>${title}</h3>
            <p>${links}</p>
            ${keysTable(options)}`;
    });
}

/** A schema in whose properties, and in what they allow, references are replaced by what they mean. */
function resolved(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
  const { $ref, ...rest } = schema;
  const meant = $ref === undefined ? rest : definitions[$ref.replace("#/definitions/", "")]!;
  const { properties, anyOf, items } = meant;
  return {
    ...meant,
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, value]) => [key, resolved(value, definitions)]),
          ),
        }
      : {}),
    ...(anyOf ? { anyOf: anyOf.map((part) => resolved(part, definitions)) } : {}),
    ...(items ? { items: resolved(items, definitions) } : {}),
  };
}

function keysTable(schema: Schema): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Keys">
    <table class="keys">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Value</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${keyRows(schema, "")}
      </tbody>
    </table>
  </div>`;
}

/** Nested objects are shown with the path to their keys. */
function keyRows(schema: Schema, path: string): Content {
  return Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const required = schema.required?.includes(key) ?? false;
    const nested = value.properties ? value : value.items?.properties ? value.items : undefined;
    const nestedPath = `${path}${key}${value.items ? "[]" : ""}.`;
    // The sections of the file have tables of their own.
    const opened = nested !== undefined && !(path === "" && key === "deliveries");
    return html`<tr>
        <th scope="row">
          <code>${path}${key}</code>${required && html` <span class="required">required</span>`}
        </th>
        <td>${valueText(value)}</td>
        <td>${value.description ?? meaningOf(value)}</td>
      </tr>
      ${opened && keyRows(nested, nestedPath)}`;
  });
}

/** Keys whose alternatives alone are described. */
function meaningOf(schema: Schema): Content {
  const described = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(
    ({ description }) => description,
  );
  return joined(
    described.map(({ description }) => description!),
    " ",
  );
}

function valueText(schema: Schema): Content {
  const { const: constant, enum: choices, anyOf, oneOf, type, items, minimum, maximum } = schema;
  if (constant !== undefined) return html`<code>${String(constant)}</code>`;
  if (choices) return alternatives(choices.map((choice) => html`<code>${String(choice)}</code>`));
  const parts = anyOf ?? oneOf;
  if (parts) {
    if (parts.length > 30) return "id of a log type";
    return alternatives(distinct(parts.map(valueText)));
  }
  if (type === "array") return html`list of ${items ? plural(items) : "values"}`;
  if (type === "integer" || type === "number") {
    const range =
      maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `, ${minimum ?? 0} to ${maximum}` : "";
    return html`number${range}`;
  }
  if (type === "boolean") return html`<code>true</code> or <code>false</code>`;
  if (type === "object")
    return schema.additionalProperties && schema.additionalProperties !== true && !schema.properties
      ? "map"
      : "section";
  return "text";
}

function plural(schema: Schema): Content {
  const { type, enum: choices } = schema;
  if (choices) return valueText(schema);
  return type === "object" ? "sections" : type === "string" ? "texts" : "values";
}

function distinct(contents: readonly Content[]): Content[] {
  return [...new Map(contents.map((content) => [String(content), content])).values()];
}

function alternatives(options: readonly Content[]): Content {
  return joined(options, options.length > 2 ? ", " : " or ");
}
