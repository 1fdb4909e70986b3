import { MskServerlessCluster } from "@cdktf/provider-aws/lib/msk-serverless-cluster";
import { mskCluster } from "../../stacks";
import type { ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A cluster has one logging block",
    keeps: (place) => {
      const two = [place.bucket("org-logs-a"), place.bucket("org-logs-b")];
      expect(() => place.deliver(mskCluster(place.stack), two)).toThrow("takes one destination of type s3");
    },
  },
  {
    constraint: "A block with enabled = false",
    keeps: (place) => {
      place.deliver(mskCluster(place.stack), [place.bucket()]);
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
