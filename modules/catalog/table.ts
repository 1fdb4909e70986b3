/**
 * The table of log types: which exist, in which order AWS's page prints them, and the way to their rows.
 *
 * Importing this file loads no row: a row's file is read when `rowOf` asks for it, and once only. A program
 * that delivers three log types pays for three rows.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
import type { CellKey, DestinationType, LogTypeRow } from "./row";

/** The file of each row. The keys are the ids of the log types; the types are the rows' exact literals. */
export interface RowModules {
  "api-gateway-access-logs": typeof import("./rows/api-gateway-access-logs");
  appsync: typeof import("./rows/appsync");
  "aurora-mysql": typeof import("./rows/aurora-mysql");
  "bedrock-knowledge-base": typeof import("./rows/bedrock-knowledge-base");
  "chime-voice-connector": typeof import("./rows/chime-voice-connector");
  "cloudfront-access-logs": typeof import("./rows/cloudfront-access-logs");
  "cloudhsm-audit": typeof import("./rows/cloudhsm-audit");
  evidently: typeof import("./rows/evidently");
  "internet-monitor": typeof import("./rows/internet-monitor");
  cloudtrail: typeof import("./rows/cloudtrail");
  codebuild: typeof import("./rows/codebuild");
  codewhisperer: typeof import("./rows/codewhisperer");
  cognito: typeof import("./rows/cognito");
  connect: typeof import("./rows/connect");
  datasync: typeof import("./rows/datasync");
  elasticache: typeof import("./rows/elasticache");
  "elastic-beanstalk": typeof import("./rows/elastic-beanstalk");
  ecs: typeof import("./rows/ecs");
  "eks-control-plane": typeof import("./rows/eks-control-plane");
  "eventbridge-pipes": typeof import("./rows/eventbridge-pipes");
  fargate: typeof import("./rows/fargate");
  "fault-injection": typeof import("./rows/fault-injection");
  finspace: typeof import("./rows/finspace");
  "global-accelerator-flow-logs": typeof import("./rows/global-accelerator-flow-logs");
  "glue-jobs": typeof import("./rows/glue-jobs");
  "iam-identity-center-errors": typeof import("./rows/iam-identity-center-errors");
  "ivs-chat": typeof import("./rows/ivs-chat");
  "iot-core": typeof import("./rows/iot-core");
  "iot-fleetwise": typeof import("./rows/iot-fleetwise");
  lambda: typeof import("./rows/lambda");
  macie: typeof import("./rows/macie");
  "mainframe-modernization": typeof import("./rows/mainframe-modernization");
  "managed-prometheus": typeof import("./rows/managed-prometheus");
  "msk-broker": typeof import("./rows/msk-broker");
  "msk-connect": typeof import("./rows/msk-connect");
  "mq-broker": typeof import("./rows/mq-broker");
  "network-firewall": typeof import("./rows/network-firewall");
  "nlb-access-logs": typeof import("./rows/nlb-access-logs");
  opensearch: typeof import("./rows/opensearch");
  "opensearch-ingestion": typeof import("./rows/opensearch-ingestion");
  opsworks: typeof import("./rows/opsworks");
  "rds-postgresql": typeof import("./rows/rds-postgresql");
  robomaker: typeof import("./rows/robomaker");
  "route53-public-queries": typeof import("./rows/route53-public-queries");
  "route53-resolver-queries": typeof import("./rows/route53-resolver-queries");
  "sagemaker-events": typeof import("./rows/sagemaker-events");
  "sagemaker-worker-events": typeof import("./rows/sagemaker-worker-events");
  "site-to-site-vpn": typeof import("./rows/site-to-site-vpn");
  "sns-delivery-status": typeof import("./rows/sns-delivery-status");
  "sns-data-protection": typeof import("./rows/sns-data-protection");
  "ec2-spot-data-feed": typeof import("./rows/ec2-spot-data-feed");
  "step-functions": typeof import("./rows/step-functions");
  "storage-gateway": typeof import("./rows/storage-gateway");
  "transfer-family": typeof import("./rows/transfer-family");
  "verified-access": typeof import("./rows/verified-access");
  "vpc-flow-logs": typeof import("./rows/vpc-flow-logs");
  "vpc-lattice-access-logs": typeof import("./rows/vpc-lattice-access-logs");
  waf: typeof import("./rows/waf");
  workmail: typeof import("./rows/workmail");
  "alb-access-logs": typeof import("./rows/alb-access-logs");
  "bedrock-agents": typeof import("./rows/bedrock-agents");
  "bedrock-agentcore-runtime": typeof import("./rows/bedrock-agentcore-runtime");
  "bedrock-agentcore-gateway": typeof import("./rows/bedrock-agentcore-gateway");
  "bedrock-agentcore-identity": typeof import("./rows/bedrock-agentcore-identity");
  "bedrock-agentcore-memory": typeof import("./rows/bedrock-agentcore-memory");
  "bedrock-agentcore-payments": typeof import("./rows/bedrock-agentcore-payments");
  "bedrock-agentcore-tools": typeof import("./rows/bedrock-agentcore-tools");
  "logs-insights-query-logs": typeof import("./rows/logs-insights-query-logs");
  "devops-agent-logs": typeof import("./rows/devops-agent-logs");
  "eks-auto-mode-logs": typeof import("./rows/eks-auto-mode-logs");
  "eks-capability-logs": typeof import("./rows/eks-capability-logs");
  "mediapackage-access-logs": typeof import("./rows/mediapackage-access-logs");
  "mediatailor-logs": typeof import("./rows/mediatailor-logs");
  "entity-resolution-logs": typeof import("./rows/entity-resolution-logs");
  "eventbridge-event-buses": typeof import("./rows/eventbridge-event-buses");
  "network-firewall-proxy-logs": typeof import("./rows/network-firewall-proxy-logs");
  "pcs-logs": typeof import("./rows/pcs-logs");
  "q-business-connector-logs": typeof import("./rows/q-business-connector-logs");
  "q-business-conversation-logs": typeof import("./rows/q-business-conversation-logs");
  "q-in-connect-ai-agent-event-logs": typeof import("./rows/q-in-connect-ai-agent-event-logs");
  "quick-logs": typeof import("./rows/quick-logs");
  "route53-global-resolver-query-logs": typeof import("./rows/route53-global-resolver-query-logs");
  "rtb-fabric-logs": typeof import("./rows/rtb-fabric-logs");
  "security-hub-cspm": typeof import("./rows/security-hub-cspm");
  "security-hub": typeof import("./rows/security-hub");
  "shield-advanced-attack-flow-logs": typeof import("./rows/shield-advanced-attack-flow-logs");
  "s3-server-access-logs": typeof import("./rows/s3-server-access-logs");
  "ses-mail-manager-logs": typeof import("./rows/ses-mail-manager-logs");
  "vpc-route-server": typeof import("./rows/vpc-route-server");
}

/** The id of a log type, e.g. `msk-broker`: a union of literals. */
export type LogTypeId = keyof RowModules;

/** The row of one log type, with its literal types. */
export type RowOf<Id extends LogTypeId> = RowModules[Id]["row"];

/** The columns in which the pack serves a log type: `TickedCells<"global-accelerator-flow-logs">` is `"s3"`. */
export type TickedCells<Id extends LogTypeId> = keyof RowOf<Id>["destinations"];

/** An edition of AWS's page: mid-2024, on which the pack's promise rests, or the current one. */
export type Edition = "2024" | "current";

const inPageOrder = {
  "2024": [
    "api-gateway-access-logs",
    "appsync",
    "aurora-mysql",
    "bedrock-knowledge-base",
    "chime-voice-connector",
    "cloudfront-access-logs",
    "cloudhsm-audit",
    "evidently",
    "internet-monitor",
    "cloudtrail",
    "codebuild",
    "codewhisperer",
    "cognito",
    "connect",
    "datasync",
    "elasticache",
    "elastic-beanstalk",
    "ecs",
    "eks-control-plane",
    "eventbridge-pipes",
    "fargate",
    "fault-injection",
    "finspace",
    "global-accelerator-flow-logs",
    "glue-jobs",
    "iam-identity-center-errors",
    "ivs-chat",
    "iot-core",
    "iot-fleetwise",
    "lambda",
    "macie",
    "mainframe-modernization",
    "managed-prometheus",
    "msk-broker",
    "msk-connect",
    "mq-broker",
    "network-firewall",
    "nlb-access-logs",
    "opensearch",
    "opensearch-ingestion",
    "opsworks",
    "rds-postgresql",
    "robomaker",
    "route53-public-queries",
    "route53-resolver-queries",
    "sagemaker-events",
    "sagemaker-worker-events",
    "site-to-site-vpn",
    "sns-delivery-status",
    "sns-data-protection",
    "ec2-spot-data-feed",
    "step-functions",
    "storage-gateway",
    "transfer-family",
    "verified-access",
    "vpc-flow-logs",
    "vpc-lattice-access-logs",
    "waf",
    "workmail",
  ],
  current: [
    "api-gateway-access-logs",
    "alb-access-logs",
    "appsync",
    "aurora-mysql",
    "bedrock-knowledge-base",
    "bedrock-agents",
    "bedrock-agentcore-runtime",
    "bedrock-agentcore-gateway",
    "bedrock-agentcore-identity",
    "bedrock-agentcore-memory",
    "bedrock-agentcore-payments",
    "bedrock-agentcore-tools",
    "chime-voice-connector",
    "cloudfront-access-logs",
    "cloudhsm-audit",
    "evidently",
    "internet-monitor",
    "logs-insights-query-logs",
    "cloudtrail",
    "codebuild",
    "codewhisperer",
    "cognito",
    "connect",
    "datasync",
    "devops-agent-logs",
    "elasticache",
    "elastic-beanstalk",
    "ecs",
    "eks-auto-mode-logs",
    "eks-capability-logs",
    "eks-control-plane",
    "mediapackage-access-logs",
    "mediatailor-logs",
    "entity-resolution-logs",
    "eventbridge-pipes",
    "eventbridge-event-buses",
    "fargate",
    "fault-injection",
    "finspace",
    "global-accelerator-flow-logs",
    "glue-jobs",
    "iam-identity-center-errors",
    "ivs-chat",
    "iot-core",
    "iot-fleetwise",
    "lambda",
    "macie",
    "mainframe-modernization",
    "managed-prometheus",
    "msk-broker",
    "msk-connect",
    "mq-broker",
    "network-firewall",
    "network-firewall-proxy-logs",
    "nlb-access-logs",
    "opensearch",
    "opensearch-ingestion",
    "pcs-logs",
    "q-business-connector-logs",
    "q-business-conversation-logs",
    "q-in-connect-ai-agent-event-logs",
    "quick-logs",
    "rds-postgresql",
    "route53-global-resolver-query-logs",
    "route53-public-queries",
    "route53-resolver-queries",
    "rtb-fabric-logs",
    "security-hub-cspm",
    "security-hub",
    "shield-advanced-attack-flow-logs",
    "s3-server-access-logs",
    "sagemaker-events",
    "sagemaker-worker-events",
    "site-to-site-vpn",
    "ses-mail-manager-logs",
    "sns-delivery-status",
    "sns-data-protection",
    "ec2-spot-data-feed",
    "step-functions",
    "storage-gateway",
    "transfer-family",
    "verified-access",
    "vpc-flow-logs",
    "vpc-lattice-access-logs",
    "vpc-route-server",
    "waf",
    "workmail",
  ],
} as const satisfies Record<Edition, readonly LogTypeId[]>;

/** The log types of each edition, in the order of its page. */
export const editions: { readonly "2024": readonly LogTypeId[]; readonly current: readonly LogTypeId[] } =
  inPageOrder;

/** Compiles only while every id of {@link RowModules} is in an edition; `satisfies` above refuses ids without a row. */
export type EveryIdIsListed<
  Missing extends never = Exclude<LogTypeId, (typeof inPageOrder)[Edition][number]>,
> = Missing;

const known: ReadonlySet<string> = new Set<string>([...inPageOrder["2024"], ...inPageOrder.current]);

/** All log types: those of the 2024 edition in its order, then those that only the current one has. */
export const logTypeIds: readonly LogTypeId[] = [...known] as LogTypeId[];

/** Whether `s` is the id of a log type. */
export function isLogTypeId(s: string): s is LogTypeId {
  return known.has(s);
}

/**
 * The row of a log type, loaded at the first call.
 * @throws Error when types were bypassed and `id` is none of {@link logTypeIds}.
 */
export function rowOf<Id extends LogTypeId>(id: Id): RowOf<Id> {
  return load(id) as RowOf<Id>;
}

/** The rows of an edition, in the order of its page. */
export function rowsOf(edition: Edition): readonly LogTypeRow[] {
  return editions[edition].map(load);
}

/** All rows, in the order of {@link logTypeIds}. */
export function allRows(): readonly LogTypeRow[] {
  return logTypeIds.map(load);
}

function load(id: string): LogTypeRow {
  // The id becomes part of a path, and may come from a file or a command line.
  if (!isLogTypeId(id)) throw new Error(`"${id}" is not a log type. Allowed: ${logTypeIds.join(", ")}.`);

  return (require(`./rows/${id}`) as { row: LogTypeRow }).row;
}

const cellKeys = {
  "cloudwatch-logs": "cloudwatchLogs",
  s3: "s3",
  firehose: "firehose",
  xray: "xray",
} as const satisfies Record<DestinationType, CellKey>;

const destinationTypes = {
  cloudwatchLogs: "cloudwatch-logs",
  s3: "s3",
  firehose: "firehose",
  xray: "xray",
} as const satisfies Record<CellKey, DestinationType>;

/** The column of a kind of destination: `cloudwatchLogs` for `cloudwatch-logs`. */
export function cellKeyOf<Type extends DestinationType>(type: Type): (typeof cellKeys)[Type] {
  return cellKeys[type];
}

/** The kind of destination of a column: `cloudwatch-logs` for `cloudwatchLogs`. */
export function destinationTypeOf<Key extends CellKey>(key: Key): (typeof destinationTypes)[Key] {
  return destinationTypes[key];
}
