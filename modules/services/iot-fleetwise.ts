/**
 * AWS IoT FleetWise error logs: one setting per account and region, for which the provider has no resource.
 * @see https://docs.aws.amazon.com/iot-fleetwise/latest/APIReference/API_PutLoggingOptions.html
 */
import type { Environment } from "../destinations/environment";
import { identifyAccount } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const iotFleetwise: LogSwitch<undefined> = {
  identify: (_, environment) => identifyAccount(environment),
  switchOn: ({ environment, logGroups }) => ({
    command: putLoggingOptions(environment, `logType=ERROR,logGroupName=${logGroups[0]!.logGroupName}`),
  }),
  switchOff: ({ environment }) => ({ command: putLoggingOptions(environment, "logType=OFF") }),
};

function putLoggingOptions({ region }: Environment, delivery: string): string {
  return `aws iotfleetwise put-logging-options --region ${region} --cloud-watch-log-delivery ${delivery}`;
}

export const switches = { "iot-fleetwise": iotFleetwise } satisfies LogSwitches;
