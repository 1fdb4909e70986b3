/** What the type tests are given. Nothing here runs: the files are compiled, and that is the test. */
import type { ApiGatewayStage } from "@cdktf/provider-aws/lib/api-gateway-stage";
import type { BedrockagentKnowledgeBase } from "@cdktf/provider-aws/lib/bedrockagent-knowledge-base";
import type { CloudfrontDistribution } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import type { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import type { EksCluster } from "@cdktf/provider-aws/lib/eks-cluster";
import type { GlobalacceleratorAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import type { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import type { Lb } from "@cdktf/provider-aws/lib/lb";
import type { MskCluster } from "@cdktf/provider-aws/lib/msk-cluster";
import type { NetworkfirewallFirewall } from "@cdktf/provider-aws/lib/networkfirewall-firewall";
import type { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import type { Construct } from "constructs";
import type {
  BucketDestination,
  DeliverableId,
  FirehoseDestination,
  LogDeliveryProps,
  LogGroupDestination,
  XrayDestination,
} from "../../modules";

export declare const scope: Construct;

export declare const bucket: BucketDestination;
export declare const group: LogGroupDestination;
export declare const stream: FirehoseDestination;
export declare const xray: XrayDestination;

export declare const accelerator: GlobalacceleratorAccelerator;
export declare const cluster: MskCluster;
export declare const distribution: CloudfrontDistribution;
export declare const eksCluster: EksCluster;
export declare const firewall: NetworkfirewallFirewall;
export declare const knowledgeBase: BedrockagentKnowledgeBase;
export declare const lambdaFunction: LambdaFunction;
export declare const loadBalancer: Lb;
export declare const stage: ApiGatewayStage;
export declare const stateMachine: SfnStateMachine;
export declare const trail: Cloudtrail;
export declare const vpc: Vpc;
export declare const webAcl: Wafv2WebAcl;

/** The options of a log type, as `LogDelivery` takes them. */
export declare function optionsOf<Id extends DeliverableId>(
  logType: Id,
  options: NonNullable<LogDeliveryProps<Id>["options"]>,
): void;
