/**
 * AWS IoT FleetWise error logs: one setting per account and region, for which the provider has no resource.
 * @see https://docs.aws.amazon.com/iot-fleetwise/latest/APIReference/API_PutLoggingOptions.html
 */
import { identifyAccount } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const iotFleetwise: LogSwitch<undefined> = {
  identify: (_, environment) => identifyAccount(environment),
  switchOn: ({ environment, logGroups }) => ({
    command:
      `aws iotfleetwise put-logging-options --region ${environment.region} ` +
      `--cloud-watch-log-delivery logType=ERROR,logGroupName=${logGroups[0]!.logGroupName}`,
  }),
};

export const switches = { "iot-fleetwise": iotFleetwise } satisfies LogSwitches;
