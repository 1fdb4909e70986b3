/**
 * What AWS asks of whoever sets a delivery up, beyond the calls for the pack's own resources: the V1 and V2
 * permissions of its page, and the service's own from the catalog.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
import type { Cell, DestinationType, LogTypeRow } from "../catalog/row";
import { fillTemplate } from "../policies/arn";
import { allLogs, pascal, sids, type Need, type Place } from "./need";
import { vendedStreamNeeds } from "./resources/delivery-streams";

/** Where a delivery goes to. Destination constructs are of this shape. */
export type DeliveryTarget = { readonly account: string; readonly region: string } & (
  | { readonly type: "cloudwatch-logs"; readonly logGroupName: string }
  | { readonly type: "s3"; readonly bucketName: string; readonly bucketArn: string }
  | { readonly type: "firehose"; readonly deliveryStreamArn: string }
  | { readonly type: "xray" }
);

/** A delivery, as far as its deployer has to do with it. */
export interface DeployedDelivery {
  readonly row: LogTypeRow;
  /** Where the source is: its home region, if its service has one. */
  readonly source: Place;
  /** ARN of the source, if it is known and literal. */
  readonly sourceArn?: string;
  /** Known values of the variables in the row's templates. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly targets: readonly DeliveryTarget[];
  /** The cell of each kind of destination: the row's, or its alternative. */
  readonly cellOf: (type: DestinationType) => Cell | undefined;
  /**
   * Whether who deploys this also switches the service on. False where the source belongs to somebody else and all
   * but the switch is prepared.
   */
  readonly switched: boolean;
  /** Whether the resources that switch the service on have tags. */
  readonly tagged?: boolean;
}

export function deliveryNeeds(delivery: DeployedDelivery): Need[] {
  const { targets, cellOf, switched } = delivery;
  const waysOf = (target: DeliveryTarget) => cellOf(target.type);
  const delivered = targets.filter((target) => waysOf(target)?.enablement === "delivery");
  const byService = switched
    ? targets.filter((target) => !["delivery", "bridge"].includes(waysOf(target)?.enablement ?? "bridge"))
    : [];
  const v1 = byService.filter((target) => waysOf(target)?.permission === "v1");
  return [
    ...(delivered.length > 0 ? serviceLevelNeeds(delivery) : []),
    ...(v1.length > 0 ? [v1Need] : []),
    ...[...delivered, ...v1].flatMap((target) => targetNeeds(target, delivery.source)),
    ...(byService.length > 0 ? serviceNeeds(delivery) : []),
  ];
}

/** The API by which services create V1 deliveries on behalf of their caller. AWS authorizes it on no resource. */
const v1Need: Need = {
  sid: "AccessForLogDeliveryActionsV1",
  actions: [
    "logs:CreateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:GetLogDelivery",
    "logs:ListLogDeliveries",
    "logs:UpdateLogDelivery",
  ],
  resources: ["*"],
};

/** `<service>:AllowVendedLogDeliveryForResource`, on the source itself where its ARN is known. */
function serviceLevelNeeds({ row, sourceArn, values, source }: DeployedDelivery): Need[] {
  const authorization = row.v2?.authorization;
  if (!authorization) return [];
  const { resources } = authorization;
  const action = fillTemplate(authorization.action, values);
  // The service of a log type that no row has is that of its ARN.
  if (action.startsWith("*")) return [];
  const onSource = sourceArn !== undefined && resources.some((arn) => row.source.arns.includes(arn));
  return [
    {
      sid: sids.serviceLevel,
      actions: [action],
      resources: onSource
        ? [sourceArn]
        : resources.map((resource) => fillTemplate(resource, templateValues(values, source))),
    },
  ];
}

/**
 * The delivery service looks after the destination's policy with the permissions of its caller, in the caller's
 * account. The policies of other accounts are theirs to write.
 */
function targetNeeds(target: DeliveryTarget, source: Place): Need[] {
  if (target.account !== source.account) return [];
  switch (target.type) {
    case "cloudwatch-logs":
      return [
        {
          sid: sids.logGroupPolicy,
          actions: ["logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:PutResourcePolicy"],
          resources: [allLogs({ ...source, region: target.region })],
        },
      ];
    case "s3":
      return [
        {
          sid: sids.bucketPolicy,
          actions: ["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
          resources: [target.bucketArn],
        },
      ];
    case "firehose":
      return vendedStreamNeeds(target.deliveryStreamArn, source);
    case "xray":
      return [
        {
          sid: sids.xrayPolicy,
          actions: ["xray:GetTraceSegmentDestination", "xray:ListResourcePolicies", "xray:PutResourcePolicy"],
          resources: ["*"],
        },
      ];
  }
}

/**
 * The row's own statements: the service's API for apply, plan and destroy. What other statements cover more
 * narrowly is left to them: passing roles, and the service-level access of V2.
 */
export function serviceNeeds(delivery: DeployedDelivery): Need[] {
  const { row } = delivery;
  const sid = `SwitchOn${pascal(row.id)}`;
  const needs = row.deployer.flatMap(({ actions, resources }): Need[] => {
    const v1 = actions.filter((action) => v1Need.actions.includes(action));
    const own = actions.filter(
      (action) =>
        !v1.includes(action) &&
        action !== "iam:PassRole" &&
        !action.endsWith(":AllowVendedLogDeliveryForResource"),
    );
    const filled = resourcesOf(resources, delivery);
    return [
      ...(v1.length > 0 ? [{ sid: v1Need.sid, actions: v1, resources: ["*"] }] : []),
      ...(own.length > 0 && filled.length > 0 ? [{ sid, actions: own, resources: filled }] : []),
    ];
  });
  const tags = delivery.tagged ? tagActionsOf[row.id] : undefined;
  if (!tags) return needs;
  const { source, values } = delivery;
  const resource = fillTemplate(tags.resource, templateValues(values, source));
  return [...needs, { sid, actions: tags.actions, resources: [resource] }];
}

interface Tagging {
  readonly actions: readonly string[];
  /** Template of the resource's ARN. */
  readonly resource: string;
}

function tagging(service: string, resource: string, names = ["TagResource", "UntagResource"]): Tagging {
  return {
    actions: names.map((name) => `${service}:${name}`),
    resource: `arn:\${Partition}:${service}:\${Region}:\${Account}:${resource}`,
  };
}

/** Tag actions of the resources that switch a log type on and can be tagged. */
const tagActionsOf: Readonly<Record<string, Tagging>> = {
  "ivs-chat": tagging("ivschat", "logging-configuration/*"),
  "route53-resolver-queries": tagging("route53resolver", "resolver-query-log-config/*"),
  "vpc-flow-logs": tagging("ec2", "vpc-flow-log/*", ["CreateTags", "DeleteTags"]),
  "vpc-lattice-access-logs": tagging("vpc-lattice", "accesslogsubscription/*"),
};

/** Log types whose switch can be tagged. */
export const taggable: readonly string[] = Object.keys(tagActionsOf);

/**
 * A statement's templates with what is known. Where the source is known, templates of the other kinds of source are
 * left out: a flow log of a VPC needs nothing on subnets.
 */
function resourcesOf(templates: readonly string[], delivery: DeployedDelivery): string[] {
  const { row, source, targets } = delivery;
  const values = templateValues(delivery.values, source);
  const complete = (template: string) => variablesOf(template).every((name) => values[name] !== undefined);
  const sourceTemplates: readonly string[] = row.source.arns;
  const sourceKnown = sourceTemplates.some(complete);
  return templates
    .filter((template) => !sourceKnown || !sourceTemplates.includes(template) || complete(template))
    .flatMap((template) => expand(template, targets).map((partly) => fillTemplate(partly, values)));
}

/** One template per bucket or log group that it is about. */
function expand(template: string, targets: readonly DeliveryTarget[]): string[] {
  const filled = targets.flatMap((target): string[] => {
    switch (target.type) {
      case "s3":
        return [template.replaceAll("${BucketName}", target.bucketName)];
      case "cloudwatch-logs":
        return [template.replaceAll("${LogGroupName}", target.logGroupName)];
      default:
        return [];
    }
  });
  const named = filled.filter((text) => text !== template);
  return named.length > 0 ? named : [template];
}

function templateValues(
  values: Readonly<Record<string, string | undefined>>,
  { partition, region, account }: Place,
): Readonly<Record<string, string | undefined>> {
  return { ...values, Partition: partition, Region: region, Account: account };
}

function variablesOf(template: string): string[] {
  return [...template.matchAll(/\$\{([^}]+)\}/g)].map((match) => match[1]!);
}
