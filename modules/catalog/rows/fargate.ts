import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { containerLogs, taskDefinition } from "../pieces/siblings";

export const row = defineRow({
  service: "AWS Fargate",
  cloudwatchLogs: containerLogs(
    setOn("aws_ecs_task_definition", "container_definitions"),
    "Per container: logConfiguration with logDriver awslogs and the options awslogs-group, awslogs-region and awslogs-stream-prefix, in the JSON of container_definitions; execution_role_arn is required.",
    "EKS on Fargate logs by the Kubernetes ConfigMap aws-logging in the namespace aws-observability, which is outside the AWS provider.",
  ),
  ...taskDefinition("an ECS task definition that runs on Fargate"),
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
