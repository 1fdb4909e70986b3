/** A destination as services take it that name all kinds of destination in one argument. */
import type { Destination } from "./switch";

/** The ARN, with the prefix behind a bucket's; undefined for X-Ray, which has none. */
export function destinationArn(destination: Destination): string | undefined {
  switch (destination.type) {
    case "cloudwatch-logs":
      return destination.logGroupArn;
    case "s3":
      return destination.arnWithPrefix;
    case "firehose":
      return destination.deliveryStreamArn;
    case "xray":
      return undefined;
  }
}
