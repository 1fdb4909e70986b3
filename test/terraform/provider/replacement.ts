import { Unknown, isArray, isFields, isSame, text, type Fields, type Value } from "./value";

/** A step of a path into a value: an attribute's name, or the index of a list. */
export type Path = readonly (string | number)[];

/**
 * Attributes that a resource cannot change in place. The bindings do not tell; these are read from the provider's
 * source for the delivery resources (`internal/service/logs/delivery*.go`) and from AWS's own APIs for the names.
 */
const immutable: Readonly<Record<string, readonly Path[]>> = {
  aws_cloudwatch_log_delivery: [["delivery_source_name"], ["delivery_destination_arn"]],
  aws_cloudwatch_log_delivery_source: [["name"], ["log_type"], ["resource_arn"]],
  aws_cloudwatch_log_delivery_destination: [["name"], ["output_format"]],
  aws_cloudwatch_log_delivery_destination_policy: [["delivery_destination_name"]],
  aws_cloudwatch_log_group: [["name"], ["name_prefix"], ["log_group_class"]],
  aws_cloudwatch_log_resource_policy: [["policy_name"]],
  aws_cloudwatch_log_stream: [["name"], ["log_group_name"]],
  aws_cloudwatch_log_subscription_filter: [["name"], ["log_group_name"], ["destination_arn"]],
  aws_iam_role: [["name"], ["name_prefix"], ["path"]],
  aws_iam_role_policy: [["name"], ["name_prefix"], ["role"]],
  aws_iam_service_linked_role: [["aws_service_name"], ["custom_suffix"]],
  aws_kinesis_firehose_delivery_stream: [["name"]],
  aws_s3_bucket: [["bucket"], ["bucket_prefix"]],
  aws_s3_bucket_policy: [["bucket"]],
  aws_flow_log: [
    ["log_destination"],
    ["log_destination_type"],
    ["traffic_type"],
    ["vpc_id"],
    ["subnet_id"],
    ["eni_id"],
    ["iam_role_arn"],
    ["deliver_cross_account_role"],
    ["log_format"],
    ["max_aggregation_interval"],
  ],
  aws_wafv2_web_acl_logging_configuration: [["resource_arn"]],
  aws_networkfirewall_logging_configuration: [["firewall_arn"]],
  aws_route53_query_log: [["zone_id"], ["cloudwatch_log_group_arn"]],
  aws_route53_resolver_query_log_config: [["name"], ["destination_arn"]],
  aws_route53_resolver_query_log_config_association: [["resolver_query_log_config_id"], ["resource_id"]],
  aws_vpclattice_access_log_subscription: [["resource_identifier"], ["destination_arn"]],
};

const destinationArn: Path = ["delivery_destination_configuration", 0, "destination_resource_arn"];

function at(value: Value, path: Path): Value {
  return path.reduce<Value>((current, step) => {
    if (typeof step === "number") return isArray(current) ? (current[step] ?? null) : null;
    return isFields(current) ? (current[step] ?? null) : null;
  }, value);
}

/** The provider's `requiresReplaceIfARNServiceChanges`: a new ARN of another service, or one not known yet. */
function changesService(prior: Value, planned: Value): boolean {
  if (planned instanceof Unknown) return true;
  return text(prior)?.split(":")[2] !== text(planned)?.split(":")[2];
}

/** The paths whose change makes Terraform replace the resource. An attribute that was never known replaces nothing. */
export function replacedBy(type: string, prior: Fields, planned: Fields): Path[] {
  const paths: Path[] = [...(immutable[type] ?? []), ["region"]].filter((path) => {
    const before = at(prior, path);
    return before !== null && !isSame(before, at(planned, path));
  });
  if (type === "aws_cloudwatch_log_delivery_destination") {
    const before = at(prior, destinationArn);
    if (before !== null && changesService(before, at(planned, destinationArn))) paths.push(destinationArn);
  }
  return paths;
}
