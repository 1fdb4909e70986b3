/** The table of AWS's quotas: each number has its page, and what is counted by exists in the provider. */
import type { TerraformResource } from "cdktf";
import { allQuotas, quotas } from "../../modules/catalog/quotas";

type Binding = { readonly tfResourceType: string; readonly prototype: TerraformResource };

/** The class of the bindings for a type of resource. */
function bindingOf(type: string): Binding {
  const folder = type.replace(/^aws_/, "").replaceAll("_", "-");
  const exported = jest.requireActual<Record<string, Partial<Binding>>>(`@cdktf/provider-aws/lib/${folder}`);
  return Object.values(exported).find(({ tfResourceType }) => tfResourceType === type) as Binding;
}

describe.each(allQuotas())("%s", (_, quota) => {
  test("has a page of AWS", () => {
    expect(quota.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html(#.+)?$/);
  });

  test("has a number and whether AWS raises it, unless AWS publishes none", () => {
    expect(quota.limit === null).toBe(quota.standing === "unpublished");
    if (quota.standing === "published") expect(typeof quota.adjustable).toBe("boolean");
    if (quota.standing === "unverified") expect(quota.note ?? quota.adjustable).toBeDefined();
  });

  test("names its resource where it is of one", () => {
    expect(quota.resource !== undefined).toBe(quota.per === "resource");
    if (quota.counted) expect(quota.counted.by !== undefined).toBe(quota.per === "resource");
    expect(quota.counted?.size === undefined || quota.unit !== undefined).toBe(true);
  });

  if (quota.counted) {
    const { type, by = [], size } = quota.counted;
    test(`${type} is a resource with these arguments`, () => {
      const { prototype } = bindingOf(type);
      for (const argument of [...by, ...(size === undefined ? [] : [size])]) {
        expect(Object.getOwnPropertyDescriptor(prototype, `${argument}Input`)?.get).toBeDefined();
      }
    });
  }
});

// What AWS's pages say, typed off them once more: the table must not drift.
test.each([
  ["log-resource-policies", 10, false],
  ["log-resource-policy-size", 5120, false],
  ["log-group-policy-size", 51200, false],
  ["subscription-filters", 2, false],
  ["xray-resource-policies", 5, false],
  ["xray-resource-policy-size", 5120, false],
  ["bucket-policy-size", 20480, false],
  ["key-policy-size", 32768, false],
  ["role-inline-policy-size", 10240, false],
  ["managed-policy-size", 6144, false],
  ["resolver-query-log-configs", 20, true],
  ["resolver-query-log-associations", 100, true],
  ["public-query-logs", 1, false],
  ["buckets", 10000, true],
  ["firehose-streams", 5000, true],
  ["log-groups", 1000000, true],
  ["delivery-destination-policy-size", 51200, false],
  ["waf-logging-configurations", 1, false],
] as const)("%s: %d", (id, limit, adjustable) => {
  expect(quotas[id]).toMatchObject({ limit, adjustable, standing: "published" });
});

test("[H20] an account-wide policy holds 5,120 characters; only one on a log group holds 51,200", () => {
  const { "log-resource-policy-size": account, "log-group-policy-size": group } = quotas;
  expect([account.limit, account.unit, group.limit, group.unit]).toEqual([
    5120,
    "characters",
    51200,
    "bytes",
  ]);
  // Decided for as long as the bindings have no resource_arn; with it, a policy per log group is the better way.
  const { prototype } = bindingOf("aws_cloudwatch_log_resource_policy");
  expect(Object.getOwnPropertyDescriptor(prototype, "resourceArnInput")).toBeUndefined();
});
