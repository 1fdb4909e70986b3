/** Ten policies of 5,120 characters per account and region: packing grants into them (navapbc/template-infra#529). */
import fc from "fast-check";
import {
  LogGroupGrantTooLarge,
  SHARED_LOG_GROUP_PREFIXES,
  logGroupClaims,
  logGroupStatements,
  packLogGroupPolicies,
  policyDocument,
  policyJson,
  policySize,
  serviceWriter,
  v1Writer,
  type LogGroupClaim,
  type LogGroupGrant,
  type PolicyDocument,
} from "../../modules/policies";
import { mayService, putLogEvents, type ServiceRequest } from "../iam";

const place = { partition: "aws", region: "us-east-1", account: "111122223333" };

function size(policy: PolicyDocument): number {
  return policyJson(policy).length;
}

/** The pairs that policies grant: who, and the log group or prefix. */
function pairs(policies: readonly PolicyDocument[]): Set<string> {
  const all = new Set<string>();
  for (const statement of policies.flatMap((p) => p.Statement)) {
    const who = JSON.stringify([statement.Principal, statement.Condition]);
    for (const resource of [statement.Resource!].flat()) all.add(`${who} ${resource as string}`);
  }
  return all;
}

/** What somebody would do who adds one log group after the other to the last policy, as AWS's own policy grows. */
function oneByOne(grants: readonly LogGroupGrant[], limit: number): number {
  const policies: LogGroupClaim[][] = [];
  for (const claim of logGroupClaims(grants)) {
    for (const name of claim.logGroupNames) {
      const one = { ...claim, logGroupNames: [name] };
      const wider = [...(policies.at(-1) ?? []), one];
      if (policies.length > 0 && size(documentOf(wider)) <= limit) policies[policies.length - 1] = wider;
      else policies.push([one]);
    }
  }
  return policies.length;
}

function documentOf(claims: readonly LogGroupClaim[]): PolicyDocument {
  return policyDocument(logGroupStatements(claims, place));
}

const writer = fc.constantFrom(
  v1Writer("aws", "us-east-1", "111122223333"),
  v1Writer("aws", "us-west-2", "111122223333"),
  serviceWriter("route53.amazonaws.com", "arn:aws:route53:::hostedzone/Z1", "111122223333"),
  serviceWriter("es.amazonaws.com", "arn:aws:es:us-east-1:111122223333:domain/orders", "111122223333"),
);
const name = fc
  .tuple(
    fc.constantFrom("/aws/vendedlogs/", "aws-waf-logs-", "/team/", "/aws/route53/"),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,40}$/),
  )
  .map(([prefix, rest]) => prefix + rest);
const grants = fc.array(fc.record({ writer, logGroupName: name }), { minLength: 1, maxLength: 40 });
const limit = fc.integer({ min: 700, max: 5120 });

test("no policy is larger than the limit, and none is empty", () => {
  fc.assert(
    fc.property(grants, limit, (list, max) => {
      for (const policy of packLogGroupPolicies(list, { ...place, limit: max })) {
        expect(size(policy)).toBeLessThanOrEqual(max);
        expect(policy.Statement.length).toBeGreaterThan(0);
        const sids = policy.Statement.map((s) => s.Sid);
        expect(new Set(sids).size).toBe(sids.length);
      }
    }),
  );
});

test("the policies together grant what was granted, and beyond it the shared prefixes alone", () => {
  fc.assert(
    fc.property(grants, limit, (list, max) => {
      const wanted = pairs(logGroupClaims(list).map((claim) => documentOf([claim])));
      const policies = packLogGroupPolicies(list, { ...place, limit: max, maximum: 1 });
      const given = pairs(policies);
      const shared = SHARED_LOG_GROUP_PREFIXES.map((prefix) => `log-group:${prefix}*:log-stream:*`);
      for (const pair of given) {
        const prefix = shared.find((s) => pair.endsWith(s));
        if (prefix === undefined) expect(wanted).toContain(pair);
        else {
          // Widened only for a writer that has a log group there, and only where that saves a policy.
          expect(pair).toContain("delivery.logs.amazonaws.com");
          const start = pair.slice(0, -"*:log-stream:*".length);
          expect([...wanted].some((w) => w.startsWith(start))).toBe(true);
          expect(policies.length).toBeLessThan(oneByOne(list, max));
        }
      }
      for (const pair of wanted) {
        const covered = [...given].some(
          (g) =>
            g === pair ||
            (g.endsWith("*:log-stream:*") && pair.startsWith(g.slice(0, -"*:log-stream:*".length))),
        );
        expect([pair, covered]).toEqual([pair, true]);
      }
    }),
  );
});

test("never more policies than filling one after the other needs", () => {
  fc.assert(
    fc.property(grants, limit, (list, max) => {
      expect(packLogGroupPolicies(list, { ...place, limit: max }).length).toBeLessThanOrEqual(
        oneByOne(list, max),
      );
    }),
  );
});

test("the same policies for every order of the grants, with repetitions or without", () => {
  const orders = grants.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(orders, limit, ([list, other], max) => {
      const packed = packLogGroupPolicies(list, { ...place, limit: max }).map(policyJson);
      expect(packLogGroupPolicies(other, { ...place, limit: max }).map(policyJson)).toEqual(packed);
      expect(packLogGroupPolicies([...list, ...other], { ...place, limit: max }).map(policyJson)).toEqual(
        packed,
      );
    }),
  );
});

function many(count: number, prefix: string): LogGroupGrant[] {
  return Array.from({ length: count }, (_, index) => ({
    writer: v1Writer("aws", "us-east-1", "111122223333"),
    logGroupName: `${prefix}${String(index).padStart(4, "0")}`,
  }));
}

test("[E11] log groups are named one by one while AWS's ten policies are enough: no wildcard without need", () => {
  const policies = packLogGroupPolicies(many(500, "/aws/vendedlogs/"), place);
  expect(policies).toHaveLength(9);
  expect(policies.map(policyJson).join()).not.toContain("/aws/vendedlogs/*");
  expect(packLogGroupPolicies(many(600, "/aws/vendedlogs/"), place)).toHaveLength(1);
});

test("[E11] a prefix is granted to the delivery service as a whole, and to no other service", async () => {
  const es = serviceWriter(
    "es.amazonaws.com",
    "arn:aws:es:us-east-1:111122223333:domain/orders",
    "111122223333",
  );
  const search = many(3, "/aws/vendedlogs/search/").map((grant) => ({ ...grant, writer: es }));
  const policies = packLogGroupPolicies([...many(200, "/aws/vendedlogs/"), ...search], {
    ...place,
    maximum: 1,
  });
  const write = (principal: string, group: string, sourceArn?: string): Promise<boolean> =>
    mayAny(policies, {
      ...putLogEvents(
        { account: "111122223333", region: "us-east-1", principal, sourceArn },
        { ...place, name: group },
      ),
    });
  const domain = "arn:aws:es:us-east-1:111122223333:domain/orders";
  expect(await write("delivery.logs.amazonaws.com", "/aws/vendedlogs/other")).toBe(true);
  expect(await write("es.amazonaws.com", "/aws/vendedlogs/search/0001", domain)).toBe(true);
  expect(await write("es.amazonaws.com", "/aws/vendedlogs/0001", domain)).toBe(false);
  expect(await write("es.amazonaws.com", "/aws/vendedlogs/other", domain)).toBe(false);
});

async function mayAny(policies: readonly PolicyDocument[], request: ServiceRequest): Promise<boolean> {
  const answers = await Promise.all(policies.map((policy) => mayService({ policy, ...request })));
  return answers.includes(true);
}

test("beyond the policies there may be /aws/vendedlogs/* is granted once, and writers outside it stay exact", async () => {
  const policies = packLogGroupPolicies([...many(200, "/aws/vendedlogs/"), ...many(3, "/team/")], {
    ...place,
    maximum: 3,
  });
  expect(policies).toHaveLength(1);
  const policy = policies[0]!;
  const write = (group: string): Promise<boolean> =>
    mayService({
      policy,
      ...putLogEvents({ account: "111122223333", region: "us-east-1" }, { ...place, name: group }),
    });
  expect(await write("/aws/vendedlogs/0199")).toBe(true);
  expect(await write("/team/0002")).toBe(true);
  expect(await write("/team/0003")).toBe(false);
  expect(await write("/aws/lambda/x")).toBe(false);
});

test("one prefix is widened, not both, where one is enough", () => {
  const [policy, ...others] = packLogGroupPolicies(
    [...many(200, "/aws/vendedlogs/"), ...many(3, "aws-waf-logs-")],
    { ...place, maximum: 1 },
  );
  expect(others).toEqual([]);
  expect(policyJson(policy!)).toContain("log-group:/aws/vendedlogs/*");
  expect(policyJson(policy!)).not.toContain("log-group:aws-waf-logs-*");
});

test("without a shared prefix there are as many policies as it takes, each filled", () => {
  const policies = packLogGroupPolicies(many(200, "/team/log-group-"), place);
  expect(policies.length).toBe(4);
  const one = policySize(policyJson(policies[0]!), "log-group");
  expect(one).toBeGreaterThan(5_000);
  expect(one).toBeLessThanOrEqual(5_120);
});

test("a log group that alone is too large is named, with the numbers and the way out", () => {
  const accounts = Array.from({ length: 200 }, (_, index) => String(100000000000 + index));
  const list = accounts.map((account) => ({
    writer: v1Writer("aws", "us-east-1", account),
    logGroupName: "/team/shared",
  }));
  expect(() => packLogGroupPolicies(list, place)).toThrow(LogGroupGrantTooLarge);
  expect(() => packLogGroupPolicies(list, place)).toThrow(
    /"\/team\/shared" alone takes \d{4,5} characters.*5120.*organization/s,
  );
  expect(packLogGroupPolicies(list, { ...place, organization: { id: "o-exampleorgid" } })).toHaveLength(1);
});
