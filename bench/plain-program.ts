/**
 * What the benchmark compares with: a cdktf program that makes the very same resources without the pack, as
 * somebody would write it on top of the cdktf template, with the provider's bindings by deep imports.
 * It is derived from the pack's own output, so both must synthesize to the same Terraform.
 */
import { copyFileSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** One stack of a synthesized app. */
export interface SynthesizedStack {
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly terraform: JsonObject;
}

/** The stacks in a `cdktf.out`. */
export function readStacks(outdir: string): SynthesizedStack[] {
  const manifest = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as {
    stacks: Record<string, { dependencies: string[]; synthesizedStackPath: string }>;
  };
  return Object.entries(manifest.stacks).map(([name, { dependencies, synthesizedStackPath }]) => ({
    name,
    dependencies,
    terraform: JSON.parse(readFileSync(join(outdir, synthesizedStackPath), "utf8")) as JsonObject,
  }));
}

/** The stacks without what tells where in the program something was made: equal for equal infrastructure. */
export function infrastructureOf(stacks: readonly SynthesizedStack[]): Json {
  return Object.fromEntries(
    stacks.map(({ name, dependencies, terraform }) => [
      name,
      { dependencies: [...dependencies], terraform: withoutComments(terraform) },
    ]),
  );
}

function withoutComments(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutComments);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "//")
      .map(([key, v]) => [key, withoutComments(v)]),
  );
}

/** What the program's loop makes: a stack with its resources, each after those that it refers to. */
interface Plan {
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly backendPath: string;
  readonly provider: JsonObject;
  readonly elements: readonly PlannedElement[];
  readonly outputs: readonly {
    id: string;
    config: JsonObject;
    references: readonly Reference[];
    dependsOn: readonly string[] | undefined;
  }[];
}

interface PlannedElement {
  readonly type: string;
  readonly id: string;
  readonly address: string;
  readonly config: JsonObject;
  readonly references: readonly Reference[];
  readonly dependsOn: readonly string[] | undefined;
  readonly importId?: string;
}

/** A string of the config that names other resources: its literal pieces, and attributes of resources. */
interface Reference {
  readonly path: readonly (string | number)[];
  readonly pieces: readonly (string | { readonly address: string; readonly attribute: string })[];
}

/** Writes the program into `directory`: `main.ts` as the template runs it, `plan.json` beside it. */
export function writePlainProgram(directory: string, stacks: readonly SynthesizedStack[]): void {
  const plans = stacks.map(planOf);
  writeFileSync(join(directory, "plan.json"), JSON.stringify(plans));
  writeFileSync(
    join(directory, "main.ts"),
    programText(new Set(plans.flatMap((p) => p.elements.map((e) => e.type)))),
  );
  const template = join(dirname(require.resolve("@cdktf/cli-core/package.json")), "templates", "typescript");
  copyFileSync(join(template, "tsconfig.json"), join(directory, "tsconfig.json"));
  symlinkSync(join(__dirname, "..", "node_modules"), join(directory, "node_modules"));
}

/** The command of the template's `cdktf.json`. */
export const TEMPLATE_COMMAND = "npx ts-node main.ts";

function planOf({ name, dependencies, terraform }: SynthesizedStack): Plan {
  const {
    resource = {},
    data = {},
    output = {},
    provider,
    terraform: settings,
    import: imports = [],
  } = terraform as {
    resource?: Record<string, Record<string, JsonObject>>;
    data?: Record<string, Record<string, JsonObject>>;
    output?: Record<string, JsonObject>;
    provider: { aws: JsonObject[] };
    terraform: { backend: { local: { path: string } } };
    import?: { id: string; to: string }[];
  };
  const importIds = new Map(imports.map(({ id, to }) => [to, id]));
  const elements = [...planned("", resource, importIds), ...planned("data.", data, importIds)];
  return {
    name,
    dependencies,
    backendPath: settings.backend.local.path,
    provider: camelCased(provider.aws[0]!) as JsonObject,
    elements: afterTheirReferences(elements),
    outputs: Object.entries(output).map(([id, { depends_on: dependsOn, ...config }]) => ({
      id,
      config,
      references: referencesIn(config),
      dependsOn: dependsOn as string[] | undefined,
    })),
  };
}

function planned(
  prefix: string,
  byType: Readonly<Record<string, Record<string, JsonObject>>>,
  importIds: ReadonlyMap<string, string>,
): PlannedElement[] {
  return Object.entries(byType).flatMap(([type, byId]) =>
    Object.entries(byId).map(([id, { "//": _, depends_on: dependsOn, ...attributes }]) => {
      const config = camelCased(attributes) as JsonObject;
      const address = `${prefix}${type}.${id}`;
      return {
        type: `${prefix}${type}`,
        id,
        address,
        config,
        references: referencesIn(config),
        dependsOn: dependsOn as string[] | undefined,
        ...(importIds.has(address) ? { importId: importIds.get(address)! } : {}),
      };
    }),
  );
}

/** Arguments that are maps: their keys are the user's. */
const MAPS = new Set(["tags", "default_arguments", "parameters", "settings", "input"]);

/** `log_group_name` → `logGroupName`, as the bindings spell arguments. */
function camelCased(value: Json): Json {
  if (Array.isArray(value)) return value.map(camelCased);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      key.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase()),
      MAPS.has(key) ? v : camelCased(v),
    ]),
  );
}

const REFERENCE = /(?<!\$)\$\{((?:data\.)?aws_[a-z0-9_]+\.[A-Za-z0-9_-]+)\.([a-z0-9_]+)\}/g;

function referencesIn(config: JsonObject): Reference[] {
  const found: Reference[] = [];
  const visit = (value: Json, path: readonly (string | number)[]): void => {
    if (typeof value === "string") {
      const pieces: Reference["pieces"][number][] = [];
      let end = 0;
      for (const match of value.matchAll(REFERENCE)) {
        if (match.index > end) pieces.push(value.slice(end, match.index));
        pieces.push({ address: match[1]!, attribute: match[2]! });
        end = match.index + match[0].length;
      }
      if (pieces.length === 0) return;
      if (end < value.length) pieces.push(value.slice(end));
      found.push({ path, pieces });
    } else if (value !== null && typeof value === "object") {
      for (const [key, v] of Object.entries(value))
        visit(v, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(config, []);
  return found;
}

function afterTheirReferences(elements: readonly PlannedElement[]): PlannedElement[] {
  const byAddress = new Map(elements.map((element) => [element.address, element]));
  const ordered = new Set<PlannedElement>();
  const visit = (element: PlannedElement | undefined): void => {
    if (element === undefined || ordered.has(element)) return;
    for (const address of element.dependsOn ?? []) visit(byAddress.get(address));
    for (const { pieces } of element.references)
      for (const piece of pieces) if (typeof piece === "object") visit(byAddress.get(piece.address));
    ordered.add(element);
  };
  elements.forEach(visit);
  return [...ordered];
}

/** The file of a binding, and its class: `aws_s3_bucket` → `s3-bucket`, `S3Bucket`. */
function bindingOf(type: string): { file: string; name: string } {
  const data = type.startsWith("data.");
  const bare = type.replace(/^data\./, "").replace(/^aws_/, "");
  const file = `${data ? "data-aws-" : ""}${bare.replaceAll("_", "-")}`;
  const exported = require(`@cdktf/provider-aws/lib/${file}`) as Record<string, { tfResourceType?: string }>;
  const name = Object.keys(exported).find(
    (key) => exported[key]!.tfResourceType === type.replace(/^data\./, ""),
  );
  if (name === undefined) throw new Error(`@cdktf/provider-aws/lib/${file} has no class for ${type}.`);
  return { file, name };
}

function programText(types: ReadonlySet<string>): string {
  const bindings = [...types]
    .filter((type) => type !== "terraform_data")
    .sort()
    .map((type) => ({ type, ...bindingOf(type) }));
  return `import { readFileSync } from "fs";
import { App, LocalBackend, TerraformDataSource, TerraformOutput, TerraformResource, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
${bindings.map(({ name, file }) => `import { ${name} } from "@cdktf/provider-aws/lib/${file}";`).join("\n")}

type Made = TerraformResource | TerraformDataSource;

// cdktf's own class asks the Terraform command for its version.
class TerraformMemory extends TerraformResource {
  constructor(scope: Construct, id: string, private readonly config: any) {
    super(scope, id, { terraformResourceType: "terraform_data", ...config });
  }
  protected override synthesizeAttributes() {
    return { input: this.config.input };
  }
}

const classes: Record<string, new (scope: Construct, id: string, config: any) => Made> = {
  terraform_data: TerraformMemory,
${bindings.map(({ type, name }) => `  "${type}": ${name},`).join("\n")}
};

class PlainStack extends TerraformStack {
  constructor(scope: Construct, plan: any) {
    super(scope, plan.name);
    new AwsProvider(this, "aws", plan.provider);
    new LocalBackend(this, { path: plan.backendPath });
    const made = new Map<string, Made>();
    for (const { type, id, address, config, references, dependsOn, importId } of plan.elements) {
      refer(config, references, made);
      const waitFor = dependsOn?.map((before: string) => made.get(before)!);
      const element = new classes[type](this, id, waitFor === undefined ? config : { ...config, dependsOn: waitFor });
      if (importId !== undefined) (element as TerraformResource).importFrom(importId);
      made.set(address, element);
    }
    for (const { id, config, references, dependsOn } of plan.outputs) {
      refer(config, references, made);
      new TerraformOutput(this, id, { ...config, dependsOn: dependsOn?.map((fqn: string) => ({ fqn })) });
    }
  }
}

function refer(config: any, references: any[], made: Map<string, Made>): void {
  for (const { path, pieces } of references) {
    const holder = path.slice(0, -1).reduce((value: any, key: string | number) => value[key], config);
    holder[path[path.length - 1]] = pieces
      .map((piece: any) =>
        typeof piece === "string" ? piece : made.get(piece.address)!.getStringAttribute(piece.attribute),
      )
      .join("");
  }
}

const app = new App();
const stacks = new Map<string, PlainStack>();
for (const plan of JSON.parse(readFileSync("plan.json", "utf8"))) {
  stacks.set(plan.name, new PlainStack(app, plan));
}
for (const plan of JSON.parse(readFileSync("plan.json", "utf8"))) {
  for (const before of plan.dependencies) stacks.get(plan.name)!.addDependency(stacks.get(before)!);
}
app.synth();
`;
}
