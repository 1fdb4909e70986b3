/** Logs of an RDS for PostgreSQL instance. */
import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"rds-postgresql">): LogDelivery<"rds-postgresql"> {
  const database = new DbInstance(stack, "Orders", {
    identifier: "orders",
    engine: "postgres",
    engineVersion: "17.6",
    instanceClass: "db.m7g.large",
    allocatedStorage: 100,
    username: "orders",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    finalSnapshotIdentifier: "orders-final",
  });
  return new LogDelivery(stack, "DatabaseLogs", {
    logType: "rds-postgresql",
    source: database,
    destinations: to({ DbInstanceName: "orders" }),
  });
}
