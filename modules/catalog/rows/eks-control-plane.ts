import type { LogTypeRow } from "../row";

export const row = {
  id: "eks-control-plane",
  service: "Amazon Elastic Kubernetes Service",
  label: "Amazon Elastic Kubernetes Service control plane logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "attribute",
      principal: "AWSServiceRoleForAmazonEKS",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_eks_cluster"],
        argument: "enabled_cluster_log_types",
      },
      notes: [
        "EKS makes the log group, without retention, if it does not exist when logging is switched on.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/eks/${ClusterName}/cluster"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an EKS cluster",
    resources: ["aws_eks_cluster"],
    arns: ["arn:${Partition}:eks:${Region}:${Account}:cluster/${ClusterName}"],
    id: {
      pattern: "^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$",
      example: "orders",
    },
    exampleArn: "arn:aws:eks:us-east-1:111122223333:cluster/orders",
    configurations: "one",
    maxDestinations: 1,
    oneChangeAtATime: true,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["eks:DescribeCluster", "eks:DescribeUpdate", "eks:UpdateClusterConfig"],
      resources: ["arn:${Partition}:eks:${Region}:${Account}:cluster/${ClusterName}"],
    },
  ],
  constraints: [
    "Log types are api, audit, authenticator, controllerManager and scheduler.",
    "The log group is in the cluster's account and region.",
    "An update of logging needs up to five free IP addresses in each subnet of the cluster.",
    "A cluster takes one update at a time.",
  ],
  pitfalls: [
    {
      cite: "cloudposse/terraform-aws-eks-cluster#67; terraform-aws-modules/terraform-aws-eks#920, #1019, #2486, #2763",
      lesson:
        "On destroy EKS makes a deleted log group again, so the next apply fails because it exists; denying logs:CreateLogGroup to the cluster's role does not help, the service-linked role does it. Keep the group on destroy (skip_destroy), or import it.",
    },
    {
      cite: "terraform-aws-modules/terraform-aws-eks#411, #3465",
      lesson:
        "Adding a managed log group to a cluster that already logs collides with the one EKS made; import it.",
    },
    {
      cite: "ministryofjustice/cloud-platform#8501; ministryofjustice/modernisation-platform-environments#18287, #19016",
      lesson:
        "A change of logging starts an asynchronous update of the cluster, and there is one at a time; switches of one cluster must be chained, and waiting a fixed time is not reliable.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "EKS user guide: control-plane-logs (2024-12-18)",
      "Terraform AWS provider 6.25: aws_eks_cluster",
    ],
    doubts: [
      "That a log group made beforehand may be encrypted with a customer managed key follows from the general rule of CloudWatch Logs.",
    ],
  },
} as const satisfies LogTypeRow;
