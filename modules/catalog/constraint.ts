/**
 * Rules that AWS enforces, and who sees to it that they are kept. A rule that can be checked is checked; one
 * that can't be is told, with the reason why. Data and types only: `delivery/constraints` does the checking.
 */
import type { DestinationType } from "./terms";

/** A value that an argument of a binding or an option can have. */
export type Plain = string | number | boolean;

/**
 * What can be checked of a delivery without knowing the service. Anything else is a small function beside the
 * service ({@link Constraint} with `rule`).
 */
export type Check =
  /** Destinations of this type are in this region, or in the source's own. */
  | {
      readonly kind: "destination-region";
      readonly type: DestinationType;
      readonly region: "source" | (string & {});
    }
  /** Not offered in these regions or partitions; with `type`, for destinations of that type only. */
  | {
      readonly kind: "not-offered";
      readonly regions?: readonly string[];
      readonly partitions?: readonly string[];
      readonly type?: DestinationType;
    }
  /** A source given as an ARN has one of these forms, else exactly one of the row's: templates, as in `source.arns`. */
  | { readonly kind: "source-arn"; readonly forms?: readonly string[] }
  /**
   * An argument of the source's construct has one of these values (`oneOf`), none of these (`noneOf`), is given
   * or isn't. `argument` is spelt as in the binding, with dots for nested ones; `unset` is the value that AWS takes
   * when it is left out.
   */
  | {
      readonly kind: "source-argument";
      readonly argument: string;
      readonly must:
        "be-set" | "be-unset" | { readonly oneOf: readonly Plain[] } | { readonly noneOf: readonly Plain[] };
      readonly unset?: Plain;
      /** Only for sources of these Terraform resource types. */
      readonly of?: readonly string[];
    }
  /** Variables of the source's ARN or id that AWS stores in lower case. */
  | { readonly kind: "lower-case"; readonly variables: readonly string[] }
  /** What a bucket destination's prefix must not match: a regular expression. */
  | { readonly kind: "prefix"; readonly mustNotMatch: string }
  /** Not written to a bucket with Object Lock. */
  | { readonly kind: "not-locked" }
  /** Options of which one at most can be given. */
  | { readonly kind: "options-exclude"; readonly options: readonly string[] }
  /** An option (with these values, where named) that needs another one to have one of these values. */
  | {
      readonly kind: "option-needs";
      readonly option: string;
      readonly values?: readonly Plain[];
      readonly needs: string;
      readonly oneOf?: readonly Plain[];
    }
  /** The source is no destination of its own logs. */
  | { readonly kind: "not-into-itself" };

/** Who sees to it that a rule is kept. */
export type Enforcement =
  | { readonly check: Check }
  /** Checked by this rule of the service file, see `LogSwitch.rules`. */
  | { readonly rule: string }
  /**
   * Kept by how the pack works: by a column of the row (its path), by `options` (their schema allows nothing
   * else), by `order` (what must exist before is a dependency) or by the `service` file.
   */
  | { readonly heldBy: string }
  /** Only told: why it can't be checked. */
  | { readonly told: string };

/** A rule of AWS, in a sentence. */
export type Constraint = { readonly says: string } & Enforcement;
