/** Names for resources that need one and have none from the user. */
import { createHash } from "node:crypto";
import type { Construct } from "constructs";

/** A name from the construct's path, of letters, digits and hyphens, cut to `max` characters with a hash that keeps it unique. */
export function boundedResourceName(scope: Construct, max: number): string {
  const plain = scope.node.path.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (plain.length <= max) return plain;
  const hash = createHash("sha256").update(scope.node.path).digest("hex").slice(0, 8);
  return `${plain.slice(0, max - 9)}-${hash}`;
}
