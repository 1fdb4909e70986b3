import type { LogTypeRow } from "../row";

export const row = {
  id: "iot-fleetwise",
  service: "AWS IoT FleetWise",
  label: "AWS IoT FleetWise logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "manual",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      notes: [
        "The provider has no resource; the command is: aws iotfleetwise put-logging-options --cloud-watch-log-delivery logType=ERROR,logGroupName=<name>.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/iotfleetwise/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter", "aws_kinesis_firehose_delivery_stream"],
      },
      notes: [
        "The API of the service only writes to a log group, whatever AWS's page ticks.",
        "A subscription filter on the log group carries the records to a Firehose stream, which decompresses them and writes to the bucket.",
      ],
      keyLayout: "AWSLogs/${Account}/iot-fleetwise/${Region}/${yyyy}/${MM}/${dd}/${HH}/…",
      prefix: "optional",
      crossRegion: false,
      crossAccount: false,
    },
    firehose: {
      permission: "v1",
      enablement: "bridge",
      principal: "logs.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_cloudwatch_log_subscription_filter"],
        argument: "destination_arn",
      },
      notes: [
        "The API of the service only writes to a log group, whatever AWS's page ticks.",
        "A subscription filter on the log group carries the records to the stream.",
      ],
      needsTag: false,
      crossAccount: false,
    },
  },
  source: {
    noun: "the AWS IoT FleetWise logging options of an account and region",
    resources: [],
    arns: [],
    configurations: "one",
    maxDestinationsPerType: 1,
  },
  lifecycle: {
    state: "closed",
    since: "2026-04-30",
  },
  deployer: [
    {
      actions: ["iotfleetwise:GetLoggingOptions", "iotfleetwise:PutLoggingOptions"],
      resources: ["*"],
    },
    {
      actions: [
        "logs:DeleteLogDelivery",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:UpdateLogDelivery",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "The setting is one per account and region.",
    "logType is OFF or ERROR.",
    "The log group is in the same account and region.",
    "A log group takes two subscription filters.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/iot-fleetwise/latest/developerguide/logging-cw.html",
    "https://docs.aws.amazon.com/iot-fleetwise/latest/APIReference/API_PutLoggingOptions.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "AWS IoT FleetWise developer guide: logging-cw",
      "botocore service model of iotfleetwise, 2026-08 (PutLoggingOptionsRequest)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs (IOT_FLEETWISE_LOGS, V1)",
    ],
    doubts: [
      "Why AWS's page ticks S3 and Firehose is unknown: no field of the API, CloudFormation or the provider does it.",
    ],
  },
} as const satisfies LogTypeRow;
