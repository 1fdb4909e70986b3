import { native, suggested } from "../pieces/cells";
import { because, held, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { assumedRole, setOn } from "../pieces/enablement";
import { allow, itsLogStreams, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Elastic Container Service",
  destinations: {
    cloudwatchLogs: native.logGroup(
      assumedRole("ecs-tasks.amazonaws.com"),
      setOn("aws_ecs_task_definition", "container_definitions"),
      {
        logGroup: suggested("/aws/ecs/"),
        reference: "name",
        notes: [
          "Per container: logConfiguration with logDriver awslogs and the options awslogs-group, awslogs-region and awslogs-stream-prefix, in the JSON of container_definitions.",
          "On EC2 without an execution role, the container instance's role writes.",
        ],
      },
    ),
  },
  source: {
    noun: "an ECS task definition",
    resources: "aws_ecs_task_definition",
    arns: [regional("ecs", "task-definition/${TaskDefinitionFamilyName}:${TaskDefinitionRevisionNumber}")],
    id: { pattern: "^[A-Za-z0-9_-]{1,255}:[0-9]+$", example: "orders:7" },
    exampleArn: "arn:aws:ecs:us-east-1:111122223333:task-definition/orders:7",
    maxDestinations: 1,
  },
  roles: [
    role("ecs-tasks.amazonaws.com", {
      statements: [allow("logs:CreateLogStream logs:PutLogEvents", itsLogStreams)],
    }),
  ],
  deployer: [
    allow("ecs:RegisterTaskDefinition", regional("ecs", "task-definition/${TaskDefinitionFamilyName}:*")),
    allow("ecs:DeregisterTaskDefinition ecs:DescribeTaskDefinition", "*"),
    passRole,
  ],
  constraints: [
    held(
      "source.resources",
      "There is no switch on the cluster: each container definition has its own logConfiguration.",
    ),
    told(because.elsewhere, "On EC2 the container agent must be 1.9.0 or later."),
    held(
      "service",
      "logs:CreateLogGroup is needed only with awslogs-create-group = true; the pack makes the group.",
    ),
    told(because.consequence, "A change of logging registers a new revision of the task definition."),
    told(
      "It is about another kind of logs.",
      "Action logs of the cluster are another log type: ecs-action-logs.",
    ),
  ],
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
