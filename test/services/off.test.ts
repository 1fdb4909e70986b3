/** What is not wanted is written as off where leaving it out would leave AWS logging; and off is what each service calls so. */
import { ChimeVoiceConnector } from "@cdktf/provider-aws/lib/chime-voice-connector";
import { CodebuildProject } from "@cdktf/provider-aws/lib/codebuild-project";
import { MqBroker } from "@cdktf/provider-aws/lib/mq-broker";
import { OpensearchDomain } from "@cdktf/provider-aws/lib/opensearch-domain";
import { SnsSmsPreferences } from "@cdktf/provider-aws/lib/sns-sms-preferences";
import { StoragegatewayNfsFileShare } from "@cdktf/provider-aws/lib/storagegateway-nfs-file-share";
import { VpnConnection } from "@cdktf/provider-aws/lib/vpn-connection";
import { Annotations, Testing, type TerraformStack } from "cdktf";
import { buildExample } from "../../examples/setting";
import { BucketDestination, FirehoseDestination, LogDelivery, LogGroupDestination } from "../../modules";
import type { Cell, CellKey, LogTypeRow } from "../../modules/catalog/row";
import type { LogTypeId } from "../../modules/catalog/matrix";
import { rowsOf } from "../../modules/catalog/table";
import { isKeptWhenLeftOut } from "../../modules/provider/left-out";
import { rulesOf } from "../../modules/provider/rules-of";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

function group(stack: TerraformStack, name: string): LogGroupDestination {
  return new LogGroupDestination(stack, name.replaceAll("/", ""), {
    logGroupName: name,
    retentionInDays: 30,
  });
}

function only(stack: TerraformStack, type: string): Readonly<Record<string, unknown>> {
  const [block, ...others] = synthesize(stack).of(type);
  expect(others).toEqual([]);
  return block!.config;
}

const verifiedAccess = { logType: "verified-access", source: "vai-0123456789abcdef0" } as const;

test("[A8] [B12] Verified Access: destinations that aren't given are written as off", () => {
  const stack = stackIn();
  const archive = new BucketDestination(stack, "Archive", { bucketName: "org-log-archive" });
  new LogDelivery(stack, "Logs", { ...verifiedAccess, destinations: [archive] });
  expect(only(stack, "aws_verifiedaccess_instance_logging_configuration")).toMatchObject({
    access_logs: {
      s3: { enabled: true, bucket_name: "org-log-archive" },
      cloudwatch_logs: { enabled: false },
      kinesis_data_firehose: { enabled: false },
    },
  });
});

describe("[A8] [B12] Site-to-Site VPN", () => {
  const connection = (stack: TerraformStack, config: object = {}) =>
    new VpnConnection(stack, "Vpn", { customerGatewayId: "cgw-1", type: "ipsec.1", ...config });

  test("a tunnel that isn't named is written as off", () => {
    const stack = stackIn();
    const destinations = [group(stack, "/aws/vendedlogs/vpn/orders")];
    new LogDelivery(stack, "Logs", {
      logType: "site-to-site-vpn",
      source: connection(stack),
      destinations,
      options: { tunnels: [1] },
    });
    expect(only(stack, "aws_vpn_connection")).toMatchObject({
      tunnel1_log_options: { cloudwatch_log_options: { log_enabled: true } },
      tunnel2_log_options: { cloudwatch_log_options: { log_enabled: false } },
    });
  });

  test("a tunnel that the user sets stays the user's", () => {
    const stack = stackIn();
    const own = {
      cloudwatchLogOptions: { logEnabled: true, logGroupArn: "arn:aws:logs:us-east-1:1:log-group:own" },
    };
    new LogDelivery(stack, "Logs", {
      logType: "site-to-site-vpn",
      source: connection(stack, { tunnel2LogOptions: own }),
      destinations: [group(stack, "/aws/vendedlogs/vpn/orders")],
      options: { tunnels: [1] },
    });
    expect(only(stack, "aws_vpn_connection")).toMatchObject({
      tunnel2_log_options: { cloudwatch_log_options: { log_enabled: true } },
    });
  });
});

test.each([
  [["general"], "ActiveMQ", { general: true, audit: "false" }],
  [["audit"], "ActiveMQ", { general: false, audit: "true" }],
  [["general"], "RabbitMQ", { general: true }],
] as const)("[H1] Amazon MQ: %s alone of a broker with %s", (logs, engineType, written) => {
  const stack = stackIn();
  const source = new MqBroker(stack, "Broker", {
    brokerName: "orders",
    engineType,
    engineVersion: "5.18",
    hostInstanceType: "mq.m5.large",
    user: [{ username: "admin", password: "a-long-password" }],
  });
  const destination = LogGroupDestination.fromExisting(stack, "Group", {
    logGroupName: `/aws/amazonmq/broker/b-1/${logs[0]}`,
  });
  new LogDelivery(stack, "Logs", {
    logType: "mq-broker",
    source,
    destinations: [destination],
    options: { logs },
  });
  expect(only(stack, "aws_mq_broker").logs).toEqual(written);
});

describe("[H1] OpenSearch", () => {
  const deliver = (domain: object, options: object, enabled?: boolean): unknown => {
    const stack = stackIn();
    const source = new OpensearchDomain(stack, "Domain", { domainName: "orders", ...domain });
    new LogDelivery(stack, "Logs", {
      logType: "opensearch",
      source,
      destinations: [group(stack, "/aws/vendedlogs/opensearch/orders")],
      options,
      enabled,
    });
    return (
      only(stack, "aws_opensearch_domain").log_publishing_options as { log_type: string; enabled?: boolean }[]
    ).map(({ log_type, enabled: isOn = true }) => `${log_type} ${isOn ? "on" : "off"}`);
  };

  test("log types that aren't named are written as off, those that the domain can't have aren't", () => {
    expect(deliver({}, { logTypes: ["SEARCH_SLOW_LOGS"] })).toEqual([
      "SEARCH_SLOW_LOGS on",
      "INDEX_SLOW_LOGS off",
      "ES_APPLICATION_LOGS off",
    ]);
    expect(deliver({ engineVersion: "Elasticsearch_5.0" }, { logTypes: ["SEARCH_SLOW_LOGS"] })).toEqual([
      "SEARCH_SLOW_LOGS on",
      "INDEX_SLOW_LOGS off",
    ]);
    expect(deliver({ advancedSecurityOptions: { enabled: true } }, {})).toEqual([
      "INDEX_SLOW_LOGS on",
      "SEARCH_SLOW_LOGS on",
      "ES_APPLICATION_LOGS on",
      "AUDIT_LOGS off",
    ]);
  });

  test("switched off, the user's own log types go on", () => {
    const own = {
      logType: "AUDIT_LOGS",
      cloudwatchLogGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:own`,
    };
    expect(deliver({ logPublishingOptions: [own] }, { logTypes: ["SEARCH_SLOW_LOGS"] }, false)).toEqual([
      "AUDIT_LOGS on",
      "SEARCH_SLOW_LOGS off",
    ]);
  });
});

test("[H1] Network Firewall: a dashboard that isn't asked for is written as off", () => {
  const { stack } = buildExample(Testing.app(), "network-firewall", ["s3"]);
  expect(only(stack, "aws_networkfirewall_logging_configuration").enable_monitoring_dashboard).toBe(false);
});

test("[H11] Chime: both switches are written, as the provider puts both", () => {
  const stack = stackIn();
  const source = new ChimeVoiceConnector(stack, "Connector", { name: "orders", requireEncryption: true });
  new LogDelivery(stack, "Logs", {
    logType: "chime-voice-connector",
    source,
    destinations: [group(stack, "/aws/ChimeVoiceConnectorSipMessages/abc")],
  });
  expect(only(stack, "aws_chime_voice_connector_logging")).toMatchObject({
    enable_sip_logs: true,
    enable_media_metric_logs: false,
  });
});

describe("[H1] enabled: false is what each service calls off", () => {
  const SFN = `arn:aws:states:us-east-1:${ACCOUNT}:stateMachine:orders`;
  const groupOf = (stack: TerraformStack) => [group(stack, "/aws/vendedlogs/orders")];
  const bucketOf = (stack: TerraformStack) => [
    new BucketDestination(stack, "Archive", { bucketName: "org-log-archive" }),
  ];
  const off = (
    logType: LogTypeId,
    source: string,
    of: (stack: TerraformStack) => unknown[],
    options?: object,
  ) => {
    const stack = stackIn();
    const props = { logType, source, destinations: of(stack), options, enabled: false };
    return new LogDelivery(stack, "Logs", props as never).terraformAttributes;
  };

  test("a level or a status, with the destination beside it as it was", () => {
    expect(off("step-functions", SFN, groupOf)).toMatchObject({
      logging_configuration: { level: "OFF", log_destination: expect.anything() as string },
    });
    const pipe = `arn:aws:pipes:us-east-1:${ACCOUNT}:pipe/orders`;
    expect(off("eventbridge-pipes", pipe, bucketOf)).toMatchObject({
      log_configuration: { level: "OFF", s3_log_destination: { bucket_name: expect.anything() as string } },
    });
    const monitor = `arn:aws:internetmonitor:us-east-1:${ACCOUNT}:monitor/orders`;
    expect(off("internet-monitor", monitor, bucketOf)).toMatchObject({
      internet_measurements_log_delivery: { s3_config: { log_delivery_status: "DISABLED" } },
    });
    const task = `arn:aws:datasync:us-east-1:${ACCOUNT}:task/task-0123456789abcdef0`;
    expect(off("datasync", task, groupOf)).toMatchObject({ options: { log_level: "OFF" } });
  });

  test("a switch", () => {
    const nlb = `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:loadbalancer/net/orders/50dc6c495c0c9188`;
    expect(off("nlb-access-logs", nlb, bucketOf, { legacy: true })).toMatchObject({
      access_logs: { enabled: false, bucket: expect.anything() as string },
    });
    const pipeline = `arn:aws:osis:us-east-1:${ACCOUNT}:pipeline/orders`;
    expect(off("opensearch-ingestion", pipeline, groupOf)).toMatchObject({
      log_publishing_options: [{ is_logging_enabled: false }],
    });
  });

  test("nothing where leaving the arguments out is off", () => {
    const api = "arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4e5/stages/prod";
    expect(off("api-gateway-access-logs", api, groupOf)).toEqual({});
  });

  test("a construct with logs of its own beside ours keeps them", () => {
    const stack = stackIn();
    const source = new CodebuildProject(stack, "Project", {
      name: "orders",
      artifacts: { type: "NO_ARTIFACTS" },
      environment: {
        computeType: "BUILD_GENERAL1_SMALL",
        image: "aws/codebuild/standard:7.0",
        type: "LINUX_CONTAINER",
      },
      source: { type: "NO_SOURCE", buildspec: "version: 0.2" },
      serviceRole: `arn:aws:iam::${ACCOUNT}:role/build`,
      logsConfig: { s3Logs: { status: "ENABLED", location: "builds/logs" } },
    });
    new LogDelivery(stack, "Logs", {
      logType: "codebuild",
      source,
      destinations: groupOf(stack),
      enabled: false,
    });
    expect(only(stack, "aws_codebuild_project").logs_config).toMatchObject({
      cloudwatch_logs: { status: "DISABLED" },
      s3_logs: { status: "ENABLED", location: "builds/logs" },
    });
  });

  test("a data protection policy with other statements stays without the audit", () => {
    const deidentify = { Sid: "Hide", DataDirection: "Outbound" };
    const policyOf = (furtherStatements: object[]) => {
      const stack = stackIn();
      const props = {
        logType: "sns-data-protection",
        source: `arn:aws:sns:us-east-1:${ACCOUNT}:orders`,
        destinations: groupOf(stack),
        options: { dataIdentifiers: ["EmailAddress"], furtherStatements },
        enabled: false,
      };
      new LogDelivery(stack, "Logs", props as never);
      return synthesize(stack).of("aws_sns_topic_data_protection_policy")[0]?.config.policy as
        string | undefined;
    };
    expect((JSON.parse(policyOf([deidentify])!) as { Statement: unknown }).Statement).toEqual([deidentify]);
    expect(policyOf([])).toBeUndefined();
  });

  test("a command where the provider can't", () => {
    const stack = stackIn();
    const sms = new SnsSmsPreferences(stack, "Sms", { defaultSmsType: "Transactional" });
    const log = new LogDelivery(stack, "SmsLogs", {
      logType: "sns-delivery-status",
      source: sms,
      destinations: [group(stack, `sns/us-east-1/${ACCOUNT}/DirectPublishToPhoneNumber`)],
      enabled: false,
    });
    expect(log.command).toMatch(/^aws sns set-sms-attributes .*DeliveryStatusIAMRole=,/);
    const share = new StoragegatewayNfsFileShare(stack, "Share", {
      clientList: ["10.0.0.0/8"],
      gatewayArn: `arn:aws:storagegateway:us-east-1:${ACCOUNT}:gateway/sgw-1`,
      locationArn: "arn:aws:s3:::files",
      roleArn: `arn:aws:iam::${ACCOUNT}:role/files`,
    });
    const audit = new LogDelivery(stack, "ShareLogs", {
      logType: "storage-gateway",
      source: share,
      destinations: groupOf(stack),
      enabled: false,
    });
    expect(audit.command).toMatch(/update-nfs-file-share .*--audit-destination-arn ""$/);
    const fleetwise = new LogDelivery(stack, "Fleetwise", {
      logType: "iot-fleetwise",
      destinations: [group(stack, "/aws/vendedlogs/iotfleetwise/orders")],
      enabled: false,
    });
    expect(fleetwise.command).toMatch(/logType=OFF$/);
  });

  test("a level OFF as an option is taken as well", () => {
    const stack = stackIn();
    const { terraformAttributes } = new LogDelivery(stack, "Logs", {
      logType: "step-functions",
      source: SFN,
      destinations: [group(stack, "/aws/vendedlogs/states/orders")],
      options: { level: "OFF" },
    });
    expect(terraformAttributes).toMatchObject({ logging_configuration: { level: "OFF" } });
  });
});

describe("a service that writes by itself", () => {
  const LAMBDA = `arn:aws:lambda:us-east-1:${ACCOUNT}:function:orders`;

  test("refuses enabled: false, with the reason", () => {
    const stack = stackIn();
    const destinations = [group(stack, "/aws/lambda/orders")];
    expect(
      problemsOf(
        () =>
          new LogDelivery(stack, "Logs", { logType: "lambda", source: LAMBDA, destinations, enabled: false }),
      ),
    ).toEqual([
      "enabled is false, and these logs go on: A function logs as long as its role lets it: the block only chooses the log group.",
    ]);
  });

  test("is told of, where only the way from its log group is switched off", () => {
    const warnings = jest.spyOn(Annotations.prototype, "addWarning");
    const stack = stackIn();
    const stream = FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" });
    new LogDelivery(stack, "Logs", {
      logType: "lambda",
      source: LAMBDA,
      destinations: [group(stack, "/aws/lambda/orders"), stream],
      enabled: false,
    });
    expect(warnings.mock.calls.flat()).toContainEqual(
      expect.stringMatching(
        /^enabled is false, and the logs to "workload\/awslambdaorders" go on: A function logs/,
      ),
    );
    expect(synthesize(stack).of("aws_cloudwatch_log_subscription_filter")).toEqual([]);
    warnings.mockRestore();
  });
});

/** Rows with a block for each destination in one block of a resource. */
const several = rowsOf("2024").flatMap((row: LogTypeRow & { id: LogTypeId }) => {
  const cells = (["cloudwatchLogs", "s3", "firehose"] as const).filter((key) => {
    const { resources = [], argument = "" } = (row.destinations[key] as Cell | undefined)?.terraform ?? {};
    const [block, ...rest] = argument.split(".");
    return rest.length > 0 && rulesOf(resources[0]!)?.arguments[block!]?.items?.[1] === 1;
  });
  const places = new Set(cells.map((key) => (row.destinations[key] as Cell).terraform!.argument));
  return places.size > 1 && (row.source.maxDestinations ?? 2) > 1 ? [{ row, cells }] : [];
});

test("several destinations in one resource are there to be tried", () => {
  expect(several.map(({ row }) => row.id)).toEqual(
    expect.arrayContaining(["msk-broker", "eventbridge-pipes", "verified-access", "fault-injection"]),
  );
});

test.each(
  several.flatMap(({ row, cells }) => cells.map((dropped) => [row.id, dropped, row, cells] as const)),
)("[A8] %s without %s that was there: what AWS would keep is written as off", (id, dropped, row, cells) => {
  const config = (to: readonly CellKey[]) => {
    const { stack } = buildExample(Testing.app(), id, to);
    const types = Object.values(row.destinations).flatMap((cell: Cell) => cell.terraform?.resources ?? []);
    return synthesize(stack).of(...types);
  };
  const rest = config(cells.filter((cell) => cell !== dropped));
  const { terraform } = row.destinations[dropped] as Cell;
  for (const { type, config: given } of rest)
    for (const [path] of (terraform!.argument ?? "").matchAll(/[a-z][a-z0-9_.]*/g))
      expect([path, isKeptWhenLeftOut(type, path, undefined, written(given))]).toEqual([path, false]);
});

/** A configuration without the blocks that say that they are off. */
function written(value: unknown): Readonly<Record<string, unknown>> {
  if (Array.isArray(value)) return value.map(written) as never;
  if (typeof value !== "object" || value === null) return value as never;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => (inner as { enabled?: unknown } | null)?.enabled !== false)
      .map(([key, inner]) => [key, written(inner)]),
  );
}
