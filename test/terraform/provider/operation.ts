import type { Fields } from "./value";

/** One change that the provider was asked to make, as it happened. */
export interface Operation {
  /** In order of start, from 1. */
  readonly index: number;
  readonly action: "create" | "update" | "delete";
  readonly type: string;
  /** The resource's own name, where it has one. */
  readonly name: string | undefined;
  readonly account: string;
  readonly region: string;
  /** What the resource is after the operation (for a delete: before it). */
  readonly values: Fields;
  /** Milliseconds on one monotonic clock. `end` is 0 while it runs. */
  readonly start: number;
  end: number;
  /** The error that the operation ended with. */
  error: string | undefined;
}

/** A line for a person. */
export function describeOperation({ action, type, name, account, region, start, end }: Operation): string {
  return `${action} ${type} ${name ?? ""} in ${account}/${region} from ${start.toFixed(0)} ms${end ? ` to ${end.toFixed(0)} ms` : ""}`;
}
