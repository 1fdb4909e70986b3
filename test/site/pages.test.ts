import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { logTypeIds } from "../../modules/catalog/matrix";
import { site, startBrowser, type Browser } from "./browser";

const { overflow, poorContrasts } = require("./in-page.js") as {
  overflow: () => number;
  poorContrasts: () => string[];
};

const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .sort();
const textOf = new Map(pages.map((path) => [path, readFileSync(join(site, path), "utf8")]));

let browser: Browser;
beforeAll(async () => (browser = await startBrowser()));
afterAll(() => browser.close());

test("there is a page for every log type and destination", () => {
  for (const id of logTypeIds) expect(pages).toContain(`log-types/${id}.html`);
  for (const type of ["cloudwatch-logs", "s3", "firehose", "xray"])
    expect(pages).toContain(`destinations/${type}.html`);
  expect(pages).toEqual(expect.arrayContaining(["index.html", "fleet-file.html", "example-fleet.html"]));
});

test("every link inside the site leads to a page, and to a place that the page has", () => {
  const files = new Set(readdirSync(site, { recursive: true, encoding: "utf8" }));
  const broken: string[] = [];
  let links = 0;
  for (const [path, text] of textOf) {
    for (const [, target] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^(?:https:|data:)/.test(target!)) continue;
      links++;
      const [file, fragment] = target!.replaceAll("&amp;", "&").split("#");
      const wanted = file === "" ? path : normalize(join(dirname(path), file!));
      if (!files.has(wanted)) broken.push(`${path}: ${target}`);
      // What has an equals sign is the state of the matrix.
      else if (fragment && !fragment.includes("=") && !textOf.get(wanted)!.includes(`id="${fragment}"`))
        broken.push(`${path}: no #${fragment} in ${wanted}`);
    }
  }
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(1000);
});

test("nothing but links leads out of the site, and nothing tells where it was made", () => {
  for (const [path, text] of textOf) {
    const loaded = [...text.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(https?:[^"]*)"/g)];
    expect([path, loaded.map(([, url]) => url)]).toEqual([path, []]);
    expect([path, text.includes(join(site, "../.."))]).toEqual([path, false]);
    expect([path, /undefined|\[object Object\]|NaN/.exec(text)?.[0]]).toEqual([path, undefined]);
  }
});

test("no page complains or is wider than a phone", async () => {
  const { page, complaints } = await browser.open("index.html", { viewport: { width: 360, height: 740 } });
  const wide: string[] = [];
  for (const path of pages) {
    await page.goto(new URL(path, page.url().replace(/docs\/site\/.*/, "docs/site/")).href);
    const pixels = await page.evaluate(overflow);
    if (pixels > 0) wide.push(`${path} by ${pixels} px`);
  }
  expect(wide).toEqual([]);
  expect(complaints).toEqual([]);
}, 180_000);

const looked = [
  "index.html",
  "log-types/cloudfront-access-logs.html",
  "log-types/opsworks.html",
  "destinations/s3.html",
  "fleet-file.html",
];

describe.each(["light", "dark"] as const)("%s colours", (scheme) => {
  test.each(looked)("can be read on %s", async (path) => {
    const { page } = await browser.open(path, { colorScheme: scheme });
    expect(await page.evaluate(poorContrasts)).toEqual([]);
    const background = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(background).toBe(scheme === "dark" ? "rgb(18, 22, 29)" : "rgb(255, 255, 255)");
  });
});

test("the reader's choice of colours holds for other pages and for the diagram", async () => {
  const { page, complaints } = await browser.open("index.html");
  await page.getByRole("button", { name: "Switch to dark colours" }).click();
  await page.getByRole("link", { name: "Example fleet" }).click();
  await page.waitForURL(/example-fleet/);
  expect(await page.evaluate(poorContrasts)).toEqual([]);
  const fill = () => page.evaluate('getComputedStyle(document.querySelector("svg .ld-page")).fill');
  expect(await fill()).toBe("rgb(18, 22, 29)");
  await page.getByRole("button", { name: "Switch to light colours" }).click();
  expect(await fill()).toBe("rgb(255, 255, 255)");
  expect(complaints).toEqual([]);
});

test("the diagram says what it shows", async () => {
  const { page } = await browser.open("example-fleet.html");
  await page.getByRole("img", { name: "Log deliveries of log-delivery.yaml" }).waitFor();
  expect(await page.locator("svg desc").textContent()).toContain("vpc-flow-logs to archive-bucket");
});
