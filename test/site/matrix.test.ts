import { matrix, type MatrixLine } from "../../modules/catalog/printed-matrix";
import type { CellKey } from "../../modules/catalog/row";
import { shownIds, startBrowser, type Browser } from "./browser";

const { focus } = require("./in-page.js") as { focus: () => object };

let browser: Browser;
beforeAll(async () => (browser = await startBrowser()));
afterAll(() => browser.close());

const keys: readonly CellKey[] = ["cloudwatchLogs", "s3", "firehose", "xray"];
const idsWhere = (edition: "2024" | "current", test: (line: MatrixLine) => boolean): string[] =>
  matrix(edition)
    .filter(test)
    .map(({ id }) => id);

test("shows the edition of 2024, then the current one, as their pages print them", async () => {
  const { page, complaints } = await browser.open("index.html");
  expect(await shownIds(page)).toEqual(idsWhere("2024", () => true));
  expect(await page.locator("output").textContent()).toBe("59 log types");
  const cloudfront = page.locator("table.matrix:visible tr", { hasText: "cloudfront-access-logs" });
  expect(await cloudfront.locator("td").nth(1).locator(".badge").textContent()).toBe("V1");

  await page.getByText("Current", { exact: true }).click();
  expect(await shownIds(page)).toEqual(idsWhere("current", () => true));
  expect(await page.locator("output").textContent()).toBe("87 log types");
  expect(await cloudfront.locator("td").nth(1).locator(".badge").textContent()).toBe("V2");
  expect(new URL(page.url()).hash).toBe("#edition=current");
  expect(complaints).toEqual([]);
});

test.each([
  ["AWS_MSK_cluster", ["msk-broker"]],
  ["nlb load balancer", ["nlb-access-logs"]],
  ["robomaker", ["robomaker"]],
  ["no such thing", []],
])("searches for %s in names, ids and Terraform's resources", async (words, ids) => {
  const { page } = await browser.open("index.html");
  await page.getByRole("searchbox").fill(words);
  expect(await shownIds(page)).toEqual(ids);
  expect(await page.locator("output").textContent()).toBe(`${ids.length} of 59 log types`);
  expect(await page.getByText("No log type is like that.").isVisible()).toBe(ids.length === 0);
});

const hasCell = (test: (line: MatrixLine, key: CellKey) => boolean) => (line: MatrixLine) =>
  keys.some((key) => test(line, key));

test.each<[label: string, option: string, hash: string, expected: (line: MatrixLine) => boolean]>([
  ["Service", "Amazon MSK", "#service=Amazon+MSK", (line) => line.service === "Amazon MSK"],
  ["Destination", "Firehose", "#to=firehose", (line) => !!line.firehose || !!line.enablement.firehose],
  ["Permission", "V2", "#permission=v2", hasCell((line, key) => line[key] === "v2")],
  ["Permission", "native", "#permission=native", hasCell((line, key) => line[key] === "native")],
  [
    "Switched on by",
    "bridge",
    "#enablement=bridge",
    hasCell((line, key) => line.enablement[key] === "bridge"),
  ],
  ["State", "closed to new customers", "#lifecycle=closed", (line) => line.lifecycle === "closed"],
])("filters by %s: %s", async (label, option, hash, expected) => {
  const { page } = await browser.open("index.html");
  const ids = idsWhere("2024", expected);
  expect(ids.length).toBeGreaterThan(0);
  await page.getByLabel(label).selectOption(option);
  expect(await shownIds(page)).toEqual(ids);
  expect(new URL(page.url()).hash).toBe(hash);

  await page.getByRole("button", { name: "Clear filters" }).click();
  expect(await shownIds(page)).toHaveLength(59);
  expect(new URL(page.url()).hash).toBe("");
});

test("wants destination, permission and way of one and the same cell", async () => {
  const { page } = await browser.open("index.html#to=firehose&permission=native&enablement=resource");
  expect(await shownIds(page)).toEqual(["waf"]);
});

test("takes its state from the address, and follows it", async () => {
  const { page, complaints } = await browser.open("index.html#edition=current&to=xray&q=agentcore");
  const agentcore = (line: MatrixLine): boolean => !!line.xray && line.id.startsWith("bedrock-agentcore");
  expect(await shownIds(page)).toEqual(idsWhere("current", agentcore));
  expect(await page.getByRole("searchbox").inputValue()).toBe("agentcore");
  await page.evaluate('location.hash = "#lifecycle=ended"');
  await page.getByText(/ of 59 log types$/).waitFor();
  expect(await shownIds(page)).toEqual(idsWhere("2024", (line) => line.lifecycle === "ended"));
  expect(complaints).toEqual([]);
});

test("can be used with the keyboard alone", async () => {
  const { page } = await browser.open("index.html");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(focus)).toMatchObject({ text: "Skip to the content", outline: "solid" });
  await page.keyboard.press("/");
  expect(await page.evaluate(focus)).toMatchObject({ type: "search", outline: "solid" });
  await page.keyboard.type("site-to-site");
  expect(await page.getByRole("searchbox").inputValue()).toBe("site-to-site");

  // From the search through the five filters and the button to the row's link.
  for (let i = 0; i < 7; i++) await page.keyboard.press("Tab");
  expect(await page.evaluate(focus)).toMatchObject({
    href: "log-types/site-to-site-vpn.html",
    outline: "solid",
  });
  await page.keyboard.press("Enter");
  await page.waitForURL(/log-types\/site-to-site-vpn\.html$/);

  await page.goBack();
  await page.keyboard.press("/");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("waf");
  await page.keyboard.press("Enter");
  await page.waitForURL(/log-types\/waf\.html$/);
});

test("is whole without JavaScript", async () => {
  const { page } = await browser.open("index.html", { javaScriptEnabled: false });
  expect(await shownIds(page)).toEqual(idsWhere("2024", () => true));
  expect(await page.locator("form.filters").isVisible()).toBe(false);
  expect(await page.locator("button.theme").isVisible()).toBe(false);
  await page.getByRole("link", { name: "The current edition" }).click();
  expect(await shownIds(page)).toEqual(idsWhere("current", () => true));
});

test("stays a table with a sticky head on a phone", async () => {
  const { page } = await browser.open("index.html", { viewport: { width: 360, height: 740 } });
  expect(await page.getByRole("row").count()).toBe(60);
  expect(await page.getByLabel("Permission").isVisible()).toBe(false);
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Permission").selectOption("V2");
  expect(await shownIds(page)).toHaveLength(4);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("link", { name: "AWS WAF logs" }).scrollIntoViewIfNeeded();
  const head = await page.locator("table.matrix:visible thead").boundingBox();
  expect(head!.y).toBe(0);
});

test("prints without its controls", async () => {
  const { page } = await browser.open("index.html");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("form.filters").isVisible()).toBe(false);
  expect(await shownIds(page)).toHaveLength(59);
});
