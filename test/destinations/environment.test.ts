/** Where a stack deploys. */
import { Testing, TerraformStack } from "cdktf";
import { BucketDestination, declareEnvironment, environmentOf } from "../../modules";
import { policyInventory } from "../../modules/destinations/policy-inventory";
import { ACCOUNT, problemsOf, stackIn, stackWithoutEnvironment } from "../stacks";
import { synthesize } from "../synthesized";

test.each([
  ["us-east-1", "aws"],
  ["cn-northwest-1", "aws-cn"],
  ["us-gov-west-1", "aws-us-gov"],
])("the partition comes from the region: %s is %s", (region, partition) => {
  const stack = stackIn({ region });
  expect(environmentOf(stack)).toEqual({ account: ACCOUNT, region, partition });
  expect(new BucketDestination(stack, "B", { bucketName: "logs" }).bucketArn).toBe(
    `arn:${partition}:s3:::logs`,
  );
});

test("an account id has 12 digits", () => {
  const stack = new TerraformStack(Testing.app(), "stack");
  expect(problemsOf(() => declareEnvironment(stack, { accountId: "1234", region: "us-east-1" }))).toEqual([
    expect.stringMatching(/"1234" is not an AWS account id: it has 12 digits/),
  ]);
});

test("it is declared before it is used, and once", () => {
  const stack = stackIn();
  expect(problemsOf(() => declareEnvironment(stack, { accountId: ACCOUNT, region: "us-east-1" }))).toEqual([
    expect.stringContaining("must come before"),
  ]);
});

test("undeclared, it is read from the provider once for the whole stack", () => {
  const stack = stackWithoutEnvironment();
  for (const id of ["A", "B"]) new BucketDestination(stack, id, { bucketName: id.toLowerCase().repeat(3) });
  const synthesized = synthesize(stack);
  expect(synthesized.blocks.filter((block) => block.type.startsWith("data."))).toHaveLength(3);
});

test("the inventory lists every policy of an app with its size and limit", () => {
  const app = Testing.app();
  const bucket = new BucketDestination(stackIn({ app }), "Archive", {
    bucketName: "org-log-archive",
    encryption: "customer-managed",
  });
  bucket.grantDelivery({ logType: "vpc-flow-logs", sourceAccount: ACCOUNT, sourceRegion: "us-east-1" });
  const policies = policyInventory(app);
  expect(policies.map((p) => [p.stack, p.kind, p.limit, p.unit]).sort()).toEqual([
    ["workload", "bucket", 20480, "bytes"],
    ["workload", "key", 32768, "bytes"],
  ]);
  for (const policy of policies) expect(policy.size).toBe(JSON.stringify(policy.document).length);
});
