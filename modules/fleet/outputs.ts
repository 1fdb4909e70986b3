/** What a fleet's stacks tell others: Terraform outputs, which remote state and pipelines read. */
import { TerraformOutput, TerraformStack, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { LogDelivery } from "../delivery/log-delivery";
import { replacementBy } from "../delivery/source-replacement";
import type { BucketDestination } from "../destinations/bucket-destination";
import { terraformJson } from "../destinations/destination";
import { LogDeliveryError } from "../destinations/error";
import { address } from "../destinations/registry";
import { outputName } from "../names/names";
import { destinationArn } from "../services/destination-arn";
import type { Destination } from "../services/switch";
import { importIds } from "./import-ids";
import type { FleetDestination } from "./schema";

/** What a delivery leaves to others: arguments to set, or a command to run. */
export function addDeliveryOutputs(stack: Construct, id: string, delivery: LogDelivery): void {
  if (Object.keys(delivery.terraformAttributes).length > 0) {
    const { source } = delivery.row;
    const replacement = replacementBy(source.resources, delivery.terraformAttributes);
    deliveryOutput(
      stack,
      `${id}-arguments`,
      delivery.terraformAttributes,
      `Arguments to set on ${source.noun} so that it ${delivery.enabled ? "logs" : "doesn't log"}.${replacement ? ` ${replacement.says}` : ""}`,
      delivery,
    );
  }
  if (delivery.command !== undefined) {
    deliveryOutput(
      stack,
      `${id}-command`,
      delivery.command,
      `Switches ${delivery.row.label} ${delivery.enabled ? "on" : "off"}: Terraform has no resource for it.`,
      delivery,
    );
  }
}

/** Outputs wait for policies, so that whoever reads them never runs ahead (cloudposse/terraform-aws-cloudtrail-s3-bucket#91). */
function deliveryOutput(
  stack: Construct,
  name: string,
  value: unknown,
  description: string,
  delivery: LogDelivery,
): void {
  const id = outputName(name);
  if (stack.node.tryFindChild(id)) {
    throw new LogDeliveryError(delivery, [
      `Terraform would call two outputs of the stack ${id}. Give this delivery a name that differs by more than its signs.`,
    ]);
  }
  new TerraformOutput(stack, id, {
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

/** The destination's ARN, and what its owner elsewhere has to merge. Called when all grants are known. */
export function addDestinationOutputs(name: string, destination: Destination, spec: FleetDestination): void {
  const stack = TerraformStack.of(destination);
  const arn = destinationArn(destination);
  if (arn !== undefined) {
    new TerraformOutput(stack, outputName(`${name}-arn`), {
      staticId: true,
      value: arn,
      description: `ARN of destination ${name}.`,
      dependsOn: destination.dependenciesFor(stack).map(addressed),
    });
  }
  if ("managePolicy" in spec && spec.managePolicy === false) {
    new TerraformOutput(stack, outputName(`${name}-policy`), {
      staticId: true,
      value: terraformJson(destination.policyDocument),
      description: `Statements to merge into the policy of destination ${name}.`,
    });
  }
  if (spec.type === "s3" && spec.notifications && "queueArn" in spec.notifications)
    addQueueOutputs(stack, name, destination as BucketDestination);
  if (
    destination.type === "s3" &&
    typeof spec === "object" &&
    "encryption" in spec &&
    typeof spec.encryption === "object"
  ) {
    new TerraformOutput(stack, outputName(`${name}-key-statements`), {
      staticId: true,
      value: terraformJson(destination.keyStatements),
      description: `Statements to merge into the policy of the key of destination ${name}.`,
    });
  }
}

/** What the owner of a queue that exists has to let S3 do. */
function addQueueOutputs(stack: TerraformStack, name: string, bucket: BucketDestination): void {
  const { policy, key } = bucket.archive.queueStatements;
  for (const [kind, statements, description] of [
    ["queue-statements", policy, `Statements to merge into the policy of the queue of destination ${name}.`],
    [
      "queue-key-statements",
      key,
      `Statements to merge into the policy of that queue's key, where it has a customer managed one.`,
    ],
  ] as const) {
    new TerraformOutput(stack, outputName(`${name}-${kind}`), {
      staticId: true,
      value: terraformJson(statements),
      description,
    });
  }
}

/** The import ids of a stack's resources. */
export function addImportIds(stack: TerraformStack): void {
  const value = importIds(stack);
  if (Object.keys(value).length === 0) return;
  new TerraformOutput(stack, "import_ids", {
    staticId: true,
    value,
    description: "Import ids of this stack's resources, by their addresses.",
  });
}
