/**
 * What a service file says: how the service is told to log. It never writes a policy; grants, order and
 * the rules of the catalog are the business of `LogDelivery`.
 */
import type { ITerraformDependable, TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { LogTypeRow } from "../catalog/row";
import type { LogTypeId } from "../catalog/matrix";
import type { BucketDestination } from "../destinations/bucket-destination";
import type { Environment } from "../destinations/environment";
import type { FirehoseDestination } from "../destinations/firehose-destination";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import type { XrayDestination } from "../destinations/xray-destination";

export type Destination = LogGroupDestination | BucketDestination | FirehoseDestination | XrayDestination;

/** Who the source of a delivery is, as far as it is known. */
export interface SourceIdentity {
  /** ARN of what is logged: literal, or a token of the user's own resource. */
  readonly arn?: string;
  /** The identifier that the service's arguments take (`vpc-0abc…`), where it isn't the ARN. */
  readonly id?: string;
  /** The template among the row's `source.arns` that the source's ARN has, where it isn't known itself. */
  readonly form?: string;
  /** Known values of the variables in the row's templates: `{ ClusterName: "orders" }`. */
  readonly names?: Readonly<Record<string, string | undefined>>;
  /** Where the source is, when that differs from its stack: taken from the ARN by {@link identifyByArn}. */
  readonly account?: string;
  readonly region?: string;
}

/** What a service file gets to work with. */
export interface SwitchContext<Source, Options> {
  /** Parent of everything that is created: the `LogDelivery`, or what a fleet has in its place for the source. */
  readonly scope: Construct;
  /** The `LogDelivery`, for messages. */
  readonly delivery: Construct;
  readonly row: LogTypeRow;
  /** `undefined` when only the permissions are prepared and the service belongs to somebody else. */
  readonly source: Source | undefined;
  readonly identity: SourceIdentity;
  /** Account, region and partition of the source; the region is the row's home region where it has one. */
  readonly environment: Environment;
  /** By type and name, and not as the user listed them: their order means nothing. */
  readonly destinations: readonly Destination[];
  /** In the user's order, for options that are lists beside that of the destinations. */
  readonly listed: readonly Destination[];
  readonly logGroups: readonly LogGroupDestination[];
  readonly buckets: readonly BucketDestination[];
  readonly streams: readonly FirehoseDestination[];
  readonly options: Options;
  /** `{ region }` for resources of a row whose home region isn't the stack's; empty otherwise. */
  readonly regionArgument: { readonly region?: string };
}

/** What a switch did. */
export interface Switched {
  /** Resources that switch logging on: they wait for the destinations' policies and for {@link dependencies}. */
  readonly resources?: readonly TerraformResource[];
  /**
   * Arguments for the source, in the spelling of its binding's config. They are set on the user's
   * construct, or returned as `LogDelivery.attributes` when there is none.
   */
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** What the source (or {@link resources}) must wait for beyond the destinations: roles and their policies. */
  readonly dependencies?: readonly ITerraformDependable[];
  /** The exact command for what Terraform has no resource for. */
  readonly command?: string;
}

/**
 * How one log type is switched on.
 *
 * `Source` is what the user may give: binding classes, or `string` where an ARN or id is enough.
 */
export interface LogSwitch<Source, Options extends object = Record<never, never>> {
  /** Tells who the source is. Called with a value of a type that the row's `source.resources` names, or a string. */
  identify(source: Source, environment: Environment): SourceIdentity;
  /**
   * The checks of the row's constraints that need to know the service, by the names that the row gives them: each
   * tells what was given that breaks the rule ("Zone Z is private."); the row's sentence follows.
   */
  readonly rules?: Readonly<
    Record<string, (context: SwitchContext<Source, Options>) => string | readonly string[] | undefined>
  >;
  /** What is wrong with the request beyond the catalog's rules, as sentences. */
  problems?(context: SwitchContext<Source, Options>): readonly string[];
  /** Creates or computes what the service needs. V2 rows have none: `LogDelivery` makes the trio. */
  switchOn?(context: SwitchContext<Source, Options>): Switched;
  /** Whether this source writes by a role of AWS's own, so that the row's grant isn't for it. */
  needsNoGrant?(source: Source): boolean;
  /**
   * What `enabled: false` leaves, where it isn't what {@link switchOn} makes without its resources and arguments, or with
   * the row's off values in these: commands, and resources that must stay to say that logging is off.
   */
  switchOff?(context: SwitchContext<Source, Options>): Switched;
  /** Why this source can't be switched off, in a sentence, where it depends on more than the row. */
  staysOn?(context: SwitchContext<Source, Options>): string | undefined;
  /** Parts of a grant that depend on the options. */
  grantOptions?(options: Options): { readonly hive?: boolean; readonly legacy?: boolean };
  /** Arguments that {@link switchOn} joins with what the user set; any other argument that is set already is refused. */
  readonly merges?: readonly string[];
}

/** A `LogSwitch` of whatever source and options. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- sources and options vary by log type; `SourceOf` and `OptionsOf` keep them apart.
export type AnyLogSwitch = LogSwitch<any, any>;

/**
 * What a service file exports as `switches`: the log types that it switches on, by their ids. The index of
 * service files is generated from the keys: `npm run generate`.
 */
export type LogSwitches = { readonly [Id in LogTypeId]?: AnyLogSwitch };
