/** What `npm run generate` writes. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

test("generated files follow from what they are made of: npm run generate writes them", () => {
  const check = ["-r", "ts-node/register", join(ROOT, "build/generate/main.ts"), "--check"];
  const run = (): unknown =>
    execFileSync(process.execPath, check, { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
  expect(run).not.toThrow();
}, 60_000);
