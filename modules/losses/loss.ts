/** What a change of a fleet would take away. */

/**
 * - `replaced`: deleted and made again at the same address.
 * - `deleted`: what holds data goes.
 * - `stops`: logs are delivered no longer.
 * - `moved`: the same thing at AWS under another address, or in another state: destroyed and created, in no order.
 */
export type LossKind = "replaced" | "deleted" | "stops" | "moved";

export interface Loss {
  /** 12 digits. */
  readonly accountId: string;
  readonly region: string;
  /** Name of the stack as it is deployed. */
  readonly stack: string;
  readonly kind: LossKind;
  /** Type of the resource, `output` for arguments that others set, `stack` for a stack's state. */
  readonly type: string;
  /** What it is at AWS, in words: `log group /aws/vendedlogs/orders`. */
  readonly name: string;
  /** Where Terraform has it now: address of the resource, name of the output, place of the state. */
  readonly address: string;
  /** What happens, as the rest of a sentence that begins with its name, without a full stop. */
  readonly happens: string;
  /** What that means, and the way out: the same for all that it happens to. */
  readonly means: string;
}

/** What happens, what it means, and the way out, in sentences. */
export function reasonOf({ name, happens, means }: Loss): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${happens}. ${means}`;
}

/** Resources that hold neither data nor deliveries, and settings of what is told as a loss: how many there are. */
export interface OtherChanges {
  readonly accountId: string;
  readonly region: string;
  readonly stack: string;
  readonly type: string;
  readonly deleted: number;
  readonly replaced: number;
  readonly moved: number;
}

export interface Losses {
  readonly losses: readonly Loss[];
  readonly others: readonly OtherChanges[];
}
