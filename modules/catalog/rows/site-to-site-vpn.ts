import { bridged } from "../pieces/bridge";
import { suggested, v1 } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Site-to-Site VPN",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/vpn/", "arn"),
    setOn(
      "aws_vpn_connection",
      "tunnel1_log_options.cloudwatch_log_options, tunnel2_log_options.cloudwatch_log_options",
    ),
    {
      notes: [
        "Set for each of the two tunnels: log_enabled, log_group_arn and log_output_format (json or text); for BGP logs bgp_log_enabled, bgp_log_group_arn and bgp_log_output_format.",
        "Streams are named after the connection and the tunnel's outside address.",
      ],
    },
  ),
  ...bridged("site-to-site-vpn"),
  off: {
    aws_vpn_connection: {
      "tunnel1_log_options.cloudwatch_log_options.log_enabled": false,
      "tunnel1_log_options.cloudwatch_log_options.bgp_log_enabled": false,
      "tunnel2_log_options.cloudwatch_log_options.log_enabled": false,
      "tunnel2_log_options.cloudwatch_log_options.bgp_log_enabled": false,
    },
  },
  source: byArn(
    "a Site-to-Site VPN connection",
    "ec2",
    "vpn-connection/${VpnConnectionId}",
    "vpn-connection/vpn-0a1b2c3d4e5f67890",
    {
      resources: "aws_vpn_connection",
      id: { pattern: "^vpn-[0-9a-z]+$", example: "vpn-0a1b2c3d4e5f67890" },
      maxDestinationsPerType: 1,
    },
  ),
  deployer: [
    allow("ec2:ModifyVpnTunnelOptions"),
    allow("ec2:DescribeVpnConnections", "*"),
    controlLogDelivery,
  ],
  constraints: {
    "Each tunnel has options of its own, which AWS keeps where they are left out: one that tunnels doesn't name is written as off, unless the connection sets its options itself.":
      held("service"),
    "The tunnels of a connection with static routes only have no BGP session to log.": rule("bgp"),
    "Switching logs on for a tunnel that exists can interrupt it for several minutes.": because.runtime,
  },
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
      "Whether AWS answers with the log group of a tunnel whose logging is off isn't documented. A delivery that is switched off goes on naming it; a tunnel that isn't named has none.",
      "Whether AWS takes the options of BGP logs for a connection with static routes only is said neither in the guide nor in the API reference: nothing would be logged, so they are refused here.",
    ],
  },
});
