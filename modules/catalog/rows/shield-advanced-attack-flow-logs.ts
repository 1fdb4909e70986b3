import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byGlobalArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Shield Advanced",
  ...logs("/aws/vendedlogs/shield/"),
  source: byGlobalArn(
    "a Shield Advanced protection",
    "arn:${Partition}:shield::${Account}:protection/${Id}",
    "protection/11112222-3333-4444-5555-666677778888",
    { resources: "aws_shield_protection", homeRegion: "us-east-1" },
  ),
  v2: {
    logTypes: [
      logType("FLOW_LOGS", {
        always: "protection_arn event_timestamp version",
        optional: [
          "timestamp srcaddr dstaddr srcport dstport protocol packets bytes starttime endtime",
          "action location sampling_rate tcp_flags srccountry",
        ],
      }),
    ],
    defaultLogTypes: "FLOW_LOGS",
    authorization: "shield",
  },
  constraints: {
    "Source, destination and delivery are made in us-east-1, whatever the region of the protected resource, and AWS keeps Shield's logs there: a log group or Firehose stream must be there too. A bucket may be anywhere.":
      held("source.homeRegion"),
    "The account must be subscribed to Shield Advanced.": because.account,
  },
  cloudFormationTypes: ["AWS::Shield::Protection"],
  pages: ["https://docs.aws.amazon.com/waf/latest/developerguide/ddos-flow-logs.html"],
  evidence: { confidence: "medium", doubts: [doubts.keyUnpublished] },
});
