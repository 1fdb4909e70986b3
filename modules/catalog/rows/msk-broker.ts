import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { kafkaLogs } from "../pieces/siblings";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon MSK",
  ...kafkaLogs(
    "/aws/vendedlogs/msk/",
    "AWSLogs/${Account}/KafkaBrokerLogs/${Region}/${ClusterName}-${Uuid}/${yyyy}-${MM}-${dd}-${HH}/…",
    (destination) => setOn("aws_msk_cluster", `logging_info.broker_logs.${destination}`),
  ),
  source: byArn(
    "an MSK cluster",
    "kafka",
    "cluster/${ClusterName}/${Uuid}",
    "cluster/orders/a1b2c3d4-5678-90ab-cdef-111122223333-2",
    { resources: "aws_msk_cluster", maxDestinationsPerType: 1 },
  ),
  deployer: [
    allow("kafka:UpdateMonitoring kafka:DescribeCluster kafka:DescribeClusterV2"),
    allow("kafka:DescribeClusterOperation kafka:DescribeClusterOperationV2", "*"),
    controlLogDelivery,
  ],
  constraints: {
    "A cluster has one logging block with at most one log group, one bucket and one stream.": held(
      "source.maxDestinationsPerType",
    ),
    "A block with enabled = false causes a perpetual difference: unused blocks must be left out.":
      held("service"),
    "Brokers log at level INFO unless their configuration says otherwise.": because.consequence,
    "aws_msk_serverless_cluster and aws_msk_replicator of provider 6.25 have no logging arguments.":
      held("source.resources"),
    "Authorizer logs are set beside broker logs by the API; the Terraform provider has no argument for them yet (hashicorp/terraform-provider-aws#49522).":
      because.elsewhere,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#22920":
      "A cloudwatch_logs block with enabled = false drifts constantly; leave unused blocks out.",
    "hashicorp/terraform-provider-aws#40357, #46680; terraform-aws-modules/terraform-aws-msk-kafka-cluster#68, #70":
      "AWS takes broker logs of Express brokers since 2026-02 only, and refused them before; modules still leave logging_info out for them.",
    "awsdocs/aws-cloudformation-user-guide#652; hashicorp/terraform-provider-awscc#1776":
      "The name of the log group is optional in the schema but required by the service when CloudWatch logging is enabled.",
    "hashicorp/terraform-provider-aws#48024": "Replicators had no log delivery argument as of 2026-05.",
  },
  pages: ["https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html"],
  evidence: {
    confidence: "high",
    sources: [
      "Key layout: keys of real objects in the tests of two public log readers (Dynatrace log forwarder, Confluent kcp), which agree",
      "The acceptance test of aws_msk_cluster also writes unused blocks, with enabled = false; they are left out here (hashicorp/terraform-provider-aws#22920)",
    ],
    acceptanceTests: {
      aws_msk_cluster: "internal/service/kafka/cluster_test.go TestAccKafkaCluster_loggingInfo",
    },
  },
});
