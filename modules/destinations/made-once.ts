/** Names that AWS takes once: what two destinations of a program would both make is refused. */
import type { Construct } from "constructs";
import { whereIs } from "../names/addresses";
import { isLiteral } from "./destination";
import { LogDeliveryError } from "./error";
import { appRegistry } from "./registry";

export interface MadeThing {
  /** Log group, bucket, stream. */
  readonly noun: string;
  readonly name: string;
  /** Within what the name is taken: account and region, or the partition for buckets. A token is its stack's own. */
  readonly within: readonly string[];
}

/**
 * Notes that `maker` makes a thing. Names that are known after apply only are taken as different.
 *
 * @throws LogDeliveryError when another makes it already
 */
export function makeOnce(maker: Construct, { noun, name, within }: MadeThing): void {
  if (!isLiteral(name)) return;
  const first = appRegistry(maker).once(["made", noun, ...within, name].join("/"), () => maker);
  if (first === maker) return;
  throw new LogDeliveryError(maker, [
    `${noun} "${name}" is made by "${whereIs(first)}" already: AWS refuses a second one of that name. Pass that destination on, or give this one by fromExisting.`,
  ]);
}
