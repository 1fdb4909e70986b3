/** What takes one change at a time. */
import type { SharedChange } from "../row";

/** Vended logs of the cluster and of its capabilities are updates of one cluster. */
export const eksCluster: SharedChange = {
  noun: "EKS cluster",
  variable: "ClusterName",
  named: { aws_eks_cluster: "name", aws_eks_capability: "clusterName" },
  goesOn: "two to three minutes",
};
