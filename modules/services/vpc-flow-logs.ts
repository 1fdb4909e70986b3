/**
 * VPC flow logs, of VPCs, subnets, network interfaces, transit gateways and their attachments.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
 */
import type { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import type { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { FlowLog, type FlowLogConfig } from "@cdktf/provider-aws/lib/flow-log";
import type { NetworkInterface } from "@cdktf/provider-aws/lib/network-interface";
import type { Subnet } from "@cdktf/provider-aws/lib/subnet";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformResource, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { knownToDiffer } from "../destinations/environment";
import { crossAccountRoles } from "./flow-logs-cross-account";
import { identifyByIdOrArn } from "./identify";
import { createServiceRole, roleOr } from "./service-role";
import type { Destination, LogSwitch, LogSwitches, SwitchContext } from "./switch";
import type { VpcFlowLogsOptions } from "./options.generated";

export type FlowLogSource =
  Vpc | Subnet | NetworkInterface | Ec2TransitGateway | Ec2TransitGatewayVpcAttachment | string;

const argumentsByType: readonly { type: string; id: RegExp; argument: keyof FlowLogConfig }[] = [
  { type: "aws_vpc", id: /^vpc-/, argument: "vpcId" },
  { type: "aws_subnet", id: /^subnet-/, argument: "subnetId" },
  { type: "aws_network_interface", id: /^eni-/, argument: "eniId" },
  {
    type: "aws_ec2_transit_gateway_vpc_attachment",
    id: /^tgw-attach-/,
    argument: "transitGatewayAttachmentId",
  },
  { type: "aws_ec2_transit_gateway", id: /^tgw-/, argument: "transitGatewayId" },
];

const vpcFlowLogs: LogSwitch<FlowLogSource, VpcFlowLogsOptions> = {
  identify: (source) => identifyByIdOrArn(source as string | { arn: string; id: string }),
  grantOptions: ({ hiveCompatiblePartitions }) => ({ hive: hiveCompatiblePartitions ?? false }),
  problems: (context) => {
    const { options, source, buckets } = context;
    const problems: string[] = [];
    const argument = source === undefined ? undefined : argumentOf(context);
    if (source !== undefined && argument === undefined) {
      problems.push(
        `Source "${String(source)}" is not a VPC, subnet, network interface, transit gateway or attachment: its id starts with vpc-, subnet-, eni-, tgw- or tgw-attach-.`,
      );
    }
    const transit = argument === "transitGatewayId" || argument === "transitGatewayAttachmentId";
    if (transit && options.maxAggregationInterval === 600)
      problems.push("Transit gateway flow logs take maxAggregationInterval 60 only.");
    if (transit && options.trafficType !== undefined)
      problems.push("Transit gateway flow logs take no trafficType: all traffic is logged.");
    if (buckets.length === 0) {
      for (const key of ["fileFormat", "hiveCompatiblePartitions", "perHourPartition"] as const) {
        if (options[key] !== undefined) problems.push(`${key} is for S3, and no destination is a bucket.`);
      }
    }
    return problems;
  },
  switchOn: (context) => {
    const { scope, options, environment, logGroups, destinations, row } = context;
    const argument = argumentOf(context)!;
    const transit = argument.startsWith("transitGateway");
    const facts = row.roles![0]!;
    const role =
      logGroups.length === 0
        ? undefined
        : roleOr(options.roleArn, () =>
            createServiceRole(scope, "Role", {
              description: "VPC flow logs to CloudWatch Logs",
              trustedBy: facts.trustedBy,
              sourceAccount: environment.account,
              sourceArn: `arn:${environment.partition}:ec2:${environment.region}:${environment.account}:vpc-flow-log/*`,
              statements: [
                {
                  Effect: "Allow",
                  Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
                  Resource: logGroups.map((g) => `${g.logGroupArn}:*`),
                },
                // DescribeLogGroups has no narrower resource than all log groups.
                { Effect: "Allow", Action: "logs:DescribeLogGroups", Resource: "*" },
              ],
            }),
          );
    const dependencies = [...(role?.dependencies ?? [])];
    const resources = destinations.map((destination, index) => {
      const crossing = crossingTo(context, destination);
      dependencies.push(...(crossing?.dependencies ?? []));
      return new FlowLog(scope, index === 0 ? "FlowLog" : `FlowLog${index + 1}`, {
        [argument]: context.identity.id,
        ...(transit ? { maxAggregationInterval: 60 } : { trafficType: options.trafficType ?? "ALL" }),
        ...(!transit && options.maxAggregationInterval !== undefined
          ? { maxAggregationInterval: options.maxAggregationInterval }
          : {}),
        ...(options.logFormat === undefined ? {} : { logFormat: options.logFormat.replaceAll("${", "$${") }),
        ...target(destination, options, role?.arn, crossing),
        ...(options.tags === undefined ? {} : { tags: options.tags }),
        ...context.regionArgument,
      });
    });
    return { resources, dependencies };
  },
};

export const switches = { "vpc-flow-logs": vpcFlowLogs } satisfies LogSwitches;

interface Crossing {
  readonly sourceRoleArn: string;
  readonly destinationRoleArn: string;
  readonly dependencies?: readonly ITerraformDependable[];
}

/** The roles for a stream of another account; undefined where none are needed. */
function crossingTo(
  context: SwitchContext<FlowLogSource, VpcFlowLogsOptions>,
  destination: Destination,
): Crossing | undefined {
  const { scope, options, environment, identity } = context;
  if (destination.type !== "firehose" || !knownToDiffer(destination.account, environment.account))
    return undefined;
  if (options.crossAccount) return options.crossAccount;
  const { partition, region, account } = environment;
  const arn = identity.arn ?? `arn:${partition}:ec2:${region}:${account}:*/${identity.id}`;
  return crossAccountRoles(
    new Construct(scope, `To${destination.node.id}${destination.node.addr.slice(-6)}`),
    destination,
    environment,
    arn,
  );
}

/** Roles go with log groups alone: with S3 the API drops them, a difference for ever (hashicorp/terraform-provider-aws#23521). */
function target(
  destination: Destination,
  options: VpcFlowLogsOptions,
  roleArn: string | undefined,
  crossing: Crossing | undefined,
): Partial<FlowLogConfig> {
  switch (destination.type) {
    case "cloudwatch-logs":
      return {
        logDestinationType: "cloud-watch-logs",
        logDestination: destination.logGroupArn,
        iamRoleArn: roleArn,
      };
    case "s3":
      return {
        logDestinationType: "s3",
        logDestination: destination.prefix === "" ? destination.bucketArn : `${destination.arnWithPrefix}/`,
        destinationOptions: {
          fileFormat: options.fileFormat ?? "plain-text",
          hiveCompatiblePartitions: options.hiveCompatiblePartitions ?? false,
          perHourPartition: options.perHourPartition ?? false,
        },
      };
    case "firehose":
      return {
        logDestinationType: "kinesis-data-firehose",
        logDestination: destination.deliveryStreamArn,
        ...(crossing
          ? { iamRoleArn: crossing.sourceRoleArn, deliverCrossAccountRole: crossing.destinationRoleArn }
          : {}),
      };
    case "xray":
      return {};
  }
}

function argumentOf({
  source,
  identity,
}: Pick<SwitchContext<FlowLogSource, VpcFlowLogsOptions>, "source" | "identity">):
  keyof FlowLogConfig | undefined {
  if (TerraformResource.isTerraformResource(source)) {
    return argumentsByType.find((a) => a.type === source.terraformResourceType)?.argument;
  }
  return argumentsByType.find((a) => a.id.test(identity.id ?? ""))?.argument;
}
