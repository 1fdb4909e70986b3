import { because, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Elastic Container Service",
  destinations: logs("/aws/vendedlogs/ecs/action-logs/"),
  source: {
    noun: "an ECS cluster",
    resources: "aws_ecs_cluster",
    arns: [regional("ecs", "cluster/${ClusterName}")],
    cloudFormationTypes: ["AWS::ECS::Cluster"],
    exampleArn: "arn:aws:ecs:us-east-1:111122223333:cluster/orders",
  },
  v2: {
    logTypes: [
      logType("ACTION_LOGS", {
        formats: { cloudwatchLogs: ["json"], s3: ["json"], firehose: ["json"] },
        always: "resourceArn actionSourceId logLevel eventTimestamp detail",
        optional: "timestamp",
      }),
    ],
    defaultLogTypes: "ACTION_LOGS",
    authorization: "ecs",
  },
  constraints: [
    told(
      because.consequence,
      "Action logs are those of service deployments and managed daemons; what containers write is ecs.",
    ),
  ],
  pages: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/action-logs.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/action-logs-getting-started.html",
  ],
  evidence: {
    confidence: "high",
    sources: ["Public CDK stacks that deliver ACTION_LOGS, which the guide calls EcsActionLogs"],
    doubts: [doubts.keyUnpublished],
  },
});
