/** Names of what the pack makes: readable, stable, in AWS's alphabet. */
import fc from "fast-check";
import { boundedName } from "../../modules/names/bounded";
import { nameBounds } from "../../modules/names/bounds";
import { rulesOf } from "../../modules/provider/rules-of";

const bounds = nameBounds.deliverySource;

test("plain parts stay readable", () => {
  expect(boundedName(["s3", "org-log-archive", "", "json"], bounds)).toBe("s3-org-log-archive-json");
});

test("what had to be changed gets a hash of the original", () => {
  const name = boundedName(["logs", "/aws/vendedlogs/orders"], bounds);
  expect(name).toMatch(/^logs-aws-vendedlogs-orders-[0-9a-f]{8}$/);
  expect(name).not.toBe(boundedName(["logs", "aws/vendedlogs-orders"], bounds));
});

test.each(Object.entries(nameBounds))(
  "any name of kind %s is within its bounds and the same every time",
  (_, kind) => {
    const part = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const name = boundedName(["log", ...parts], kind);
        expect(name).toMatch(new RegExp(`^[${kind.characters}]{1,${kind.max}}$`));
        expect(boundedName(["log", ...parts], kind)).toBe(name);
      }),
      { numRuns: 50 },
    );
  },
);

test("different texts have different names", () => {
  const text = fc.stringMatching(/^[a-z/ -]{1,70}$/);
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(boundedName([a], bounds) === boundedName([b], bounds)).toBe(a === b);
    }),
  );
});

/** By kind of name: the argument that takes it. */
const argumentsOf: Partial<Record<keyof typeof nameBounds, readonly [type: string, argument: string]>> = {
  deliverySource: ["aws_cloudwatch_log_delivery_source", "name"],
  deliveryDestination: ["aws_cloudwatch_log_delivery_destination", "name"],
  deliveryStream: ["aws_kinesis_firehose_delivery_stream", "name"],
  subscriptionFilter: ["aws_cloudwatch_log_subscription_filter", "name"],
  logGroup: ["aws_cloudwatch_log_group", "name"],
  role: ["aws_iam_role", "name"],
  rolePolicy: ["aws_iam_role_policy", "name"],
  xrayPolicy: ["aws_xray_resource_policy", "policy_name"],
  queryLogConfiguration: ["aws_route53_resolver_query_log_config", "name"],
  chatLoggingConfiguration: ["aws_ivschat_logging_configuration", "name"],
};

test.each(Object.entries(argumentsOf))(
  "names of kind %s are no longer than the provider and AWS take, and of their characters",
  (kind, [type, argument]) => {
    const { max, characters } = nameBounds[kind as keyof typeof nameBounds];
    const rules = rulesOf(type)!.arguments[argument]!;
    const longest = [rules.length?.[1], rules.api?.length?.[1]].filter(
      (length) => typeof length === "number",
    );
    expect(longest).toContain(max);
    expect(Math.min(...longest)).toBe(max);
    const all = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
    const ours = all.filter((character) => new RegExp(`[${characters}]`).test(character));
    for (const pattern of [rules.pattern, rules.api?.pattern].filter((one) => one !== undefined)) {
      const taken = new RegExp(pattern, "u");
      expect(ours.filter((character) => !taken.test(`a${character}b`))).toEqual([]);
    }
  },
);
