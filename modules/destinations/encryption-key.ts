/** Customer managed keys: the only ones that deliveries can use. */
import type { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Fn, Lazy, TerraformStack, type TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { canonical, type PolicyDocument, type Statement } from "../policies/document";
import { KEY_POLICY_BYTES, policySize } from "../policies/limits";
import { mergeStatements } from "../policies/merge";
import { parseArn } from "../policies/arn";
import { addressPart, knownOr, sharedPlace, usedBy, usersOf, whereIs } from "../names/addresses";
import { isLiteral, terraformJson } from "./destination";
import { LogDeliveryError } from "./error";
import { protection, type ProtectionProps } from "./protection";
import { recordPolicies } from "./policy-inventory";
import { appRegistry } from "./registry";

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

export interface KeyOptions extends ProtectionProps {
  readonly description: string;
  /** Called at synthesis, when all grants are known. */
  readonly document: () => PolicyDocument;
  readonly region?: string;
}

/** A key that rotates every year, with this policy and no other. */
export function createKey(scope: Construct, options: KeyOptions): KmsKey {
  // Loaded here: most destinations make no key.
  const { KmsKey: Key } =
    require("@cdktf/provider-aws/lib/kms-key") as typeof import("@cdktf/provider-aws/lib/kms-key");
  return new Key(scope, "Key", {
    description: options.description,
    enableKeyRotation: true,
    // Key ids are made up by AWS: by the tag the deployer's permissions tell this key from others.
    tags: { ManagedBy: "log-delivery" },
    policy: Lazy.stringValue({ produce: () => terraformJson(options.document()) }),
    ...protection(options),
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

/**
 * The policy of a key of yours, when this pack owns it: what is encrypted with the key waits for it.
 *
 * @param statements what deliveries need; asked at synthesis
 * @throws LogDeliveryError when another stack owns it, or two destinations tell different existing policies
 */
export function ownedKeyPolicy(
  scope: Construct,
  encryption: string | CustomerManagedKey | undefined,
  region: string | undefined,
  statements: () => readonly Statement[],
): TerraformResource | undefined {
  if (typeof encryption !== "object" || !encryption.existingPolicy) return undefined;
  const { kmsKeyArn, existingPolicy } = encryption;
  return KeyPolicyOwner.of(scope, { kmsKeyArn, existingPolicy }, region, statements).resource;
}

/**
 * The one policy of a key that exists and whose policy this pack owns. Destinations that share a key share
 * this object.
 */
class KeyPolicyOwner extends Construct {
  readonly resource: TerraformResource;
  private readonly statements: (() => readonly Statement[])[] = [];

  constructor(
    scope: Construct,
    id: string,
    kmsKeyArn: string,
    readonly existing: PolicyDocument,
    region: string | undefined,
  ) {
    super(scope, id);
    const { KmsKeyPolicy } =
      require("@cdktf/provider-aws/lib/kms-key-policy") as typeof import("@cdktf/provider-aws/lib/kms-key-policy");
    this.resource = new KmsKeyPolicy(this, "Policy", {
      keyId: keyIdOf(kmsKeyArn),
      policy: Lazy.stringValue({ produce: () => terraformJson(this.document()) }),
      ...(region === undefined ? {} : { region }),
    });
    this.node.addValidation({ validate: () => keySizeProblems(`key ${kmsKeyArn}`, this.document()) });
    recordPolicies(this, {
      kind: "key",
      list: () => [{ name: `key ${kmsKeyArn}`, document: this.document() }],
    });
  }

  /**
   * The owner of this key's policy in the app; `statements` is asked at synthesis.
   *
   * @throws LogDeliveryError when another stack owns it, or two destinations tell different existing policies
   */
  static of(
    scope: Construct,
    key: Required<CustomerManagedKey>,
    region: string | undefined,
    statements: () => readonly Statement[],
  ): KeyPolicyOwner {
    const { kmsKeyArn, existingPolicy } = key;
    const owner = appRegistry(scope).once(`key-policy/${kmsKeyArn}`, () => {
      const id = addressPart([parseArn(kmsKeyArn)?.resource.replace("/", "-") ?? knownOr(kmsKeyArn, scope)]);
      return new KeyPolicyOwner(sharedPlace(scope, "KeyPolicies"), id, kmsKeyArn, existingPolicy, region);
    });
    usedBy(owner, scope);
    if (TerraformStack.of(owner) !== TerraformStack.of(scope)) {
      throw new LogDeliveryError(scope, [
        `Key "${key.kmsKeyArn}" has two owners of its policy: "${whereIs(usersOf(owner)[0]!)}" and this one. Give existingPolicy in one stack only.`,
      ]);
    }
    if (canonical(owner.existing) !== canonical(key.existingPolicy)) {
      throw new LogDeliveryError(scope, [
        `existingPolicy of key "${key.kmsKeyArn}" differs from the one that "${whereIs(usersOf(owner)[0]!)}" gives: a key has one policy.`,
      ]);
    }
    owner.statements.push(statements);
    return owner;
  }

  /** The existing statements, and those that deliveries need. */
  document(): PolicyDocument {
    const ours = this.statements.flatMap((list) => list());
    return { ...this.existing, Statement: mergeStatements(this.existing.Statement, ours) };
  }
}

/**
 * The id in a key's ARN, also in one that is known after apply only: the provider reads the bare id back whatever was
 * written, so that an ARN is a lasting difference (hashicorp/terraform-provider-aws#46432, #31297).
 */
function keyIdOf(kmsKeyArn: string): string {
  return isLiteral(kmsKeyArn)
    ? kmsKeyArn.slice(kmsKeyArn.lastIndexOf("/") + 1)
    : Fn.element(Fn.split("/", kmsKeyArn), 1);
}

/** Why KMS would refuse a key policy of this size; empty when it wouldn't. */
export function keySizeProblems(name: string, document: PolicyDocument): string[] {
  const size = policySize(document, "key");
  if (size <= KEY_POLICY_BYTES) return [];
  return [
    `The policy of ${name} takes ${size} bytes; KMS allows ${KEY_POLICY_BYTES}. Guard by organization instead of listing source accounts.`,
  ];
}
