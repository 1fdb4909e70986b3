import { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import type { FirehoseDestination } from "../../../modules";
import { ACCOUNT, ARCHIVE_ACCOUNT } from "../../stacks";
import type { ConstraintCase, Place } from "../place";

const VPC = "vpc-0a1b2c3d4e5f67890";
const role = (account: string, name = "FlowLogs"): string => `arn:aws:iam::${account}:role/${name}`;
const foreignStream = (place: Place): FirehoseDestination =>
  place.stream("siem", { account: ARCHIVE_ACCOUNT });
const crossAccount = {
  sourceRoleArn: role(ACCOUNT),
  destinationRoleArn: role(ARCHIVE_ACCOUNT, "AWSLogDeliveryFirehoseCrossAccountRole-x"),
};

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The role for CloudWatch Logs must be in the account",
    breaks: (place) => place.deliver(VPC, [place.group()], { options: { roleArn: role(ARCHIVE_ACCOUNT) } }),
    given:
      /roleArn is "arn:aws:iam::999988887777:role\/FlowLogs", and must be a role of account 111122223333/,
    allows: (place) => place.deliver(VPC, [place.group()], { options: { roleArn: role(ACCOUNT) } }),
  },
  {
    constraint: "iam_role_arn is for CloudWatch Logs and for streams",
    breaks: (place) => place.deliver(VPC, [place.bucket()], { options: { roleArn: role(ACCOUNT) } }),
    given: "roleArn is given, and no destination is a log group.",
    allows: (place) => {
      place.deliver(VPC, [place.bucket(), place.group()], { options: { roleArn: role(ACCOUNT) } });
      const arns = place
        .synthesized()
        .of("aws_flow_log")
        .map(({ config }) => config.iam_role_arn);
      expect(arns).toEqual([role(ACCOUNT), undefined]);
    },
  },
  {
    constraint: "A source has one flow log",
    breaks: (place) => {
      const bucket = place.bucket();
      place.deliver(VPC, [bucket]);
      const arn = `arn:aws:ec2:us-east-1:${ACCOUNT}:vpc/${VPC}`;
      return place.deliver(arn, [bucket], { options: { logFormat: "${version}" } });
    },
    given: '"workload/Logs2" makes it already.',
    allows: (place) => {
      const bucket = place.bucket();
      place.deliver(VPC, [bucket], { options: { trafficType: "ACCEPT" } });
      place.deliver(VPC, [bucket], { options: { trafficType: "REJECT" } });
      place.deliver(VPC, [place.group()], { options: { trafficType: "REJECT" } });
    },
  },
  {
    constraint: "A stream of another account needs two roles",
    finding: "[B2]",
    breaks: (place) => place.deliver(VPC, [foreignStream(place)]),
    given:
      /Stream "siem" is of account 999988887777, and its destination is in a stack of account 111122223333.*give crossAccount/,
    allows: (place) => place.deliver(VPC, [foreignStream(place)], { options: { crossAccount } }),
  },
  {
    constraint: "A stream of another account needs two roles",
    breaks: (place) =>
      place.deliver(VPC, [foreignStream(place)], {
        options: {
          crossAccount: { sourceRoleArn: role(ARCHIVE_ACCOUNT), destinationRoleArn: role(ACCOUNT) },
        },
      }),
    given:
      /sourceRoleArn is .*999988887777.* must be a role of account 111122223333[\s\S]*destinationRoleArn is .*111122223333.*, and must be a role of account 999988887777[\s\S]*destinationRoleArn is "arn:aws:iam::111122223333:role\/FlowLogs"\. A stream/,
  },
  {
    constraint: "A stream of another account needs two roles",
    breaks: (place) => place.deliver(VPC, [place.stream()], { options: { crossAccount } }),
    given: "crossAccount is given, and no destination is a stream of another account.",
    allows: (place) => place.deliver(VPC, [place.stream()]),
  },
  {
    constraint: "Flow logs of transit gateways and their attachments",
    breaks: (place) =>
      place.deliver(new Ec2TransitGateway(place.stack, "Hub"), [place.bucket()], {
        options: { maxAggregationInterval: 600, trafficType: "REJECT" },
      }),
    given: /maxAggregationInterval is 600\.[\s\S]*trafficType is "REJECT"\./,
    allows: (place) => {
      const options = { maxAggregationInterval: 60 };
      place.deliver("tgw-attach-0a1b2c3d4e5f67890", [place.bucket()], { options });
    },
  },
  {
    constraint: "Of NAT gateways only regional ones",
    finding: "[B3]",
    breaks: (place) =>
      place.deliver(new NatGateway(place.stack, "Nat", { subnetId: "subnet-1" }), [place.bucket()]),
    given: /availabilityMode of "workload\/Nat" is not given/,
    allows: (place) =>
      place.deliver(new NatGateway(place.stack, "Nat", { vpcId: VPC, availabilityMode: "regional" }), [
        place.bucket(),
      ]),
  },
  {
    constraint: "A log format holds fields",
    finding: "[B1]",
    breaks: (place) => place.deliver(VPC, [place.bucket()], { options: { logFormat: "version, srcaddr" } }),
    given: 'logFormat is "version, srcaddr".',
    allows: (place) =>
      place.deliver(VPC, [place.bucket()], { options: { logFormat: "${version} ${pkt-srcaddr}" } }),
  },
];
