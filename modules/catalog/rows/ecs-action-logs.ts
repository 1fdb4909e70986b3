import { because } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Elastic Container Service",
  ...logs("/aws/vendedlogs/ecs/action-logs/"),
  source: byArn("an ECS cluster", "ecs", "cluster/${ClusterName}", "cluster/orders", {
    resources: "aws_ecs_cluster",
  }),
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
  constraints: {
    "Action logs are those of service deployments and managed daemons; what containers write is ecs.":
      because.consequence,
  },
  cloudFormationTypes: ["AWS::ECS::Cluster"],
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
