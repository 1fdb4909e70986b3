/** Which of a V2 row's AWS log types a source has: kinds of sources differ in some rows. */
import type { LogTypeRow, V2LogType } from "../catalog/row";
import { isLiteral } from "../destinations/destination";
import { arnTemplatePattern } from "../policies/arn";
import { joinedLogTypes } from "../services/joined-log-types";

/**
 * The row's log types for a source. Where the ARN doesn't tell the kind of source, a log type that kinds have in
 * several forms has the fields and formats of all.
 */
export function logTypesOfSource(row: LogTypeRow, sourceArn: string | undefined): readonly V2LogType[] {
  const { logTypes } = row.v2!;
  if (logTypes.every(({ arns }) => arns === undefined)) return logTypes;
  const matches = (template: string): boolean => arnTemplatePattern(template).test(sourceArn!);
  return isLiteral(sourceArn) && row.source.arns.some(matches)
    ? logTypes.filter(({ arns }) => arns?.some(matches) ?? true)
    : joinedLogTypes(logTypes);
}
