import type { LogTypeRow } from "../row";

export const row = {
  id: "iot-core",
  service: "AWS IoT",
  label: "AWS IoT logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "resource",
      principal: "iot.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_iot_logging_options"],
        argument: "default_log_level, role_arn",
      },
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["AWSIotLogsV2"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "the AWS IoT logging options of an account and region",
    resources: [],
    arns: [],
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "iot.amazonaws.com",
      trustSourceArn: "arn:${Partition}:iot:${Region}:${Account}:*",
      neededFor: ["cloudwatchLogs"],
      default: "created",
      statements: [
        {
          actions: [
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "logs:PutMetricFilter",
            "logs:PutRetentionPolicy",
          ],
          resources: [
            "arn:${Partition}:logs:${Region}:${Account}:log-group:AWSIotLogsV2",
            "arn:${Partition}:logs:${Region}:${Account}:log-group:AWSIotLogsV2:*",
          ],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["iot:GetV2LoggingOptions", "iot:SetV2LoggingOptions"],
      resources: ["*"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "The setting is one per account and region.",
    "Destroying the resource changes nothing: logging stays on.",
    "default_log_level is DEBUG, INFO, ERROR, WARN or DISABLED.",
    "Logging per thing group is not in this provider.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws, internal/service/iot/logging_options.go",
      lesson:
        "Delete does nothing, so logging stays on after destroy; set disable_all_logs before. The provider retries until the role has propagated.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/iot/latest/developerguide/configure-logging.html",
    "https://docs.aws.amazon.com/iot/latest/developerguide/cross-service-confused-deputy-prevention.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "AWS IoT developer guide: configure-logging, cross-service-confused-deputy-prevention",
      "botocore service model of iot, 2026-08 (SetV2LoggingOptionsRequest)",
      "Terraform AWS provider 6.25: aws_iot_logging_options",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
    ],
  },
} as const satisfies LogTypeRow;
