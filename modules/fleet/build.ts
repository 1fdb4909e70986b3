/** A fleet as Terraform stacks: one per account and region. */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack, type App } from "cdktf";
import type { IConstruct } from "constructs";
import type { DeliverableId } from "../catalog/matrix";
import { LogDelivery } from "../delivery/log-delivery";
import type { LogDeliveryProps } from "../delivery/log-delivery-props";
import { declareEnvironment } from "../destinations/environment";
import { LogDeliveryError } from "../destinations/error";
import { reserveLogGroupPolicies } from "../destinations/log-group-policies";
import { addressByIdentity, addressPart, labelled, placeIn, usersOf } from "../names/addresses";
import type { Destination } from "../services/switch";
import { addBackend } from "./backend";
import { makeDestination } from "./destination";
import { inOrder } from "./destination-order";
import { LiteralStack } from "./literal-stack";
import type { LoadedFleet } from "./load";
import { addDeliveryOutputs, addDestinationOutputs, addImportIds } from "./outputs";
import type { FilePath, Problem } from "./problem";
import { nameAppByProject } from "./project-context";
import { accountText, quotaSentence, quotaUses, verdictOf, type QuotaUse } from "./quota-use";
import { deliveryName } from "./references";
import type { FleetDelivery } from "./schema";

/** The fleet's stacks, and what is in them. */
export interface BuiltFleet {
  readonly app: App;
  readonly stacks: readonly FleetStack[];
}

export interface FleetStack {
  readonly stack: TerraformStack;
  /** Name of the account in the file. */
  readonly account: string;
  readonly accountId: string;
  readonly region: string;
  readonly deliveries: readonly LogDelivery[];
  /** The same deliveries with what the file says of them, in the same order. */
  readonly entries: readonly FleetEntry[];
}

/** A delivery of the file, and what was made of it. */
export interface FleetEntry {
  readonly spec: FleetDelivery;
  readonly delivery: LogDelivery;
  readonly destinations: readonly Destination[];
}

/** A fleet as far as it could be built, with everything that is wrong with it. */
export interface FleetDraft extends BuiltFleet {
  /** What the matrix and AWS refuse of single destinations and deliveries; those are not in the stacks. */
  readonly problems: readonly Problem[];
  /** Sizes and quotas that are passed; looked at whatever {@link problems} there are. */
  readonly passedLimits: readonly Problem[];
  /** What the fleet has of what AWS limits, whether a limit is passed or not. */
  readonly quotas: readonly QuotaUse[];
  /** Where the file says that a construct is made: its destination, delivery or account. */
  placeOf(construct: IConstruct): FilePath;
}

/** Told how many of a fleet's deliveries are built. */
export type Progress = (built: number, deliveries: number, stacks: number) => void;

interface OpenStack extends FleetStack {
  readonly deliveries: LogDelivery[];
  readonly entries: FleetEntry[];
}

/**
 * Builds the stacks of a fleet into `app`. Account ids, regions and names are known from the file, so
 * ARNs are literal and no stack reads another one's state; a stack that delivers to another one depends
 * on it, so that destinations are made first and removed last.
 *
 * @throws FleetError with everything that the matrix and AWS refuse, before anything is written
 */
export function buildFleet(app: App, loaded: LoadedFleet, progress?: Progress): BuiltFleet {
  const draft = draftFleet(app, loaded, progress);
  if (draft.problems.length > 0) throw loaded.error(draft.problems);
  if (draft.passedLimits.length > 0) throw loaded.error(draft.passedLimits);
  return draft;
}

/** {@link buildFleet} for who wants to see what there is in spite of problems: they are returned, not thrown. */
export function draftFleet(app: App, loaded: LoadedFleet, progress?: Progress): FleetDraft {
  const { fleet } = loaded;
  const misnamed = nameAppByProject(app).map((message): Problem => ({ path: [], message }));
  if (misnamed.length > 0)
    return { app, stacks: [], problems: misnamed, passedLimits: [], quotas: [], placeOf: () => [] };
  const stacks = new Map<string, OpenStack>();
  const makers = new Map<IConstruct, FilePath>();
  const stackFor = (account: string, region: string): OpenStack => {
    const name = stackNameOf({ account, region });
    let open = stacks.get(name);
    if (!open) {
      open = {
        stack: new LiteralStack(app, name),
        account,
        accountId: fleet.accounts[account]!.id,
        region,
        deliveries: [],
        entries: [],
      };
      stacks.set(name, open);
      makers.set(open.stack, ["accounts", account]);
      prepareStack(open, loaded);
    }
    return open;
  };

  const problems: Problem[] = [];
  const attempt = <T>(path: FilePath, make: () => T): T | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof LogDeliveryError)) throw error;
      problems.push(...error.problems.map((message) => ({ path, message })));
      return undefined;
    }
  };

  const destinations = new Map<string, Destination>();
  for (const [name, spec] of inOrder(fleet.destinations)) {
    const { stack } = stackFor(spec.account, spec.region);
    const made = attempt(["destinations", name], () =>
      makeDestination(stack, name, spec, loaded, destinations),
    );
    if (!made) continue;
    destinations.set(name, made);
    makers.set(made, ["destinations", name]);
  }
  const places = new Set([...Object.values(fleet.destinations), ...fleet.deliveries].map(stackNameOf));
  fleet.deliveries.forEach((delivery, index) => {
    progress?.(index, fleet.deliveries.length, places.size);
    const to = delivery.to.map((name) => destinations.get(name));
    if (to.some((destination) => destination === undefined)) return;
    const open = stackFor(delivery.account, delivery.region);
    const made = attempt(["deliveries", index], () =>
      makeDelivery(open.stack, delivery, to as Destination[]),
    );
    if (!made) return;
    makers.set(made, ["deliveries", index]);
    open.deliveries.push(made);
    open.entries.push({ spec: delivery, delivery: made, destinations: to as Destination[] });
  });

  for (const [name, destination] of destinations)
    addDestinationOutputs(name, destination, fleet.destinations[name]!);
  for (const { stack } of stacks.values()) addImportIds(stack);
  progress?.(fleet.deliveries.length, fleet.deliveries.length, places.size);
  const all = [...stacks.values()];
  const placeOf = (construct: IConstruct): FilePath => {
    const maker = [...construct.node.scopes].reverse().find((scope) => makers.has(scope));
    const user = usersOf(construct).find((one) => makers.has(one));
    // The stack itself is an account's: who shares something of it says more.
    const known = maker === undefined || TerraformStack.isStack(maker) ? (user ?? maker) : maker;
    return (known && makers.get(known)) ?? [];
  };
  const uses = quotaUses(all);
  const passedLimits = [...all.flatMap((s) => validationProblems(s, placeOf)), ...passed(uses, placeOf)];
  return { app, stacks: all, problems, passedLimits, quotas: uses, placeOf };
}

/** The stack that an entry of the file belongs to. */
function stackNameOf({ account, region }: { readonly account: string; readonly region: string }): string {
  return `${account}-${region}`;
}

function prepareStack({ stack, account, accountId, region }: OpenStack, { fleet, file }: LoadedFleet): void {
  const { assumeRoleArn, reservedLogGroupPolicies } = fleet.accounts[account]!;
  new AwsProvider(stack, "aws", {
    region,
    // A plan with credentials of another account stops before it changes anything.
    allowedAccountIds: [accountId],
    ...(assumeRoleArn === undefined
      ? {}
      : { assumeRole: [{ roleArn: assumeRoleArn, sessionName: "log-delivery" }] }),
  });
  addBackend(stack, fleet.backend ?? { type: "local" }, file);
  declareEnvironment(stack, { accountId, region });
  addressByIdentity(stack, { region });
  if (reservedLogGroupPolicies) reserveLogGroupPolicies(stack, accountId, reservedLogGroupPolicies);
}

function makeDelivery(stack: TerraformStack, spec: FleetDelivery, destinations: Destination[]): LogDelivery {
  const id = deliveryName(spec);
  const props = {
    logType: spec.logType as DeliverableId,
    awsLogType: spec.awsLogType,
    source: spec.source,
    destinations,
    options: spec.options,
    enabled: spec.enabled,
    allowEnded: spec.allowEnded,
  };
  const place = placeIn(stack, "Deliveries");
  const delivery = new LogDelivery(
    place,
    addressPart([id]),
    props as unknown as LogDeliveryProps<DeliverableId>,
  );
  addDeliveryOutputs(stack, id, delivery);
  return labelled(delivery, id);
}

type PlaceOf = FleetDraft["placeOf"];

/** Problems that show only when all grants are known, and that constructs tell: sizes, and policies of an account. */
function validationProblems(fleetStack: FleetStack, placeOf: PlaceOf): Problem[] {
  const { stack } = fleetStack;
  return stack.node.findAll().flatMap((construct) =>
    construct.node.validate().map((message) => ({
      path: placeOf(construct),
      message: `Stack ${stack.node.id}, account ${accountText(fleetStack)}: ${message}`,
    })),
  );
}

/** Quotas that AWS doesn't raise, at the entry of the file that is one too many. */
function passed(uses: readonly QuotaUse[], placeOf: PlaceOf): Problem[] {
  return uses
    .filter((use) => use.quota.counted && verdictOf(use) === "passed")
    .map((use) => ({ path: quotaPath(use, placeOf), message: quotaSentence(use) }));
}

/**
 * Where the file says what is one too many: the first entry that AWS would refuse, or the last one where no number
 * tells which. The account where nothing in the file makes it.
 */
export function quotaPath({ makers, quota, account }: QuotaUse, placeOf: PlaceOf): FilePath {
  const refused = quota.unit === undefined && quota.limit !== null ? makers[quota.limit] : undefined;
  const maker = refused ?? makers.at(-1);
  return maker ? placeOf(maker) : ["accounts", account];
}
