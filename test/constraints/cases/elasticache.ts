import {
  ElasticacheCluster,
  type ElasticacheClusterConfig,
} from "@cdktf/provider-aws/lib/elasticache-cluster";
import { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";
import { taken, type ConstraintCase, type Place } from "../place";

const ARN = "arn:aws:elasticache:us-east-1:111122223333:replicationgroup:sessions";

function group({ stack }: Place, engineVersion: string, engine = "redis"): ElasticacheReplicationGroup {
  return new ElasticacheReplicationGroup(stack, "Sessions", {
    replicationGroupId: "sessions",
    description: "sessions",
    engine,
    engineVersion,
  });
}

function cluster({ stack }: Place, config: Partial<ElasticacheClusterConfig>): ElasticacheCluster {
  return new ElasticacheCluster(stack, "Cache", { clusterId: "cache", ...config });
}

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Memcached has no logs",
    breaks: (place) => place.deliver(cluster(place, { engine: "memcached" }), [place.group()]),
    given: 'engine of "workload/Cache" is "memcached".',
    allows: (place) => place.deliver(cluster(place, { engine: "redis" }), [place.group()]),
  },
  {
    constraint: "slow-log needs Redis OSS 6.0",
    breaks: (place) => place.deliver(group(place, "5.0.6"), [place.group()]),
    given: '"workload/Sessions" runs engine version 5.0.6, and slow-log is asked for.',
    allows: (place) => place.deliver(group(place, "6.0"), [place.group()]),
  },
  {
    constraint: "slow-log needs Redis OSS 6.0",
    breaks: (place) =>
      place.deliver(group(place, "6.0"), [place.group()], { options: { logTypes: ["engine-log"] } }),
    given: '"workload/Sessions" runs engine version 6.0, and engine-log is asked for.',
    allows: (place) =>
      place.deliver(group(place, "7.2", "valkey"), [place.group()], {
        options: { logTypes: ["engine-log"] },
      }),
  },
  {
    constraint: "Each log type, slow-log and engine-log",
    breaks: (place) =>
      place.deliver(ARN, [place.group(), place.stream()], {
        options: { logTypes: ["slow-log", "slow-log"] },
      }),
    given: "logTypes has slow-log twice.",
    allows: (place) =>
      place.deliver(ARN, [place.group(), place.stream()], {
        options: { logTypes: ["engine-log", "slow-log"] },
      }),
  },
  {
    constraint: "log_format is json or text",
    keeps: () => {
      expect(taken("elasticache", "logFormat", ["json", "text", "csv"])).toEqual(["json", "text"]);
    },
  },
  {
    constraint: "A cluster that belongs to a replication group",
    breaks: (place) =>
      place.deliver(cluster(place, { replicationGroupId: group(place, "7.1").id }), [place.group()]),
    given: 'replicationGroupId of "workload/Cache" is given.',
    allows: (place) => place.deliver(group(place, "7.1"), [place.group()]),
  },
  {
    constraint: "ElastiCache doesn't deliver to Firehose there",
    breaks: (place) => {
      const osaka = place.in({ region: "ap-northeast-3" });
      return osaka.deliver(ARN.replace("us-east-1", "ap-northeast-3"), [osaka.stream()]);
    },
    given: '"elasticache" logs are asked for in ap-northeast-3, to firehose.',
    allows: (place) => {
      const osaka = place.in({ region: "ap-northeast-3" });
      osaka.deliver(ARN.replace("us-east-1", "ap-northeast-3"), [osaka.group()]);
      const tokyo = place.in({ region: "ap-northeast-1" });
      tokyo.deliver(ARN.replace("us-east-1", "ap-northeast-1"), [tokyo.stream()]);
    },
  },
];
