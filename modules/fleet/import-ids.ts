/** The ids by which the resources of a fleet can be imported elsewhere: what each stack's `import_ids` output holds. */
import { TerraformResource, type TerraformStack } from "cdktf";
import { address } from "../destinations/registry";

/** Which attribute of a resource is its import id, for the types that outlive a stack's state. */
const importIdAttributes: Readonly<Record<string, string>> = {
  aws_cloudwatch_log_delivery: "id",
  aws_cloudwatch_log_delivery_destination: "name",
  aws_cloudwatch_log_delivery_destination_policy: "delivery_destination_name",
  aws_cloudwatch_log_delivery_source: "name",
  aws_cloudwatch_log_group: "name",
  aws_cloudwatch_log_resource_policy: "policy_name",
  aws_flow_log: "id",
  aws_iam_service_linked_role: "arn",
  aws_kinesis_firehose_delivery_stream: "arn",
  aws_kms_key: "key_id",
  aws_networkfirewall_logging_configuration: "firewall_arn",
  aws_route53_query_log: "id",
  aws_route53_resolver_query_log_config: "id",
  aws_s3_bucket: "bucket",
  aws_s3_bucket_policy: "bucket",
  aws_sqs_queue: "url",
  aws_wafv2_web_acl_logging_configuration: "resource_arn",
};

/** Address of each resource → reference to its import id. */
export function importIds(stack: TerraformStack): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const resource of stack.node.findAll()) {
    if (!TerraformResource.isTerraformResource(resource)) continue;
    const attribute = importIdAttributes[resource.terraformResourceType];
    if (attribute !== undefined) ids[address(resource)] = resource.getStringAttribute(attribute);
  }
  return ids;
}
