/** The comparison of the catalog with AWS's data as a whole, and how it is told. */
import { allRows } from "../../../modules/catalog/table";
import { actionsOf, logTypesOf } from "./catalog";
import { compareActions } from "./compare-actions";
import { compareLogTypes, type Deliverable } from "./compare-log-types";
import { judge, type Change, type Exception, type Refusal, type Verdict } from "./difference";
import { existing, readArns, readVendingActions } from "./iam";
import { readSpec } from "./spec";

export interface Report {
  readonly verdict: Verdict;
  readonly deliverables: readonly Deliverable[];
}

export async function compareAll(
  refusals: readonly Refusal[],
  exceptions: readonly Exception[],
): Promise<Report> {
  const rows = allRows();
  const { differences, deliverables } = compareLogTypes(readSpec(await readArns()), rows.flatMap(logTypesOf));
  const asked = rows.map(actionsOf);
  const known = await existing(new Set(asked.flatMap(({ actions }) => actions)));
  const actions = compareActions(await readVendingActions(), known, asked);
  return { verdict: judge([...differences, ...actions], refusals, exceptions), deliverables };
}

const headings: Readonly<Record<Change, string>> = {
  new: "New at AWS: the pack can't deliver it",
  changed: "Changed: AWS's data differ from the row",
  gone: "Gone: the catalog claims more than AWS's data",
};

/** What must be mended, a line each; empty when all is well. */
export function problems({ unexplained, needless }: Verdict): string[] {
  const lines = (Object.keys(headings) as Change[]).flatMap((change) =>
    section(
      headings[change],
      unexplained.filter((difference) => difference.change === change).map(({ text }) => text),
    ),
  );
  return [
    ...lines,
    ...section(
      "Needless: nothing differs there any longer, so take these exceptions away",
      needless.map(
        ({ change, about, at, reason }) => `${change} ${about} ${Object.values(at).join(" ")}: ${reason}`,
      ),
    ),
  ];
}

/** What is refused on purpose, with the reasons, a line each. */
export function refusalLines(refusals: readonly Refusal[]): string[] {
  return section(
    "Refused",
    refusals.map(({ at, reason, source }) => `${Object.values(at).flat().join(" ")}: ${reason} ${source}`),
  );
}

/** "34 resource types, 70 log types, 190 destinations, 538 formats: 502 delivered, 36 refused." */
export function countLine({ verdict, deliverables }: Report): string {
  const count = (key: (deliverable: Deliverable) => string) => new Set(deliverables.map(key)).size;
  const type = ({ aws }: Deliverable) => aws.type;
  const logType = ({ aws }: Deliverable) => `${aws.type} ${aws.logType}`;
  const destination = (one: Deliverable) => `${logType(one)} ${one.destination}`;
  const { delivered, refused, missing } = fates({ verdict, deliverables });
  return (
    `${count(type)} resource types, ${count(logType)} log types, ${count(destination)} destinations, ${deliverables.length} formats: ` +
    `${delivered} delivered, ${refused} refused${missing > 0 ? `, ${missing} missing` : ""}.`
  );
}

/** How many formats of destinations are delivered, refused on purpose, or simply missing. */
export function fates({ verdict, deliverables }: Report): {
  delivered: number;
  refused: number;
  missing: number;
} {
  const refused = deliverables.filter(({ obstacle }) => obstacle && verdict.refused.has(obstacle)).length;
  const missing = deliverables.filter(
    ({ obstacle }) => obstacle && verdict.unexplained.includes(obstacle),
  ).length;
  return { delivered: deliverables.length - refused - missing, refused, missing };
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
}
