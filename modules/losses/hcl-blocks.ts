/** The `moved` and `removed` blocks of HCL files. They hold addresses and one flag, so that no parser of HCL is needed. */
import type { Json } from "./stack-output";

const ADDRESS = String.raw`[A-Za-z0-9_.-]+`;

/** The `moved` and `removed` blocks of a file, as Terraform's JSON spells them. */
export function blocksInHcl(text: string): Json {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(#|\/\/).*$/gm, "");
  const bodies = (name: string): string[] =>
    [...code.matchAll(new RegExp(String.raw`(?:^|[\s}])${name}\s*\{((?:[^{}]|\{[^{}]*\})*)\}`, "g"))].map(
      (match) => match[1]!,
    );
  const value = (body: string, argument: string): string | undefined =>
    new RegExp(String.raw`\b${argument}\s*=\s*(${ADDRESS})`).exec(body)?.[1];
  return {
    moved: bodies("moved").map((body) => ({ from: value(body, "from"), to: value(body, "to") })),
    removed: bodies("removed").map((body) => ({
      from: value(body, "from"),
      lifecycle: { destroy: value(body, "destroy") !== "false" },
    })),
  };
}
