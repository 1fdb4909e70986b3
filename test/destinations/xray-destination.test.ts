/** The X-Ray resource policy of a stack and region: its size, and how many an account has. */
import { Testing } from "cdktf";
import { XrayDestination } from "../../modules";
import { policyInventory } from "../../modules/destinations/policy-inventory";
import { policySize, XRAY_POLICY_BYTES } from "../../modules/policies";
import { ACCOUNT, stackIn, validationOf } from "../stacks";

function grantMany(destination: XrayDestination, count: number, arn: (index: number) => string): void {
  for (let index = 0; index < count; index++) {
    destination.grantDelivery({
      logType: "bedrock-knowledge-base",
      sourceAccount: ACCOUNT,
      sourceRegion: "us-east-1",
      sourceArn: arn(index),
    });
  }
}

const runtime = (index: number): string =>
  `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:runtime/my_agent-${String(index).padStart(10, "0")}`;

test("[D6] 60 sources of a type fit: from where their list would pass 5 KB on, they share a wildcard", () => {
  const stack = stackIn();
  const destination = new XrayDestination(stack, "Traces");
  grantMany(destination, 10, runtime);
  expect(JSON.stringify(destination.policyDocument)).toContain(runtime(9));
  grantMany(destination, 60, runtime);
  expect(policySize(destination.policyDocument, "xray")).toBeLessThanOrEqual(XRAY_POLICY_BYTES);
  expect(JSON.stringify(destination.policyDocument)).toContain(
    `"logs:LogGeneratingResourceArns":"arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:runtime/*"`,
  );
  Testing.synth(stack, true);
  expect(policyInventory(stack)).toMatchObject([
    { kind: "xray", name: "X-Ray us-east-1", limit: 5120, unit: "bytes" },
  ]);
});

test("[D6] a policy that is too large in spite of that is refused, with the numbers and the way out", () => {
  const stack = stackIn();
  const destination = new XrayDestination(stack, "Traces");
  grantMany(destination, 100, (index) => `arn:aws:service-${index}:us-east-1:${ACCOUNT}:thing/${index}`);
  const size = policySize(destination.policyDocument, "xray");
  expect(size).toBeGreaterThan(5120);
  expect(validationOf(stack)).toContain(
    `The X-Ray resource policy of us-east-1 takes ${size} bytes for 100 sources`,
  );
  expect(validationOf(stack)).toMatch(
    /X-Ray allows 5120\. Deliver the traces of some of them by another stack/,
  );
});

test("[D6] an account has five policies in a region: the sixth stack is refused, once", () => {
  const app = Testing.app();
  const stacks = ["a", "b", "c", "d", "e", "f"].map((id) => stackIn({ app, id }));
  const elsewhere = stackIn({ app, id: "elsewhere", region: "eu-west-1" });
  for (const stack of [...stacks.slice(0, 5), elsewhere]) {
    grantMany(new XrayDestination(stack, "Traces"), 1, runtime);
  }
  for (const stack of stacks) expect(stack.node.findAll().flatMap((c) => c.node.validate())).toEqual([]);
  grantMany(new XrayDestination(stacks[5]!, "Traces"), 1, runtime);
  const problems = [...stacks, elsewhere].flatMap((s) => s.node.findAll()).flatMap((c) => c.node.validate());
  expect(problems).toEqual([
    "6 stacks have an X-Ray resource policy in us-east-1: a, b, c, d, e, f; AWS allows an account 5. " +
      "Put the destinations into fewer stacks: those of one stack and region share a policy.",
  ]);
});
