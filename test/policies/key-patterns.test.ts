/** Which keys are granted: right for both readings of AWS's pages about prefixes, and no wider than the prefix. */
import fc from "fast-check";
import { ACCOUNT, covers, keyPatterns, normalPrefix, type KeyLayout } from "../../modules/policies";

const A = ACCOUNT;

test.each<[string, KeyLayout, string[]]>([
  ["V1", { permission: "v1" }, [`AWSLogs/${A}/*`]],
  ["V1 with prefix", { permission: "v1", prefix: "audit" }, [`audit/AWSLogs/${A}/*`]],
  ["V1 with Hive paths", { permission: "v1", hive: true }, [`AWSLogs/aws-account-id=${A}/*`]],
  [
    "V1 with prefix and Hive paths",
    { permission: "v1", prefix: "audit/team", hive: true },
    [`audit/team/AWSLogs/aws-account-id=${A}/*`],
  ],
  ["V2", { permission: "v2" }, [`AWSLogs/${A}/*`]],
  ["V2 with Hive paths", { permission: "v2", hive: true }, [`AWSLogs/aws-account-id=${A}/*`]],
  ["V2 with a suffix behind AWSLogs", { permission: "v2", suffixPath: "{yyyy}/{MM}" }, [`AWSLogs/${A}/*`]],
  ["V2 with prefix", { permission: "v2", prefix: "audit" }, [`audit/AWSLogs/${A}/*`, `audit/${A}/*`]],
  [
    "V2 with prefix and a suffix of variables",
    { permission: "v2", prefix: "audit", suffixPath: "{yyyy}" },
    [`audit/AWSLogs/${A}/*`, "audit/????*"],
  ],
  [
    "V2 with prefix and a suffix that starts with text",
    { permission: "v2", prefix: "audit", suffixPath: "cf/{yyyy}/{MM}" },
    [`audit/AWSLogs/${A}/*`, "audit/cf/????/??*"],
  ],
  [
    "V2 with prefix and a suffix without variables",
    { permission: "v2", prefix: "audit", suffixPath: "cf/access/" },
    [`audit/AWSLogs/${A}/*`, "audit/cf/access/*"],
  ],
  [
    "V2 with prefix, Hive paths and text before the variable's segment",
    { permission: "v2", prefix: "audit", hive: true, suffixPath: "cf/y{yyyy}" },
    [`audit/AWSLogs/aws-account-id=${A}/*`, "audit/cf/*"],
  ],
  [
    "V2 with prefix and a suffix of other variables",
    { permission: "v2", prefix: "audit", suffixPath: "cf/{DistributionId}{x}/{dd}-{HH}" },
    [`audit/AWSLogs/${A}/*`, "audit/cf/*/??-??*"],
  ],
  [
    "V2 with prefix and a suffix that begins with the account",
    {
      permission: "v2",
      prefix: "audit",
      suffixPath: "/111122223333/us-east-1/{yyyy}",
      sourceAccount: "111122223333",
    },
    [`audit/AWSLogs/${A}/*`, `audit/${A}/*`],
  ],
  [
    "V2 with prefix and a suffix that holds the account as a variable",
    { permission: "v2", prefix: "audit", suffixPath: "cf/{accountid}/{yyyy}", sourceAccount: "111122223333" },
    [`audit/AWSLogs/${A}/*`, `audit/cf/${A}/????*`],
  ],
  [
    "V2 with prefix and the account in a Hive-compatible path",
    { permission: "v2", prefix: "audit", hive: true, suffixPath: "cf/{accountid}/{yyyy}" },
    [`audit/AWSLogs/aws-account-id=${A}/*`, "audit/cf/*/*"],
  ],
])("[E10] %s", (_, layout, patterns) => {
  expect(keyPatterns(layout)).toEqual(patterns);
});

test("slashes at the ends of a prefix don't matter", () => {
  for (const prefix of ["audit/team", "/audit/team", "audit/team/", "//audit/team//"])
    expect(normalPrefix(prefix)).toBe("audit/team/");
  for (const prefix of [undefined, "", "/"]) expect(normalPrefix(prefix)).toBe("");
});

const prefix = fc.option(fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5})?$/), { nil: undefined });
const suffix = fc.option(
  fc
    .array(fc.constantFrom("cf", "logs-{yyyy}", "{yyyy}", "{MM}", "y{dd}"), { minLength: 1, maxLength: 4 })
    .map((segments) => segments.join("/")),
  { nil: undefined },
);
const layouts = fc.record({
  permission: fc.constantFrom("v1" as const, "v2" as const),
  prefix,
  hive: fc.boolean(),
  suffixPath: suffix,
});

test("no pattern leaves the prefix, and without a prefix none leaves the account's own path", () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      for (const pattern of keyPatterns(layout)) {
        expect(pattern.startsWith(normalPrefix(layout.prefix))).toBe(true);
        if (layout.prefix === undefined || layout.permission === "v1") expect(pattern).toContain(A);
        expect(pattern.endsWith("*")).toBe(true);
        // A Hive-compatible segment has a name that isn't known.
        if (!layout.hive) expect(pattern).not.toBe(`${normalPrefix(layout.prefix)}*`);
      }
    }),
  );
});

test("whichever of AWS's pages is right about prefixes, the keys are granted", () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const patterns = keyPatterns(layout);
      const root = normalPrefix(layout.prefix);
      const hiveSuffix = (layout.suffixPath ?? "").includes("{");
      const hive = layout.hive && (layout.suffixPath === undefined || hiveSuffix);
      const account = hive ? `aws-account-id=${A}` : A;
      // With Hive paths a variable's whole segment becomes name=value.
      const filled = (layout.suffixPath ?? "")
        .split("/")
        .map((segment) => {
          const value = segment.replace("{yyyy}", "2024").replace(/\{(\w+)\}/g, "07");
          return layout.hive && segment.includes("{") ? `name=${value}` : value;
        })
        .join("/");
      const written = [`${root}AWSLogs/${account}/service/us-east-1/${filled}/log.gz`];
      // The prefix replaces AWSLogs/<account>/<service>/ for V2 alone.
      if (layout.permission === "v2" && root !== "")
        written.push(`${root}${filled === "" ? `${A}/us-east-1/service` : filled}/log.gz`);
      for (const key of written) expect([key, patterns.some((p) => covers(p, key))]).toEqual([key, true]);
    }),
  );
});
