import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { kafkaLogs } from "../pieces/siblings";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon MSK Connect",
  ...kafkaLogs(
    "/aws/vendedlogs/mskconnect/",
    "AWSLogs/${Account}/KafkaConnectLogs/${Region}/…",
    (destination) => setOn("aws_mskconnect_connector", `log_delivery.worker_log_delivery.${destination}`),
  ),
  source: byArn(
    "an MSK Connect connector",
    "kafkaconnect",
    "connector/${ConnectorName}/${UUID}",
    "connector/orders-sink/a1b2c3d4-5678-90ab-cdef-111122223333-2",
    { resources: "aws_mskconnect_connector", maxDestinationsPerType: 1 },
  ),
  deployer: [
    allow("kafkaconnect:CreateConnector", "*"),
    allow("kafkaconnect:DescribeConnector kafkaconnect:DeleteConnector"),
    controlLogDelivery,
  ],
  constraints: {
    "A connector has one logging block with at most one log group, one bucket and one stream.": held(
      "source.maxDestinationsPerType",
    ),
    "Logging is set when the connector is created: changing log_delivery replaces the connector.":
      because.consequence,
  },
  pitfalls: {
    "msk-connect-logging":
      "Secrets appear in the logs when a plugin does not give their configuration property the type PASSWORD.",
  },
  pages: ["https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html"],
  evidence: {
    confidence: "medium",
    sources: [
      "API reference of UpdateConnector (botocore 1.43.107): capacity and connectorConfiguration alone can be changed",
      "No acceptance test of aws_mskconnect_connector has the bucket or the stream enabled; their arguments are those of the provider's schema",
    ],
    acceptanceTests: {
      aws_mskconnect_connector:
        "internal/service/kafkaconnect/connector_test.go TestAccKafkaConnectConnector_update",
    },
    doubts: [
      "AWS does not publish the S3 key layout (the guide, the API reference and public code were looked through); the segment KafkaConnectLogs comes from one public script. Delivery does not depend on it: the bucket policy allows everything below AWSLogs/<account>/.",
    ],
  },
});
