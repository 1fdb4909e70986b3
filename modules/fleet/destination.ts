/** A destination of the fleet file as its construct. */
import type { TerraformStack } from "cdktf";
import { BucketDestination } from "../destinations/bucket-destination";
import type { CustomerManagedKey } from "../destinations/encryption-key";
import { FirehoseDestination } from "../destinations/firehose-destination";
import { LogGroupDestination } from "../destinations/log-group-destination";
import { XrayDestination } from "../destinations/xray-destination";
import type { PolicyDocument } from "../policies/document";
import type { Organization } from "../policies/writer";
import type { Destination } from "../services/switch";
import type { LoadedFleet } from "./load";
import { pathText } from "./problem";
import type { FleetDestination } from "./schema";

/**
 * @param made destinations that exist by now: a stream's bucket must be among them
 * @throws LogDeliveryError when AWS refuses the destination
 */
export function makeDestination(
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
        logGroupClass: spec.logGroupClass,
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
