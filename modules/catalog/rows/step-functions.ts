import { suggested, v1 } from "../pieces/cells";
import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { allow, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Step Functions",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/states/", "arn:*"),
    setOn("aws_sfn_state_machine", "logging_configuration"),
    {
      notes: [
        "level (ALL, ERROR, FATAL, OFF), log_destination and include_execution_data.",
        "The role of the state machine, not the deployer, sets up the delivery; delivery.logs.amazonaws.com then writes.",
      ],
    },
  ),
  off: { aws_sfn_state_machine: { "logging_configuration.level": "OFF" } },
  source: byArn("a state machine", "states", "stateMachine:${StateMachineName}", "stateMachine:orders", {
    resources: "aws_sfn_state_machine",
    maxDestinations: 1,
  }),
  roles: [
    role(
      "states.amazonaws.com",
      [
        allow(
          "logs:CreateLogDelivery logs:CreateLogStream logs:GetLogDelivery logs:UpdateLogDelivery logs:DeleteLogDelivery logs:ListLogDeliveries logs:PutLogEvents logs:PutResourcePolicy logs:DescribeResourcePolicies logs:DescribeLogGroups",
          "*",
        ),
      ],
      { trustSourceArn: regional("states", "stateMachine:*") },
    ),
  ],
  // The provider lists versions on each read, and has a definition validated on each plan that changes one.
  deployer: [
    allow("states:UpdateStateMachine states:DescribeStateMachine states:ListStateMachineVersions"),
    allow("states:ValidateStateMachineDefinition", "*"),
    passRole,
  ],
  constraints: {
    "The log delivery actions must be in the state machine's own role, on *: that role sets up the delivery.":
      rule("role"),
    "The actions must be in the role before logging is switched on.": held("order"),
    "IAM takes seconds to make new actions of a role effective: the provider waits for them when it makes a state machine, not when it updates one. The first apply for a state machine that exists can fail with AccessDeniedException; a second one is safe and goes on.":
      because.runtime,
    "Logging is a setting of the state machine itself: its versions and aliases have none of their own.":
      checked({ kind: "source-arn" }),
    "One log group per state machine.": held("source.maxDestinations"),
    "Step Functions takes ARNs of log groups of at most 256 characters, with the :* at their end.":
      rule("arnLength"),
    "Inputs, outputs and assigned variables that are too large for a log event are truncated.":
      because.runtime,
  },
  pitfalls: {
    "aws/aws-cdk#26432, #33332; aws-samples/serverless-patterns#102; aws-samples/aws-genai-llm-chatbot#661":
      '"IAM Role is not authorized to access the Log Destination" means that the role lacks the actions on *, or that its policy is not attached or not effective yet: attach it first.',
    "aws-solutions-library-samples/guidance-for-media-extraction-and-dynamic-content-policy-framework-on-aws#4; HHS/simpler-grants-gov#1522":
      '"CloudWatch Logs Resource Policy size was exceeded" is avoided by names that start with /aws/vendedlogs/states/.',
    "hashicorp/terraform-provider-aws#46813, #47111; AWS-logs-infrastructure-CWL":
      "Since about March 2026 AWS writes its automatic grant into a policy on the log group itself (51,200 bytes); account-level policies stay limited to 10 per region and 5,120 characters. A policy of one's own that already grants keeps AWS from adding one.",
  },
  pages: [
    "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html",
    "https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html",
  ],
  evidence: {
    confidence: "high",
    sources: ["API reference of CloudWatchLogsLogGroup (@aws-sdk/client-sfn 3.1169.0)"],
    acceptanceTests: {
      aws_sfn_state_machine:
        "internal/service/sfn/state_machine_test.go TestAccSFNStateMachine_expressLogging",
    },
  },
});
