/** What a deployer must be allowed to do: the unit that all of its permissions are gathered in. */
import type { Condition } from "../policies/document";

/** Some actions on some resources. Which statement they end up in is told by {@link sid} and {@link condition}. */
export interface Need {
  /** Sid of the statement: letters and digits, as IAM asks. AWS's own Sids where AWS publishes a statement. */
  readonly sid: string;
  readonly actions: readonly string[];
  /** ARNs, as literal as they are known; `*` for actions that AWS authorizes on no resource. */
  readonly resources: readonly string[];
  readonly condition?: Condition;
}

/** An account and region that something is deployed to. */
export interface Place {
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

/**
 * AWS's Sids for whoever sets V2 deliveries up.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html
 */
export const sids = {
  readWrite: "ReadWriteAccessForLogDeliveryActions",
  list: "ListAccessForLogDeliveryActions",
  logGroupPolicy: "AllowUpdatesToResourcePolicyCWL",
  bucketPolicy: "AllowUpdatesToResourcePolicyS3",
  xrayPolicy: "AllowUpdatesToResourcePolicyXRay",
  stream: "AllowUpdatesToResourcePolicyFH",
  serviceLinkedRole: "CreateServiceLinkedRole",
  serviceLevel: "ServiceLevelAccessForLogDelivery",
} as const;

/**
 * What AWS names as the resource of actions on resource policies and on the list of log groups: they belong to no
 * log group, so one log group's ARN would never match.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html
 */
export function allLogs({ partition, region, account }: Place): string {
  return `arn:${partition}:logs:${region}:${account}:*`;
}

/** `vpc-flow-logs` → `VpcFlowLogs`, for Sids. */
export function pascal(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
