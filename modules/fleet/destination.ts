/** A destination of the fleet file as its construct. */
import type { TerraformStack } from "cdktf";
import { BucketDestination } from "../destinations/bucket-destination";
import type { CustomerManagedKey } from "../destinations/encryption-key";
import { FirehoseDestination } from "../destinations/firehose-destination";
import { LogGroupDestination } from "../destinations/log-group-destination";
import { XrayDestination } from "../destinations/xray-destination";
import { labelled, namedPlace, placeIn } from "../names/addresses";
import type { PolicyDocument } from "../policies/document";
import type { Organization } from "../policies/organization";
import type { Destination } from "../services/switch";
import type { LoadedFleet } from "./load";
import { pathText } from "./problem";
import type { FleetDestination } from "./schema";

/**
 * @param made destinations that exist by now: a stream's bucket must be among them
 * @throws LogDeliveryError when AWS refuses the destination
 */
export function makeDestination(...given: Parameters<typeof destinationOf>): Destination | undefined {
  const made = destinationOf(...given);
  return made && labelled(made, given[1]);
}

function destinationOf(
  stack: TerraformStack,
  name: string,
  spec: FleetDestination,
  { fleet, policies }: LoadedFleet,
  made: ReadonlyMap<string, Destination>,
): Destination | undefined {
  const organization = organizationOf(fleet);
  const policyAt = (...path: string[]): PolicyDocument | undefined =>
    policies[pathText(["destinations", name, ...path])];
  const keyOf = (encryption: EncryptionSpec): CustomerManagedKey | undefined =>
    typeof encryption === "object"
      ? { ...encryption, existingPolicy: policyAt("encryption", "existingPolicy") }
      : undefined;
  // Nothing at AWS is made for these: their place is no address.
  const existing = placeIn(stack, "Existing");
  switch (spec.type) {
    case "s3": {
      const common = {
        ...without(spec, ...fileKeys, ...readKeys, "replicateTo"),
        organization,
        existingPolicy: policyAt("existingPolicy"),
      };
      if (spec.create ?? true) {
        const replicateTo =
          spec.replicateTo === undefined ? undefined : (made.get(spec.replicateTo) as BucketDestination);
        // What is wrong with that one is told already.
        if (spec.replicateTo !== undefined && !replicateTo) return undefined;
        return new BucketDestination(...namedPlace(stack, "Bucket", spec.bucketName), {
          ...common,
          replicateTo,
          encryption: keyOf(spec.encryption) ?? named(spec.encryption),
        });
      }
      return BucketDestination.fromExisting(existing, name, {
        ...common,
        encryption: keyOf(spec.encryption),
      });
    }
    case "cloudwatch-logs": {
      const existingPolicy = policyAt("existingPolicy");
      if (spec.create ?? true) {
        return new LogGroupDestination(...namedPlace(stack, "LogGroup", spec.logGroupName), {
          ...without(spec, ...fileKeys, ...readKeys),
          existingPolicy,
          encryption: keyOf(spec.encryption) ?? named(spec.encryption),
        });
      }
      return LogGroupDestination.fromExisting(existing, name, {
        logGroupName: spec.logGroupName,
        existingPolicy,
        encrypted: spec.encryption !== undefined,
        logGroupClass: spec.logGroupClass,
        managePolicy: spec.managePolicy,
      });
    }
    case "firehose": {
      const { serviceLinkedRole } = fleet.accounts[spec.account]!;
      const { deliveryStreamName, fromSubscription } = spec;
      if (spec.bucket === undefined) {
        return FirehoseDestination.fromExisting(existing, name, {
          deliveryStreamName,
          fromSubscription,
          serviceLinkedRole,
        });
      }
      const bucket = made.get(spec.bucket) as BucketDestination | undefined;
      if (!bucket) return undefined;
      return new FirehoseDestination(...namedPlace(stack, "Stream", deliveryStreamName), {
        ...without(spec, ...fileKeys),
        serviceLinkedRole,
        bucket,
      });
    }
    case "xray":
      return new XrayDestination(existing, name, { managePolicy: spec.managePolicy });
  }
}

/** What the file says of every destination, and its construct is told by its stack. */
const fileKeys = ["type", "account", "region", "create"] as const;

/** What is read before a construct takes it. */
const readKeys = ["encryption", "existingPolicy"] as const;

function without<Spec extends object, Key extends keyof Spec>(
  spec: Spec,
  ...keys: readonly Key[]
): Omit<Spec, Key> {
  const rest = { ...spec };
  for (const key of keys) delete rest[key];
  return rest;
}

type EncryptionSpec = Extract<FleetDestination, { encryption?: unknown }>["encryption"];

/** An encryption that has a name: not a key of the user's. */
function named<Encryption>(encryption: Encryption): Extract<Encryption, string> | undefined {
  return typeof encryption === "string" ? (encryption as Extract<Encryption, string>) : undefined;
}

function organizationOf(fleet: LoadedFleet["fleet"]): Organization | undefined {
  const { organizationId: id, organizationPaths: paths } = fleet;
  return id === undefined && paths === undefined ? undefined : { id, paths };
}
