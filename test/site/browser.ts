/** Pages of the built site in headless Chromium. Whatever a page asks for outside the site is an error. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";

export const site = join(__dirname, "../../docs/site");

const executable = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
);

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Visit {
  readonly page: Page;
  /** Errors on the console, uncaught ones, and requests for anything that isn't the site's. */
  readonly complaints: readonly string[];
}

export interface Browser {
  /** @param path from the site's root, with its hash */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** @throws Error where there is no Chromium */
export async function startBrowser(): Promise<Browser> {
  if (executable === undefined) {
    throw new Error(
      "There is no Chromium: /usr/bin/chromium is missing and CHROMIUM names no file. On Debian: apt-get install chromium.",
    );
  }
  // Playwright gives every browser it starts a new empty profile, and every context one of its own.
  const browser = await chromium.launch({ executablePath: executable, args: flags });
  const home = pathToFileURL(`${site}/`).href;
  return {
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const complaints: string[] = [];
      context.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(home) && !url.startsWith("data:")) complaints.push(`request for ${url}`);
      });
      context.on("requestfailed", (request) => complaints.push(`failed request for ${request.url()}`));
      const page = await context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      await page.goto(`${home}${path}`);
      return { page, complaints };
    },
    close: () => browser.close(),
  };
}

/** Ids of the log types that the matrix shows. */
export async function shownIds(page: Page): Promise<string[]> {
  return page.locator("table.matrix:visible tbody tr:visible th > code").allTextContents();
}
