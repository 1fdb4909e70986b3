/** How messages call a destination. */
import { isLiteral } from "../destinations/destination";
import type { Destination } from "../services/switch";

export function nameOf(destination: Destination): string {
  switch (destination.type) {
    case "cloudwatch-logs":
      return `log group "${readable(destination, destination.logGroupName)}"`;
    case "s3":
      return `bucket "${readable(destination, destination.bucketName)}"`;
    case "firehose":
      return `stream "${readable(destination, destination.deliveryStreamName)}"`;
    case "xray":
      return "X-Ray";
  }
}

/** The name, or the place of the construct whose name is known at apply only. */
function readable({ node }: Destination, name: string): string {
  return isLiteral(name) ? name : node.path;
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
