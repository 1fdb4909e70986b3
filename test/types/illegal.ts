/**
 * What the matrix doesn't have doesn't compile. `tsc` refuses a directive that expects an error where there is none.
 */
import { LogDelivery } from "../../modules";
import * as given from "./given";

const { scope, bucket, group, stream, xray } = given;

export const wrongSources = [
  new LogDelivery(scope, "Waf", {
    logType: "waf",
    // @ts-expect-error an MSK cluster is no web ACL
    source: given.cluster,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Msk", {
    logType: "msk-broker",
    // @ts-expect-error a VPC is no MSK cluster
    source: given.vpc,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Flow", {
    logType: "vpc-flow-logs",
    // @ts-expect-error a load balancer has no flow logs
    source: given.loadBalancer,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Cdn", {
    logType: "cloudfront-access-logs",
    // @ts-expect-error a web ACL is no distribution
    source: given.webAcl,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Kb", {
    logType: "bedrock-knowledge-base",
    // @ts-expect-error a Lambda function is no knowledge base
    source: given.lambdaFunction,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "States", {
    logType: "step-functions",
    // @ts-expect-error a trail is no state machine
    source: given.trail,
    destinations: [group],
  }),
  new LogDelivery(scope, "Nlb", {
    logType: "nlb-access-logs",
    // @ts-expect-error an accelerator is no load balancer
    source: given.accelerator,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Firewall", {
    logType: "network-firewall",
    // @ts-expect-error a VPC is no firewall
    source: given.vpc,
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Eks", {
    logType: "eks-control-plane",
    // @ts-expect-error an MSK cluster is no EKS cluster
    source: given.cluster,
    destinations: [group],
  }),
  new LogDelivery(scope, "Trail", {
    logType: "cloudtrail",
    // @ts-expect-error a stage is no trail
    source: given.stage,
    destinations: [group],
  }),
  new LogDelivery(scope, "Function", {
    logType: "lambda",
    // @ts-expect-error a state machine is no Lambda function
    source: given.stateMachine,
    destinations: [group],
  }),
  new LogDelivery(scope, "Number", {
    logType: "waf",
    // @ts-expect-error a source is no number
    source: 7,
    destinations: [bucket],
  }),
  // @ts-expect-error a web ACL must be named: its logging is a resource of its own
  new LogDelivery(scope, "Missing", { logType: "waf", destinations: [bucket] }),
] as const;

export const untickedDestinations = [
  new LogDelivery(scope, "Accelerator", {
    logType: "global-accelerator-flow-logs",
    source: given.accelerator,
    // @ts-expect-error flow logs of accelerators go to S3 only
    destinations: [group],
  }),
  new LogDelivery(scope, "Nlb2", {
    logType: "nlb-access-logs",
    source: given.loadBalancer,
    // @ts-expect-error network load balancers send no traces
    destinations: [xray],
  }),
  new LogDelivery(scope, "States2", {
    logType: "step-functions",
    source: given.stateMachine,
    // @ts-expect-error Step Functions writes to log groups only
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Trail2", {
    logType: "cloudtrail",
    source: given.trail,
    // @ts-expect-error the matrix has CloudTrail to log groups only
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Eks2", {
    logType: "eks-control-plane",
    source: given.eksCluster,
    // @ts-expect-error control plane logs go to log groups only
    destinations: [stream],
  }),
  new LogDelivery(scope, "Api2", {
    logType: "api-gateway-access-logs",
    source: given.stage,
    // @ts-expect-error the matrix has access logs to log groups only
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Spot", {
    logType: "ec2-spot-data-feed",
    source: undefined,
    // @ts-expect-error the data feed goes to S3 only
    destinations: [stream],
  }),
  new LogDelivery(scope, "Macie", {
    logType: "macie",
    source: undefined,
    // @ts-expect-error Macie writes to log groups only
    destinations: [bucket],
  }),
  new LogDelivery(scope, "Fis", {
    logType: "fault-injection",
    source: "EXT1",
    // @ts-expect-error experiments write to S3 and log groups
    destinations: [stream],
  }),
  new LogDelivery(scope, "Msk2", {
    logType: "msk-broker",
    source: given.cluster,
    // @ts-expect-error brokers send no traces
    destinations: [bucket, xray],
  }),
  new LogDelivery(scope, "Waf2", {
    logType: "waf",
    source: given.webAcl,
    // @ts-expect-error a name is no destination
    destinations: ["aws-waf-logs-x"],
  }),
] as const;

export const wrongRequests = [
  new LogDelivery(scope, "Typo", {
    // @ts-expect-error no such row
    logType: "wav",
    source: given.webAcl as never,
    destinations: [bucket] as never,
  }),
  new LogDelivery(scope, "Options", {
    logType: "step-functions",
    source: given.stateMachine,
    destinations: [group],
    // @ts-expect-error no such level
    options: { level: "DEBUG" },
  }),
  new LogDelivery(scope, "OtherOptions", {
    logType: "vpc-flow-logs",
    source: given.vpc,
    destinations: [bucket],
    // @ts-expect-error an option of another log type
    options: { level: "ALL" },
  }),
] as const;
