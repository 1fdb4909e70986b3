import { parse } from "yaml";
import { annotatedPolicies, conditionNotes } from "../../docs/build/annotated-policies";
import { cited } from "../../docs/build/citation";
import { code } from "../../docs/build/highlight";
import { html } from "../../docs/build/html";
import { fleetSnippet } from "../../docs/build/snippet";
import { fleetHcl } from "../../docs/build/terraform";
import { pageText } from "../../docs/build/layout";
import { matrixPage } from "../../docs/build/matrix-page";
import { fleetFilePage } from "../../docs/build/schema-page";
import { cellKeys } from "../../modules/catalog/columns";
import type { LogTypeRow } from "../../modules/catalog/row";
import { logTypeIds } from "../../modules/catalog/matrix";
import { allRows, rowOf } from "../../modules/catalog/table";

describe("html", () => {
  test("escapes what isn't HTML already", () => {
    const text = `<script> & "it's"`;
    expect(html`<p title="${text}">${text}</p>`.toString()).toBe(
      '<p title="&lt;script&gt; &amp; &quot;it&#39;s&quot;">&lt;script&gt; &amp; &quot;it&#39;s&quot;</p>',
    );
    expect(html`${html`<b></b>`}${["<", html`<i></i>`]}${null}${undefined}${false}${0}`.toString()).toBe(
      "<b></b>&lt;<i></i>0",
    );
  });

  test("a highlighted text is the text", () => {
    const source = `// a "comment"\nconst a = { key: "<b>", other: \`x\${y}\` }; /* end */`;
    for (const language of ["ts", "yaml", "hcl", "json", "sh"] as const) {
      const text = code(source, language, "Code").toString();
      const plain = text
        .replace(/<[^>]+>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
      expect(plain).toBe(source);
    }
    expect(code("# c\na: true", "yaml", "x").toString()).toContain('<span class="t-c"># c</span>');
  });
});

test("citations become links to the issues, also where the repository is named once", () => {
  const links = (cite: string): string[] =>
    [
      ...cited(cite)
        .toString()
        .matchAll(/href="([^"]*)"/g),
    ].map(([, url]) => url!);
  const provider = "https://github.com/hashicorp/terraform-provider-aws/issues/";
  expect(links("hashicorp/terraform-provider-aws#25296, #31627; navapbc/template-infra#926")).toEqual([
    `${provider}25296`,
    `${provider}31627`,
    "https://github.com/navapbc/template-infra/issues/926",
  ]);
  expect(links("hashicorp/terraform-provider-aws#40968, PR #46455")).toEqual([
    `${provider}40968`,
    `${provider}46455`,
  ]);
  expect(links("hashicorp/terraform-provider-aws PR #17739")).toEqual([`${provider}17739`]);
  expect(links("spot-data-feeds")).toEqual([]);
  expect(
    cited("a/b#1, #2 and more")
      .toString()
      .replace(/<[^>]+>/g, ""),
  ).toBe("a/b#1, #2 and more");
});

test("every citation of an issue in the catalog is linked", () => {
  for (const { id, pitfalls } of allRows()) {
    for (const { cite } of pitfalls) {
      const numbers = cite.match(/#\d+/g) ?? [];
      const links = cited(cite).toString().match(/<a /g) ?? [];
      expect([id, cite, links.length]).toEqual([
        id,
        cite,
        numbers.length + (cite.match(/https:/g) ?? []).length,
      ]);
    }
  }
});

describe.each(Object.entries(annotatedPolicies))("the policies of %s", (_, policies) => {
  test.each(policies.map((policy) => [policy.title, policy] as const))(
    "%s: every statement and condition is explained",
    (_, { document, statements }) => {
      expect(statements).toHaveLength(document.Statement.length);
      for (const { Condition: condition } of document.Statement) {
        const keys = Object.values(condition ?? {}).flatMap((tests) => Object.keys(tests));
        expect(Object.keys(conditionNotes)).toEqual(expect.arrayContaining(keys));
      }
      for (const { source } of statements) expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    },
  );
});

test("no condition is explained that no policy has", () => {
  const used = Object.values(annotatedPolicies).flatMap((policies) =>
    policies.flatMap(({ document }) =>
      document.Statement.flatMap(({ Condition: condition }) =>
        Object.values(condition ?? {}).flatMap((tests) => Object.keys(tests)),
      ),
    ),
  );
  expect(Object.keys(conditionNotes).sort()).toEqual([...new Set(used)].sort());
});

test.each(logTypeIds)("the fleet file on the page of %s builds", (id) => {
  const row: LogTypeRow = rowOf(id);
  const snippet = fleetSnippet(row);
  const stacks = fleetHcl(snippet);
  expect(stacks.map(({ stack }) => stack)).toEqual(["workload-us-east-1"]);
  const { deliveries } = parse(snippet) as { deliveries: { logType: string; to: string[] }[] };
  const cells = cellKeys.filter((key) => row.destinations[key]);
  expect(deliveries).toHaveLength(1);
  expect(deliveries[0]!.logType).toBe(id);
  expect(deliveries[0]!.to).toHaveLength(Math.min(cells.length, row.source.maxDestinations ?? Infinity));
});

test("the first page holds both editions, and shows one", () => {
  const text = pageText(matrixPage());
  expect(text.match(/data-words=/g)).toHaveLength(59 + 87);
  expect(text).toMatch(/data-edition="current"\s+hidden/);
});

test("the page of the fleet file explains every key", () => {
  const text = pageText(fleetFilePage());
  for (const key of [
    "organizationId",
    "assumeRoleArn",
    "lifecycle.transitions[].days",
    "suffixPath",
    "keyPrefix",
  ])
    expect(text).toContain(`<code>${key}</code>`);
  expect(text).toContain("Guard buckets and keys by organization instead of by accounts");
});
