/**
 * Writes the files that follow from others: `npm run generate`. With `--check` it writes nothing and fails
 * where one is stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";

const ROOT = join(__dirname, "../..");

interface GeneratedFile {
  readonly file: string;
  /** Its text, which is formatted afterwards. */
  text(): string;
}

/** In this order: a text may read the files before it, so its module is loaded when its turn comes. */
const generated: readonly GeneratedFile[] = [
  {
    file: "modules/catalog/rows.generated.ts",
    text: () => (require("./row-index") as typeof import("./row-index")).rowIndex(),
  },
  {
    file: "modules/services/index.generated.ts",
    text: () => (require("./service-index") as typeof import("./service-index")).serviceIndex(),
  },
  {
    file: "modules/services/options.generated.ts",
    text: () => (require("./option-types") as typeof import("./option-types")).optionTypes(),
  },
  {
    file: "log-delivery.schema.json",
    text: () => {
      const { fleetJsonSchema } =
        require("../../modules/fleet/json-schema") as typeof import("../../modules/fleet/json-schema");
      return JSON.stringify(fleetJsonSchema());
    },
  },
];

async function main(check: boolean): Promise<void> {
  for (const { file, text } of generated) {
    const path = join(ROOT, file);
    const wanted = await formatted(path, text());
    if (wanted === present(path)) continue;
    if (check) {
      console.error(`${file} is stale: run npm run generate.`);
      process.exitCode = 1;
    } else {
      writeFileSync(path, wanted);
      console.log(`${file} is written.`);
    }
  }
}

async function formatted(filepath: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

function present(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

void main(process.argv.includes("--check"));
