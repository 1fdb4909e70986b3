/** What a row of the table of quotas says. */
import type { DestinationType } from "./row";

/**
 * What AWS counts together: everything of an account, everything of an account in one region, or what belongs to
 * one resource.
 */
export type QuotaScope = "account" | "region" | "resource";

/**
 * How sure the number is. `published`: the page states it. `unverified`: stated by an older edition of the page, or
 * by others; nothing is refused because of it. `unpublished`: AWS names an error for it (ServiceQuotaExceededException),
 * and no number was found; it is counted and not judged.
 */
export type QuotaStanding = "published" | "unverified" | "unpublished";

/** By which resources of Terraform a quota is counted. */
export interface QuotaCount {
  /** Type of the resource, e.g. `aws_flow_log`. */
  readonly type: string;
  /** For quotas per resource: arguments (as the bindings call them) that name it. One that names nothing isn't counted. */
  readonly by?: readonly string[];
  /** For sizes: the argument whose text is measured. Without it, each resource counts as one. */
  readonly size?: string;
}

/** One of AWS's limits. */
export interface Quota {
  /** What is limited, in the plural, as `log-delivery check` prints it. */
  readonly name: string;
  readonly per: QuotaScope;
  /** For quotas per resource: the resource, in the singular. */
  readonly resource?: string;
  /** `null` where no number was found. */
  readonly limit: number | null;
  /** For sizes. */
  readonly unit?: "characters" | "bytes";
  /** For sizes: AWS doesn't count spaces and line ends. */
  readonly ignoresWhitespace?: true;
  /** AWS raises it on request, in Service Quotas or by its support. Absent where AWS doesn't say. */
  readonly adjustable?: boolean;
  readonly standing: QuotaStanding;
  /** AWS's page about it; for numbers that aren't published, the page that was searched for them. */
  readonly source: string;
  /** What else is to be known, in whole sentences. */
  readonly note?: string;
  /** Absent where the pack can't pass the limit, or where it counts in another way. */
  readonly counted?: QuotaCount;
  /** The destination that it is a limit of: its page of the site tells it. */
  readonly destination?: DestinationType;
}
