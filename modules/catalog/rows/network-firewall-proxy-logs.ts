import { because, checked, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Network Firewall",
  destinations: logs("/aws/vendedlogs/network-firewall-proxy/"),
  source: {
    noun: "a Network Firewall proxy",
    arns: [regional("network-firewall", "proxy/${Name}")],
    cloudFormationTypes: ["AWS::NetworkFirewall::Firewall"],
    exampleArn: "arn:aws:network-firewall:us-east-1:111122223333:proxy/orders",
  },
  v2: {
    logTypes: [
      logType("ALERT_LOGS", {
        always: "event_timestamp proxy_name final_action",
        optional: [
          "timestamp resource_arn resourceId client_src_ip client_src_port src_vpc src_vpce",
          "vpce_account_id dest_domain url http_method dest_ip dest_port http_status_code",
          "first_alert_match all_matches final_rule_name final_rule_group_name request_size",
          "response_size",
        ],
      }),
      logType("ALLOW_LOGS", {
        always: "event_timestamp proxy_name final_action",
        optional: [
          "timestamp resource_arn resourceId client_src_ip client_src_port src_vpc src_vpce",
          "vpce_account_id dest_domain url http_method dest_ip dest_port http_status_code",
          "first_alert_match all_matches final_rule_name final_rule_group_name request_size",
          "response_size",
        ],
      }),
      logType("DENY_LOGS", {
        always: "event_timestamp proxy_name final_action",
        optional: [
          "timestamp resource_arn resourceId client_src_ip client_src_port src_vpc src_vpce",
          "vpce_account_id dest_domain url http_method dest_ip dest_port http_status_code",
          "first_alert_match all_matches final_rule_name final_rule_group_name request_size",
          "response_size",
        ],
      }),
    ],
    defaultLogTypes: "ALERT_LOGS ALLOW_LOGS DENY_LOGS",
  },
  constraints: [
    told(because.lifecycle, "Network Firewall proxies are in preview."),
    checked(
      { kind: "source-arn", forms: [regional("network-firewall", "proxy/${Name}")] },
      "The records are those of a Network Firewall proxy, each with its proxy_name; the logs of firewalls are another log type: network-firewall.",
    ),
  ],
  pages: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "The provider's acceptance test of proxies has delivery sources with a proxy's ARN for ALERT_LOGS and ALLOW_LOGS, to a log group and a bucket; AWS's service spec files these log types under AWS::NetworkFirewall::Firewall",
    ],
    acceptanceTests: {
      aws_cloudwatch_log_delivery_source:
        "internal/service/networkfirewall/proxy_test.go testAccNetworkFirewallProxy_logging",
    },
    doubts: [doubts.noVendedAction, doubts.keyUnpublished],
  },
});
