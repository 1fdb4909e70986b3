/** Customer managed keys: the only ones that deliveries can use. */
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Lazy, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { PolicyDocument, Statement } from "../policies/document";
import { mergeStatements } from "../policies/merge";
import { parseArn } from "../policies/arn";
import { isLiteral, terraformJson } from "./destination";

/** A key of yours. */
export interface CustomerManagedKey {
  /** The key's full ARN, `arn:aws:kms:<region>:<account>:key/<id>`. AWS refuses key ids and aliases here. */
  readonly kmsKeyArn: string;
  /**
   * The key's policy as it is. When it is given, this pack owns the key's policy: these statements are kept
   * and those that deliveries need are merged in. Without it the key's policy is left alone.
   */
  readonly existingPolicy?: PolicyDocument;
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

/** Owns the policy of a key that exists. */
export function manageKeyPolicy(
  scope: Construct,
  kmsKeyArn: string,
  document: () => PolicyDocument,
  region: string | undefined,
): ITerraformDependable {
  const { KmsKeyPolicy } =
    require("@cdktf/provider-aws/lib/kms-key-policy") as typeof import("@cdktf/provider-aws/lib/kms-key-policy");
  return new KmsKeyPolicy(scope, "KeyPolicy", {
    keyId: kmsKeyArn,
    policy: Lazy.stringValue({ produce: () => terraformJson(document()) }),
    ...(region === undefined ? {} : { region }),
  });
}

/** A key's policy with the statements that deliveries need merged in. */
export function mergedKeyPolicy(existing: PolicyDocument, statements: readonly Statement[]): PolicyDocument {
  return { ...existing, Statement: mergeStatements(existing.Statement, statements) };
}
