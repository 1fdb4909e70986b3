/** Logs of an ElastiCache replication group that runs Valkey: the slow log, and the engine log to a second destination. */
import { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"elasticache">): LogDelivery<"elasticache"> {
  const group = new ElasticacheReplicationGroup(stack, "Sessions", {
    replicationGroupId: "sessions",
    description: "Sessions of the storefront",
    engine: "valkey",
    engineVersion: "8.0",
    nodeType: "cache.t4g.small",
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
    transitEncryptionEnabled: true,
  });
  return new LogDelivery(stack, "CacheLogs", { logType: "elasticache", source: group, destinations: to() });
}
