import { DbInstance, type DbInstanceConfig } from "@cdktf/provider-aws/lib/db-instance";
import { RdsCluster, type RdsClusterConfig } from "@cdktf/provider-aws/lib/rds-cluster";
import type { ConstraintCase, Place } from "../place";

const arn = (resource: string): string => `arn:aws:rds:us-east-1:111122223333:${resource}`;

const instance = ({ stack }: Place, config: Partial<DbInstanceConfig> = {}): DbInstance =>
  new DbInstance(stack, "Orders", {
    identifier: "orders",
    engine: "postgres",
    instanceClass: "db.r7g.large",
    ...config,
  });

const cluster = ({ stack }: Place, config: Partial<RdsClusterConfig> = {}): RdsCluster =>
  new RdsCluster(stack, "Orders", { clusterIdentifier: "orders", engine: "aurora-postgresql", ...config });

/** Delivers one log to the group that RDS names after the database. */
const deliver = (place: Place, source: unknown, path: string): unknown =>
  place.deliver(source, [place.group(`/aws/rds/${path}`)]);

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "RDS makes up the name",
    breaks: (place) =>
      deliver(
        place,
        instance(place, { identifier: undefined, identifierPrefix: "orders-" }),
        "instance/orders/postgresql",
      ),
    given: '"workload/Orders" has no identifier.',
    allows: (place) => deliver(place, instance(place), "instance/orders/postgresql"),
  },
  {
    constraint: "RDS makes up the name",
    breaks: (place) =>
      deliver(place, cluster(place, { clusterIdentifier: undefined }), "cluster/orders/postgresql"),
    given: '"workload/Orders" has no clusterIdentifier.',
    allows: (place) => deliver(place, cluster(place), "cluster/orders/postgresql"),
  },
  {
    constraint: "RDS keeps the names of databases in lower case",
    finding: "[B21]",
    breaks: (place) => deliver(place, arn("db:Orders"), "instance/Orders/postgresql"),
    given: 'The source is called "Orders".',
    allows: (place) => deliver(place, arn("db:orders"), "instance/orders/postgresql"),
  },
  {
    constraint: "RDS keeps the names of databases in lower case",
    finding: "[B21]",
    breaks: (place) => deliver(place, arn("cluster:ORDERS"), "cluster/ORDERS/postgresql"),
    given: 'The source is called "ORDERS".',
    allows: (place) => deliver(place, arn("cluster:orders"), "cluster/orders/postgresql"),
  },
  {
    constraint: "PostgreSQL logs are written by",
    breaks: (place) => deliver(place, instance(place, { engine: "mysql" }), "instance/orders/postgresql"),
    given: '"workload/Orders" has engine "mysql".',
    allows: (place) => deliver(place, instance(place, { engine: "Postgres" }), "instance/orders/postgresql"),
  },
  {
    constraint: "PostgreSQL logs are written by",
    breaks: (place) =>
      deliver(place, cluster(place, { engine: "aurora-mysql" }), "cluster/orders/postgresql"),
    given: '"workload/Orders" has engine "aurora-mysql".',
    allows: (place) => deliver(place, cluster(place, { engine: "postgres" }), "cluster/orders/postgresql"),
  },
  {
    constraint: "Instances and Multi-AZ clusters export",
    breaks: (place) => deliver(place, cluster(place), "cluster/orders/upgrade"),
    given: "upgrade would be exported of an RDS cluster of engine aurora-postgresql.",
    allows: (place) => deliver(place, cluster(place), "cluster/orders/instance"),
  },
  {
    constraint: "Instances and Multi-AZ clusters export",
    breaks: (place) =>
      place.deliver(arn("db:orders"), [place.group("/aws/rds/instance/orders/postgresql")], {
        options: { logTypes: ["postgresql", "instance"] },
      }),
    given: "instance would be exported of an RDS instance.",
    allows: (place) =>
      place.deliver(arn("db:orders"), [place.group("/aws/rds/instance/orders/postgresql")], {
        options: { logTypes: ["postgresql", "upgrade"] },
      }),
  },
];
