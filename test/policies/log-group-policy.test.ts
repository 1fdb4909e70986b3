/** Who may write to which log group, asked of the IAM evaluator. */
import {
  logGroupClaims,
  logGroupStatements,
  packLogGroupPolicies,
  policyDocument,
  serviceWriter,
  v1Writer,
  type LogGroupGrant,
  type PolicyDocument,
} from "../../modules/policies";
import { mayService, putLogEvents, US, type DeliveryOrigin } from "../iam";

const place = { partition: "aws", region: "us-east-1", account: "111122223333" };
const NAME = "/aws/vendedlogs/orders";

function policyOf(grants: readonly LogGroupGrant[]): PolicyDocument {
  const policies = packLogGroupPolicies(grants, place);
  expect(policies).toHaveLength(1);
  return policies[0]!;
}

function write(policy: PolicyDocument, origin: DeliveryOrigin, name = NAME, where = place): Promise<boolean> {
  return mayService({ policy, ...putLogEvents(origin, { ...where, name }) });
}

describe("a delivery", () => {
  const policy = policyOf([{ writer: v1Writer("aws", "us-east-1", "111122223333"), logGroupName: NAME }]);

  test("may create streams and put events", async () => {
    expect(await write(policy, US)).toBe(true);
    expect(
      await mayService({ policy, ...putLogEvents(US, { ...place, name: NAME }, "logs:CreateLogStream") }),
    ).toBe(true);
  });

  test("is refused from another account, region, ARN and service", async () => {
    expect(await write(policy, { ...US, account: "444455556666" })).toBe(false);
    expect(await write(policy, { ...US, region: "eu-west-1" })).toBe(false);
    expect(await write(policy, { ...US, sourceArn: "arn:aws:es:us-east-1:111122223333:domain/d" })).toBe(
      false,
    );
    expect(await write(policy, { ...US, principal: "es.amazonaws.com" })).toBe(false);
  });

  test("is refused to other log groups, those whose name goes on included", async () => {
    expect(await write(policy, US, "/aws/vendedlogs/other")).toBe(false);
    expect(await write(policy, US, `${NAME}-2`)).toBe(false);
    expect(await write(policy, US, NAME, { ...place, region: "eu-west-1" })).toBe(false);
  });

  test("may not read or delete", async () => {
    for (const action of ["logs:GetLogEvents", "logs:DeleteLogStream"]) {
      const request = { ...putLogEvents(US, { ...place, name: NAME }), action };
      expect([action, await mayService({ policy, ...request })]).toEqual([action, false]);
    }
  });
});

test("services with their own principal: each writes to its own group, guarded by its source", async () => {
  const zone = "arn:aws:route53:::hostedzone/Z1";
  const domain = "arn:aws:es:us-east-1:111122223333:domain/orders";
  const policy = policyOf([
    {
      writer: serviceWriter("route53.amazonaws.com", zone, US.account),
      logGroupName: "/aws/route53/example.com",
    },
    { writer: serviceWriter("es.amazonaws.com", domain, US.account), logGroupName: "/aws/opensearch/orders" },
  ]);
  const route53 = { ...US, principal: "route53.amazonaws.com", sourceArn: zone };
  const es = { ...US, principal: "es.amazonaws.com", sourceArn: domain };
  expect(await write(policy, route53, "/aws/route53/example.com")).toBe(true);
  expect(await write(policy, es, "/aws/opensearch/orders")).toBe(true);
  expect(await write(policy, route53, "/aws/opensearch/orders")).toBe(false);
  expect(await write(policy, es, "/aws/route53/example.com")).toBe(false);
  // The zone's ARN names no account: the account in the guard is what keeps others out.
  expect(await write(policy, { ...route53, account: "444455556666" }, "/aws/route53/example.com")).toBe(
    false,
  );
  expect(
    await write(
      policy,
      { ...route53, sourceArn: "arn:aws:route53:::hostedzone/Z2" },
      "/aws/route53/example.com",
    ),
  ).toBe(false);
  expect(policy.Statement.map((s) => s.Sid)).toEqual(["EsWrite", "Route53Write"]);
});

test("guarded by organization", async () => {
  const organization = { id: "o-exampleorgid" };
  const claims = logGroupClaims([{ writer: v1Writer("aws", "us-east-1", US.account), logGroupName: NAME }]);
  const policy = policyDocument(logGroupStatements(claims, place, organization));
  expect(await write(policy, { ...US, organizationId: "o-exampleorgid" })).toBe(true);
  expect(await write(policy, { ...US, organizationId: "o-somebodyelse" })).toBe(false);
  expect(await write(policy, US)).toBe(false);
});

test("a name that a wildcard of the same writers covers is left out", () => {
  const writer = v1Writer("aws", "us-east-1", US.account);
  const [claim, ...others] = logGroupClaims(
    ["/aws/vendedlogs/*", NAME, "/aws/other", "/aws/vendedlogs/*"].map((logGroupName) => ({
      writer,
      logGroupName,
    })),
  );
  expect(others).toEqual([]);
  expect(claim!.logGroupNames).toEqual(["/aws/other", "/aws/vendedlogs/*"]);
});
