/**
 * The log-group resource policies of one stack and region: all grants of all log groups there, packed
 * into the fewest policies. AWS allows ten per account and region, so there is never one per log group.
 */
import { Aspects, Lazy, TerraformStack, type ITerraformDependable } from "cdktf";
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Construct, type IConstruct } from "constructs";
import { sharedPlace, whereIs } from "../names/addresses";
import { logGroupPolicyName } from "../names/names";
import { canonical, type PolicyDocument, type Statement } from "../policies/document";
import { LOG_RESOURCE_POLICIES_PER_REGION } from "../policies/limits";
import { packLogGroupPolicies, type PackingOptions } from "../policies/log-group-packing";
import type { LogGroupGrant } from "../policies/log-group-policy";
import { guardName, isOrganization, type Organization } from "../policies/organization";
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
  private guard?: { readonly organization: Organization | undefined; readonly first: IConstruct };
  private packed?: { readonly state: string; readonly documents: PolicyDocument[] };
  /** Those of the account and region, of all stacks of the app: this one is among them. */
  private readonly neighbours: LogGroupPolicies[];
  private first?: CloudwatchLogResourcePolicy;

  constructor(
    scope: Construct,
    id: string,
    readonly region: string,
  ) {
    super(scope, id);
    this.place = { account: environmentOf(this).account, region };
    const { account } = this.place;
    this.neighbours = appRegistry(this).once(`log-group-policies/${account}/${region}`, () => []);
    this.neighbours.push(this);
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

  /**
   * Guard by organisation, or by accounts; all log groups of a stack share their policies, so they share the guard.
   *
   * @throws LogDeliveryError when another log group of the stack is guarded otherwise
   */
  guardBy(scope: IConstruct, organization: Organization | undefined): void {
    const guard = isOrganization(organization) ? organization : undefined;
    this.guard ??= { organization: guard, first: scope };
    if (canonical(this.guard.organization) === canonical(guard)) return;
    throw new LogDeliveryError(scope, [
      `is guarded by ${guardName(guard)}, and "${whereIs(this.guard.first)}" by ${guardName(this.guard.organization)}: log groups of one stack and region share their resource policies, so give them the same organization.`,
    ]);
  }

  /** The policy to wait for; undefined while nothing was granted. */
  get dependency(): ITerraformDependable | undefined {
    return this.first;
  }

  /** The policies as documents, as far as grants are known by now. */
  documents(): readonly PolicyDocument[] {
    const state = `${this.size}/${this.neighbours.map((one) => one.size).join("/")}`;
    if (this.packed?.state !== state)
      this.packed = { state, documents: packLogGroupPolicies(this.grants, this.packing(this.maximum())) };
    return this.packed!.documents;
  }

  private get size(): number {
    return this.grants.length + this.existing.length;
  }

  private packing(maximum: number): PackingOptions {
    const { account, partition } = environmentOf(this);
    const { region, existing } = this;
    return { account, partition, region, organization: this.guard?.organization, existing, maximum };
  }

  /** How many policies there may be here: all of them while those of the account's stacks fit together, else a fair part. */
  private maximum(): number {
    const free = LOG_RESOURCE_POLICIES_PER_REGION - reservedLogGroupPolicies(this, this.place.account);
    if (this.neighbours.length === 1) return free;
    const wanted = this.neighbours.map(
      (one) => packLogGroupPolicies(one.grants, one.packing(Infinity)).length,
    );
    const sum = wanted.reduce((total, count) => total + count, 0);
    return sum <= free ? free : Math.floor(free / this.neighbours.length);
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
