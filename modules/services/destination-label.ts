/** What stands for a destination in names and addresses of what is made for it. */
import { createHash } from "node:crypto";
import { isLiteral } from "../destinations/destination";
import type { Destination } from "./switch";

/**
 * A name of letters, digits, hyphens and underscores, from what the destination is at AWS: `s3-org-logs-audit`. With
 * a hash where something was replaced or cut, so that no two destinations share it.
 */
export function destinationLabel(destination: Destination, max: number): string {
  const whole = [kinds[destination.type], nameOf(destination)].join("-");
  const plain = whole.replace(/[^A-Za-z0-9_]+/g, "-").replace(/^-+|-+$/g, "");
  if (plain === whole && plain.length <= max) return plain;
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, 8);
  return `${plain.slice(0, max - 9).replace(/-+$/, "")}-${hash}`;
}

const kinds: Readonly<Record<Destination["type"], string>> = {
  "cloudwatch-logs": "logs",
  s3: "s3",
  firehose: "firehose",
  xray: "xray",
};

/** The name at AWS with what tells destinations of one name apart; the construct's place while the name isn't known. */
function nameOf(destination: Destination): string {
  const { path } = destination.node;
  switch (destination.type) {
    case "cloudwatch-logs":
      return isLiteral(destination.logGroupName) ? destination.logGroupName : path;
    case "s3": {
      const { bucketName, prefix } = destination;
      if (!isLiteral(bucketName) || (prefix !== "" && !isLiteral(prefix))) return path;
      return prefix === "" ? bucketName : `${bucketName}/${prefix}`;
    }
    case "firehose":
      return isLiteral(destination.deliveryStreamName) ? destination.deliveryStreamName : path;
    case "xray":
      return path;
  }
}
