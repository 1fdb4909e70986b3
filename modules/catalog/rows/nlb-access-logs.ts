import { v1 } from "../pieces/cells";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { allow, regional } from "../pieces/statements";
import { logType, v2 } from "../pieces/v2";

export const row = defineRow({
  service: "Elastic Load Balancing (Network Load Balancer)",
  destinations: {
    cloudwatchLogs: v2.logGroup("/aws/vendedlogs/elasticloadbalancing/"),
    s3: v1.bucket(setOn("aws_lb", "access_logs"), {
      notes: [
        "The load balancer's own attribute, with the V1 bucket policy. The current page names V2 deliveries for S3 instead; the attribute keeps working and needs no delivery source.",
        "enabled is false by default and must be set to true.",
        "Unlike an Application Load Balancer, no ELB account and no logdelivery.elasticloadbalancing.amazonaws.com is granted.",
      ],
      keyLayout: "AWSLogs/${Account}/elasticloadbalancing/${Region}/${yyyy}/${MM}/${dd}/…",
      crossRegion: false,
    }),
    firehose: v2.stream(),
  },
  source: {
    noun: "a Network Load Balancer",
    resources: "aws_lb",
    arns: [regional("elasticloadbalancing", "loadbalancer/net/${LoadBalancerName}/${LoadBalancerId}")],
    cloudFormationTypes: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
    exampleArn:
      "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/orders/50dc6c495c0c9188",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
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
    authorizedOn: "*",
  },
  deployer: [
    allow("elasticloadbalancing:ModifyLoadBalancerAttributes"),
    allow(
      "elasticloadbalancing:DescribeLoadBalancerAttributes elasticloadbalancing:DescribeLoadBalancers",
      "*",
    ),
  ],
  constraints: [
    "Only TLS listeners write access logs.",
    "The bucket of access_logs must be in the load balancer's region; it may be in another account.",
    "The prefix of access_logs must not contain AWSLogs.",
    "The bucket policy must exist before access_logs is set.",
    "access_logs holds one bucket; V2 deliveries to log groups and streams are independent of it.",
  ],
  pitfalls: {
    "aws/aws-cdk#8113, #8114":
      "A Network Load Balancer needs the policy for delivery.logs.amazonaws.com; the policy of an Application Load Balancer alone fails with Access Denied for bucket.",
    "terraform-aws-modules/terraform-aws-s3-bucket#93, #98":
      "Application Load Balancers need another statement; the two are not interchangeable.",
    "cloudposse/terraform-aws-lb-s3-bucket#9, #38":
      "Failures blamed on encryption were missing policy statements.",
    "hashicorp/terraform-provider-aws#42194, #42947; fix #48158, newer than 6.25":
      "Two deliveries that share a source or a destination fail with ConflictException when they are created or destroyed in parallel: they must be chained.",
  },
  pages: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-logs.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [
      "IAM's authorization data gives elasticloadbalancing:AllowVendedLogDeliveryForResource no resource types, so it is granted on *.",
      "The 2024 edition ticks S3 (V1) only, the current one V2 for all three destinations.",
    ],
  },
});
