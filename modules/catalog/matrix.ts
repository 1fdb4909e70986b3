/**
 * AWS's matrix of supported logs, as AWS prints it: a line per log type, in the order of the page. One order
 * serves both editions; a log type that an edition lacks is `absent` there. Two are on neither page, but in AWS's
 * service spec; they stand beside their service.
 *
 * This is the only place that knows which log types exist, their order and what the page prints. What the pack
 * does about a line is in its row: `rows/<id>.ts`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html (current edition)
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html (edition of 2024)
 */
import type { PageCells } from "./terms";

/** "Supported [V1 Permissions]" */
const V1 = "v1";
/** "Supported [V2 Permissions]" */
const V2 = "v2";
/** A plain "Supported" */
const ok = "native";
/** An empty cell */
const __ = null;
/** The edition has no such line. */
const absent = undefined;

// prettier-ignore
const lines = [
  //                                     2024          current
  // id                                  Logs S3  Fh   Logs S3  Fh  X-Ray  label
  ["api-gateway-access-logs",            [V1, __, __], [V1, __, __, __], "Amazon API Gateway access logs"],
  ["alb-access-logs",                    absent,       [V2, V2, V2, __], "Application Load Balancer access logs"],
  ["appsync",                            [ok, __, __], [ok, __, __, __], "AWS AppSync logs"],
  ["aurora-mysql",                       [ok, __, __], [ok, __, __, __], "Amazon Aurora MySQL logs"],
  ["bedrock-knowledge-base",             [V2, V2, V2], [V2, V2, V2, V2], "Amazon Bedrock Knowledge bases logging"],
  ["bedrock-agents",                     absent,       [V2, V2, V2, __], "Amazon Bedrock Agent logging"],
  ["bedrock-agentcore-runtime",          absent,       [V2, V2, V2, V2], "Amazon Bedrock AgentCore Runtime"],
  ["bedrock-agentcore-gateway",          absent,       [V2, V2, V2, V2], "Amazon Bedrock AgentCore Gateway"],
  ["bedrock-agentcore-identity",         absent,       [V2, V2, V2, V2], "Amazon Bedrock AgentCore Identity"],
  ["bedrock-agentcore-memory",           absent,       [V2, V2, V2, V2], "Amazon Bedrock AgentCore Memory"],
  ["bedrock-agentcore-payments",         absent,       [V2, V2, V2, V2], "Amazon Bedrock AgentCore Payments"],
  ["bedrock-agentcore-tools",            absent,       [V2, V2, V2, V2], "Amazon Bedrock AgentCore Tools"],
  ["chime-voice-connector",              [V1, __, __], [V1, __, __, __], "Amazon Chime media quality metric logs and SIP message logs"],
  ["cloudfront-access-logs",             [__, V1, __], [V2, V2, V2, __], "CloudFront: access logs"],
  ["cloudhsm-audit",                     [ok, __, __], [ok, __, __, __], "AWS CloudHSM audit logs"],
  ["evidently",                          [V1, V1, __], [V1, V1, __, __], "CloudWatch Evidently evaluation event logs"],
  ["internet-monitor",                   [__, V1, __], [__, V1, __, __], "CloudWatch Internet Monitor logs"],
  ["logs-insights-query-logs",           absent,       [V2, V2, V2, __], "CloudWatch Logs Insights query execution logs"],
  ["cloudtrail",                         [ok, __, __], [ok, __, __, __], "CloudTrail logs"],
  ["codebuild",                          [ok, __, __], [ok, __, __, __], "AWS CodeBuild logs"],
  ["codewhisperer",                      [V2, V2, V2], [V2, V2, V2, __], "Amazon CodeWhisperer event logs"],
  ["cognito",                            [V1, __, __], [V1, __, __, __], "Amazon Cognito logs"],
  ["connect",                            [ok, __, __], [ok, __, __, __], "Amazon Connect logs"],
  ["datasync",                           [ok, __, __], [ok, __, __, __], "AWS DataSync logs"],
  ["devops-agent-logs",                  absent,       [V2, V2, V2, __], "AWS DevOps Agent logs"],
  ["elasticache",                        [V1, __, V1], [V1, __, V1, __], "Amazon ElastiCache for Redis logs"],
  ["elastic-beanstalk",                  [ok, __, __], [ok, __, __, __], "AWS Elastic Beanstalk logs"],
  ["ecs",                                [ok, __, __], [ok, __, __, __], "Amazon Elastic Container Service logs"],
  ["ecs-action-logs",                    absent,       absent,           "Amazon ECS Action Logs"],
  ["eks-auto-mode-logs",                 absent,       [V2, V2, V2, __], "Amazon Elastic Kubernetes Service Auto Mode logs"],
  ["eks-capability-logs",                absent,       [V2, V2, V2, __], "Amazon Elastic Kubernetes Service Capability Logs"],
  ["eks-control-plane",                  [ok, __, __], [ok, __, __, __], "Amazon Elastic Kubernetes Service control plane logs"],
  ["elemental-inference-logs",           absent,       absent,           "AWS Elemental Inference logs"],
  ["mediapackage-access-logs",           absent,       [V2, V2, V2, __], "AWS Elemental MediaPackage access logs"],
  ["mediatailor-logs",                   absent,       [V2, V2, V2, __], "AWS Elemental MediaTailor logs"],
  ["entity-resolution-logs",             absent,       [V2, V2, V2, __], "AWS Entity Resolution logs"],
  ["eventbridge-pipes",                  [V1, V1, V1], [V1, V1, V1, __], "Amazon EventBridge Pipes logging"],
  ["eventbridge-event-buses",            absent,       [V2, V2, V2, __], "Amazon EventBridge event buses"],
  ["fargate",                            [ok, __, __], [ok, __, __, __], "AWS Fargate logs"],
  ["fault-injection",                    [__, V1, __], [__, V1, __, __], "AWS Fault Injection Service experiment logs"],
  ["finspace",                           [V1, V1, V1], [V1, V1, V1, __], "Amazon FinSpace"],
  ["global-accelerator-flow-logs",       [__, V1, __], [__, V1, __, __], "AWS Global Accelerator flow logs"],
  ["glue-jobs",                          [ok, __, __], [ok, __, __, __], "AWS Glue job logs"],
  ["iam-identity-center-errors",         [V2, V2, V2], [V2, V2, V2, __], "IAM Identity Center error logs"],
  ["ivs-chat",                           [V1, V1, V1], [V1, V1, V1, __], "Amazon Interactive Video Service chat logs"],
  ["iot-core",                           [ok, __, __], [ok, __, __, __], "AWS IoT logs"],
  ["iot-fleetwise",                      [V1, V1, V1], [V1, V1, V1, __], "AWS IoT FleetWise logs"],
  ["lambda",                             [ok, __, __], [ok, ok, ok, __], "AWS Lambda logs"],
  ["macie",                              [ok, __, __], [ok, __, __, __], "Amazon Macie logs"],
  ["mainframe-modernization",            [V1, V1, V1], [V1, V1, V1, __], "AWS Mainframe Modernization"],
  ["managed-prometheus",                 [V1, __, __], [V1, __, __, __], "Amazon Managed Service for Prometheus logs"],
  ["msk-broker",                         [V1, V1, V1], [V1, V1, V1, __], "Amazon MSK broker logs"],
  ["msk-connect",                        [V1, V1, V1], [V1, V1, V1, __], "Amazon MSK Connect logs"],
  ["mq-broker",                          [ok, __, __], [ok, __, __, __], "Amazon MQ general and audit logs"],
  ["network-firewall",                   [V1, V1, V1], [V1, V1, V1, __], "AWS Network Firewall logs"],
  ["network-firewall-proxy-logs",        absent,       [V2, V2, V2, __], "AWS Network Firewall Proxy logs"],
  ["nlb-access-logs",                    [__, V1, __], [V2, V2, V2, __], "Network Load Balancer access logs"],
  ["opensearch",                         [ok, __, __], [ok, __, __, __], "OpenSearch logs"],
  ["opensearch-ingestion",               [V1, V1, V1], [V1, V1, V1, __], "Amazon OpenSearch Service ingestion logs"],
  ["opsworks",                           [ok, __, __], absent,           "AWS OpsWorks logs"],
  ["pcs-logs",                           absent,       [V2, V2, V2, __], "AWS PCS logs"],
  ["q-business-connector-logs",          absent,       [V2, V2, V2, __], "Amazon Q Business connector logs"],
  ["q-business-conversation-logs",       absent,       [V2, V2, V2, __], "Amazon Q Business conversation logs"],
  ["q-in-connect-ai-agent-event-logs",   absent,       [V2, V2, V2, __], "Amazon Q in Connect AI agent event logs"],
  ["quick-logs",                         absent,       [V2, V2, V2, __], "Amazon Quick logs"],
  ["rds-postgresql",                     [ok, __, __], [ok, __, __, __], "Amazon Relational Database Service PostgreSQL logs"],
  ["robomaker",                          [ok, __, __], absent,           "AWS RoboMaker logs"],
  ["route53-global-resolver-query-logs", absent,       [V2, V2, V2, __], "Amazon Route 53 Global Resolver query logs"],
  ["route53-public-queries",             [ok, __, __], [ok, __, __, __], "Amazon Route 53 public DNS query logs"],
  ["route53-resolver-queries",           [V1, V1, __], [V1, V1, __, __], "Amazon Route 53 resolver query logs"],
  ["rtb-fabric-logs",                    absent,       [V2, V2, V2, __], "AWS RTB Fabric logs"],
  ["security-hub-cspm",                  absent,       [V2, __, __, __], "AWS Security Hub CSPM"],
  ["security-hub",                       absent,       [V2, __, __, __], "AWS Security Hub"],
  ["shield-advanced-attack-flow-logs",   absent,       [V2, V2, V2, __], "AWS Shield Advanced attack flow logs"],
  ["s3-server-access-logs",              absent,       [V2, V2, V2, __], "Amazon Simple Storage Service server access logs"],
  ["sagemaker-events",                   [V1, __, __], [V1, __, __, __], "Amazon SageMaker events"],
  ["sagemaker-worker-events",            [V1, __, __], [V1, __, __, __], "Amazon SageMaker worker events"],
  ["site-to-site-vpn",                   [V1, V1, V1], [V1, V1, V1, __], "AWS Site-to-Site VPN logs"],
  ["ses-mail-manager-logs",              absent,       [V2, V2, V2, __], "Amazon Simple Email Service logs"],
  ["sns-delivery-status",                [ok, __, __], [ok, __, __, __], "Amazon Simple Notification Service logs"],
  ["sns-data-protection",                [ok, __, __], [ok, __, __, __], "Amazon Simple Notification Service data protection policy logs"],
  ["ec2-spot-data-feed",                 [__, V1, __], [__, V1, __, __], "EC2 Spot Instance data feed files"],
  ["step-functions",                     [V1, __, __], [V1, __, __, __], "AWS Step Functions Express Workflow and Standard Workflow logs"],
  ["storage-gateway",                    [V1, __, __], [V1, __, __, __], "Storage Gateway audit logs and health logs"],
  ["transfer-family",                    [V1, V1, V1], [V1, V1, V1, __], "AWS Transfer Family logs"],
  ["verified-access",                    [V1, V1, V1], [V1, V1, V1, __], "AWS Verified Access logs"],
  ["vpc-flow-logs",                      [ok, V1, V1], [ok, V1, V1, __], "Amazon Virtual Private Cloud flow logs"],
  ["vpc-lattice-access-logs",            [V1, V1, V1], [V1, V1, V1, __], "Amazon VPC Lattice access logs"],
  ["vpc-route-server",                   absent,       [V2, V2, V2, __], "Amazon VPC Route Server"],
  ["waf",                                [V1, V1, ok], [V1, V1, ok, __], "AWS WAF logs"],
  ["workmail",                           [V2, V2, V2], [V2, V2, V2, __], "Amazon WorkMail logs"],
] as const;

/** The id of a log type, e.g. `msk-broker`: a union of literals. */
export type LogTypeId = (typeof lines)[number][0];

/** What can be delivered: a log type of the matrix, or one that AWS launched since, by its own name. */
export type DeliverableId = LogTypeId | "vended";

/** An edition of AWS's page: mid-2024, on which the pack's promise rests, or the current one. */
export type Edition = "2024" | "current";

/** A line of AWS's page. */
export interface PageLine {
  readonly id: LogTypeId;
  /** The line's label (that of the 2024 edition where it has the line). */
  readonly label: string;
  /** What each edition prints; an edition that lacks the line is absent. X-Ray came after 2024. */
  readonly editions: { readonly [Each in Edition]?: PageCells };
}

const pageLines: ReadonlyMap<string, PageLine> = new Map(
  lines.map(([id, of2024, current, label]) => [
    id,
    {
      id,
      label,
      editions: {
        ...(of2024 ? { "2024": pageCells([...of2024, null]) } : {}),
        ...(current ? { current: pageCells(current) } : {}),
      },
    },
  ]),
);

function pageCells([cloudwatchLogs, s3, firehose, xray]: readonly PageCells["s3"][]): PageCells {
  return { cloudwatchLogs: cloudwatchLogs!, s3: s3!, firehose: firehose!, xray: xray! };
}

/** All log types, in the page's order. */
export const logTypeIds: readonly LogTypeId[] = lines.map(([id]) => id);

/** The log types of each edition, in the order of its page. */
export const editions: { readonly [Each in Edition]: readonly LogTypeId[] } = {
  "2024": logTypeIds.filter((id) => pageLine(id).editions["2024"]),
  current: logTypeIds.filter((id) => pageLine(id).editions.current),
};

/** Whether `s` is the id of a log type. */
export function isLogTypeId(s: string): s is LogTypeId {
  return pageLines.has(s);
}

/** The line of a log type. */
export function pageLine(id: LogTypeId): PageLine {
  return pageLines.get(id)!;
}
