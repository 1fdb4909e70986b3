import { Annotations, type ITerraformDependable, TerraformResource, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { LogTypeRow } from "../catalog/row";
import { isLogTypeId, logTypeIds, type LogTypeId } from "../catalog/matrix";
import { rowOf, type TickedCells } from "../catalog/table";
import type { BucketDestination } from "../destinations/bucket-destination";
import { environmentOf, knownToDiffer, type Environment } from "../destinations/environment";
import { partitionOf } from "../policies/arn";
import { LogDeliveryError } from "../destinations/error";
import type { FirehoseDestination } from "../destinations/firehose-destination";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { stackRegistry } from "../destinations/registry";
import type { XrayDestination } from "../destinations/xray-destination";
import { arnValues } from "../services/identify";
import { switchOf, type OptionsOf, type SourceOf } from "../services/registry";
import type { AnyLogSwitch, Destination, SourceIdentity, SwitchContext, Switched } from "../services/switch";
import type { Bridging } from "./bridge";
import { constraintProblems } from "./constraints/constraints";
import { cellOf, ruleProblems } from "./rules";
import { namedAfter, regionOf, sourceKey, sourceTextProblems, sourceTypeProblem } from "./source";
import { setArguments, takenArguments, terraformArguments, waitFor } from "./source-arguments";
import { effectiveSuffix } from "./suffix-path";
import { deliverByV2 } from "./v2";
import type { V2Options } from "./v2-choices";
import { v2Problems } from "./v2-problems";

interface DestinationOfCell {
  readonly cloudwatchLogs: LogGroupDestination;
  readonly s3: BucketDestination;
  readonly firehose: FirehoseDestination;
  readonly xray: XrayDestination;
}

/** The destinations that the matrix allows for a log type. */
export type DestinationOf<Id extends LogTypeId> = Id extends LogTypeId
  ? DestinationOfCell[TickedCells<Id> & keyof DestinationOfCell]
  : never;

interface CommonProps<Id extends LogTypeId> {
  /** Id of a row of the matrix: `log-delivery matrix` lists them. */
  readonly logType: Id;
  /** Where the logs go: at least one. */
  readonly destinations: readonly DestinationOf<Id>[];
  /** Options of this log type. */
  readonly options?: OptionsOf<Id>;
  /** Prepare a delivery of a service that AWS has ended. @default false - it is refused */
  readonly allowEnded?: boolean;
}

/** `source` may be left out where the service's resource belongs to somebody else: then everything else is prepared. */
export type LogDeliveryProps<Id extends LogTypeId> = CommonProps<Id> &
  (undefined extends SourceOf<Id> ? { readonly source?: SourceOf<Id> } : { readonly source: SourceOf<Id> });

/**
 * Switches one log type on: the grants on every destination, the roles, the delivery, and the service's
 * own setting, in the order in which AWS accepts them.
 *
 * @example
 * new LogDelivery(this, "BrokerLogs", { logType: "msk-broker", source: cluster, destinations: [archive] });
 *
 * @throws LogDeliveryError with everything that is wrong: a cell that the matrix doesn't have, names, regions
 * and accounts that AWS refuses, options that the log type doesn't offer
 */
export class LogDelivery<Id extends LogTypeId = LogTypeId> extends Construct {
  readonly logType: Id;
  readonly row: LogTypeRow;
  /** What switches logging on, for what has to come after it. */
  readonly resources: readonly TerraformResource[];
  /** Arguments to set on the source, in the spelling of its binding; empty when they are set already. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The same in Terraform's spelling. */
  readonly terraformAttributes: Readonly<Record<string, unknown>>;
  /** The command that switches logging on, where Terraform has no resource for it. */
  readonly command?: string;
  /** What the owner of the source must wait for before setting {@link attributes}. */
  readonly dependencies: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: LogDeliveryProps<Id>) {
    super(scope, id);
    if (!isLogTypeId(props.logType)) throw new LogDeliveryError(this, [unknownLogType(props.logType)]);
    this.logType = props.logType;
    this.row = rowOf<LogTypeId>(props.logType);
    this.checkLifecycle(props.allowEnded ?? false);

    const request = this.resolve(props);
    const context = this.contextOf(request);
    this.refuseProblems(request, context);
    this.grant(request);
    const carried = this.carry(request, context.logGroups);
    const result = switchOn(request.logSwitch, context, carried.logGroups);
    const waited = this.dependenciesOf(
      request.source,
      new Set([...request.switched, ...carried.logGroups]),
      result.dependencies ?? [],
    );
    for (const resource of result.resources ?? []) waitFor(resource, waited);
    this.chainChanges(request.key, result.resources ?? []);
    const applied = this.apply(request.logSwitch, request.source, result.attributes ?? {}, waited);

    this.resources = [...carried.resources, ...(result.resources ?? [])];
    this.attributes = applied ? {} : (result.attributes ?? {});
    this.terraformAttributes = terraformArguments(this.attributes) as Record<string, unknown>;
    this.command = result.command;
    this.dependencies = waited;
  }

  /** Who the source is, and by which way each destination is reached. */
  private resolve(props: LogDeliveryProps<Id>): ResolvedRequest {
    const { row } = this;
    const logSwitch = switchOf(this.logType);
    const source: unknown = props.source;
    const destinations = props.destinations as readonly Destination[];
    const options = (props.options ?? {}) as V2Options;
    const identity = this.identify(logSwitch, source);
    const environment = this.sourceEnvironment(source, identity);
    const { hive, legacy = false } = logSwitch.grantOptions?.(options) ?? {};
    const reachedBy = (way: string): Destination[] =>
      destinations.filter((d) => cellOf(row, d.type, legacy)?.enablement === way);
    const delivered = reachedBy("delivery");
    const bridged = reachedBy("bridge");
    return {
      logSwitch,
      source,
      identity,
      environment,
      key: sourceKey(source, identity, environment),
      names: { ...arnValues(row, identity.arn), ...identity.names },
      options,
      hive,
      legacy,
      destinations,
      delivered,
      bridged,
      switched: destinations.filter((d) => !delivered.includes(d) && !bridged.includes(d)),
    };
  }

  /** What the service file works with: the destinations that the service itself is told of. */
  private contextOf({
    source,
    identity,
    environment,
    options,
    switched,
  }: ResolvedRequest): SwitchContext<unknown, object> {
    return {
      scope: this,
      row: this.row,
      source,
      identity,
      environment,
      destinations: switched,
      logGroups: switched.filter((d) => d.type === "cloudwatch-logs"),
      buckets: switched.filter((d) => d.type === "s3"),
      streams: switched.filter((d) => d.type === "firehose"),
      options,
      regionArgument: environmentOf(this).region === environment.region ? {} : { region: environment.region },
    };
  }

  private refuseProblems(request: ResolvedRequest, context: SwitchContext<unknown, object>): void {
    const { source, identity, environment, destinations, delivered, names, legacy, options, logSwitch } =
      request;
    const problems = [
      ...this.sourceProblems(source, identity, environment, delivered.length > 0),
      ...ruleProblems({ row: this.row, environment, destinations, names, legacy }),
      ...(delivered.length > 0 ? v2Problems(this.row, identity.arn, delivered, options) : []),
      ...constraintProblems({ ...context, names, destinations, options: { ...options } }, (name) =>
        logSwitch.rules![name]!(context),
      ),
      ...(logSwitch.problems?.(context) ?? []),
    ];
    if (problems.length > 0) throw new LogDeliveryError(this, problems);
    const configuration = this.configurationKey(source, identity, environment);
    if (configuration !== undefined) stackRegistry(this).once(configuration, () => this);
  }

  /** Asks each destination for its grant; what is bridged is written by the bridge's own roles. */
  private grant({
    identity,
    environment,
    names,
    hive,
    legacy,
    options,
    delivered,
    switched,
  }: ResolvedRequest): void {
    const request = {
      logType: this.logType,
      sourceAccount: environment.account,
      sourceRegion: environment.region,
      sourceArn: identity.arn,
      arnValues: names,
      legacy,
    };
    const suffixPath = delivered.length > 0 ? effectiveSuffix(this.row, options.suffixPath) : undefined;
    for (const destination of delivered) {
      destination.grantDelivery({ ...request, hive: hive ?? options.hiveCompatiblePath, suffixPath });
    }
    for (const destination of switched) destination.grantDelivery({ ...request, hive });
  }

  /** What carries logs without the service being told of the destination: V2 deliveries, and bridges. */
  private carry(request: ResolvedRequest, logGroups: readonly LogGroupDestination[]): Bridging {
    const { row } = this;
    const { environment, names, delivered, bridged, options } = request;
    const deliveries =
      delivered.length === 0
        ? []
        : deliverByV2({
            scope: this,
            row,
            sourceArn: request.identity.arn!,
            sourceKey: request.key,
            environment,
            destinations: delivered,
            options,
          });
    if (bridged.length === 0) return { logGroups, resources: deliveries };
    // Loaded here: few log types need it, and it brings bindings of its own.
    const { bridge } = require("./bridge") as typeof import("./bridge");
    const bridging = bridge({ scope: this, row, environment, destinations: bridged, logGroups, names });
    return { logGroups: bridging.logGroups, resources: [...deliveries, ...bridging.resources] };
  }

  private checkLifecycle(allowEnded: boolean): void {
    const { lifecycle, service, label } = this.row;
    if (lifecycle.state === "ended" && !allowEnded) {
      throw new LogDeliveryError(this, [
        `${label}: AWS ended ${service} on ${lifecycle.since}, so nothing is delivered any more. Set allowEnded: true to prepare it all the same.`,
      ]);
    }
    if (lifecycle.state === "closed") {
      Annotations.of(this).addWarning(
        `${label}: ${service} is closed to new customers since ${lifecycle.since}; accounts that don't use it yet are refused.`,
      );
    }
  }

  private identify(logSwitch: AnyLogSwitch, source: unknown): SourceIdentity {
    const environment = environmentOf(this);
    const problem = sourceTypeProblem(this.row, source);
    if (problem !== undefined) throw new LogDeliveryError(this, [problem]);
    if (
      TerraformResource.isTerraformResource(source) &&
      TerraformStack.of(source) !== TerraformStack.of(this)
    ) {
      throw new LogDeliveryError(this, [
        `The source "${source.node.path}" is in another stack than this delivery. Put the LogDelivery into the source's stack: destinations may be elsewhere.`,
      ]);
    }
    return source === undefined ? {} : logSwitch.identify(source, environment);
  }

  /** Account, region and partition of the source. */
  private sourceEnvironment(source: unknown, identity: SourceIdentity): Environment {
    const own = environmentOf(this);
    const region = this.row.source.homeRegion ?? identity.region ?? regionOf(source) ?? own.region;
    return {
      account: identity.account ?? own.account,
      region,
      partition: knownToDiffer(region, own.region) ? partitionOf(region) : own.partition,
    };
  }

  private sourceProblems(
    source: unknown,
    identity: SourceIdentity,
    environment: Environment,
    delivered: boolean,
  ): string[] {
    const { row } = this;
    const problems: string[] = [];
    if (knownToDiffer(environment.account, environmentOf(this).account)) {
      problems.push(
        `The source ${identity.arn ?? ""} belongs to account ${environment.account} and this stack deploys to ${environmentOf(this).account}: logging is switched on in the source's account.`,
      );
    }
    if (delivered && identity.arn === undefined)
      problems.push(`"${row.id}" needs a source: the ARN of ${row.source.noun}.`);
    const known =
      typeof identity.arn === "string" && identity.arn.startsWith("arn:") && !identity.arn.includes("${");
    if (known && row.source.arns.length > 0 && Object.keys(arnValues(row, identity.arn)).length === 0) {
      problems.push(
        `Source "${identity.arn}" is not the ARN of ${row.source.noun}: AWS's form is ${row.source.arns.join(" or ")}.`,
      );
    }
    problems.push(...sourceTextProblems(row, source));
    const key = this.configurationKey(source, identity, environment);
    if (key !== undefined) {
      const first = stackRegistry(this).find<LogDelivery>(key);
      if (first) {
        problems.push(
          `"${row.id}" of this source is switched on by "${first.node.path}" already, and ${row.source.noun} holds one logging configuration: give all destinations to that one.`,
        );
      }
    }
    return problems;
  }

  /** Under which key the source's only configuration is registered; undefined where a source takes many. */
  private configurationKey(
    source: unknown,
    identity: SourceIdentity,
    environment: Environment,
  ): string | undefined {
    // What has no ARN is a setting of the account: there is one whether a source is named or not.
    const single = source !== undefined || this.row.source.arns.length === 0;
    return this.row.source.configurations === "one" && single
      ? `configured/${this.row.id}/${sourceKey(source, identity, environment)}`
      : undefined;
  }

  /** What must be there before logging is switched on. */
  private dependenciesOf(
    source: unknown,
    destinations: ReadonlySet<Destination>,
    further: readonly ITerraformDependable[],
  ): ITerraformDependable[] {
    const all = new Set<ITerraformDependable>(further);
    const cell = this.row.destinations.cloudwatchLogs;
    for (const destination of destinations) {
      if (destination.type === "cloudwatch-logs" && namedAfter(destination, source)) {
        if (cell?.logGroup.naming.kind !== "fixed") {
          throw new LogDeliveryError(this, [
            `Log group "${destination.node.path}" takes its name from the source, and the source waits for the log group: a cycle. Give the log group a name of its own.`,
          ]);
        }
        // The group comes after the source that names it; its policy needn't.
        const policy = cell.grant?.logGroups ? destination.policyDependency : undefined;
        if (policy) all.add(policy);
        continue;
      }
      for (const dependency of destination.dependenciesFor(this)) all.add(dependency);
    }
    return [...all];
  }

  /** Services that take one change at a time get their switches one after the other. */
  private chainChanges(key: string, resources: readonly TerraformResource[]): void {
    if (!this.row.source.oneChangeAtATime) return;
    for (const resource of resources) waitFor(resource, stackRegistry(this).chain([`busy/${key}`], resource));
  }

  private apply(
    logSwitch: AnyLogSwitch,
    source: unknown,
    attributes: Readonly<Record<string, unknown>>,
    waited: readonly ITerraformDependable[],
  ): boolean {
    if (Object.keys(attributes).length === 0) return true;
    if (!TerraformResource.isTerraformResource(source)) return false;
    const taken = takenArguments(source, attributes, logSwitch.merges ?? []);
    if (taken.length > 0) {
      throw new LogDeliveryError(this, [
        `"${source.node.path}" sets ${taken.join(", ")} itself, which this delivery would overwrite. Remove it there, or leave source out and merge LogDelivery.attributes.`,
      ]);
    }
    setArguments(source, attributes);
    waitFor(source, waited);
    return true;
  }
}

/** A delivery's properties, understood. */
interface ResolvedRequest {
  readonly logSwitch: AnyLogSwitch;
  readonly source: unknown;
  readonly identity: SourceIdentity;
  readonly environment: Environment;
  /** What tells this source apart. */
  readonly key: string;
  /** Values of template variables that are known. */
  readonly names: Readonly<Record<string, string | undefined>>;
  /** The options; only V2 deliveries read them as such, service files have types of their own. */
  readonly options: V2Options;
  readonly hive: boolean | undefined;
  readonly legacy: boolean;
  readonly destinations: readonly Destination[];
  /** Reached by V2 deliveries. */
  readonly delivered: readonly Destination[];
  /** Reached by a subscription of the log group. */
  readonly bridged: readonly Destination[];
  /** Those that the service itself is told of. */
  readonly switched: readonly Destination[];
}

/** Has the service file tell the service, where there is something to tell. */
function switchOn(
  logSwitch: AnyLogSwitch,
  context: SwitchContext<unknown, object>,
  logGroups: readonly LogGroupDestination[],
): Switched {
  const destinations = [...new Set<Destination>([...context.destinations, ...logGroups])];
  if (destinations.length === 0) return {};
  return logSwitch.switchOn?.({ ...context, logGroups, destinations }) ?? {};
}

function unknownLogType(given: unknown): string {
  return `logType "${String(given)}" is not a row of the matrix. Known: ${logTypeIds.join(", ")}.`;
}
