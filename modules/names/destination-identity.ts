/** What a destination is at AWS, for names and addresses of what is made for it. */
import type { DestinationType } from "../catalog/row";
import { addressPart } from "./addresses";

/** An account and a region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

export interface DestinationIdentity extends Place {
  readonly type: DestinationType;
  /** The name at AWS, or the construct's path while it isn't known; empty for X-Ray, which is one. */
  readonly name: string;
  /**
   * Prefix of a bucket's keys, empty for none. Undefined where the destination makes the bucket: there is one such, so its
   * prefix can change without another thing being meant.
   */
  readonly prefix?: string;
}

const kinds: Readonly<Record<DestinationType, string>> = {
  "cloudwatch-logs": "logs",
  s3: "s3",
  firehose: "firehose",
  xray: "xray",
};

/**
 * A destination in words: `["s3", "org-logs"]`, `["s3", "org-logs/audit"]`. Account and region are told where another place is looked from.
 * Buckets have names of their own over all accounts.
 */
export function destinationParts(
  { type, name, prefix, account, region }: DestinationIdentity,
  from: Place,
): string[] {
  const elsewhere =
    type === "s3" ? [] : [...differing(account, from.account), ...differing(region, from.region)];
  return [kinds[type], ...elsewhere, prefix === undefined ? name : `${name}/${prefix}`];
}

/** Orders destinations by what they are: the order in which they were given changes nothing. */
export function compareDestinations(a: DestinationIdentity, b: DestinationIdentity): number {
  const ranks = Object.keys(kinds);
  const [left, right] = [a, b].map(({ name, prefix = "", account, region }) =>
    [name, prefix, account, region].join("\n"),
  ) as [string, string];
  return ranks.indexOf(a.type) - ranks.indexOf(b.type) || (left < right ? -1 : left > right ? 1 : 0);
}

/** The part of an address that says which destination. */
export function destinationAddress(destination: DestinationIdentity, from: Place): string {
  return addressPart(destinationParts(destination, from));
}

/** Values that aren't known are taken as the same: they are those of one stack. */
function differing(value: string, own: string): string[] {
  return value === own || value.includes("${") || own.includes("${") ? [] : [value];
}
