/** The options of each log type. Made by `npm run generate` from the schemas in the options files. */
import type { OutputFormats, RecordFieldList, RecordFields } from "./v2-types";

/** The options of each log type that has any. */
export interface LogTypeOptions {
  readonly "api-gateway-access-logs": ApiGatewayAccessLogsOptions;
  readonly "alb-access-logs": AlbAccessLogsOptions;
  readonly appsync: AppsyncOptions;
  readonly "aurora-mysql": AuroraMysqlOptions;
  readonly "bedrock-knowledge-base": BedrockKnowledgeBaseOptions;
  readonly "bedrock-agents": BedrockAgentsOptions;
  readonly "bedrock-agentcore-runtime": BedrockAgentcoreRuntimeOptions;
  readonly "bedrock-agentcore-gateway": BedrockAgentcoreGatewayOptions;
  readonly "bedrock-agentcore-identity": BedrockAgentcoreIdentityOptions;
  readonly "bedrock-agentcore-memory": BedrockAgentcoreMemoryOptions;
  readonly "bedrock-agentcore-payments": BedrockAgentcorePaymentsOptions;
  readonly "bedrock-agentcore-tools": BedrockAgentcoreToolsOptions;
  readonly "chime-voice-connector": ChimeVoiceConnectorOptions;
  readonly "cloudfront-access-logs": CloudfrontAccessLogsOptions;
  readonly "logs-insights-query-logs": LogsInsightsQueryLogsOptions;
  readonly cloudtrail: CloudtrailOptions;
  readonly codebuild: CodebuildOptions;
  readonly codewhisperer: CodewhispererOptions;
  readonly cognito: CognitoOptions;
  readonly datasync: DatasyncOptions;
  readonly "devops-agent-logs": DevopsAgentLogsOptions;
  readonly elasticache: ElasticacheOptions;
  readonly "elastic-beanstalk": ElasticBeanstalkOptions;
  readonly ecs: EcsOptions;
  readonly fargate: EcsOptions;
  readonly "ecs-action-logs": EcsActionLogsOptions;
  readonly "eks-auto-mode-logs": EksAutoModeLogsOptions;
  readonly "eks-capability-logs": EksCapabilityLogsOptions;
  readonly "eks-control-plane": EksControlPlaneOptions;
  readonly "elemental-inference-logs": ElementalInferenceLogsOptions;
  readonly "mediapackage-access-logs": MediapackageAccessLogsOptions;
  readonly "mediatailor-logs": MediatailorLogsOptions;
  readonly "entity-resolution-logs": EntityResolutionLogsOptions;
  readonly "eventbridge-pipes": EventbridgePipesOptions;
  readonly "eventbridge-event-buses": EventbridgeEventBusesOptions;
  readonly "fault-injection": FaultInjectionOptions;
  readonly finspace: FinspaceOptions;
  readonly "iot-fleetwise": FinspaceOptions;
  readonly "mainframe-modernization": FinspaceOptions;
  readonly "opensearch-ingestion": FinspaceOptions;
  readonly "glue-jobs": GlueJobsOptions;
  readonly "iam-identity-center-errors": IamIdentityCenterErrorsOptions;
  readonly "ivs-chat": IvsChatOptions;
  readonly "iot-core": IotCoreOptions;
  readonly lambda: LambdaOptions;
  readonly "mq-broker": MqBrokerOptions;
  readonly "network-firewall": NetworkFirewallOptions;
  readonly "network-firewall-proxy-logs": NetworkFirewallProxyLogsOptions;
  readonly "nlb-access-logs": NlbAccessLogsOptions;
  readonly opensearch: OpensearchOptions;
  readonly opsworks: OpsworksOptions;
  readonly "pcs-logs": PcsLogsOptions;
  readonly "q-business-connector-logs": QBusinessConnectorLogsOptions;
  readonly "q-business-conversation-logs": QBusinessConversationLogsOptions;
  readonly "q-in-connect-ai-agent-event-logs": QInConnectAiAgentEventLogsOptions;
  readonly "quick-logs": QuickLogsOptions;
  readonly "rds-postgresql": RdsPostgresqlOptions;
  readonly robomaker: RobomakerOptions;
  readonly "route53-global-resolver-query-logs": Route53GlobalResolverQueryLogsOptions;
  readonly "route53-resolver-queries": Route53ResolverQueriesOptions;
  readonly "rtb-fabric-logs": RtbFabricLogsOptions;
  readonly "security-hub-cspm": SecurityHubCspmOptions;
  readonly "security-hub": SecurityHubOptions;
  readonly "shield-advanced-attack-flow-logs": ShieldAdvancedAttackFlowLogsOptions;
  readonly "s3-server-access-logs": S3ServerAccessLogsOptions;
  readonly "sagemaker-events": SagemakerEventsOptions;
  readonly "site-to-site-vpn": SiteToSiteVpnOptions;
  readonly "ses-mail-manager-logs": SesMailManagerLogsOptions;
  readonly "sns-delivery-status": SnsDeliveryStatusOptions;
  readonly "sns-data-protection": SnsDataProtectionOptions;
  readonly "step-functions": StepFunctionsOptions;
  readonly "storage-gateway": StorageGatewayOptions;
  readonly "transfer-family": TransferFamilyOptions;
  readonly "verified-access": VerifiedAccessOptions;
  readonly "vpc-flow-logs": VpcFlowLogsOptions;
  readonly "vpc-lattice-access-logs": VpcLatticeAccessLogsOptions;
  readonly "vpc-route-server": VpcRouteServerOptions;
  readonly waf: WafOptions;
  readonly workmail: WorkmailOptions;
  readonly vended: VendedOptions;
}

/**
 * Options of `api-gateway-access-logs`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export interface ApiGatewayAccessLogsOptions {
  /** Format of the records: one line with $context variables, among them $context.requestId or $context.extendedRequestId. Default: AWS's JSON format for the kind of API. */
  readonly format?: string;
  /** Kind of the API, which decides the default format. Default: told from the source; HTTP for stages of aws_apigatewayv2_api, REST without a source. */
  readonly protocolType?: "REST" | "HTTP" | "WEBSOCKET";
  /** REST and WebSocket APIs: the role in the account's API Gateway settings, by which all their stages of a region write. create makes it and sets it; it replaces what other stacks have set, and destroying it switches logging off for all of them. Default: existing. */
  readonly accountRole?: "existing" | "create";
}

/**
 * Options of `alb-access-logs`.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html
 */
export interface AlbAccessLogsOptions {
  /** Log types to deliver, as AWS names them. Default: ALB_ACCESS_LOGS. */
  readonly logTypes?: readonly ("ALB_ACCESS_LOGS" | "ALB_CONNECTION_LOGS" | "ALB_HEALTH_CHECK_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"alb-access-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"alb-access-logs"> | RecordFields<"alb-access-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: {region}/{yyyy}/{MM}/{dd}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/** A delivery that exists already. */
export interface AdoptedDelivery {
  /** The destination, by its name. */
  readonly destination: string;
  /** The log type, where several are delivered there. */
  readonly logType?: string;
  /** Id of the delivery: its import id. */
  readonly deliveryId: string;
  /** Name of its delivery source. */
  readonly deliverySourceName: string;
  /** Name of its delivery destination. */
  readonly deliveryDestinationName: string;
}

/**
 * Options of `appsync`.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
 */
export interface AppsyncOptions {
  /** field_log_level of a GraphQL API, log_level of an Event API. With NONE a GraphQL API logs its requests and no fields. Default: ERROR. */
  readonly logLevel?: "NONE" | "ERROR" | "INFO" | "DEBUG" | "ALL";
  /** GraphQL APIs: leave headers, context and evaluated mapping templates out of the records. Default: false. */
  readonly excludeVerboseContent?: boolean;
  /** The API is an Event API (aws_appsync_api), where the source doesn't tell: an id, an ARN or none. Default: false. */
  readonly eventApi?: boolean;
  /** ARN of the role by which AppSync writes. Default: one is made. */
  readonly roleArn?: string;
}

/**
 * Options of `aurora-mysql`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html
 */
export interface AuroraMysqlOptions {
  /** Logs to export. Default: those that the names of the destinations end in. */
  readonly logTypes?: readonly (
    "audit" | "error" | "general" | "iam-db-auth-error" | "instance" | "slowquery"
  )[];
}

/**
 * Options of `bedrock-knowledge-base`.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html
 */
export interface BedrockKnowledgeBaseOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS; to X-Ray TRACES. */
  readonly logTypes?: readonly ("APPLICATION_LOGS" | "RUNTIME_LOGS" | "TRACES")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"bedrock-knowledge-base">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"bedrock-knowledge-base"> | RecordFields<"bedrock-knowledge-base">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `bedrock-agents`.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html
 */
export interface BedrockAgentsOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS. */
  readonly logTypes?: readonly ("APPLICATION_LOGS" | "EVENT_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"bedrock-agents">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"bedrock-agents"> | RecordFields<"bedrock-agents">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `bedrock-agentcore-runtime`.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agents-tools-runtime.html
 */
export interface BedrockAgentcoreRuntimeOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS; to X-Ray TRACES. */
  readonly logTypes?: readonly ("APPLICATION_LOGS" | "USAGE_LOGS" | "TRACES")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"bedrock-agentcore-runtime">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"bedrock-agentcore-runtime"> | RecordFields<"bedrock-agentcore-runtime">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `bedrock-agentcore-gateway`.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway.html
 */
export interface BedrockAgentcoreGatewayOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS; to X-Ray TRACES. */
  readonly logTypes?: readonly ("APPLICATION_LOGS" | "TRACES")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"bedrock-agentcore-gateway">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"bedrock-agentcore-gateway"> | RecordFields<"bedrock-agentcore-gateway">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `bedrock-agentcore-identity`.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/identity.html
 */
export interface BedrockAgentcoreIdentityOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS; to X-Ray TRACES. */
  readonly logTypes?: readonly ("APPLICATION_LOGS" | "TRACES")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"bedrock-agentcore-identity">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"bedrock-agentcore-identity"> | RecordFields<"bedrock-agentcore-identity">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `bedrock-agentcore-memory`.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/memory.html
 */
export interface BedrockAgentcoreMemoryOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS; to X-Ray TRACES. */
  readonly logTypes?: readonly ("APPLICATION_LOGS" | "TRACES")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"bedrock-agentcore-memory">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"bedrock-agentcore-memory"> | RecordFields<"bedrock-agentcore-memory">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `bedrock-agentcore-payments`.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/payments-observability.html
 */
export interface BedrockAgentcorePaymentsOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS; to X-Ray TRACES. */
  readonly logTypes?: readonly ("APPLICATION_LOGS" | "TRACES")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"bedrock-agentcore-payments">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"bedrock-agentcore-payments"> | RecordFields<"bedrock-agentcore-payments">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `bedrock-agentcore-tools`.
 *
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/built-in-tools.html
 */
export interface BedrockAgentcoreToolsOptions {
  /** Log types to deliver, as AWS names them. Default: USAGE_LOGS; to X-Ray TRACES. */
  readonly logTypes?: readonly ("USAGE_LOGS" | "TRACES" | "APPLICATION_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"bedrock-agentcore-tools">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"bedrock-agentcore-tools"> | RecordFields<"bedrock-agentcore-tools">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `chime-voice-connector`.
 *
 * @see https://docs.aws.amazon.com/chime-sdk/latest/ag/monitoring-cloudwatch.html
 */
export interface ChimeVoiceConnectorOptions {
  /** Deliver media quality metrics. Default: true when a log group /aws/ChimeVoiceConnectorLogs/… is given. */
  readonly enableMediaMetricLogs?: boolean;
  /** Deliver SIP messages. Default: true when a log group /aws/ChimeVoiceConnectorSipMessages/… is given. */
  readonly enableSipLogs?: boolean;
}

/**
 * Options of `cloudfront-access-logs`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
export interface CloudfrontAccessLogsOptions {
  /** Log types to deliver, as AWS names them. Default: ACCESS_LOGS. */
  readonly logTypes?: readonly ("ACCESS_LOGS" | "CONNECTION_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"cloudfront-access-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"cloudfront-access-logs"> | RecordFields<"cloudfront-access-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with {DistributionId}, {distributionid}, {yyyy}, {MM}, {dd}, {HH}, {accountid}. Default: {DistributionId}/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
  /** Use the legacy way to S3: the bucket needs ACLs enabled, and V2's options don't apply. Default: false. */
  readonly legacy?: boolean;
  /** Legacy only: log cookies. With V2 it is the distribution's logging_config.include_cookies. Default: false. */
  readonly includeCookies?: boolean;
}

/**
 * Options of `logs-insights-query-logs`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AnalyzingLogData.html
 */
export interface LogsInsightsQueryLogsOptions {
  /** Log types to deliver, as AWS names them. Default: INSIGHTS_QUERY_LOGS. */
  readonly logTypes?: readonly "INSIGHTS_QUERY_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"logs-insights-query-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"logs-insights-query-logs"> | RecordFields<"logs-insights-query-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `cloudtrail`.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html
 */
export interface CloudtrailOptions {
  /** ARN of the role by which CloudTrail writes. Default: one is made. */
  readonly roleArn?: string;
  /** Organization trails: id of the organization (o-…), whose streams the role that is made may write too. */
  readonly organizationId?: string;
}

/**
 * Options of `codebuild`.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
 */
export interface CodebuildOptions {
  /** Prefix of the log streams: <streamName>/<build id>. Default: the build id alone. */
  readonly streamName?: string;
  /** Name of the project's service role, which writes the logs: it is given the actions for the log group. Default: the role has them already. */
  readonly roleName?: string;
}

/**
 * Options of `codewhisperer`.
 *
 * @see https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/customizations-optimize-accessing-logs.html
 */
export interface CodewhispererOptions {
  /** Log types to deliver, as AWS names them. Default: EVENT_LOGS. */
  readonly logTypes?: readonly "EVENT_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"codewhisperer">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"codewhisperer"> | RecordFields<"codewhisperer">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `cognito`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/exporting-quotas-and-usage.html
 */
export interface CognitoOptions {
  /** What is delivered. userNotification: errors of messages to users, to a log group. userAuthEvents: sign-ins rated by threat protection, to any destination; with two destinations to the one that userNotification doesn't take. Default: userNotification to a log group, userAuthEvents to a bucket, a stream or a second log group. */
  readonly eventSources?: readonly ("userNotification" | "userAuthEvents")[];
}

/**
 * Options of `datasync`.
 *
 * @see https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html
 */
export interface DatasyncOptions {
  /** BASIC: errors of a transfer. TRANSFER: every file or object that is transferred and checked. OFF is what enabled: false writes. Default: what the task sets, else BASIC. */
  readonly logLevel?: "BASIC" | "TRANSFER" | "OFF";
}

/**
 * Options of `devops-agent-logs`.
 *
 * @see https://docs.aws.amazon.com/devopsagent/latest/userguide/configuring-capabilities-for-aws-devops-agent-vended-logs-and-metrics.html
 */
export interface DevopsAgentLogsOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS. */
  readonly logTypes?: readonly "APPLICATION_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"devops-agent-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"devops-agent-logs"> | RecordFields<"devops-agent-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `elasticache`.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html
 */
export interface ElasticacheOptions {
  /** Log type of each destination, in their order; a single destination may take both. Default: slow-log, and with two destinations engine-log to the second by type (log group before stream) and name. */
  readonly logTypes?: readonly ("slow-log" | "engine-log")[];
  /** Format of the records. Default: json. */
  readonly logFormat?: "json" | "text";
  /** Apply changes at once. Otherwise they wait for the maintenance window, and until then every plan shows them. It holds for all of the cluster's arguments. Default: as the cluster has it. */
  readonly applyImmediately?: boolean;
}

/**
 * Options of `elastic-beanstalk`.
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html
 */
export interface ElasticBeanstalkOptions {
  /** Days after which events expire, for log groups that exist already. Default: that of the log groups that are made. */
  readonly retentionInDays?:
    1 | 3 | 5 | 7 | 14 | 30 | 60 | 90 | 120 | 150 | 180 | 365 | 400 | 545 | 731 | 1827 | 3653;
  /** Name of the role of the instance profile, which writes the instance logs: it is given the actions for the environment's log groups. Default: the role has them already. */
  readonly instanceRoleName?: string;
  /** Name of the environment's service role, which writes the environment's health: it is given the actions for that log group. Default: the role has them already. */
  readonly serviceRoleName?: string;
}

/**
 * Options of `ecs` and `fargate`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
 */
export interface EcsOptions {
  /** Names of the containers that log. Default: all of the task definition. */
  readonly containers?: readonly string[];
  /** awslogs-stream-prefix: streams are <prefix>/<container>/<task id>. Default: ecs. */
  readonly streamPrefix?: string;
  /** What a container does while CloudWatch Logs can't be reached: wait, or drop records. Default: the account's default. */
  readonly mode?: "blocking" | "non-blocking";
  /** max-buffer-size: buffer of the mode non-blocking, e.g. 25m. Default: ECS's. */
  readonly maxBufferSize?: string;
  /** awslogs-datetime-format: strftime format with which a record starts, for records of several lines. Default: a record per line. */
  readonly datetimeFormat?: string;
  /** awslogs-multiline-pattern: regular expression with which a record starts, instead of datetimeFormat. Default: a record per line. */
  readonly multilinePattern?: string;
  /** Name of the task execution role, which writes the logs: it is given the actions for the log group. Default: the role has them already. */
  readonly roleName?: string;
}

/**
 * Options of `ecs-action-logs`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/action-logs.html
 */
export interface EcsActionLogsOptions {
  /** Log types to deliver, as AWS names them. Default: ACTION_LOGS. */
  readonly logTypes?: readonly "ACTION_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | OutputFormats<"ecs-action-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"ecs-action-logs"> | RecordFields<"ecs-action-logs">;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `eks-auto-mode-logs`.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-managed-component-logs.html
 */
export interface EksAutoModeLogsOptions {
  /** Log types to deliver, as AWS names them. Default: AUTO_MODE_COMPUTE_LOGS, AUTO_MODE_BLOCK_STORAGE_LOGS, AUTO_MODE_LOAD_BALANCING_LOGS, AUTO_MODE_IPAM_LOGS. */
  readonly logTypes?: readonly (
    | "AUTO_MODE_COMPUTE_LOGS"
    | "AUTO_MODE_BLOCK_STORAGE_LOGS"
    | "AUTO_MODE_LOAD_BALANCING_LOGS"
    | "AUTO_MODE_IPAM_LOGS"
  )[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"eks-auto-mode-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"eks-auto-mode-logs"> | RecordFields<"eks-auto-mode-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `eks-capability-logs`.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html
 */
export interface EksCapabilityLogsOptions {
  /** Log types to deliver, as AWS names them. Default: none, so name some. */
  readonly logTypes?: readonly (
    | "EKS_CAPABILITY_ACK_LOGS"
    | "EKS_CAPABILITY_KRO_LOGS"
    | "EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS"
    | "EKS_CAPABILITY_ARGOCD_APPLICATIONSET_LOGS"
    | "EKS_CAPABILITY_ARGOCD_COMMITSERVER_LOGS"
    | "EKS_CAPABILITY_ARGOCD_REPOSERVER_LOGS"
    | "EKS_CAPABILITY_ARGOCD_SERVER_LOGS"
  )[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"eks-capability-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"eks-capability-logs"> | RecordFields<"eks-capability-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `eks-control-plane`.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
 */
export interface EksControlPlaneOptions {
  /** Logs to deliver, beside those that the cluster lists itself. Default: those that it lists, or all five. */
  readonly logTypes?: readonly ("api" | "audit" | "authenticator" | "controllerManager" | "scheduler")[];
}

/**
 * Options of `elemental-inference-logs`.
 *
 * @see https://docs.aws.amazon.com/elemental-inference/latest/userguide/monitoring-vended-logs.html
 */
export interface ElementalInferenceLogsOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS. */
  readonly logTypes?: readonly "APPLICATION_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"elemental-inference-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"elemental-inference-logs"> | RecordFields<"elemental-inference-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `mediapackage-access-logs`.
 *
 * @see https://docs.aws.amazon.com/mediapackage/latest/userguide/access-logging.html
 */
export interface MediapackageAccessLogsOptions {
  /** Log types to deliver, as AWS names them. Default: EGRESS_ACCESS_LOGS, INGRESS_ACCESS_LOGS. */
  readonly logTypes?: readonly ("EGRESS_ACCESS_LOGS" | "INGRESS_ACCESS_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"mediapackage-access-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"mediapackage-access-logs"> | RecordFields<"mediapackage-access-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with {accountid}, {region}, {channel_group_id}, {yyyy}, {MM}, {dd}, {HH}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `mediatailor-logs`.
 *
 * @see https://docs.aws.amazon.com/mediatailor/latest/ug/monitoring-cw-logs.html
 */
export interface MediatailorLogsOptions {
  /** Log types to deliver, as AWS names them. Default: AD_DECISION_SERVER_LOGS, MANIFEST_SERVICE_LOGS, TRANSCODE_LOGS. */
  readonly logTypes?: readonly ("AD_DECISION_SERVER_LOGS" | "MANIFEST_SERVICE_LOGS" | "TRANSCODE_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"mediatailor-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"mediatailor-logs"> | RecordFields<"mediatailor-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `entity-resolution-logs`.
 *
 * @see https://docs.aws.amazon.com/entityresolution/latest/userguide/what-is-service.html
 */
export interface EntityResolutionLogsOptions {
  /** Log types to deliver, as AWS names them. Default: WORKFLOW_LOGS. */
  readonly logTypes?: readonly "WORKFLOW_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"entity-resolution-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"entity-resolution-logs"> | RecordFields<"entity-resolution-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `eventbridge-pipes`.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-logs.html
 */
export interface EventbridgePipesOptions {
  /** Which steps of an execution are logged: TRACE is all of them; OFF is what enabled: false writes. Default: INFO. */
  readonly level?: "ERROR" | "INFO" | "TRACE" | "OFF";
  /** Log events, requests and responses, which EventBridge does not redact (include_execution_data = [ALL]). Default: false. */
  readonly includeExecutionData?: boolean;
}

/**
 * Options of `eventbridge-event-buses`.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html
 */
export interface EventbridgeEventBusesOptions {
  /** Log types to deliver, as AWS names them. Default: ERROR_LOGS, INFO_LOGS. */
  readonly logTypes?: readonly ("ERROR_LOGS" | "INFO_LOGS" | "TRACE_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"eventbridge-event-buses">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"eventbridge-event-buses"> | RecordFields<"eventbridge-event-buses">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `fault-injection`.
 *
 * @see https://docs.aws.amazon.com/fis/latest/userguide/monitoring-logging.html
 */
export interface FaultInjectionOptions {
  /** Name of the experiment template's role: it, not the deployer, sets up the delivery, so it is given the permissions for that. Default: the role has them already. */
  readonly roleName?: string;
}

/**
 * Options of `finspace` and `iot-fleetwise` and `mainframe-modernization` and `opensearch-ingestion`.
 *
 * @see https://docs.aws.amazon.com/finspace/latest/userguide/permissions-managed-kdb.html
 */
export interface FinspaceOptions {
  /** To S3: write the messages alone. Default: false, each line is a batch with account, log group, log stream and the times of its events. */
  readonly extractMessages?: boolean;
}

/**
 * Options of `glue-jobs`.
 *
 * @see https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging-enable.html
 */
export interface GlueJobsOptions {
  /** What the names of log streams start with. Default: the id of the job run. */
  readonly streamPrefix?: string;
  /** Glue 4.0 and earlier: leave out Spark's and YARN's heartbeats (--enable-continuous-log-filter). Default: Glue's, true. */
  readonly filter?: boolean;
  /** Glue 4.0 and earlier: Log4j pattern of driver and executor records. Default: Glue's. */
  readonly conversionPattern?: string;
  /** Whether the job's security configuration encrypts CloudWatch Logs: then Glue puts its name into those of the log groups. false for one that encrypts S3 or job bookmarks only. Default: true where the job has one. */
  readonly logsEncrypted?: boolean;
  /** Name of the job's role: it is allowed to write to the log groups. Default: the role may already, as by AWSGlueServiceRole under /aws-glue/. */
  readonly roleName?: string;
}

/**
 * Options of `iam-identity-center-errors`.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/logging-ad-sync-errors.html
 */
export interface IamIdentityCenterErrorsOptions {
  /** Log types to deliver, as AWS names them. Default: ERROR_LOGS. */
  readonly logTypes?: readonly "ERROR_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"iam-identity-center-errors">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"iam-identity-center-errors"> | RecordFields<"iam-identity-center-errors">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `ivs-chat`.
 *
 * @see https://docs.aws.amazon.com/ivs/latest/ChatUserGuide/chat-logging.html
 */
export interface IvsChatOptions {
  /** Tags of the resources that are made. */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Options of `iot-core`.
 *
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/configure-logging.html
 */
export interface IotCoreOptions {
  /** Least severe level that is logged; with DISABLED what thing groups and others have levels for of their own. Default: INFO. */
  readonly defaultLogLevel?: "DEBUG" | "INFO" | "WARN" | "ERROR" | "DISABLED";
  /** ARN of the role by which AWS IoT writes to AWSIotLogsV2. Default: one is made. */
  readonly roleArn?: string;
  /** Switch AWS IoT logging off. Apply it before a destroy, which by itself leaves logging on. Default: false. */
  readonly disableAllLogs?: boolean;
}

/**
 * Options of `lambda`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html
 */
export interface LambdaOptions {
  /** Format of the records. Default: Text. */
  readonly logFormat?: "Text" | "JSON";
  /** JSON only: least severe level of the function's own records. Default: AWS's, INFO. */
  readonly applicationLogLevel?: "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL";
  /** JSON only: least severe level of Lambda's records. Default: AWS's, INFO. */
  readonly systemLogLevel?: "DEBUG" | "INFO" | "WARN";
  /** Name of the function's execution role: it is allowed to write to the log group. Default: the role may already, as by AWSLambdaBasicExecutionRole. */
  readonly roleName?: string;
  /** To S3: write the messages alone. Default: false, each line is a batch with account, log group, log stream and the times of its events. */
  readonly extractMessages?: boolean;
}

/**
 * Options of `mq-broker`.
 *
 * @see https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html
 */
export interface MqBrokerOptions {
  /** Which logs are written; RabbitMQ has no audit logs. Default: those whose log groups are given, else general. */
  readonly logs?: readonly ("general" | "audit")[];
  /** Reboot a broker that exists when its logs change (apply_immediately): until it is rebooted, nothing changes. Default: what the broker sets, else false, which waits for its maintenance window. */
  readonly applyImmediately?: boolean;
}

/**
 * Options of `network-firewall`.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html
 */
export interface NetworkFirewallOptions {
  /** Log types: a list, all for the one destination, or with several in their order; or the type of destination of each. TLS needs a firewall with TLS inspection. Default: ALERT and FLOW; with several destinations ALERT, FLOW and TLS to them by type (log group, bucket, stream) and name. */
  readonly logTypes?:
    | readonly ("ALERT" | "FLOW" | "TLS")[]
    | {
        /** Type of the destination of alert logs. */
        readonly ALERT?: "cloudwatch-logs" | "s3" | "firehose";
        /** Type of the destination of flow logs. */
        readonly FLOW?: "cloudwatch-logs" | "s3" | "firehose";
        /** Type of the destination of TLS inspection logs. */
        readonly TLS?: "cloudwatch-logs" | "s3" | "firehose";
      };
  /** Show the firewall's monitoring dashboard, whose readers need rights to Athena, Glue and the bucket. Default: false. */
  readonly enableMonitoringDashboard?: boolean;
}

/**
 * Options of `network-firewall-proxy-logs`.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html
 */
export interface NetworkFirewallProxyLogsOptions {
  /** Log types to deliver, as AWS names them. Default: ALERT_LOGS, ALLOW_LOGS, DENY_LOGS. */
  readonly logTypes?: readonly ("ALERT_LOGS" | "ALLOW_LOGS" | "DENY_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"network-firewall-proxy-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"network-firewall-proxy-logs"> | RecordFields<"network-firewall-proxy-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `nlb-access-logs`.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
export interface NlbAccessLogsOptions {
  /** Log types to deliver, as AWS names them. Default: NLB_ACCESS_LOGS. */
  readonly logTypes?: readonly "NLB_ACCESS_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"nlb-access-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"nlb-access-logs"> | RecordFields<"nlb-access-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: {region}/{yyyy}/{MM}/{dd}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
  /** S3 by the load balancer's own attribute, access_logs, which costs nothing but S3: V2's options don't apply. Default: false. */
  readonly legacy?: boolean;
}

/**
 * Options of `opensearch`.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html
 */
export interface OpensearchOptions {
  /** Log types to publish: all to one log group, or the first to the first log group, the second to the second, and so on. AUDIT_LOGS needs fine-grained access control. Default: INDEX_SLOW_LOGS, SEARCH_SLOW_LOGS and ES_APPLICATION_LOGS. */
  readonly logTypes?: readonly (
    "INDEX_SLOW_LOGS" | "SEARCH_SLOW_LOGS" | "ES_APPLICATION_LOGS" | "AUDIT_LOGS"
  )[];
}

/**
 * Options of `opsworks`.
 *
 * @see https://docs.aws.amazon.com/opsworks/latest/userguide/monitoring-cloudwatch-logs.html
 */
export interface OpsworksOptions {
  /** Log files on the instances, one for each log group in their order: a path, or a pattern such as /var/log/httpd/access_log*. */
  readonly files: readonly string[];
  /** Name of the role of the layer's instance profile, to be allowed to write to the log groups. Default: it is allowed already. */
  readonly roleName?: string;
}

/**
 * Options of `pcs-logs`.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring-overview.html
 */
export interface PcsLogsOptions {
  /** Log types to deliver, as AWS names them. Default: PCS_SCHEDULER_LOGS. */
  readonly logTypes?: readonly (
    "PCS_SCHEDULER_LOGS" | "PCS_JOBCOMP_LOGS" | "PCS_SCHEDULER_AUDIT_LOGS" | "PCS_SCALING_LOGS"
  )[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"pcs-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"pcs-logs"> | RecordFields<"pcs-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `q-business-connector-logs`.
 *
 * @see https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/connectors-list.html
 */
export interface QBusinessConnectorLogsOptions {
  /** Log types to deliver, as AWS names them. Default: SYNC_JOB_LOGS. */
  readonly logTypes?: readonly "SYNC_JOB_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"q-business-connector-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"q-business-connector-logs"> | RecordFields<"q-business-connector-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `q-business-conversation-logs`.
 *
 * @see https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/cw-logs-enable-logging.html
 */
export interface QBusinessConversationLogsOptions {
  /** Log types to deliver, as AWS names them. Default: EVENT_LOGS. */
  readonly logTypes?: readonly "EVENT_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"q-business-conversation-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"q-business-conversation-logs"> | RecordFields<"q-business-conversation-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `q-in-connect-ai-agent-event-logs`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/monitor-ai-agents.html
 */
export interface QInConnectAiAgentEventLogsOptions {
  /** Log types to deliver, as AWS names them. Default: EVENT_LOGS. */
  readonly logTypes?: readonly "EVENT_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"q-in-connect-ai-agent-event-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"q-in-connect-ai-agent-event-logs"> | RecordFields<"q-in-connect-ai-agent-event-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `quick-logs`.
 *
 * @see https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html
 */
export interface QuickLogsOptions {
  /** Log types to deliver, as AWS names them. Default: CHAT_LOGS, FEEDBACK_LOGS. */
  readonly logTypes?: readonly (
    | "AGENT_HOURS_LOGS"
    | "AGENT_METADATA_LOGS"
    | "CHAT_LOGS"
    | "DLP_LOGS"
    | "FEEDBACK_LOGS"
    | "INDEX_USAGE_LOGS"
    | "KB_FILE_SYNC_LOGS"
  )[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"quick-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"quick-logs"> | RecordFields<"quick-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: {region}/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `rds-postgresql`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html
 */
export interface RdsPostgresqlOptions {
  /** Logs to export. RDS instances and Multi-AZ clusters have postgresql, upgrade and iam-db-auth-error; Aurora has postgresql, instance and iam-db-auth-error. RDS makes a log group without retention for every one whose log group is not a destination. Default: those that the log groups are named after. */
  readonly logTypes?: readonly ("postgresql" | "upgrade" | "iam-db-auth-error" | "instance")[];
}

/**
 * Options of `robomaker`.
 *
 * @see https://docs.aws.amazon.com/robomaker/latest/dg/chapter-welcome.html
 */
export interface RobomakerOptions {
  /** Name of the simulation job's role, to be allowed to write to the log group. Default: it is allowed already, and the command takes its ARN from ROLE_ARN. */
  readonly roleName?: string;
  /** Seconds after which the simulation job is stopped, 300 to 1209600. Default: 28800. */
  readonly maxJobDurationInSeconds?: number;
}

/**
 * Options of `route53-global-resolver-query-logs`.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-monitoring.html
 */
export interface Route53GlobalResolverQueryLogsOptions {
  /** Log types to deliver, as AWS names them. Default: GLOBAL_RESOLVER_LOGS. */
  readonly logTypes?: readonly "GLOBAL_RESOLVER_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"route53-global-resolver-query-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    | RecordFieldList<"route53-global-resolver-query-logs">
    | RecordFields<"route53-global-resolver-query-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `route53-resolver-queries`.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html
 */
export interface Route53ResolverQueriesOptions {
  /** Name of the destination's query log configuration, 1 to 64 characters: the same for all deliveries to it. Default: from the destination's name. */
  readonly name?: string;
  /** Id of a query log configuration that exists already, also one that another account shares by RAM: the VPC is associated with it, and none is made. Default: one is made for each destination, account and region. */
  readonly queryLogConfigId?: string;
  /** Tags of the resources that are made. */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Options of `rtb-fabric-logs`.
 *
 * @see https://docs.aws.amazon.com/rtb-fabric/latest/userguide/monitoring-cloudwatch-logs.html
 */
export interface RtbFabricLogsOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS. */
  readonly logTypes?: readonly "APPLICATION_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"rtb-fabric-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"rtb-fabric-logs"> | RecordFields<"rtb-fabric-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `security-hub-cspm`.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html
 */
export interface SecurityHubCspmOptions {
  /** Log types to deliver, as AWS names them. Default: SECURITY_FINDING_LOGS. */
  readonly logTypes?: readonly "SECURITY_FINDING_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: plain. */
  readonly outputFormat?: "plain" | OutputFormats<"security-hub-cspm">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"security-hub-cspm"> | RecordFields<"security-hub-cspm">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `security-hub`.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub-v2.html
 */
export interface SecurityHubOptions {
  /** Log types to deliver, as AWS names them. Default: SECURITY_FINDING_LOGS. */
  readonly logTypes?: readonly "SECURITY_FINDING_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: plain. */
  readonly outputFormat?: "plain" | OutputFormats<"security-hub">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"security-hub"> | RecordFields<"security-hub">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `shield-advanced-attack-flow-logs`.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/ddos-flow-logs.html
 */
export interface ShieldAdvancedAttackFlowLogsOptions {
  /** Log types to deliver, as AWS names them. Default: FLOW_LOGS. */
  readonly logTypes?: readonly "FLOW_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"shield-advanced-attack-flow-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?:
    RecordFieldList<"shield-advanced-attack-flow-logs"> | RecordFields<"shield-advanced-attack-flow-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `s3-server-access-logs`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
 */
export interface S3ServerAccessLogsOptions {
  /** Log types to deliver, as AWS names them. Default: S3_SERVER_ACCESS_LOGS. */
  readonly logTypes?: readonly "S3_SERVER_ACCESS_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "parquet" | OutputFormats<"s3-server-access-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"s3-server-access-logs"> | RecordFields<"s3-server-access-logs">;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `sagemaker-events`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html
 */
export interface SagemakerEventsOptions {
  /** Name of the execution role, to be allowed to write to the log groups. Default: it is allowed already. */
  readonly roleName?: string;
}

/**
 * Options of `site-to-site-vpn`.
 *
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html
 */
export interface SiteToSiteVpnOptions {
  /** Tunnels that are logged. Default: both. */
  readonly tunnels?: readonly (1 | 2)[];
  /** Log tunnel activity: IKE negotiations and dead peer detection. Default: true. */
  readonly activityLogs?: boolean;
  /** Log the tunnels' BGP sessions too, to the same log group. Default: false. */
  readonly bgpLogs?: boolean;
  /** Format of the records. Default: json. */
  readonly logOutputFormat?: "json" | "text";
  /** To S3: write the messages alone. Default: false, each line is a batch with account, log group, log stream and the times of its events. */
  readonly extractMessages?: boolean;
}

/**
 * Options of `ses-mail-manager-logs`.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html
 */
export interface SesMailManagerLogsOptions {
  /** Log types to deliver, as AWS names them. Default: APPLICATION_LOGS. */
  readonly logTypes?: readonly ("APPLICATION_LOGS" | "TRAFFIC_POLICY_DEBUG_LOGS")[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?:
    "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"ses-mail-manager-logs">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"ses-mail-manager-logs"> | RecordFields<"ses-mail-manager-logs">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `sns-delivery-status`.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/topics-attrib.html
 */
export interface SnsDeliveryStatusOptions {
  /** Topics: protocols of subscriptions whose deliveries are logged. Default: all five. */
  readonly protocols?: readonly ("application" | "firehose" | "http" | "lambda" | "sqs")[];
  /** Which deliveries are logged. SMS settings log failures always. Default: both. */
  readonly outcomes?: readonly ("success" | "failure")[];
  /** Per cent of successful deliveries that are logged, 0 to 100; failures all are. Default: 100. */
  readonly successSampleRate?: number;
  /** ARN of the role with which SNS writes. Default: one is made. */
  readonly roleArn?: string;
}

/**
 * Options of `sns-data-protection`.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-data-protection-operations.html
 */
export interface SnsDataProtectionOptions {
  /** What is looked for: names of managed data identifiers (EmailAddress, CreditCardNumber), their ARNs, or names of custom ones. */
  readonly dataIdentifiers: readonly string[];
  /** Per cent of messages that are audited, 0 to 99. Default: 99. */
  readonly sampleRate?: number;
  /** ARNs of the publishers whose messages are audited, or *. Default: *. */
  readonly principals?: readonly string[];
  /** Also log audited messages in which nothing was found. Default: false. */
  readonly withoutFindings?: boolean;
  /** Data identifiers of your own: a name and a regular expression. Default: none. */
  readonly customDataIdentifiers?: readonly {
    /** Its name, as dataIdentifiers gives it. */
    readonly name: string;
    /** What it matches. */
    readonly regex: string;
  }[];
  /** Deny and de-identify statements, as AWS spells them: a topic has one data protection policy, and this resource owns it. Default: none. */
  readonly furtherStatements?: readonly Readonly<Record<string, unknown>>[];
  /** Name of the policy. Default: log-delivery. */
  readonly name?: string;
}

/**
 * Options of `step-functions`.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 */
export interface StepFunctionsOptions {
  /** Which events are logged; OFF is what enabled: false writes. Default: ALL. */
  readonly level?: "ALL" | "ERROR" | "FATAL" | "OFF";
  /** Log inputs and outputs of executions. Default: false. */
  readonly includeExecutionData?: boolean;
  /** Name of the state machine's role: it, not the deployer, sets up the delivery, so it is given the log delivery actions. Default: the role has them already. */
  readonly roleName?: string;
}

/**
 * Options of `storage-gateway`.
 *
 * @see https://docs.aws.amazon.com/filegateway/latest/files3/monitoring-file-gateway.html
 */
export interface StorageGatewayOptions {
  /** Health logs of a gateway, or audit logs of a file share or file system association. Only needed without a source. Default: what the source has, else health. */
  readonly logs?: "health" | "audit";
}

/**
 * Options of `transfer-family`.
 *
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html
 */
export interface TransferFamilyOptions {
  /** Name of the server's logging role, with which managed workflows log to /aws/transfer/<server id>: it is allowed to. Default: it is allowed already; structured logs need no role. */
  readonly roleName?: string;
  /** To S3: write the messages alone. Default: false, each line is a batch with account, log group, log stream and the times of its events. */
  readonly extractMessages?: boolean;
}

/**
 * Options of `verified-access`.
 *
 * @see https://docs.aws.amazon.com/verified-access/latest/ug/access-logs-permissions.html
 */
export interface VerifiedAccessOptions {
  /** Version of the OCSF records. Default: ocsf-1.0.0-rc.2. */
  readonly logVersion?: "ocsf-0.1" | "ocsf-1.0.0-rc.2";
  /** Log what the trust providers sent. Needs ocsf-1.0.0-rc.2. Default: false. */
  readonly includeTrustContext?: boolean;
}

/**
 * Options of `vpc-flow-logs`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
 */
export interface VpcFlowLogsOptions {
  /** Which traffic is logged. Transit gateways log all of theirs and take none. Default: ALL. */
  readonly trafficType?: "ACCEPT" | "REJECT" | "ALL";
  /** Fields of the records, e.g. ${version} ${srcaddr} ${dstaddr}. Default: AWS's default format. */
  readonly logFormat?: string;
  /** Seconds over which packets are gathered. Transit gateways take 60 only. Default: 600. */
  readonly maxAggregationInterval?: 60 | 600;
  /** S3: format of the files. Default: plain-text. */
  readonly fileFormat?: "plain-text" | "parquet";
  /** S3: keys such as aws-account-id=…/aws-service=vpcflowlogs/…. Default: false. */
  readonly hiveCompatiblePartitions?: boolean;
  /** S3: a folder per hour. Default: false. */
  readonly perHourPartition?: boolean;
  /** CloudWatch Logs: ARN of the role that writes. Default: one is made. */
  readonly roleArn?: string;
  /** Firehose of another account: the two roles. Default: both are made. */
  readonly crossAccount?: {
    /** ARN of the role of the source account that log delivery assumes. */
    readonly sourceRoleArn: string;
    /** ARN of the role of the stream's account, named AWSLogDeliveryFirehoseCrossAccountRole…. */
    readonly destinationRoleArn: string;
  };
  /** Tags of the resources that are made. */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Options of `vpc-lattice-access-logs`.
 *
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html
 */
export interface VpcLatticeAccessLogsOptions {
  /** Service networks only: log requests to their services, or to their resource configurations. Default: SERVICE. */
  readonly serviceNetworkLogType?: "SERVICE" | "RESOURCE";
  /** Tags of the resources that are made. */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Options of `vpc-route-server`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/dynamic-routing-route-server.html
 */
export interface VpcRouteServerOptions {
  /** Log types to deliver, as AWS names them. Default: EVENT_LOGS. */
  readonly logTypes?: readonly "EVENT_LOGS"[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"vpc-route-server">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"vpc-route-server"> | RecordFields<"vpc-route-server">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `waf`.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/logging.html
 */
export interface WafOptions {
  /** Fields that are written as REDACTED, one in each entry. Default: none. */
  readonly redactedFields?: readonly {
    /** {}: the HTTP method. */
    readonly method?: Readonly<Record<string, never>>;
    /** {}: the query string. */
    readonly queryString?: Readonly<Record<string, never>>;
    /** {}: the path. */
    readonly uriPath?: Readonly<Record<string, never>>;
    /** One header. */
    readonly singleHeader?: {
      /** Name of the header, in lower case. */
      readonly name: string;
    };
  }[];
  /** Which requests are logged. Default: all. */
  readonly loggingFilter?: {
    /** What happens to requests that no filter matches. */
    readonly defaultBehavior: "KEEP" | "DROP";
    /** The filters, at least one. The Terraform provider keeps no order of them, and AWS takes the first that matches: those of behavior KEEP and of DROP must not match the same request. */
    readonly filter: readonly {
      /** What happens to requests that match. */
      readonly behavior: "KEEP" | "DROP";
      /** How many of the conditions must match. */
      readonly requirement: "MEETS_ALL" | "MEETS_ANY";
      /** The conditions, at least one. */
      readonly condition: readonly {
        /** Requests with this action. A condition has it or labelNameCondition. */
        readonly actionCondition?: {
          /** Action of the rule that ended the evaluation, or that counted. */
          readonly action: "ALLOW" | "BLOCK" | "COUNT" | "CAPTCHA" | "CHALLENGE" | "EXCLUDED_AS_COUNT";
        };
        /** Requests with this label. A condition has it or actionCondition. */
        readonly labelNameCondition?: {
          /** Fully qualified name of a label. */
          readonly labelName: string;
        };
      }[];
    }[];
  };
}

/**
 * Options of `workmail`.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/audit-logging.html
 */
export interface WorkmailOptions {
  /** Log types to deliver, as AWS names them. Default: ACCESS_CONTROL_LOGS, AUTHENTICATION_LOGS, WORKMAIL_AVAILABILITY_PROVIDER_LOGS, WORKMAIL_MAILBOX_ACCESS_LOGS, WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS. */
  readonly logTypes?: readonly (
    | "ACCESS_CONTROL_LOGS"
    | "AUTHENTICATION_LOGS"
    | "WORKMAIL_AVAILABILITY_PROVIDER_LOGS"
    | "WORKMAIL_MAILBOX_ACCESS_LOGS"
    | "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS"
  )[];
  /** Output format: one for all, by type of destination, or by log type, which comes first. Another format is another delivery destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | OutputFormats<"workmail">;
  /** Record fields in the order of the output: one list for all log types, or a list by log type. Mandatory ones that are left out are added behind. Default: AWS's. */
  readonly recordFields?: RecordFieldList<"workmail"> | RecordFields<"workmail">;
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/**
 * Options of `vended`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
export interface VendedOptions {
  /** Output format: one for all, or by type of destination. Default: json. */
  readonly outputFormat?: "json" | "plain" | "w3c" | "raw" | "parquet" | VendedOutputFormats;
  /** Record fields in the order of the output, mandatory ones among them. Default: AWS's. */
  readonly recordFields?: readonly string[];
  /** Between the fields of plain, w3c and raw records: one to five characters. Default: AWS's. */
  readonly fieldDelimiter?: string;
  /** S3: the path behind the default one, with variables such as {yyyy}. Default: the region, date and hour, us-east-1/{yyyy}/{MM}/{dd}/{HH}; in a destination with a prefix, account, region and log type lead. */
  readonly suffixPath?: string;
  /** S3: year=2024/… style paths for Athena and Spark. Default: false. */
  readonly hiveCompatiblePath?: boolean;
  /** Deliveries that exist already, made in the console say: they are imported under their own names. */
  readonly adopt?: readonly AdoptedDelivery[];
}

/** Output formats by type of destination. */
export interface VendedOutputFormats {
  /** To log groups. */
  readonly "cloudwatch-logs"?: "json" | "plain" | "w3c" | "raw" | "parquet";
  /** To buckets. */
  readonly s3?: "json" | "plain" | "w3c" | "raw" | "parquet";
  /** To streams. */
  readonly firehose?: "json" | "plain" | "w3c" | "raw" | "parquet";
}
