/** The matrix in the README, between its two comments. */
import { matrix, type MatrixLine } from "../../modules/catalog/printed-matrix";
import type { CellKey } from "../../modules/catalog/row";
import { destinationTitles } from "../../modules/destinations/titles";

const START = "<!-- matrix -->";
const END = "<!-- /matrix -->";

/** The columns of the 2024 edition. */
const columns: readonly CellKey[] = ["cloudwatchLogs", "s3", "firehose"];

/**
 * The README with the matrix of the 2024 edition written anew, and everything else as it was.
 * @throws Error when one of the comments is missing
 */
export function withMatrix(readme: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start)
    throw new Error(`The README has no "${START}" with "${END}" behind it: the matrix has no place.`);
  return `${readme.slice(0, start + START.length)}\n${table()}${readme.slice(end)}`;
}

function table(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return [
    row(["log type", "on AWS's page", ...columns.map((key) => destinationTitles[key]), "example"]),
    `|${"---|".repeat(columns.length + 3)}\n`,
    ...matrix("2024").map((line) =>
      row([
        `\`${line.id}\``,
        `${line.label.replaceAll("|", "\\|")}${line.lifecycle === "active" ? "" : ` (${line.lifecycle})`}`,
        ...columns.map((key) => cell(line, key)),
        `[${line.id}.ts](examples/${line.id}.ts)`,
      ]),
    ),
  ].join("");
}

/** The page's word; `+` for what the pack does beyond it, `*` for what it bridges. */
function cell(line: MatrixLine, key: CellKey): string {
  const enablement = line.enablement[key];
  return `${line[key] ?? (enablement ? "+" : "")}${enablement === "bridge" ? "\\*" : ""}`;
}
