/** Customer managed keys: the only ones that deliveries can use. */
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { PolicyDocument } from "../policies/document";
import { parseArn } from "../policies/arn";
import { isLiteral, terraformJson } from "./destination";

/** A key of yours. */
export interface CustomerManagedKey {
  /** The key's full ARN, `arn:aws:kms:<region>:<account>:key/<id>`. AWS refuses key ids and aliases here. */
  readonly kmsKeyArn: string;
}

export interface KeyOptions {
  readonly description: string;
  /** Called at synthesis, when all grants are known. */
  readonly document: () => PolicyDocument;
  readonly region?: string;
}

/** A key that rotates every year, with this policy and no other. */
export function createKey(scope: Construct, options: KeyOptions): KmsKey {
  return new KmsKey(scope, "Key", {
    description: options.description,
    enableKeyRotation: true,
    policy: Lazy.stringValue({ produce: () => terraformJson(options.document()) }),
    ...(options.region === undefined ? {} : { region: options.region }),
  });
}

/** Why AWS would not take this key; empty when it would. */
export function keyArnProblem(kmsKeyArn: string): string[] {
  if (!isLiteral(kmsKeyArn)) return [];
  if (/(^|[:/])alias\/aws\//.test(kmsKeyArn)) {
    return [
      `kmsKeyArn "${kmsKeyArn}" is an AWS managed key: its policy can't be changed, so logs would be delivered unreadable. ` +
        'Use a customer managed key, or encryption "customer-managed" to create one.',
    ];
  }
  const parts = parseArn(kmsKeyArn);
  if (parts?.service !== "kms" || !/^key\/.+/.test(parts.resource)) {
    return [
      `kmsKeyArn "${kmsKeyArn}" is not the ARN of a KMS key. AWS needs the full ARN, arn:aws:kms:<region>:<account>:key/<id>; ` +
        "an alias or a key id isn't enough.",
    ];
  }
  return [];
}
