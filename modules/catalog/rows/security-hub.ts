import { because, checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { findings } from "../pieces/siblings";
import { byArn } from "../pieces/source";
import { regional } from "../pieces/statements";
import { v2 } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Security Hub",
  cloudwatchLogs: v2.logGroup("/aws/vendedlogs/securityhub/"),
  source: byArn("Security Hub of an account and region", "securityhub", "hubv2/*", "hubv2/*"),
  v2: {
    ...findings,
    authorizedOn: [regional("securityhub", "hubv2/${HubV2Id}")],
  },
  constraints: {
    "AWS takes the wildcard of the hubs as the source, arn:aws:securityhub:<region>:<account>:hubv2/*, and no single one.":
      checked({ kind: "source-arn" }),
    "Findings are delivered to CloudWatch Logs only, in plain format.": held("v2.logTypes"),
    "Security Hub must be enabled in the account and region.": because.account,
  },
  cloudFormationTypes: ["AWS::SecurityHub::HubV2"],
  pages: ["https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub-v2.html"],
  evidence: {
    confidence: "high",
    sources: [
      "The delivery source names hubv2/*, while IAM's authorization data has hubv2/<id> as the resource of the action, which the wildcard holds",
    ],
  },
});
