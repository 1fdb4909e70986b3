import { native, required, v1 } from "../pieces/cells";
import { held, rule, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { madeBy } from "../pieces/enablement";
import { allow } from "../pieces/statements";

const how = madeBy("aws_wafv2_web_acl_logging_configuration", "log_destination_configs");

export const row = defineRow({
  service: "AWS WAF",
  cloudwatchLogs: v1.logGroup(required("aws-waf-logs-", "arn"), how, {
    notes: ["The ARN must not end with :*."],
  }),
  s3: v1.bucket(how, {
    notes: [
      "For web ACLs of scope CLOUDFRONT the region in the key is the word cloudfront.",
      "The bucket's ARN may have a prefix behind it in the API and in Terraform, but not in the console.",
      "Of a customer managed key AWS WAF uses kms:GenerateDataKey* only.",
    ],
    keyLayout: "AWSLogs/${Account}/WAFLogs/${Region}/${WebAclName}/${yyyy}/${MM}/${dd}/${HH}/${mm}/…",
    bucketNamePrefix: "aws-waf-logs-",
  }),
  firehose: native.stream("AWSServiceRoleForWAFV2Logging", how, {
    notes: [
      "AWS WAF creates its service-linked role when logging is switched on; it is not the one of log delivery. The stream's source must be Direct PUT.",
    ],
    streamNamePrefix: "aws-waf-logs-",
  }),
  source: byArn(
    "a web ACL",
    "wafv2",
    "${Scope}/webacl/${Name}/${Id}",
    "regional/webacl/orders/a1b2c3d4-5678-90ab-cdef-111122223333",
    { resources: "aws_wafv2_web_acl", maxDestinations: 1 },
  ),
  deployer: [
    allow("wafv2:PutLoggingConfiguration wafv2:GetLoggingConfiguration wafv2:DeleteLoggingConfiguration"),
    allow("logs:DeleteLogDelivery firehose:ListDeliveryStreams", "*"),
    allow(
      "iam:CreateServiceLinkedRole",
      "arn:${Partition}:iam::${Account}:role/aws-service-role/wafv2.amazonaws.com/AWSServiceRoleForWAFV2Logging",
    ),
  ],
  constraints: {
    "Names of log groups, buckets and streams must start with aws-waf-logs-.": held(
      "destinations.cloudwatchLogs.logGroup.naming",
    ),
    "A web ACL logs to one destination; several consumers must share it.": held("source.maxDestinations"),
    "A web ACL of scope CLOUDFRONT, its log group, its stream and its logging configuration are in us-east-1.":
      rule("cloudfront"),
    "Log group and stream must be in the account and region of the web ACL.": held(
      "destinations.firehose.crossAccount",
    ),
    "Each entry of redacted_fields names one field: method, query_string, single_header or uri_path.":
      rule("oneField"),
    "AWS WAF keeps the names of headers in lower case, so that one with capitals would be a difference in every plan.":
      rule("lowerCaseHeader"),
    "A logging filter holds at least one filter, a filter at least one condition, and a condition an action or a label.":
      rule("conditions"),
    "Names of labels are 1 to 1,024 letters, digits, underscores, hyphens and colons.": rule("labelNames"),
    "AWS WAF takes the first filter that matches, and the Terraform provider sends them in no order: filters of behaviour KEEP and of DROP must not match the same request. With filters of one behaviour, and the other as default, the order doesn't matter.":
      rule("order"),
    "The stream's source must be Direct PUT.": told(
      "Streams that are made here take Direct PUT; of one that exists only Firehose shows the source.",
    ),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#25296, #31627; navapbc/template-infra#926; HHS/simpler-grants-gov#1911":
      "The account policy that AWS lets grow by itself reaches 5,120 characters or ten policies: WAFLogDestinationPermissionIssueException. One policy for aws-waf-logs-* of one's own avoids it.",
    "hashicorp/terraform-provider-aws#46813, #47111; AWS-logs-infrastructure-CWL":
      "Since about March 2026 AWS writes its automatic grant into a policy on the log group itself (51,200 bytes); account-level policies stay limited to 10 per region and 5,120 characters. A policy of one's own that already grants keeps AWS from adding one.",
    "hashicorp/terraform-provider-aws#32665":
      "The provider keeps filters as a set, so they reach AWS in another order than they are written in.",
    "aws-ss/terraform-aws-wafv2#16":
      "EXACTLY_ONE_CONDITION_REQUIRED for FIELD_TO_MATCH: several fields in one entry of redacted_fields.",
    "hashicorp/terraform-provider-aws#22957": "A log group ARN that ends with :* is rejected.",
    "hashicorp/terraform-provider-aws#23934, #32262, #33584":
      "Names without aws-waf-logs- are rejected at apply with an unclear error.",
    "cloudposse/terraform-aws-firewall-manager#31":
      "Policies of Firewall Manager carry the stream's ARN in their own JSON.",
    "aws_waf_web_acl, aws_wafregional_web_acl":
      "AWS WAF Classic logs to Firehose only, with an argument of the web ACL.",
  },
  pages: [
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging-kinesis.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging-management-configure.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/using-service-linked-roles.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-action.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "API reference of LoggingConfiguration (@aws-sdk/client-wafv2 3.1169.0)",
      "Buckets of other accounts: the guide's page about S3 has a policy for logs of several accounts",
      "The stream of the acceptance test has no tag, since WAF writes with a service-linked role of its own. No test has a log group or a bucket; log_destination_configs takes the three alike",
    ],
    acceptanceTests: {
      aws_wafv2_web_acl_logging_configuration:
        "internal/service/wafv2/web_acl_logging_configuration_test.go TestAccWAFV2WebACLLoggingConfiguration_basic",
    },
    doubts: [
      "Whether a condition may have both an action and a label is said neither in the guide nor in the API reference, and the provider's tests have one of them each: it is let through, for AWS to judge.",
      "Allow and Block both end the evaluation, so that filters of the one and of the other are taken to be apart. Whether a block counts whose rule group is overridden to Count is not said: then their order may matter.",
    ],
  },
});
