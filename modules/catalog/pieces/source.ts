/** What is logged. */
import type { Particulars } from "./particulars";
import { regional } from "./statements";

type Source = Particulars["source"];

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
  facts: Omit<Source, "noun" | "arns" | "exampleArn"> = {},
): Source {
  return {
    noun,
    ...facts,
    arns: [regional(service, resource)],
    exampleArn: `arn:aws:${service}:us-east-1:111122223333:${example}`,
  };
}
