import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, Lazy, S3Backend, TerraformOutput, TerraformStack, Testing, Token } from "cdktf";
import { generateFleet, usualLogTypes } from "../../bench/generate-fleet";
import { logTypeIds } from "../../modules/catalog/matrix";
import { buildFleet } from "../../modules/fleet/build";
import { resolved } from "../../modules/fleet/literal-resolution";
import { LiteralStack } from "../../modules/fleet/literal-stack";
import { parseFleet } from "../../modules/fleet/load";
import { spareTokenTraces } from "../../modules/fleet/stack-traces";

const outdir = mkdtempSync(join(tmpdir(), "literal-stack-"));
beforeAll(() => spareTokenTraces());
afterAll(() => rmSync(outdir, { recursive: true }));

test.each([
  ["the example fleet", () => readFileSync("log-delivery.yaml", "utf8")],
  ["all log types", () => generateFleet({ accounts: 2, logTypes: usualLogTypes(logTypeIds.length) })],
])("%s is rendered as cdktf itself renders it", (_, text) => {
  const { stacks } = buildFleet(new App({ outdir }), parseFleet(text(), "fleet.yaml"));
  expect(stacks.length).toBeGreaterThan(1);
  for (const { stack } of stacks) {
    expect(stack).toBeInstanceOf(LiteralStack);
    const ours = JSON.stringify(stack.toTerraform());
    TerraformStack.prototype.prepareStack.call(stack);
    expect(JSON.parse(ours)).toEqual(
      JSON.parse(JSON.stringify(TerraformStack.prototype.toTerraform.call(stack))),
    );
  }
});

test("overrides, imports, backends and nested outputs are rendered as cdktf renders them", () => {
  const stack = new LiteralStack(new App({ outdir }), "stack");
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  new S3Backend(stack, { bucket: "state", region: "us-east-1", key: "stack.tfstate" });
  stack.addOverride("terraform.backend.s3.use_lockfile", true);
  for (const id of ["First", "Second"]) {
    const bucket = new S3Bucket(stack, id, { bucket: id.toLowerCase(), tags: { Team: "${literal} 1e+289" } });
    bucket.importFrom(id.toLowerCase());
    bucket.addOverride("lifecycle.ignore_changes", ["tags"]);
    new TerraformOutput(bucket, "arn", { value: [bucket.arn, `${bucket.id}/*`, undefined, 3] });
  }
  expect(stack.toTerraform()).toEqual(TerraformStack.prototype.toTerraform.call(stack));
  expect(JSON.stringify(stack.toTerraform())).toContain("${aws_s3_bucket.First.arn}");
});

test.each([
  ["JSON", (stack: LiteralStack): unknown => stack.toTerraform()],
  ["HCL", (stack: LiteralStack): unknown => stack.toHclTerraform()],
])("a value of another stack is refused in %s: the output for it could come too late", (_, render) => {
  const app = Testing.app();
  const bucket = new S3Bucket(new LiteralStack(app, "archive"), "Bucket", { bucket: "archive" });
  const workload = new LiteralStack(app, "workload");
  new TerraformOutput(workload, "arn", { value: bucket.arn });
  expect(() => render(workload)).toThrow(
    'Stack "workload" refers to a value of stack "archive". Stacks of a fleet name what is in others by literal ARNs.',
  );
});

test.each([
  ["a string token", () => Token.asString(Lazy.stringValue({ produce: () => "made" })), "made"],
  ["a token in a string", () => `<${Lazy.stringValue({ produce: () => "made" })}>`, "<made>"],
  ["a number token", () => Lazy.numberValue({ produce: () => 7 }), 7],
  ["a number token in a string", () => `${Lazy.numberValue({ produce: () => 7 })}`, 7],
  ["a list token", () => Lazy.listValue({ produce: () => ["a", "b"] }), ["a", "b"]],
  [
    "a resolvable",
    () => Lazy.anyValue({ produce: () => ({ deep: [Lazy.stringValue({ produce: () => "x" })] }) }),
    { deep: ["x"] },
  ],
  ["a map token", () => Token.asStringMap(Lazy.anyValue({ produce: () => ({ a: "b" }) })), { a: "b" }],
  ["a token as key", () => ({ [Lazy.stringValue({ produce: () => "key" })]: 1 }), { key: 1 }],
  ["what is undefined", () => ({ a: undefined, b: [1, undefined], c: { d: undefined } }), { b: [1], c: {} }],
])("%s is resolved", (_, make, expected) => {
  const stack = new LiteralStack(Testing.app(), "stack");
  expect(resolved(stack, { value: make() })).toEqual({ value: expected });
});
