import { bridged } from "../pieces/bridge";
import { fixed, v1 } from "../pieces/cells";
import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { byItself } from "../pieces/enablement";
import { bridgeTests } from "../pieces/evidence";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon FinSpace",
  cloudwatchLogs: v1.logGroup(fixed("/aws/vendedlogs/finspace/${EnvironmentId}/${KxCluster}"), byItself, {
    staysOn: "FinSpace sets the delivery up when it makes a cluster, and has no setting that ends it.",
    notes: [
      "FinSpace makes the log group and the delivery when the cluster is created, with the caller's permissions.",
    ],
  }),
  ...bridged("finspace"),
  source: byArn(
    "a FinSpace Managed kdb cluster",
    "finspace",
    "kxEnvironment/${EnvironmentId}/kxCluster/${KxCluster}",
    "kxEnvironment/abcdefghijklmnopqrstuvwxyz/kxCluster/quotes",
    { resources: "aws_finspace_kx_cluster", maxDestinationsPerType: 1 },
  ),
  lifecycle: { state: "ended", since: "2026-10-07" },
  deployer: [
    controlLogDelivery,
    allow(
      "logs:CreateLogGroup",
      regional("logs", "log-group:/aws/vendedlogs/finspace/${EnvironmentId}/${KxCluster}"),
    ),
  ],
  constraints: {
    "Logging of a cluster cannot be switched off or redirected.": held(
      "destinations.cloudwatchLogs.logGroup.naming",
    ),
  },
  pages: ["https://docs.aws.amazon.com/finspace/latest/userguide/permissions-managed-kdb.html"],
  evidence: {
    confidence: "medium",
    acceptanceTests: bridgeTests,
    sources: [
      "FinSpace user guide: permissions-managed-kdb",
      "botocore service model of finspace, 2026-08, which has no field for logging; the guide names CloudWatch Logs alone, whatever AWS's page ticks",
    ],
  },
});
