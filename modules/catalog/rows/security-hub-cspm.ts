import { because, checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { findings } from "../pieces/siblings";
import { regional } from "../pieces/statements";
import { v2 } from "../pieces/v2";

const hubs = regional("securityhub", "hub/*");

export const row = defineRow({
  service: "AWS Security Hub CSPM",
  cloudwatchLogs: v2.logGroup("/aws/vendedlogs/securityhub/"),
  source: {
    noun: "Security Hub CSPM of an account and region",
    resources: "aws_securityhub_account",
    arns: [hubs],
    exampleArn: "arn:aws:securityhub:us-east-1:111122223333:hub/*",
  },
  v2: {
    ...findings,
    authorizedOn: [hubs, regional("securityhub", "hub/default")],
  },
  constraints: {
    "AWS takes the wildcard of the hubs as the source, arn:aws:securityhub:<region>:<account>:hub/*, and no single one, hub/default neither.":
      checked({ kind: "source-arn" }),
    "Findings are delivered to CloudWatch Logs only, in plain format.": held("v2.logTypes"),
    "Security Hub CSPM must be enabled in the account and region.": because.account,
  },
  cloudFormationTypes: ["AWS::SecurityHub::Hub"],
  pages: ["https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html"],
  evidence: {
    confidence: "high",
    sources: [
      "The delivery source names hub/*, while IAM's authorization data has hub/default as the resource of the action; the deployer gets both",
    ],
  },
});
