/** Worker logs of an MSK Connect connector. */
import { MskconnectConnector } from "@cdktf/provider-aws/lib/mskconnect-connector";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"msk-connect">): LogDelivery<"msk-connect"> {
  const connector = new MskconnectConnector(stack, "OrdersSink", {
    name: "orders-sink",
    kafkaconnectVersion: "2.7.1",
    serviceExecutionRoleArn: "arn:aws:iam::111122223333:role/OrdersSink",
    capacity: { provisionedCapacity: { workerCount: 1, mcuCount: 1 } },
    connectorConfiguration: {
      "connector.class": "io.confluent.connect.s3.S3SinkConnector",
      "tasks.max": "1",
      topics: "orders",
    },
    kafkaCluster: {
      apacheKafkaCluster: {
        bootstrapServers: "b-1.orders.example.com:9098,b-2.orders.example.com:9098",
        vpc: {
          subnets: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
          securityGroups: ["sg-0a1b2c3d4e5f60001"],
        },
      },
    },
    kafkaClusterClientAuthentication: { authenticationType: "IAM" },
    kafkaClusterEncryptionInTransit: { encryptionType: "TLS" },
    plugin: [
      {
        customPlugin: {
          arn: "arn:aws:kafkaconnect:us-east-1:111122223333:custom-plugin/s3-sink/a1b2c3d4-5678-90ab-cdef-111122223333-2",
          revision: 1,
        },
      },
    ],
  });
  return new LogDelivery(stack, "WorkerLogs", {
    logType: "msk-connect",
    source: connector,
    destinations: to(),
  });
}
