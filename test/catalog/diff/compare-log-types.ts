/** The catalog's V2 log types against AWS's list: pure. */
import type { CellKey } from "../../../modules/catalog/row";
import type { CatalogLogType } from "./catalog";
import type { Difference, Place } from "./difference";
import type { AwsLogType, Formats } from "./spec";

/** One format of one destination of a log type at AWS, the smallest thing that can be delivered, and what is in its way. */
export interface Deliverable {
  readonly aws: AwsLogType;
  readonly destination: CellKey;
  /** Absent for X-Ray, which has no formats. */
  readonly format: string | undefined;
  readonly obstacle: Difference | undefined;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly deliverables: readonly Deliverable[];
}

export function compareLogTypes(aws: readonly AwsLogType[], catalog: readonly CatalogLogType[]): Comparison {
  const compared = aws.map((entry) => {
    const own = catalog.filter(
      ({ types, logType }) => types.includes(entry.type) && logType === entry.logType,
    );
    return compare(entry, own);
  });
  return {
    differences: [...compared.flatMap(({ differences }) => differences), ...unlisted(aws, catalog)],
    deliverables: compared.flatMap(({ deliverables }) => deliverables),
  };
}

/** A log type at AWS and the entries of rows that have its name and its CloudFormation type. */
function compare(aws: AwsLogType, own: readonly CatalogLogType[]): Comparison {
  const place = { type: aws.type, logType: aws.logType };
  if (own.length === 0) {
    return obstructed(aws, {
      change: "new",
      about: "log type",
      place,
      text: `${nameOf(aws)} is in no row.`,
    });
  }
  const fitting = own.filter((entry) => fits(entry, aws));
  const obstacle: Difference | undefined =
    fitting.length > 0
      ? undefined
      : {
          change: "new",
          about: "source",
          place,
          text: `${nameOf(aws)} has sources ${aws.arns.join(", ")}; ${rowsOf(own)} takes ${own.flatMap(({ arns }) => arns).join(", ")}.`,
        };
  // A log type whose source has another form is compared all the same: the rest of its facts must hold.
  const entries = fitting.length > 0 ? fitting : own;
  const compared = entries.map((entry) => compareEntry(aws, entry));
  return {
    differences: [...(obstacle ? [obstacle] : []), ...compared.flatMap(({ differences }) => differences)],
    deliverables: obstacle ? obstructed(aws, obstacle).deliverables : compared[0]!.deliverables,
  };
}

function obstructed(aws: AwsLogType, obstacle: Difference): Comparison {
  return {
    differences: [obstacle],
    deliverables: formatsOf(aws.formats).map(([destination, format]) => ({
      aws,
      destination,
      format,
      obstacle,
    })),
  };
}

function compareEntry(aws: AwsLogType, entry: CatalogLogType): Comparison {
  const place = { type: aws.type, logType: aws.logType };
  const missing = new Map<CellKey, Difference>();
  for (const destination of keysOf(aws.formats)) {
    if (entry.formats[destination]) continue;
    missing.set(destination, {
      change: "changed",
      about: "destination",
      place: { ...place, destination },
      text: `${nameOf(aws)} goes to ${destination}; ${rowsOf([entry])} makes no delivery to it.`,
    });
  }
  const deliverables = formatsOf(aws.formats).map(([destination, format]): Deliverable => {
    const offered = entry.formats[destination];
    const obstacle =
      missing.get(destination) ??
      (format === undefined || offered?.includes(format)
        ? undefined
        : ({
            change: "changed",
            about: "format",
            place: { ...place, destination, format },
            text: `${nameOf(aws)} goes to ${destination} as ${format}; ${rowsOf([entry])} has ${offered?.join(", ") || "no formats"}.`,
          } as const));
    return { aws, destination, format, obstacle };
  });
  const obstacles = deliverables.flatMap(({ obstacle }) => obstacle ?? []);
  return {
    differences: [...new Set(obstacles), ...overstated(aws, entry), ...fieldDifferences(aws, entry)],
    deliverables,
  };
}

/** Destinations and formats that the row offers and AWS doesn't. */
function overstated(aws: AwsLogType, entry: CatalogLogType): Difference[] {
  const place = { row: entry.row, type: aws.type, logType: aws.logType };
  return keysOf(entry.formats).flatMap((destination): Difference[] => {
    const offered = aws.formats[destination];
    if (!offered) {
      const text = `Row "${entry.row}" delivers ${aws.logType} to ${destination}; ${aws.type} has it not.`;
      return [{ change: "gone", about: "destination", place: { ...place, destination }, text }];
    }
    return entry.formats[destination]!.filter((format) => !offered.includes(format)).map((format) => ({
      change: "gone",
      about: "format",
      place: { ...place, destination, format },
      text: `Row "${entry.row}" delivers ${aws.logType} to ${destination} as ${format}; ${aws.type} has ${offered.join(", ") || "no formats"}.`,
    }));
  });
}

function fieldDifferences(aws: AwsLogType, entry: CatalogLogType): Difference[] {
  const place = { row: entry.row, type: aws.type, logType: aws.logType };
  if (entry.optionalFields === null) {
    const text = `Row "${entry.row}" lets any field of ${aws.logType} through; AWS publishes the list of ${aws.type}.`;
    return [{ change: "changed", about: "field list", place, text }];
  }
  const here = new Set([...entry.mandatoryFields, ...entry.optionalFields]);
  const there = new Set([...aws.mandatoryFields, ...aws.optionalFields]);
  const differences = (
    [change, about]: readonly [Difference["change"], Difference["about"]],
    fields: readonly string[],
    textOf: (field: string) => string,
  ): Difference[] =>
    fields.map((field) => ({ change, about, place: { ...place, field }, text: textOf(field) }));
  const mandatory = (field: string): boolean => aws.mandatoryFields.includes(field);
  return [
    ...differences(
      ["changed", "field"],
      [...there].filter((field) => !here.has(field)),
      (field) => `${nameOf(aws)} has a field ${field}; ${rowsOf([entry])} lacks it.`,
    ),
    ...differences(
      ["gone", "field"],
      [...here].filter((field) => !there.has(field)),
      (field) => `Row "${entry.row}" has a field ${field} of ${aws.logType}; ${aws.type} lacks it.`,
    ),
    ...differences(
      ["changed", "mandatory field"],
      [...there].filter(
        (field) => here.has(field) && mandatory(field) !== entry.mandatoryFields.includes(field),
      ),
      (field) =>
        mandatory(field)
          ? `${nameOf(aws)} always has its field ${field}; in ${rowsOf([entry])} it is optional.`
          : `${nameOf(aws)} has its field ${field} when it is chosen; in ${rowsOf([entry])} it is mandatory.`,
    ),
  ];
}

/** What the catalog has and AWS's list doesn't know: types, log types, and rows without a CloudFormation type. */
function unlisted(aws: readonly AwsLogType[], catalog: readonly CatalogLogType[]): Difference[] {
  const differences = catalog.flatMap((entry): Difference[] => {
    const { row, types, logType } = entry;
    if (types.length === 0) {
      const text = `Row "${row}" has no CloudFormation type, so AWS's list says nothing of its log types.`;
      return [{ change: "gone", about: "row", place: { row }, text }, ...unfounded(entry)];
    }
    const unknown = types.filter((type) => !aws.some((known) => known.type === type));
    if (unknown.length > 0) {
      return unknown.map((type) => ({
        change: "gone",
        about: "type",
        place: { row, type },
        text: `Row "${row}" is of ${type}, which has no vended logs in AWS's list.`,
      }));
    }
    const listed = aws.filter((known) => types.includes(known.type) && known.logType === logType);
    if (listed.length === 0) {
      const text = `Row "${row}" has ${logType}; AWS's list doesn't have it for ${types.join(", ")}.`;
      return [{ change: "gone", about: "log type", place: { row, logType }, text }, ...unfounded(entry)];
    }
    const others = types.filter((type) => !listed.some((known) => known.type === type));
    return others
      .filter((type) => aws.some((known) => known.type === type && fits(entry, known)))
      .map((type) => ({
        change: "gone",
        about: "log type",
        place: { row, type, logType },
        text: `Row "${row}" has ${logType} for every source; AWS's list doesn't have it for ${type}.`,
      }));
  });
  return differences.filter(
    (one, index) => differences.findIndex((other) => samePlace(one, other)) === index,
  );
}

/** A list of fields that no list of AWS's stands behind would refuse what AWS allows. */
function unfounded(entry: CatalogLogType): Difference[] {
  if (entry.optionalFields === null) return [];
  const { row, logType } = entry;
  const text = `Row "${row}" lists the fields of ${logType}; AWS's list doesn't have the log type.`;
  return [{ change: "gone", about: "field list", place: { row, logType }, text }];
}

function samePlace(a: Difference, b: Difference): boolean {
  const members: readonly (keyof Place)[] = ["row", "type", "logType"];
  return a.about === b.about && members.every((member) => a.place[member] === b.place[member]);
}

/** Whether the entry is for sources of the CloudFormation type; where AWS's data have no ARN of it, it is. */
function fits({ arns }: CatalogLogType, aws: AwsLogType): boolean {
  return aws.arns.length === 0 || arns.some((arn) => aws.arns.some((other) => sameArn(arn, other)));
}

/** Whether two templates of ARNs are one but for the names of their variables. */
export function sameArn(a: string, b: string): boolean {
  const nameless = (arn: string) => arn.replace(/\$\{[^}]*\}/g, "${}");
  return nameless(a) === nameless(b);
}

function formatsOf(formats: Formats): (readonly [CellKey, string | undefined])[] {
  return keysOf(formats).flatMap((key): (readonly [CellKey, string | undefined])[] => {
    const list = formats[key]!;
    return list.length === 0 ? [[key, undefined]] : list.map((format) => [key, format]);
  });
}

function keysOf(formats: Formats): CellKey[] {
  return Object.keys(formats) as CellKey[];
}

function nameOf(aws: AwsLogType): string {
  return `${aws.type} ${aws.logType}`;
}

function rowsOf(entries: readonly CatalogLogType[]): string {
  return [...new Set(entries.map(({ row }) => `row "${row}"`))].join(", ");
}
