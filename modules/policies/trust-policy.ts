/** Trust policies of roles that AWS services assume, guarded against the confused deputy. */
import { policyDocument, type PolicyDocument } from "./document";

export interface TrustOptions {
  readonly trustedBy: string;
  readonly sourceAccount?: string;
  readonly sourceArn?: string | readonly string[];
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
export function trustPolicy(options: TrustOptions): PolicyDocument {
  const { trustedBy, sourceAccount, sourceArn } = options;
  const condition = {
    ...(sourceAccount === undefined ? {} : { StringEquals: { "aws:SourceAccount": sourceAccount } }),
    ...(sourceArn === undefined ? {} : { ArnLike: { "aws:SourceArn": sourceArn } }),
  };
  return policyDocument([
    {
      Effect: "Allow",
      Principal: { Service: trustedBy },
      Action: "sts:AssumeRole",
      ...(Object.keys(condition).length > 0 ? { Condition: condition } : {}),
    },
  ]);
}
