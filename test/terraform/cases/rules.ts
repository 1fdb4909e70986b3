/** The provider's rules in the offline provider: for each kind of rule what must be refused, replaced, kept or dropped. */
import assert from "node:assert/strict";
import { join } from "node:path";
import type { RuleKind } from "../../../modules/provider/resource-rules";
import {
  StepFailed,
  bringUp,
  lifecycle,
  seedAdoptables,
  succeeded,
  usesRealProvider,
  validateOnly,
} from "../lifecycle";
import { startProvider } from "../provider/start";
import type { Fields } from "../provider/value";
import { describe, it, type Case } from "../suite";
import { inTemporaryDirectory, synthesizeStack } from "../synthesize";
import { apply, closeWorkspace, configure, init, openWorkspace, plan } from "../terraform";

/** A resource, as Terraform's JSON has it. */
interface Given {
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
}

const given = (type: string, config: Given["config"]): Given => ({ type, config });

function synthesize(outdir: string, { type, config }: Given, importId?: string): string {
  return synthesizeStack(outdir, (stack) => {
    stack.addOverride(`resource.${type}.it`, config);
    if (importId !== undefined) stack.addOverride("import", [{ to: `${type}.it`, id: importId }]);
  });
}

/** Validation refuses it with these words. */
function refused(name: string, resource: Given, words: RegExp): Case {
  return it(`refuses ${name}`, async () => {
    const texts = await errorsOf(resource);
    // The real provider refuses the same in words of its own.
    if (usesRealProvider) return assert.notDeepEqual(texts, []);
    assert.ok(
      texts.some((text) => words.test(text)),
      `no error like ${String(words)} among: ${texts.join("; ") || "none"}`,
    );
  });
}

async function errorsOf(resource: Given): Promise<string[]> {
  const provider = await startProvider();
  try {
    return await inTemporaryDirectory(async (directory) => {
      const diagnostics = await validateOnly(synthesize(directory, resource), provider);
      return diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ summary, detail }) => `${summary}: ${detail}`);
    });
  } finally {
    await provider.stop();
  }
}

/** Something that changes things, which the real provider would do in a real account. */
function applied(name: string, run: () => Promise<void>): Case {
  return { ...it(name, run), skip: usesRealProvider ? "changes nothing in a real account" : undefined };
}

/** Applying it, or the plan after that, ends with these words. */
function failing(name: string, resource: Given, words: RegExp, importId?: string): Case {
  return applied(name, async () => {
    const provider = await startProvider();
    try {
      await inTemporaryDirectory(async (directory) => {
        await assert.rejects(
          lifecycle(synthesize(directory, resource, importId), { provider }),
          (error) => error instanceof StepFailed && words.test(error.message),
        );
      });
    } finally {
      await provider.stop();
    }
  });
}

/** A resource whose second plan wants to change it again. */
function lasting(name: string, resource: Given): Case {
  return failing(name, resource, /a second plan still wants to update/);
}

interface Expected {
  /** What the plan says of the change: nothing where it is no change. */
  readonly planned: "nothing" | "update" | "replace";
  /** What there is at AWS after it: these of the arguments. */
  readonly after?: Fields;
  /** That a plan after it wants to change it again. */
  readonly isLasting?: true;
}

/** A resource of one configuration, changed to another one. */
function changed(name: string, type: string, from: object, to: object, expected: Expected): Case {
  return applied(name, async () => {
    const provider = await startProvider();
    await inTemporaryDirectory(async (directory) => {
      const stack = (id: string, config: object): string =>
        synthesize(join(directory, id), given(type, config as Given["config"]));
      const workspace = openWorkspace(stack("from", from), provider);
      try {
        await bringUp(workspace);
        configure(workspace, stack("to", to));
        const { changes } = succeeded("plan", await plan(workspace));
        assert.equal(changes.map(({ action }) => action).join(", ") || "nothing", expected.planned);
        succeeded("apply", await apply(workspace));
        const [object, ...others] = provider.world.existing;
        assert.equal(others.length, 0);
        for (const [argument, value] of Object.entries(expected.after ?? {}))
          assert.deepEqual(object?.state[argument], value, argument);
        const second = succeeded("plan", await plan(workspace));
        assert.equal(second.exitCode, expected.isLasting ? 2 : 0, JSON.stringify(second.changes));
      } finally {
        closeWorkspace(workspace);
      }
    }).finally(() => provider.stop());
  });
}

const account = "111122223333";
const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:${account}:${rest}`;
const role = `arn:aws:iam::${account}:role/logs`;
const bucketArn = "arn:aws:s3:::archive";

const group = { name: "/aws/vendedlogs/orders" };
const delivery = {
  delivery_source_name: "orders",
  delivery_destination_arn: arn("logs", "delivery-destination:archive"),
};
const destination = (target: string): object => ({
  name: "archive",
  output_format: "json",
  delivery_destination_configuration: [{ destination_resource_arn: target }],
});
const flowLog = { vpc_id: "vpc-0a1b2c3d", traffic_type: "ALL", log_destination: bucketArn };
const toS3 = { ...flowLog, log_destination_type: "s3" };
const webAcl = arn("wafv2", "regional/webacl/orders/a1b2");
const wafLogs = (...names: readonly string[]): object => ({
  resource_arn: webAcl,
  log_destination_configs: names.map((name) => arn("firehose", `deliverystream/aws-waf-logs-${name}`)),
});
const machine = { name: "orders", definition: "{}", role_arn: role };
const loadBalancer = { name: "orders", subnets: ["subnet-1", "subnet-2"] };
const cluster = (brokerLogs: object): object => ({
  cluster_name: "orders",
  kafka_version: "3.8.x",
  number_of_broker_nodes: 2,
  broker_node_group_info: {
    instance_type: "kafka.m5.large",
    client_subnets: ["subnet-1", "subnet-2"],
    security_groups: ["sg-1"],
  },
  logging_info: { broker_logs: brokerLogs },
});
const broker = {
  broker_name: "orders",
  engine_type: "ActiveMQ",
  engine_version: "5.18",
  host_instance_type: "mq.m5.large",
  user: { username: "admin", password: "a-long-password" },
};
const pipe = {
  name: "orders",
  role_arn: role,
  source: arn("sqs", "orders"),
  target: arn("sqs", "audit"),
};
const pipeLog = {
  level: "INFO",
  cloudwatch_logs_log_destination: { log_group_arn: arn("logs", "log-group:/aws/vendedlogs/orders") },
};
const statements = (...actions: readonly string[]): object[] =>
  actions.map((Action) => ({ Effect: "Allow", Principal: "*", Action, Resource: `${bucketArn}/*` }));
const policy = (Statement: unknown): string => JSON.stringify({ Version: "2012-10-17", Statement });
const xray = (document: string): object => ({ policy_name: "orders", policy_document: document });
const subscription = (source: string, target: string): object => ({
  resource_identifier: source,
  destination_arn: target,
});
const service = "svc-0123456789abcdef0";
const lattice = arn("vpc-lattice", `service/${service}`);
const logGroupArn = arn("logs", "log-group:/aws/vendedlogs/orders");
const verifiedAccess = (bucket: object): object => ({
  verifiedaccess_instance_id: "vai-0123456789abcdef0",
  access_logs: {
    include_trust_context: false,
    log_version: "ocsf-1.0.0-rc.2",
    s3: { enabled: true, ...bucket },
  },
});
const keyId = "1234abcd-12ab-34cd-56ef-1234567890ab";
const keyPolicy = (key_id: string): object => ({ key_id, policy: policy([]) });

/** At least one case for each kind of rule. */
const cases: Readonly<
  Record<RuleKind | "exactlyOneOf" | "atLeastOneOf" | "api" | "importId", readonly Case[]>
> = {
  oneOf: [
    refused(
      "a value that is not among the allowed ones",
      given("aws_cloudwatch_log_group", { ...group, retention_in_days: 31 }),
      /retention_in_days: 31 is given, allowed is one of 0, 1, 3/,
    ),
  ],
  anyCase: [
    it("lets values of other case pass where the provider does", async () => {
      assert.deepEqual(await errorsOf(given("aws_mq_broker", broker)), []);
    }),
  ],
  pattern: [
    refused(
      "a name of other characters",
      given("aws_cloudwatch_log_group", { name: "orders:audit" }),
      /name: "orders:audit" is given, allowed is what matches/,
    ),
  ],
  length: [
    refused(
      "a name that is too long",
      given("aws_cloudwatch_log_delivery_source", {
        name: "a".repeat(61),
        log_type: "APPLICATION_LOGS",
        resource_arn: arn("bedrock", "knowledge-base/KB1"),
      }),
      /allowed is 1 to 60 characters/,
    ),
  ],
  range: [
    refused(
      "a number outside its range",
      given("aws_kms_key", { deletion_window_in_days: 3 }),
      /deletion_window_in_days: 3 is given, allowed is 7 to 30/,
    ),
    it("refuses nothing by a range that nobody has seen in a source", async () => {
      const pool = { ipv4_netmask_length: 12, ipv4_ipam_pool_id: "ipam-pool-1" };
      assert.deepEqual(await errorsOf(given("aws_vpc", pool)), []);
    }),
  ],
  items: [
    refused(
      "more elements than are allowed",
      given("aws_cloudwatch_log_delivery", {
        ...delivery,
        record_fields: Array.from({ length: 129 }, (_, i) => `field${i}`),
      }),
      /record_fields: 129 of them is given, allowed is 0 to 128/,
    ),
  ],
  form: [
    refused(
      "what is no ARN",
      given("aws_flow_log", { ...flowLog, log_destination: "archive" }),
      /log_destination: "archive" is given, allowed is an ARN/,
    ),
  ],
  conflictsWith: [
    refused(
      "two arguments that exclude each other",
      given("aws_cloudwatch_log_group", { ...group, name_prefix: "/aws/" }),
      /name beside name_prefix/,
    ),
  ],
  requiredWith: [
    refused(
      "an argument without the one that it needs",
      given("aws_kms_key", { rotation_period_in_days: 90 }),
      /rotation_period_in_days with enable_key_rotation/,
    ),
  ],
  required: [
    refused(
      "that a block is missing which only a validator asks for",
      given("aws_cognito_log_delivery_configuration", { user_pool_id: "eu-west-1_Orders" }),
      /log_configurations: nothing is given/,
    ),
  ],
  exactlyOneOf: [
    refused(
      "none of a group of which one must be given",
      given("aws_flow_log", { traffic_type: "ALL", log_destination: bucketArn }),
      /exactly one of eni_id/,
    ),
    refused(
      "two of a group of which one must be given",
      given("aws_flow_log", { ...flowLog, subnet_id: "subnet-1" }),
      /subnet_id, vpc_id is given, allowed is exactly one of/,
    ),
  ],
  atLeastOneOf: [
    refused(
      "none of a group of which one or more must be given",
      given("aws_sns_sms_preferences", {}),
      /at least one of default_sender_id/,
    ),
  ],
  api: [
    failing(
      "refuses when applying what the provider lets pass and AWS does not",
      given("aws_osis_pipeline", {
        pipeline_name: "orders",
        min_units: 1,
        max_units: 1,
        pipeline_configuration_body: "version: 2",
        log_publishing_options: { cloudwatch_log_destination: { log_group: "/aws/osis/orders" } },
      }),
      /ValidationException: log_publishing_options.*"\/aws\/osis\/orders" is given/,
    ),
  ],
  importId: [
    failing(
      "refuses an import by an id of another form",
      given("aws_cloudwatch_log_subscription_filter", {
        name: "all",
        log_group_name: group.name,
        destination_arn: arn("firehose", "deliverystream/siem"),
        filter_pattern: "",
      }),
      /all is given, what is wanted is: log_group_name\|name/,
      "all",
    ),
    failing(
      "refuses an import of what has no importer",
      given("aws_sns_sms_preferences", { default_sender_id: "orders" }),
      /the provider has no importer for it/,
      "sms",
    ),
  ],
  forceNew: [
    changed(
      "replaces for another value",
      "aws_flow_log",
      toS3,
      { ...toS3, traffic_type: "REJECT" },
      { planned: "replace" },
    ),
    changed(
      "[H8] replaces for another value in a block",
      "aws_flow_log",
      { ...toS3, destination_options: { file_format: "plain-text" } },
      { ...toS3, destination_options: { file_format: "parquet" } },
      { planned: "replace" },
    ),
    changed(
      "[H8] replaces for another element of a set",
      "aws_wafv2_web_acl_logging_configuration",
      wafLogs("old"),
      wafLogs("new"),
      { planned: "replace" },
    ),
    changed(
      "replaces for a value where there was none",
      "aws_spot_datafeed_subscription",
      { bucket: "archive" },
      { bucket: "archive", prefix: "spot" },
      { planned: "replace" },
    ),
    changed(
      "replaces for another region",
      "aws_cloudwatch_log_group",
      group,
      { ...group, region: "us-east-1" },
      { planned: "replace" },
    ),
    changed(
      "changes the rest in place",
      "aws_cloudwatch_log_group",
      { ...group, retention_in_days: 7 },
      { ...group, retention_in_days: 30 },
      { planned: "update", after: { retention_in_days: 30 } },
    ),
  ],
  forceNewOfService: [
    changed(
      "changes a delivery destination in place for another bucket",
      "aws_cloudwatch_log_delivery_destination",
      destination(bucketArn),
      destination("arn:aws:s3:::other"),
      { planned: "update" },
    ),
    changed(
      "replaces a delivery destination for a target of another service",
      "aws_cloudwatch_log_delivery_destination",
      destination(bucketArn),
      destination(logGroupArn),
      { planned: "replace" },
    ),
  ],
  computed: [
    changed(
      "keeps an optional and computed argument that is left out",
      "aws_kms_key",
      { description: "logs", enable_key_rotation: true },
      { enable_key_rotation: true },
      { planned: "nothing", after: { description: "logs" } },
    ),
    changed(
      "[H16] keeps the owner of the bucket before, where another bucket is given without its owner",
      "aws_verifiedaccess_instance_logging_configuration",
      verifiedAccess({ bucket_name: "archive", bucket_owner: "999988887777" }),
      verifiedAccess({ bucket_name: "own" }),
      {
        planned: "update",
        after: {
          access_logs: [
            {
              cloudwatch_logs: [],
              include_trust_context: false,
              kinesis_data_firehose: [],
              log_version: "ocsf-1.0.0-rc.2",
              s3: [{ bucket_name: "own", bucket_owner: "999988887777", enabled: true, prefix: null }],
            },
          ],
        },
      },
    ),
    changed(
      "keeps an optional and computed block that is left out",
      "aws_sfn_state_machine",
      { ...machine, logging_configuration: { level: "ALL", log_destination: `${logGroupArn}:*` } },
      machine,
      {
        planned: "nothing",
        after: {
          logging_configuration: [
            { level: "ALL", log_destination: `${logGroupArn}:*`, include_execution_data: null },
          ],
        },
      },
    ),
  ],
  suppressMissing: [
    changed(
      "keeps a block that is left out, with its defaults: a load balancer's logs go off, and their bucket stays",
      "aws_lb",
      { ...loadBalancer, access_logs: { bucket: "archive", enabled: true } },
      loadBalancer,
      {
        planned: "update",
        after: { access_logs: [{ bucket: "archive", enabled: false, prefix: null }] },
      },
    ),
    changed(
      "keeps a block that is left out and has nothing but its defaults: no change",
      "aws_flow_log",
      { ...toS3, destination_options: { file_format: "plain-text" } },
      toS3,
      { planned: "nothing" },
    ),
    changed(
      "keeps a status whose default is on: Internet Monitor goes on without a bucket's name",
      "aws_internetmonitor_monitor",
      {
        monitor_name: "orders",
        traffic_percentage_to_monitor: 50,
        internet_measurements_log_delivery: { s3_config: { bucket_name: "archive" } },
      },
      { monitor_name: "orders", traffic_percentage_to_monitor: 50 },
      {
        planned: "update",
        after: {
          internet_measurements_log_delivery: [
            { s3_config: [{ bucket_name: null, bucket_prefix: null, log_delivery_status: "ENABLED" }] },
          ],
        },
      },
    ),
    changed(
      "takes away values without defaults of a block that stays",
      "aws_msk_cluster",
      cluster({
        cloudwatch_logs: { enabled: true, log_group: "orders" },
        s3: { enabled: true, bucket: "archive" },
      }),
      cluster({ s3: { enabled: true, bucket: "archive" } }),
      {
        planned: "update",
        after: {
          logging_info: [
            {
              broker_logs: [
                {
                  cloudwatch_logs: [{ enabled: null, log_group: null }],
                  firehose: [],
                  s3: [{ enabled: true, bucket: "archive", prefix: null }],
                },
              ],
            },
          ],
        },
      },
    ),
  ],
  keptByAws: [
    changed(
      "[H1] keeps at AWS what the provider does not send, and shows the difference for ever",
      "aws_pipes_pipe",
      { ...pipe, log_configuration: pipeLog },
      pipe,
      { planned: "update", isLasting: true },
    ),
    changed(
      "[H1] keeps at AWS an argument that is not sent, in a block that is",
      "aws_mq_broker",
      { ...broker, logs: { general: true, audit: "true" } },
      { ...broker, logs: { general: true } },
      {
        planned: "update",
        isLasting: true,
        after: { logs: [{ general: true, audit: "true" }] },
      },
    ),
  ],
  set: [
    changed(
      "takes sets in another order for the same",
      "aws_transfer_server",
      { protocols: ["SFTP", "FTPS"] },
      { protocols: ["FTPS", "SFTP"] },
      { planned: "nothing" },
    ),
  ],
  default: [
    changed(
      "takes an argument that is left out for its default",
      "aws_s3_bucket_public_access_block",
      { bucket: "archive", block_public_acls: true },
      { bucket: "archive" },
      { planned: "update", after: { block_public_acls: false } },
    ),
    changed(
      "takes a default that is written for the same as none",
      "aws_flow_log",
      toS3,
      { ...toS3, max_aggregation_interval: 600 },
      { planned: "nothing", after: { max_aggregation_interval: 600 } },
    ),
  ],
  normalises: [
    changed(
      "takes a zone's name with capitals and a dot for the same",
      "aws_route53_zone",
      { name: "Example.COM." },
      { name: "example.com" },
      { planned: "nothing", after: { name: "example.com" } },
    ),
  ],
  suppresses: [
    changed(
      "takes equivalent policies for the same",
      "aws_s3_bucket_policy",
      { bucket: "archive", policy: policy(statements("s3:GetObject", "s3:PutObject")) },
      {
        bucket: "archive",
        policy: policy(statements("s3:PutObject", "s3:GetObject").map((one) => ({ ...one, Sid: undefined }))),
      },
      { planned: "nothing" },
    ),
    changed(
      "takes JSON with its keys in another order for the same, where only that is compared",
      "aws_xray_resource_policy",
      xray('{"Version":"2012-10-17","Statement":[]}'),
      xray('{ "Statement": [], "Version": "2012-10-17" }'),
      { planned: "nothing" },
    ),
    changed(
      "but not an equivalent policy there",
      "aws_xray_resource_policy",
      xray(policy([{ Effect: "Allow", Action: ["xray:PutTraceSegments"] }])),
      xray(policy([{ Effect: "Allow", Action: "xray:PutTraceSegments" }])),
      { planned: "update" },
    ),
    changed(
      "takes another bucket of logs that are off for no change",
      "aws_lb",
      { ...loadBalancer, access_logs: { bucket: "archive", enabled: false } },
      { ...loadBalancer, access_logs: { bucket: "other", enabled: false } },
      { planned: "nothing" },
    ),
    changed(
      "takes the ARN of a log group with :* for the same, where it is compared so",
      "aws_vpclattice_access_log_subscription",
      subscription(service, logGroupArn),
      subscription(service, `${logGroupArn}:*`),
      { planned: "nothing" },
    ),
    changed(
      "takes an id and its ARN for the same, where they are compared so",
      "aws_vpclattice_access_log_subscription",
      subscription(lattice, bucketArn),
      subscription(service, bucketArn),
      { planned: "nothing" },
    ),
  ],
  readsAs: [
    lasting(
      "[H5] shows a difference for ever where a key policy names its key by the ARN",
      given("aws_kms_key_policy", keyPolicy(arn("kms", `key/${keyId}`)) as Given["config"]),
    ),
    lasting(
      "[H15] shows a difference for ever where a Mainframe Modernization application is defined in a bucket",
      given("aws_m2_application", {
        name: "ledger",
        engine_type: "bluage",
        definition: [{ s3_location: "s3://archive/definition.json" }],
      }),
    ),
    changed(
      "has nothing to do where a key policy names its key by the id",
      "aws_kms_key_policy",
      keyPolicy(keyId),
      keyPolicy(keyId),
      { planned: "nothing" },
    ),
  ],
  unread: [
    applied("[H19] replaces, after its import, what has a value that the provider never reads", async () => {
      const provider = await startProvider();
      const team = {
        workteam_name: "labellers",
        workforce_name: "private",
        description: "labels",
        member_definition: [{ oidc_member_definition: { groups: ["labellers"] } }],
      };
      await inTemporaryDirectory(async (directory) => {
        const stack = synthesize(directory, given("aws_sagemaker_workteam", team), "labellers");
        seedAdoptables(provider, stack);
        const workspace = openWorkspace(stack, provider);
        try {
          succeeded("init", await init(workspace));
          const { changes } = succeeded("plan", await plan(workspace));
          assert.deepEqual(
            changes.map(({ action, importId }) => [action, importId]),
            [["replace", "labellers"]],
          );
        } finally {
          closeWorkspace(workspace);
        }
      }).finally(() => provider.stop());
    }),
  ],
};

/** What main.ts runs. */
export const suites = [describe("rules", Object.values(cases).flat())];
