import type { LogTypeRow } from "../row";

export const row = {
  id: "cognito",
  service: "Amazon Cognito",
  label: "Amazon Cognito logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
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
        resources: ["aws_cognito_log_delivery_configuration"],
        argument: "log_configurations.cloud_watch_logs_configuration.log_group_arn",
      },
      notes: ["Takes userNotification (level ERROR) and userAuthEvents (level INFO)."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/cognito/",
        },
        reference: "arn",
        customerManagedKey: "refused",
      },
    },
    s3: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_cognito_log_delivery_configuration"],
        argument: "log_configurations.s3_configuration.bucket_arn",
      },
      notes: ["Not ticked on AWS's page. userAuthEvents only."],
      keyLayout: "AWSLogs/${Account}/…",
      prefix: "unsupported",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v1",
      enablement: "resource",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_cognito_log_delivery_configuration"],
        argument: "log_configurations.firehose_configuration.stream_arn",
      },
      notes: ["Not ticked on AWS's page. userAuthEvents only."],
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "a Cognito user pool",
    resources: ["aws_cognito_user_pool"],
    arns: ["arn:${Partition}:cognito-idp:${Region}:${Account}:userpool/${UserPoolId}"],
    id: {
      pattern: "^[\\w-]+_[0-9a-zA-Z]+$",
      example: "us-east-1_EXAMPLE",
    },
    exampleArn: "arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_EXAMPLE",
    configurations: "one",
    maxDestinations: 2,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["cognito-idp:GetLogDeliveryConfiguration", "cognito-idp:SetLogDeliveryConfiguration"],
      resources: ["arn:${Partition}:cognito-idp:${Region}:${Account}:userpool/${UserPoolId}"],
    },
    {
      actions: [
        "logs:DeleteLogDelivery",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:UpdateLogDelivery",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "The log group is in the user pool's account and is not encrypted with a KMS key.",
    "A pool has at most two log configurations: one for userNotification, one for userAuthEvents. Each has one destination.",
    "userNotification: level ERROR, CloudWatch Logs only.",
    "userAuthEvents: level INFO; the pool needs user_pool_tier = PLUS and threat protection (advanced_security_mode AUDIT or ENFORCED).",
    "The resource replaces the whole logging configuration of the pool.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#47790, PR #47894",
      lesson:
        "The registry's example was wrong: userAuthEvents is INFO and needs the PLUS tier, and S3 does not take userNotification.",
    },
    {
      cite: "lgallard/terraform-aws-cognito-user-pool#413",
      lesson: "Check the combinations of event source, level and destination before apply.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        'Declare the tag LogDeliveryEnabled = "true" on the stream; without it nothing arrives, and no error is shown.',
    },
  ],
  links: [
    "https://docs.aws.amazon.com/cognito/latest/developerguide/exporting-quotas-and-usage.html",
    "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetLogDeliveryConfiguration.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "Cognito developer guide: exporting-quotas-and-usage",
      "botocore service model of cognito-idp, 2026-08 (LogConfigurationType)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs (V1: S3, CloudWatch Logs, Firehose)",
      "Terraform AWS provider 6.25: aws_cognito_log_delivery_configuration, aws_cognito_user_pool",
    ],
    doubts: [
      "AWS's page ticks CloudWatch Logs only; S3 and Firehose are in the API and the developer guide.",
      "AWS does not publish the S3 key behind AWSLogs/<account>/.",
      "AWS does not say whether the bucket may be in another account or region; the general V1 rules for S3 are assumed.",
    ],
  },
} as const satisfies LogTypeRow;
