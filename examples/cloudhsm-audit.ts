/** Audit logs of a CloudHSM cluster: it always writes them, and the log group is managed. */
import { CloudhsmV2Cluster } from "@cdktf/provider-aws/lib/cloudhsm-v2-cluster";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"cloudhsm-audit">): LogDelivery<"cloudhsm-audit"> {
  const cluster = new CloudhsmV2Cluster(stack, "Keys", {
    hsmType: "hsm2m.medium",
    mode: "FIPS",
    subnetIds: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
  });
  return new LogDelivery(stack, "AuditLogs", {
    logType: "cloudhsm-audit",
    source: cluster,
    destinations: to({ CloudHsmClusterInstanceName: cluster.clusterId }),
  });
}
