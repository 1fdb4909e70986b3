/** Amazon Resource Names: taking them apart, and the ones that the pack writes into policies. */

import { literalPattern } from "./literal-pattern";

/** The AWS partitions the pack knows. */
export type Partition = "aws" | "aws-cn" | "aws-us-gov";

/** The parts of an ARN. `region` and `account` are empty for global resources and for buckets. */
export interface ArnParts {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/**
 * The partition a region belongs to.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function partitionOf(region: string): Partition {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  return "aws";
}

/** The parts of `arn`, or undefined when it isn't one. Colons inside the resource are kept. */
export function parseArn(arn: string): ArnParts | undefined {
  const match = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):(.+)$/s.exec(arn);
  if (!match) return undefined;
  const [, partition, service, region, account, resource] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { partition, service, region, account, resource };
}

export function bucketArn(partition: string, bucketName: string): string {
  return `arn:${partition}:s3:::${bucketName}`;
}

export function roleArn(partition: string, account: string, roleName: string): string {
  return `arn:${partition}:iam::${account}:role/${roleName}`;
}

export function queueArn(partition: string, region: string, account: string, queueName: string): string {
  return `arn:${partition}:sqs:${region}:${account}:${queueName}`;
}

export function logGroupArn(
  partition: string,
  region: string,
  account: string,
  logGroupName: string,
): string {
  return `arn:${partition}:logs:${region}:${account}:log-group:${logGroupName}`;
}

export function deliveryStreamArn(partition: string, region: string, account: string, name: string): string {
  return `arn:${partition}:firehose:${region}:${account}:deliverystream/${name}`;
}

export function deliveryDestinationArn(
  partition: string,
  region: string,
  account: string,
  name: string,
): string {
  return `arn:${partition}:logs:${region}:${account}:delivery-destination:${name}`;
}

/**
 * A regular expression that matches the ARNs of a template such as
 * `arn:${Partition}:kafka:${Region}:${Account}:cluster/${ClusterName}/${Uuid}`.
 * A variable stands for one segment, without colons and slashes; the last one for all that follows.
 */
export function arnTemplatePattern(template: string): RegExp {
  const known = templatePatterns.get(template);
  if (known) return known;
  const pieces = template.split(/\$\{[^}]+\}/);
  const escaped = pieces.map((piece) => literalPattern(piece).replace(/\\\*/g, ".*"));
  const last = escaped.length - 1;
  let pattern = escaped[0] ?? "";
  for (let i = 1; i <= last; i++) {
    const open = i === last && escaped[i] === "";
    pattern += (open ? "(.+)" : "([^:/]*)") + escaped[i];
  }
  const made = new RegExp(`^${pattern}$`);
  templatePatterns.set(template, made);
  return made;
}

/** The catalog's templates are few, and each delivery is matched with one. */
const templatePatterns = new Map<string, RegExp>();

/** Replaces the `${Name}` variables of a catalog template; variables without a value become `*`. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/\$\{([A-Za-z0-9_]+)\}/g, (_, name: string) => values[name] ?? "*");
}
