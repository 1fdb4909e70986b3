import { spawnSync } from "node:child_process";
import { logTypeIds } from "../../modules/catalog/matrix";
import { logDelivery } from "./log-delivery";

async function script(shell: string): Promise<string> {
  const { code, out, err } = await logDelivery(["completion", shell]);
  expect([code, err]).toEqual([0, ""]);
  return out;
}

/** What bash proposes for a line that ends in the word to complete. */
function proposals(bash: string, line: readonly string[]): string[] {
  const words = line.map((word) => `'${word}'`).join(" ");
  const { stdout, stderr, status } = spawnSync(
    "bash",
    [
      "--norc",
      "-c",
      `${bash}\nCOMP_WORDS=(${words}); COMP_CWORD=${line.length - 1}; _log_delivery; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    { encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").filter((word) => word !== "");
}

describe("bash", () => {
  test.each([
    [["log-delivery", "ma"], ["matrix"]],
    [["log-delivery", "explain", "vpc-f"], ["vpc-flow-logs"]],
    [["log-delivery", "explain", "waf", "--to", "cl"], ["cloudwatch-logs"]],
    [["log-delivery", "explain", "--j"], ["--json"]],
    [
      ["log-delivery", "matrix", "--edition", ""],
      ["2024", "current"],
    ],
    [
      ["log-delivery", "permissions", "--con"],
      ["--config", "--console"],
    ],
    [["log-delivery", "check", "--config", "log-delivery.y"], ["log-delivery.yaml"]],
    [
      ["log-delivery", "completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["log-delivery", "help", "che"], ["check"]],
    [["log-delivery", "permissions", "--account", ""], []],
    [["log-delivery", "nothing", ""], []],
  ])("%j", async (line, expected) => {
    expect(proposals(await script("bash"), line)).toEqual(expected);
  });

  test("every log type", async () => {
    expect(proposals(await script("bash"), ["log-delivery", "explain", ""]).sort()).toEqual(
      [...logTypeIds, "vended"].sort(),
    );
  });
});

test.each(["zsh", "fish"])("%s: every command, option and log type, and quotes that close", async (shell) => {
  const text = await script(shell);
  for (const word of [
    "matrix",
    "explain",
    "permissions",
    "check",
    "completion",
    "edition",
    "console",
    "config",
  ])
    expect(text).toContain(word);
  for (const id of logTypeIds) expect(text).toMatch(new RegExp(`[ ('"]${id}[ )'"]`));
  // The quoting of zsh is that of sh; fish escapes quotes with a backslash.
  const plain = shell === "zsh" ? text.replaceAll(`'\\''`, "") : text.replaceAll("\\'", "");
  for (const line of plain.split("\n")) {
    if (!line.startsWith("#")) expect([line, (line.match(/'/g) ?? []).length % 2]).toEqual([line, 0]);
  }
});

test("another shell is a wrong call", async () => {
  const { code, out, err } = await logDelivery(["completion", "tcsh"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/Allowed choices are bash, zsh, fish/);
});
