import { fixed, native } from "../pieces/cells";
import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byItself, serviceLinkedRole } from "../pieces/enablement";

export const row = defineRow({
  service: "Amazon Macie",
  cloudwatchLogs: native.logGroup(
    fixed("/aws/macie/classificationjobs"),
    serviceLinkedRole("AWSServiceRoleForAmazonMacie"),
    byItself,
    {
      staysOn: "Macie logs every sensitive data discovery job by itself, and this cannot be switched off.",
      notes: [
        "Macie logs every sensitive data discovery job by itself and this cannot be switched off. A log group that exists under the fixed name is reused, which is how retention and a key are set.",
      ],
    },
  ),
  source: {
    noun: "the sensitive data discovery jobs of an account in a region",
    resources: "aws_macie2_account",
  },
  constraints: {
    "All jobs of a region write to one log group, one stream per job.": held(
      "destinations.cloudwatchLogs.logGroup.naming",
    ),
    "A log group that Macie creates by itself never expires.": because.consequence,
    "The log group must be created before the first job runs; afterwards it has to be imported.":
      held("order"),
  },
  pages: [
    "https://docs.aws.amazon.com/macie/latest/user/discovery-jobs-monitor-cw-logs-configure.html",
    "https://docs.aws.amazon.com/macie/latest/user/service-linked-roles.html",
  ],
  evidence: {
    confidence: "high",
    sources: ["@cdktf/provider-aws 21.22.1: lib/macie2-account (no logging argument)"],
  },
});
