/** Names of delivery sources and destinations: readable, stable, unique per account and region. */
import { createHash } from "node:crypto";
import { Token } from "cdktf";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
const MAX_LENGTH = 60;

/**
 * A name of at most 60 characters of `[A-Za-z0-9_-]` from readable parts. When something had to be
 * replaced or cut, a hash of all parts keeps it unique.
 */
export function boundedName(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== "").join("-");
  const plain = text
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain === text && plain.length <= MAX_LENGTH) return plain;
  const hash = createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 8);
  return `${plain.slice(0, MAX_LENGTH - 9).replace(/-+$/, "")}-${hash}`;
}

/** What stands for a resource in a name: the end of its literal ARN, or where its construct is. */
export function resourceLabel(arn: string, constructPath: string): string {
  if (Token.isUnresolved(arn)) return constructPath;
  return arn.split(":").slice(5).join(":");
}
