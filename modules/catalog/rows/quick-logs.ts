import { because, checked } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Quick",
  ...logs("/aws/vendedlogs/quick/"),
  source: byArn(
    "the Amazon Quick account in a region",
    "quicksight",
    "account/${Account}",
    "account/111122223333",
  ),
  v2: {
    logTypes: [
      logType("AGENT_HOURS_LOGS"),
      logType("AGENT_METADATA_LOGS"),
      logType("CHAT_LOGS"),
      logType("DLP_LOGS"),
      logType("FEEDBACK_LOGS"),
      logType("INDEX_USAGE_LOGS"),
      logType("KB_FILE_SYNC_LOGS"),
    ],
    defaultLogTypes: "CHAT_LOGS FEEDBACK_LOGS",
    authorization: "quicksight",
    defaultSuffixPath: "{region}/{yyyy}/{MM}/{dd}/{HH}",
  },
  constraints: {
    "Amazon Quick is logged account by account, and its ARN names the account twice: arn:aws:quicksight:<region>:<account>:account/<account>.":
      checked({ kind: "source-arn" }),
    "A delivery holds what happens in the region of the source's ARN: one is needed in each region whose logs are wanted.":
      because.consequence,
    "The records of CHAT_LOGS hold what users asked and were answered, temporary conversations too.":
      because.consequence,
  },
  pages: ["https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html"],
  evidence: {
    confidence: "medium",
    sources: [
      "The guide grants quicksight:AllowVendedLogDeliveryForResource on the account's ARN; IAM's authorization data gives the action no resource types",
    ],
    doubts: [doubts.fieldsUnpublished, doubts.keyUnpublished],
  },
});
