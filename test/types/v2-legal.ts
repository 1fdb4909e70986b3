/** What AWS knows of V2 log types compiles: log types, formats and fields, for all and by log type. */
import { LogDelivery, type LogTypeId, type OptionsOf } from "../../modules";
import type { ServiceSwitches } from "../../modules/services/index.generated";
import type { LogSwitch } from "../../modules/services/switch";
import type { V2Options } from "../../modules/delivery/v2-choices";
import type { LogTypeOptions } from "../../modules/services/options.generated";
import { bucket, group, optionsOf, scope, xray } from "./given";

const fields = ["timestamp", "event"] as const;

export const deliveries = [
  new LogDelivery(scope, "Kb", {
    logType: "bedrock-knowledge-base",
    source: "arn:aws:bedrock:…",
    destinations: [bucket, group, xray],
    options: { outputFormat: "json", recordFields: ["timestamp", "event"] },
  }),
  new LogDelivery(scope, "KbByLogType", {
    logType: "bedrock-knowledge-base",
    source: "arn:aws:bedrock:…",
    destinations: [bucket, group, xray],
    options: {
      logTypes: ["APPLICATION_LOGS", "RUNTIME_LOGS", "TRACES"],
      outputFormat: { s3: "w3c", APPLICATION_LOGS: "plain", RUNTIME_LOGS: { s3: "parquet" } },
      recordFields: { APPLICATION_LOGS: fields, TRACES: ["trace"] },
    },
  }),
] as const;

optionsOf("alb-access-logs", { outputFormat: { s3: "parquet" }, recordFields: ["time", "elb"] });
optionsOf("bedrock-agents", { logTypes: ["EVENT_LOGS"], outputFormat: { EVENT_LOGS: { firehose: "raw" } } });
optionsOf("bedrock-agentcore-runtime", { recordFields: { USAGE_LOGS: ["metrics"] } });
optionsOf("bedrock-agentcore-tools", { recordFields: ["browser_id"] });
optionsOf("bedrock-agentcore-tools", { recordFields: { USAGE_LOGS: ["codeinterpreter_id"] } });
optionsOf("cloudfront-access-logs", { outputFormat: "w3c", fieldDelimiter: ";", recordFields: ["c-ip"] });
optionsOf("cloudfront-access-logs", { legacy: true, includeCookies: true });
optionsOf("eks-auto-mode-logs", { logTypes: ["AUTO_MODE_IPAM_LOGS"] });
optionsOf("eventbridge-event-buses", { outputFormat: { ERROR_LOGS: "json", TRACE_LOGS: "plain" } });
optionsOf("mediatailor-logs", { logTypes: ["TRANSCODE_LOGS", "MANIFEST_SERVICE_LOGS"] });
optionsOf("pcs-logs", { logTypes: ["PCS_JOBCOMP_LOGS"], hiveCompatiblePath: true });
optionsOf("s3-server-access-logs", { outputFormat: { s3: "parquet", firehose: "json" } });
optionsOf("security-hub", { outputFormat: "plain", recordFields: ["event"] });
optionsOf("ses-mail-manager-logs", { suffixPath: "{yyyy}", logTypes: ["TRAFFIC_POLICY_DEBUG_LOGS"] });
// AWS publishes no list of their fields.
optionsOf("vended", { outputFormat: { s3: "parquet", firehose: "raw" }, recordFields: ["anything"] });
optionsOf("codewhisperer", { recordFields: ["anything"] });
optionsOf("workmail", { recordFields: { ACCESS_CONTROL_LOGS: ["anything"] } });

type OptionsIn<Switch> = Switch extends LogSwitch<infer _Source, infer Options> ? Options : never;

/** Service files whose switch takes other options than the log type has. */
type Mistyped = {
  [Id in keyof ServiceSwitches]: OptionsOf<Id> extends OptionsIn<ServiceSwitches[Id]> | undefined
    ? never
    : Id;
}[keyof ServiceSwitches];

/** Compiles only while every service file takes the options of its log types. */
export type EverySwitchTakesItsOptions<Wrong extends never = Mistyped> = Wrong;

type V2Id = {
  [Id in LogTypeId & keyof LogTypeOptions]: "recordFields" extends keyof LogTypeOptions[Id] ? Id : never;
}[LogTypeId & keyof LogTypeOptions];

/** Compiles only while the delivery reads what every V2 log type offers. */
export type EveryOptionIsRead<
  Wrong extends never = { [Id in V2Id]: LogTypeOptions[Id] extends V2Options ? never : Id }[V2Id],
> = Wrong;
