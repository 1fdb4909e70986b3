import { VpclatticeService } from "@cdktf/provider-aws/lib/vpclattice-service";
import type { ConstraintCase } from "../place";

const SERVICE = "svc-0a1b2c3d4e5f67890";
const NETWORK = "arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0a1b2c3d4e5f67890";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A subscription has one destination",
    keeps: (place) => {
      place.deliver(SERVICE, [place.bucket(), place.group(), place.stream()]);
      const arns = place
        .synthesized()
        .of("aws_vpclattice_access_log_subscription")
        .map(({ config }) => config.destination_arn);
      expect(arns).toEqual([
        "arn:aws:logs:us-east-1:111122223333:log-group:/aws/vendedlogs/vpc-lattice/example",
        "arn:aws:s3:::org-logs",
        "arn:aws:firehose:us-east-1:111122223333:deliverystream/siem",
      ]);
    },
  },
  {
    constraint: "A resource takes no second subscription",
    finding: "[B15]",
    breaks: (place) => {
      const service = new VpclatticeService(place.stack, "Orders", { name: "orders" });
      place.deliver(service, [place.bucket()]);
      return place.deliver(service, [place.bucket("other-logs")]);
    },
    given: /"workload\/Logs2" delivers this source's logs to a destination of type s3 already\./,
    allows: (place) => {
      place.deliver(SERVICE, [place.bucket()]);
      place.deliver(SERVICE, [place.group()]);
      const bucket = place.bucket("network-logs");
      place.deliver(NETWORK, [bucket]);
      place.deliver(NETWORK, [bucket], { options: { serviceNetworkLogType: "RESOURCE" } });
    },
  },
  {
    constraint: "A resource takes no second subscription",
    finding: "[B15]",
    breaks: (place) => {
      place.deliver(SERVICE, [place.bucket()]);
      const arn = `arn:aws:vpc-lattice:us-east-1:111122223333:service/${SERVICE}`;
      return place.deliver(arn, [place.bucket("other-logs")]);
    },
    given: "destination of type s3 already",
  },
  {
    constraint: "A resource takes one subscription for each type",
    finding: "[B15]",
    keeps: (place) => {
      expect(() => place.deliver(SERVICE, [place.bucket(), place.bucket("other-logs")])).toThrow(
        /takes one destination of type s3, and 2 are given: bucket "org-logs", bucket "other-logs"/,
      );
    },
  },
  {
    constraint: "service_network_log_type",
    breaks: (place) =>
      place.deliver(SERVICE, [place.bucket()], { options: { serviceNetworkLogType: "RESOURCE" } }),
    given: 'serviceNetworkLogType is "RESOURCE", and the source is no service network.',
    allows: (place) =>
      place.deliver(NETWORK, [place.bucket()], { options: { serviceNetworkLogType: "RESOURCE" } }),
  },
];
