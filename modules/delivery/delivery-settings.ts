/** V2: which changes of a delivery replace it. */
import type { DestinationType, LogTypeRow } from "../catalog/row";
import type { Setting, Settings } from "./replaceable-delivery";
import { ownPart } from "./suffix-path";

interface Configuration {
  readonly type: DestinationType;
  readonly recordFields: readonly string[] | undefined;
  readonly fieldDelimiter: string | undefined;
  /** For S3: where the objects go. */
  readonly s3?: {
    readonly prefix: string;
    readonly suffixPath: string;
    readonly enableHiveCompatiblePath: boolean;
  };
}

/** What AWS does where nothing is given. */
const DEFAULT = "default";

/**
 * What is remembered of a delivery, and what of it replaces the delivery.
 *
 * - `record_fields` and `field_delimiter` that are left out stay as they were, being optional and computed
 *   (`UseStateForUnknown` in internal/service/logs/delivery.go): to go back to AWS's own takes a new delivery.
 * - An update sends `s3_delivery_configuration` whatever the destination is, which AWS refuses for log groups, streams
 *   and X-Ray: "Provided delivery configuration is invalid for the destination type"
 *   (hashicorp/terraform-provider-aws#46108, #48527). To S3 both change in place.
 * - CloudFront puts its own part before the suffix path when a delivery to a bucket without a prefix is created, and
 *   takes the path as it is when the delivery is updated, also where the update is about something else
 *   (hashicorp/terraform-provider-aws#46328, aws-cloudformation/cloudformation-coverage-roadmap#2274): every change
 *   makes a new one, and so does a prefix that comes or goes. Where the path is written in full, as for deliveries that
 *   are adopted, updates are safe.
 */
export function deliverySettings(
  row: LogTypeRow,
  { type, recordFields, fieldDelimiter, s3 }: Configuration,
): Settings {
  const own = s3 && ownPart(row, s3.prefix);
  const takesUpdates = s3 !== undefined && (own === undefined || s3.suffixPath.startsWith(own));
  const optional = (value: Setting["value"] | undefined): Setting => {
    if (!takesUpdates) return { value: value ?? DEFAULT, replaces: true };
    return value === undefined ? { value: DEFAULT, replaces: true } : { value: "given", replaces: false };
  };
  const fields = { record_fields: optional(recordFields), field_delimiter: optional(fieldDelimiter) };
  if (type !== "s3" || !s3 || !hasOwnPart(row)) return fields;
  const path = (value: Setting["value"]): Setting => ({ value, replaces: !takesUpdates });
  return {
    ...fields,
    own_path: { value: own ?? "", replaces: true },
    suffix_path: path(s3.suffixPath),
    hive: path(s3.enableHiveCompatiblePath),
  };
}

/** Whether AWS puts a part of its own before the suffix path, where the bucket has no prefix. */
function hasOwnPart(row: LogTypeRow): boolean {
  return ownPart(row, "") !== undefined;
}
