import { native, suggested, v1 } from "../pieces/cells";
import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { assumedRole, madeBy } from "../pieces/enablement";
import {
  allow,
  itsLogStreams,
  makeFindAndWrite,
  passRole,
  regional,
  role,
  theLogGroup,
} from "../pieces/statements";

const sources = [
  regional("ec2", "vpc/${VpcId}"),
  regional("ec2", "subnet/${SubnetId}"),
  regional("ec2", "network-interface/${NetworkInterfaceId}"),
  regional("ec2", "transit-gateway/${TransitGatewayId}"),
  regional("ec2", "transit-gateway-attachment/${TransitGatewayAttachmentId}"),
  regional("ec2", "natgateway/${NatGatewayId}"),
];

const how = madeBy("aws_flow_log", "log_destination");

export const row = defineRow({
  service: "Amazon VPC",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/vpc-flow-logs/", "arn"),
    assumedRole("vpc-flow-logs.amazonaws.com"),
    how,
    {
      notes: [
        "log_destination_type cloud-watch-logs, log_destination the ARN of the log group, and iam_role_arn. log_group_name no longer exists in provider 6.",
      ],
    },
  ),
  s3: v1.bucket(how, {
    notes: [
      "log_destination_type s3; log_destination is the bucket's ARN, with a folder behind it where wanted. iam_role_arn must be left out.",
      "destination_options: file_format (plain-text or parquet), hive_compatible_partitions, per_hour_partition, which adds an hour to the path.",
    ],
    keyLayout: "AWSLogs/${Account}/vpcflowlogs/${Region}/${yyyy}/${MM}/${dd}/…",
    hiveKeyLayout:
      "AWSLogs/aws-account-id=${Account}/aws-service=vpcflowlogs/aws-region=${Region}/year=${yyyy}/month=${MM}/day=${dd}/…",
  }),
  firehose: v1.stream(how, {
    notes: [
      "log_destination_type kinesis-data-firehose, log_destination the ARN of the stream. In one account no role is given.",
      "A stream of another account needs two roles: iam_role_arn in the source's account, trusted by delivery.logs.amazonaws.com, and deliver_cross_account_role in the stream's account, whose name starts with AWSLogDeliveryFirehoseCrossAccountRole.",
    ],
    crossAccount: true,
  }),
  source: {
    noun: "a VPC, subnet, network interface, transit gateway, transit gateway attachment or regional NAT gateway",
    resources:
      "aws_vpc aws_subnet aws_network_interface aws_ec2_transit_gateway aws_ec2_transit_gateway_vpc_attachment aws_ec2_transit_gateway_peering_attachment aws_nat_gateway",
    arns: sources,
    id: { pattern: "^(vpc|subnet|eni|tgw|tgw-attach|nat)-[0-9a-z]+$", example: "vpc-0a1b2c3d4e5f67890" },
    exampleArn: "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-0a1b2c3d4e5f67890",
    configurations: "many",
  },
  roles: [
    role(
      "vpc-flow-logs.amazonaws.com",
      [makeFindAndWrite(theLogGroup, itsLogStreams), allow("logs:DescribeLogGroups", "*")],
      { trustSourceArn: regional("ec2", "vpc-flow-log/*"), default: "created" },
    ),
  ],
  deployer: [
    allow("ec2:CreateFlowLogs", ...sources, regional("ec2", "vpc-flow-log/*")),
    allow("ec2:DeleteFlowLogs", regional("ec2", "vpc-flow-log/*")),
    allow("ec2:DescribeFlowLogs", "*"),
    allow("logs:DeleteLogDelivery", "*"),
    passRole,
  ],
  constraints: {
    "A flow log cannot be changed: every change but that of its tags replaces it.": because.consequence,
    "The role for CloudWatch Logs must be in the account of the flow log.": rule("roleAccount"),
    "The role's policy must be attached before the flow log is created.": held("order"),
    "iam_role_arn is for CloudWatch Logs and for streams of another account; AWS refuses or drops it for S3.":
      rule("roleOfGroups"),
    "A stream of another account needs two roles: one in the source's account, and one in the stream's whose name starts with AWSLogDeliveryFirehoseCrossAccountRole.":
      rule("twoRoles"),
    "Flow logs of transit gateways and their attachments need max_aggregation_interval = 60 and take no traffic_type.":
      rule("transit"),
    "A source has one flow log for a kind of traffic and a destination: AWS refuses a second one (FlowLogAlreadyExists).":
      rule("onceEach"),
    "Of NAT gateways only regional ones have flow logs of their own.": checked({
      kind: "source-argument",
      argument: "availabilityMode",
      must: { oneOf: ["regional"] },
      unset: "zonal",
      of: ["aws_nat_gateway"],
    }),
    "Connect attachments have no flow logs of their own: their traffic is in those of the transport attachment or of the transit gateway.":
      held("source.resources"),
    'A log format holds fields as ${field-id}, separated by spaces, and one at least: "${version} ${srcaddr} ${dstaddr}".':
      rule("logFormat"),
    "AWSLogs cannot be the name of the folder: it is reserved.": held("destinations.s3.prefix"),
    "Hive-compatible paths start with AWSLogs/aws-account-id=<account>/, which the usual statement for s3:PutObject does not match.":
      held("destinations.s3.hiveKeyLayout"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#23521":
      "iam_role_arn given with an S3 destination is dropped by the API: a perpetual difference.",
    "cloud-custodian/cloud-custodian#4641; aws-samples/aws-secure-environment-accelerator#1111":
      '"DeliverLogsPermissionArn is not applicable for s3": the role must not be sent.',
    "terraform-aws-modules/terraform-aws-s3-bucket#214":
      "The resource of the bucket policy's statement must contain the folder.",
    "cloudposse/terraform-aws-vpc-flow-logs-s3-bucket#101":
      "A user's claim, against AWS's sample policies and not verified: with BucketOwnerEnforced the condition on s3:x-amz-acl never matches and delivery fails silently.",
    "awslabs/landing-zone-accelerator-on-aws#1205":
      "A flow log may be ACTIVE with DeliverLogsStatus FAILED: the key policy lacked the principal of log delivery.",
    "hashicorp/terraform-provider-aws#28577, #43747; aws/aws-cdk#33883, #36278":
      "Delivery to a stream of another account needs two roles.",
    "flow-logs-s3-permissions":
      "By the guide, a bucket policy that AWS makes by itself may replace the existing one: write the policy first.",
  },
  pages: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-firehose.html",
    "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "API reference of CreateFlowLogs (@aws-sdk/client-ec2 3.1169.0)",
      "The guide's role may do its actions on *; IAM's authorization data gives all but logs:DescribeLogGroups a log group as the resource, and here they are cut down to it",
      "The acceptance tests of the other destinations are _s3 and _kinesisFirehose in the same file, with ARNs and without a role, as here",
      "The role in the acceptance test of log groups trusts ec2.amazonaws.com; here it trusts vpc-flow-logs.amazonaws.com, as the guide says",
    ],
    acceptanceTests: {
      aws_flow_log:
        "internal/service/ec2/vpc_flow_log_test.go TestAccVPCFlowLog_LogDestinationType_cloudWatchLogs",
    },
  },
});
