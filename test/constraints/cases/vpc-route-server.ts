import { VpcRouteServer } from "@cdktf/provider-aws/lib/vpc-route-server";
import type { ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The source is a peer of the route server",
    keeps: (place) => {
      const bucket = place.bucket();
      const server = new VpcRouteServer(place.stack, "Server", { amazonSideAsn: 64512 });
      expect(() => place.deliver(server, [bucket])).toThrow(
        'The source of "vpc-route-server" is a peer of a VPC route server (aws_vpc_route_server_peer), and an aws_vpc_route_server is given.',
      );
      for (const other of ["route-server/rs-1", "route-server-endpoint/rse-1"])
        expect(() => place.deliver(`arn:aws:ec2:us-east-1:111122223333:${other}`, [bucket])).toThrow(
          /is not the ARN of a peer of a VPC route server: AWS's form is .*route-server-peer/,
        );
    },
  },
];
