/** A fleet as Terraform stacks: one per account and region. */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { type App, TerraformOutput, TerraformStack, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { LogTypeId } from "../catalog/table";
import { LogDelivery, type LogDeliveryProps } from "../delivery/log-delivery";
import { BucketDestination } from "../destinations/bucket-destination";
import { declareEnvironment } from "../destinations/environment";
import { LogDeliveryError } from "../destinations/error";
import { FirehoseDestination } from "../destinations/firehose-destination";
import { LogGroupDestination } from "../destinations/log-group-destination";
import { logGroupPolicies } from "../destinations/log-group-policies";
import { address } from "../destinations/registry";
import { XrayDestination } from "../destinations/xray-destination";
import type { CustomerManagedKey } from "../destinations/encryption-key";
import type { PolicyDocument } from "../policies/document";
import type { Organization } from "../policies/writer";
import type { Destination } from "../services/switch";
import { addBackend } from "./backend";
import { importIds } from "./import-ids";
import type { LoadedFleet } from "./load";
import { pathText, type FilePath, type Problem } from "./problem";
import { deliveryName } from "./references";
import type { FleetDelivery, FleetDestination } from "./schema";

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
  const stacks = new Map<string, OpenStack>();
  const stackFor = (account: string, region: string): OpenStack => {
    const name = placeOf({ account, region });
    let open = stacks.get(name);
    if (!open) {
      open = {
        stack: new TerraformStack(app, name),
        account,
        accountId: fleet.accounts[account]!.id,
        region,
        deliveries: [],
        entries: [],
      };
      stacks.set(name, open);
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
  const entries = Object.entries(fleet.destinations);
  // Streams write to buckets, so buckets come first.
  for (const [name, spec] of [
    ...entries.filter(([, d]) => d.type !== "firehose"),
    ...entries.filter(([, d]) => d.type === "firehose"),
  ]) {
    const { stack } = stackFor(spec.account, spec.region);
    const made = attempt(["destinations", name], () =>
      makeDestination(stack, name, spec, loaded, destinations),
    );
    if (made) destinations.set(name, made);
  }
  const places = new Set([...Object.values(fleet.destinations), ...fleet.deliveries].map(placeOf));
  fleet.deliveries.forEach((delivery, index) => {
    progress?.(index, fleet.deliveries.length, places.size);
    const to = delivery.to.map((name) => destinations.get(name));
    if (to.some((destination) => destination === undefined)) return;
    const open = stackFor(delivery.account, delivery.region);
    const made = attempt(["deliveries", index], () =>
      makeDelivery(open.stack, delivery, to as Destination[]),
    );
    if (!made) return;
    open.deliveries.push(made);
    open.entries.push({ spec: delivery, delivery: made, destinations: to as Destination[] });
  });

  for (const [name, destination] of destinations)
    addDestinationOutputs(name, destination, fleet.destinations[name]!);
  for (const { stack } of stacks.values()) addImportIds(stack);
  progress?.(fleet.deliveries.length, fleet.deliveries.length, places.size);
  const passedLimits = [...stacks.values()]
    .flatMap(({ stack }) => validationProblems(stack))
    .map((message) => ({ path: [], message }));
  return { app, stacks: [...stacks.values()], problems, passedLimits };
}

/** The stack that an entry of the file belongs to. */
function placeOf({ account, region }: { readonly account: string; readonly region: string }): string {
  return `${account}-${region}`;
}

function prepareStack({ stack, account, accountId, region }: OpenStack, { fleet }: LoadedFleet): void {
  const { assumeRoleArn, reservedLogGroupPolicies } = fleet.accounts[account]!;
  new AwsProvider(stack, "aws", {
    region,
    // A plan with credentials of another account stops before it changes anything.
    allowedAccountIds: [accountId],
    ...(assumeRoleArn === undefined
      ? {}
      : { assumeRole: [{ roleArn: assumeRoleArn, sessionName: "log-delivery" }] }),
  });
  addBackend(stack, fleet.backend ?? { type: "local" });
  declareEnvironment(stack, { accountId, region });
  if (reservedLogGroupPolicies) logGroupPolicies(stack, region).reserve(reservedLogGroupPolicies);
}

function makeDestination(
  stack: TerraformStack,
  name: string,
  spec: FleetDestination,
  { fleet, policies }: LoadedFleet,
  made: ReadonlyMap<string, Destination>,
): Destination | undefined {
  const organization = organizationOf(fleet);
  const policyAt = (...path: string[]): PolicyDocument | undefined =>
    policies[pathText(["destinations", name, ...path])];
  const keyOf = (encryption: unknown): CustomerManagedKey | undefined =>
    typeof encryption === "object" && encryption !== null && "kmsKeyArn" in encryption
      ? { kmsKeyArn: String(encryption.kmsKeyArn), existingPolicy: policyAt("encryption", "existingPolicy") }
      : undefined;
  switch (spec.type) {
    case "s3": {
      const {
        type: _type,
        account: _account,
        region: _region,
        create,
        managePolicy,
        existingPolicy: _policy,
        encryption,
        ...props
      } = spec;
      const common = {
        ...props,
        organization,
        existingPolicy: policyAt("existingPolicy"),
        ...(managePolicy === undefined ? {} : { managePolicy }),
      };
      if (create ?? true) {
        return new BucketDestination(stack, name, {
          ...common,
          encryption: keyOf(encryption) ?? (typeof encryption === "string" ? encryption : undefined),
        });
      }
      return BucketDestination.fromExisting(stack, name, { ...common, encryption: keyOf(encryption) });
    }
    case "cloudwatch-logs": {
      const {
        type: _type,
        account: _account,
        region: _region,
        create,
        managePolicy,
        encryption,
        existingPolicy: _policy,
        ...props
      } = spec;
      const existingPolicy = policyAt("existingPolicy");
      if (create ?? true) {
        return new LogGroupDestination(stack, name, {
          ...props,
          existingPolicy,
          encryption: keyOf(encryption) ?? (typeof encryption === "string" ? encryption : undefined),
        });
      }
      return LogGroupDestination.fromExisting(stack, name, {
        logGroupName: spec.logGroupName,
        existingPolicy,
        encrypted: encryption !== undefined,
        ...(managePolicy === undefined ? {} : { managePolicy }),
      });
    }
    case "firehose": {
      const { type: _type, account, region: _region, create: _create, bucket, ...props } = spec;
      const serviceLinkedRole = fleet.accounts[account]!.serviceLinkedRole;
      if (bucket === undefined) {
        return FirehoseDestination.fromExisting(stack, name, {
          deliveryStreamName: spec.deliveryStreamName,
          serviceLinkedRole,
        });
      }
      const target = made.get(bucket);
      if (!target) return undefined;
      return new FirehoseDestination(stack, name, {
        ...props,
        serviceLinkedRole,
        bucket: target as BucketDestination,
      });
    }
    case "xray":
      return new XrayDestination(stack, name);
  }
}

function organizationOf(fleet: LoadedFleet["fleet"]): Organization | undefined {
  const { organizationId: id, organizationPaths: paths } = fleet;
  return id === undefined && paths === undefined ? undefined : { id, paths };
}

function makeDelivery(stack: TerraformStack, spec: FleetDelivery, destinations: Destination[]): LogDelivery {
  const id = deliveryName(spec);
  const props = {
    logType: spec.logType as LogTypeId,
    source: spec.source,
    destinations,
    options: spec.options,
    allowEnded: spec.allowEnded,
  };
  const delivery = new LogDelivery(stack, id, props as unknown as LogDeliveryProps<LogTypeId>);
  if (Object.keys(delivery.terraformAttributes).length > 0) {
    output(
      stack,
      `${id}-arguments`,
      delivery.terraformAttributes,
      `Arguments to set on ${delivery.row.source.noun} so that it logs.`,
      delivery,
    );
  }
  if (delivery.command !== undefined) {
    output(
      stack,
      `${id}-command`,
      delivery.command,
      `Switches ${delivery.row.label} on: Terraform has no resource for it.`,
      delivery,
    );
  }
  return delivery;
}

/** Outputs wait for policies, so that whoever reads them never runs ahead (cloudposse/terraform-aws-cloudtrail-s3-bucket#91). */
function output(
  stack: Construct,
  name: string,
  value: unknown,
  description: string,
  delivery: LogDelivery,
): void {
  new TerraformOutput(stack, outputName(name), {
    staticId: true,
    value,
    description,
    dependsOn: delivery.dependencies.map(addressed),
  });
}

/** Outputs take addresses; cdktf would write references, which Terraform refuses there. */
function addressed(dependency: ITerraformDependable): ITerraformDependable {
  return { fqn: address(dependency) };
}

function addDestinationOutputs(name: string, destination: Destination, spec: FleetDestination): void {
  if (destination.type === "xray") return;
  const stack = TerraformStack.of(destination);
  const arn =
    destination.type === "s3"
      ? destination.arnWithPrefix
      : destination.type === "firehose"
        ? destination.deliveryStreamArn
        : destination.logGroupArn;
  new TerraformOutput(stack, outputName(`${name}-arn`), {
    staticId: true,
    value: arn,
    description: `ARN of destination ${name}.`,
    dependsOn: destination.dependenciesFor(stack).map(addressed),
  });
  if ("managePolicy" in spec && spec.managePolicy === false) {
    new TerraformOutput(stack, outputName(`${name}-policy`), {
      staticId: true,
      value: JSON.stringify(destination.policyDocument),
      description: `Statements to merge into the policy of destination ${name}.`,
    });
  }
  if (
    destination.type === "s3" &&
    typeof spec === "object" &&
    "encryption" in spec &&
    typeof spec.encryption === "object"
  ) {
    new TerraformOutput(stack, outputName(`${name}-key-statements`), {
      staticId: true,
      value: JSON.stringify(destination.keyStatements),
      description: `Statements to merge into the policy of the key of destination ${name}.`,
    });
  }
}

function addImportIds(stack: TerraformStack): void {
  const value = importIds(stack);
  if (Object.keys(value).length === 0) return;
  new TerraformOutput(stack, "import_ids", {
    staticId: true,
    value,
    description: "Import ids of this stack's resources, by their addresses.",
  });
}

/** Terraform's names for outputs: letters, digits, underscores. */
function outputName(name: string): string {
  return name
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^(\d)/, "_$1")
    .replace(/_+$/, "");
}

/** Problems that show only when all grants are known: sizes and quotas. */
function validationProblems(stack: TerraformStack): string[] {
  return stack.node.findAll().flatMap((construct) => construct.node.validate());
}
