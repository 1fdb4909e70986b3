import { bridged } from "../pieces/bridge";
import { suggested, v1 } from "../pieces/cells";
import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byHand } from "../pieces/enablement";
import { bridgeTests } from "../pieces/evidence";
import { allow, controlLogDelivery } from "../pieces/statements";

export const row = defineRow({
  service: "AWS IoT FleetWise",
  cloudwatchLogs: v1.logGroup(suggested("/aws/vendedlogs/iotfleetwise/", "name"), byHand, {
    notes: [
      "The provider has no resource; the command is: aws iotfleetwise put-logging-options --cloud-watch-log-delivery logType=ERROR,logGroupName=<name>.",
    ],
  }),
  ...bridged("iot-fleetwise"),
  source: {
    noun: "the AWS IoT FleetWise logging options of an account and region",
    maxDestinationsPerType: 1,
  },
  lifecycle: { state: "closed", since: "2026-04-30" },
  deployer: [allow("iotfleetwise:GetLoggingOptions iotfleetwise:PutLoggingOptions", "*"), controlLogDelivery],
  constraints: {
    "The setting is one per account and region.": held("source.configurations"),
    "logType is OFF or ERROR.": held("service"),
    "The log group is in the same account and region.": held("destinations.cloudwatchLogs.enablement"),
  },
  pages: [
    "https://docs.aws.amazon.com/iot-fleetwise/latest/developerguide/logging-cw.html",
    "https://docs.aws.amazon.com/iot-fleetwise/latest/APIReference/API_PutLoggingOptions.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: bridgeTests,
    sources: [
      "AWS IoT FleetWise developer guide: logging-cw",
      "botocore service model of iotfleetwise, 2026-08 (PutLoggingOptionsRequest): like the guide it has log groups alone, whatever AWS's page ticks",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs (IOT_FLEETWISE_LOGS, V1)",
    ],
  },
});
