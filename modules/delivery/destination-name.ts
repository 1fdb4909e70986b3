/** How messages call a destination. */
import type { Destination } from "../services/switch";

export function nameOf(destination: Destination): string {
  switch (destination.type) {
    case "cloudwatch-logs":
      return `log group "${destination.logGroupName}"`;
    case "s3":
      return `bucket "${destination.bucketName}"`;
    case "firehose":
      return `stream "${destination.deliveryStreamName}"`;
    case "xray":
      return "X-Ray";
  }
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
