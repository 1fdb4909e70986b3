/** Joining and splitting never changes what is allowed. */
import fc from "fast-check";
import { managedPolicies } from "../../modules/permissions/managed-policies";
import { sids, type Need } from "../../modules/permissions/need";
import { statementsFor } from "../../modules/permissions/statements";
import { asList, type Statement } from "../../modules/policies/document";
import { policySize } from "../../modules/policies/limits";

/** Everything that statements allow, as one line per condition, action and resource. */
function allowed(statements: readonly Statement[]): string[] {
  const lines = statements.flatMap(({ Action, Resource, Condition }) =>
    asList(Action).flatMap((action) =>
      asList(Resource).map((resource) => `${JSON.stringify(Condition ?? {})} ${action} ${resource}`),
    ),
  );
  return [...new Set(lines)].sort();
}

function wanted(needs: readonly Need[]): string[] {
  return allowed(
    needs.map(({ actions, resources, condition }) => ({
      Effect: "Allow",
      Action: actions,
      Resource: resources,
      ...(condition ? { Condition: condition } : {}),
    })),
  );
}

const need: fc.Arbitrary<Need> = fc.record(
  {
    sid: fc.constantFrom("One", "Two"),
    actions: fc.uniqueArray(fc.constantFrom("s3:A", "s3:B", "s3:C"), { minLength: 1 }),
    resources: fc.uniqueArray(fc.constantFrom("arn:1", "arn:2", "arn:3", "arn:4"), { minLength: 1 }),
    condition: fc.constantFrom({ StringEquals: { k: "1" } }, { StringEquals: { k: "2" } }),
  },
  { requiredKeys: ["sid", "actions", "resources"] },
);

test("statements allow exactly the needs, with Sids that differ, whatever the order", () => {
  fc.assert(
    fc.property(fc.array(need, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (needs, random) => {
      const statements = statementsFor(needs);
      expect(allowed(statements)).toEqual(wanted(needs));
      expect(new Set(statements.map(({ Sid }) => Sid)).size).toBe(statements.length);
      const shuffled = needs
        .map((value) => ({ value, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value);
      expect(statementsFor(shuffled)).toEqual(statements);
    }),
  );
});

test("what is allowed on everything is not listed one by one", () => {
  const needs = [
    { sid: "One", actions: ["ec2:DescribeVpcs"], resources: ["*"] },
    { sid: "One", actions: ["ec2:DescribeVpcs"], resources: ["arn:1"] },
  ];
  expect(statementsFor(needs)).toEqual([
    { Sid: "One", Effect: "Allow", Action: "ec2:DescribeVpcs", Resource: "*" },
  ]);
});

test("deliveries, sources and destinations share AWS's one statement", () => {
  const needs = [
    { sid: sids.readWrite, actions: ["logs:PutDeliverySource"], resources: ["arn:source"] },
    { sid: sids.readWrite, actions: ["logs:GetDelivery"], resources: ["arn:delivery"] },
  ];
  expect(statementsFor(needs)).toEqual([
    {
      Sid: "ReadWriteAccessForLogDeliveryActions",
      Effect: "Allow",
      Action: ["logs:GetDelivery", "logs:PutDeliverySource"],
      Resource: ["arn:delivery", "arn:source"],
    },
  ]);
});

const statement: fc.Arbitrary<Statement> = fc.record({
  Effect: fc.constant("Allow" as const),
  Action: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 }),
  Resource: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 40 }),
});

test("documents fit, and together allow exactly what the statements do", () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 6 }), (statements) => {
      const documents = managedPolicies(statements, 900);
      for (const document of documents) {
        expect(policySize(document, "managed")).toBeLessThanOrEqual(900);
        expect(document.Statement.length).toBeGreaterThan(0);
      }
      expect(allowed(documents.flatMap(({ Statement: list }) => list))).toEqual(allowed(statements));
    }),
  );
});

test("statements that fit stay whole, and a cut one keeps its Sid", () => {
  const small: Statement = { Sid: "Small", Effect: "Allow", Action: "a:A", Resource: "arn:1" };
  const large: Statement = {
    Sid: "Large",
    Effect: "Allow",
    Action: "a:A",
    Resource: Array.from({ length: 400 }, (_, index) => `arn:aws:logs:us-east-1:111122223333:${index}`),
  };
  const documents = managedPolicies([small, large]);
  expect(documents.length).toBe(3);
  expect(documents.map(({ Statement: list }) => list.map(({ Sid }) => Sid))).toEqual([
    ["Small", "Large"],
    ["Large"],
    ["Large"],
  ]);
  expect(managedPolicies([small, small])).toHaveLength(1);
  expect(managedPolicies([])).toEqual([]);
});

test("a single action that can't fit is an error, not a cut", () => {
  const resource = "a".repeat(7000);
  expect(() =>
    managedPolicies([{ Sid: "Huge", Effect: "Allow", Action: "a:A", Resource: resource }]),
  ).toThrow("Huge alone takes more than the 6144 characters");
});
