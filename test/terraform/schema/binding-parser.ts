import type { Flags } from "./model";

/** An entry of a `…ToHclTerraform` or `synthesizeHclAttributes` table: how one argument is written. */
export interface TableEntry {
  readonly name: string;
  /** Its property in the config interface. */
  readonly property: string;
  /** The expression that maps the property, such as `cdktf.listMapperHcl(fooToHclTerraform, true)`. */
  readonly mapper: string;
  readonly isBlock: boolean;
  readonly type: string;
}

/** An attribute as its accessor shows it. */
export interface Accessor extends Flags {
  readonly name: string;
  /** What the getter returns, or the `new …` expression that its field starts with. */
  readonly expression: string;
}

/** The parts of a binding's source that tell its schema. */
export interface Binding {
  /** Top-level arguments. */
  readonly table: readonly TableEntry[];
  /** Arguments of each struct, by the struct's name in the HCL function (`fooBar` of `fooBarToHclTerraform`). */
  readonly structTables: ReadonlyMap<string, readonly TableEntry[]>;
  /** Accessors by class name. */
  readonly classes: ReadonlyMap<string, readonly Accessor[]>;
  /** List and map classes: the class of their elements. */
  readonly elements: ReadonlyMap<string, { readonly element: string; readonly isMap: boolean }>;
  /** The class of the resource, data source or provider itself. */
  readonly main: string;
  /** Properties that each interface demands. */
  readonly demanded: ReadonlyMap<string, ReadonlySet<string>>;
}

const entryPattern =
  /^ {4,6}(\w+): \{\n\s+value: (?:struct!\.\w+ === undefined \? null : )?(.*?)\((?:this\._|struct!\.)(\w+).*\),\n\s+isBlock: (true|false),\n\s+type: "(\w+)",/gm;

function parseTable(body: string): TableEntry[] {
  return [...body.matchAll(entryPattern)].map(
    ([, name = "", mapper = "", property = "", isBlock, type = ""]) => ({
      name,
      mapper,
      property,
      isBlock: isBlock === "true",
      type,
    }),
  );
}

const accessorPattern =
  /^ {2}\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)$/gm;

function parseAccessors(body: string): Accessor[] {
  const heads = [...body.matchAll(accessorPattern)];
  return heads.map((head, i) => {
    const code = body.slice(head.index + head[0].length, heads[i + 1]?.index ?? body.length);
    const field = /^ {2}private _\w+ = (new .*);/m.exec(code)?.[1];
    const getter = /^ {4}return (.*);/m.exec(code)?.[1];
    return {
      name: head[1] ?? "",
      computed: head[2] === "true",
      optional: head[3] === "true",
      required: head[4] === "true",
      expression: field ?? getter ?? "",
    };
  });
}

/** The top-level declarations that match, each with its body up to the closing brace in the first column. */
function declarations(source: string, pattern: RegExp): { match: RegExpExecArray; body: string }[] {
  return [...source.matchAll(pattern)].map((match) => {
    const end = source.indexOf("\n}\n", match.index);
    return { match, body: source.slice(match.index, end < 0 ? source.length : end) };
  });
}

/**
 * Reads what the generator of the bindings (`@cdktf/provider-generator`) wrote.
 * Works on lines rather than with the TypeScript compiler: the shape is that of a generator, and one file
 * in ten is larger than 200 kB.
 */
export function parseBinding(source: string): Binding {
  const structTables = new Map<string, readonly TableEntry[]>();
  for (const { match, body } of declarations(source, /^export function (\w+)ToHclTerraform\(/gm)) {
    structTables.set(match[1] ?? "", parseTable(body));
  }
  const demanded = new Map<string, ReadonlySet<string>>();
  for (const { match, body } of declarations(source, /^export interface (\w+)/gm)) {
    demanded.set(
      match[1] ?? "",
      new Set([...body.matchAll(/^ {2}readonly (\w+):/gm)].map((m) => m[1] ?? "")),
    );
  }
  const classes = new Map<string, readonly Accessor[]>();
  const elements = new Map<string, { element: string; isMap: boolean }>();
  let main = "";
  let table: readonly TableEntry[] = [];
  for (const { match, body } of declarations(source, /^export class (\w+) extends cdktf\.(\w+)/gm)) {
    const [, name = "", base = ""] = match;
    if (base === "ComplexList" || base === "ComplexMap") {
      const element = /public get\(.*\): (\w+)/.exec(body)?.[1];
      if (element) elements.set(name, { element, isMap: base === "ComplexMap" });
      continue;
    }
    classes.set(name, parseAccessors(body));
    if (base === "TerraformResource" || base === "TerraformDataSource" || base === "TerraformProvider") {
      main = name;
      table = parseTable(body);
    }
  }
  return { table, structTables, classes, elements, main, demanded };
}
