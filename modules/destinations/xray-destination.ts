import type { XrayResourcePolicy } from "@cdktf/provider-aws/lib/xray-resource-policy";
import { Lazy, TerraformStack, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { sharedPlace, usedBy } from "../names/addresses";
import type { DestinationIdentity } from "../names/destination-identity";
import { xrayPolicyName } from "../names/names";
import { policyDocument, type PolicyDocument } from "../policies/document";
import { policySize, XRAY_POLICIES_PER_REGION, XRAY_POLICY_BYTES } from "../policies/limits";
import { v2Writer, type Writer } from "../policies/writer";
import { xrayStatements, type XrayGrant } from "../policies/xray-policy";
import { DestinationBase, terraformJson, type DestinationPlace, type GrantRequest } from "./destination";
import { environmentOf, regionArgument } from "./environment";
import { policiesIn, recordPolicies, type PolicyPlace } from "./policy-inventory";
import { stackRegistry } from "./registry";

export interface XrayDestinationProps extends DestinationPlace {
  /**
   * `false` when the account's X-Ray resource policies are owned elsewhere: then none is rendered, and
   * {@link XrayDestination.policyDocument} is what one of them needs.
   * @default true
   */
  readonly managePolicy?: boolean;
}

/**
 * AWS X-Ray as the destination of traces (CloudWatch Transaction Search must be switched on). It is of
 * the source's own account and region, and has no ARN.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html
 */
export class XrayDestination extends DestinationBase {
  readonly type = "xray" as const;
  private readonly managePolicy: boolean;
  private readonly grants: XrayGrant[] = [];

  constructor(scope: Construct, id: string, props: XrayDestinationProps = {}) {
    super(scope, id, props);
    this.managePolicy = props.managePolicy ?? true;
  }

  get identity(): DestinationIdentity {
    const { account, region } = this;
    return { type: this.type, name: "", account, region };
  }

  grantDelivery(request: GrantRequest): void {
    this.rowWithCell(request.logType);
    const writer = v2Writer(this.partition, request.sourceRegion, request.sourceAccount);
    this.grants.push({ writer, sourceArn: request.sourceArn });
    if (this.managePolicy) this.policies().grant(writer, request.sourceArn);
  }

  /** The X-Ray resource policy of this stack and region; what deliveries here need of it, where it is owned elsewhere. */
  get policyDocument(): PolicyDocument {
    return this.managePolicy ? this.policies().document() : policyDocument(xrayStatements(this.grants));
  }

  protected get ownDependencies(): readonly ITerraformDependable[] {
    return this.managePolicy ? [this.policies().policy] : [];
  }

  private policies(): XrayPolicy {
    const policy = stackRegistry(this).once(
      `xray-policy/${this.region}`,
      () =>
        new XrayPolicy(
          sharedPlace(this, "XrayPolicies"),
          regionArgument(this, this.region).region ?? "Own",
          this.region,
        ),
    );
    usedBy(policy, this);
    return policy;
  }
}

/** All traces of one stack and region share one X-Ray resource policy: an account has five. */
class XrayPolicy extends Construct {
  readonly policy: XrayResourcePolicy;
  private readonly place: PolicyPlace;
  private readonly writers: { writer: Writer; sourceArn: string | undefined }[] = [];

  constructor(scope: Construct, id: string, region: string) {
    super(scope, id);
    const own = environmentOf(this);
    this.place = { account: own.account, region };
    const { XrayResourcePolicy: Policy } =
      require("@cdktf/provider-aws/lib/xray-resource-policy") as typeof import("@cdktf/provider-aws/lib/xray-resource-policy");
    this.policy = new Policy(this, "Policy", {
      policyName: xrayPolicyName(this, region),
      policyDocument: Lazy.stringValue({ produce: () => terraformJson(this.document()) }),
      ...regionArgument(this, region),
    });
    this.node.addValidation({ validate: () => [...this.sizeProblems(), ...this.countProblems()] });
    recordPolicies(this, {
      kind: "xray",
      place: this.place,
      list: () => [{ name: `X-Ray ${region}`, document: this.document() }],
    });
  }

  grant(writer: Writer, sourceArn: string | undefined): void {
    this.writers.push({ writer, sourceArn });
  }

  document(): PolicyDocument {
    return policyDocument(xrayStatements(this.writers));
  }

  private sizeProblems(): string[] {
    const size = policySize(this.document(), "xray");
    if (size <= XRAY_POLICY_BYTES) return [];
    const sources = new Set(this.writers.map(({ sourceArn }) => sourceArn)).size;
    return [
      `The X-Ray resource policy of ${this.place.region} takes ${size} bytes for ${sources} sources, though those of one type share a wildcard; ` +
        `X-Ray allows ${XRAY_POLICY_BYTES}. Deliver the traces of some of them by another stack: an account has ${XRAY_POLICIES_PER_REGION} such policies.`,
    ];
  }

  private countProblems(): string[] {
    const stacks = [...policiesIn(this, "xray", this.place).keys()];
    // One stack tells it for all.
    if (stacks.length <= XRAY_POLICIES_PER_REGION || stacks[0] !== TerraformStack.of(this).node.id) return [];
    return [
      `${stacks.length} stacks have an X-Ray resource policy in ${this.place.region}: ${stacks.join(", ")}; AWS allows an account ` +
        `${XRAY_POLICIES_PER_REGION}. Put the destinations into fewer stacks: those of one stack and region share a policy.`,
    ];
  }
}
