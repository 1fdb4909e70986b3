import { fixed, native } from "../pieces/cells";
import { because, held, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byItself, serviceLinkedRole } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";

export const row = defineRow({
  service: "AWS CloudHSM",
  destinations: {
    cloudwatchLogs: native.logGroup(serviceLinkedRole("AWSServiceRoleForCloudHSM"), byItself, {
      logGroup: fixed("/aws/cloudhsm/${CloudHsmClusterInstanceName}"),
      notes: [
        "CloudHSM always logs, one log stream per HSM; the log group is managed for its retention and encryption. CloudHSM may have made it before the pack does: then it is imported.",
      ],
    }),
  },
  source: {
    noun: "a CloudHSM cluster",
    resources: "aws_cloudhsm_v2_cluster",
    arns: [regional("cloudhsm", "cluster/${CloudHsmClusterInstanceName}")],
    id: { pattern: "^cluster-[a-z0-9]+$", example: "cluster-igklspoyj5v" },
    exampleArn: "arn:aws:cloudhsm:us-east-1:111122223333:cluster/cluster-igklspoyj5v",
    maxDestinations: 1,
  },
  constraints: [
    held("destinations.cloudwatchLogs.enablement", "Audit logging cannot be switched off or redirected."),
    told(
      because.account,
      "Accounts whose clusters are older than 2018-01-20 must create the service-linked role by hand (service name cloudhsm.amazonaws.com).",
    ),
    held(
      "destinations.cloudwatchLogs.logGroup.naming",
      "The log group is named after the cluster's id, so it can only be made after the cluster.",
    ),
  ],
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
