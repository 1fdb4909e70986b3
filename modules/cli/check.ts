/** `log-delivery check`: what is wrong with a fleet file, and how near to AWS's limits it is. Nothing is written. */
import { Option, type Command } from "commander";
import picocolors from "picocolors";
import { pathText } from "../fleet/problem";
import type { CliCommand } from "./command";
import {
  checkFleet,
  type EarlierOutput,
  type FleetCheck,
  type CheckedPolicy,
  type Quota,
} from "./fleet-check";
import { addFleetOption, fleetFile } from "./fleet-option";
import { lossText } from "./loss-text";
import { reasonOf, type Loss } from "../losses/loss";
import { readBesideStacks, readOutput } from "../losses/read-folder";
import { accountText, SMALLEST_WITH_NOTES } from "../fleet/quota-use";
import { progressLine } from "../fleet/progress";
import { wantsColor } from "./terminal";
import { aligned, counted, grouped, widthOf, wrapped } from "./text-layout";

interface Options {
  readonly config?: string;
  readonly json?: true;
  readonly against?: string;
  readonly failOn?: "loss";
}

export const cliCommand: CliCommand = {
  configure(command: Command) {
    addFleetOption(command)
      .option(
        "--json",
        "print JSON: { problems, policies, quotas, warnings, notes }, and losses with --against",
      )
      .option("--against <dir>", "an earlier cdktf.out (JSON): tell what would be lost of it")
      .addOption(
        new Option("--fail-on <what>", "with --against: exit 2 when something would be lost").choices([
          "loss",
        ]),
      )
      .addHelpText(
        "after",
        "\nExits 1 when there is a problem or a limit is passed that AWS doesn't raise; warnings and notes don't fail.\n" +
          "With --against, what is deployed (the output that was deployed last) is compared by account id and region with what\n" +
          "the file makes now: what would be replaced, deleted, stop, or move to another address or state. With --fail-on loss\n" +
          "one of them exits 2. Nothing is written, and no state is read.\n" +
          "\nExamples:\n  log-delivery check --config log-delivery.yaml\n" +
          "  log-delivery check --config fleet.yaml --json | jq '.policies | max_by(.size / .limit)'\n" +
          "  log-delivery check --config fleet.yaml --against deployed/cdktf.out --fail-on loss",
      );
  },
  completions: { config: "files", against: "files" },
  run(command, { stdout, stderr, env }) {
    const { config, json, against, failOn } = command.opts<Options>();
    if (failOn !== undefined && against === undefined)
      command.error("error: --fail-on needs --against DIR, the output that losses are told by", {
        exitCode: 2,
      });
    const file = fleetFile(config, env);
    const earlier =
      against === undefined ? undefined : earlierOutput(against, env["CDKTF_OUTDIR"] ?? "cdktf.out");
    const check = checkFleet(file, progressLine(stderr), earlier);
    if (json) stdout.write(`${JSON.stringify(checkJson(check), null, 2)}\n`);
    else {
      for (const problem of check.problems) stderr.write(`${problemText(file, problem)}\n`);
      stdout.write(
        checkText(check, {
          file,
          against,
          width: widthOf(stdout),
          bars: stdout.isTTY === true,
          color: wantsColor(stdout, env),
        }),
      );
    }
    if (check.problems.length > 0) return 1;
    return failOn === "loss" && check.losses!.losses.length > 0 ? 2 : 0;
  },
};

function earlierOutput(against: string, outdir: string): EarlierOutput {
  return { stacks: readOutput(against), outdir, beside: readBesideStacks(outdir) };
}

/** What `--json` prints. */
export function checkJson({ problems, policies, quotas, warnings, notes, losses }: FleetCheck): object {
  const placed = (list: FleetCheck["problems"]) =>
    list.map(({ path, message, line, column }) => ({ path: pathText(path), message, line, column }));
  return {
    problems: placed(problems),
    policies,
    quotas,
    warnings: placed(warnings),
    notes: placed(notes),
    ...(losses ? { losses: losses.losses.map(lossJson) } : {}),
  };
}

function lossJson(loss: Loss): object {
  const { accountId, region, stack, kind, type, name, address } = loss;
  return { accountId, region, stack, kind, type, name, address, reason: reasonOf(loss) };
}

function problemText(file: string, { path, message, line, column }: FleetCheck["problems"][number]): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const where = pathText(path);
  return where === "" ? `${place} ${message}` : `${place} ${where}: ${message}`;
}

interface Layout {
  readonly file: string;
  /** The earlier output that the fleet is compared with. */
  readonly against?: string;
  readonly width: number;
  /** Bars instead of plain percentages. */
  readonly bars: boolean;
  readonly color: boolean;
}

/** Lines of each list that a person is shown; JSON has them all. */
const SHOWN = 40;

/** The part of a quota from which on a person is shown it: most are ten thousand times what a fleet takes. */
const SHOWN_FROM = 0.05;

export function checkText(check: FleetCheck, layout: Layout): string {
  const { file, width } = layout;
  const paint = picocolors.createColors(layout.color);
  const { problems, policies, quotas, warnings, notes } = check;
  const heading = (text: string): string => `\n${paint.bold(text)}\n`;
  const limited = quotas
    .filter(({ limit, used }) => limit !== null && (used > limit || isWorthALine(used, limit)))
    .sort((a, b) => b.used / b.limit! - a.used / a.limit!);
  const unlimited = quotas
    .filter(({ limit, per }) => limit === null && per !== "resource")
    .sort((a, b) => b.used - a.used);
  const parts = [
    `${file}: ${counted(check.stacks, "stack")}, ${counted(check.deliveries, "delivery", "deliveries")}\n`,
  ];
  if (policies.length > 0) {
    parts.push(heading("Policies"), ...lines(policies.map((policy) => policyRow(policy, layout))));
  }
  if (limited.length > 0) {
    parts.push(
      heading("Quotas per account and region"),
      ...lines(limited.map((quota) => quotaRow(quota, layout))),
    );
  }
  if (unlimited.length > 0) {
    parts.push(
      heading("Counts per account and region (no limits are known for them)"),
      ...lines(unlimited.map((quota) => [placeText(quota), quota.name, grouped(quota.used)])),
    );
  }
  for (const [title, list] of [
    ["Warnings", warnings],
    ["Notes", notes],
  ] as const) {
    if (list.length === 0) continue;
    parts.push(
      heading(title),
      ...shown(list.map((entry) => `${wrapped(problemText(file, entry), width, "  ")}\n`)),
    );
  }
  if (layout.against !== undefined) {
    parts.push(heading(`Losses against ${layout.against}`), ...lossText(check, width, shown));
  }
  const losses = check.losses?.losses.length ?? 0;
  const lost = paint.yellow(`${counted(losses, "loss", "losses")}.`);
  const verdict =
    problems.length > 0
      ? paint.red(`${counted(problems.length, "problem")}.`)
      : `${paint.green("No problems.")}${losses > 0 ? ` ${lost}` : ""}`;
  parts.push(`\n${verdict}\n`);
  return parts.join("");
}

function lines(rows: readonly (readonly string[])[]): string[] {
  return shown(aligned(rows).map((line) => `  ${line}\n`));
}

function shown(all: readonly string[]): string[] {
  const more = all.length - SHOWN;
  return more > 0
    ? [...all.slice(0, SHOWN), `  … and ${grouped(more)} more: --json has them all\n`]
    : [...all];
}

function policyRow({ name, stack, size, limit, unit }: CheckedPolicy, layout: Layout): string[] {
  return [share(size, limit, layout), `${grouped(size)} of ${grouped(limit)} ${unit}`, name, stack];
}

function isWorthALine(used: number, limit: number): boolean {
  return limit >= SMALLEST_WITH_NOTES && used >= SHOWN_FROM * limit;
}

function quotaRow(quota: Quota, layout: Layout): string[] {
  const { name, used, reserved, limit, unit, adjustable } = quota;
  const size = unit === undefined ? "" : ` ${unit}`;
  const others = reserved ? ` (${reserved} reserved for others)` : "";
  return [
    share(used, limit!, layout),
    `${grouped(used)} of ${grouped(limit!)}${size}${others}`,
    adjustable ? `${name} (can be raised)` : name,
    placeText(quota),
  ];
}

/** `workload (111122223333) us-east-1`, and the resource where the quota is of one. */
function placeText({ account, accountId, region, resource }: Quota): string {
  return `${accountText({ account, accountId })} ${region}${resource === undefined ? "" : ` ${resource}`}`;
}

const BAR_WIDTH = 20;

/** `████░░░░  18 %` on a terminal, `18 %` in a pipe. What is over the limit fills the bar. */
function share(size: number, limit: number, { bars, color }: Layout): string {
  const part = size / limit;
  // One per mille over the limit must not read as 100 %.
  const percent = `${String(part > 1 ? Math.ceil(100 * part) : Math.round(100 * part)).padStart(3)} %`;
  if (!bars) return percent;
  const full = Math.min(BAR_WIDTH, size === 0 ? 0 : Math.max(1, Math.round(BAR_WIDTH * part)));
  const bar = "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
  const paint = picocolors.createColors(color);
  const painted = part > 1 ? paint.red(bar) : part > 0.8 ? paint.yellow(bar) : paint.green(bar);
  return `${painted} ${percent}`;
}
