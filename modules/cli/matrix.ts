/** `log-delivery matrix`: the supported-logs matrix as a table, as Markdown or as JSON. */
import { type Command, Option } from "commander";
import Table from "cli-table3";
import picocolors from "picocolors";
import { cellKeys } from "../catalog/columns";
import { matrix, type MatrixLine } from "../catalog/printed-matrix";
import type { CellKey } from "../catalog/row";
import { editions, logTypeIds, type Edition, type LogTypeId } from "../catalog/matrix";
import { destinationTitles as titles } from "../destinations/titles";
import type { CliCommand } from "./command";
import { wantsColor } from "./terminal";
import { MAX_WIDTH } from "./text-layout";

interface Options {
  readonly json?: true;
  readonly markdown?: true;
  readonly edition: Edition;
}

export const cliCommand: CliCommand = {
  configure(command: Command) {
    command
      .addOption(new Option("--json", "print JSON").conflicts("markdown"))
      .addOption(new Option("--markdown", "print a Markdown table"))
      .addOption(
        new Option("--edition <edition>", "edition of AWS's page")
          .choices(Object.keys(editions))
          .default("2024"),
      )
      .addHelpText(
        "after",
        "\nExamples:\n  log-delivery matrix\n  log-delivery matrix --edition current\n" +
          "  log-delivery matrix --json | jq -r '.[] | select(.firehose) | .id'",
      );
  },
  run(command, { stdout, env }) {
    const { json, markdown, edition } = command.opts<Options>();
    const lines = matrix(edition);
    if (json) stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
    else if (markdown) stdout.write(markdownTable(lines));
    else stdout.write(terminalTable(lines, edition, stdout.columns, wantsColor(stdout, env)));
    return 0;
  },
};

/**
 * The columns of the edition's page: X-Ray is none of the 2024 edition's, though the pack can deliver traces of
 * log types that it lists (the JSON says so).
 */
function columnsOf(lines: readonly MatrixLine[]): readonly CellKey[] {
  return cellKeys.filter((key) => lines.some((line) => line[key]));
}

/** The matrix as a Markdown table: one line per log type, under two lines of heading. */
export function markdownTable(lines: readonly MatrixLine[]): string {
  const columns = columnsOf(lines);
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  const cell = (line: MatrixLine, key: CellKey) => {
    const enablement = line.enablement[key];
    const printed = line[key] ?? (enablement ? "beyond the page" : "");
    return enablement === "bridge" || enablement === "manual" ? `${printed} (${enablement})` : printed;
  };
  return [
    row(["Log type", "Label", ...columns.map((key) => titles[key]), "State"]),
    row([...["---", "---"], ...columns.map(() => "---"), "---"]),
    ...lines.map((line) =>
      row([`\`${line.id}\``, line.label, ...columns.map((key) => cell(line, key)), line.lifecycle]),
    ),
  ].join("");
}

const cellWidth = 10;
const shortTitles = { ...titles, cloudwatchLogs: "CW Logs" };

/**
 * The matrix as a table for terminals, with a legend and counts below it.
 * @param width of the terminal in characters; at most 100 are used.
 */
export function terminalTable(
  lines: readonly MatrixLine[],
  edition: Edition,
  width = MAX_WIDTH,
  color = false,
): string {
  const paint = picocolors.createColors(color);
  const columns = columnsOf(lines);
  const idWidth = Math.max(...lines.map((line) => line.id.length)) + 2;
  const labelWidth = Math.max(16, Math.min(width, MAX_WIDTH) - idWidth - columns.length * cellWidth);

  const table = new Table({
    head: ["Log type", "Label", ...columns.map((key) => shortTitles[key])].map(paint.bold),
    colWidths: [idWidth, labelWidth, ...columns.map(() => cellWidth)],
    wordWrap: true,
    chars: plainChars,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2, compact: true },
  });
  const paintPermission = { native: paint.cyan, v1: paint.yellow, v2: paint.green };
  for (const line of lines) {
    const gone = line.lifecycle !== "active";
    table.push([
      gone ? paint.gray(line.id) : line.id,
      gone ? paint.gray(`${line.label} (${line.lifecycle})`) : line.label,
      ...columns.map((key) => {
        const permission = line[key];
        const text = mark(line, key);
        return permission ? paintPermission[permission](text) : paint.gray(text);
      }),
    ]);
  }
  return `${trimLines(table.toString())}\n\n${legend(lines, columns)}\n${counts(lines, columns, edition)}\n`;
}

/** What the terminal's table shows in a cell: the page's word, `*` for bridged, `!` for manual, `+` for beyond the page. */
function mark(line: MatrixLine, key: CellKey): string {
  const enablement = line.enablement[key];
  const suffix = enablement === "bridge" ? "*" : enablement === "manual" ? "!" : "";
  return (line[key] ?? (enablement ? "+" : "")) + suffix;
}

function legend(lines: readonly MatrixLine[], columns: readonly CellKey[]): string {
  const shown = (test: (line: MatrixLine, key: CellKey) => boolean) =>
    lines.some((line) => columns.some((key) => test(line, key)));
  return [
    "native  the service's own permission: a role, a grant to its principal, or none",
    "v1, v2  permission models of vended logs",
    ...(shown((line, key) => line.enablement[key] === "bridge")
      ? ["*       bridged: through a log group, a subscription filter and Firehose"]
      : []),
    ...(shown((line, key) => line.enablement[key] === "manual")
      ? ["!       manual: the pack makes groups and grants, and prints the command to run"]
      : []),
    ...(shown((line, key) => !line[key] && line.enablement[key] !== undefined)
      ? ["+       not on this edition of AWS's page, but the pack can do it"]
      : []),
  ].join("\n");
}

/** Log types that AWS's service spec has and its page lacks. */
const offPage = logTypeIds.filter(
  (id) => !Object.values(editions).some((listed: readonly LogTypeId[]) => listed.includes(id)),
);

function counts(lines: readonly MatrixLine[], columns: readonly CellKey[], edition: Edition): string {
  const cells = lines.flatMap((line) =>
    columns.map((key) => ({ key, printed: line[key], enablement: line.enablement[key] })),
  );
  const count = (test: (cell: (typeof cells)[number]) => boolean) => cells.filter(test).length;
  const inState = (state: MatrixLine["lifecycle"]) => lines.filter((line) => line.lifecycle === state).length;
  const perColumn = columns.map(
    (key) => `${shortTitles[key]} ${count((c) => c.key === key && c.printed !== null)}`,
  );
  const perPermission = (["native", "v1", "v2"] as const).map((p) => `${p} ${count((c) => c.printed === p)}`);
  return [
    "",
    `Edition ${edition}: ${lines.length} log types, ${count((c) => c.printed !== null)} cells`,
    `  ${perColumn.join(", ")}; ${perPermission.join(", ")}`,
    `  ${count((c) => c.enablement === "bridge")} cells bridged, ${count((c) => c.enablement === "manual")} manual; ` +
      `${inState("closed")} services closed to new customers, ${inState("ended")} ended`,
    `  On neither page: ${offPage.join(", ")}; vended delivers what no row has`,
  ].join("\n");
}

/** Table lines end in padding, which only wraps on narrow terminals. */
function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

const plainChars = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
