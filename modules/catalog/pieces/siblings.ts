/** What the rows of one service have in common, where it has several. */
import { native, suggested, v1 } from "./cells";
import { assumedRole, type How } from "./enablement";
import { byArn } from "./source";
import { allow, itsLogStreams, passRole, regional, role, write } from "./statements";
import { logs, logType, v2 } from "./v2";

const TASKS = "ecs-tasks.amazonaws.com";

/** ECS: a log group of the containers of a task definition, wherever the tasks run. */
export function containerLogs(how: How, ...notes: readonly string[]) {
  return native.logGroup(suggested("/aws/ecs/", "name"), assumedRole(TASKS), how, { notes });
}

/** ECS: a task definition, its execution role, and what registers another revision of it. */
export function taskDefinition(noun: string) {
  return {
    source: byArn(
      noun,
      "ecs",
      "task-definition/${TaskDefinitionFamilyName}:${TaskDefinitionRevisionNumber}",
      "task-definition/orders:7",
      {
        resources: "aws_ecs_task_definition",
        id: { pattern: "^[A-Za-z0-9_-]{1,255}:[0-9]+$", example: "orders:7" },
        maxDestinations: 1,
      },
    ),
    roles: [role(TASKS, [write(itsLogStreams)])],
    deployer: [
      allow("ecs:RegisterTaskDefinition", regional("ecs", "task-definition/${TaskDefinitionFamilyName}:*")),
      allow("ecs:DeregisterTaskDefinition ecs:DescribeTaskDefinition", "*"),
      passRole,
    ],
    pitfalls: {
      "terraform-aws-modules/terraform-aws-ecs#112, #313":
        "awslogs-create-group without logs:CreateLogGroup on the execution role makes tasks fail with ResourceInitializationError; make the group in Terraform.",
    },
  };
}

/** Elastic Load Balancing by V2: the cells of every kind of load balancer. */
export function loadBalancerLogs() {
  return {
    cloudwatchLogs: v2.logGroup("/aws/vendedlogs/elasticloadbalancing/"),
    s3: v2.bucket({
      keyLayout: "AWSLogs/${Account}/elasticloadbalancing/${Region}/${yyyy}/${MM}/${dd}/…",
      hiveKeyLayout:
        "AWSLogs/aws-account-id=${Account}/elasticloadbalancing/region=${Region}/year=${yyyy}/month=${MM}/day=${dd}/…",
    }),
    firehose: v2.stream(),
  };
}

/** MSK: blocks that are alike for brokers and connectors. @param block How the block of a destination is set. */
export function kafkaLogs(
  logGroupPrefix: string,
  keyLayout: string,
  block: (destination: "cloudwatch_logs" | "s3" | "firehose") => How,
) {
  return {
    cloudwatchLogs: v1.logGroup(suggested(logGroupPrefix, "name"), block("cloudwatch_logs"), {
      notes: ["log_group is the name; it is required once enabled is true."],
    }),
    s3: v1.bucket(block("s3"), {
      notes: ["bucket is the name; the prefix is an argument of its own."],
      keyLayout,
    }),
    firehose: v1.stream(block("firehose"), {
      notes: ["delivery_stream is the name, so the stream is in the source's account and region."],
    }),
  };
}

/** Amazon Q Business: an application, which is the source of all its logs. */
export function qBusinessApplication() {
  return {
    service: "Amazon Q Business",
    ...logs("/aws/vendedlogs/qbusiness/"),
    source: byArn(
      "an Amazon Q Business application",
      "qbusiness",
      "application/${ApplicationId}",
      "application/11112222-3333-4444-5555-666677778888",
      { resources: "aws_qbusiness_application" },
    ),
    lifecycle: { state: "closed", since: "2026-07-31" } as const,
    cloudFormationTypes: ["AWS::QBusiness::Application"],
  };
}

/** Security Hub: findings, which go to log groups as plain text and nowhere else. */
export const findings = {
  logTypes: [
    logType("SECURITY_FINDING_LOGS", {
      formats: { cloudwatchLogs: ["plain"] },
      always: "event",
      optional: "",
    }),
  ],
  defaultLogTypes: "SECURITY_FINDING_LOGS",
  authorization: "securityhub",
} as const;
