import { fixed, native } from "../pieces/cells";
import { held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, makeAndWrite, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS AppSync",
  cloudwatchLogs: native.logGroup(
    fixed("/aws/appsync/apis/${ApiId}"),
    assumedRole("appsync.amazonaws.com"),
    setOn(
      "aws_appsync_graphql_api aws_appsync_api",
      "log_config (GraphQL API), event_config.log_config (Event API)",
    ),
    {
      notes: [
        "The log group is named after the API's id, so it cannot exist before the API; AppSync makes it when it first logs.",
      ],
    },
  ),
  source: byArn(
    "an AppSync GraphQL API or Event API",
    "appsync",
    "apis/${ApiId}",
    "apis/abcdefghijklmnopqrstuvwxyz",
    {
      resources: "aws_appsync_graphql_api aws_appsync_api",
      id: { pattern: "^[a-z0-9]+$", example: "abcdefghijklmnopqrstuvwxyz" },
      maxDestinations: 1,
    },
  ),
  roles: [
    role(
      "appsync.amazonaws.com",
      [
        makeAndWrite(
          regional("logs", "log-group:/aws/appsync/apis/${ApiId}"),
          regional("logs", "log-group:/aws/appsync/apis/${ApiId}:*"),
        ),
      ],
      { default: "created" },
    ),
  ],
  deployer: [
    allow("appsync:GetApi appsync:GetGraphqlApi appsync:UpdateApi appsync:UpdateGraphqlApi"),
    passRole,
  ],
  constraints: {
    "The name of the log group cannot be chosen.": held("destinations.cloudwatchLogs.logGroup.naming"),
    "field_log_level is NONE, ERROR, ALL, INFO or DEBUG.": held("options"),
    "Only GraphQL APIs have this setting: leave it out for Event APIs.": rule("verboseContent"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#43635":
      "The log group cannot be made before the API; managing its retention means creating it after the API, which may meet ResourceAlreadyExistsException, or importing it.",
    "aws/aws-appsync-community#190, #339": "A log group of your own choice is not possible.",
  },
  pages: ["https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html"],
  evidence: {
    confidence: "high",
    sources: ["botocore service model of appsync, 2026-08 (LogConfig)"],
    doubts: [
      doubts.groupKey,
      "AWS does not say which aws:SourceArn AppSync sends when it assumes the logging role, so the trust policy is not narrowed by it.",
      "AWS's managed policy AWSAppSyncPushToCloudWatchLogs allows the three actions on all resources; here they are narrowed to the log groups of AppSync APIs.",
    ],
  },
});
