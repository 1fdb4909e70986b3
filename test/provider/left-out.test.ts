/** What AWS keeps of arguments that are left out, and that each log type is switched off in spite of it. */
import type { Cell, LogTypeRow } from "../../modules/catalog/row";
import { allRows } from "../../modules/catalog/table";
import { isKeptWhenLeftOut } from "../../modules/provider/left-out";
import { rulesOf } from "../../modules/provider/rules-of";
import { keptArguments } from "../../modules/services/kept-arguments";

test.each<[type: string, path: string, off: string | boolean | undefined, isKept: boolean]>([
  // A block that stays gives its arguments their defaults: off for these, on for those.
  ["aws_lb", "access_logs.enabled", false, false],
  ["aws_globalaccelerator_accelerator", "attributes.flow_logs_enabled", false, false],
  ["aws_datasync_task", "options.log_level", "OFF", false],
  ["aws_msk_cluster", "logging_info.broker_logs.s3.enabled", false, false],
  ["aws_mq_broker", "logs.general", false, false],
  ["aws_codebuild_project", "logs_config.cloudwatch_logs.status", "DISABLED", true],
  [
    "aws_internetmonitor_monitor",
    "internet_measurements_log_delivery.s3_config.log_delivery_status",
    "DISABLED",
    true,
  ],
  // Optional and computed.
  ["aws_sfn_state_machine", "logging_configuration.level", "OFF", true],
  ["aws_vpn_connection", "tunnel2_log_options.cloudwatch_log_options.log_enabled", false, true],
  ["aws_lambda_function", "logging_config", undefined, true],
  ["aws_networkfirewall_logging_configuration", "enable_monitoring_dashboard", false, true],
  // Not sent.
  ["aws_pipes_pipe", "log_configuration.level", "OFF", true],
  ["aws_osis_pipeline", "log_publishing_options.is_logging_enabled", false, true],
  ["aws_opensearch_domain", "log_publishing_options.enabled", false, true],
  ["aws_mq_broker", "logs.audit", "false", true],
  ["aws_storagegateway_nfs_file_share", "audit_destination_arn", undefined, true],
  ["aws_sns_sms_preferences", "delivery_status_iam_role_arn", undefined, true],
  // Taken away.
  ["aws_storagegateway_gateway", "cloudwatch_log_group_arn", undefined, false],
  ["aws_eks_cluster", "enabled_cluster_log_types", undefined, false],
  ["aws_api_gateway_stage", "access_log_settings", undefined, false],
  ["aws_connect_instance", "contact_flow_logs_enabled", false, false],
])("[A8] [H1] %s: what becomes of %s when it is left out", (type, path, off, isKept) => {
  expect(isKeptWhenLeftOut(type, path, off)).toBe(isKept);
});

test("[H1] a block that is still there says of what it leaves out that it is gone", () => {
  const kept = (rest: Record<string, unknown>): boolean =>
    isKeptWhenLeftOut("aws_pipes_pipe", "log_configuration.s3_log_destination", undefined, rest);
  expect(kept({})).toBe(true);
  expect(kept({ log_configuration: [{ level: "INFO" }] })).toBe(false);
  // An audit log that the block doesn't name isn't sent.
  expect(isKeptWhenLeftOut("aws_mq_broker", "logs.audit", "false", { logs: { general: true } })).toBe(true);
  expect(isKeptWhenLeftOut("aws_mq_broker", "logs.audit", "false", { logs: { audit: "false" } })).toBe(false);
});

/** Where only a command switches off: the services' own files give it. */
const byCommand = ["aws_sns_sms_preferences", "aws_storagegateway_nfs_file_share"];

const set = allRows().flatMap((row: LogTypeRow) =>
  [...Object.values(row.destinations), ...Object.values(row.alternatives ?? {})]
    .filter(({ enablement }: Cell) => enablement === "attribute")
    .map((cell: Cell) => ({ row, cell })),
);

test("[H1] what AWS keeps has a value by which it is off, a command, or a reason why it can't be", () => {
  const without = set
    .filter(({ cell }) => cell.staysOn === undefined)
    .flatMap(({ row, cell }) => keptArguments(row, cell))
    .filter(({ off, type }) => off === undefined && !byCommand.includes(type))
    .map(({ type, path }) => `${type} ${path}`);
  expect(without).toEqual([]);
});

test("each value by which logging is off is one of an argument that was read, and that the provider takes", () => {
  for (const row of allRows())
    for (const [type, values] of Object.entries((row as LogTypeRow).off ?? {}))
      for (const [path, value] of Object.entries(values)) {
        const rule = rulesOf(type)?.arguments[path];
        expect([type, path, rule === undefined]).toEqual([type, path, false]);
        if (rule!.oneOf) expect(rule!.oneOf).toContain(value);
      }
});
