/** Audit log of an Aurora MySQL cluster, with the parameter group that produces it. */
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"aurora-mysql">): LogDelivery<"aurora-mysql"> {
  const parameters = new RdsClusterParameterGroup(stack, "Audited", {
    name: "orders-audited",
    family: "aurora-mysql8.0",
    parameter: [
      { name: "server_audit_logging", value: "1" },
      { name: "server_audit_events", value: "CONNECT,QUERY_DCL,QUERY_DDL" },
    ],
  });
  const cluster = new RdsCluster(stack, "Orders", {
    clusterIdentifier: "orders",
    engine: "aurora-mysql",
    engineVersion: "8.0.mysql_aurora.3.08.2",
    masterUsername: "orders",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    dbClusterParameterGroupName: parameters.name,
    finalSnapshotIdentifier: "orders-final",
  });
  return new LogDelivery(stack, "DatabaseLogs", {
    logType: "aurora-mysql",
    source: cluster,
    destinations: to({ DbClusterInstanceName: "orders" }),
  });
}
