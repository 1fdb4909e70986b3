/**
 * Statements of the key policies that encrypted destinations need.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html#AWS-logs-SSE-KMS-S3
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
import { logGroupArn } from "./arn";
import { oneOrMany, type Statement } from "./document";
import type { Organization } from "./organization";
import { byPrincipal, guard, LOG_DELIVERY_PRINCIPAL, minimalWriters, type Writer } from "./writer";

export const KEY_USE_SID = "Allow Logs Delivery to use the key";

/** What AWS asks for the delivery to a bucket that is encrypted with a customer managed key. One statement per principal. */
export function keyStatements(writers: readonly Writer[], organization?: Organization): Statement[] {
  return byPrincipal(minimalWriters(writers)).map(({ principal, writers: group }, index) => ({
    Sid: index === 0 ? KEY_USE_SID : `${KEY_USE_SID} (${principal})`,
    Effect: "Allow",
    Principal: { Service: principal },
    Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
    Resource: "*",
    Condition: guard(group, organization),
  }));
}

/**
 * For deliveries by bucket ACL (CloudFront's legacy logs, the Spot data feed): their source isn't CloudWatch
 * Logs, so no `aws:SourceArn` comes with them and the account alone guards.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-instances-data-feed.html
 */
export function aclKeyStatement(sourceAccounts: readonly string[]): Statement {
  return {
    Sid: "Allow Logs Delivery by ACL to use the key",
    Effect: "Allow",
    Principal: { Service: LOG_DELIVERY_PRINCIPAL },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: { StringEquals: { "aws:SourceAccount": oneOrMany(sourceAccounts) } },
  };
}

/** Lets CloudWatch Logs of one region encrypt exactly these log groups, and no others. */
export function logGroupKeyStatement(
  partition: string,
  region: string,
  account: string,
  logGroupNames: readonly string[],
): Statement {
  return {
    Sid: "Allow CloudWatch Logs to use the key",
    Effect: "Allow",
    Principal: { Service: `logs.${region}.${partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}` },
    Action: ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
    Resource: "*",
    Condition: {
      ArnEquals: {
        "kms:EncryptionContext:aws:logs:arn": oneOrMany(
          logGroupNames.map((name) => logGroupArn(partition, region, account, name)),
        ),
      },
    },
  };
}

/**
 * Keeps the key manageable by IAM policies of its own account; without it a key can be lost for good.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function keyAdministrationStatement(partition: string, account: string): Statement {
  return {
    Sid: "Enable IAM User Permissions",
    Effect: "Allow",
    Principal: { AWS: `arn:${partition}:iam::${account}:root` },
    Action: "kms:*",
    Resource: "*",
  };
}
