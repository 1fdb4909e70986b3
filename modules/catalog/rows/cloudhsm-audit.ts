import { fixed, native } from "../pieces/cells";
import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { byItself, serviceLinkedRole } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";

export const row = defineRow({
  service: "AWS CloudHSM",
  cloudwatchLogs: native.logGroup(
    fixed("/aws/cloudhsm/${CloudHsmClusterInstanceName}"),
    serviceLinkedRole("AWSServiceRoleForCloudHSM"),
    byItself,
    {
      staysOn: "CloudHSM always logs, and audit logging cannot be switched off.",
      notes: [
        "CloudHSM always logs, one log stream per HSM; the log group is managed for its retention and encryption. CloudHSM may have made it before the pack does: then it is imported.",
      ],
    },
  ),
  source: byArn(
    "a CloudHSM cluster",
    "cloudhsm",
    "cluster/${CloudHsmClusterInstanceName}",
    "cluster/cluster-igklspoyj5v",
    {
      resources: "aws_cloudhsm_v2_cluster",
      id: { pattern: "^cluster-[a-z0-9]+$", example: "cluster-igklspoyj5v" },
      maxDestinations: 1,
    },
  ),
  constraints: {
    "Audit logging cannot be switched off or redirected.": held("destinations.cloudwatchLogs.enablement"),
    "Accounts whose clusters are older than 2018-01-20 must create the service-linked role by hand (service name cloudhsm.amazonaws.com).":
      because.account,
    "The log group is named after the cluster's id, so it can only be made after the cluster.": held(
      "destinations.cloudwatchLogs.logGroup.naming",
    ),
  },
  pages: [
    "https://docs.aws.amazon.com/cloudhsm/latest/userguide/cloudhsm-audit-log-reference.html",
    "https://docs.aws.amazon.com/cloudhsm/latest/userguide/service-linked-roles.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "CloudHSM user guide: understand-audit-logs, get-audit-logs-from-cloudwatch, service-linked-roles",
    ],
    doubts: [doubts.groupKey],
  },
});
