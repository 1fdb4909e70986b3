/** What a change of a fleet would take away. Addresses are read from what is synthesized. */
import fc from "fast-check";
import { generateCells } from "../../bench/generate-fleet";
import { lossesBetween } from "../../modules/losses/losses";
import { reasonOf, type Loss } from "../../modules/losses/loss";
import type { StackOutput } from "../../modules/losses/stack-output";
import { outputsOfFleet, stackOfResources } from "./outputs";

const knowledgeBase = "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1";
const place = { account: "workload", region: "us-east-1" };

/** A fleet of two accounts, with V2, V1 and prepared deliveries. */
function fleet() {
  return {
    accounts: {
      archive: { id: "999988887777" },
      workload: { id: "111122223333" },
    } as Record<string, { id: string }>,
    destinations: {
      bucket: {
        type: "s3",
        account: "archive",
        region: "us-east-1",
        bucketName: "org-log-archive",
        encryption: "customer-managed",
      },
      group: { type: "cloudwatch-logs", ...place, logGroupName: "/aws/vendedlogs/orders" },
    } as Record<string, Record<string, unknown>>,
    deliveries: [
      { logType: "bedrock-knowledge-base", ...place, source: knowledgeBase, to: ["bucket", "group"] },
      { logType: "vpc-flow-logs", ...place, source: "vpc-0a1b2c3d", to: ["bucket"] },
      { logType: "msk-connect", ...place, to: ["group"] },
    ] as Record<string, unknown>[],
  };
}

const before = outputsOfFleet(fleet());

function lossesOf(change: (changing: ReturnType<typeof fleet>) => void): readonly Loss[] {
  const changing = fleet();
  change(changing);
  return lossesBetween(before, outputsOfFleet(changing)).losses;
}

const told = (losses: readonly Loss[]): string[] => losses.map(({ kind, name }) => `${kind}: ${name}`).sort();

test("nothing is lost where nothing changes, in a fleet of every cell", () => {
  const all = outputsOfFleet(generateCells());
  expect(lossesBetween(all, outputsOfFleet(generateCells()))).toEqual({ losses: [], others: [] });
});

test("what is new is no loss", () => {
  expect(
    lossesOf(({ accounts, destinations, deliveries }) => {
      accounts["other"] = { id: "444455556666" };
      destinations["more"] = { type: "cloudwatch-logs", ...place, logGroupName: "/aws/vendedlogs/more" };
      deliveries.push({
        logType: "bedrock-knowledge-base",
        account: "other",
        region: "us-east-1",
        source: knowledgeBase.replace("111122223333", "444455556666"),
        to: ["bucket"],
      });
    }),
  ).toEqual([]);
});

test("property: what is put behind the others takes nothing from them, and what is taken off again is all that is lost", () => {
  const to = fc.uniqueArray(fc.constantFrom("bucket", "group"), { minLength: 1 });
  const kind = fc.constantFrom("bedrock-knowledge-base", "vpc-flow-logs", "msk-broker");
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, to), { minLength: 1, maxLength: 6 }), fc.nat(6), (entries, count) => {
      const outputs = (length: number): StackOutput[] =>
        outputsOfFleet({
          ...fleet(),
          deliveries: entries.slice(0, length).map(([logType, names], index) => ({
            logType,
            ...place,
            name: `delivery-${index}`,
            to: names,
            ...sourceOf(logType, index),
          })),
        });
      const [some, all] = [outputs(count), outputs(entries.length)];
      expect(lossesBetween(some, all).losses).toEqual([]);
      expect(lossesBetween(all, all)).toEqual({ losses: [], others: [] });
      const lost = lossesBetween(all, some).losses;
      expect(new Set(lost.map((loss) => loss.kind))).toEqual(
        new Set(count < entries.length ? ["stops"] : []),
      );
      const expected = entries
        .slice(count)
        .flatMap(([logType, names]) => (logType === "msk-broker" ? ["output"] : names));
      expect(lost).toHaveLength(expected.length);
    }),
    { numRuns: 25 },
  );
});

function sourceOf(logType: string, index: number): { source?: string } {
  if (logType === "msk-broker") return {};
  return { source: logType === "vpc-flow-logs" ? `vpc-0a1b2c3${index}` : `${knowledgeBase}${index}` };
}

test("a destination that leaves takes its data, and its deliveries stop", () => {
  const losses = lossesOf(({ destinations, deliveries }) => {
    delete destinations["group"];
    deliveries[0]!["to"] = ["bucket"];
    deliveries.pop();
  });
  expect(told(losses)).toEqual([
    "deleted: log group /aws/vendedlogs/orders",
    `stops: delivery of APPLICATION_LOGS of ${knowledgeBase} to log group /aws/vendedlogs/orders`,
    "stops: logs of an MSK Connect connector",
  ]);
  const group = losses.find(({ kind }) => kind === "deleted")!;
  expect(group).toMatchObject({
    accountId: "111122223333",
    region: "us-east-1",
    stack: "workload-us-east-1",
    type: "aws_cloudwatch_log_group",
  });
  expect(reasonOf(group)).toBe(
    "Log group /aws/vendedlogs/orders is in the fleet no longer, and is deleted. Its log events are deleted with it. " +
      "A removed block with destroy = false lets go of it without deleting it.",
  );
  expect(reasonOf(losses.find(({ type }) => type === "output")!)).toMatch(
    /^Logs of an MSK Connect connector are in the fleet no longer, and output \w+_arguments goes\. The grants go with it: the logs stop when the owner applies/,
  );
});

test("a flow log that leaves stops", () => {
  expect(told(lossesOf(({ deliveries }) => deliveries.splice(1, 1)))).toEqual([
    "stops: delivery of Amazon Virtual Private Cloud flow logs of vpc-0a1b2c3d to bucket org-log-archive",
  ]);
});

test("another prefix: the same logs are delivered elsewhere, after a gap", () => {
  const losses = lossesOf(({ destinations }) => (destinations["bucket"]!["prefix"] = "audit"));
  for (const { kind, means } of losses)
    expect([kind, means]).toEqual(["replaced", "What is logged between the two is not delivered."]);
  expect(losses.map(({ name }) => name)).toContain(
    "delivery of Amazon Virtual Private Cloud flow logs of vpc-0a1b2c3d to bucket org-log-archive",
  );
});

test("a destination that is exchanged for one of another kind stops", () => {
  const losses = lossesOf(({ deliveries, destinations }) => {
    deliveries[0]!["to"] = ["group"];
    destinations["near"] = { type: "cloudwatch-logs", ...place, logGroupName: "/aws/vendedlogs/near" };
    deliveries[1]!["to"] = ["near"];
  });
  expect(told(losses)).toEqual([
    `stops: delivery of APPLICATION_LOGS of ${knowledgeBase} to bucket org-log-archive`,
    "stops: delivery of Amazon Virtual Private Cloud flow logs of vpc-0a1b2c3d to bucket org-log-archive",
  ]);
});

test("another name of the thing replaces it, and by the provider's rules what names it", () => {
  const losses = lossesOf(({ destinations }) => (destinations["bucket"]!["bucketName"] = "other-archive"));
  // Whether addresses hold the bucket's name or not: the old one goes, with its key and the flow log to it.
  const gone = losses.filter(({ type }) => /aws_(s3_bucket|flow_log)$/.test(type));
  expect(gone.map(({ kind, name }) => [kind, name])).toEqual(
    expect.arrayContaining([
      [expect.stringMatching(/replaced|deleted/), "bucket org-log-archive"],
      [
        expect.stringMatching(/replaced|stops/),
        expect.stringContaining("flow logs of vpc-0a1b2c3d to bucket org-log-archive"),
      ],
    ]),
  );
});

/** Puts every resource of a type at another address, with the references to them. */
function renamed(output: StackOutput, ...types: string[]): StackOutput {
  let text = JSON.stringify(output.terraform);
  const resources = output.terraform["resource"] as Record<string, object>;
  for (const type of types)
    for (const name of Object.keys(resources[type] ?? {}))
      text = text
        .replaceAll(`${type}.${name}`, `${type}.Renamed_${name}`)
        .replaceAll(`"${name}":`, `"Renamed_${name}":`);
  return { ...output, terraform: JSON.parse(text) as StackOutput["terraform"] };
}

const addressesOf = (output: StackOutput, type: string): string[] =>
  Object.keys((output.terraform["resource"] as Record<string, object>)[type] ?? {}).map(
    (name) => `${type}.${name}`,
  );

describe("[G2] renaming destroys, and is told", () => {
  const [archive, workload] = before as [StackOutput, StackOutput];
  const buckets = Object.keys(archive.terraform["resource"] as object).filter((type) =>
    /^aws_(s3|kms)/.test(type),
  );

  test("the same bucket and key at other addresses: destroyed and created, in no order", () => {
    const { losses, others } = lossesBetween(before, [renamed(archive, ...buckets), workload]);
    expect(told(losses)).toEqual([
      "moved: bucket org-log-archive",
      "moved: key (Log bucket org-log-archive)",
    ]);
    const bucket = losses.find(({ type }) => type === "aws_s3_bucket")!;
    const [address] = addressesOf(archive, "aws_s3_bucket");
    expect(bucket.address).toBe(address);
    expect(reasonOf(bucket)).toContain(
      `would be at ${address!.replace(".", ".Renamed_")} instead of ${address}. Terraform destroys the one and creates the other in no order`,
    );
    expect(reasonOf(losses.find(({ type }) => type === "aws_kms_key")!)).toContain(
      "can't be read from then on",
    );
    // Settings of the bucket go with it: they are counted.
    expect(others.map(({ type }) => type)).toContain("aws_s3_bucket_policy");
  });

  test("a bucket policy alone that moves is told: the deletion may come last", () => {
    const { losses } = lossesBetween(before, [renamed(archive, "aws_s3_bucket_policy"), workload]);
    expect(told(losses)).toEqual(["moved: s3 bucket policy org-log-archive"]);
  });

  test.each([
    ["as JSON of the stack", (blocks: object) => ({ terraform: blocks })],
    ["in a file beside it", (blocks: object) => ({ beside: [blocks] })],
  ])("moved blocks cover it: %s", (_, where) => {
    const moved = buckets.flatMap((type) =>
      addressesOf(archive, type).map((from) => ({ from, to: from.replace(".", ".Renamed_") })),
    );
    const now = renamed(archive, ...buckets);
    const more = where({ moved }) as Partial<StackOutput>;
    const terraform = { ...now.terraform, ...more.terraform };
    expect(lossesBetween(before, [{ ...now, ...more, terraform }, workload])).toEqual({
      losses: [],
      others: [],
    });
  });

  test("a renamed account's label is a new state", () => {
    const changing = fleet();
    const text = JSON.stringify(changing).replaceAll('"workload"', '"payments"');
    const [state] = lossesBetween(before, outputsOfFleet(text)).losses;
    expect(state).toMatchObject({
      accountId: "111122223333",
      stack: "workload-us-east-1",
      kind: "moved",
      type: "stack",
      name: "stack workload-us-east-1",
    });
    expect(reasonOf(state!)).toMatch(
      /^Stack workload-us-east-1 is now called payments-us-east-1, which would be a new state\. .* Move the state first: mv .*workload-us-east-1\.tfstate .*payments-us-east-1\.tfstate\.$/,
    );
  });

  test.each([
    [
      { type: "s3", bucket: "states", region: "us-east-1" },
      "aws s3 mv s3://states/log-delivery/workload-us-east-1.tfstate s3://states/log-delivery/payments-us-east-1.tfstate",
    ],
    [
      { type: "cloud", organization: "acme" },
      "rename the workspace log-delivery-workload-us-east-1 to log-delivery-payments-us-east-1 in HCP Terraform",
    ],
  ])("the way to move a state: %j", (backend, way) => {
    const old = outputsOfFleet({ ...fleet(), backend });
    const text = JSON.stringify({ ...fleet(), backend }).replaceAll('"workload"', '"payments"');
    const losses = lossesBetween(old, outputsOfFleet(text)).losses;
    expect(losses.find(({ type }) => type === "stack")!.means).toContain(`Move the state first: ${way}.`);
  });
});

test("another place of the states is told by stack", () => {
  const moved = lossesBetween(
    before,
    outputsOfFleet({ ...fleet(), backend: { type: "s3", bucket: "states", region: "us-east-1" } }),
  ).losses;
  expect(told(moved)).toEqual(["moved: stack archive-us-east-1", "moved: stack workload-us-east-1"]);
  expect(reasonOf(moved[0]!)).toContain("terraform state push moved.tfstate");
});

test("an account that leaves: nothing is deleted by that, and its deliveries are refused", () => {
  const losses = lossesOf((changing) => {
    delete changing.accounts["workload"];
    delete changing.destinations["group"];
    changing.deliveries = [];
  });
  expect(told(losses)).toEqual(
    [
      "deleted: log group /aws/vendedlogs/orders",
      `stops: delivery of APPLICATION_LOGS of ${knowledgeBase} to bucket org-log-archive`,
      `stops: delivery of APPLICATION_LOGS of ${knowledgeBase} to log group /aws/vendedlogs/orders`,
      "stops: delivery of Amazon Virtual Private Cloud flow logs of vpc-0a1b2c3d to bucket org-log-archive",
    ].sort(),
  );
  for (const { means } of losses)
    expect(means).toContain("nothing in its state is deleted before that is destroyed");
});

test("a label that is given to another account takes over its state", () => {
  const losses = lossesOf((changing) => {
    changing.accounts["workload"] = { id: "444455556666" };
    changing.deliveries[0]!["source"] = knowledgeBase.replace("111122223333", "444455556666");
  });
  expect(reasonOf(losses.find(({ type }) => type === "stack")!)).toContain(
    "takes over the state of account 111122223333, us-east-1, though it is of account 444455556666",
  );
});

describe("resources", () => {
  const group = (config: object) =>
    stackOfResources({ aws_cloudwatch_log_group: { one: { name: "a", ...config } } });
  const lossOf = (from: StackOutput, ...to: StackOutput[]): string[] =>
    lossesBetween([from], to).losses.map((loss) => `${loss.kind}: ${reasonOf(loss)}`);

  test("an argument that the provider never changes", () => {
    const [loss] = lossOf(group({}), group({ log_group_class: "INFREQUENT_ACCESS" }));
    expect(loss).toBe(
      'replaced: Log group a is deleted and made again: its log_group_class changes from "STANDARD" to "INFREQUENT_ACCESS". Its log events are deleted with it.',
    );
  });

  test("what is left out and kept, or is the default, replaces nothing", () => {
    expect(lossOf(group({ log_group_class: "STANDARD" }), group({}))).toEqual([]);
    expect(lossOf(group({}), group({ log_group_class: "STANDARD", retention_in_days: 7 }))).toEqual([]);
  });

  test("a protected thing that would be replaced: Terraform refuses the plan", () => {
    const lifecycle = { prevent_destroy: true };
    const [loss] = lossOf(group({ lifecycle }), group({ name: "b", lifecycle }));
    expect(loss).toContain("It is protected (prevent_destroy): Terraform refuses the plan.");
  });

  test("a protected thing whose block goes isn't protected any more, and it says so", () => {
    const [loss] = lossOf(group({ lifecycle: { prevent_destroy: true } }), stackOfResources({}));
    expect(loss).toContain(
      "prevent_destroy goes with the block that it stands in, so Terraform will not refuse.",
    );
  });

  test("a log group with skip_destroy stays at AWS", () => {
    expect(lossOf(group({ skip_destroy: true }), stackOfResources({}))).toEqual([]);
  });

  test.each([
    [{ removed: [{ from: "aws_cloudwatch_log_group.one", lifecycle: { destroy: false } }] }, 0],
    [{ removed: [{ from: "aws_cloudwatch_log_group.one", lifecycle: [{ destroy: true }] }] }, 1],
    [{ removed: [{ from: "aws_cloudwatch_log_group.two", lifecycle: { destroy: false } }] }, 1],
  ])("removed blocks let go without deleting: %j", (file, count) => {
    expect(lossOf(group({}), stackOfResources({}, { beside: [file] }))).toHaveLength(count);
  });

  test("settings of a bucket that is let go of, which would go without it", () => {
    const bucket = "${aws_s3_bucket.b.id}";
    const before = stackOfResources({
      aws_s3_bucket: { b: { bucket: "archive" } },
      aws_s3_bucket_public_access_block: { p: { bucket } },
      aws_s3_bucket_versioning: { v: { bucket } },
    });
    const letGo = (...addresses: string[]): StackOutput =>
      stackOfResources(
        {},
        { beside: [{ removed: addresses.map((from) => ({ from, lifecycle: { destroy: false } })) }] },
      );
    expect(lossOf(before, letGo("aws_s3_bucket.b", "aws_s3_bucket_versioning.v"))).toEqual([
      "deleted: S3 bucket public access block archive is in the fleet no longer, and is deleted. Its bucket stays without this setting. Let go of the settings too, by removed blocks of their own.",
    ]);
    expect(
      lossOf(
        before,
        letGo("aws_s3_bucket.b", "aws_s3_bucket_public_access_block.p", "aws_s3_bucket_versioning.v"),
      ),
    ).toEqual([]);
  });

  test("what a bucket, a key and a stream mean", () => {
    const means = (type: string, config: object): string =>
      lossesBetween([stackOfResources({ [type]: { x: config } })], [stackOfResources({})]).losses[0]!.means;
    expect(means("aws_s3_bucket", { bucket: "b" })).toContain(
      "S3 refuses to delete it while it holds objects",
    );
    expect(means("aws_s3_bucket", { bucket: "b", force_destroy: true })).toContain(
      "All objects in it are deleted",
    );
    expect(means("aws_kms_key", {})).toContain("in 30 days: what it has encrypted can't be read");
    expect(means("aws_kms_key", { deletion_window_in_days: 7 })).toContain("in 7 days");
    expect(means("aws_kinesis_firehose_delivery_stream", { name: "s" })).toContain(
      "records that it has not written",
    );
  });

  test("what refers to a replaced thing by what AWS makes up is replaced with it", () => {
    const stack = (format: string): StackOutput =>
      stackOfResources({
        aws_cloudwatch_log_delivery_source: { s: { name: "s", log_type: "X", resource_arn: "arn:s" } },
        aws_cloudwatch_log_delivery_destination: {
          d: {
            name: "d",
            output_format: format,
            delivery_destination_configuration: [{ destination_resource_arn: "arn:aws:s3:::b" }],
          },
        },
        aws_cloudwatch_log_delivery: {
          one: {
            delivery_source_name: "${aws_cloudwatch_log_delivery_source.s.name}",
            delivery_destination_arn: "${aws_cloudwatch_log_delivery_destination.d.arn}",
          },
        },
      });
    const { losses } = lossesBetween([stack("json")], [stack("plain")]);
    expect(losses.map(reasonOf)).toEqual([
      "Delivery of X of arn:s to bucket b is deleted and made again: its delivery_destination_arn is not known before aws_cloudwatch_log_delivery_destination.d is made. What is logged between the two is not delivered.",
    ]);
  });

  test("replace_triggered_by", () => {
    const stack = (retention: number): StackOutput =>
      stackOfResources({
        aws_cloudwatch_log_group: { g: { name: "a", retention_in_days: retention } },
        aws_flow_log: {
          f: {
            vpc_id: "vpc-1",
            log_destination: "arn",
            lifecycle: { replace_triggered_by: ["aws_cloudwatch_log_group.g.retention_in_days"] },
          },
        },
      });
    const { losses } = lossesBetween([stack(1)], [stack(3)]);
    expect(losses.map(({ happens }) => happens)).toEqual([
      "is deleted and made again: it is made again with every change of aws_cloudwatch_log_group.g.retention_in_days",
    ]);
  });

  test("what a resource keeps on and no longer does", () => {
    const type = "aws_verifiedaccess_instance_logging_configuration";
    const logging = (access_logs: object): StackOutput =>
      stackOfResources({ [type]: { v: { verifiedaccess_instance_id: "vai-1", access_logs } } });
    const s3 = { enabled: true, bucket_name: "b" };
    const both = logging({ s3, cloudwatch_logs: { enabled: true, log_group: "g" } });
    expect(lossOf(both, logging({ s3 }))[0]).toContain("stays, but access_logs.cloudwatch_logs is left out.");
    expect(lossOf(logging({ s3 }), logging({ s3: { ...s3, enabled: false } }))[0]).toContain(
      "access_logs.s3.enabled is no longer true",
    );
    expect(lossOf(logging({ s3 }), logging({ s3: { ...s3, bucket_name: "other" } }))).toEqual([]);
  });

  test("a thing that another stack has now is another state's", () => {
    const other = stackOfResources(
      { aws_cloudwatch_log_group: { other: { name: "a", region: "us-east-1" } } },
      { name: "other", region: "eu-west-1" },
    );
    expect(lossOf(group({}), stackOfResources({}), other)[0]).toContain(
      "would be aws_cloudwatch_log_group.other of stack other instead of aws_cloudwatch_log_group.one",
    );
  });

  test("roles and policies are counted", () => {
    const role = stackOfResources({ aws_iam_role: { r: { name_prefix: "x" } } });
    expect(lossesBetween([role], [stackOfResources({})])).toMatchObject({
      losses: [],
      others: [{ type: "aws_iam_role", deleted: 1, replaced: 0, moved: 0 }],
    });
  });
});

describe("arguments that others set", () => {
  const output = (value: object, noun = "an MSK Connect connector", name = "a_arguments") => ({
    [name]: { value, description: `Arguments to set on ${noun} so that it logs.` },
  });
  const stack = (outputs: object): StackOutput => stackOfResources({}, { terraform: { output: outputs } });
  const s3 = { enabled: true, bucket: "b" };
  const connector = (logs: object) => output({ log_delivery: { worker_log_delivery: logs } });

  test("[A11] a connector that another argument replaces", () => {
    const [loss] = lossesBetween(
      [stack(connector({ s3 }))],
      [stack(connector({ s3: { ...s3, prefix: "x" } }))],
    ).losses;
    expect(loss).toMatchObject({ kind: "replaced", type: "output", address: "a_arguments" });
    expect(reasonOf(loss!)).toBe(
      "Logs of an MSK Connect connector change log_delivery in output a_arguments, by which the provider replaces aws_mskconnect_connector. The owner's next apply deletes it and makes it again.",
    );
  });

  test("a destination that is left out stops", () => {
    const both = { s3, firehose: { enabled: true, delivery_stream: "siem" } };
    const cluster = (broker_logs: object) => output({ logging_info: { broker_logs } }, "an MSK cluster");
    const { losses } = lossesBetween([stack(cluster(both))], [stack(cluster({ s3 }))]);
    expect(losses.map(({ kind, happens }) => [kind, happens])).toEqual([
      ["stops", "stay in output a_arguments, but logging_info.broker_logs.firehose is left out"],
    ]);
  });

  test.each([
    [
      { log_configuration: { level: "INFO" } },
      { log_configuration: { level: "OFF" } },
      "log_configuration.level becomes OFF",
    ],
    [{ exports: ["audit", "error"] }, { exports: ["audit"] }, "exports has error no longer"],
    [{ logs: [{ a: 1 }, { a: 2 }] }, { logs: [{ a: 3 }] }, "of 2 entries of logs, 1 is left"],
    [{ cloudwatch_log_group_arn: "arn" }, {}, "cloudwatch_log_group_arn is left out"],
  ])("what is switched off in them: %j", (from, to, what) => {
    const { losses } = lossesBetween([stack(output(from))], [stack(output(to))]);
    expect(losses.map(({ happens }) => happens)).toEqual([`stay in output a_arguments, but ${what}`]);
  });

  test("[G2] the same arguments under another name are read elsewhere", () => {
    const { losses } = lossesBetween(
      [stack(connector({ s3 }))],
      [stack(output({ log_delivery: { worker_log_delivery: { s3 } } }, undefined, "b_arguments"))],
    );
    expect(losses.map(({ kind, happens }) => [kind, happens])).toEqual([
      ["moved", "would be told by output b_arguments instead of a_arguments"],
    ]);
  });
});
