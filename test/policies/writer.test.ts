/** Sets of writers: the smallest that says the same. */
import fc from "fast-check";
import { covers, minimalWriters, overlaps, serviceWriter, v1Writer, v2Writer } from "../../modules/policies";

test("V1 and V2 guards", () => {
  expect(v1Writer("aws", "us-east-1", "111122223333").sourceArn).toBe("arn:aws:logs:us-east-1:${Account}:*");
  expect(v2Writer("aws-cn", "cn-north-1", "1").sourceArn).toBe(
    "arn:aws-cn:logs:cn-north-1:${Account}:delivery-source:*",
  );
});

test("what a wider ARN of the same account and service covers is left out", () => {
  const wide = v1Writer("aws", "us-east-1", "111122223333");
  const narrow = v2Writer("aws", "us-east-1", "111122223333");
  expect(minimalWriters([narrow, wide, wide])).toEqual([wide]);
  const elsewhere = v2Writer("aws", "eu-west-1", "111122223333");
  const somebody = v2Writer("aws", "us-east-1", "444455556666");
  const service = serviceWriter("es.amazonaws.com", narrow.sourceArn, "111122223333");
  expect(minimalWriters([narrow, wide, elsewhere, somebody, service])).toHaveLength(4);
});

test("a pattern covers what it matches, and never a wider one", () => {
  const part = fc.constantFrom("a", "b", "*", "/", ".", "(");
  const pattern = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      pattern,
      pattern,
      fc.array(fc.constantFrom("a", "b", "/", "."), { maxLength: 3 }),
      (wide, narrow, fill) => {
        if (!covers(wide, narrow)) return;
        const text = narrow.replaceAll("*", fill.join(""));
        expect([wide, narrow, covers(wide, text) || wide === text]).toEqual([wide, narrow, true]);
      },
    ),
  );
  expect(covers("a*", "b*")).toBe(false);
  expect(covers("a*", "*")).toBe(false);
  expect(covers("a.*", "axb")).toBe(false);
});

test("[E9] patterns that cover each other don't both vanish", () => {
  const [one, two] = ["arn:aws:logs:us-east-1:1:*", "arn:aws:logs:us-east-1:1:**"].map((arn) =>
    serviceWriter("delivery.logs.amazonaws.com", arn, "111122223333"),
  );
  expect(minimalWriters([one!, two!])).toEqual([one]);
  expect(minimalWriters([two!, one!])).toEqual([one]);
});

test("[E9] no pattern takes long to match", () => {
  const wide = "*a".repeat(2_000) + "b";
  const narrow = "a".repeat(4_000);
  const start = process.cpuUsage();
  expect(covers(wide, narrow)).toBe(false);
  expect(overlaps("*a".repeat(200) + "b", "a*".repeat(200))).toBe(true);
  const { user } = process.cpuUsage(start);
  expect(user / 1e6).toBeLessThan(2);
});

test("two patterns overlap when a text matches both", () => {
  const part = fc.constantFrom("a", "b", "*", "?", "/");
  const pattern = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(""));
  const text = fc.array(fc.constantFrom("a", "b", "/"), { maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(pattern, pattern, text, (one, other, written) => {
      expect(overlaps(one, other)).toBe(overlaps(other, one));
      expect(overlaps(one, one)).toBe(true);
      if (covers(one, written) && covers(other, written)) expect(overlaps(one, other)).toBe(true);
      expect(overlaps(one, written)).toBe(covers(one, written));
    }),
    { numRuns: 2_000 },
  );
  expect(overlaps("audit/????/??/*", "audit/222233334444/us-east-1/*")).toBe(false);
  expect(overlaps("audit/????*", "audit/222233334444/*")).toBe(true);
});
