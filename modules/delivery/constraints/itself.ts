/**
 * Check that a source doesn't receive its own logs. A bucket can be given as a construct, by its ARN or by its name,
 * and each of them literally or as a reference: all of these are compared by what they name.
 */
import { TerraformResource, TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { Check } from "../../catalog/constraint";
import { addressOf, expressionOf } from "../../destinations/expression";
import { parseArn } from "../../policies/arn";
import type { Destination } from "../../services/switch";
import { capital, nameOf } from "../destination-name";
import type { CheckContext } from "./context";
import { argumentOf } from "./sources";

export function notIntoItself(
  _: Extract<Check, { readonly kind: "not-into-itself" }>,
  context: CheckContext,
): string[] {
  const source = namesOfSource(context);
  return context.destinations
    .filter((destination) => namesOfDestination(destination).some((name) => source.has(name)))
    .map((destination) =>
      destination.type === "firehose"
        ? `${capital(nameOf(destination))} writes to the bucket that is the source.`
        : `${capital(nameOf(destination))} is the source and a destination of its own logs.`,
    );
}

function namesOfSource({ source, identity, scope }: CheckContext): ReadonlySet<string> {
  if (!TerraformResource.isTerraformResource(source)) return new Set(namesIn(identity.arn, scope));
  return new Set([inStack(source, addressOf(source)), ...namesIn(argumentOf(source, ["bucket"]), source)]);
}

/** The bucket that the logs end in: a stream's too. */
function namesOfDestination(destination: Destination): readonly string[] {
  if (destination.type === "firehose")
    return destination.bucket ? namesOfDestination(destination.bucket) : [];
  if (destination.type !== "s3") return [];
  const { bucketName, resource } = destination;
  return [...namesIn(bucketName, destination), ...(resource ? [inStack(resource, addressOf(resource))] : [])];
}

/** What a bucket's name or ARN names: a bucket, or the address of one that is known at apply only. */
function namesIn(text: unknown, scope: IConstruct): readonly string[] {
  if (typeof text !== "string") return [];
  if (!Token.isUnresolved(text)) return [parseArn(text)?.resource ?? text];
  const expression = expressionOf(text, scope);
  const address = /^\$\{(aws_s3_bucket\.[\w-]+)\.(?:arn|bucket|id)\}$/.exec(expression)?.[1];
  return address === undefined ? [] : [inStack(scope, address)];
}

function inStack(scope: IConstruct, address: string): string {
  return `${TerraformStack.of(scope).node.path}/${address}`;
}
