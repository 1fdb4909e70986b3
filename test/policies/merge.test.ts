/** Joining our statements with a policy's own. */
import fc from "fast-check";
import {
  bucketStatements,
  canonical,
  keyPatterns,
  mergeStatements,
  v1Writer,
  type Statement,
} from "../../modules/policies";

const theirs: readonly Statement[] = [
  {
    Sid: "Reader",
    Effect: "Allow",
    Principal: { AWS: ["arn:aws:iam::1:root", "arn:aws:iam::0:root"] },
    Action: ["s3:GetObject"],
    Resource: ["arn:aws:s3:::b/*"],
  },
  { Effect: "Deny", Principal: "*", NotAction: "s3:GetObject", Resource: "arn:aws:s3:::b/secret/*" },
];
const ours = bucketStatements(
  [{ writer: v1Writer("aws", "us-east-1", "111122223333"), keys: keyPatterns({ permission: "v1" }) }],
  { partition: "aws", bucketName: "b" },
);

test("existing statements stay as they are, in their order and in front", () => {
  const merged = mergeStatements(theirs, ours);
  expect(merged).toHaveLength(4);
  expect(merged.slice(0, 2)).toEqual(theirs);
  merged.slice(0, 2).forEach((statement, index) => expect(statement).toBe(theirs[index]));
  expect(merged.slice(2)).toEqual(ours);
});

test("ours are recognised by their shape, whatever their Sid, order of lists and form of single values", () => {
  const asAwsReturnsThem = ours.map((statement): Statement => ({
    ...statement,
    Sid: `Renamed${statement.Sid}`,
    Action: [statement.Action as string],
    Principal: { Service: ["delivery.logs.amazonaws.com"] },
  }));
  expect(mergeStatements(asAwsReturnsThem, ours)).toEqual(asAwsReturnsThem);
});

test("a statement that only bears our Sid does not stand for ours (go-to-k/cdk-real-drift#715)", () => {
  const impostor: Statement = {
    Sid: "AWSLogDeliveryWrite",
    Effect: "Allow",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: "arn:aws:s3:::b/*",
  };
  const merged = mergeStatements([impostor], ours);
  expect(merged[0]).toBe(impostor);
  expect(merged.map((s) => s.Sid)).toEqual([
    "AWSLogDeliveryWrite",
    "AWSLogDeliveryAclCheck",
    "AWSLogDeliveryWrite2",
  ]);
  expect(merged[2]!.Condition).toEqual(ours[1]!.Condition);
});

test("merging again changes nothing", () => {
  const once = mergeStatements(theirs, ours);
  expect(mergeStatements(once, ours)).toEqual(once);
});

test("a wider or narrower statement is another one", () => {
  const [check, write] = ours;
  const narrower = { ...write!, Resource: "arn:aws:s3:::b/AWSLogs/111122223333/one/*" };
  expect(mergeStatements([narrower], [check!, write!])).toHaveLength(3);
  const unguarded: Statement = { ...write!, Condition: undefined };
  expect(mergeStatements([unguarded], [write!])).toHaveLength(2);
  expect(mergeStatements([{ ...write!, Effect: "Deny" }], [write!])).toHaveLength(2);
});

describe("the canonical text of a value", () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ maxLength: 4 }),
      fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 }),
      fc.dictionary(fc.string({ maxLength: 3 }), tie("value"), { maxKeys: 4 }),
    ),
  })).value;

  /** The same to IAM: lists in another order, keys in another order. */
  function turned(input: unknown): unknown {
    if (Array.isArray(input)) return [...(input as unknown[])].reverse();
    if (typeof input !== "object" || input === null) return input;
    return Object.fromEntries(
      Object.entries(input)
        .reverse()
        .map(([key, entry]) => [key, turned(entry)]),
    );
  }

  test("is one for all orders", () => {
    fc.assert(fc.property(value, (v) => canonical(turned(v)) === canonical(v)));
  });

  test("differs for different sets of values", () => {
    const sets = fc.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const same = a.length === b.length && a.every((x) => b.includes(x));
        expect(canonical(a) === canonical(b)).toBe(same);
      }),
    );
    expect(canonical({ a: "b" })).not.toBe(canonical({ b: "a" }));
    expect(canonical({ a: ["b", "c"] })).not.toBe(canonical({ a: "b,c" }));
  });
});
