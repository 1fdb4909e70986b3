/**
 * VPC flow logs, of VPCs, subnets, network interfaces, transit gateways, their attachments, and regional NAT
 * gateways.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
 */
import type { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import type { Ec2TransitGatewayPeeringAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-peering-attachment";
import type { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { FlowLog, type FlowLogConfig } from "@cdktf/provider-aws/lib/flow-log";
import type { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import type { NetworkInterface } from "@cdktf/provider-aws/lib/network-interface";
import type { Subnet } from "@cdktf/provider-aws/lib/subnet";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformResource, type ITerraformDependable } from "cdktf";
import { isLiteral } from "../destinations/destination";
import { environmentOf, knownToDiffer } from "../destinations/environment";
import { addressPart, placeIn } from "../names/addresses";
import { destinationAddress, destinationParts } from "../names/destination-identity";
import { parseArn } from "../policies/arn";
import { crossAccountRoles, DESTINATION_ROLE_PREFIX } from "./flow-logs-cross-account";
import { identifyByIdOrArn } from "./identify";
import { referencedType } from "./referenced-type";
import { roleOfOtherAccount } from "./given-role";
import { createServiceRole, roleOr } from "./service-role";
import { take, takenBy } from "./taken";
import type { Destination, LogSwitch, LogSwitches, SwitchContext } from "./switch";
import type { VpcFlowLogsOptions } from "./options.generated";

export type FlowLogSource =
  | Vpc
  | Subnet
  | NetworkInterface
  | Ec2TransitGateway
  | Ec2TransitGatewayVpcAttachment
  | Ec2TransitGatewayPeeringAttachment
  | NatGateway
  | string;

type Context = SwitchContext<FlowLogSource, VpcFlowLogsOptions>;

/** By which argument each kind of source is named. */
const kinds: readonly { types: readonly string[]; id: RegExp; argument: keyof FlowLogConfig }[] = [
  { types: ["aws_vpc", "aws_default_vpc"], id: /^vpc-/, argument: "vpcId" },
  { types: ["aws_subnet", "aws_default_subnet"], id: /^subnet-/, argument: "subnetId" },
  { types: ["aws_network_interface"], id: /^eni-/, argument: "eniId" },
  {
    types: ["aws_ec2_transit_gateway_vpc_attachment", "aws_ec2_transit_gateway_peering_attachment"],
    id: /^tgw-attach-/,
    argument: "transitGatewayAttachmentId",
  },
  { types: ["aws_ec2_transit_gateway"], id: /^tgw-/, argument: "transitGatewayId" },
  { types: ["aws_nat_gateway"], id: /^nat-/, argument: "regionalNatGatewayId" },
];

const FORMAT = /^ *\$\{[\w-]+\}( +\$\{[\w-]+\})* *$/;

const vpcFlowLogs: LogSwitch<FlowLogSource, VpcFlowLogsOptions> = {
  // NAT gateways have no `arn`.
  identify: (source) =>
    typeof source === "string" || "arn" in source ? identifyByIdOrArn(source) : { id: source.id },
  grantOptions: ({ hiveCompatiblePartitions }) => ({ hive: hiveCompatiblePartitions ?? false }),
  rules: {
    roleAccount: ({ options: { roleArn }, environment }) =>
      roleOfOtherAccount("roleArn", roleArn, environment.account),
    roleOfGroups: ({ options, logGroups }) =>
      options.roleArn !== undefined && logGroups.length === 0
        ? "roleArn is given, and no destination is a log group."
        : undefined,
    twoRoles: roleProblems,
    transit: (context) => {
      const { maxAggregationInterval, trafficType } = context.options;
      if (!isTransit(argumentOf(context))) return undefined;
      return [
        ...(maxAggregationInterval === 600 ? ["maxAggregationInterval is 600."] : []),
        ...(trafficType === undefined ? [] : [`trafficType is "${trafficType}".`]),
      ];
    },
    onceEach: (context) =>
      context.destinations.flatMap((destination) => {
        const first = takenBy(context, flowLogOf(context, destination));
        return first === undefined ? [] : [`"${first}" makes it already.`];
      }),
    logFormat: ({ options: { logFormat } }) =>
      isLiteral(logFormat) && !FORMAT.test(logFormat) ? `logFormat is "${logFormat}".` : undefined,
  },
  problems: (context) => {
    const { options, source, buckets } = context;
    const problems: string[] = [];
    if (source !== undefined && argumentOf(context) === undefined) {
      problems.push(
        isLiteral(context.identity.id)
          ? `Source "${String(source)}" doesn't tell what is logged: give the construct, or an id that starts with vpc-, subnet-, eni-, tgw-, tgw-attach- or nat-.`
          : "The source is known at apply only and doesn't tell what is logged: give the construct, an id of a resource or data source of this program, or read it by one, such as new DataAwsVpc(…).id.",
      );
    }
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
    const transit = isTransit(argument);
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
    const resources = destinations.map((destination) => {
      const crossing = crossingTo(context, destination);
      dependencies.push(...(crossing?.dependencies ?? []));
      const flowLog = flowLogOf(context, destination);
      take(context, flowLog);
      return new FlowLog(scope, flowLog, {
        [argument]: context.identity.id,
        ...(transit ? { maxAggregationInterval: 60 } : { trafficType: options.trafficType ?? "ALL" }),
        ...(!transit && options.maxAggregationInterval !== undefined
          ? { maxAggregationInterval: options.maxAggregationInterval }
          : {}),
        ...(options.logFormat === undefined ? {} : { logFormat: literalFields(options.logFormat) }),
        ...target(destination, options, role?.arn, crossing),
        ...(options.tags === undefined ? {} : { tags: options.tags }),
        ...context.regionArgument,
      });
    });
    return { resources, dependencies };
  },
};

export const switches = { "vpc-flow-logs": vpcFlowLogs } satisfies LogSwitches;

/** What AWS has one of for a source: the traffic, and where it goes. */
function flowLogOf(context: Context, { identity }: Destination): string {
  const traffic = isTransit(argumentOf(context)) ? "" : (context.options.trafficType ?? "ALL");
  return addressPart(["FlowLog", traffic, ...destinationParts(identity, environmentOf(context.scope))]);
}

interface Crossing {
  readonly sourceRoleArn: string;
  readonly destinationRoleArn: string;
  readonly dependencies?: readonly ITerraformDependable[];
}

/** The roles for a stream of another account; undefined where none are needed. */
function crossingTo(context: Context, destination: Destination): Crossing | undefined {
  const { scope, options, environment, identity } = context;
  if (destination.type !== "firehose" || destination.account === environment.account) return undefined;
  if (options.crossAccount) return options.crossAccount;
  if (!knownToDiffer(destination.account, environment.account)) return undefined;
  const { partition, region, account } = environment;
  const arn = identity.arn ?? `arn:${partition}:ec2:${region}:${account}:*/${identity.id}`;
  const to = destinationAddress(destination.identity, environmentOf(scope));
  return crossAccountRoles(placeIn(scope, to), destination, environment, arn);
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

/** What is wrong with the roles for streams of another account. */
function roleProblems({ options: { crossAccount }, environment, streams }: Context): string[] {
  const foreign = streams.filter(({ account }) => account !== environment.account);
  if (crossAccount === undefined) {
    return foreign
      .filter(
        (stream) =>
          knownToDiffer(stream.account, environment.account) &&
          knownToDiffer(stream.account, environmentOf(stream).account),
      )
      .map(
        (stream) =>
          `Stream "${stream.deliveryStreamName}" is of account ${stream.account}, and its destination is in a stack of account ${environmentOf(stream).account}, which can make no role there: put it into a stack of ${stream.account}, or give crossAccount.`,
      );
  }
  if (foreign.length === 0)
    return ["crossAccount is given, and no destination is a stream of another account."];
  const { sourceRoleArn, destinationRoleArn } = crossAccount;
  const name = parseArn(destinationRoleArn)?.resource.split("/").at(-1);
  return [
    roleOfOtherAccount("crossAccount.sourceRoleArn", sourceRoleArn, environment.account) ?? [],
    foreign.flatMap(
      (s) => roleOfOtherAccount("crossAccount.destinationRoleArn", destinationRoleArn, s.account) ?? [],
    ),
    isLiteral(name) && !name.startsWith(DESTINATION_ROLE_PREFIX)
      ? `crossAccount.destinationRoleArn is "${destinationRoleArn}".`
      : [],
  ].flat();
}

/** The fields of a format, which Terraform would take for its own expressions; references to resources stay. */
function literalFields(logFormat: string): string {
  return logFormat.replace(/\$\{(?!TfToken\[)/g, () => "$${");
}

function isTransit(argument: keyof FlowLogConfig | undefined): boolean {
  return argument === "transitGatewayId" || argument === "transitGatewayAttachmentId";
}

function argumentOf({
  scope,
  source,
  identity: { id = "" },
}: Pick<Context, "scope" | "source" | "identity">): keyof FlowLogConfig | undefined {
  const type = TerraformResource.isTerraformResource(source)
    ? source.terraformResourceType
    : isLiteral(id)
      ? undefined
      : (referencedType(scope, id) ?? "");
  return kinds.find(({ types, id: pattern }) =>
    type === undefined ? pattern.test(id) : types.includes(type),
  )?.argument;
}
