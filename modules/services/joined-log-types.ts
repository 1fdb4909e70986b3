/** AWS log types that kinds of sources have in several forms, as one. */
import type { CellKey, OutputFormat, V2LogType } from "../catalog/row";

/** Each AWS log type once, with the fields and formats of all its forms. */
export function joinedLogTypes(logTypes: readonly V2LogType[]): readonly V2LogType[] {
  const byName = new Map<string, V2LogType>();
  for (const logType of logTypes) {
    const other = byName.get(logType.logType);
    byName.set(logType.logType, other ? join(other, logType) : logType);
  }
  return [...byName.values()];
}

function join(one: V2LogType, other: V2LogType): V2LogType {
  const mandatoryFields = one.mandatoryFields.filter((field) => other.mandatoryFields.includes(field));
  const fields = [one, other].flatMap((logType) => [
    ...logType.mandatoryFields,
    ...(logType.optionalFields ?? []),
  ]);
  const published = one.optionalFields !== null && other.optionalFields !== null;
  return {
    logType: one.logType,
    formats: joinedFormats(one.formats, other.formats),
    mandatoryFields,
    optionalFields: published
      ? [...new Set(fields)].filter((field) => !mandatoryFields.includes(field))
      : null,
  };
}

function joinedFormats(one: V2LogType["formats"], other: V2LogType["formats"]): V2LogType["formats"] {
  const columns = new Set([...Object.keys(one), ...Object.keys(other)] as CellKey[]);
  return Object.fromEntries(
    [...columns].map((column): [CellKey, OutputFormat[]] => [
      column,
      [...new Set([...(one[column] ?? []), ...(other[column] ?? [])])],
    ]),
  );
}
