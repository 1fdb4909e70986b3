/** Names of what the pack makes: readable, stable, in AWS's alphabet. */
import fc from "fast-check";
import { boundedName } from "../../modules/delivery/names";

test("plain parts stay readable", () => {
  expect(boundedName(["s3", "org-log-archive", "", "json"])).toBe("s3-org-log-archive-json");
});

test("what had to be changed gets a hash of the original", () => {
  expect(boundedName(["logs", "/aws/vendedlogs/orders"])).toMatch(/^logs-aws-vendedlogs-orders-[0-9a-f]{8}$/);
  expect(boundedName(["logs", "/aws/vendedlogs/orders"])).not.toBe(
    boundedName(["logs", "aws/vendedlogs-orders"]),
  );
});

test("any name has at most 60 characters of AWS's alphabet and is the same every time", () => {
  const part = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const name = boundedName(["log", ...parts]);
      expect(name).toMatch(/^[A-Za-z0-9_-]{1,60}$/);
      expect(boundedName(["log", ...parts])).toBe(name);
    }),
  );
});

test("different texts have different names", () => {
  const text = fc.stringMatching(/^[a-z/ -]{1,70}$/);
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(boundedName([a]) === boundedName([b])).toBe(a === b);
    }),
  );
});
