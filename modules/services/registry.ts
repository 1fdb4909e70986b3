/**
 * Which service file switches which log type on. A file is loaded when its log type is used, and with it
 * the provider's bindings: loading all of them would cost every program seconds.
 */
import type { LogTypeId } from "../catalog/matrix";
import type { AnyLogSwitch, LogSwitch } from "./switch";

const vendedByArn = () => (require("./vended-v2") as typeof import("./vended-v2")).vendedByArn;

const switches = {
  "alb-access-logs": vendedByArn,
  "api-gateway-access-logs": () =>
    (require("./api-gateway") as typeof import("./api-gateway")).apiGatewayAccessLogs,
  appsync: () => (require("./appsync") as typeof import("./appsync")).appsync,
  "aurora-mysql": () => (require("./aurora-mysql") as typeof import("./aurora-mysql")).auroraMysql,
  "bedrock-agentcore-gateway": () =>
    (require("./bedrock-agentcore") as typeof import("./bedrock-agentcore")).agentcoreGateway,
  "bedrock-agentcore-identity": () =>
    (require("./bedrock-agentcore") as typeof import("./bedrock-agentcore")).agentcoreIdentity,
  "bedrock-agentcore-memory": vendedByArn,
  "bedrock-agentcore-payments": vendedByArn,
  "bedrock-agentcore-runtime": () =>
    (require("./bedrock-agentcore") as typeof import("./bedrock-agentcore")).agentcoreRuntime,
  "bedrock-agentcore-tools": () =>
    (require("./bedrock-agentcore") as typeof import("./bedrock-agentcore")).agentcoreTools,
  "bedrock-agents": () => (require("./bedrock-agents") as typeof import("./bedrock-agents")).bedrockAgents,
  "bedrock-knowledge-base": () => (require("./bedrock") as typeof import("./bedrock")).knowledgeBase,
  "chime-voice-connector": () => (require("./chime") as typeof import("./chime")).chimeVoiceConnector,
  "cloudfront-access-logs": () => (require("./cloudfront") as typeof import("./cloudfront")).cloudfront,
  "cloudhsm-audit": () => (require("./cloudhsm") as typeof import("./cloudhsm")).cloudhsmAudit,
  cloudtrail: () => (require("./cloudtrail") as typeof import("./cloudtrail")).cloudtrail,
  codebuild: () => (require("./codebuild") as typeof import("./codebuild")).codebuild,
  codewhisperer: vendedByArn,
  cognito: () => (require("./cognito") as typeof import("./cognito")).cognito,
  connect: () => (require("./connect") as typeof import("./connect")).connect,
  datasync: () => (require("./datasync") as typeof import("./datasync")).datasync,
  "devops-agent-logs": vendedByArn,
  "ec2-spot-data-feed": () =>
    (require("./ec2-spot-data-feed") as typeof import("./ec2-spot-data-feed")).ec2SpotDataFeed,
  ecs: () => (require("./ecs") as typeof import("./ecs")).ecs,
  "eks-auto-mode-logs": vendedByArn,
  "eks-capability-logs": vendedByArn,
  "eks-control-plane": () => (require("./eks") as typeof import("./eks")).eksControlPlane,
  "elastic-beanstalk": () =>
    (require("./elastic-beanstalk") as typeof import("./elastic-beanstalk")).elasticBeanstalk,
  elasticache: () => (require("./elasticache") as typeof import("./elasticache")).elasticache,
  "entity-resolution-logs": vendedByArn,
  "eventbridge-event-buses": vendedByArn,
  "eventbridge-pipes": () =>
    (require("./eventbridge-pipes") as typeof import("./eventbridge-pipes")).eventbridgePipes,
  evidently: () => (require("./evidently") as typeof import("./evidently")).evidently,
  fargate: () => (require("./ecs") as typeof import("./ecs")).fargate,
  "fault-injection": () =>
    (require("./fault-injection") as typeof import("./fault-injection")).faultInjection,
  finspace: () => (require("./finspace") as typeof import("./finspace")).finspace,
  "global-accelerator-flow-logs": () =>
    (require("./global-accelerator") as typeof import("./global-accelerator")).globalAcceleratorFlowLogs,
  "glue-jobs": () => (require("./glue") as typeof import("./glue")).glueJobs,
  "iam-identity-center-errors": vendedByArn,
  "internet-monitor": () =>
    (require("./internet-monitor") as typeof import("./internet-monitor")).internetMonitor,
  "iot-core": () => (require("./iot-core") as typeof import("./iot-core")).iotCore,
  "iot-fleetwise": () => (require("./iot-fleetwise") as typeof import("./iot-fleetwise")).iotFleetwise,
  "ivs-chat": () => (require("./ivs-chat") as typeof import("./ivs-chat")).ivsChat,
  lambda: () => (require("./lambda") as typeof import("./lambda")).lambda,
  "logs-insights-query-logs": vendedByArn,
  macie: () => (require("./macie") as typeof import("./macie")).macie,
  "mainframe-modernization": () =>
    (require("./mainframe-modernization") as typeof import("./mainframe-modernization"))
      .mainframeModernization,
  "managed-prometheus": () => (require("./prometheus") as typeof import("./prometheus")).managedPrometheus,
  "mediapackage-access-logs": vendedByArn,
  "mediatailor-logs": vendedByArn,
  "mq-broker": () => (require("./mq") as typeof import("./mq")).mqBroker,
  "msk-broker": () => (require("./msk") as typeof import("./msk")).mskBroker,
  "msk-connect": () => (require("./msk") as typeof import("./msk")).mskConnect,
  "network-firewall": () =>
    (require("./network-firewall") as typeof import("./network-firewall")).networkFirewall,
  "network-firewall-proxy-logs": vendedByArn,
  "nlb-access-logs": () => (require("./nlb") as typeof import("./nlb")).nlbAccessLogs,
  opensearch: () => (require("./opensearch") as typeof import("./opensearch")).opensearch,
  "opensearch-ingestion": () =>
    (require("./opensearch-ingestion") as typeof import("./opensearch-ingestion")).opensearchIngestion,
  opsworks: () => (require("./opsworks") as typeof import("./opsworks")).opsworks,
  "pcs-logs": vendedByArn,
  "q-business-connector-logs": vendedByArn,
  "q-business-conversation-logs": vendedByArn,
  "q-in-connect-ai-agent-event-logs": vendedByArn,
  "quick-logs": vendedByArn,
  "rds-postgresql": () => (require("./rds-postgresql") as typeof import("./rds-postgresql")).rdsPostgresql,
  robomaker: () => (require("./robomaker") as typeof import("./robomaker")).robomaker,
  "route53-global-resolver-query-logs": vendedByArn,
  "route53-public-queries": () =>
    (require("./route53-public-queries") as typeof import("./route53-public-queries")).route53PublicQueries,
  "route53-resolver-queries": () =>
    (require("./route53-resolver-queries") as typeof import("./route53-resolver-queries"))
      .route53ResolverQueries,
  "rtb-fabric-logs": vendedByArn,
  "s3-server-access-logs": vendedByArn,
  "sagemaker-events": () =>
    (require("./sagemaker-events") as typeof import("./sagemaker-events")).sagemakerEvents,
  "sagemaker-worker-events": () =>
    (require("./sagemaker-worker-events") as typeof import("./sagemaker-worker-events"))
      .sagemakerWorkerEvents,
  "security-hub": vendedByArn,
  "security-hub-cspm": vendedByArn,
  "ses-mail-manager-logs": vendedByArn,
  "shield-advanced-attack-flow-logs": vendedByArn,
  "site-to-site-vpn": () =>
    (require("./site-to-site-vpn") as typeof import("./site-to-site-vpn")).siteToSiteVpn,
  "sns-data-protection": () =>
    (require("./sns-data-protection") as typeof import("./sns-data-protection")).snsDataProtection,
  "sns-delivery-status": () =>
    (require("./sns-delivery-status") as typeof import("./sns-delivery-status")).snsDeliveryStatus,
  "step-functions": () => (require("./step-functions") as typeof import("./step-functions")).stepFunctions,
  "storage-gateway": () =>
    (require("./storage-gateway") as typeof import("./storage-gateway")).storageGateway,
  "transfer-family": () =>
    (require("./transfer-family") as typeof import("./transfer-family")).transferFamily,
  "verified-access": () =>
    (require("./verified-access") as typeof import("./verified-access")).verifiedAccess,
  "vpc-flow-logs": () => (require("./vpc-flow-logs") as typeof import("./vpc-flow-logs")).vpcFlowLogs,
  "vpc-lattice-access-logs": () =>
    (require("./vpc-lattice-access-logs") as typeof import("./vpc-lattice-access-logs")).vpcLatticeAccessLogs,
  "vpc-route-server": vendedByArn,
  waf: () => (require("./waf") as typeof import("./waf")).waf,
  workmail: vendedByArn,
} satisfies Record<LogTypeId, () => AnyLogSwitch>;

type Switches = typeof switches;

/** What may be given as the source of a log type. */
export type SourceOf<Id extends LogTypeId> = Id extends keyof Switches
  ? ReturnType<Switches[Id]> extends LogSwitch<infer Source, infer _Options>
    ? Source
    : never
  : never;

/** The options of a log type. */
export type OptionsOf<Id extends LogTypeId> = Id extends keyof Switches
  ? ReturnType<Switches[Id]> extends LogSwitch<infer _Source, infer Options>
    ? Options
    : never
  : never;

/** The switch of a log type; loads its service file. */
export function switchOf(id: LogTypeId): AnyLogSwitch {
  return (switches as Record<LogTypeId, () => AnyLogSwitch>)[id]();
}
