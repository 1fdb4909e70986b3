/** Programs that differ by the order of their statements, and what their stacks have at AWS. */
import { App, type TerraformStack } from "cdktf";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ACCOUNT, stackIn } from "../stacks";
import { thingsIn, type Thing } from "./content";

const outdir = mkdtempSync(join(tmpdir(), "log-delivery-programs-"));
process.once("exit", () => rmSync(outdir, { recursive: true, force: true }));

/** An app whose folder goes with the tests. */
export function newApp(): App {
  return new App({ outdir, skipValidation: true });
}

/** A statement of a program. */
export type Statement = (stack: TerraformStack) => void;

/** The things of a program of one stack, its statements in this order. */
export function program(...statements: readonly Statement[]): Thing[] {
  const stack = stackIn({ app: newApp() });
  for (const make of statements) make(stack);
  return thingsOf(stack);
}

/** The things of a stack of a program. */
export function thingsOf(stack: TerraformStack, region = "us-east-1", account = ACCOUNT): Thing[] {
  stack.prepareStack();
  return thingsIn([{ account, region, json: stack.toTerraform() as Record<string, unknown> }]);
}

/** Those of a type, by their addresses. */
export function addressesOf(things: readonly Thing[], ...types: readonly string[]): string[] {
  return things
    .filter(({ type }) => types.includes(type))
    .map(({ address }) => address)
    .sort();
}
