import { because, checked } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

const fields = [
  "timestamp resource_arn message_timestamp_ms event_bus_name request_id event_id",
  "invocation_id message_type log_level details error",
] as const;

export const row = defineRow({
  service: "Amazon EventBridge",
  ...logs("/aws/vendedlogs/event-bus/"),
  source: byArn("an EventBridge event bus", "events", "event-bus/${EventBusName}", "event-bus/orders", {
    resources: "aws_cloudwatch_event_bus",
  }),
  v2: {
    logTypes: [
      logType("ERROR_LOGS", { optional: fields }),
      logType("INFO_LOGS", { optional: fields }),
      logType("TRACE_LOGS", { optional: fields }),
    ],
    defaultLogTypes: "ERROR_LOGS INFO_LOGS",
    authorization: "events",
  },
  constraints: {
    "An event bus logs at the level of its log_config, and at OFF, AWS's default, nothing is delivered: ERROR feeds ERROR_LOGS, INFO also INFO_LOGS, TRACE also TRACE_LOGS.":
      checked({
        kind: "source-argument",
        argument: "logConfig.level",
        must: { noneOf: ["OFF"] },
        unset: "OFF",
      }),
    "An event bus with a customer managed key encrypts its records with it: that key's policy must let events.amazonaws.com generate data keys and delivery.logs.amazonaws.com decrypt, for the encryption context kms:EncryptionContext:SourceArn = arn:<partition>:logs:<region>:<account>:*.":
      because.elsewhere,
    "A bucket with EventBridge notifications is a poor destination: deliveries would cause events on the bus.":
      because.elsewhere,
  },
  cloudFormationTypes: ["AWS::Events::EventBus"],
  pages: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/encryption-bus-logs.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "TRACE_LOGS, which the API reference of PutDeliverySource leaves out: EventBridge user guide, eb-event-bus-logs (level TRACE), and the provider's documentation of aws_cloudwatch_event_bus",
    ],
    doubts: [doubts.keyUnpublished],
  },
});
