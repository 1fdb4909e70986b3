import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon CodeWhisperer",
  ...logs("/aws/vendedlogs/codewhisperer/"),
  source: byArn(
    "a customization of Amazon CodeWhisperer (now Amazon Q Developer)",
    "codewhisperer",
    "customization/${Identifier}",
    "customization/EXAMPLEID123",
  ),
  v2: { logTypes: [logType("EVENT_LOGS")], defaultLogTypes: "EVENT_LOGS", authorization: "codewhisperer" },
  constraints: {
    "The delivery resources are in the customization's region, which its ARN names; every example of AWS is in us-east-1.":
      held("source.arns"),
  },
  pages: [
    "https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/customizations-optimize-accessing-logs.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "AWS CLI reference: example of put-delivery-source",
      "Amazon Q Developer user guide: customizations-optimize-accessing-logs",
    ],
    doubts: [doubts.fieldsUnpublished, doubts.keyUnpublished],
  },
});
