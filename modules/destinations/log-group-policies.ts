/**
 * The log-group resource policies of one stack and region: all grants of all log groups there, packed
 * into the fewest policies. AWS allows ten per account and region, so there is never one per log group.
 */
import { Aspects, Lazy, TerraformStack, type ITerraformDependable } from "cdktf";
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Construct, type IConstruct } from "constructs";
import { sharedPlace } from "../names/addresses";
import { logGroupPolicyName } from "../names/names";
import type { PolicyDocument, Statement } from "../policies/document";
import { LOG_RESOURCE_POLICIES_PER_REGION } from "../policies/limits";
import { packLogGroupPolicies } from "../policies/log-group-packing";
import type { LogGroupGrant } from "../policies/log-group-policy";
import type { Organization } from "../policies/writer";
import { terraformJson } from "./destination";
import { environmentOf, regionArgument } from "./environment";
import { LogDeliveryError } from "./error";
import { policiesIn, recordPolicies, type PolicyPlace } from "./policy-inventory";
import { address, appRegistry, stackRegistry } from "./registry";

/** The policies of the stack that `scope` is in, for log groups in `region`. */
export function logGroupPolicies(scope: IConstruct, region: string): LogGroupPolicies {
  const stack = TerraformStack.of(scope);
  return stackRegistry(stack).once(`log-group-policies/${region}`, () => {
    const id = regionArgument(stack, region).region ?? "Own";
    return new LogGroupPolicies(sharedPlace(stack, "LogGroupPolicies"), id, region);
  });
}

export class LogGroupPolicies extends Construct {
  private readonly place: PolicyPlace;
  private readonly grants: LogGroupGrant[] = [];
  private readonly existing: Statement[] = [];
  private organization?: Organization;
  private packed?: { readonly grants: number; readonly documents: PolicyDocument[] };
  private first?: CloudwatchLogResourcePolicy;

  constructor(
    scope: Construct,
    id: string,
    readonly region: string,
  ) {
    super(scope, id);
    this.place = { account: environmentOf(this).account, region };
    // Policies beyond the first appear only once all grants are known. The first waits for the others,
    // so whoever waits for the first waits for all.
    Aspects.of(this).add({ visit: (node) => node === this && this.addFurtherPolicies() });
    this.node.addValidation({ validate: () => this.problems() });
    recordPolicies(this, {
      kind: "log-group",
      place: this.place,
      list: () =>
        this.documents().map((document, index) => ({
          name: `log groups ${region} #${index + 1}`,
          document,
        })),
    });
  }

  grant(grant: LogGroupGrant): void {
    this.grants.push(grant);
    this.first ??= this.policy(0);
  }

  /** Keeps statements of a policy that this stack takes over. */
  keep(statements: readonly Statement[]): void {
    this.existing.push(...statements);
    this.first ??= this.policy(0);
  }

  /** Guard by organisation; all log groups of a stack share their policies, so they share the guard. */
  guardBy(organization: Organization | undefined): void {
    if (!organization) return;
    if (this.organization && JSON.stringify(this.organization) !== JSON.stringify(organization)) {
      throw new LogDeliveryError(this, [
        "Log groups of one stack are guarded by different organizations; they share their resource policies, so give them the same one.",
      ]);
    }
    this.organization = organization;
  }

  /** The policy to wait for; undefined while nothing was granted. */
  get dependency(): ITerraformDependable | undefined {
    return this.first;
  }

  /** The policies as documents, as far as grants are known by now. */
  documents(): readonly PolicyDocument[] {
    if (this.packed?.grants !== this.grants.length + this.existing.length) {
      const { account, partition } = environmentOf(this);
      const options = {
        account,
        partition,
        region: this.region,
        organization: this.organization,
        existing: this.existing,
      };
      this.packed = {
        grants: this.grants.length + this.existing.length,
        documents: packLogGroupPolicies(this.grants, options),
      };
    }
    return this.packed!.documents;
  }

  private policy(index: number): CloudwatchLogResourcePolicy {
    return new CloudwatchLogResourcePolicy(this, `Policy${index + 1}`, {
      policyName: logGroupPolicyName(this, this.region, index + 1),
      policyDocument: Lazy.stringValue({ produce: () => terraformJson(this.documents()[index]) }),
      ...regionArgument(this, this.region),
    });
  }

  private addFurtherPolicies(): void {
    const count = this.documents().length;
    for (let index = 1; index < count; index++) {
      if (this.node.tryFindChild(`Policy${index + 1}`)) continue;
      const policy = this.policy(index);
      this.first!.dependsOn = [...(this.first!.dependsOn ?? []), address(policy)];
    }
  }

  /** Stacks of one account share its ten policies of a region: the first one tells of them all. */
  private problems(): string[] {
    const stacks = policiesIn(this, "log-group", this.place);
    if (stacks.keys().next().value !== TerraformStack.of(this).node.id) return [];
    const count = [...stacks.values()].reduce((sum, policies) => sum + policies, 0);
    const reserved = reservedLogGroupPolicies(this, this.place.account);
    if (count + reserved <= LOG_RESOURCE_POLICIES_PER_REGION) return [];
    const others = reserved > 0 ? `, and ${reserved} are reserved for others` : "";
    const where = stacks.size > 1 ? `, of the stacks ${[...stacks.keys()].join(", ")},` : "";
    return [
      `The log groups in ${this.region}${where} need ${count} CloudWatch Logs resource policies${others}; AWS allows ` +
        `${LOG_RESOURCE_POLICIES_PER_REGION} per account and region. Name log groups /aws/vendedlogs/…: they share one statement.`,
    ];
  }
}

/** Counts policies that others own in each region of an account against AWS's ten. */
export function reserveLogGroupPolicies(app: IConstruct, account: string, count: number): void {
  appRegistry(app).once(reservedKey(account), () => count);
}

/** How many policies per region others own in this account. */
export function reservedLogGroupPolicies(app: IConstruct, account: string): number {
  return appRegistry(app).find<number>(reservedKey(account)) ?? 0;
}

function reservedKey(account: string): string {
  return `reserved-log-group-policies/${account}`;
}
