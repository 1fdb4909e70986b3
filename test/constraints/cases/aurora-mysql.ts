import { RdsCluster, type RdsClusterConfig } from "@cdktf/provider-aws/lib/rds-cluster";
import type { ConstraintCase, Place } from "../place";

const GROUP = "/aws/rds/cluster/orders/audit";

function cluster({ stack }: Place, config: Partial<RdsClusterConfig>): RdsCluster {
  return new RdsCluster(stack, "Orders", {
    clusterIdentifier: "orders",
    engine: "aurora-mysql",
    skipFinalSnapshot: true,
    ...config,
  });
}

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "These are the logs of clusters with the engine",
    breaks: (place) => place.deliver(cluster(place, { engine: "aurora-postgresql" }), [place.group(GROUP)]),
    given: 'engine of "workload/Orders" is "aurora-postgresql".',
    allows: (place) => place.deliver(cluster(place, {}), [place.group(GROUP)]),
  },
  {
    constraint: "RDS keeps the names of clusters in lower case",
    finding: "[B21]",
    breaks: (place) => place.deliver("Orders", [place.group("/aws/rds/cluster/Orders/audit")]),
    given: 'The source is called "Orders".',
    allows: (place) => place.deliver("orders", [place.group(GROUP)]),
  },
  {
    constraint: "RDS keeps the names of clusters in lower case",
    finding: "[B21]",
    breaks: (place) =>
      place.deliver("arn:aws:rds:us-east-1:111122223333:cluster:Orders", [
        place.group("/aws/rds/cluster/Orders/audit"),
      ]),
    given: 'The source is called "Orders".',
    allows: (place) =>
      place.deliver("arn:aws:rds:us-east-1:111122223333:cluster:orders", [place.group(GROUP)]),
  },
  {
    constraint: "Aurora Serverless v1 exports",
    keeps: (place) => {
      place.deliver(cluster(place, { engineMode: "serverless" }), [place.group(GROUP)]);
      const synthesized = place.synthesized();
      const [block] = synthesized.of("aws_rds_cluster");
      expect(block!.config).not.toHaveProperty("enabled_cloudwatch_logs_exports");
      expect(synthesized.before(block!)).toContain(synthesized.of("aws_cloudwatch_log_group")[0]!.address);
    },
  },
  {
    constraint: "Where log groups are made before the cluster",
    breaks: (place) =>
      place.deliver(cluster(place, { clusterIdentifier: undefined, clusterIdentifierPrefix: "orders-" }), [
        place.group(GROUP),
      ]),
    given: /"workload\/Orders" has no clusterIdentifier.*"\/aws\/rds\/cluster\/orders\/audit" can't be known/,
    allows: (place) => {
      const source = cluster(place, { clusterIdentifier: undefined, clusterIdentifierPrefix: "orders-" });
      place.deliver(source, [place.group(`/aws/rds/cluster/${source.clusterIdentifier}/audit`)]);
    },
  },
];
