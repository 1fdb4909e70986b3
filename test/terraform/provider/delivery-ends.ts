import type { Operation } from "./operation";
import { text } from "./value";

/** The delivery resources that AWS changes one at a time. */
export const deliveryType = "aws_cloudwatch_log_delivery";
export const sourceType = "aws_cloudwatch_log_delivery_source";
export const destinationType = "aws_cloudwatch_log_delivery_destination";

/**
 * The delivery source and destination that an operation touches, as keys. AWS answers ConflictException to a change
 * of a delivery while another change touches either end (hashicorp/terraform-provider-aws#42194).
 */
export function deliveryEnds(operation: Pick<Operation, "type" | "account" | "region" | "values">): string[] {
  const { type, account, region, values } = operation;
  const source = (name: string): string => `source ${account}/${region}/${name}`;
  const ends: string[] = [];
  if (type === deliveryType) {
    const sourceName = text(values["delivery_source_name"]);
    const destination = text(values["delivery_destination_arn"]);
    if (sourceName) ends.push(source(sourceName));
    if (destination) ends.push(`destination ${destination}`);
  } else if (type === sourceType) {
    const name = text(values["name"]);
    if (name) ends.push(source(name));
  } else if (type === destinationType) {
    const arn = text(values["arn"]);
    if (arn) ends.push(`destination ${arn}`);
  }
  return ends;
}

/** The account, region and name in a delivery destination's ARN. */
export function destinationOfArn(arn: string): { account: string; region: string; name: string } | undefined {
  const [, , service, region = "", account = "", kind, name = ""] = arn.split(":");
  return service === "logs" && kind === "delivery-destination" ? { account, region, name } : undefined;
}
