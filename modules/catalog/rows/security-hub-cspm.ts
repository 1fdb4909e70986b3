import { because, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { regional } from "../pieces/statements";
import { logType, v2 } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Security Hub CSPM",
  destinations: { cloudwatchLogs: v2.logGroup("/aws/vendedlogs/securityhub/") },
  source: {
    noun: "Security Hub CSPM of an account and region",
    arns: [regional("securityhub", "hub/*")],
    cloudFormationTypes: ["AWS::SecurityHub::Hub"],
    exampleArn: "arn:aws:securityhub:us-east-1:111122223333:hub/*",
  },
  v2: {
    logTypes: [
      logType("SECURITY_FINDING_LOGS", {
        formats: { cloudwatchLogs: ["plain"] },
        always: "event",
        optional: "",
      }),
    ],
    defaultLogTypes: "SECURITY_FINDING_LOGS",
    authorization: "securityhub",
    authorizedOn: [regional("securityhub", "hub/default")],
  },
  constraints: [
    told(because.unclassified, "The source must be the wildcard ARN hub/*; hub/default is refused."),
    told(because.unclassified, "Findings are delivered to CloudWatch Logs only, in plain format."),
    told(because.unclassified, "Security Hub CSPM must be enabled in the account and region."),
  ],
  pages: ["https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html"],
  evidence: {
    confidence: "high",
    doubts: [
      "The delivery source names hub/*, while IAM's authorization data has hub/default as the resource of the action.",
    ],
  },
});
