/** What a check is given of a delivery. */
import type { Construct } from "constructs";
import type { LogTypeRow } from "../../catalog/row";
import type { Environment } from "../../destinations/environment";
import type { Destination, SourceIdentity } from "../../services/switch";

export interface CheckContext {
  /** The delivery. */
  readonly scope: Construct;
  readonly row: LogTypeRow;
  /** A construct, an ARN or id, or nothing. */
  readonly source: unknown;
  readonly identity: SourceIdentity;
  /** Account, region and partition of the source. */
  readonly environment: Environment;
  readonly destinations: readonly Destination[];
  /** Values of template variables that are known. */
  readonly names: Readonly<Record<string, string | undefined>>;
  readonly options: Readonly<Record<string, unknown>>;
}
