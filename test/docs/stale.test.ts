/** What is written by hand or by a script beside the code, against the code. What is generated as a whole is tested in test/generate. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withMatrix } from "../../docs/build/readme";
import { logDelivery } from "../cli/log-delivery";

const root = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);

test("the README's matrix is the catalog's: npm run readme writes it", () => {
  const readme = read("README.md");
  expect(readme).toBe(withMatrix(readme));
  expect(readme).toContain(
    "| `cloudfront-access-logs` | CloudFront: access logs | + | v1 | + | [cloudfront-access-logs.ts](examples/cloudfront-access-logs.ts) |",
  );
});

test("the README's matrix needs its place", () => {
  expect(() => withMatrix("# A README")).toThrow('no "<!-- matrix -->"');
  expect(withMatrix("a\n<!-- matrix -->\nold\n<!-- /matrix -->\nb")).toMatch(
    /^a\n<!-- matrix -->\n\| log type [^]*\n<!-- \/matrix -->\nb$/,
  );
});

test("every example that the README's matrix links to is there", () => {
  const links = [...read("README.md").matchAll(/\]\((examples\/[\w-]+\.ts)\)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThanOrEqual(59);
  for (const path of links) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
});

describe("help", () => {
  const help = read("help");

  test("names every command of the program, and no other", async () => {
    const { out } = await logDelivery(["--help"]);
    const commands = [...out.split("Commands:")[1]!.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name!);
    const named = [...help.matchAll(/npm run -s log-delivery -- ([a-z]+)/g)].map(([, name]) => name!);
    expect([...new Set(named)].sort()).toEqual(commands.filter((name) => name !== "help").sort());
  });

  test("names scripts and files that exist", () => {
    const run = [...help.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name!);
    expect(scripts).toEqual(expect.arrayContaining([...new Set(run)]));
    const files = [...help.split("Where to look next")[1]!.matchAll(/^ {2}(\S+)/gm)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  });
});

test("the README names scripts that exist", () => {
  const run = [...read("README.md").matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name!);
  expect(scripts).toEqual(expect.arrayContaining([...new Set(run)]));
});
