import { held, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { eksCluster } from "../pieces/one-change";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

const ack = regional("eks", "capability/${ClusterName}/ack/${CapabilityName}/${UUID}");
const kro = regional("eks", "capability/${ClusterName}/kro/${CapabilityName}/${UUID}");
const argocd = regional("eks", "capability/${ClusterName}/argocd/${CapabilityName}/${UUID}");

export const row = defineRow({
  service: "Amazon Elastic Kubernetes Service",
  ...logs("/aws/vendedlogs/eks/"),
  source: {
    noun: "an EKS capability (ACK, kro or Argo CD)",
    resources: "aws_eks_capability",
    arns: [ack, kro, argocd],
    exampleArn:
      "arn:aws:eks:us-east-1:111122223333:capability/orders/argocd/gitops/11112222-3333-4444-5555-666677778888",
    oneChangeAtATime: eksCluster,
  },
  v2: {
    logTypes: [
      logType("EKS_CAPABILITY_ACK_LOGS", {
        arns: [ack],
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp resource_id stream level message err error controller controllerGroup",
          "controllerKind reconcileID worker-count kind name namespace aws.service version type",
          "generation is_adopted iam_role_selector role",
        ],
      }),
      logType("EKS_CAPABILITY_KRO_LOGS", {
        arns: [kro],
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp resource_id stream level message err error controller controllerGroup",
          "controllerKind reconcileID worker-count gvr crd name namespace type breakingChanges",
          "summary existingRGDID newRGDID",
        ],
      }),
      logType("EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS", {
        arns: [argocd],
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp resource_id stream level message error application app-namespace project",
          "dest-server dest-namespace dest-name comparison-level time_ms patch_ms setop_ms",
          "compare_app_state_ms refresh_app_conditions_ms process_refresh_app_conditions_errors_ms",
          "comparison_with_nothing_ms name namespace app_status_update_ms auto_sync_ms diff_ms",
          "git_ms health_ms live_ms manifests_ms repo_ms sync_ms cluster syncId duration eventType",
          "kind",
        ],
      }),
      logType("EKS_CAPABILITY_ARGOCD_APPLICATIONSET_LOGS", {
        arns: [argocd],
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp resource_id stream level message error controller controllerGroup",
          "controllerKind reconcileID worker-count name namespace application app-namespace project",
          "applicationset action count requeueAfter type version err repoURL revision",
        ],
      }),
      logType("EKS_CAPABILITY_ARGOCD_COMMITSERVER_LOGS", {
        arns: [argocd],
        always: "resource_arn event_timestamp",
        optional: "timestamp resource_id stream level message error version component duration",
      }),
      logType("EKS_CAPABILITY_ARGOCD_REPOSERVER_LOGS", {
        arns: [argocd],
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp resource_id stream level message error grpc.code grpc.method grpc.service",
          "grpc.time_ms grpc.method_type grpc.component grpc.error version component duration",
          "execID",
        ],
      }),
      logType("EKS_CAPABILITY_ARGOCD_SERVER_LOGS", {
        arns: [argocd],
        always: "resource_arn event_timestamp",
        optional: [
          "timestamp resource_id stream level message error name namespace reason application user",
          "grpc.code grpc.method grpc.service grpc.time_ms grpc.method_type grpc.error type",
          "duration dest-namespace dest-server project",
        ],
      }),
    ],
    defaultLogTypes: "",
  },
  constraints: {
    "The log types depend on the kind of capability: ACK has EKS_CAPABILITY_ACK_LOGS, kro has EKS_CAPABILITY_KRO_LOGS, Argo CD has the five EKS_CAPABILITY_ARGOCD_ types; so there is no default, and a delivery names its log types.":
      held("v2.logTypes"),
    "A cluster takes one update at a time: the delivery sources of its capabilities, and those of the cluster itself, are created one after the other.":
      held("source.oneChangeAtATime"),
    "Each delivery source may start an update of the cluster that goes on for two to three minutes after the API has answered: several may need an apply each, and each apply goes on where the last one ended.":
      told("Terraform can't wait for an update that it hasn't started itself."),
  },
  pitfalls: {
    "ministryofjustice/modernisation-platform-environments#18287":
      "EKS takes one change of its vended logs at a time; parallel delivery sources fail.",
  },
  cloudFormationTypes: ["AWS::EKS::Capability"],
  pages: ["https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html"],
  evidence: {
    confidence: "high",
    sources: [
      "EKS user guide, capabilities-controller-logs: its permissions have no AllowVendedLogDeliveryForResource",
    ],
    doubts: [
      "That capabilities take one change at a time is inferred from Auto Mode clusters: the EKS API has updates of the types VendedLogsUpdate and CapabilityUpdate, and its reference doesn't say of which resource they exclude each other. To create the sources one after the other, as the pack does, is safe.",
      doubts.keyUnpublished,
    ],
  },
});
