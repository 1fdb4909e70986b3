/**
 * What AWS doesn't know of V2 log types doesn't compile. What stands behind the colon is in the compiler's message:
 * it names what is allowed.
 */
import { LogDelivery } from "../../modules";
import { bucket, optionsOf, scope } from "./given";

export const delivery = new LogDelivery(scope, "Kb", {
  logType: "bedrock-knowledge-base",
  source: "arn:aws:bedrock:…",
  destinations: [bucket],
  // @ts-expect-error a format that doesn't exist: "json" | "plain" | "w3c" | "raw" | "parquet"
  options: { outputFormat: "xml" },
});

export function formats(): void {
  // @ts-expect-error not to buckets: "json" | "plain" | "w3c" | "parquet"
  optionsOf("alb-access-logs", { outputFormat: { s3: "raw" } });
  // @ts-expect-error not to log groups: "json" | "plain"
  optionsOf("bedrock-agents", { outputFormat: { "cloudwatch-logs": "parquet" } });
  // @ts-expect-error not to streams: "json" | "plain" | "raw"
  optionsOf("cloudfront-access-logs", { outputFormat: { firehose: "w3c" } });
  // @ts-expect-error no such format: "json" | "plain" | "w3c" | "raw" | "parquet"
  optionsOf("codewhisperer", { outputFormat: "csv" });
  // @ts-expect-error no parquet of this log type: "json" | "plain" | "w3c" | "raw"
  optionsOf("bedrock-knowledge-base", { outputFormat: { APPLICATION_LOGS: "parquet" } });
  // @ts-expect-error no parquet of this log type, to buckets neither: "json" | "plain" | "w3c"
  optionsOf("bedrock-knowledge-base", { outputFormat: { APPLICATION_LOGS: { s3: "parquet" } } });
  // @ts-expect-error no such kind of destination: OutputFormats<"eks-auto-mode-logs">
  optionsOf("eks-auto-mode-logs", { outputFormat: { bucket: "json" } });
  // @ts-expect-error traces have no format: OutputFormats<"bedrock-agentcore-memory">
  optionsOf("bedrock-agentcore-memory", { outputFormat: { TRACES: "json" } });
  // @ts-expect-error X-Ray takes no format: OutputFormats<"bedrock-agentcore-gateway">
  optionsOf("bedrock-agentcore-gateway", { outputFormat: { xray: "json" } });
  // @ts-expect-error json and parquet alone: "json" | "parquet"
  optionsOf("s3-server-access-logs", { outputFormat: "plain" });
  // @ts-expect-error findings are plain: "plain"
  optionsOf("security-hub", { outputFormat: "json" });
  // @ts-expect-error findings go to log groups alone: OutputFormats<"security-hub-cspm">
  optionsOf("security-hub-cspm", { outputFormat: { s3: "plain" } });
  // @ts-expect-error a log type of another service: OutputFormats<"pcs-logs">
  optionsOf("pcs-logs", { outputFormat: { ACCESS_LOGS: "json" } });
}

export function fields(): void {
  // @ts-expect-error no such field: "type"
  optionsOf("alb-access-logs", { recordFields: ["colour"] });
  // @ts-expect-error a field of another log type: "timestamp"
  optionsOf("bedrock-knowledge-base", { recordFields: { APPLICATION_LOGS: ["trace"] } });
  // @ts-expect-error no such log type: RecordFields<"bedrock-agents">
  optionsOf("bedrock-agents", { recordFields: { TRACES: ["trace"] } });
  // @ts-expect-error no such field: "timestamp"
  optionsOf("bedrock-agentcore-memory", { recordFields: ["colour"] });
  // @ts-expect-error a field of neither kind of tool: "timestamp"
  optionsOf("bedrock-agentcore-tools", { recordFields: ["runtime_id"] });
  // @ts-expect-error a field of another log type: "connectionId"
  optionsOf("cloudfront-access-logs", { recordFields: { CONNECTION_LOGS: ["c-ip"] } });
  // @ts-expect-error no such field: "event_timestamp"
  optionsOf("devops-agent-logs", { recordFields: ["colour"] });
  // @ts-expect-error no such field: "resource_arn"
  optionsOf("eks-auto-mode-logs", { recordFields: ["colour"] });
  // @ts-expect-error no such field: "message_type"
  optionsOf("eventbridge-event-buses", { recordFields: { INFO_LOGS: ["colour"] } });
  // @ts-expect-error no such field: "type"
  optionsOf("nlb-access-logs", { recordFields: ["colour"] });
  // @ts-expect-error no such field: "event"
  optionsOf("security-hub", { recordFields: ["finding"] });
  // @ts-expect-error no list: RecordFieldList<"vpc-route-server">
  optionsOf("vpc-route-server", { recordFields: "timestamp" });
  // @ts-expect-error a number is no field: 'string'
  optionsOf("workmail", { recordFields: [1] });
}

export function logTypes(): void {
  // @ts-expect-error a service's own name: "ALB_ACCESS_LOGS" | "ALB_CONNECTION_LOGS" | "ALB_HEALTH_CHECK_LOGS"
  optionsOf("alb-access-logs", { logTypes: ["ACCESS_LOGS"] });
  // @ts-expect-error agents have no traces: "APPLICATION_LOGS" | "EVENT_LOGS"
  optionsOf("bedrock-agents", { logTypes: ["TRACES"] });
  // @ts-expect-error one of several is wrong: "APPLICATION_LOGS" | "RUNTIME_LOGS" | "TRACES"
  optionsOf("bedrock-knowledge-base", { logTypes: ["APPLICATION_LOGS", "USAGE_LOGS"] });
  // @ts-expect-error misspelt: Did you mean '"ACCESS_LOGS"'?
  optionsOf("cloudfront-access-logs", { logTypes: ["ACCESS_LOG"] });
  // @ts-expect-error no such log type: "EVENT_LOGS"
  optionsOf("codewhisperer", { logTypes: ["APPLICATION_LOGS"] });
  // @ts-expect-error no such log type: "AUTO_MODE_COMPUTE_LOGS"
  optionsOf("eks-auto-mode-logs", { logTypes: ["COMPUTE"] });
  // @ts-expect-error lower case: "ERROR_LOGS"
  optionsOf("iam-identity-center-errors", { logTypes: ["error_logs"] });
  // @ts-expect-error no such log type: "EGRESS_ACCESS_LOGS" | "INGRESS_ACCESS_LOGS"
  optionsOf("mediapackage-access-logs", { logTypes: ["ACCESS_LOGS"] });
  // @ts-expect-error no such log type: "NLB_ACCESS_LOGS"
  optionsOf("nlb-access-logs", { logTypes: ["ALB_ACCESS_LOGS"] });
  // @ts-expect-error no such log type: "PCS_SCHEDULER_LOGS"
  optionsOf("pcs-logs", { logTypes: ["PCS_LOGS"] });
  // @ts-expect-error no such log type: "ACCESS_CONTROL_LOGS"
  optionsOf("workmail", { logTypes: ["MAILBOX_LOGS"] });
}

export function others(): void {
  // @ts-expect-error a format that AWS has nowhere: "json" | "plain" | "w3c" | "raw" | "parquet"
  optionsOf("vended", { outputFormat: "xml" });
  // @ts-expect-error misspelt: Did you mean to write 'suffixPath'?
  optionsOf("bedrock-agents", { sufixPath: "{yyyy}" });
  // @ts-expect-error an option of another log type: BedrockAgentsOptions
  optionsOf("bedrock-agents", { legacy: true });
  // @ts-expect-error no bucket, no path: SecurityHubOptions
  optionsOf("security-hub", { suffixPath: "{yyyy}" });
  // @ts-expect-error what is adopted needs its names: AdoptedDelivery
  optionsOf("workmail", { adopt: [{ destination: "Group" }] });
}
