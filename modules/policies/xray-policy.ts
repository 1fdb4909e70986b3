/**
 * The statement that lets V2 deliveries put traces into X-Ray.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html
 */
import { parseArn } from "./arn";
import { byCodeUnit, oneOrMany, policyDocument, sortedSet, type Statement } from "./document";
import { policySize, XRAY_POLICY_BYTES } from "./limits";
import { guard, minimalWriters, type Writer } from "./writer";

export interface XrayGrant {
  readonly writer: Writer;
  /** ARN of the resource whose traces are delivered: the only one that may be named as their origin. */
  readonly sourceArn: string | undefined;
}

/**
 * The smallest statement for all grants that names each source by its ARN. Where that takes more than `limit` bytes,
 * sources of a type share one wildcard, as in the policies that AWS itself writes: the type with the longest list first,
 * and no more types than needed. Wildcards keep the account and region of their sources.
 */
export function xrayStatements(
  grants: readonly XrayGrant[],
  { limit = XRAY_POLICY_BYTES }: { readonly limit?: number } = {},
): Statement[] {
  if (grants.length === 0) return [];
  const condition = guard(minimalWriters(grants.map((g) => g.writer)));
  const sources = grants.map((g) => g.sourceArn).filter((arn) => arn !== undefined);
  // A grant without a known source would be refused by the others' restriction.
  const restricted = sources.length === grants.length;
  const statement = (origins: readonly string[]): Statement => ({
    Sid: "AWSLogDeliveryWrite",
    Effect: "Allow",
    Principal: { Service: "delivery.logs.amazonaws.com" },
    Action: "xray:PutTraceSegments",
    Resource: "*",
    Condition: {
      ...condition,
      ...(restricted
        ? { "ForAllValues:ArnLike": { "logs:LogGeneratingResourceArns": oneOrMany(origins) } }
        : {}),
    },
  });
  let origins = sortedSet(sources);
  for (const wildcard of byLengthOfList(origins)) {
    if (policySize(policyDocument([statement(origins)]), "xray") <= limit) break;
    origins = sortedSet([...origins.filter((arn) => wildcardOf(arn) !== wildcard), wildcard]);
  }
  return [statement(origins)];
}

/** Wildcards that stand for several ARNs, by how much they save. */
function byLengthOfList(arns: readonly string[]): string[] {
  const saved = new Map<string, number>();
  for (const arn of arns) {
    const wildcard = wildcardOf(arn);
    if (wildcard !== undefined) saved.set(wildcard, (saved.get(wildcard) ?? -wildcard.length) + arn.length);
  }
  return [...saved]
    .filter(([, bytes]) => bytes > 0)
    .sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
    .map(([wildcard]) => wildcard);
}

/** `arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/*`; undefined where the ARN has no type, or is a token. */
function wildcardOf(arn: string): string | undefined {
  const type = /^[\w-]+[/:](?=.)/.exec(parseArn(arn)?.resource ?? "")?.[0];
  return type === undefined
    ? undefined
    : `${arn.slice(0, arn.length - parseArn(arn)!.resource.length)}${type}*`;
}
