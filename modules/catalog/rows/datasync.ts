import { native, suggested } from "../pieces/cells";
import { checked, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { service, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, regional } from "../pieces/statements";

export const row = defineRow({
  service: "AWS DataSync",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/datasync/", "arn"),
    service("datasync.amazonaws.com"),
    setOn("aws_datasync_task", "cloudwatch_log_group_arn, options.log_level"),
    {
      grant: { principal: "datasync.amazonaws.com", sourceArn: regional("datasync", "task/${TaskId}") },
      notes: [
        "AWS adds the log group's resource policy only when the console is used.",
        "The provider sends an options block whole, with the defaults of Basic mode for what it doesn't say: a task in Enhanced mode says verify_mode, uid, gid and posix_permissions beside log_level.",
      ],
    },
  ),
  off: { aws_datasync_task: { "options.log_level": "OFF" } },
  source: byArn("a DataSync task", "datasync", "task/${TaskId}", "task/task-0123456789abcdef0", {
    resources: "aws_datasync_task",
    id: { pattern: "^task-[0-9a-z]+$", example: "task-0123456789abcdef0" },
    maxDestinations: 1,
  }),
  deployer: [
    allow("datasync:DescribeTask datasync:UpdateTask"),
    allow("logs:DeleteResourcePolicy logs:DescribeResourcePolicies logs:PutResourcePolicy", "*"),
  ],
  constraints: {
    "A log group alone does nothing while the level is OFF, which is AWS's default: set BASIC or TRANSFER, or leave it out, and the delivery sets it.":
      checked({ kind: "source-argument", argument: "options.logLevel", must: { noneOf: ["OFF"] } }),
    "Tasks in Enhanced mode write to /aws/datasync by themselves; the log group can be chosen in Basic mode.":
      rule("enhancedMode"),
    "Tasks in Enhanced mode take verifyMode ONLY_FILES_TRANSFERRED, which this delivery sets where it is left out, or NONE.":
      rule("verification"),
    'Tasks in Enhanced mode say options.uid, gid and posixPermissions themselves, which between buckets and object storage are "NONE": this delivery needs the options block for the log level, with which the provider would send the defaults of Basic mode.':
      rule("metadata"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#14666":
      "The log group alone does nothing, since the log level is OFF by default.",
    "hashicorp/terraform-provider-aws#13046":
      'Older providers refused the ARN because of its ":*"; the ARN is accepted with and without it now.',
    "navapbc/template-infra#742; hashicorp/terraform-provider-aws#25296":
      "An account has 10 log resource policies per region, of 5,120 characters each: share one policy on /aws/vendedlogs/* instead of one per log group.",
  },
  pages: ["https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html"],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_datasync_task: "internal/service/datasync/task_test.go TestAccDataSyncTask_cloudWatchLogGroupARN",
    },
    sources: [
      "DataSync user guide: monitor-datasync",
      "botocore service model of datasync, 2026-08 (CreateTaskRequest, LogLevel)",
      'Acceptance test: the ARN without ":*" as the pack writes it; it has no resource policy, which making the task doesn\'t check and the guide asks for',
    ],
    doubts: [doubts.groupKey],
  },
});
