/**
 * Logs of FinSpace Managed kdb clusters. FinSpace sets the delivery up by itself when a cluster is created;
 * a log group that exists by then keeps its retention and key.
 * @see https://docs.aws.amazon.com/finspace/latest/userguide/permissions-managed-kdb.html
 */
import type { FinspaceKxCluster } from "@cdktf/provider-aws/lib/finspace-kx-cluster";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const finspace: LogSwitch<FinspaceKxCluster | string | undefined> = {
  identify: (source) =>
    typeof source === "string"
      ? identifyByArn(source)
      : {
          ...identifyByArn(source!),
          names: { EnvironmentId: source!.environmentIdInput, KxCluster: source!.nameInput },
        },
  // The cluster waits: FinSpace would make the log group itself, to be kept for ever.
  switchOn: ({ source }) => ({
    resources: source === undefined || typeof source === "string" ? [] : [source],
  }),
};

export const switches = { finspace } satisfies LogSwitches;
