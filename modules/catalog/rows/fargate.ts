import { native, suggested } from "../pieces/cells";
import { because, checked, held, rule, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { assumedRole, setOn } from "../pieces/enablement";
import { allow, itsLogStreams, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Fargate",
  destinations: {
    cloudwatchLogs: native.logGroup(
      assumedRole("ecs-tasks.amazonaws.com"),
      setOn("aws_ecs_task_definition", "container_definitions"),
      {
        logGroup: suggested("/aws/ecs/"),
        reference: "name",
        notes: [
          "Per container: logConfiguration with logDriver awslogs and the options awslogs-group, awslogs-region and awslogs-stream-prefix, in the JSON of container_definitions; execution_role_arn is required.",
          "EKS on Fargate logs by the Kubernetes ConfigMap aws-logging in the namespace aws-observability, which is outside the AWS provider.",
        ],
      },
    ),
  },
  source: {
    noun: "an ECS task definition that runs on Fargate",
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
    held("service", "awslogs-stream-prefix is mandatory on Fargate."),
    rule(
      "compatibility",
      'A task definition for Fargate has "FARGATE" in requiresCompatibilities; the tasks of others on EC2 have the log type ecs.',
    ),
    checked(
      { kind: "source-argument", argument: "networkMode", must: { oneOf: ["awsvpc"] }, unset: "bridge" },
      'Fargate takes the networkMode "awsvpc" only, and AWS\'s default is "bridge".',
    ),
    checked(
      { kind: "source-argument", argument: "executionRoleArn", must: "be-set" },
      "On Fargate the task execution role writes the logs: executionRoleArn must be set.",
    ),
    checked(
      { kind: "options-exclude", options: ["datetimeFormat", "multilinePattern"] },
      "Both say where a record starts, and awslogs takes one of them.",
    ),
    rule("buffer", 'A buffer is for the mode "non-blocking": with "blocking" the container would not start.'),
    held(
      "service",
      "logs:CreateLogGroup is needed only with awslogs-create-group = true; the pack makes the group.",
    ),
    told(
      because.elsewhere,
      "EKS on Fargate: the ConfigMap holds at most 5,300 characters of FILTER, OUTPUT and PARSER sections, acts on new pods only, and the pod execution role needs the log permissions.",
    ),
  ],
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
