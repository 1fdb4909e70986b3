/**
 * Control plane logs of EKS clusters.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
 */
import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster";
import { EKS_LOG_TYPES } from "./eks.options";
import type { EksControlPlaneOptions } from "./options.generated";
import { identifyByIdOrArn } from "./identify";
import { joinedList } from "./joined-list";
import type { LogSwitch, LogSwitches } from "./switch";

const eksControlPlane: LogSwitch<EksCluster | string | undefined, EksControlPlaneOptions> = {
  identify: (source) => {
    if (typeof source === "object") {
      const name = source.nameInput;
      return { arn: source.arn, id: name, names: { ClusterName: name } };
    }
    const identity = identifyByIdOrArn(source!);
    return { ...identity, names: { ClusterName: identity.id } };
  },
  problems: ({ options }) =>
    options.logTypes?.length === 0
      ? [`logTypes is empty: name at least one of ${EKS_LOG_TYPES.join(", ")}.`]
      : [],
  switchOn: ({ source, options }) => ({
    attributes: {
      enabledClusterLogTypes: joinedList(
        typeof source === "object" ? source.enabledClusterLogTypesInput : undefined,
        options.logTypes ?? EKS_LOG_TYPES,
      ),
    },
  }),
  merges: ["enabledClusterLogTypes"],
};

export const switches = { "eks-control-plane": eksControlPlane } satisfies LogSwitches;
