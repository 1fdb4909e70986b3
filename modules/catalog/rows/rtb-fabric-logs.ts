import type { LogTypeRow } from "../row";

export const row = {
  id: "rtb-fabric-logs",
  service: "AWS RTB Fabric",
  label: "AWS RTB Fabric logs",
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
          suggested: "/aws/vendedlogs/rtbfabric/",
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
    noun: "an RTB Fabric link",
    resources: [],
    arns: ["arn:${Partition}:rtbfabric:${Region}:${Account}:gateway/${GatewayId}/link/${LinkId}"],
    exampleArn: "arn:aws:rtbfabric:us-east-1:111122223333:gateway/rtb-gw-ab12cd34/link/link-ab12cd34",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  v2: {
    logTypes: [
      {
        logType: "APPLICATION_LOGS",
        formats: {
          cloudwatchLogs: ["plain", "json"],
          s3: ["plain", "json", "w3c", "parquet"],
          firehose: ["plain", "json", "raw"],
        },
        mandatoryFields: ["rtbfabric_event_timestamp", "event_type", "link_id"],
        optionalFields: [
          "timestamp",
          "resource_arn",
          "resource_id",
          "event_timestamp",
          "bid_request_id",
          "rtbfabric_request_id",
          "message",
          "status_code",
          "correlation_id",
        ],
      },
    ],
    defaultLogTypes: ["APPLICATION_LOGS"],
    authorization: {
      action: "rtbfabric:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:rtbfabric:${Region}:${Account}:gateway/${GatewayId}/link/${LinkId}",
    },
    suffixVariables: null,
  },
  deployer: [],
  constraints: ["The Terraform provider has no resource for links: the source is given as an ARN."],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/rtb-fabric/latest/userguide/what-is-rtb-fabric.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "@aws-cdk/aws-service-spec 0.1.216, vendedLogs of AWS::RTBFabric::Link",
      "API reference of PutDeliverySource (@aws-sdk/client-cloudwatch-logs 3.1169.0)",
      "https://docs.aws.amazon.com/rtb-fabric/latest/userguide/what-is-rtb-fabric.html",
    ],
    doubts: [
      "rtbfabric:AllowVendedLogDeliveryForResource is documented in the RTB Fabric user guide but not in IAM's authorization data.",
      "AWS does not publish the service segment of the S3 key, the part behind AWSLogs/<account>/.",
    ],
  },
} as const satisfies LogTypeRow;
