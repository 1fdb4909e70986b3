import { because, checked } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

/** The fields of all three log types. */
const record = {
  always: "event_timestamp proxy_name final_action",
  optional: [
    "timestamp resource_arn resourceId client_src_ip client_src_port src_vpc src_vpce",
    "vpce_account_id dest_domain url http_method dest_ip dest_port http_status_code",
    "first_alert_match all_matches final_rule_name final_rule_group_name request_size",
    "response_size",
  ],
} as const;

export const row = defineRow({
  service: "AWS Network Firewall",
  ...logs("/aws/vendedlogs/network-firewall-proxy/"),
  source: byArn("a Network Firewall proxy", "network-firewall", "proxy/${Name}", "proxy/orders"),
  v2: {
    logTypes: [logType("ALERT_LOGS", record), logType("ALLOW_LOGS", record), logType("DENY_LOGS", record)],
    defaultLogTypes: "ALERT_LOGS ALLOW_LOGS DENY_LOGS",
  },
  constraints: {
    "Network Firewall proxies are in preview.": because.lifecycle,
    "The records are those of a Network Firewall proxy, each with its proxy_name; the logs of firewalls are another log type: network-firewall.":
      checked({ kind: "source-arn" }),
  },
  cloudFormationTypes: ["AWS::NetworkFirewall::Firewall"],
  pages: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "The provider's acceptance test of proxies has delivery sources with a proxy's ARN for ALERT_LOGS and ALLOW_LOGS, to a log group and a bucket, made at the same time: a proxy takes several changes at once; AWS's service spec files these log types under AWS::NetworkFirewall::Firewall",
    ],
    acceptanceTests: {
      aws_cloudwatch_log_delivery_source:
        "internal/service/networkfirewall/proxy_test.go testAccNetworkFirewallProxy_logging",
    },
    doubts: [doubts.noVendedAction, doubts.keyUnpublished],
  },
});
