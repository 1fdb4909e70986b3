/**
 * The schema of each log type's options, for the fleet file and its JSON Schema. The types in
 * {@link OptionsOf} come from the same schemas. Loaded when asked for: the library itself needs none.
 */
import type { ZodObject, ZodType } from "zod";
import type { LogTypeId } from "../catalog/matrix";
import type { OptionsOf } from "./registry";

const noOptions = () => (require("./no.options") as typeof import("./no.options")).noOptions;
const v2Options = () => (require("./v2.options") as typeof import("./v2.options")).v2Options;

const schemas = {
  "alb-access-logs": v2Options,
  "api-gateway-access-logs": () =>
    (require("./api-gateway.options") as typeof import("./api-gateway.options")).apiGatewayOptions,
  appsync: () => (require("./appsync.options") as typeof import("./appsync.options")).appsyncOptions,
  "aurora-mysql": () =>
    (require("./aurora-mysql.options") as typeof import("./aurora-mysql.options")).auroraMysqlOptions,
  "bedrock-agentcore-gateway": v2Options,
  "bedrock-agentcore-identity": v2Options,
  "bedrock-agentcore-memory": v2Options,
  "bedrock-agentcore-payments": v2Options,
  "bedrock-agentcore-runtime": v2Options,
  "bedrock-agentcore-tools": v2Options,
  "bedrock-agents": v2Options,
  "bedrock-knowledge-base": v2Options,
  "chime-voice-connector": () =>
    (require("./chime.options") as typeof import("./chime.options")).chimeOptions,
  "cloudfront-access-logs": () =>
    (require("./cloudfront.options") as typeof import("./cloudfront.options")).cloudfrontOptions,
  "cloudhsm-audit": noOptions,
  cloudtrail: () =>
    (require("./cloudtrail.options") as typeof import("./cloudtrail.options")).cloudtrailOptions,
  codebuild: () => (require("./codebuild.options") as typeof import("./codebuild.options")).codebuildOptions,
  codewhisperer: v2Options,
  cognito: () => (require("./cognito.options") as typeof import("./cognito.options")).cognitoOptions,
  connect: noOptions,
  datasync: () => (require("./datasync.options") as typeof import("./datasync.options")).datasyncOptions,
  "devops-agent-logs": v2Options,
  "ec2-spot-data-feed": noOptions,
  ecs: () => (require("./ecs.options") as typeof import("./ecs.options")).ecsOptions,
  "eks-auto-mode-logs": v2Options,
  "eks-capability-logs": v2Options,
  "eks-control-plane": () => (require("./eks.options") as typeof import("./eks.options")).eksOptions,
  "elastic-beanstalk": () =>
    (require("./elastic-beanstalk.options") as typeof import("./elastic-beanstalk.options"))
      .elasticBeanstalkOptions,
  elasticache: () =>
    (require("./elasticache.options") as typeof import("./elasticache.options")).elasticacheOptions,
  "entity-resolution-logs": v2Options,
  "eventbridge-event-buses": v2Options,
  "eventbridge-pipes": () =>
    (require("./eventbridge-pipes.options") as typeof import("./eventbridge-pipes.options"))
      .eventbridgePipesOptions,
  evidently: noOptions,
  fargate: () => (require("./ecs.options") as typeof import("./ecs.options")).ecsOptions,
  "fault-injection": () =>
    (require("./fault-injection.options") as typeof import("./fault-injection.options"))
      .faultInjectionOptions,
  finspace: noOptions,
  "global-accelerator-flow-logs": noOptions,
  "glue-jobs": () => (require("./glue.options") as typeof import("./glue.options")).glueJobsOptions,
  "iam-identity-center-errors": v2Options,
  "internet-monitor": noOptions,
  "iot-core": () => (require("./iot-core.options") as typeof import("./iot-core.options")).iotCoreOptions,
  "iot-fleetwise": noOptions,
  "ivs-chat": () => (require("./ivs-chat.options") as typeof import("./ivs-chat.options")).ivsChatOptions,
  lambda: () => (require("./lambda.options") as typeof import("./lambda.options")).lambdaOptions,
  "logs-insights-query-logs": v2Options,
  macie: noOptions,
  "mainframe-modernization": noOptions,
  "managed-prometheus": noOptions,
  "mediapackage-access-logs": v2Options,
  "mediatailor-logs": v2Options,
  "mq-broker": () => (require("./mq.options") as typeof import("./mq.options")).mqBrokerOptions,
  "msk-broker": noOptions,
  "msk-connect": noOptions,
  "network-firewall": () =>
    (require("./network-firewall.options") as typeof import("./network-firewall.options"))
      .networkFirewallOptions,
  "network-firewall-proxy-logs": v2Options,
  "nlb-access-logs": () => (require("./nlb.options") as typeof import("./nlb.options")).nlbOptions,
  opensearch: () =>
    (require("./opensearch.options") as typeof import("./opensearch.options")).opensearchOptions,
  "opensearch-ingestion": noOptions,
  opsworks: () => (require("./opsworks.options") as typeof import("./opsworks.options")).opsworksOptions,
  "pcs-logs": v2Options,
  "q-business-connector-logs": v2Options,
  "q-business-conversation-logs": v2Options,
  "q-in-connect-ai-agent-event-logs": v2Options,
  "quick-logs": v2Options,
  "rds-postgresql": () =>
    (require("./rds-postgresql.options") as typeof import("./rds-postgresql.options")).rdsPostgresqlOptions,
  robomaker: () => (require("./robomaker.options") as typeof import("./robomaker.options")).robomakerOptions,
  "route53-global-resolver-query-logs": v2Options,
  "route53-public-queries": noOptions,
  "route53-resolver-queries": () =>
    (require("./route53-resolver-queries.options") as typeof import("./route53-resolver-queries.options"))
      .resolverOptions,
  "rtb-fabric-logs": v2Options,
  "s3-server-access-logs": v2Options,
  "sagemaker-events": () =>
    (require("./sagemaker-events.options") as typeof import("./sagemaker-events.options"))
      .sagemakerEventsOptions,
  "sagemaker-worker-events": noOptions,
  "security-hub": v2Options,
  "security-hub-cspm": v2Options,
  "ses-mail-manager-logs": v2Options,
  "shield-advanced-attack-flow-logs": v2Options,
  "site-to-site-vpn": () =>
    (require("./site-to-site-vpn.options") as typeof import("./site-to-site-vpn.options"))
      .siteToSiteVpnOptions,
  "sns-data-protection": () =>
    (require("./sns-data-protection.options") as typeof import("./sns-data-protection.options"))
      .snsDataProtectionOptions,
  "sns-delivery-status": () =>
    (require("./sns-delivery-status.options") as typeof import("./sns-delivery-status.options"))
      .snsDeliveryStatusOptions,
  "step-functions": () =>
    (require("./step-functions.options") as typeof import("./step-functions.options")).stepFunctionsOptions,
  "storage-gateway": () =>
    (require("./storage-gateway.options") as typeof import("./storage-gateway.options"))
      .storageGatewayOptions,
  "transfer-family": () =>
    (require("./transfer-family.options") as typeof import("./transfer-family.options"))
      .transferFamilyOptions,
  "verified-access": () =>
    (require("./verified-access.options") as typeof import("./verified-access.options"))
      .verifiedAccessOptions,
  "vpc-flow-logs": () =>
    (require("./vpc-flow-logs.options") as typeof import("./vpc-flow-logs.options")).flowLogOptions,
  "vpc-lattice-access-logs": () =>
    (require("./vpc-lattice-access-logs.options") as typeof import("./vpc-lattice-access-logs.options"))
      .vpcLatticeOptions,
  "vpc-route-server": v2Options,
  waf: () => (require("./waf.options") as typeof import("./waf.options")).wafOptions,
  workmail: v2Options,
} satisfies { [Id in LogTypeId]: () => ZodType<OptionsOf<Id>> };

/** The schema of a log type's options. */
export function optionsSchemaOf(id: LogTypeId): ZodObject {
  return (schemas as Record<LogTypeId, () => ZodObject>)[id]();
}
