import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, TerraformStack } from "cdktf";

/** A temporary directory for as long as a test needs it. */
export async function inTemporaryDirectory<T>(run: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), "log-delivery-synth-"));
  try {
    return await run(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The account and region of the harness's stacks; the account is one of AWS's examples. */
export const testAccount = "111122223333";
export const testRegion = "eu-west-1";

/** Synthesizes one stack named `stack`, with a provider in the test account, and returns its directory. */
export function synthesizeStack(outdir: string, build: (stack: TerraformStack) => void): string {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "stack");
  new AwsProvider(stack, "aws", {
    region: testRegion,
    assumeRole: [{ roleArn: `arn:aws:iam::${testAccount}:role/Deploy` }],
    defaultTags: [{ tags: { project: "log-delivery" } }],
  });
  build(stack);
  app.synth();
  return join(outdir, "stacks", "stack");
}
