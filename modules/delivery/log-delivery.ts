import { Annotations, type ITerraformDependable, TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { LogTypeRow } from "../catalog/row";
import { isLogTypeId, logTypeIds, type DeliverableId } from "../catalog/matrix";
import { rowOf } from "../catalog/table";
import { LogDeliveryError } from "../destinations/error";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { refusalsIn, refusalsOfArguments } from "../destinations/provider-refusals";
import { stackRegistry } from "../destinations/registry";
import { waitFor } from "../destinations/waiting";
import { firstMadeFor, whereIs } from "../names/addresses";
import { switchOf } from "../services/registry";
import type { AnyLogSwitch, Destination, SwitchContext, Switched } from "../services/switch";
import { switchOff } from "../services/switch-off";
import type { Bridging } from "./bridge";
import type { LogDeliveryProps } from "./log-delivery-props";
import { changeChain } from "./one-change";
import { namedAfter } from "./source";
import { replacementBy } from "./source-replacement";
import { setArguments, takenArguments, terraformArguments } from "./source-arguments";
import { contextOf, resolveRequest, type ResolvedRequest } from "./request";
import { configurationKey, requestProblems } from "./problems";
import { goesOn, warnOfStayingOn } from "./staying-on";

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
export class LogDelivery<Id extends DeliverableId = DeliverableId> extends Construct {
  readonly logType: Id;
  readonly row: LogTypeRow;
  /** Whether logging is switched on by this delivery. */
  readonly enabled: boolean;
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
    this.logType = props.logType;
    this.row = rowFor(this, props);
    this.enabled = props.enabled ?? true;
    this.checkLifecycle(props.allowEnded ?? false);

    const request = resolveRequest(this, this.row, switchOf(this.logType), {
      // Untyped programs say null for nothing.
      source: props.source ?? undefined,
      destinations: props.destinations as readonly Destination[],
      options: (props.options ?? {}) as ResolvedRequest["options"],
      enabled: this.enabled,
    });
    const context = contextOf(this, request);
    const problems = requestProblems(this, request, context);
    if (problems.length > 0) throw new LogDeliveryError(this, problems);
    const configuration = configurationKey(request);
    if (configuration !== undefined) stackRegistry(this).once(configuration, () => this);
    warnOfStayingOn(this, request, context);
    this.grant(request);
    const carried = this.carry(request, context);
    const result = switchIt(request, context, carried.logGroups);
    const waited = this.dependenciesOf(
      request.source,
      new Set([...request.switched, ...carried.logGroups]),
      result.dependencies ?? [],
    );
    for (const resource of result.resources ?? []) waitFor(resource, waited);
    this.chainChanges(changeChain(this, request), result.resources ?? []);
    const applied = this.apply(request.logSwitch, request.source, result.attributes ?? {}, waited);

    this.resources = [...carried.resources, ...(result.resources ?? [])];
    this.attributes = applied ? {} : (result.attributes ?? {});
    this.terraformAttributes = terraformArguments(this.attributes) as Record<string, unknown>;
    this.command = result.command;
    this.dependencies = waited;
    this.refuseWhatTerraformWould(context.scope, request.source, result.attributes ?? {});
  }

  /** What the provider or AWS would refuse of what was made, or set on the source. */
  private refuseWhatTerraformWould(
    place: Construct,
    source: unknown,
    set: Readonly<Record<string, unknown>>,
  ): void {
    const [only, ...others] = this.row.source.resources;
    const type = TerraformResource.isTerraformResource(source)
      ? source.terraformResourceType
      : others.length === 0
        ? only
        : undefined;
    const problems = [
      ...[...new Set<Construct>([this, place, ...firstMadeFor(this)])].flatMap(refusalsIn),
      ...(type === undefined
        ? []
        : refusalsOfArguments(type, terraformArguments(set) as Record<string, unknown>)),
    ];
    if (problems.length > 0) throw new LogDeliveryError(this, problems);
  }

  /** Asks each destination for its grant; what is bridged is written by the bridge's own roles. */
  private grant({
    row,
    logSwitch,
    source,
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
    for (const destination of delivered) {
      const suffixPath =
        destination.type === "s3"
          ? v2().effectiveSuffix(row, environment, destination.prefix, options.suffixPath)
          : undefined;
      destination.grantDelivery({ ...request, hive: hive ?? options.hiveCompatiblePath, suffixPath });
    }
    if (logSwitch.needsNoGrant?.(source)) return;
    for (const destination of switched) destination.grantDelivery({ ...request, hive });
  }

  /** What carries logs without the service being told of the destination: V2 deliveries, and bridges. */
  private carry(request: ResolvedRequest, { scope, logGroups }: SwitchContext<unknown, object>): Bridging {
    const { row, naming, environment, names, delivered, bridged, options, enabled } = request;
    const place = { scope, delivery: this, row, naming, environment, options, enabled };
    const deliveries =
      delivered.length === 0
        ? []
        : v2().deliverByV2({
            ...place,
            sourceArn: request.identity.arn!,
            sourceKey: request.key,
            changeChain: changeChain(this, request),
            destinations: delivered,
          });
    if (bridged.length === 0) return { logGroups, resources: deliveries };
    // Loaded here, as V2 is: few log types need it, and it brings bindings of its own.
    const { bridge } = require("./bridge") as typeof import("./bridge");
    const bridging = bridge({ ...place, destinations: bridged, logGroups, names });
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
            `Log group "${whereIs(destination)}" takes its name from the source, and the source waits for the log group: a cycle. Give the log group a name of its own.`,
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

  /** What takes one change at a time gets its switches one after the other. */
  private chainChanges(chain: string | undefined, resources: readonly TerraformResource[]): void {
    if (chain === undefined) return;
    for (const resource of resources) waitFor(resource, stackRegistry(this).chain([chain], resource));
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
    const replacement = replacementBy(
      [source.terraformResourceType],
      terraformArguments(attributes) as Record<string, unknown>,
    );
    if (replacement?.deletes)
      Annotations.of(this).addWarning(
        `"${source.node.path}" takes its logs' destinations when it is made. ${replacement.says} Settle the destinations before it is in use.`,
      );
    return true;
  }
}

/** What V2 deliveries alone need, loaded for the first of them. */
function v2(): typeof import("./v2") {
  return require("./v2") as typeof import("./v2");
}

/** Has the service file tell the service, where there is something to tell. */
function switchIt(
  request: ResolvedRequest,
  given: SwitchContext<unknown, object>,
  logGroups: readonly LogGroupDestination[],
): Switched {
  const destinations = [...new Set<Destination>([...given.destinations, ...logGroups])];
  if (destinations.length === 0) return {};
  const listed = [...new Set<Destination>([...given.listed, ...logGroups])];
  const context = { ...given, logGroups, destinations, listed };
  const { logSwitch, enabled } = request;
  return enabled || goesOn(request, destinations)
    ? (logSwitch.switchOn?.(context) ?? {})
    : switchOff(logSwitch, context);
}

function unknownLogType(given: unknown): string {
  return `logType "${String(given)}" is not a row of the matrix. Known: ${logTypeIds.join(", ")}.`;
}

/** @throws LogDeliveryError for what is no log type, and for `awsLogType` where a row knows it */
function rowFor(
  scope: Construct,
  given: { readonly logType: DeliverableId; readonly awsLogType?: string; readonly source?: unknown },
): LogTypeRow {
  const { logType, awsLogType, source } = given;
  if (logType === "vended") {
    const { vendedRowFor } = require("./vended") as typeof import("./vended");
    return vendedRowFor(scope, { awsLogType, source });
  }
  const problems = [
    ...(isLogTypeId(logType) ? [] : [unknownLogType(logType)]),
    ...(awsLogType === undefined ? [] : [`awsLogType is for logType "vended", and "${logType}" is given.`]),
  ];
  if (problems.length > 0) throw new LogDeliveryError(scope, problems);
  return rowOf<DeliverableId>(logType);
}
