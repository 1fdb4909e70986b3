import type { LogTypeRow } from "../row";

export const row = {
  id: "connect",
  service: "Amazon Connect",
  label: "Amazon Connect logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "attribute",
      principal: "AWSServiceRoleForAmazonConnect",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_connect_instance"],
        argument: "contact_flow_logs_enabled",
      },
      notes: [
        "The service-linked role's name ends in a suffix of the instance: AWSServiceRoleForAmazonConnect_<suffix>.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/connect/${InstanceAlias}"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an Amazon Connect instance",
    resources: ["aws_connect_instance"],
    arns: ["arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}"],
    id: {
      pattern: "^[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}$",
      example: "a1b2c3d4-5678-90ab-cdef-11111example",
    },
    exampleArn: "arn:aws:connect:us-east-1:111122223333:instance/a1b2c3d4-5678-90ab-cdef-11111example",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: [
        "connect:DescribeInstance",
        "connect:DescribeInstanceAttribute",
        "connect:ListInstanceAttributes",
        "connect:UpdateInstanceAttribute",
      ],
      resources: ["arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}"],
    },
    {
      actions: ["logs:CreateLogGroup"],
      resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/connect/${InstanceAlias}"],
    },
  ],
  constraints: [
    "The log group is in the instance's region.",
    'Only flows that contain a "Set logging behavior" block set to enable are logged.',
    "If the log group is deleted, Connect stops logging until it is made again by hand.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-logs.html",
    "https://docs.aws.amazon.com/connect/latest/adminguide/connect-slr.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "Amazon Connect administrator guide: contact-flow-logs, contact-flow-logs-stored-in-cloudwatch, connect-slr, security-iam-amazon-connect-permissions",
      "Terraform AWS provider 6.25: aws_connect_instance",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
      "An older version of AWS's machine-readable list (0.1.150) has a V2 log type AMAZON_CONNECT_FLOW_LOGS; the current one does not, so it is not relied on.",
    ],
  },
} as const satisfies LogTypeRow;
