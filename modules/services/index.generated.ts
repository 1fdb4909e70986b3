/** Which file switches each log type on, and which has its options. Made by `npm run generate`. */

/** The switches of the service files. V2 log types whose source is given by its ARN need none. */
export interface ServiceSwitches {
  "api-gateway-access-logs": (typeof import("./api-gateway"))["switches"]["api-gateway-access-logs"];
  appsync: (typeof import("./appsync"))["switches"]["appsync"];
  "aurora-mysql": (typeof import("./aurora-mysql"))["switches"]["aurora-mysql"];
  "bedrock-knowledge-base": (typeof import("./bedrock"))["switches"]["bedrock-knowledge-base"];
  "bedrock-agents": (typeof import("./bedrock-agents"))["switches"]["bedrock-agents"];
  "bedrock-agentcore-runtime": (typeof import("./bedrock-agentcore"))["switches"]["bedrock-agentcore-runtime"];
  "bedrock-agentcore-gateway": (typeof import("./bedrock-agentcore"))["switches"]["bedrock-agentcore-gateway"];
  "bedrock-agentcore-identity": (typeof import("./bedrock-agentcore"))["switches"]["bedrock-agentcore-identity"];
  "bedrock-agentcore-tools": (typeof import("./bedrock-agentcore"))["switches"]["bedrock-agentcore-tools"];
  "chime-voice-connector": (typeof import("./chime"))["switches"]["chime-voice-connector"];
  "cloudfront-access-logs": (typeof import("./cloudfront"))["switches"]["cloudfront-access-logs"];
  "cloudhsm-audit": (typeof import("./cloudhsm"))["switches"]["cloudhsm-audit"];
  evidently: (typeof import("./evidently"))["switches"]["evidently"];
  "internet-monitor": (typeof import("./internet-monitor"))["switches"]["internet-monitor"];
  cloudtrail: (typeof import("./cloudtrail"))["switches"]["cloudtrail"];
  codebuild: (typeof import("./codebuild"))["switches"]["codebuild"];
  cognito: (typeof import("./cognito"))["switches"]["cognito"];
  connect: (typeof import("./connect"))["switches"]["connect"];
  datasync: (typeof import("./datasync"))["switches"]["datasync"];
  elasticache: (typeof import("./elasticache"))["switches"]["elasticache"];
  "elastic-beanstalk": (typeof import("./elastic-beanstalk"))["switches"]["elastic-beanstalk"];
  ecs: (typeof import("./ecs"))["switches"]["ecs"];
  "eks-capability-logs": (typeof import("./eks-capability"))["switches"]["eks-capability-logs"];
  "eks-control-plane": (typeof import("./eks"))["switches"]["eks-control-plane"];
  "eventbridge-pipes": (typeof import("./eventbridge-pipes"))["switches"]["eventbridge-pipes"];
  fargate: (typeof import("./ecs"))["switches"]["fargate"];
  "fault-injection": (typeof import("./fault-injection"))["switches"]["fault-injection"];
  finspace: (typeof import("./finspace"))["switches"]["finspace"];
  "global-accelerator-flow-logs": (typeof import("./global-accelerator"))["switches"]["global-accelerator-flow-logs"];
  "glue-jobs": (typeof import("./glue"))["switches"]["glue-jobs"];
  "ivs-chat": (typeof import("./ivs-chat"))["switches"]["ivs-chat"];
  "iot-core": (typeof import("./iot-core"))["switches"]["iot-core"];
  "iot-fleetwise": (typeof import("./iot-fleetwise"))["switches"]["iot-fleetwise"];
  lambda: (typeof import("./lambda"))["switches"]["lambda"];
  macie: (typeof import("./macie"))["switches"]["macie"];
  "mainframe-modernization": (typeof import("./mainframe-modernization"))["switches"]["mainframe-modernization"];
  "managed-prometheus": (typeof import("./prometheus"))["switches"]["managed-prometheus"];
  "msk-broker": (typeof import("./msk"))["switches"]["msk-broker"];
  "msk-connect": (typeof import("./msk"))["switches"]["msk-connect"];
  "mq-broker": (typeof import("./mq"))["switches"]["mq-broker"];
  "network-firewall": (typeof import("./network-firewall"))["switches"]["network-firewall"];
  "nlb-access-logs": (typeof import("./nlb"))["switches"]["nlb-access-logs"];
  opensearch: (typeof import("./opensearch"))["switches"]["opensearch"];
  "opensearch-ingestion": (typeof import("./opensearch-ingestion"))["switches"]["opensearch-ingestion"];
  opsworks: (typeof import("./opsworks"))["switches"]["opsworks"];
  "rds-postgresql": (typeof import("./rds-postgresql"))["switches"]["rds-postgresql"];
  robomaker: (typeof import("./robomaker"))["switches"]["robomaker"];
  "route53-public-queries": (typeof import("./route53-public-queries"))["switches"]["route53-public-queries"];
  "route53-resolver-queries": (typeof import("./route53-resolver-queries"))["switches"]["route53-resolver-queries"];
  "security-hub-cspm": (typeof import("./security-hub"))["switches"]["security-hub-cspm"];
  "sagemaker-events": (typeof import("./sagemaker-events"))["switches"]["sagemaker-events"];
  "sagemaker-worker-events": (typeof import("./sagemaker-worker-events"))["switches"]["sagemaker-worker-events"];
  "site-to-site-vpn": (typeof import("./site-to-site-vpn"))["switches"]["site-to-site-vpn"];
  "sns-delivery-status": (typeof import("./sns-delivery-status"))["switches"]["sns-delivery-status"];
  "sns-data-protection": (typeof import("./sns-data-protection"))["switches"]["sns-data-protection"];
  "ec2-spot-data-feed": (typeof import("./ec2-spot-data-feed"))["switches"]["ec2-spot-data-feed"];
  "step-functions": (typeof import("./step-functions"))["switches"]["step-functions"];
  "storage-gateway": (typeof import("./storage-gateway"))["switches"]["storage-gateway"];
  "transfer-family": (typeof import("./transfer-family"))["switches"]["transfer-family"];
  "verified-access": (typeof import("./verified-access"))["switches"]["verified-access"];
  "vpc-flow-logs": (typeof import("./vpc-flow-logs"))["switches"]["vpc-flow-logs"];
  "vpc-lattice-access-logs": (typeof import("./vpc-lattice-access-logs"))["switches"]["vpc-lattice-access-logs"];
  waf: (typeof import("./waf"))["switches"]["waf"];
}

/** The service file of each log type. */
export const serviceFiles = {
  "api-gateway-access-logs": "api-gateway",
  appsync: "appsync",
  "aurora-mysql": "aurora-mysql",
  "bedrock-knowledge-base": "bedrock",
  "bedrock-agents": "bedrock-agents",
  "bedrock-agentcore-runtime": "bedrock-agentcore",
  "bedrock-agentcore-gateway": "bedrock-agentcore",
  "bedrock-agentcore-identity": "bedrock-agentcore",
  "bedrock-agentcore-tools": "bedrock-agentcore",
  "chime-voice-connector": "chime",
  "cloudfront-access-logs": "cloudfront",
  "cloudhsm-audit": "cloudhsm",
  evidently: "evidently",
  "internet-monitor": "internet-monitor",
  cloudtrail: "cloudtrail",
  codebuild: "codebuild",
  cognito: "cognito",
  connect: "connect",
  datasync: "datasync",
  elasticache: "elasticache",
  "elastic-beanstalk": "elastic-beanstalk",
  ecs: "ecs",
  "eks-capability-logs": "eks-capability",
  "eks-control-plane": "eks",
  "eventbridge-pipes": "eventbridge-pipes",
  fargate: "ecs",
  "fault-injection": "fault-injection",
  finspace: "finspace",
  "global-accelerator-flow-logs": "global-accelerator",
  "glue-jobs": "glue",
  "ivs-chat": "ivs-chat",
  "iot-core": "iot-core",
  "iot-fleetwise": "iot-fleetwise",
  lambda: "lambda",
  macie: "macie",
  "mainframe-modernization": "mainframe-modernization",
  "managed-prometheus": "prometheus",
  "msk-broker": "msk",
  "msk-connect": "msk",
  "mq-broker": "mq",
  "network-firewall": "network-firewall",
  "nlb-access-logs": "nlb",
  opensearch: "opensearch",
  "opensearch-ingestion": "opensearch-ingestion",
  opsworks: "opsworks",
  "rds-postgresql": "rds-postgresql",
  robomaker: "robomaker",
  "route53-public-queries": "route53-public-queries",
  "route53-resolver-queries": "route53-resolver-queries",
  "security-hub-cspm": "security-hub",
  "sagemaker-events": "sagemaker-events",
  "sagemaker-worker-events": "sagemaker-worker-events",
  "site-to-site-vpn": "site-to-site-vpn",
  "sns-delivery-status": "sns-delivery-status",
  "sns-data-protection": "sns-data-protection",
  "ec2-spot-data-feed": "ec2-spot-data-feed",
  "step-functions": "step-functions",
  "storage-gateway": "storage-gateway",
  "transfer-family": "transfer-family",
  "verified-access": "verified-access",
  "vpc-flow-logs": "vpc-flow-logs",
  "vpc-lattice-access-logs": "vpc-lattice-access-logs",
  waf: "waf",
} as const;

/** The file with each log type's own options. */
export const optionFiles = {
  "api-gateway-access-logs": "api-gateway.options",
  appsync: "appsync.options",
  "aurora-mysql": "aurora-mysql.options",
  "chime-voice-connector": "chime.options",
  "cloudfront-access-logs": "cloudfront.options",
  cloudtrail: "cloudtrail.options",
  codebuild: "codebuild.options",
  cognito: "cognito.options",
  datasync: "datasync.options",
  elasticache: "elasticache.options",
  "elastic-beanstalk": "elastic-beanstalk.options",
  ecs: "ecs.options",
  "eks-control-plane": "eks.options",
  "eventbridge-pipes": "eventbridge-pipes.options",
  fargate: "ecs.options",
  "fault-injection": "fault-injection.options",
  "glue-jobs": "glue.options",
  "ivs-chat": "ivs-chat.options",
  "iot-core": "iot-core.options",
  lambda: "lambda.options",
  "mq-broker": "mq.options",
  "network-firewall": "network-firewall.options",
  "nlb-access-logs": "nlb.options",
  opensearch: "opensearch.options",
  opsworks: "opsworks.options",
  "rds-postgresql": "rds-postgresql.options",
  robomaker: "robomaker.options",
  "route53-resolver-queries": "route53-resolver-queries.options",
  "sagemaker-events": "sagemaker-events.options",
  "site-to-site-vpn": "site-to-site-vpn.options",
  "sns-delivery-status": "sns-delivery-status.options",
  "sns-data-protection": "sns-data-protection.options",
  "step-functions": "step-functions.options",
  "storage-gateway": "storage-gateway.options",
  "transfer-family": "transfer-family.options",
  "verified-access": "verified-access.options",
  "vpc-flow-logs": "vpc-flow-logs.options",
  "vpc-lattice-access-logs": "vpc-lattice-access-logs.options",
  waf: "waf.options",
} as const;
