/** docs/audit-0.1.0.md: every finding once, and the tests that it names are there and cite it. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** How many findings each section of the audit has. */
const sections = { A: 12, B: 30, C: 8, D: 13, E: 17, F: 18, G: 17, H: 21 };

const rows = [
  ...readFileSync(join(root, "docs/audit-0.1.0.md"), "utf8").matchAll(
    /^\| ([A-H]\d+) \| (.+?) \| (.+) \|$/gm,
  ),
].map(([, id, wrong, state]) => ({ id: id!, wrong: wrong!, state: state! }));

test("every finding has a line, with what was wrong and its state", () => {
  const ids = Object.entries(sections).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}${index + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(ids);
  for (const { id, state } of rows)
    expect([id, state]).toEqual([id, expect.stringMatching(/^(mended|refuted|open)/)]);
});

/** The tests that a state names: files, or all of a folder. */
function testsNamed(state: string): string[] {
  const paths = [...state.matchAll(/test\/[\w./-]*[\w-]/g)].map(([path]) => path);
  return paths.flatMap((path) => {
    const full = join(root, path);
    if (path.endsWith(".ts")) return [full];
    if (!existsSync(full)) return [full];
    return readdirSync(full, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(full, file));
  });
}

const mended = rows.filter(({ state }) => state.startsWith("mended"));

test.each(mended.map(({ id, state }) => [id, state] as const))(
  "%s is mended by a test that cites it",
  (id, state) => {
    const files = testsNamed(state);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect([file, existsSync(file)]).toEqual([file, true]);
    const citing = files.filter((file) => readFileSync(file, "utf8").includes(`[${id}]`));
    expect(citing).not.toEqual([]);
  },
);
