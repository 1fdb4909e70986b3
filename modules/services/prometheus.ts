/**
 * Warnings and errors of Managed Service for Prometheus workspaces: rules and alert manager.
 * @see https://docs.aws.amazon.com/prometheus/latest/userguide/CW-logs.html
 */
import type {
  PrometheusWorkspace,
  PrometheusWorkspaceLoggingConfiguration,
} from "@cdktf/provider-aws/lib/prometheus-workspace";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const managedPrometheus: LogSwitch<PrometheusWorkspace | string | undefined> = {
  identify: (source) => identifyByArn(source!),
  switchOn: ({ logGroups }) => {
    // Refused without ":*" (hashicorp/terraform-provider-aws#22957).
    const loggingConfiguration: PrometheusWorkspaceLoggingConfiguration = {
      logGroupArn: `${logGroups[0]!.logGroupArn}:*`,
    };
    return { attributes: { loggingConfiguration } };
  },
};

export const switches = { "managed-prometheus": managedPrometheus } satisfies LogSwitches;
