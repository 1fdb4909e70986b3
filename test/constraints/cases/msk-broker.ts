import { MskCluster } from "@cdktf/provider-aws/lib/msk-cluster";
import { MskServerlessCluster } from "@cdktf/provider-aws/lib/msk-serverless-cluster";
import type { ConstraintCase, Place } from "../place";

const cluster = (place: Place): MskCluster =>
  new MskCluster(place.stack, "Orders", {
    clusterName: "orders",
    kafkaVersion: "3.9.x",
    numberOfBrokerNodes: 2,
    brokerNodeGroupInfo: {
      instanceType: "kafka.m7g.large",
      clientSubnets: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
      securityGroups: ["sg-0a1b2c3d4e5f60001"],
    },
  });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A cluster has one logging block",
    keeps: (place) => {
      const two = [place.bucket("org-logs-a"), place.bucket("org-logs-b")];
      expect(() => place.deliver(cluster(place), two)).toThrow("takes one destination of type s3");
    },
  },
  {
    constraint: "A block with enabled = false",
    keeps: (place) => {
      place.deliver(cluster(place), [place.bucket()]);
      const [made] = place.synthesized().of("aws_msk_cluster");
      expect(made!.config.logging_info).toEqual({
        broker_logs: { s3: { enabled: true, bucket: "org-logs" } },
      });
    },
  },
  {
    constraint: "aws_msk_serverless_cluster and aws_msk_replicator",
    keeps: (place) => {
      const serverless = new MskServerlessCluster(place.stack, "Serverless", {
        clusterName: "serverless",
        clientAuthentication: { sasl: { iam: { enabled: true } } },
        vpcConfig: [{ subnetIds: ["subnet-0a1b2c3d4e5f60001"] }],
      });
      expect(() => place.deliver(serverless, [place.bucket()])).toThrow(
        "(aws_msk_cluster), and an aws_msk_serverless_cluster is given",
      );
    },
  },
];
