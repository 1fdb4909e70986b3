/** Reads the stacks of an earlier synthesis from their folder. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { blocksInHcl } from "./hcl-blocks";
import { isObject, placeOf, type Json, type StackOutput } from "./stack-output";

const JSON_FILE = "cdk.tf.json";
const HCL_FILE = "cdk.tf";

/**
 * The stacks in an output folder.
 *
 * @param directory `cdktf.out`, or its folder `stacks`
 * @throws Error with everything that can't be read, each with its path
 */
export function readOutput(directory: string): StackOutput[] {
  if (!existsSync(directory) || !statSync(directory).isDirectory())
    throw new Error(`${directory} is no folder: give the cdktf.out of an earlier synthesis.`);
  const inner = join(directory, "stacks");
  const isWhole = existsSync(inner);
  const folder = isWhole ? inner : directory;
  const isStack = (name: string): boolean =>
    [JSON_FILE, HCL_FILE].some((file) => existsSync(join(folder, name, file)));
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    // Of an output folder all is expected; any other folder may hold other things.
    .filter((name) => isWhole || isStack(name))
    .sort();
  if (names.length === 0)
    throw new Error(
      `${directory} holds no stacks: give the cdktf.out of an earlier synthesis, with stacks/<account>-<region>/${JSON_FILE}.`,
    );
  const problems: string[] = [];
  const stacks = names.flatMap((name) => {
    try {
      return [readStack(join(folder, name), name)];
    } catch (reason) {
      problems.push((reason as Error).message);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return stacks;
}

function readStack(folder: string, name: string): StackOutput {
  const file = join(folder, JSON_FILE);
  if (!existsSync(file) && !existsSync(join(folder, HCL_FILE)))
    throw new Error(`${folder} has no ${JSON_FILE}: half of the output seems to be missing.`);
  if (!existsSync(file))
    throw new Error(
      `${join(folder, HCL_FILE)} is HCL, and only JSON can be compared: synthesize the earlier state with npm run synth, not synth:hcl.`,
    );
  const terraform = readJson(file);
  const place = placeOf(terraform);
  if (!place)
    throw new Error(
      `${file} doesn't say of which account and region it is: its AWS provider has no allowed_account_ids and region, as stacks of a fleet have.`,
    );
  return { name, ...place, directory: folder, terraform, beside: readBeside(folder) };
}

/** What lies beside the stacks of an output folder, by their names; nothing where there is no such folder. */
export function readBesideStacks(directory: string): ReadonlyMap<string, readonly Json[]> {
  const folder = join(directory, "stacks");
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(names.map(({ name }) => [name, readBeside(join(folder, name))]));
}

/** What users keep beside a stack: files of `moved` and `removed` blocks. */
function readBeside(folder: string): Json[] {
  return readdirSync(folder)
    .filter((file) => /\.tf(\.json)?$/.test(file) && file !== JSON_FILE && file !== HCL_FILE)
    .sort()
    .map((file) =>
      file.endsWith(".json")
        ? readJson(join(folder, file))
        : blocksInHcl(readFileSync(join(folder, file), "utf8")),
    );
}

function readJson(file: string): Json {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (reason) {
    throw new Error(
      `${file} can't be read as JSON, so half of it may be missing: ${(reason as Error).message}.`,
    );
  }
  if (!isObject(content)) throw new Error(`${file} is not Terraform's JSON: it holds no object.`);
  return content;
}
