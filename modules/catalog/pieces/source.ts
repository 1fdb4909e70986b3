/** What is logged. */
import type { Particulars } from "./particulars";
import { regional } from "./statements";

type Source = Particulars["source"];
type Facts = Omit<Source, "noun" | "arns" | "exampleArn">;

/**
 * A source with one form of ARN, in an account and a region.
 * @param resource Template of the ARN's last part: `cluster/${ClusterName}`.
 * @param example An example of that part: `cluster/orders`.
 */
export function byArn(
  noun: string,
  service: string,
  resource: string,
  example: string,
  facts: Facts = {},
): Source {
  return byGlobalArn(noun, regional(service, resource), example, facts);
}

/**
 * A source with one form of ARN, which names no region, or no account either.
 * @param arn Template of the whole ARN: `arn:${Partition}:s3:::${BucketName}`.
 * @param example An example of its last part: `orders`.
 */
export function byGlobalArn(noun: string, arn: string, example: string, facts: Facts = {}): Source {
  return { noun, ...facts, arns: [arn], exampleArn: `${startOfExample(arn)}${example}` };
}

/** An ARN up to its last part, with the values that all examples have. */
function startOfExample(arn: string): string {
  const given: Readonly<Record<string, string>> = {
    "${Partition}": "aws",
    "${Region}": "us-east-1",
    "${Account}": "111122223333",
  };
  return arn
    .split(":")
    .slice(0, 5)
    .map((part) => `${given[part] ?? part}:`)
    .join("");
}
