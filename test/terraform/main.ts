/**
 * `npm run test:terraform [-- words]`: the real Terraform CLI over synthesized stacks, offline.
 * Words choose the tests whose title holds one of them.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runSuites, type Suite } from "./suite";
import { hasTerraform } from "./terraform";

function suites(): Suite[] {
  const directory = join(__dirname, "cases");
  return readdirSync(directory)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) => (require(join(directory, file)) as { suites: readonly Suite[] }).suites);
}

function chosen(all: readonly Suite[], words: readonly string[]): Suite[] {
  if (words.length === 0) return [...all];
  return all.map(({ name, cases, ...options }) => ({
    ...options,
    name,
    cases: cases.filter((test) => words.some((word) => `${name}: ${test.name}`.includes(word))),
  }));
}

async function main(): Promise<void> {
  if (!hasTerraform()) {
    console.log("There is no Terraform CLI on the path: the Terraform tests were not run.");
    return;
  }
  const concurrency = Number(process.env["TERRAFORM_TEST_CONCURRENCY"] ?? 2);
  const passed = await runSuites(chosen(suites(), process.argv.slice(2)), concurrency, (line) =>
    console.log(line),
  );
  if (!passed) process.exitCode = 1;
}

void main();
