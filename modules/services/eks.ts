/**
 * Control plane logs of EKS clusters.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
 */
import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster";
import { EKS_LOG_TYPES } from "./eks.options";
import type { EksControlPlaneOptions } from "./options.generated";
import { identifyByName } from "./identify";
import { joinedList } from "./joined-list";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Source = EksCluster | string | undefined;
type Context = SwitchContext<Source, EksControlPlaneOptions>;

const eksControlPlane: LogSwitch<Source, EksControlPlaneOptions> = {
  identify: (source) => identifyByName(source!, "ClusterName", (cluster) => cluster.nameInput),
  rules: {
    someLogType: (context) =>
      logTypesOf(context).length > 0
        ? undefined
        : context.options.logTypes
          ? "logTypes is empty."
          : `"${(context.source as EksCluster).node.path}" sets enabledClusterLogTypes to an empty list.`,
  },
  switchOn: (context) => ({ attributes: { enabledClusterLogTypes: logTypesOf(context) } }),
  merges: ["enabledClusterLogTypes"],
};

export const switches = { "eks-control-plane": eksControlPlane } satisfies LogSwitches;

/** What the cluster lists itself, and what is asked for beside it; all where neither says anything. */
function logTypesOf({ source, options }: Context): readonly string[] {
  const own = typeof source === "object" ? source.enabledClusterLogTypesInput : undefined;
  return joinedList(own, options.logTypes ?? (own === undefined ? EKS_LOG_TYPES : []));
}
