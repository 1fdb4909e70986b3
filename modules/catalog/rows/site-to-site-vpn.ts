import { bridgedBucket, bridgedStream, groupOnly } from "../pieces/bridge";
import { suggested, v1 } from "../pieces/cells";
import { because, held, rule, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Site-to-Site VPN",
  destinations: {
    cloudwatchLogs: v1.logGroup(
      setOn(
        "aws_vpn_connection",
        "tunnel1_log_options.cloudwatch_log_options, tunnel2_log_options.cloudwatch_log_options",
      ),
      {
        logGroup: suggested("/aws/vendedlogs/vpn/"),
        notes: [
          "Set for each of the two tunnels: log_enabled, log_group_arn and log_output_format (json or text); for BGP logs bgp_log_enabled, bgp_log_group_arn and bgp_log_output_format.",
          "Streams are named after the connection and the tunnel's outside address.",
        ],
      },
    ),
    s3: bridgedBucket("site-to-site-vpn", { notes: [groupOnly] }),
    firehose: bridgedStream({ notes: [groupOnly] }),
  },
  source: {
    noun: "a Site-to-Site VPN connection",
    resources: "aws_vpn_connection",
    arns: [regional("ec2", "vpn-connection/${VpnConnectionId}")],
    id: { pattern: "^vpn-[0-9a-z]+$", example: "vpn-0a1b2c3d4e5f67890" },
    exampleArn: "arn:aws:ec2:us-east-1:111122223333:vpn-connection/vpn-0a1b2c3d4e5f67890",
    maxDestinationsPerType: 1,
  },
  deployer: [
    allow("ec2:ModifyVpnTunnelOptions"),
    allow("ec2:DescribeVpnConnections", "*"),
    controlLogDelivery,
  ],
  constraints: [
    held(
      "service",
      "Each tunnel has options of its own: a new tunnel whose options are left out is not logged, and one that exists stays as it is.",
    ),
    rule("bgp", "The tunnels of a connection with static routes only have no BGP session to log."),
    told(because.runtime, "Switching logs on for a tunnel that exists can interrupt it for several minutes."),
  ],
  pitfalls: {
    "hashicorp/terraform-provider-aws#26876":
      "Adding log options to existing tunnels once swapped the two tunnels (old provider).",
    "cloudposse/terraform-aws-vpn-connection#61": "A log group of one's own is passed by ARN, not by name.",
    "terraform-aws-modules/terraform-aws-vpn-gateway#103":
      "BGP logs have arguments of their own, for each tunnel; they do not follow from log_enabled.",
    "aws-cloudformation/cloudformation-coverage-roadmap#1666":
      "CloudFormation lagged behind here, Terraform did not.",
  },
  pages: [
    "https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html",
    "https://docs.aws.amazon.com/vpn/latest/s2svpn/enable-logs.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "API reference of VpnTunnelLogOptionsSpecification (@aws-sdk/client-ec2 3.1169.0): log groups are the only destination, as in the guide",
      "The acceptance test of aws_vpn_connection logs both tunnels, without BGP",
    ],
    acceptanceTests: {
      aws_vpn_connection:
        "internal/service/ec2/vpnsite_connection_test.go TestAccSiteVPNConnection_cloudWatchLogOptions",
    },
    doubts: [
      "Whether AWS takes the options of BGP logs for a connection with static routes only is said neither in the guide nor in the API reference: nothing would be logged, so they are refused here.",
    ],
  },
});
