import { checked, held, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { eksCluster } from "../pieces/one-change";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Elastic Kubernetes Service",
  ...logs("/aws/vendedlogs/eks/"),
  source: byArn("an EKS Auto Mode cluster", "eks", "cluster/${ClusterName}", "cluster/orders", {
    resources: "aws_eks_cluster",
    oneChangeAtATime: eksCluster,
  }),
  v2: {
    logTypes: [
      logType("AUTO_MODE_COMPUTE_LOGS", {
        always: "resource_arn event_timestamp",
        optional: [
          "level stream message err error controller controllerGroup controllerKind reconcileID",
          "worker-count count instance-type-count mode offering-count NodePool NodeClaim Node zones",
          "subnets allocatable command command-id decision deleting-pods disrupted-node-count",
          "disrupted-nodes disruption-cost messageKind pending-pods pod-count",
          "replacement-node-count replacement-nodes ResourceClaim savings total action reason",
        ],
      }),
      logType("AUTO_MODE_BLOCK_STORAGE_LOGS", {
        always: "resource_arn event_timestamp",
        optional: "level stream message err error enabled feature",
      }),
      logType("AUTO_MODE_LOAD_BALANCING_LOGS", {
        always: "resource_arn event_timestamp",
        optional: [
          "level stream message err error controller controllerGroup controllerKind reconcileID",
          "worker-count attempt delay totalItems",
        ],
      }),
      logType("AUTO_MODE_IPAM_LOGS", {
        always: "resource_arn event_timestamp",
        optional: [
          "level stream message err error controller controllerGroup controllerKind reconcileID",
          "worker-count",
        ],
      }),
    ],
    defaultLogTypes:
      "AUTO_MODE_COMPUTE_LOGS AUTO_MODE_BLOCK_STORAGE_LOGS AUTO_MODE_LOAD_BALANCING_LOGS AUTO_MODE_IPAM_LOGS",
  },
  constraints: {
    "The cluster must run in Auto Mode, with computeConfig.enabled = true.": checked({
      kind: "source-argument",
      argument: "computeConfig.enabled",
      must: { oneOf: [true] },
      unset: false,
    }),
    "A cluster takes one update at a time: its delivery sources, those of its capabilities among them, are created one after the other.":
      held("source.oneChangeAtATime"),
    "Each delivery source starts an update of the cluster that goes on for two to three minutes after the API has answered: several may need an apply each, and each apply goes on where the last one ended.":
      told("Terraform can't wait for an update that it hasn't started itself."),
    "Control plane logs are another log type: eks-control-plane.": told("It is about another kind of logs."),
  },
  pitfalls: {
    "ministryofjustice/cloud-platform#8501":
      "Each delivery source starts an asynchronous cluster update and EKS takes one at a time (VendedLogsUpdate in progress); a sleep of 120 s was too short, updates took 120 to 170 s.",
  },
  cloudFormationTypes: ["AWS::EKS::Cluster"],
  pages: ["https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html"],
  evidence: {
    confidence: "high",
    sources: [
      "EKS user guide, auto-managed-component-logs: its permissions have no AllowVendedLogDeliveryForResource; ministryofjustice/cloud-platform#8430 delivers all four log types without",
    ],
    doubts: [doubts.keyUnpublished],
  },
});
