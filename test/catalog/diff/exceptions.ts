/**
 * Where the catalog differs from AWS's data on purpose: each with the reason, and the page that says so. One that
 * nothing needs any longer is an error.
 */
import type { Exception, Refusal } from "./difference";

const putDeliverySource =
  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html";

const agentCoreVending = "bedrock-agentcore:AllowVendedLogDeliveryForResource";
const agentCore = "arn:${Partition}:bedrock-agentcore:${Region}:${Account}:";

/** What AWS's data have and the pack refuses. */
export const refusals: readonly Refusal[] = [
  {
    change: "new",
    about: "source",
    at: {
      type: "AWS::NetworkFirewall::Firewall",
      logType: ["ALERT_LOGS", "ALLOW_LOGS", "DENY_LOGS"],
    },
    reason:
      "The records are those of a Network Firewall proxy, whose name each of them holds: the source is the proxy's ARN. AWS's list files them under firewalls, as CloudFormation has no type for proxies. A firewall's own logs are network-firewall.",
    source:
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/proxy-logging-and-monitoring.html",
  },
  {
    change: "new",
    about: "resource",
    at: {
      action: "events:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:events:${Region}:${Account}:subscriber/${SubscriberName}/${OpaqueId}",
    },
    reason:
      "A subscriber logs by the level of its own LogConfiguration; it has no log type that a delivery source could name.",
    source:
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventsv2-subscriber.html",
  },
];

/** Differences that keep nobody from a delivery. */
export const exceptions: readonly Exception[] = [
  {
    change: "new",
    about: "source",
    at: { type: "AWS::Logs::LogGroup", logType: "INSIGHTS_QUERY_LOGS" },
    reason: "AWS takes the wildcard of all log groups as the source, and no single one.",
    source: putDeliverySource,
  },
  {
    change: "new",
    about: "source",
    at: {
      type: ["AWS::SecurityHub::Hub", "AWS::SecurityHub::HubV2"],
      logType: "SECURITY_FINDING_LOGS",
    },
    reason: "AWS takes the wildcard of the account's hubs as the source, and no single one.",
    source: putDeliverySource,
  },
  {
    change: "new",
    about: "source",
    at: {
      type: "AWS::EKS::Capability",
      logType: [
        "EKS_CAPABILITY_ACK_LOGS",
        "EKS_CAPABILITY_KRO_LOGS",
        "EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS",
        "EKS_CAPABILITY_ARGOCD_APPLICATIONSET_LOGS",
        "EKS_CAPABILITY_ARGOCD_COMMITSERVER_LOGS",
        "EKS_CAPABILITY_ARGOCD_REPOSERVER_LOGS",
        "EKS_CAPABILITY_ARGOCD_SERVER_LOGS",
      ],
    },
    reason: "The row's ARNs spell the kind of capability, which decides the log types.",
    source: "https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html",
  },
  {
    change: "gone",
    about: "row",
    at: {
      row: [
        "codewhisperer",
        "iam-identity-center-errors",
        "quick-logs",
        "route53-global-resolver-query-logs",
        "workmail",
      ],
    },
    reason:
      "The service's sources have no CloudFormation type with vended logs; the API names their log types.",
    source: putDeliverySource,
  },
  {
    change: "gone",
    about: "log type",
    at: { row: "bedrock-agentcore-payments", logType: "APPLICATION_LOGS" },
    reason: "Payment managers have it, whose CloudFormation type has no vended logs in AWS's list.",
    source: "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/payments-observability.html",
  },
  {
    change: "gone",
    about: "action",
    at: {
      row: "shield-advanced-attack-flow-logs",
      action: "shield:AllowVendedLogDeliveryForResource",
    },
    reason: "The service's guide asks for it, and the authorization data lack it.",
    source: "https://docs.aws.amazon.com/waf/latest/developerguide/ddos-flow-logs.html",
  },
  {
    change: "gone",
    about: "action",
    at: { row: "rtb-fabric-logs", action: "rtbfabric:AllowVendedLogDeliveryForResource" },
    reason: "The service's guide asks for it, and the authorization data lack it.",
    source: "https://docs.aws.amazon.com/rtb-fabric/latest/userguide/monitoring-cloudwatch-logs.html",
  },
  {
    change: "gone",
    about: "action",
    at: {
      row: "elemental-inference-logs",
      action: "elemental-inference:AllowVendedLogDeliveryForResource",
    },
    reason: "The service's guide asks for it, and the authorization data lack it.",
    source: "https://docs.aws.amazon.com/elemental-inference/latest/userguide/vended-logs-enabling.html",
  },
  {
    change: "gone",
    about: "resource",
    at: {
      row: "bedrock-agents",
      action: "bedrock:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:bedrock:${Region}:${Account}:agent-alias/${AgentId}/${AgentAliasId}",
    },
    reason: "The guide asks for it for the agent alias; the authorization data name knowledge bases only.",
    source: "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-memory-log-delivery-enable.html",
  },
  ...(
    [
      ["bedrock-agentcore-payments", ["token-vault/${TokenVaultId}/paymentcredentialprovider/${Name}"]],
      ["bedrock-agentcore-runtime", ["runtime/${RuntimeId}"]],
      ["bedrock-agentcore-gateway", ["gateway/${GatewayId}"]],
      [
        "bedrock-agentcore-identity",
        ["workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}"],
      ],
      [
        "bedrock-agentcore-tools",
        ["browser-custom/${BrowserId}", "code-interpreter-custom/${CodeInterpreterId}"],
      ],
    ] as const
  ).map(([row, resources]): Exception => ({
    change: "gone",
    about: "resource",
    at: { row, action: agentCoreVending, resource: resources.map((resource) => agentCore + resource) },
    reason:
      "AWS's guide grants the action on every AgentCore resource whose logs are vended; the authorization data name memories and payment managers only.",
    source: "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/payments-observability.html",
  })),
  {
    change: "gone",
    about: "resource",
    at: {
      row: "security-hub-cspm",
      action: "securityhub:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:securityhub:${Region}:${Account}:hub/*",
    },
    reason: "The delivery source is the wildcard; the authorization data name the hub.",
    source: putDeliverySource,
  },
  {
    change: "gone",
    about: "resource",
    at: {
      row: "quick-logs",
      action: "quicksight:AllowVendedLogDeliveryForResource",
      resource: "arn:${Partition}:quicksight:${Region}:${Account}:account/${Account}",
    },
    reason:
      "The guide grants it on the account's ARN; the authorization data give the action no resource types.",
    source: "https://docs.aws.amazon.com/quick/latest/userguide/monitoring-cloudwatch-logs.html",
  },
];
