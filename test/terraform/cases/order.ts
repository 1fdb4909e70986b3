/**
 * Twenty accounts through Terraform's own core: what is done before what, what never happens at the same time, and
 * what a change of the fleet file touches. The tests are steps in the life of one fleet, each after the one before it.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { FleetDelivery, Fleet } from "../../../modules/fleet/schema";
import {
  applyFleet,
  closeFleet,
  destroyFleet,
  emptyFleet,
  synthesizeFleet,
  synthesizeFleetHere,
  validateFleet,
  withFleet,
  type FleetChanges,
  type LiveFleet,
} from "../fleet";
import { usesRealProvider } from "../lifecycle";
import { preparation } from "../preparation";
import { deliveryType, destinationType, sourceType } from "../provider/delivery-ends";
import { describeOperation, type Operation } from "../provider/operation";
import { startProvider, type Provider } from "../provider/start";
import { describe, type Case } from "../suite";

const fleetFile = join(__dirname, "..", "fleets", "twenty-accounts.yaml");

const destinationPolicyType = "aws_cloudwatch_log_delivery_destination_policy";

/** A fleet in the middle of its life. */
interface Life {
  readonly directory: string;
  readonly provider: Provider;
  readonly fleet: LiveFleet;
  /** The fleet file as it is by now. */
  readonly file: Fleet;
}

let life: Life | undefined;
let syntheses = 0;

async function begin(): Promise<Life> {
  const provider = await startProvider();
  const directory = mkdtempSync(join(tmpdir(), "log-delivery-order-"));
  const file = parse(readFileSync(fleetFile, "utf8")) as Fleet;
  return (life = { directory, provider, fleet: emptyFleet(provider), file });
}

async function end(): Promise<void> {
  if (!life) return;
  closeFleet(life.fleet);
  await life.provider.stop();
  rmSync(life.directory, { recursive: true, force: true });
}

/** What an apply of the fleet file did: to each stack, and in which order. */
interface Applied {
  readonly changes: FleetChanges;
  readonly operations: readonly Operation[];
}

/** Synthesizes the file as it is by now: the first time as its users do. */
function synthesize({ directory, file }: Life): string {
  const name = join(directory, `${++syntheses}`);
  writeFileSync(`${name}.yaml`, stringify(file));
  if (syntheses === 1) synthesizeFleet(`${name}.yaml`, name);
  else synthesizeFleetHere(`${name}.yaml`, name);
  return name;
}

/** Applies it (by default all stacks), and proves what every apply must leave: no conflict, and nothing to do. */
async function applied(
  life: Life,
  only?: (name: string) => boolean,
  outdir = synthesize(life),
): Promise<Applied> {
  const { provider, fleet } = life;
  const from = { operations: provider.operations.length, problems: provider.world.problems.length };
  const changes = atAws(await applyFleet(fleet, outdir, only));
  assert.deepEqual(provider.world.problems.slice(from.problems), []);
  const operations = provider.operations.slice(from.operations);
  assert.deepEqual(preparation(operations).problems, []);
  return { changes, operations };
}

/** Without what Terraform remembers for itself beside each delivery. */
function atAws(changes: FleetChanges): FleetChanges {
  return new Map(
    [...changes].map(([stack, all]) => [
      stack,
      all.filter(({ address }) => !address.startsWith("terraform_data.")),
    ]),
  );
}

/** `w02-us-east-1 delete aws_cloudwatch_log_delivery` → how often. */
function counted({ changes }: Applied): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [stack, all] of changes) {
    for (const { action, address } of all) {
      const key = `${stack} ${action} ${address.split(".")[0]}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

/** The same over all stacks but the archive's. */
function countedOfWorkloads(applied: Applied): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [key, count] of Object.entries(counted(applied))) {
    const [stack = "", ...rest] = key.split(" ");
    if (stack === archive) continue;
    counts[rest.join(" ")] = (counts[rest.join(" ")] ?? 0) + count;
  }
  return counts;
}

/** The addresses of one stack, without the hashes that cdktf puts behind them. */
function addresses({ changes }: Applied, stack: string): string[] {
  return (changes.get(stack) ?? [])
    .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
    .sort();
}

const archive = "archive-us-east-1";

function assertBefore(first: Operation, second: Operation): void {
  assert.ok(
    first.end <= second.start,
    `${describeOperation(second)} did not wait for ${describeOperation(first)}`,
  );
}

const only = (operations: readonly Operation[], action: Operation["action"], type?: string): Operation[] =>
  operations.filter(
    (operation) => operation.action === action && (type === undefined || operation.type === type),
  );

interface Ends {
  readonly delivery: Operation;
  readonly source: Operation;
  readonly destination: Operation;
}

/** Each delivery among the operations, with its source and destination among them. */
function deliveries(operations: readonly Operation[], action: "create" | "delete"): Ends[] {
  return only(operations, action, deliveryType).map((delivery) => {
    const { account, region, values } = delivery;
    const source = only(operations, action, sourceType).find(
      (o) =>
        o.account === account && o.region === region && o.values["name"] === values["delivery_source_name"],
    );
    const destination = only(operations, action, destinationType).find(
      (o) => o.values["arn"] === values["delivery_destination_arn"],
    );
    assert.ok(source && destination, `${describeOperation(delivery)} has no source or destination`);
    return { delivery, source, destination };
  });
}

/** Of every account but w01, where a delivery's source and destination are not made but adopted. */
const notAdopted = ({ account }: Operation): boolean => account !== "111122220001";

function edit(life: Life, source: string, change: (delivery: FleetDelivery) => void): void {
  const chosen = life.file.deliveries.filter((delivery) => delivery.source?.endsWith(source));
  assert.ok(chosen.length > 0, `no delivery of ${source}`);
  chosen.forEach(change);
}

let previous: (() => Promise<string | undefined>) | undefined;

/** A test that begins where the one before it ended, and doesn't run when that one failed. */
function step(name: string, run: (life: Life) => Promise<void>): Case {
  const before = previous;
  let running: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    const failed = await before?.();
    if (failed !== undefined) throw new StepNotRun(failed);
    await run(life ?? (await begin()));
  };
  const done = (): Promise<void> => (running ??= start());
  previous = () =>
    done().then(
      () => undefined,
      (error: unknown) => (error instanceof StepNotRun ? error.failed : name),
    );
  return { name, run: done, skip: usesRealProvider ? "changes nothing in a real account" : undefined };
}

class StepNotRun extends Error {
  constructor(readonly failed: string) {
    super(`not run, since this failed: ${failed}`);
    this.stack = this.message;
  }
}

let first: Applied;

const steps = [
  step(
    "comes up at the first try: nothing overlaps, and all that logs waits for what it needs",
    async (life) => {
      first = await applied(life);
      const { operations, changes } = first;
      assert.equal(changes.size, 23);
      const { pairs } = preparation(operations);
      assert.ok(pairs > 800, `only ${pairs} times something needed something`);
      const touched = new Set(operations.map(({ values }) => values["resource_arn"]));
      assert.ok(touched.has("arn:aws:eks:us-east-1:111122220005:cluster/orders"), "no cluster is changed");
    },
  ),

  step(
    "each delivery comes after its source and its destination, across accounts after its policy too",
    async () => {
      const { operations } = first;
      let crossing = 0;
      const ofWorkloads = only(operations, "create", deliveryType).filter(notAdopted);
      assert.ok(ofWorkloads.length > 100, `${ofWorkloads.length} deliveries`);
      for (const { delivery, source, destination } of deliveries(operations.filter(notAdopted), "create")) {
        assertBefore(source, delivery);
        assertBefore(destination, delivery);
        if (destination.account === delivery.account) continue;
        const policy = only(operations, "create", destinationPolicyType).find(
          (o) =>
            o.account === destination.account &&
            o.region === destination.region &&
            o.values["delivery_destination_name"] === destination.name,
        );
        assert.ok(policy, `${describeOperation(destination)} has no policy`);
        assert.match(
          String(policy.values["delivery_destination_policy"]),
          new RegExp(`arn:aws:iam::${delivery.account}:root`),
        );
        assertBefore(policy, delivery);
        crossing++;
      }
      assert.ok(crossing > 40, `${crossing} deliveries across accounts`);
    },
  ),

  step("flow logs to a stream of another account wait for a role in each of the two", async () => {
    const { operations } = first;
    const crossing = only(operations, "create", "aws_flow_log").filter(
      ({ values }) => values["deliver_cross_account_role"],
    );
    assert.equal(crossing.length, 13);
    for (const flowLog of crossing) {
      for (const argument of ["iam_role_arn", "deliver_cross_account_role"]) {
        const role = only(operations, "create", "aws_iam_role").find(
          (o) => o.values["arn"] === flowLog.values[argument],
        );
        assert.ok(role, `no role is made for ${argument} ${String(flowLog.values[argument])}`);
        assert.equal(role.account, argument === "iam_role_arn" ? flowLog.account : "999988887777");
        assertBefore(role, flowLog);
      }
    }
  }),

  step("what exists is adopted and not made", async () => {
    const { operations, changes } = first;
    const imported = (changes.get("w01-us-east-1") ?? []).filter(({ importId }) => importId !== undefined);
    assert.deepEqual(
      Object.fromEntries(imported.map(({ address, importId }) => [address.split(".")[0], importId])),
      {
        aws_cloudwatch_log_delivery: "Xa1b2C3d4E5f6G7h",
        aws_cloudwatch_log_delivery_destination: "console-orders-logs",
        aws_cloudwatch_log_delivery_source: "console-orders",
        aws_cloudwatch_log_group: "/aws/vendedlogs/orders",
        aws_iam_service_linked_role:
          "arn:aws:iam::111122220001:role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery",
        aws_kinesis_firehose_delivery_stream: "arn:aws:firehose:us-east-1:111122220001:deliverystream/orders",
        aws_s3_bucket: "orders-logs-111122220001",
        aws_s3_bucket_lifecycle_configuration: "orders-logs-111122220001",
        aws_s3_bucket_ownership_controls: "orders-logs-111122220001",
        aws_s3_bucket_public_access_block: "orders-logs-111122220001",
        aws_s3_bucket_server_side_encryption_configuration: "orders-logs-111122220001",
        aws_s3_bucket_versioning: "orders-logs-111122220001",
      },
    );
    // The stream is given the role that is made here; nothing else of what is adopted changes.
    assert.deepEqual(
      imported
        .filter(({ action }) => action !== "import")
        .map(({ action, address }) => `${action} ${address.split(".")[0]}`),
      ["update aws_kinesis_firehose_delivery_stream"],
    );
    const made = only(operations, "create").filter(({ account }) => account === "111122220001");
    const types = made.map(({ type }) => type).sort();
    assert.deepEqual(types, [
      // The deliveries to the bucket and the stream are new, and share the source that the console made.
      deliveryType,
      deliveryType,
      destinationType,
      destinationType,
      "aws_cloudwatch_log_resource_policy",
      "aws_iam_role",
      "aws_iam_role_policy",
      "aws_s3_bucket_policy",
    ]);
  }),

  step(
    "CloudFront's deliveries are in us-east-1 for stacks of other regions, with destinations of their own",
    async () => {
      const { operations } = first;
      const sources = only(operations, "create", sourceType).filter(
        (o) => o.values["log_type"] === "ACCESS_LOGS",
      );
      assert.deepEqual(
        [sources.length, new Set(sources.map(({ region }) => region)).size, sources[0]?.region],
        [3, 1, "us-east-1"],
      );
      const toBucket = deliveries(operations.filter(notAdopted), "create").filter(({ destination }) =>
        JSON.stringify(destination.values["delivery_destination_configuration"]).includes(
          "web-logs-111122220003",
        ),
      );
      assert.equal(toBucket.length, 3);
      assert.equal(
        new Set(toBucket.map(({ destination }) => destination.name)).size,
        2,
        "a destination for each of the two stacks",
      );
    },
  ),

  step("one source of ten is removed, and nothing else is touched", async (life) => {
    const { file } = life;
    const remaining = file.deliveries.filter(({ source }) => !source?.endsWith("KBTEAM0005"));
    assert.equal(remaining.length, file.deliveries.length - 1);
    file.deliveries = remaining;
    const done = await applied(life);
    const own = "bedrock-knowledge-base-knowledge-base-KBTEAM0005-#_APPLICATION_LOGS";
    assert.deepEqual([...done.changes.keys()], ["w02-us-east-1"]);
    assert.deepEqual(
      addresses(done, "w02-us-east-1").map((line) => line.replace(/-[0-9a-f]{8}(?=_|$)/g, "-#")),
      [
        `delete aws_cloudwatch_log_delivery.${own}-firehose-999988887777-siem`,
        `delete aws_cloudwatch_log_delivery.${own}-firehose-team`,
        `delete aws_cloudwatch_log_delivery.${own}-logs-aws-vendedlogs-bedrock-#`,
        `delete aws_cloudwatch_log_delivery.${own}-s3-org-log-archive-999988887777`,
        "delete aws_cloudwatch_log_delivery_source.DeliverySources_bedrock-knowledge-base-KBTEAM0005-APPLICATION_LOGS-#",
      ],
    );
  }),

  step("one destination of four is taken from a source, and nothing else is touched", async (life) => {
    edit(
      life,
      "KBTEAM0003",
      (delivery) => (delivery.to = delivery.to.filter((name) => name !== "siem-stream")),
    );
    const done = await applied(life);
    assert.deepEqual(counted(done), { "w02-us-east-1 delete aws_cloudwatch_log_delivery": 1 });
  }),

  step(
    "the archive's bucket gets another prefix: deliveries across accounts stay as they are",
    async (life) => {
      Object.assign(life.file.destinations["archive-bucket"]!, { prefix: "security" });
      const done = await applied(life);
      assert.deepEqual(addressTypes(done, archive), {
        // One for each account, region and format; the policies name the same destinations as before.
        "update aws_cloudwatch_log_delivery_destination": 20,
        "update aws_iam_role_policy": 1,
        "update aws_kinesis_firehose_delivery_stream": 1,
        "update aws_s3_bucket_policy": 1,
      });
      assert.deepEqual(countedOfWorkloads(done), {
        "replace aws_flow_log": 17,
        "replace aws_route53_resolver_query_log_config": 1,
        "replace aws_route53_resolver_query_log_config_association": 1,
        "update aws_networkfirewall_logging_configuration": 1,
      });
    },
  ),

  step("a log group gets another name: it is another one, and its deliveries are made anew", async (life) => {
    Object.assign(life.file.destinations["w02-group"]!, { logGroupName: "/aws/vendedlogs/knowledge-bases" });
    const done = await applied(life);
    assert.deepEqual(counted(done), {
      "w02-us-east-1 create aws_cloudwatch_log_delivery": 9,
      "w02-us-east-1 create aws_cloudwatch_log_delivery_destination": 1,
      "w02-us-east-1 create aws_cloudwatch_log_group": 1,
      "w02-us-east-1 delete aws_cloudwatch_log_delivery": 9,
      "w02-us-east-1 delete aws_cloudwatch_log_delivery_destination": 1,
      "w02-us-east-1 delete aws_cloudwatch_log_group": 1,
      "w02-us-east-1 update aws_cloudwatch_log_resource_policy": 1,
    });
  }),

  step("another output format replaces the deliveries that have it, one after the other", async (life) => {
    for (const delivery of life.file.deliveries.filter(
      ({ account, region }) => account === "w02" && region === "us-east-1",
    )) {
      delivery.options = { outputFormat: { "cloudwatch-logs": "plain" } };
    }
    const done = await applied(life);
    assert.deepEqual(counted(done), {
      "w02-us-east-1 create aws_cloudwatch_log_delivery_destination": 1,
      "w02-us-east-1 delete aws_cloudwatch_log_delivery_destination": 1,
      "w02-us-east-1 replace aws_cloudwatch_log_delivery": 9,
    });
    const gone = only(done.operations, "delete", destinationType)[0]!;
    for (const delivery of only(done.operations, "delete", deliveryType)) assertBefore(delivery, gone);
    const made = only(done.operations, "create", destinationType)[0]!;
    for (const delivery of only(done.operations, "create", deliveryType)) assertBefore(made, delivery);
  }),

  step(
    "a new account touches the archive's policies and its own stack, and no other account",
    async (life) => {
      const { file } = life;
      const id = "111122220020";
      file.accounts["w20"] = { id, assumeRoleArn: `arn:aws:iam::${id}:role/LogDeliveryDeployer` };
      for (const delivery of file.deliveries.filter(({ account }) => account === "w19")) {
        file.deliveries.push({
          ...delivery,
          account: "w20",
          source: delivery.source?.replace("111122220019", id),
        });
      }
      const done = await applied(life);
      assert.deepEqual([...done.changes.keys()], [archive, "w20-us-east-1"]);
      assert.deepEqual(addressTypes(done, archive), {
        "create aws_cloudwatch_log_delivery_destination": 2,
        "create aws_cloudwatch_log_delivery_destination_policy": 2,
        "create aws_iam_role": 1,
        "create aws_iam_role_policy": 1,
        "update aws_kms_key": 1,
        "update aws_s3_bucket_policy": 1,
      });
      assert.ok((done.changes.get("w20-us-east-1") ?? []).every(({ action }) => action === "create"));
    },
  ),

  step("the last delivery to another account is removed in the source's stack first", async (life) => {
    edit(life, "KBAPP00008", (delivery) => (delivery.to = ["siem-stream"]));
    const outdir = synthesize(life);
    // The archive's stack goes first, and AWS keeps a destination that a delivery of another account still uses.
    await assert.rejects(
      applied(life, (name) => name === archive, outdir),
      /still has a delivery/,
    );
    assert.deepEqual(counted(await applied(life, (name) => name === "w08-us-east-1", outdir)), {
      "w08-us-east-1 delete aws_cloudwatch_log_delivery": 1,
    });
    await applyFleet(life.fleet, outdir);
  }),

  step("goes down: deliveries, then sources, then destinations, and policies last", async (life) => {
    const { provider, fleet } = life;
    const from = provider.operations.length;
    await destroyFleet(fleet);
    const operations = provider.operations.slice(from);
    const { pairs, problems } = preparation(operations);
    assert.deepEqual(problems, []);
    assert.ok(pairs > 400, `only ${pairs} times something needed something`);
    for (const { delivery, source, destination } of deliveries(operations, "delete")) {
      assertBefore(delivery, source);
      assertBefore(source, destination);
    }
    assert.deepEqual(provider.world.problems, []);
    assert.deepEqual(
      provider.world.existing.map(({ type, account, state }) => [type, account, state["id"]]),
      [],
    );
  }),
];

function addressTypes(done: Applied, stack: string): Record<string, number> {
  const prefix = `${stack} `;
  return Object.fromEntries(
    Object.entries(counted(done)).flatMap(([key, count]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), count]] : [],
    ),
  );
}

const validation: Case = {
  name: "validates against the real provider",
  skip: usesRealProvider ? undefined : "AWS_PROVIDER=real",
  run: () => withFleet(fleetFile, validateFleet),
};

/** What main.ts runs. The fleet keeps three processes of Terraform busy, so it goes first. */
export const suites = [describe("twenty accounts", [...steps, validation], { close: end, isFirst: true })];
