/** The index of service files: what they export is read, and what can't be meant is refused. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serviceIndex } from "../../build/generate/service-index";
import { allRows } from "../../modules/catalog/table";

/** All log types that need a service file, in one; with further files, or others of that name. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "services-"));
  const ids = allRows()
    .filter(({ v2 }) => !v2)
    .map(({ id }) => `"${id}": one`);
  const all = {
    "every.ts": `export const switches = { ${ids.join(", ")} } satisfies LogSwitches;`,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}

function indexOf(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  try {
    return serviceIndex(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("service files and options files are known by the keys of what they export", () => {
  const index = indexOf({
    "quick.ts":
      'import { x } from "./identify";\nconst quick = x;\nexport const switches = { "quick-logs": quick };',
    "waf.options.ts": "export const options = { waf: z.strictObject({}) } satisfies OptionSchemas;",
    "identify.ts": "export const identify = 1;",
  });
  expect(index).toContain('"quick-logs": (typeof import("./quick"))["switches"]["quick-logs"];');
  expect(index).toContain('"waf": "waf.options"');
  expect(index).not.toContain("identify");
  expect(index).not.toContain("codewhisperer");
});

test.each([
  [
    "a log type without a service file that isn't V2",
    { "every.ts": "export const switches = {};" },
    /^No service file switches on api-gateway-access-logs, appsync, .*: export switches with that key/,
  ],
  [
    "a log type of two files",
    { "second.ts": "export const switches = { waf: two };" },
    /^Both every\.ts and second\.ts export switches of "waf"\.$/,
  ],
  [
    "what is no log type",
    { "typo.options.ts": 'export const options = { "wav": z };' },
    /^typo\.options\.ts exports options of "wav", which is not a log type\.$/,
  ],
  [
    "keys that aren't written out",
    { "spread.ts": "export const switches = { ...others };" },
    /^spread\.ts: the keys of switches must be ids of log types, written out\.$/,
  ],
  [
    "something else than an object",
    { "made.ts": "export const switches = make();" },
    /^made\.ts: switches must be an object with the ids of log types as its keys\.$/,
  ],
])("%s is refused", (_, files, message) => {
  expect(() => indexOf(files)).toThrow(message);
});
