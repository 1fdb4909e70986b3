import { bridgedBucket, bridgedStream, groupOnly } from "../pieces/bridge";
import { suggested, v1 } from "../pieces/cells";
import { held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Transfer Family",
  destinations: {
    cloudwatchLogs: v1.logGroup(setOn("aws_transfer_server", "structured_log_destinations"), {
      logGroup: suggested("/aws/vendedlogs/transfer/"),
      reference: "arn:*",
      notes: [
        "Structured JSON logs of a server: a list with one ARN, ending in :*.",
        "Workflows and connectors log with logging_role only, to /aws/transfer/<server-id or connector-id>; structured logging itself needs no role.",
      ],
    }),
    s3: bridgedBucket("transfer-family", { notes: [groupOnly] }),
    firehose: bridgedStream({ notes: [groupOnly] }),
  },
  source: {
    noun: "a Transfer Family server",
    resources: "aws_transfer_server",
    arns: [regional("transfer", "server/${ServerId}")],
    id: { pattern: "^s-[0-9a-z]+$", example: "s-0a1b2c3d4e5f67890" },
    exampleArn: "arn:aws:transfer:us-east-1:111122223333:server/s-0a1b2c3d4e5f67890",
    maxDestinationsPerType: 1,
  },
  roles: [
    role("transfer.amazonaws.com", {
      trustSourceArn: regional("transfer", "*"),
      statements: [
        allow(
          "logs:CreateLogGroup logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents",
          regional("logs", "log-group:/aws/transfer/*"),
        ),
      ],
    }),
  ],
  deployer: [allow("transfer:UpdateServer transfer:DescribeServer"), passRole, controlLogDelivery],
  constraints: [
    held(
      "source.maxDestinationsPerType",
      "A server has one log group for structured logs; several servers may share one.",
    ),
    rule(
      "role",
      "The server's logging_role is the one that managed workflows log with; structured logs need none, and connectors have no structured logs.",
    ),
  ],
  pitfalls: {
    "hashicorp/terraform-provider-aws#32653, #32654":
      "The sample sets logging_role and structured_log_destinations together; by the guide structured logging needs the deployer's rights only.",
    "ministryofjustice/modernisation-platform-environments#11580":
      "The managed policy is arn:aws:iam::aws:policy/service-role/AWSTransferLoggingAccess, with service-role in its path; it allows all log groups.",
  },
  pages: [
    "https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html",
    "https://docs.aws.amazon.com/transfer/latest/userguide/configure-cw-logging-role.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "API reference of CreateServer, StructuredLogDestinations (@aws-sdk/client-transfer 3.1169.0): ARNs of log groups, one at most",
      "@cdktf/provider-aws 21.22.1: lib/transfer-server, lib/transfer-connector, lib/transfer-web-app",
      "The acceptance test of aws_transfer_server also gives a logging_role, which structured logs don't need, as the guide says",
    ],
    acceptanceTests: {
      aws_transfer_server: "internal/service/transfer/server_test.go testAccServer_structuredLogDestinations",
    },
  },
});
