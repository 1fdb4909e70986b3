import type { LogTypeRow } from "../row";

export const row = {
  id: "vpc-route-server",
  service: "Amazon VPC Route Server",
  label: "Amazon VPC Route Server",
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
          suggested: "/aws/vendedlogs/vpc-route-server/",
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
      keyLayout: "AWSLogs/${Account}/…",
      hiveKeyLayout: "AWSLogs/aws-account-id=${Account}/…",
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
    noun: "a peer of a VPC route server",
    resources: ["aws_vpc_route_server_peer"],
    arns: ["arn:${Partition}:ec2:${Region}:${Account}:route-server-peer/${RouteServerPeerId}"],
    exampleArn: "arn:aws:ec2:us-east-1:111122223333:route-server-peer/rsp-0ab12cd34ef56ab78",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "EVENT_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: ["resource_arn", "event_timestamp", "type"],
        optionalFields: ["timestamp", "resource_id", "status", "message"],
      },
    ],
    defaultLogTypes: ["EVENT_LOGS"],
    suffixVariables: null,
  },
  deployer: [],
  constraints: ["The source is a peer of the route server, not the route server or its endpoint."],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/dynamic-routing-route-server.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::EC2::RouteServerPeer",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "https://docs.aws.amazon.com/vpc/latest/userguide/dynamic-routing-route-server.html",
    ],
    doubts: [
      "No AllowVendedLogDeliveryForResource action is known for this service; AWS's page says that not every service has one.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
