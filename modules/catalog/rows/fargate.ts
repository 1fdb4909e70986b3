import { native, suggested } from "../pieces/cells";
import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, setOn } from "../pieces/enablement";
import { allow, itsLogStreams, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Fargate",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/ecs/", "name"),
    assumedRole("ecs-tasks.amazonaws.com"),
    setOn("aws_ecs_task_definition", "container_definitions"),
    {
      notes: [
        "Per container: logConfiguration with logDriver awslogs and the options awslogs-group, awslogs-region and awslogs-stream-prefix, in the JSON of container_definitions; execution_role_arn is required.",
        "EKS on Fargate logs by the Kubernetes ConfigMap aws-logging in the namespace aws-observability, which is outside the AWS provider.",
      ],
    },
  ),
  source: byArn(
    "an ECS task definition that runs on Fargate",
    "ecs",
    "task-definition/${TaskDefinitionFamilyName}:${TaskDefinitionRevisionNumber}",
    "task-definition/orders:7",
    {
      resources: "aws_ecs_task_definition",
      id: { pattern: "^[A-Za-z0-9_-]{1,255}:[0-9]+$", example: "orders:7" },
      maxDestinations: 1,
    },
  ),
  roles: [role("ecs-tasks.amazonaws.com", [allow("logs:CreateLogStream logs:PutLogEvents", itsLogStreams)])],
  deployer: [
    allow("ecs:RegisterTaskDefinition", regional("ecs", "task-definition/${TaskDefinitionFamilyName}:*")),
    allow("ecs:DeregisterTaskDefinition ecs:DescribeTaskDefinition", "*"),
    passRole,
  ],
  constraints: {
    "awslogs-stream-prefix is mandatory on Fargate.": held("service"),
    'A task definition for Fargate has "FARGATE" in requiresCompatibilities; the tasks of others on EC2 have the log type ecs.':
      rule("compatibility"),
    'Fargate takes the networkMode "awsvpc" only, and AWS\'s default is "bridge".': checked({
      kind: "source-argument",
      argument: "networkMode",
      must: { oneOf: ["awsvpc"] },
      unset: "bridge",
    }),
    "On Fargate the task execution role writes the logs: executionRoleArn must be set.": checked({
      kind: "source-argument",
      argument: "executionRoleArn",
      must: "be-set",
    }),
    "Both say where a record starts, and awslogs takes one of them.": checked({
      kind: "options-exclude",
      options: ["datetimeFormat", "multilinePattern"],
    }),
    'A buffer is for the mode "non-blocking": with "blocking" the container would not start.': rule("buffer"),
    "logs:CreateLogGroup is needed only with awslogs-create-group = true; the pack makes the group.":
      held("service"),
    "EKS on Fargate: the ConfigMap holds at most 5,300 characters of FILTER, OUTPUT and PARSER sections, acts on new pods only, and the pod execution role needs the log permissions.":
      because.elsewhere,
  },
  pitfalls: {
    "terraform-aws-modules/terraform-aws-ecs#112, #313":
      "awslogs-create-group without logs:CreateLogGroup on the execution role makes tasks fail with ResourceInitializationError; make the group in Terraform.",
  },
  pages: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
    "https://docs.aws.amazon.com/eks/latest/userguide/fargate-logging.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: { aws_ecs_task_definition: null },
    sources: ["ECS developer guide: using_awslogs", "EKS user guide: fargate-logging"],
  },
});
