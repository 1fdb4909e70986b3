/** What the matrix allows compiles: sources as constructs, ARNs and ids, and every ticked destination. */
import { LogDelivery, type DestinationOf, type LogTypeId, type SourceOf } from "../../modules";
import * as given from "./given";

const { scope, bucket, group, stream, xray } = given;

export const deliveries = [
  new LogDelivery(scope, "Msk", {
    logType: "msk-broker",
    source: given.cluster,
    destinations: [bucket, group, stream],
  }),
  // The source may belong to somebody else where an attribute switches logging on.
  new LogDelivery(scope, "MskAttributes", { logType: "msk-broker", destinations: [bucket] }),
  new LogDelivery(scope, "Waf", { logType: "waf", source: given.webAcl, destinations: [stream] }),
  new LogDelivery(scope, "WafArn", { logType: "waf", source: "arn:aws:wafv2:…", destinations: [bucket] }),
  new LogDelivery(scope, "Flow", {
    logType: "vpc-flow-logs",
    source: given.vpc,
    destinations: [bucket, group, stream],
  }),
  new LogDelivery(scope, "FlowId", { logType: "vpc-flow-logs", source: "vpc-0abc", destinations: [bucket] }),
  new LogDelivery(scope, "Cdn", {
    logType: "cloudfront-access-logs",
    source: given.distribution,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Kb", {
    logType: "bedrock-knowledge-base",
    source: given.knowledgeBase,
    destinations: [bucket, group, stream],
    options: { outputFormat: { s3: "parquet" }, suffixPath: "{yyyy}" },
  }),
  new LogDelivery(scope, "States", {
    logType: "step-functions",
    source: given.stateMachine,
    destinations: [group],
    options: { level: "ERROR" },
  }),
  new LogDelivery(scope, "Nlb", {
    logType: "nlb-access-logs",
    source: given.loadBalancer,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Firewall", {
    logType: "network-firewall",
    source: given.firewall,
    destinations: [stream],
  }),
  new LogDelivery(scope, "Eks", {
    logType: "eks-control-plane",
    source: given.eksCluster,
    destinations: [group],
  }),
  new LogDelivery(scope, "Trail", { logType: "cloudtrail", source: given.trail, destinations: [group] }),
  new LogDelivery(scope, "Function", {
    logType: "lambda",
    source: given.lambdaFunction,
    destinations: [group],
  }),
  new LogDelivery(scope, "Api", {
    logType: "api-gateway-access-logs",
    source: given.stage,
    destinations: [group],
  }),
  new LogDelivery(scope, "Accelerator", {
    logType: "global-accelerator-flow-logs",
    source: given.accelerator,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Traces", {
    logType: "bedrock-agentcore-memory",
    source: "arn:aws:bedrock-agentcore:…",
    destinations: [group, xray],
  }),
  new LogDelivery(scope, "Ended", {
    logType: "robomaker",
    source: undefined,
    destinations: [group],
    allowEnded: true,
  }),
] as const;

type Usable = {
  [Id in LogTypeId]: [SourceOf<Id>] extends [never]
    ? never
    : [DestinationOf<Id>] extends [never]
      ? never
      : Id;
}[LogTypeId];

/** Compiles only while every log type has a source and a destination. */
export type EveryRowIsUsable<Unusable extends never = Exclude<LogTypeId, Usable>> = Unusable;
