/**
 * What workers of SageMaker Ground Truth do. A private work team switches the logs on by being made, so it
 * waits for the log group, which would appear without retention otherwise.
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/workteam-private-tracking.html
 */
import type { SagemakerWorkteam } from "@cdktf/provider-aws/lib/sagemaker-workteam";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const sagemakerWorkerEvents: LogSwitch<SagemakerWorkteam | string | undefined> = {
  identify: (source) => identifyByArn(source!),
  switchOn: ({ source }) => ({ resources: typeof source === "object" ? [source] : [] }),
};

export const switches = { "sagemaker-worker-events": sagemakerWorkerEvents } satisfies LogSwitches;
