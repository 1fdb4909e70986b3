/** The V2 log types of a source: some rows have several kinds of sources, whose log types and fields differ. */
import { Token } from "cdktf";
import type { LogTypeRow, V2LogType } from "../catalog/row";
import { arnTemplatePattern } from "../policies/arn";
import type { SourceIdentity } from "./switch";

/**
 * The row with the log types that the source has. Where its kind isn't known, those that any source has: AWS
 * refuses what this one lacks.
 */
export function forSource(row: LogTypeRow, { arn, form }: SourceIdentity): LogTypeRow {
  if (!row.v2?.logTypes.some(({ arns }) => arns)) return row;
  const literal = arn !== undefined && !Token.isUnresolved(arn) ? arn : undefined;
  const has = ({ arns }: V2LogType): boolean => {
    if (!arns) return true;
    if (form !== undefined) return arns.includes(form);
    return literal === undefined || arns.some((template) => arnTemplatePattern(template).test(literal));
  };
  const logTypes = byName(row.v2.logTypes.filter(has));
  const names = logTypes.map(({ logType }) => logType);
  const defaultLogTypes = row.v2.defaultLogTypes.filter((name) => names.includes(name));
  return { ...row, v2: { ...row.v2, logTypes, defaultLogTypes } };
}

/** Each log type once: of those that stand for several kinds of sources, what is mandatory for all and possible for any. */
export function byName(logTypes: readonly V2LogType[]): readonly V2LogType[] {
  const names = [...new Set(logTypes.map(({ logType }) => logType))];
  return names.map((name) => {
    const [first, ...others] = logTypes.filter(({ logType }) => logType === name);
    return others.reduce(either, first!);
  });
}

function either(one: V2LogType, other: V2LogType): V2LogType {
  const mandatoryFields = one.mandatoryFields.filter((field) => other.mandatoryFields.includes(field));
  const optionalFields =
    one.optionalFields && other.optionalFields
      ? [one, other].flatMap((each) => [...each.mandatoryFields, ...each.optionalFields!])
      : null;
  return {
    ...one,
    mandatoryFields,
    optionalFields:
      optionalFields && [...new Set(optionalFields)].filter((field) => !mandatoryFields.includes(field)),
  };
}
