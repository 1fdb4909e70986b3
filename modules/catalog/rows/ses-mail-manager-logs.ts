import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

const ingressPoint = regional("ses", "mailmanager-ingress-point/${IngressPointId}");
const ruleSet = regional("ses", "mailmanager-rule-set/${RuleSetId}");

export const row = defineRow({
  service: "Amazon Simple Email Service",
  ...logs("/aws/vendedlogs/ses/"),
  source: {
    noun: "an SES Mail Manager ingress endpoint or rule set",
    arns: [ingressPoint, ruleSet],
    exampleArn: "arn:aws:ses:us-east-1:111122223333:mailmanager-ingress-point/inp-ab12cd34ef56gh78",
  },
  v2: {
    logTypes: [
      logType("APPLICATION_LOGS", {
        arns: [ingressPoint],
        always: "resource_arn event_timestamp message_id",
        optional: [
          "timestamp ingress_point_id ingress_point_type sender_ip_address smtp_mail_from smtp_helo",
          "tls_protocol recipients ingress_point_metadata tls_cipher_suite message_size_bytes",
          "rule_set_id vpc_endpoint_id",
        ],
      }),
      logType("APPLICATION_LOGS", {
        arns: [ruleSet],
        always: "resource_arn event_timestamp message_id rule_set_name",
        optional: "timestamp rule_set_id rule_name rule_index recipients_matched action_metadata",
      }),
      logType("TRAFFIC_POLICY_DEBUG_LOGS", {
        arns: [ingressPoint],
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp ingress_point_id ingress_point_type ingress_point_session_id traffic_policy_id",
          "traffic_policy_evaluation traffic_policy_verdict sender_ip_address smtp_mail_from",
          "smtp_helo tls_protocol recipient tls_cipher_suite",
        ],
      }),
    ],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "ses",
  },
  cloudFormationTypes: ["AWS::SES::MailManagerIngressPoint", "AWS::SES::MailManagerRuleSet"],
  pages: ["https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html"],
  evidence: { confidence: "high", doubts: [doubts.keyUnpublished] },
});
