import { suggested, v1 } from "../pieces/cells";
import { rule, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Storage Gateway",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/storagegateway/", "arn"),
    setOn(
      "aws_storagegateway_gateway aws_storagegateway_nfs_file_share aws_storagegateway_smb_file_share aws_storagegateway_file_system_association",
      "cloudwatch_log_group_arn, audit_destination_arn",
    ),
    {
      notes: [
        "Health logs: cloudwatch_log_group_arn of the gateway.",
        "Audit logs: audit_destination_arn of an SMB or NFS file share or a file system association.",
      ],
    },
  ),
  source: {
    noun: "a Storage Gateway gateway, file share or file system association",
    resources:
      "aws_storagegateway_gateway aws_storagegateway_nfs_file_share aws_storagegateway_smb_file_share aws_storagegateway_file_system_association",
    arns: [
      regional("storagegateway", "gateway/${GatewayId}"),
      regional("storagegateway", "share/${ShareId}"),
      regional("storagegateway", "fs-association/${FsaId}"),
    ],
    exampleArn: "arn:aws:storagegateway:us-east-1:111122223333:gateway/sgw-12A3456B",
    maxDestinations: 1,
  },
  deployer: [
    allow(
      "storagegateway:UpdateGatewayInformation storagegateway:DescribeGatewayInformation",
      regional("storagegateway", "gateway/${GatewayId}"),
    ),
    allow(
      "storagegateway:UpdateNFSFileShare storagegateway:DescribeNFSFileShares storagegateway:UpdateSMBFileShare storagegateway:DescribeSMBFileShares",
      regional("storagegateway", "share/${ShareId}"),
    ),
    allow(
      "storagegateway:UpdateFileSystemAssociation storagegateway:DescribeFileSystemAssociations",
      regional("storagegateway", "fs-association/${FsaId}"),
    ),
    controlLogDelivery,
  ],
  constraints: {
    "Gateways have health logs; file shares and file system associations have audit logs.": rule("logs"),
    "The gateway must be activated before logging can be set.": told(
      "The Terraform provider activates a gateway before it sets the log group.",
    ),
    "FSx File Gateway, and with it file system associations, is closed to new customers.": told(
      "Whether an account is a customer of it already is known to AWS alone.",
    ),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#22957, #36678":
      "Services differ in whether they take the log group's ARN with :* at its end; the provider's own examples for this one use it without.",
  },
  pages: [
    "https://docs.aws.amazon.com/filegateway/latest/files3/monitoring-file-gateway.html",
    "https://docs.aws.amazon.com/filegateway/latest/filefsxw/monitoring-file-gateway.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html",
  ],
  evidence: {
    confidence: "medium",
    sources: ["API reference of UpdateGatewayInformation (@aws-sdk/client-storage-gateway 3.1169.0)"],
    acceptanceTests: {
      aws_storagegateway_gateway:
        "internal/service/storagegateway/gateway_test.go TestAccStorageGatewayGateway_cloudWatchLogs",
      aws_storagegateway_nfs_file_share:
        "internal/service/storagegateway/nfs_file_share_test.go TestAccStorageGatewayNFSFileShare_audit",
      aws_storagegateway_smb_file_share:
        "internal/service/storagegateway/smb_file_share_test.go TestAccStorageGatewaySMBFileShare_audit",
      aws_storagegateway_file_system_association:
        "internal/service/storagegateway/file_system_association_test.go TestAccStorageGatewayFileSystemAssociation_auditDestination",
    },
  },
});
