import { because, checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { loadBalancerLogs } from "../pieces/siblings";
import { logType } from "../pieces/v2";

export const row = defineRow({
  service: "Elastic Load Balancing (Application Load Balancer)",
  ...loadBalancerLogs(),
  source: byArn(
    "an Application Load Balancer",
    "elasticloadbalancing",
    "loadbalancer/app/${LoadBalancerName}/${LoadBalancerId}",
    "loadbalancer/app/orders/50dc6c495c0c9188",
    { resources: "aws_lb" },
  ),
  v2: {
    logTypes: [
      logType("ALB_ACCESS_LOGS", {
        always: [
          "type time elb client_port target_port request_processing_time target_processing_time",
          "response_processing_time elb_status_code target_status_code received_bytes sent_bytes",
          "request_line user_agent ssl_cipher ssl_protocol target_group_arn trace_id domain_name",
          "chosen_cert_arn matched_rule_priority request_creation_time actions_executed",
          "redirect_url error_reason target_port_list target_status_code_list classification",
          "classification_reason conn_trace_id transformed_host transformed_uri",
          "request_transform_status ip_address",
        ],
        optional: "",
      }),
      logType("ALB_CONNECTION_LOGS", {
        always: [
          "time client_ip client_port listener_port tls_protocol tls_cipher tls_handshake_latency",
          "leaf_client_cert_subject leaf_client_cert_validity leaf_client_cert_serial_number",
          "tls_verify_status conn_trace_id tls_keyexchange elb ip_address",
        ],
        optional: "",
      }),
      logType("ALB_HEALTH_CHECK_LOGS", {
        always: [
          "type time latency target_addr target_group_id status status_code reason_code elb",
          "ip_address",
        ],
        optional: "",
      }),
    ],
    defaultLogTypes: "ALB_ACCESS_LOGS",
    authorization: "elasticloadbalancing",
    // IAM gives the action no resource types, and such an action is allowed on "*" alone.
    authorizedOn: ["*"],
    defaultSuffixPath: "{region}/{yyyy}/{MM}/{dd}",
  },
  constraints: {
    'These are the logs of Application Load Balancers; those of Network Load Balancers are "nlb-access-logs".':
      checked({
        kind: "source-argument",
        argument: "loadBalancerType",
        must: { oneOf: ["application"] },
        unset: "application",
      }),
    "Each log type is switched on by a delivery source of its own: access, connection and health check logs are independent of each other.":
      held("v2.logTypes"),
    "These deliveries are independent of the load balancer's own attributes (access_logs.s3 and connection_logs.s3), which write to S3 in the older format; both at once write, and bill, twice.":
      because.consequence,
  },
  pitfalls: {
    "terraform-aws-modules/terraform-aws-alb#440":
      "Users look for an argument of aws_lb; the delivery source, destination and delivery already do it.",
  },
  cloudFormationTypes: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  pages: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html",
  ],
  evidence: {
    confidence: "high",
  },
});
