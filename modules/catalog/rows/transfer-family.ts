import { bridged } from "../pieces/bridge";
import { suggested, v1 } from "../pieces/cells";
import { held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery, makeFindAndWrite, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Transfer Family",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/transfer/", "arn:*"),
    setOn("aws_transfer_server", "structured_log_destinations"),
    {
      notes: [
        "Structured JSON logs of a server: a list with one ARN, ending in :*.",
        "Workflows and connectors log with logging_role only, to /aws/transfer/<server-id or connector-id>; structured logging itself needs no role.",
      ],
    },
  ),
  ...bridged("transfer-family"),
  source: byArn("a Transfer Family server", "transfer", "server/${ServerId}", "server/s-0a1b2c3d4e5f67890", {
    resources: "aws_transfer_server",
    id: { pattern: "^s-[0-9a-z]+$", example: "s-0a1b2c3d4e5f67890" },
    maxDestinationsPerType: 1,
  }),
  roles: [
    role("transfer.amazonaws.com", [makeFindAndWrite(regional("logs", "log-group:/aws/transfer/*"))], {
      trustSourceArn: regional("transfer", "*"),
    }),
  ],
  deployer: [allow("transfer:UpdateServer transfer:DescribeServer"), passRole, controlLogDelivery],
  constraints: {
    "A server has one log group for structured logs; several servers may share one.": held(
      "source.maxDestinationsPerType",
    ),
    "The server's logging_role is the one that managed workflows log with; structured logs need none, and connectors have no structured logs.":
      rule("role"),
  },
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
