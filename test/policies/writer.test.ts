/** Sets of writers: the smallest that says the same. */
import fc from "fast-check";
import { covers, minimalWriters, serviceWriter, v1Writer, v2Writer } from "../../modules/policies";

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
