import type { XrayResourcePolicy } from "@cdktf/provider-aws/lib/xray-resource-policy";
import { Lazy, TerraformStack, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument, type PolicyDocument } from "../policies/document";
import { v2Writer, type Writer } from "../policies/writer";
import { xrayStatements } from "../policies/xray-policy";
import { DestinationBase, terraformJson, type DestinationPlace, type GrantRequest } from "./destination";
import { stackRegistry } from "./registry";

/**
 * AWS X-Ray as the destination of traces (CloudWatch Transaction Search must be switched on). It is of
 * the source's own account and region, and has no ARN.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html
 */
export class XrayDestination extends DestinationBase {
  readonly type = "xray" as const;

  constructor(scope: Construct, id: string, props: DestinationPlace = {}) {
    super(scope, id, props);
  }

  grantDelivery(request: GrantRequest): void {
    this.rowWithCell(request.logType);
    this.policies().grant(
      v2Writer(this.partition, request.sourceRegion, request.sourceAccount),
      request.sourceArn,
    );
  }

  /** The X-Ray resource policy of this stack and region. */
  get policyDocument(): PolicyDocument {
    return this.policies().document();
  }

  protected get ownDependencies(): readonly ITerraformDependable[] {
    return [this.policies().policy];
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
