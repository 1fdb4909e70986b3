import { v1 } from "../pieces/cells";
import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { loadBalancerLogs } from "../pieces/siblings";
import { setOn } from "../pieces/enablement";
import { allow } from "../pieces/statements";
import { logType } from "../pieces/v2";

export const row = defineRow({
  service: "Elastic Load Balancing (Network Load Balancer)",
  ...loadBalancerLogs(),
  alternatives: {
    s3: v1.bucket(setOn("aws_lb", "access_logs"), {
      notes: [
        "legacy: true. The load balancer's own attribute, with the V1 bucket policy: it is free but for S3, needs no delivery source and writes one format.",
        "enabled is false by default and must be set to true.",
        "Unlike an Application Load Balancer, no ELB account and no logdelivery.elasticloadbalancing.amazonaws.com is granted.",
      ],
      keyLayout: "AWSLogs/${Account}/elasticloadbalancing/${Region}/${yyyy}/${MM}/${dd}/…",
      crossRegion: false,
    }),
  },
  off: { aws_lb: { "access_logs.enabled": false } },
  source: byArn(
    "a Network Load Balancer",
    "elasticloadbalancing",
    "loadbalancer/net/${LoadBalancerName}/${LoadBalancerId}",
    "loadbalancer/net/orders/50dc6c495c0c9188",
    { resources: "aws_lb" },
  ),
  v2: {
    logTypes: [
      logType("NLB_ACCESS_LOGS", {
        always: [
          "type version time elb listener client_port destination_port connection_time",
          "tls_handshake_time received_bytes sent_bytes incoming_tls_alert chosen_cert_arn",
          "chosen_cert_serial tls_cipher tls_protocol_version tls_keyexchange domain_name",
          "alpn_fe_protocol alpn_be_protocol alpn_client_preference_list",
          "tls_connection_creation_time",
        ],
        optional: "",
      }),
    ],
    defaultLogTypes: "NLB_ACCESS_LOGS",
    authorization: "elasticloadbalancing",
    defaultSuffixPath: "{region}/{yyyy}/{MM}/{dd}",
    authorizedOn: ["*"],
  },
  deployer: [
    allow("elasticloadbalancing:ModifyLoadBalancerAttributes"),
    allow(
      "elasticloadbalancing:DescribeLoadBalancerAttributes elasticloadbalancing:DescribeLoadBalancers",
      "*",
    ),
  ],
  constraints: {
    "Only TLS listeners write access logs.": because.elsewhere,
    'The logs are those of Network Load Balancers, with loadBalancerType "network" (AWS\'s default is "application"); Application Load Balancers have alb-access-logs, with another bucket policy.':
      checked({
        kind: "source-argument",
        argument: "loadBalancerType",
        must: { oneOf: ["network"] },
        unset: "application",
      }),
    "The bucket of access_logs must be in the load balancer's region; it may be in another account.": held(
      "alternatives.s3.crossRegion",
    ),
    "access_logs names one bucket.": rule("oneBucket"),
    "The prefix of access_logs must not contain AWSLogs.": rule("prefix"),
    "access_logs writes one format to one path: these options are of V2 deliveries. Leave legacy out, or give what V2 delivers a delivery of its own.":
      rule("noDelivery"),
    "The bucket policy must exist before access_logs is set.": held("order"),
  },
  pitfalls: {
    "aws/aws-cdk#8113, #8114":
      "A Network Load Balancer needs the policy for delivery.logs.amazonaws.com; the policy of an Application Load Balancer alone fails with Access Denied for bucket.",
    "terraform-aws-modules/terraform-aws-s3-bucket#93, #98":
      "Application Load Balancers need another statement; the two are not interchangeable.",
    "cloudposse/terraform-aws-lb-s3-bucket#9, #38":
      "Failures blamed on encryption were missing policy statements.",
  },
  cloudFormationTypes: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  pages: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-logs.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "AWS managed policy AWSObservabilityAdminTelemetryEnablementServiceRolePolicy grants elasticloadbalancing:AllowVendedLogDeliveryForResource on *, as IAM's authorization data gives it no resource types",
      "The acceptance test of aws_lb lets delivery.logs.amazonaws.com write everywhere in the bucket, without conditions; here it may write below AWSLogs/<account>/, with the guide's conditions",
    ],
    acceptanceTests: {
      aws_lb:
        "internal/service/elbv2/load_balancer_test.go TestAccELBV2LoadBalancer_NetworkLoadBalancer_accessLogs",
    },
    doubts: [
      "AWS publishes the default suffix path and the service's segment of the key for Application Load Balancers only (both guides and AWS's page about V2 deliveries to S3 were looked through). Delivery does not depend on it: the bucket policy allows everything below AWSLogs/<account>/.",
    ],
  },
});
