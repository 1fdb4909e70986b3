/** IAM statements of whoever deploys a row, and of the roles that it needs. */
import type { CellKey, DeployerStatement, RoleFacts } from "../row";

/**
 * A statement that allows actions, named in one string with spaces between.
 * @param resources Templates of ARNs. For a deployer none means: on the row's source.
 */
export function allow(actions: string, ...resources: readonly string[]): DeployerStatement {
  return { actions: actions.split(" "), resources };
}

/**
 * The actions by which V1 log delivery is read, changed and removed; AWS has no resource types for them.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
export const controlLogDelivery: DeployerStatement = allow(
  "logs:DeleteLogDelivery logs:GetLogDelivery logs:ListLogDeliveries logs:UpdateLogDelivery",
  "*",
);

/** Handing the row's role to the service. */
export const passRole: DeployerStatement = allow(
  "iam:PassRole",
  "arn:${Partition}:iam::${Account}:role/${RoleName}",
);

/** ARN template of a resource that belongs to an account and a region: `regional("kafka", "cluster/${ClusterName}")`. */
export function regional(service: string, resource: string): string {
  return `arn:\${Partition}:${service}:\${Region}:\${Account}:${resource}`;
}

/** The log group that a delivery names, and its streams. */
export const theLogGroup = regional("logs", "log-group:${LogGroupName}");
export const itsLogStreams = regional("logs", "log-group:${LogGroupName}:*");

/** Writing to log groups that are there. */
export function write(...resources: readonly string[]): DeployerStatement {
  return allow("logs:CreateLogStream logs:PutLogEvents", ...resources);
}

/** Writing to log groups, and making those that aren't there. */
export function makeAndWrite(...resources: readonly string[]): DeployerStatement {
  return allow("logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents", ...resources);
}

/** The same, for services that look for a stream before they make it. */
export function makeFindAndWrite(...resources: readonly string[]): DeployerStatement {
  return allow(
    "logs:CreateLogGroup logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents",
    ...resources,
  );
}

/** A role that the source needs to write to a log group, unless `neededFor` says otherwise. */
export function role(
  trustedBy: string,
  statements: RoleFacts["statements"],
  facts: {
    readonly trustSourceArn?: string;
    readonly neededFor?: readonly CellKey[];
    /** @default "existing": the pack adds to the user's role on request */
    readonly default?: RoleFacts["default"];
  } = {},
): RoleFacts {
  return { neededFor: ["cloudwatchLogs"], default: "existing", ...facts, trustedBy, statements };
}
