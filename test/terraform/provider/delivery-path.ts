import type { AwsObject, Intent } from "./aws-rules";
import { deliveryType, destinationType, sourceType } from "./delivery-ends";
import { isArray, isFields, isSame, text, type Fields, type Value } from "./value";

/** What CloudFront puts before the suffix path of a delivery to a bucket without a prefix, when it is created. */
const cloudFrontPart = "AWSLogs/{account-id}/CloudFront/";

const first = (list: Value | undefined): Fields | undefined => {
  const item = isArray(list) ? list[0] : undefined;
  return isFields(item) ? item : undefined;
};

/** The ARN of what a delivery delivers to, with the prefix of a bucket. */
function targetArn(delivery: Fields, objects: readonly AwsObject[]): string | undefined {
  const destination = objects.find(
    ({ type, state }) => type === destinationType && state["arn"] === delivery["delivery_destination_arn"],
  );
  return text(first(destination?.state["delivery_destination_configuration"])?.["destination_resource_arn"]);
}

function sourceArn(intent: Intent, objects: readonly AwsObject[]): string | undefined {
  const source = objects.find(
    ({ type, account, region, state }) =>
      type === sourceType &&
      account === intent.account &&
      region === intent.region &&
      state["name"] === intent.state["delivery_source_name"],
  );
  return text(source?.state["resource_arn"]);
}

/**
 * The suffix path that AWS keeps of a delivery to S3: CloudFront prepends its own part when the delivery is created, and
 * takes what it is given when it is updated (hashicorp/terraform-provider-aws#46328, CloudFront's guide: "I changed the
 * suffix path and the Amazon S3 bucket can't receive my logs").
 */
export function suffixPathAtAws(intent: Intent, objects: readonly AwsObject[]): string | undefined {
  if (intent.type !== deliveryType) return undefined;
  const given = text(first(intent.state["s3_delivery_configuration"])?.["suffix_path"]);
  if (given === undefined || intent.action !== "create") return given;
  const prepends =
    /^arn:[^:]+:cloudfront:/.test(sourceArn(intent, objects) ?? "") &&
    /^arn:[^:]+:s3:::[^/]+$/.test(targetArn(intent.state, objects) ?? "") &&
    !given.startsWith(cloudFrontPart);
  return prepends ? `${cloudFrontPart}${given}` : given;
}

/** What an update of a delivery sends, and AWS refuses where the destination isn't S3 (hashicorp/terraform-provider-aws#46108). */
export function refusedUpdate(intent: Intent, objects: readonly AwsObject[]): string | undefined {
  const before = objects.find(
    ({ type, state }) => type === deliveryType && state["id"] === intent.state["id"],
  );
  const sent = ["field_delimiter", "record_fields", "s3_delivery_configuration"];
  if (!before || sent.every((name) => isSame(before.state[name] ?? null, intent.state[name] ?? null)))
    return undefined;
  return /^arn:[^:]+:s3:/.test(targetArn(intent.state, objects) ?? "")
    ? undefined
    : "ValidationException: Provided delivery configuration is invalid for the destination type.";
}

/** The state of an object as an import reads it: a delivery's suffix path as AWS keeps it. */
export function withSuffixPath({ state, suffixPath }: AwsObject): Fields {
  const configuration = first(state["s3_delivery_configuration"]);
  return configuration && suffixPath !== undefined
    ? { ...state, s3_delivery_configuration: [{ ...configuration, suffix_path: suffixPath }] }
    : state;
}
