/**
 * The statement that lets V2 deliveries put traces into X-Ray.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html
 */
import { oneOrMany, type Statement } from "./document";
import { guard, minimalWriters, type Writer } from "./writer";

export interface XrayGrant {
  readonly writer: Writer;
  /** ARN of the resource whose traces are delivered: the only one that may be named as their origin. */
  readonly sourceArn: string | undefined;
}

export function xrayStatements(grants: readonly XrayGrant[]): Statement[] {
  if (grants.length === 0) return [];
  const condition = guard(minimalWriters(grants.map((g) => g.writer)));
  const sources = grants.map((g) => g.sourceArn).filter((arn) => arn !== undefined);
  // A grant without a known source would be refused by the others' restriction.
  const restricted = sources.length === grants.length;
  return [
    {
      Sid: "AWSLogDeliveryWrite",
      Effect: "Allow",
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Action: "xray:PutTraceSegments",
      Resource: "*",
      Condition: {
        ...condition,
        ...(restricted
          ? { "ForAllValues:ArnLike": { "logs:LogGeneratingResourceArns": oneOrMany(sources) } }
          : {}),
      },
    },
  ];
}
