/** Who may use a key, asked of the IAM evaluator. */
import {
  keyAdministrationStatement,
  keyStatements,
  logGroupKeyStatement,
  policyDocument,
  serviceWriter,
  v1Writer,
  v2Writer,
  type Statement,
} from "../../modules/policies";
import { encryptLogGroup, mayIdentity, mayService, useKey, US, type DeliveryOrigin } from "../iam";

const ACTIONS = [
  "kms:Encrypt",
  "kms:Decrypt",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
  "kms:GenerateDataKey",
  "kms:DescribeKey",
];

describe.each(["v1", "v2"] as const)("a bucket's key, %s", (permission) => {
  const writer = (permission === "v1" ? v1Writer : v2Writer)("aws", "us-east-1", "111122223333");
  const policy = policyDocument(keyStatements([writer]));

  test.each(ACTIONS)("lets the delivery %s", async (action) => {
    expect(await mayService({ policy, ...useKey(US, permission, action) })).toBe(true);
  });

  test("is refused to other accounts, regions, ARNs and services, and for anything else", async () => {
    const refused: [DeliveryOrigin, string][] = [
      [{ ...US, account: "444455556666" }, "kms:GenerateDataKey"],
      [{ ...US, region: "eu-west-1" }, "kms:GenerateDataKey"],
      [{ ...US, sourceArn: "arn:aws:s3:::bucket" }, "kms:GenerateDataKey"],
      [{ ...US, principal: "cloudtrail.amazonaws.com" }, "kms:GenerateDataKey"],
      [US, "kms:ScheduleKeyDeletion"],
      [US, "kms:PutKeyPolicy"],
    ];
    for (const [origin, action] of refused)
      expect([origin, action, await mayService({ policy, ...useKey(origin, permission, action) })]).toEqual([
        origin,
        action,
        false,
      ]);
  });
});

test("a V2 guard refuses V1 deliveries", async () => {
  const policy = policyDocument(keyStatements([v2Writer("aws", "us-east-1", "111122223333")]));
  expect(await mayService({ policy, ...useKey(US, "v1") })).toBe(false);
});

test("guarded by organization", async () => {
  const policy = policyDocument(
    keyStatements([v1Writer("aws", "us-east-1", "111122223333")], { id: "o-exampleorgid" }),
  );
  expect(
    await mayService({
      policy,
      ...useKey({ ...US, account: "444455556666", organizationId: "o-exampleorgid" }, "v1"),
    }),
  ).toBe(true);
  expect(await mayService({ policy, ...useKey({ ...US, organizationId: "o-somebodyelse" }, "v1") })).toBe(
    false,
  );
});

test("several accounts share one statement, several principals have one each with Sids that differ", () => {
  const deliveries = ["111122223333", "444455556666"].map((account) => v1Writer("aws", "us-east-1", account));
  expect(keyStatements(deliveries)).toHaveLength(1);
  const both = keyStatements([
    ...deliveries,
    serviceWriter("example.amazonaws.com", "arn:aws:example:us-east-1:${Account}:x", "111122223333"),
  ]);
  expect(both).toHaveLength(2);
  expect(new Set(both.map((s) => s.Sid)).size).toBe(2);
});

describe("a log group's key (hashicorp/terraform-provider-aws#29282)", () => {
  const arn = "arn:aws:logs:us-east-1:111122223333:log-group:/aws/vendedlogs/orders";
  const policy = policyDocument([
    logGroupKeyStatement("aws", "us-east-1", "111122223333", ["/aws/vendedlogs/orders"]),
  ]);

  test.each(ACTIONS)("lets CloudWatch Logs %s for this log group", async (action) => {
    expect(await mayService({ policy, ...encryptLogGroup("us-east-1", arn, action) })).toBe(true);
  });

  test("is refused for other log groups", async () => {
    expect(await mayService({ policy, ...encryptLogGroup("us-east-1", `${arn}-2`) })).toBe(false);
  });

  test.each([
    ["CloudWatch Logs of other regions", "logs.eu-west-1.amazonaws.com"],
    ["the delivery service", "delivery.logs.amazonaws.com"],
  ])("is refused to %s", async (_, principal) => {
    expect(await mayService({ policy, ...encryptLogGroup("us-east-1", arn), principal })).toBe(false);
  });

  test("in China the principal has China's suffix", () => {
    const statement = logGroupKeyStatement("aws-cn", "cn-north-1", "111122223333", ["a"]);
    expect(statement.Principal).toEqual({ Service: "logs.cn-north-1.amazonaws.com.cn" });
  });
});

test("the administration statement lets the account's own IAM policies decide, and no other account's", async () => {
  const policy = policyDocument([keyAdministrationStatement("aws", "999988887777")]);
  const allowAll: Statement = { Effect: "Allow", Action: "kms:*", Resource: "*" };
  const request = {
    action: "kms:PutKeyPolicy",
    resource: "arn:aws:kms:us-east-1:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    context: {},
    policies: [policyDocument([allowAll])],
    resourcePolicy: policy,
  };
  expect(await mayIdentity({ ...request, principal: "arn:aws:iam::999988887777:role/admin" })).toBe(true);
  expect(await mayIdentity({ ...request, principal: "arn:aws:iam::111122223333:role/admin" })).toBe(false);
  expect(
    await mayIdentity({ ...request, policies: [], principal: "arn:aws:iam::999988887777:role/admin" }),
  ).toBe(false);
});
