/**
 * AWSServiceRoleForLogDelivery: what AWS gives the role that writes to Firehose. AWS owns both
 * documents; they are here so that docs and tests can say who may write to which stream.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html#AWS-logs-infrastructure-Firehose
 */
import { policyDocument, type PolicyDocument } from "./document";
import { LOG_DELIVERY_PRINCIPAL } from "./writer";

export const LOG_DELIVERY_ROLE_NAME = "AWSServiceRoleForLogDelivery";

/** The tag that lets the role write to a stream. Terraform removes it if it isn't declared (hashicorp/terraform-provider-aws PR #43432). */
export const LOG_DELIVERY_TAG = { LogDeliveryEnabled: "true" } as const;

export function logDeliveryRoleArn(partition: string, account: string): string {
  return `arn:${partition}:iam::${account}:role/aws-service-role/${LOG_DELIVERY_PRINCIPAL}/${LOG_DELIVERY_ROLE_NAME}`;
}

export const logDeliveryRolePermissions: PolicyDocument = policyDocument([
  {
    Effect: "Allow",
    Action: ["firehose:ListTagsForDeliveryStream", "firehose:PutRecord", "firehose:PutRecordBatch"],
    Resource: "*",
    Condition: { StringEquals: { "aws:ResourceTag/LogDeliveryEnabled": "true" } },
  },
]);

export const logDeliveryRoleTrust: PolicyDocument = policyDocument([
  { Effect: "Allow", Principal: { Service: LOG_DELIVERY_PRINCIPAL }, Action: "sts:AssumeRole" },
]);
