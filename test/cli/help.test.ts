import { logDelivery } from "./log-delivery";

const commands = ["matrix", "explain", "permissions", "check", "completion"];

test("the program lists its commands", async () => {
  const { out } = await logDelivery(["--help"]);
  for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} `, "m"));
});

test.each(commands)("%s --help has examples and the exit codes", async (command) => {
  const { code, out, err } = await logDelivery([command, "--help"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(`Usage: log-delivery ${command}`);
  expect(out).toMatch(new RegExp(`^Examples:\\n(.*\\n)*? .*log-delivery ${command}`, "m"));
  expect(out).toContain("Exit codes: 0 done, 1 problems were found");
});

test("`help <command>` is the same", async () => {
  const asked = await logDelivery(["help", "explain"]);
  const optioned = await logDelivery(["explain", "--help"]);
  expect(asked).toEqual(optioned);
});
