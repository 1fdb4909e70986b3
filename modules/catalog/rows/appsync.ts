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
    acceptanceTests: {
      aws_appsync_graphql_api: "internal/service/appsync/graphql_api_test.go testAccGraphQLAPI_log",
      aws_appsync_api: "internal/service/appsync/api_test.go TestAccAppSyncAPI_comprehensive",
    },
    sources: [
      "botocore service model of appsync, 2026-08 (LogConfig)",
      "sid88in/serverless-appsync-plugin, which allows the three actions of AWSAppSyncPushToCloudWatchLogs on the API's log group alone",
    ],
    doubts: [
      doubts.groupKey,
      "AWS does not say whether AppSync sends aws:SourceArn or aws:SourceAccount when it assumes the logging role: the guide's trust policy and the provider's acceptance tests have no condition. Without one is safe; the role reaches nothing but the API's log group.",
    ],
  },
});
