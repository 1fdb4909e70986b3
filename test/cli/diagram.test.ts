import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { logDelivery } from "./log-delivery";

const example = join(__dirname, "../../log-delivery.yaml");

test("prints SVG", async () => {
  const { code, out, err } = await logDelivery(["diagram", "--config", example]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^<svg [^]*<\/svg>\n$/);
  expect(out).toContain("Log deliveries of log-delivery.yaml");
});

test("--out writes it to a file, and nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "diagram-"));
  try {
    const file = join(folder, "fleet.svg");
    expect(await logDelivery(["diagram", "--config", example, "--out", file])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect(readFileSync(file, "utf8")).toBe((await logDelivery(["diagram", "--config", example])).out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a file that can't be loaded is an error", async () => {
  const { code, out, err } = await logDelivery(["diagram", "--config", "no-such-file.yaml"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("no-such-file.yaml does not exist");
});

test("--help has examples", async () => {
  const { code, out } = await logDelivery(["diagram", "--help"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Examples:\n.*log-delivery diagram /m);
});
