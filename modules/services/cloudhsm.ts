/**
 * CloudHSM audit logs, which CloudHSM always writes.
 * @see https://docs.aws.amazon.com/cloudhsm/latest/userguide/get-hsm-audit-logs-using-cloudwatch.html
 */
import type { CloudhsmV2Cluster } from "@cdktf/provider-aws/lib/cloudhsm-v2-cluster";
import { identifyByIdOrArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const cloudhsmAudit: LogSwitch<CloudhsmV2Cluster | string | undefined> = {
  identify: (source, { partition, region, account }) => {
    const identity =
      typeof source === "string"
        ? identifyByIdOrArn(source)
        : {
            // The resource has no ARN among its attributes.
            arn: `arn:${partition}:cloudhsm:${region}:${account}:cluster/${source!.clusterId}`,
            id: source!.clusterId,
          };
    return { ...identity, names: { CloudHsmClusterInstanceName: identity.id } };
  },
};

export const switches = { "cloudhsm-audit": cloudhsmAudit } satisfies LogSwitches;
