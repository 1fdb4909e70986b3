import { Ec2TransitGatewayConnect } from "@cdktf/provider-aws/lib/ec2-transit-gateway-connect";
import { Ec2TransitGatewayPeeringAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-peering-attachment";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Testing, TerraformVariable, type TerraformStack } from "cdktf";
import { LogDelivery, type LogDeliveryProps } from "../../modules";
import { BucketDestination } from "../../modules/destinations/bucket-destination";
import { problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

type Props = LogDeliveryProps<"vpc-flow-logs">;

function flowLogOf(stack: TerraformStack, source: Props["source"], options: Props["options"] = {}): unknown {
  deliver(stack, source, options);
  return synthesize(stack).of("aws_flow_log")[0]!.config;
}

function deliver(stack: TerraformStack, source: Props["source"], options: Props["options"] = {}): void {
  const bucket = new BucketDestination(stack, "Bucket", { bucketName: "org-logs" });
  new LogDelivery(stack, "Logs", { logType: "vpc-flow-logs", source, destinations: [bucket], options });
}

describe("a format of one's own", () => {
  test("[B1] its fields are no expressions of Terraform, in JSON and in HCL", () => {
    const stack = stackIn();
    expect(flowLogOf(stack, "vpc-1", { logFormat: "${version} ${srcaddr} ${dstaddr}" })).toMatchObject({
      log_format: "$${version} $${srcaddr} $${dstaddr}",
    });
    expect(Testing.synthHcl(stack)).toMatch(
      /log_format\s*= "\$\$\{version\} \$\$\{srcaddr\} \$\$\{dstaddr\}"/,
    );
  });

  test("[B1] a reference to another resource stays one", () => {
    const stack = stackIn();
    const format = new TerraformVariable(stack, "format", { type: "string" });
    expect(flowLogOf(stack, "vpc-1", { logFormat: format.stringValue })).toMatchObject({
      log_format: "${var.format}",
    });
  });
});

describe("[B3] what the row offers the service takes", () => {
  test("a regional NAT gateway, by construct, id and ARN", () => {
    const stack = stackIn();
    const source = new NatGateway(stack, "Nat", { vpcId: "vpc-1", availabilityMode: "regional" });
    expect(flowLogOf(stack, source)).toMatchObject({
      regional_nat_gateway_id: "${aws_nat_gateway.Nat.id}",
      traffic_type: "ALL",
    });
    for (const given of ["nat-1", "arn:aws:ec2:us-east-1:111122223333:natgateway/nat-1"])
      expect(flowLogOf(stackIn(), given)).toMatchObject({ regional_nat_gateway_id: "nat-1" });
  });

  test("a peering attachment", () => {
    const stack = stackIn();
    const source = new Ec2TransitGatewayPeeringAttachment(stack, "Peering", {
      peerRegion: "eu-west-1",
      peerTransitGatewayId: "tgw-2",
      transitGatewayId: "tgw-1",
    });
    expect(flowLogOf(stack, source)).toMatchObject({
      transit_gateway_attachment_id: "${aws_ec2_transit_gateway_peering_attachment.Peering.id}",
      max_aggregation_interval: 60,
    });
  });

  test("not a Connect attachment, which AWS gives no flow logs", () => {
    const stack = stackIn();
    const source = new Ec2TransitGatewayConnect(stack, "Connect", {
      transitGatewayId: "tgw-1",
      transportAttachmentId: "tgw-attach-1",
    });
    expect(problemsOf(() => deliver(stack, source as unknown as Props["source"]))).toEqual([
      expect.stringContaining("an aws_ec2_transit_gateway_connect is given"),
    ]);
  });
});
