/**
 * The shape of what is known about a resource type of the AWS provider: what it refuses, replaces, keeps and
 * normalises, and what AWS's API refuses beyond that. Facts only, each with the place where it was read.
 *
 * A path names an argument as Terraform spells it, without indices: `logging_info.broker_logs.s3.bucket`. What is
 * said of a list, set or map of plain values (`length`, `pattern`, `range`, `oneOf`, `form`) holds for each of them;
 * `items` is their number. An argument without any rule was read and has none.
 */

/** Where a fact was read. */
export type Source =
  /** A file of hashicorp/terraform-provider-aws. Where the commit is absent, the version that was read is not known. */
  | {
      readonly path: string;
      readonly commit?: string;
      readonly also?: readonly string[];
      readonly remark?: string;
    }
  /** A shape of AWS's own API models: the provider takes its lists of values from the SDK that is made of them. */
  | { readonly model: string; readonly shape: string }
  /** The provider's schema in the bindings that the pack is built against ({@link boundRelease}). */
  | "bindings";

/** What holds, or is said to hold, of one rule of an argument. Absent: the resource's source, in every release. */
export interface Provenance {
  readonly source?: Source;
  /** The first release of the provider with it; where only that is known, the first one that may have it. */
  readonly since?: string;
  /** The last release of the provider that surely has it. */
  readonly until?: string;
  /** Nobody has seen it in a source: it refuses nothing and changes no plan. */
  readonly unverified?: true;
}

/** The least and the most; `null` is no limit. */
export type Bounds = readonly [least: number, most: number | null];

/** Forms of text that the provider checks by code of its own. */
export type Form = "arn" | "json" | "policy" | "account-id" | "timestamp" | "ipv4" | "cidr";

/** What the provider makes of a value before it compares and stores it: written either way, it is the same. */
export type Normalisation = "lower-case" | "json" | "domain-name";

/** Differences that the provider lets pass: the old value stays in the state. */
export type Suppression = "policy" | "json" | "while-disabled" | "id-or-arn" | "log-group-arn" | "order";

/** What the provider reads back instead of what was written. Where it is another value, each plan shows a difference. */
export type ReadingBack = "key-id" | "lower-case" | "last-segment" | "nothing";

/** What AWS's API refuses when the change is made, though the provider lets it pass. */
export interface ApiRules {
  readonly pattern?: string;
  readonly length?: Bounds;
  readonly range?: Bounds;
  readonly items?: Bounds;
  readonly source: Source;
}

/** What is known of one argument. */
export interface ArgumentRules {
  /** The whole argument is in this release of the provider and later ones. */
  readonly since?: string;
  readonly required?: true;
  /** Left out, the provider keeps what is there. */
  readonly computed?: true;
  /** Another value makes Terraform replace the resource. */
  readonly forceNew?: true;
  /** An ARN of another service, or one that is not known yet, makes Terraform replace the resource; others change in place. */
  readonly forceNewOfService?: true;
  /** Order is no difference. */
  readonly set?: true;
  /**
   * Leaving the block out is no difference in the number of blocks: the block stays. The values in it are compared with
   * nothing all the same: those with a default get it, computed ones stay, the rest is taken away. A difference of numbers
   * from 1 to 0 within the block is none either.
   *
   * Read in `SuppressMissingOptionalConfigurationBlock` (internal/verify/diff.go), `schemaMap.diff` and `diffList` of
   * hashicorp/terraform-plugin-sdk (helper/schema/schema.go, 9e601691), and in the acceptance test
   * `TestAccELBV2LoadBalancer_ApplicationLoadBalancer_accessLogs`, whose last step takes the block away.
   */
  readonly suppressMissing?: true;
  /** Left out, it is not sent: AWS keeps what is there, and every later plan shows the difference again. */
  readonly keptByAws?: true;
  readonly oneOf?: readonly (string | number)[];
  /** Values of `oneOf` in other case are the same to the provider's check. */
  readonly anyCase?: true;
  readonly pattern?: string;
  readonly length?: Bounds;
  readonly range?: Bounds;
  readonly items?: Bounds;
  readonly form?: Form;
  readonly conflictsWith?: readonly string[];
  readonly requiredWith?: readonly string[];
  /** What the provider takes it for where it is left out. */
  readonly default?: string | number | boolean;
  readonly normalises?: Normalisation;
  readonly suppresses?: Suppression;
  readonly readsAs?: ReadingBack;
  /** The provider never reads it: what Terraform has stays, and after an import there is nothing. */
  readonly unread?: true;
  readonly api?: ApiRules;
  /** Where a rule of this argument was read, if not where the others of its resource were. */
  readonly facts?: Readonly<Partial<Record<RuleKind, Provenance>>>;
  /** Behaviour that no rule can say. */
  readonly notes?: readonly string[];
}

/** The rules of an argument, by name. */
export type RuleKind = Exclude<keyof ArgumentRules, "since" | "facts" | "notes" | "api">;

/** What is known of a resource type. */
export interface ResourceRules {
  readonly source: Source;
  /** It is made with the provider's newer framework, to which nothing, `""`, `0` and `false` are different values. */
  readonly framework?: true;
  /** What an import is made with: in words, and as a pattern where the form is known. `none`: it can't be imported. */
  readonly importId: { readonly form: string; readonly pattern?: string };
  /** Its delete calls nothing: AWS keeps what was set. */
  readonly keptOnDelete?: true;
  /** A replacement makes a new revision: AWS keeps the old one, and what runs by it runs on. */
  readonly revisions?: true;
  /** Groups of arguments of one block, of which exactly one must be given. */
  readonly exactlyOneOf?: readonly (readonly string[])[];
  /** Groups of arguments of one block, of which one or more must be given. */
  readonly atLeastOneOf?: readonly (readonly string[])[];
  readonly arguments: Readonly<Record<string, ArgumentRules>>;
  readonly notes?: readonly string[];
}

/** The release of hashicorp/aws that the bindings were generated from. */
export const boundRelease = "6.25.0";

/**
 * The `region` of resources of a region: another one replaces the resource. The same for all of them, so it is in
 * no resource's rules.
 */
export const regionRules = {
  computed: true,
  forceNew: true,
  facts: {
    forceNew: {
      source: {
        path: "internal/provider/sdkv2/region.go",
        commit: "4640a66635ff36287cdb9ce0683daefda6c188c7",
        also: ["internal/provider/framework/region.go"],
      },
      since: "6.0.0",
    },
  },
} as const satisfies ArgumentRules;
