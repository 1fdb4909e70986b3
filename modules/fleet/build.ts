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
import type { Organization } from "../policies/writer";
import type { Destination } from "../services/switch";
import { addBackend } from "./backend";
import type { LoadedFleet } from "./load";
import type { FilePath, Problem } from "./problem";
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
}

interface OpenStack extends FleetStack {
  readonly deliveries: LogDelivery[];
}

/**
 * Builds the stacks of a fleet into `app`. Account ids, regions and names are known from the file, so
 * ARNs are literal and no stack reads another one's state; a stack that delivers to another one depends
 * on it, so that destinations are made first and removed last.
 *
 * @throws FleetError with everything that the matrix and AWS refuse, before anything is written
 */
export function buildFleet(app: App, loaded: LoadedFleet): BuiltFleet {
  const { fleet } = loaded;
  const stacks = new Map<string, OpenStack>();
  const stackFor = (account: string, region: string): OpenStack => {
    const name = `${account}-${region}`;
    let open = stacks.get(name);
    if (!open) {
      open = {
        stack: new TerraformStack(app, name),
        account,
        accountId: fleet.accounts[account]!.id,
        region,
        deliveries: [],
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
  fleet.deliveries.forEach((delivery, index) => {
    const to = delivery.to.map((name) => destinations.get(name));
    if (to.some((destination) => destination === undefined)) return;
    const open = stackFor(delivery.account, delivery.region);
    const made = attempt(["deliveries", index], () =>
      makeDelivery(open.stack, delivery, to as Destination[]),
    );
    if (made) open.deliveries.push(made);
  });
  if (problems.length > 0) throw loaded.error(problems);

  for (const [name, destination] of destinations)
    addDestinationOutputs(name, destination, fleet.destinations[name]!);
  const late = [...stacks.values()].flatMap(({ stack }) => validationProblems(stack));
  if (late.length > 0) throw loaded.error(late.map((message) => ({ path: [], message })));
  return { app, stacks: [...stacks.values()] };
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
  switch (spec.type) {
    case "s3": {
      const {
        type: _type,
        account: _account,
        region: _region,
        create,
        managePolicy,
        existingPolicy: _policy,
        ...props
      } = spec;
      const common = {
        ...props,
        organization,
        existingPolicy: policies[name],
        ...(managePolicy === undefined ? {} : { managePolicy }),
      };
      if (create ?? true) return new BucketDestination(stack, name, common);
      return BucketDestination.fromExisting(stack, name, {
        ...common,
        encryption: spec.encryption === "customer-managed" ? undefined : spec.encryption,
      });
    }
    case "cloudwatch-logs": {
      const {
        type: _type,
        account: _account,
        region: _region,
        create,
        managePolicy,
        encryption,
        ...props
      } = spec;
      if (create ?? true) return new LogGroupDestination(stack, name, { ...props, encryption });
      return LogGroupDestination.fromExisting(stack, name, {
        logGroupName: spec.logGroupName,
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
