import { fixed, native } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { eksCluster } from "../pieces/one-change";
import { byArn } from "../pieces/source";
import { serviceLinkedRole, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Elastic Kubernetes Service",
  cloudwatchLogs: native.logGroup(
    fixed("/aws/eks/${ClusterName}/cluster"),
    serviceLinkedRole("AWSServiceRoleForAmazonEKS"),
    setOn("aws_eks_cluster", "enabled_cluster_log_types"),
    {
      notes: [
        "EKS makes the log group, without retention, if it does not exist when logging is switched on.",
      ],
    },
  ),
  source: byArn("an EKS cluster", "eks", "cluster/${ClusterName}", "cluster/orders", {
    resources: "aws_eks_cluster",
    id: { pattern: "^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$", example: "orders" },
    maxDestinations: 1,
    oneChangeAtATime: eksCluster,
  }),
  deployer: [allow("eks:DescribeCluster eks:DescribeUpdate eks:UpdateClusterConfig")],
  constraints: {
    "Log types are api, audit, authenticator, controllerManager and scheduler.": held("options"),
    "The cluster has one list of log types: what it lists itself stays, and the option logTypes adds to it.":
      held("service"),
    "Without a log type EKS logs nothing: name at least one in the cluster's list or in logTypes.":
      rule("someLogType"),
    "An update of logging needs up to five free IP addresses in each subnet of the cluster.":
      because.elsewhere,
    "A cluster takes one update at a time.": held("source.oneChangeAtATime"),
  },
  pitfalls: {
    "cloudposse/terraform-aws-eks-cluster#67; terraform-aws-modules/terraform-aws-eks#920, #1019, #2486, #2763":
      "On destroy EKS makes a deleted log group again, so the next apply fails because it exists; denying logs:CreateLogGroup to the cluster's role does not help, the service-linked role does it. Keep the group on destroy (skip_destroy), or import it.",
    "terraform-aws-modules/terraform-aws-eks#411, #3465":
      "Adding a managed log group to a cluster that already logs collides with the one EKS made; import it.",
    "ministryofjustice/cloud-platform#8501; ministryofjustice/modernisation-platform-environments#18287, #19016":
      "A change of logging starts an asynchronous update of the cluster, and there is one at a time; switches of one cluster must be chained, and waiting a fixed time is not reliable.",
  },
  pages: ["https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html"],
  evidence: {
    confidence: "high",
    acceptanceTests: { aws_eks_cluster: "internal/service/eks/cluster_test.go TestAccEKSCluster_logging" },
    sources: ["EKS user guide: control-plane-logs (2024-12-18)"],
    doubts: [doubts.groupKey],
  },
});
