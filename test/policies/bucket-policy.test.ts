/** Who may write which keys of a bucket, asked of the IAM evaluator. */
import fc from "fast-check";
import {
  bucketStatements,
  keyPatterns,
  policyDocument,
  policyJson,
  serviceWriter,
  tlsOnlyStatement,
  v1Writer,
  v2Writer,
  type BucketGrant,
  type BucketPolicyOptions,
  type PolicyDocument,
} from "../../modules/policies";
import { askBucket, mayIdentity, mayService, putObject, US, type DeliveryOrigin } from "../iam";

const BUCKET = "org-log-archive";
const OTHER_ACCOUNT: DeliveryOrigin = { account: "444455556666", region: "us-east-1" };
const OTHER_REGION: DeliveryOrigin = { account: "111122223333", region: "eu-west-1" };

function policyOf(
  grants: readonly BucketGrant[],
  options: Partial<BucketPolicyOptions> = {},
): PolicyDocument {
  return policyDocument(bucketStatements(grants, { partition: "aws", bucketName: BUCKET, ...options }));
}

function grantOf(
  permission: "v1" | "v2",
  { account, region }: DeliveryOrigin,
  prefix?: string,
  hive?: boolean,
): BucketGrant {
  const writer = (permission === "v1" ? v1Writer : v2Writer)("aws", region, account);
  return { writer, keys: keyPatterns({ permission, prefix, hive }) };
}

describe.each(["v1", "v2"] as const)("a %s delivery", (permission) => {
  const policy = policyOf([grantOf(permission, US)]);
  const key = "AWSLogs/111122223333/service/us-east-1/2024/07/01/log.gz";
  const ask = (origin: DeliveryOrigin, name = key, acl?: string | null): Promise<boolean> =>
    mayService({ policy, ...putObject(origin, permission, BUCKET, name, acl) });

  test("may write its keys and check the ACL", async () => {
    expect(await ask(US)).toBe(true);
    expect(await mayService({ policy, ...askBucket(US, permission, BUCKET) })).toBe(true);
  });

  test("is refused from another account, even under its own path", async () => {
    expect(await ask(OTHER_ACCOUNT)).toBe(false);
    expect(await ask(OTHER_ACCOUNT, "AWSLogs/444455556666/x")).toBe(false);
    expect(await mayService({ policy, ...askBucket(OTHER_ACCOUNT, permission, BUCKET) })).toBe(false);
  });

  test("is refused from another region and from an ARN that isn't a log delivery's", async () => {
    expect(await ask(OTHER_REGION)).toBe(false);
    expect(await ask({ ...US, sourceArn: "arn:aws:s3:::111122223333" })).toBe(false);
    expect(await ask({ ...US, sourceArn: "arn:aws:logs:us-east-1:444455556666:delivery-source:x" })).toBe(
      false,
    );
  });

  test("is refused for another account's keys, and outside of AWSLogs", async () => {
    expect(await ask(US, "AWSLogs/444455556666/x")).toBe(false);
    expect(await ask(US, "AWSLogs/1111222233334/x")).toBe(false);
    expect(await ask(US, "other/AWSLogs/111122223333/x")).toBe(false);
    expect(await ask(US, "data.parquet")).toBe(false);
  });

  test("is refused without the header that gives the bucket's owner full control", async () => {
    expect(await ask(US, key, null)).toBe(false);
    expect(await ask(US, key, "private")).toBe(false);
    expect(await ask(US, key, "public-read")).toBe(false);
  });

  test("is refused to other services, other buckets and other actions", async () => {
    expect(await ask({ ...US, principal: "cloudtrail.amazonaws.com" })).toBe(false);
    expect(await mayService({ policy, ...putObject(US, permission, `${BUCKET}-2`, key) })).toBe(false);
    for (const action of ["s3:GetObject", "s3:DeleteObject", "s3:PutObjectAcl"]) {
      const request = putObject(US, permission, BUCKET, key, null);
      expect([action, await mayService({ policy, ...request, action })]).toEqual([action, false]);
    }
  });

  test("may list only when that is asked for", async () => {
    const listing = policyOf([grantOf(permission, US)], { listBucket: true });
    const request = askBucket(US, permission, BUCKET, "s3:ListBucket");
    expect(await mayService({ policy, ...request })).toBe(false);
    expect(await mayService({ policy: listing, ...request })).toBe(true);
    expect(
      await mayService({ policy: listing, ...askBucket(OTHER_ACCOUNT, permission, BUCKET, "s3:ListBucket") }),
    ).toBe(false);
  });
});

test("a V2 guard refuses V1 deliveries, and a V1 guard lets both in", async () => {
  const key = "AWSLogs/111122223333/x";
  const v1 = policyOf([grantOf("v1", US)]);
  const v2 = policyOf([grantOf("v2", US)]);
  expect(await mayService({ policy: v2, ...putObject(US, "v1", BUCKET, key) })).toBe(false);
  expect(await mayService({ policy: v1, ...putObject(US, "v2", BUCKET, key) })).toBe(true);
});

test("a V1 delivery next to a V2 delivery with another prefix: each writes its own keys alone", async () => {
  const policy = policyOf([grantOf("v1", US, "one"), grantOf("v2", OTHER_ACCOUNT, "two")]);
  const put = (origin: DeliveryOrigin, permission: "v1" | "v2", key: string): Promise<boolean> =>
    mayService({ policy, ...putObject(origin, permission, BUCKET, key) });
  expect(await put(US, "v1", "one/AWSLogs/111122223333/x")).toBe(true);
  expect(await put(OTHER_ACCOUNT, "v2", "two/AWSLogs/444455556666/x")).toBe(true);
  expect(await put(US, "v1", "two/AWSLogs/111122223333/x")).toBe(false);
  expect(await put(OTHER_ACCOUNT, "v2", "one/AWSLogs/444455556666/x")).toBe(false);
  expect(await put(OTHER_ACCOUNT, "v1", "two/AWSLogs/444455556666/x")).toBe(false);
});

test("another partition names its own ARNs", async () => {
  const china: DeliveryOrigin = { account: "111122223333", region: "cn-north-1" };
  const grant = {
    writer: v1Writer("aws-cn", "cn-north-1", china.account),
    keys: keyPatterns({ permission: "v1" }),
  };
  const policy = policyDocument(bucketStatements([grant], { partition: "aws-cn", bucketName: BUCKET }));
  expect(JSON.stringify(policy)).not.toContain("arn:aws:");
  const request = putObject(china, "v1", BUCKET, "AWSLogs/111122223333/x");
  expect(request.resource).toMatch(/^arn:aws-cn:/);
  expect(await mayService({ policy, ...request })).toBe(true);
});

describe("guarded by organization", () => {
  const byId = policyOf([grantOf("v1", US)], { organization: { id: "o-exampleorgid" } });
  const byPath = policyOf([grantOf("v1", US)], {
    organization: { paths: ["o-exampleorgid/r-ab12/ou-ab12-11111111/*"] },
  });
  const key = (account: string): string => `AWSLogs/${account}/x`;
  const inside = { ...OTHER_ACCOUNT, organizationId: "o-exampleorgid" };

  test("every account of the organization may write, without being listed", async () => {
    expect(await mayService({ policy: byId, ...putObject(inside, "v1", BUCKET, key(inside.account)) })).toBe(
      true,
    );
    expect(JSON.stringify(byId)).not.toMatch(/\d{12}/);
  });

  test("accounts of other organizations, and of none, may not", async () => {
    const outside = { ...US, organizationId: "o-somebodyelse" };
    expect(await mayService({ policy: byId, ...putObject(outside, "v1", BUCKET, key(US.account)) })).toBe(
      false,
    );
    expect(await mayService({ policy: byId, ...putObject(US, "v1", BUCKET, key(US.account)) })).toBe(false);
    expect(await mayService({ policy: byId, ...askBucket(outside, "v1", BUCKET) })).toBe(false);
  });

  test("region, key path and header are guarded all the same", async () => {
    const put = (origin: DeliveryOrigin, name: string, acl?: null): Promise<boolean> =>
      mayService({ policy: byId, ...putObject(origin, "v1", BUCKET, name, acl) });
    expect(await put({ ...inside, region: "eu-west-1" }, key(inside.account))).toBe(false);
    expect(await put(inside, "elsewhere/x")).toBe(false);
    expect(await put(inside, key(inside.account), null)).toBe(false);
  });

  test("by path: accounts of the unit may write, the organization's others may not", async () => {
    const put = (organizationPath: string): Promise<boolean> =>
      mayService({
        policy: byPath,
        ...putObject({ ...US, organizationPath }, "v1", BUCKET, key(US.account)),
      });
    expect(await put("o-exampleorgid/r-ab12/ou-ab12-11111111/ou-ab12-22222222/")).toBe(true);
    expect(await put("o-exampleorgid/r-ab12/ou-ab12-11112222/")).toBe(false);
    expect(await put("o-somebodyelse/r-ab12/ou-ab12-11111111/")).toBe(false);
  });
});

test("a service with its own principal writes as itself, and delivery.logs does not profit", async () => {
  const writer = serviceWriter(
    "example.amazonaws.com",
    "arn:aws:example:us-east-1:${Account}:thing/t1",
    US.account,
  );
  const policy = policyOf([{ writer, keys: ["AWSLogs/${Account}/*"] }]);
  const origin = { ...US, principal: "example.amazonaws.com" };
  const put = (o: DeliveryOrigin): Promise<boolean> =>
    mayService({ policy, ...putObject(o, "v1", BUCKET, "AWSLogs/111122223333/x") });
  expect(await put({ ...origin, sourceArn: "arn:aws:example:us-east-1:111122223333:thing/t1" })).toBe(true);
  expect(await put({ ...origin, sourceArn: "arn:aws:example:us-east-1:111122223333:thing/t2" })).toBe(false);
  expect(await put(US)).toBe(false);
});

test("the TLS statement refuses requests in clear and nothing else", async () => {
  const policy = policyDocument([
    ...bucketStatements([grantOf("v1", US)], { partition: "aws", bucketName: BUCKET }),
    tlsOnlyStatement("aws", BUCKET),
  ]);
  const request = putObject(US, "v1", BUCKET, "AWSLogs/111122223333/x");
  expect(await mayService({ policy, ...request })).toBe(true);
  expect(
    await mayService({ policy, ...request, context: { ...request.context, "aws:SecureTransport": "false" } }),
  ).toBe(false);
  const reader = {
    principal: "arn:aws:iam::999988887777:role/reader",
    action: "s3:GetObject",
    resource: `arn:aws:s3:::${BUCKET}/x`,
    owner: "999988887777",
    policies: [
      { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }] },
    ],
    resourcePolicy: policy,
  };
  expect(await mayIdentity({ ...reader, context: { "aws:SecureTransport": "true" } })).toBe(true);
  expect(await mayIdentity({ ...reader, context: { "aws:SecureTransport": "false" } })).toBe(false);
});

describe("any set of grants", () => {
  const accounts = ["111122223333", "222233334444", "333344445555"];
  const regions = ["us-east-1", "eu-west-1"];
  const prefixes = [undefined, "audit", "audit/team", "app"];
  interface Claim {
    readonly permission: "v1" | "v2";
    readonly account: string;
    readonly region: string;
    readonly prefix?: string;
    readonly hive: boolean;
  }
  const claim: fc.Arbitrary<Claim> = fc.record({
    permission: fc.constantFrom("v1" as const, "v2" as const),
    account: fc.constantFrom(...accounts),
    region: fc.constantFrom(...regions),
    prefix: fc.constantFrom(...prefixes),
    hive: fc.boolean(),
  });
  const claims = fc.array(claim, { minLength: 1, maxLength: 6 });
  const shuffled = claims.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  const grant = (c: Claim): BucketGrant => grantOf(c.permission, c, c.prefix, c.hive);

  test("renders the same in every order, with repetitions or without", () => {
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([list, other], organization) => {
        const options = organization ? { organization: { id: "o-exampleorgid" } } : {};
        const json = policyJson(policyOf(list.map(grant), options));
        expect(policyJson(policyOf(other.map(grant), options))).toBe(json);
        expect(policyJson(policyOf([...other, ...list].map(grant), options))).toBe(json);
      }),
    );
  });

  test("renders sorted lists without duplicates, and Sids that differ", () => {
    fc.assert(
      fc.property(claims, (list) => {
        const policy = policyOf(list.map(grant));
        const sids = policy.Statement.map((s) => s.Sid);
        expect(new Set(sids).size).toBe(sids.length);
        expect(sids.every((sid) => /^[A-Za-z0-9]+$/.test(sid!))).toBe(true);
        for (const statement of policy.Statement) {
          for (const value of [
            statement.Resource,
            statement.Condition!.StringEquals!["aws:SourceAccount"],
            statement.Condition!.ArnLike!["aws:SourceArn"],
          ]) {
            if (typeof value === "string") continue;
            expect(value!.length).toBeGreaterThan(1);
            expect([...new Set(value)].sort()).toEqual(value);
          }
        }
      }),
    );
  });

  test("[E17] lets every delivery write its keys, and nobody else", async () => {
    await fc.assert(
      fc.asyncProperty(claims, claim, async (list, asked) => {
        const policy = policyOf(list.map(grant));
        for (const c of list) {
          for (const pattern of grant(c).keys) {
            const key = pattern.replace("${Account}", c.account).replace(/\*$/, "service/log.gz");
            expect(await mayService({ policy, ...putObject(c, c.permission, BUCKET, key) })).toBe(true);
          }
          expect(await mayService({ policy, ...askBucket(c, c.permission, BUCKET) })).toBe(true);
        }
        const sameOrigin = list.filter(
          (c) =>
            c.account === asked.account &&
            c.region === asked.region &&
            (c.permission === asked.permission || c.permission === "v1"),
        );
        for (const owner of accounts) {
          for (const prefix of prefixes) {
            for (const root of ["AWSLogs/", "AWSLogs/aws-account-id="]) {
              const key = `${prefix === undefined ? "" : `${prefix}/`}${root}${owner}/service/log.gz`;
              const allowed = await mayService({
                policy,
                ...putObject(asked, asked.permission, BUCKET, key),
              });
              const own = sameOrigin.some((c) => matches(grant(c), c.account, key));
              expect([key, allowed]).toEqual([key, own]);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  function matches({ keys }: BucketGrant, account: string, key: string): boolean {
    return keys.some((pattern) => key.startsWith(pattern.replace("${Account}", account).replace(/\*$/, "")));
  }
});
