/** `log-delivery explain <id>`: one log type, from what AWS's page says to the policies that are made. */
import { type Command, InvalidArgumentError, Option } from "commander";
import picocolors from "picocolors";
import type { CellKey, DestinationType, LogTypeRow } from "../catalog/row";
import { cellKeys, cellKeyOf, destinationTypeOf } from "../catalog/columns";
import { isLogTypeId, logTypeIds, type DeliverableId } from "../catalog/matrix";
import { rowOf } from "../catalog/table";
import { destinationTitles as titles } from "../destinations/titles";
import { didYouMean } from "../fleet/nearest";
import type { CliCommand } from "./command";
import { destinationText } from "./explain-destination";
import { explain, typesOf, type Explanation } from "./explanation";
import { SAMPLE_LOG_TYPE } from "./needed-options";
import { wantsColor } from "./terminal";
import { aligned, indented, widthOf, wrapped } from "./text-layout";

interface Options {
  readonly to?: DestinationType;
  readonly json?: true;
}

export const cliCommand: CliCommand = {
  configure(command: Command) {
    command
      .argument("<id>", "id of the log type: log-delivery matrix lists them", (id: string) => {
        if (isLogTypeId(id) || id === "vended") return id;
        throw new InvalidArgumentError(
          `It is not a log type.${didYouMean(id, logTypeIds)} log-delivery matrix lists them.`,
        );
      })
      .addOption(
        new Option("--to <destination>", "only this destination").choices(
          cellKeys.map((key) => destinationTypeOf(key)),
        ),
      )
      .option("--json", "print JSON: what the text says, as one object")
      .addHelpText(
        "after",
        "\nExamples:\n  log-delivery explain vpc-flow-logs\n  log-delivery explain msk-broker --to s3\n" +
          "  log-delivery explain waf --json | jq .deployer",
      );
  },
  completions: { id: [...logTypeIds, "vended"] },
  run(command, { stdout, env }) {
    const row = explainedRow(command.processedArgs[0] as DeliverableId);
    const { to, json } = command.opts<Options>();
    if (to !== undefined && !row.destinations[cellKeyOf(to)]) {
      command.error(
        `error: "${row.id}" cannot be delivered to ${to}: AWS's matrix allows ${typesOf(row).join(", ")}.`,
      );
    }
    const explanation = explain(row, to === undefined ? undefined : [to]);
    if (json) stdout.write(`${JSON.stringify(explanation, null, 2)}\n`);
    else stdout.write(explanationText(explanation, widthOf(stdout), wantsColor(stdout, env)));
    return 0;
  },
};

/** The row, as `vended` delivers it of a log type that many services have. */
function explainedRow(id: DeliverableId): LogTypeRow {
  if (id !== "vended") return rowOf<DeliverableId>(id);
  return (require("../catalog/vended") as typeof import("../catalog/vended")).vendedRow(SAMPLE_LOG_TYPE);
}

/** The explanation for a person. Only policies, ARNs and addresses may be wider than `width`. */
export function explanationText(explanation: Explanation, width: number, color = false): string {
  const paint = picocolors.createColors(color);
  const heading = (text: string): string => `\n${paint.bold(text)}\n`;
  const list = (items: readonly string[]): string =>
    items.map((item) => `${wrapped(item, width, "  - ")}\n`).join("");
  const { source, evidence } = explanation;
  const parts = [
    `${wrapped(`${explanation.label} (${explanation.service})`, width, `${explanation.id}  `).replace(explanation.id, paint.bold(explanation.id))}\n`,
    `\n${cellTable(explanation)}\n`,
    heading("Source"),
    `${wrapped(sourceText(source), width, "  ")}\n`,
    ...source.arns.map((arn) => `  ${arn}\n`),
    heading("State"),
    `  ${lifecycleText(explanation.lifecycle)}\n`,
    ...explanation.destinations.flatMap((destination) => [
      heading(`To ${titles[destination.type]}`),
      destinationText(destination, width, paint.bold),
    ]),
    ...section(heading("Log types"), logTypeLines(explanation, width)),
    ...section(heading("Roles"), roleLines(explanation, width)),
    ...section(heading("Constraints"), list(constraintLines(explanation))),
    heading("What the deployer may do (account 111122223333, us-east-1)"),
    ...explanation.deployer.map((document) => `${indented(JSON.stringify(document, null, 2), 2)}\n`),
    ...section(
      heading("Pitfalls"),
      list(explanation.pitfalls.map(({ lesson, cite }) => `${lesson} (${cite})`)),
    ),
    ...section(heading(`Doubts (confidence: ${evidence.confidence})`), list(evidence.doubts ?? [])),
    heading("AWS's pages"),
    ...explanation.links.map((link) => `  ${link}\n`),
  ];
  return parts.join("");
}

/** The constraints, and of those that are told only the reason. */
function constraintLines({ constraints, told }: Explanation): string[] {
  return constraints.map((constraint) => {
    const only = told.find((one) => one.constraint === constraint);
    return only ? `${constraint} (Not checked: ${uncapital(only.because)})` : constraint;
  });
}

function uncapital(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, "")}`;
}

/** A heading and what is below it; neither where there is nothing. */
function section(heading: string, body: string): string[] {
  return body === "" ? [] : [heading, body];
}

function cellTable({ editions, enablement }: Explanation): string {
  const keys = cellKeys.filter(
    (key) => editions["2024"]?.[key] || editions.current?.[key] || enablement[key],
  );
  const line = (title: string, cell: (key: CellKey) => string): string[] => [title, ...keys.map(cell)];
  return aligned([
    line("", (key) => titles[key]),
    line("AWS's page of 2024", (key) => (editions["2024"] ? (editions["2024"][key] ?? "-") : "no such row")),
    line("AWS's current page", (key) => (editions.current ? (editions.current[key] ?? "-") : "no such row")),
    line("this pack", (key) => enablement[key] ?? "-"),
  ]).join("\n");
}

function sourceText(source: Explanation["source"]): string {
  const { noun, resources, id, homeRegion, configurations } = source;
  const given = [
    ...(resources.length > 0 ? [`as ${resources.join(", ")}`] : []),
    ...(source.arns.length > 0 ? ["by its ARN"] : []),
    ...(id ? [`by its id (${id.example})`] : []),
  ];
  return [
    `${noun.charAt(0).toUpperCase()}${noun.slice(1)}${given.length > 0 ? `: given ${given.join(", or ")}` : ""}.`,
    ...(homeRegion ? [`Its logging is configured in ${homeRegion} only.`] : []),
    ...(configurations === "one" ? ["It holds one logging configuration."] : []),
  ].join(" ");
}

/** Whether AWS still offers the service, with dates. */
export function lifecycleText(lifecycle: Explanation["lifecycle"]): string {
  const ends = "endsOn" in lifecycle && lifecycle.endsOn ? `; AWS ends it on ${lifecycle.endsOn}` : "";
  switch (lifecycle.state) {
    case "active":
      return `active${ends}`;
    case "closed":
      return `closed to new customers since ${lifecycle.since}${ends}`;
    case "ended":
      return `ended on ${lifecycle.since}: deliveries need allowEnded: true`;
  }
}

function logTypeLines({ logTypes }: Explanation, width: number): string {
  return logTypes
    .map(({ logType, arns, delivered, formats }) => {
      const offered = cellKeys
        .filter((key) => formats[key])
        .map((key) => `${titles[key]}${formats[key]!.length > 0 ? ` as ${formats[key]!.join(", ")}` : ""}`);
      const of =
        arns === undefined ? "" : `, of ${arns.map((arn) => arn.split(":").slice(5).join(":")).join(", ")}`;
      return `${wrapped(`${logType} (${delivered}${of}): ${offered.join("; ")}`, width, "  - ")}\n`;
    })
    .join("");
}

function roleLines({ roles }: Explanation, width: number): string {
  return roles
    .map((role) => {
      const to = role.neededFor.map((key) => titles[key]).join(", ");
      const owner =
        role.default === "created"
          ? "made by the pack unless its ARN is given"
          : "of yours; the pack adds to it on request";
      return [
        wrapped(`Trusted by ${role.trustedBy}, for ${to}: ${owner}.`, width, "  - "),
        ...role.statements.flatMap(({ actions, resources }) => [
          wrapped(actions.join(", "), width, "      "),
          ...resources.map((resource) => `        on ${resource}`),
        ]),
        "",
      ].join("\n");
    })
    .join("");
}
