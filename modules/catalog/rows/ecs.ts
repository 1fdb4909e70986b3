import { because, held, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { containerLogs, taskDefinition } from "../pieces/siblings";

export const row = defineRow({
  service: "Amazon Elastic Container Service",
  cloudwatchLogs: containerLogs(
    setOn("aws_ecs_task_definition", "container_definitions"),
    "Per container: logConfiguration with logDriver awslogs and the options awslogs-group, awslogs-region and awslogs-stream-prefix, in the JSON of container_definitions.",
    "On EC2 without an execution role, the container instance's role writes.",
  ),
  ...taskDefinition("an ECS task definition"),
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
