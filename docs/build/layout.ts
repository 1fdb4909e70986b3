/** What all pages share: the head, the navigation and the foot. */
import { html, type Content } from "./html";
import { destinationTypes, paths } from "./names";
import { destinationTitles } from "../../modules/destinations/titles";

export interface Page {
  /** From the site's root, with slashes. */
  readonly path: string;
  readonly title: string;
  /** One sentence for search engines and bookmarks. */
  readonly description: string;
  /** Wider than running text: for tables that need it. */
  readonly wide?: boolean;
  /** Sections that the page lists at its side: ids and titles. */
  readonly contents?: readonly (readonly [id: string, title: string])[];
  /** Links are made for this page by `to`. */
  readonly body: (to: LinkTo) => Content;
}

/** The relative address of another page of the site: pages work from any folder and without a server. */
export type LinkTo = (path: string) => string;

/** The page as a file. */
export function pageText(page: Page): string {
  const to: LinkTo = (path) => "../".repeat(page.path.split("/").length - 1) + path;
  const entry = (path: string, title: string): Content =>
    html`<li>
      <a href="${to(path)}" ${page.path === path ? html` aria-current="page"` : null}>${title}</a>
    </li>`;
  const { contents } = page;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${page.description}" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${to("assets/site.css")}" />
        <script src="${to("assets/site.js")}"></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="site">
          <div class="inner">
            <a class="name" href="${to(paths.matrix)}">log-delivery</a>
            <nav aria-label="Site">
              <ul>
                ${entry(paths.matrix, "Matrix")}
                ${destinationTypes.map((type) => entry(paths.destination(type), destinationTitles[type]))}
                ${entry(paths.fleetFile, "Fleet file")} ${entry(paths.exampleFleet, "Example fleet")}
              </ul>
            </nav>
            <button type="button" class="theme js-only" aria-label="Switch to dark colours">Dark</button>
          </div>
        </header>
        <div class="page${page.wide ? " wide" : ""}${contents ? " with-contents" : ""}">
          <main id="main">${page.body(to)}</main>
          ${
            contents &&
            html`<nav class="contents" aria-label="On this page">
              <p>On this page</p>
              <ul>
                ${contents.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
              </ul>
            </nav>`
          }
        </div>
        <footer class="site">
          <div class="inner">
            <p>
              Generated from the catalog of the log-delivery pack. The cells are those of AWS's page
              <a
                href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html"
                rel="external"
                >Enable logging from AWS services</a
              >. Accounts, names and dates are examples.
            </p>
          </div>
        </footer>
      </body>
    </html> `.toString();
}
