import type { XrayResourcePolicy } from "@cdktf/provider-aws/lib/xray-resource-policy";
import { Lazy, TerraformStack, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument, type PolicyDocument } from "../policies/document";
import { v2Writer, type Writer } from "../policies/writer";
import { xrayStatements, type XrayGrant } from "../policies/xray-policy";
import { DestinationBase, terraformJson, type DestinationPlace, type GrantRequest } from "./destination";
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
    return stackRegistry(this).once(
      `xray-policy/${this.region}`,
      () => new XrayPolicy(TerraformStack.of(this), `XrayPolicy-${this.node.id}`, this.regionArgument),
    );
  }
}

/** All traces of one stack and region share one X-Ray resource policy: an account has five. */
class XrayPolicy extends Construct {
  readonly policy: XrayResourcePolicy;
  private readonly writers: { writer: Writer; sourceArn: string | undefined }[] = [];

  constructor(scope: Construct, id: string, place: { region?: string }) {
    super(scope, id);
    const { XrayResourcePolicy: Policy } =
      require("@cdktf/provider-aws/lib/xray-resource-policy") as typeof import("@cdktf/provider-aws/lib/xray-resource-policy");
    this.policy = new Policy(this, "Policy", {
      policyName: `log-delivery-${TerraformStack.of(this).node.id}`,
      policyDocument: Lazy.stringValue({ produce: () => terraformJson(this.document()) }),
      ...place,
    });
  }

  grant(writer: Writer, sourceArn: string | undefined): void {
    this.writers.push({ writer, sourceArn });
  }

  document(): PolicyDocument {
    return policyDocument(xrayStatements(this.writers));
  }
}
