/** Writes the reference site: `npm run docs`. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { spareTokenTraces } from "../../modules/fleet/stack-traces";
import { pageText } from "./layout";
import { sitePages } from "./site";

const site = join(__dirname, "../site");

const started = Date.now();
spareTokenTraces();
rmSync(site, { recursive: true, force: true });
cpSync(join(__dirname, "assets"), join(site, "assets"), { recursive: true });
let pages = 0;
for (const page of sitePages()) {
  const file = join(site, page.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pageText(page));
  pages++;
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
process.stdout.write(`docs/site/index.html and ${pages - 1} more pages, in ${seconds} s\n`);
