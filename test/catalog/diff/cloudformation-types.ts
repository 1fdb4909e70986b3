/**
 * The CloudFormation types whose vended logs a row delivers. Several rows may divide the log types of one type (load
 * balancers, Q Business applications), and one row may serve several types.
 */
export const cloudFormationTypes: Readonly<Record<string, readonly string[]>> = {
  "alb-access-logs": ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  "nlb-access-logs": ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  "bedrock-knowledge-base": ["AWS::Bedrock::KnowledgeBase"],
  "bedrock-agents": ["AWS::Bedrock::AgentAlias"],
  "bedrock-agentcore-runtime": ["AWS::BedrockAgentCore::Runtime"],
  "bedrock-agentcore-gateway": ["AWS::BedrockAgentCore::Gateway"],
  "bedrock-agentcore-identity": ["AWS::BedrockAgentCore::WorkloadIdentity"],
  "bedrock-agentcore-memory": ["AWS::BedrockAgentCore::Memory"],
  "bedrock-agentcore-payments": ["AWS::BedrockAgentCore::PaymentCredentialProvider"],
  "bedrock-agentcore-tools": [
    "AWS::BedrockAgentCore::BrowserCustom",
    "AWS::BedrockAgentCore::CodeInterpreterCustom",
  ],
  "cloudfront-access-logs": ["AWS::CloudFront::Distribution"],
  "logs-insights-query-logs": ["AWS::Logs::LogGroup"],
  "devops-agent-logs": ["AWS::DevOpsAgent::AgentSpace"],
  "eks-auto-mode-logs": ["AWS::EKS::Cluster"],
  "eks-capability-logs": ["AWS::EKS::Capability"],
  "mediapackage-access-logs": ["AWS::MediaPackageV2::ChannelGroup"],
  "mediatailor-logs": ["AWS::MediaTailor::PlaybackConfiguration"],
  "entity-resolution-logs": [
    "AWS::EntityResolution::MatchingWorkflow",
    "AWS::EntityResolution::IdMappingWorkflow",
  ],
  "eventbridge-event-buses": ["AWS::Events::EventBus"],
  "network-firewall-proxy-logs": ["AWS::NetworkFirewall::Firewall"],
  "pcs-logs": ["AWS::PCS::Cluster"],
  "q-business-connector-logs": ["AWS::QBusiness::Application"],
  "q-business-conversation-logs": ["AWS::QBusiness::Application"],
  "q-in-connect-ai-agent-event-logs": ["AWS::Wisdom::Assistant"],
  "rtb-fabric-logs": ["AWS::RTBFabric::Link"],
  "security-hub-cspm": ["AWS::SecurityHub::Hub"],
  "security-hub": ["AWS::SecurityHub::HubV2"],
  "shield-advanced-attack-flow-logs": ["AWS::Shield::Protection"],
  "s3-server-access-logs": ["AWS::S3::Bucket"],
  "ses-mail-manager-logs": ["AWS::SES::MailManagerIngressPoint", "AWS::SES::MailManagerRuleSet"],
  "vpc-route-server": ["AWS::EC2::RouteServerPeer"],
};
