import type { LogTypeRow } from "../row";

export const row = {
  id: "global-accelerator-flow-logs",
  service: "AWS Global Accelerator",
  label: "AWS Global Accelerator flow logs",
  editions: {
    "2024": {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    s3: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_globalaccelerator_accelerator", "aws_globalaccelerator_custom_routing_accelerator"],
        argument: "attributes",
      },
      notes: [
        "flow_logs_enabled, flow_logs_s3_bucket and flow_logs_s3_prefix are set together.",
        "${Region} of the key is us-west-2 in all examples seen.",
      ],
      keyLayout:
        "AWSLogs/${Account}/globalaccelerator/${Region}/${yyyy}/${MM}/${dd}/${Account}_globalaccelerator_${ResourceId}_…",
      prefix: "required",
      sourceArnRegion: "*",
      crossRegion: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "a Global Accelerator accelerator, standard or custom routing",
    resources: ["aws_globalaccelerator_accelerator", "aws_globalaccelerator_custom_routing_accelerator"],
    arns: ["arn:${Partition}:globalaccelerator::${Account}:accelerator/${ResourceId}"],
    id: {
      pattern: "^[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}$",
      example: "1234abcd-abcd-1234-abcd-1234abcdefgh",
    },
    exampleArn: "arn:aws:globalaccelerator::111122223333:accelerator/1234abcd-abcd-1234-abcd-1234abcdefgh",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: [
        "globalaccelerator:DescribeAccelerator",
        "globalaccelerator:DescribeAcceleratorAttributes",
        "globalaccelerator:DescribeCustomRoutingAccelerator",
        "globalaccelerator:DescribeCustomRoutingAcceleratorAttributes",
        "globalaccelerator:UpdateAcceleratorAttributes",
        "globalaccelerator:UpdateCustomRoutingAcceleratorAttributes",
      ],
      resources: ["arn:${Partition}:globalaccelerator::${Account}:accelerator/${ResourceId}"],
    },
    {
      actions: ["logs:DeleteLogDelivery"],
      resources: ["*"],
    },
  ],
  constraints: [
    'Bucket and prefix are both required; a prefix of "/" gives keys with "//".',
    "The API lives in us-west-2; the provider goes there by itself, and the resource has no region argument.",
    "Enabling fails when the bucket policy lacks the statements and the caller cannot read and write it.",
    "The first logs arrive after about four hours.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#17519",
      lesson: "flow_logs_s3_prefix is required in practice.",
    },
    {
      cite: "hashicorp/terraform-provider-aws PR #17739",
      lesson: "Updates of the attributes while flow logs were on were mishandled until 2021.",
    },
    {
      cite: "terraform-aws-modules/terraform-aws-global-accelerator#8",
      lesson: "No bucket ACL is needed; setting one fails on buckets with ACLs disabled.",
    },
    {
      cite: "aws-cloudformation/cloudformation-coverage-roadmap#922",
      lesson: "CloudFormation lacked flow logs for years; the attributes in Terraform are the way.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "Global Accelerator developer guide: monitoring-global-accelerator.flow-logs",
      "botocore service model of globalaccelerator, 2026-08 (UpdateAcceleratorAttributesRequest)",
      "Terraform AWS provider 6.25: aws_globalaccelerator_accelerator, aws_globalaccelerator_custom_routing_accelerator",
    ],
    doubts: [
      "AWS does not state the region in aws:SourceArn; its sample policy has no aws:SourceArn. The API lives in us-west-2 and the keys seen point there, but that isn't stated, so the guard leaves the region open and holds the account.",
      "AWS does not say whether the bucket may be in another account or region; the general V1 rules for S3 are assumed.",
    ],
  },
} as const satisfies LogTypeRow;
