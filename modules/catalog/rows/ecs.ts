import { native, suggested } from "../pieces/cells";
import { because, held, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, setOn } from "../pieces/enablement";
import { allow, itsLogStreams, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Elastic Container Service",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/ecs/", "name"),
    assumedRole("ecs-tasks.amazonaws.com"),
    setOn("aws_ecs_task_definition", "container_definitions"),
    {
      notes: [
        "Per container: logConfiguration with logDriver awslogs and the options awslogs-group, awslogs-region and awslogs-stream-prefix, in the JSON of container_definitions.",
        "On EC2 without an execution role, the container instance's role writes.",
      ],
    },
  ),
  source: byArn(
    "an ECS task definition",
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
    "There is no switch on the cluster: each container definition has its own logConfiguration.":
      held("source.resources"),
    "On EC2 the container agent must be 1.9.0 or later.": because.elsewhere,
    "logs:CreateLogGroup is needed only with awslogs-create-group = true; the pack makes the group.":
      held("service"),
    "A change of logging registers a new revision of the task definition.": because.consequence,
    "Action logs of the cluster are another log type: ecs-action-logs.": told(
      "It is about another kind of logs.",
    ),
  },
  pitfalls: {
    "terraform-aws-modules/terraform-aws-ecs#112, #313":
      "awslogs-create-group without logs:CreateLogGroup on the execution role makes tasks fail with ResourceInitializationError; make the group in Terraform.",
  },
  pages: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: { aws_ecs_task_definition: null },
    sources: ["ECS developer guide: using_awslogs"],
  },
});
