/** The harness's own tests: what it must refuse, what it must let pass, and what it must notice. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogDeliveryDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination";
import { CloudwatchLogDeliverySource } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-source";
import { CloudwatchLogDelivery } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery";
import { CloudwatchLogSubscriptionFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-subscription-filter";
import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { TerraformOutput, type TerraformStack } from "cdktf";
import { addDeliveries, type DeliveryStackOptions } from "../delivery-stacks";
import {
  StepFailed,
  bringUp,
  lifecycle,
  succeeded,
  usesRealProvider,
  validateOnly,
  type Lifecycle,
} from "../lifecycle";
import { preparation } from "../preparation";
import type { Operation } from "../provider/operation";
import { startProvider, type Provider, type ProviderOptions } from "../provider/start";
import { whereLogs } from "../provider/where";
import { describe, it, type Case } from "../suite";
import { inTemporaryDirectory, synthesizeStack, testAccount, testRegion } from "../synthesize";
import { apply, closeWorkspace, configure, destroy, openWorkspace, plan } from "../terraform";

type Build = (stack: TerraformStack) => void;

async function withProvider<T>(
  run: (provider: Provider) => Promise<T>,
  options: ProviderOptions = {},
): Promise<T> {
  const provider = await startProvider(options);
  try {
    return await run(provider);
  } finally {
    await provider.stop();
  }
}

function live(build: Build, options: ProviderOptions = {}): Promise<Lifecycle> {
  return withProvider(
    (provider) =>
      inTemporaryDirectory((directory) => lifecycle(synthesizeStack(directory, build), { provider })),
    options,
  );
}

/** A stack that validation must refuse, and words of the diagnostic that must say so. */
function refused(name: string, build: Build, words: RegExp): Case {
  return it(`refuses ${name}`, () =>
    withProvider((provider) =>
      inTemporaryDirectory(async (directory) => {
        const diagnostics = await validateOnly(synthesizeStack(directory, build), provider);
        const texts = diagnostics
          .filter(({ severity }) => severity === "error")
          .map(({ summary, detail }) => `${summary}: ${detail}`);
        assert.ok(
          texts.some((text) => words.test(text)),
          `no error like ${String(words)} among: ${texts.join("; ") || "none"}`,
        );
      }),
    ));
}

/** A test that changes things, which the real provider would do in a real account. */
function applied(name: string, run: Case["run"]): Case {
  return { ...it(name, run), skip: usesRealProvider ? "changes nothing in a real account" : undefined };
}

/** A stack that applying must refuse as AWS would. */
function refusedByAws(name: string, build: Build, words: RegExp): Case {
  return applied(`refuses ${name}`, async () => {
    await assert.rejects(
      live(build),
      (error) => error instanceof StepFailed && error.step === "apply" && words.test(error.message),
    );
  });
}

const group = (stack: TerraformStack, id = "group"): CloudwatchLogGroup =>
  new CloudwatchLogGroup(stack, id, { name: `/aws/vendedlogs/${id}` });

const refusals = describe("harness, refusals", [
  refused("an unknown attribute", (stack) => group(stack).addOverride("retention", 30), /retention/),
  refused(
    "a missing required attribute",
    (stack) =>
      new CloudwatchLogDeliverySource(stack, "source", {
        name: "a",
        logType: "X",
        resourceArn: "arn",
      }).addOverride("log_type", undefined),
    /"log_type" is required/,
  ),
  refused(
    "a wrong type",
    (stack) => group(stack).addOverride("retention_in_days", "a month"),
    /number is required/,
  ),
  refused(
    "an undeclared reference",
    (stack) => group(stack).addOverride("kms_key_id", "${aws_kms_key.nowhere.arn}"),
    /undeclared resource|has not been declared/,
  ),
  refused(
    "a cycle",
    (stack) => {
      group(stack, "one").addOverride("depends_on", ["aws_cloudwatch_log_group.two"]);
      group(stack, "two").addOverride("depends_on", ["aws_cloudwatch_log_group.one"]);
    },
    /Cycle/,
  ),
  refused(
    "an unknown resource type",
    (stack) => stack.addOverride("resource.aws_no_such_thing.x", {}),
    /aws_no_such_thing/,
  ),
  refused(
    "an unknown attribute of a reference",
    (stack) => group(stack).addOverride("tags", { a: "${aws_cloudwatch_log_group.group.nope}" }),
    /nope/,
  ),
  refused(
    "half an object where the schema has an object attribute",
    (stack) =>
      new CloudwatchLogDelivery(stack, "delivery", {
        deliverySourceName: "a",
        deliveryDestinationArn: "arn",
        s3DeliveryConfiguration: [{ suffixPath: "{yyyy}" }],
      }),
    /enable_hive_compatible_path/,
  ),
]);

function source(stack: TerraformStack, id: string): CloudwatchLogDeliverySource {
  return new CloudwatchLogDeliverySource(stack, id, {
    name: id,
    logType: "APPLICATION_LOGS",
    resourceArn: "arn:aws:bedrock:::kb/1",
  });
}

/** A delivery to a log group, of a source that is only named. */
const deliverFrom =
  (sourceName: string): Build =>
  (stack) => {
    const destination = new CloudwatchLogDeliveryDestination(stack, "destination", {
      name: "d",
      deliveryDestinationConfiguration: [{ destinationResourceArn: group(stack).arn }],
    });
    new CloudwatchLogDelivery(stack, "delivery", {
      deliverySourceName: sourceName,
      deliveryDestinationArn: destination.arn,
    });
  };

const awsRefusals = describe("harness, the simulated AWS", [
  refusedByAws(
    "a second source of the same resource and log type",
    (stack) => void [source(stack, "one"), source(stack, "two")],
    /ConflictException/,
  ),
  refusedByAws(
    "a delivery of a source that is not there",
    deliverFrom("nowhere"),
    /ResourceNotFoundException: there is no delivery source nowhere/,
  ),
  refusedByAws(
    "a delivery to a destination that is not there",
    (stack) =>
      void new CloudwatchLogDelivery(stack, "delivery", {
        deliverySourceName: source(stack, "one").name,
        deliveryDestinationArn: `arn:aws:logs:${testRegion}:${testAccount}:delivery-destination:nowhere`,
      }),
    /ResourceNotFoundException: there is no delivery destination/,
  ),
  applied("refuses to delete a source that still has a delivery", () =>
    withProvider((provider) =>
      inTemporaryDirectory(async (directory) => {
        // Two stacks: nothing tells Terraform that the delivery of the one hangs on the source of the other.
        const owner = openWorkspace(
          synthesizeStack(join(directory, "owner"), (stack) => void source(stack, "one")),
          provider,
        );
        const user = openWorkspace(synthesizeStack(join(directory, "user"), deliverFrom("one")), provider);
        try {
          await bringUp(owner);
          await bringUp(user);
          const errors = (await destroy(owner)).diagnostics.map(({ detail }) => detail);
          assert.ok(
            errors.some((detail) => /still has a delivery/.test(detail)),
            errors.join("; "),
          );
          succeeded("destroy", await destroy(user));
          succeeded("destroy", await destroy(owner));
        } finally {
          [owner, user].forEach(closeWorkspace);
        }
      }),
    ),
  ),
  applied("notices a second owner of a bucket policy", async () => {
    const { problems } = await live((stack) => {
      const bucket = new S3Bucket(stack, "bucket", { bucket: "archive" });
      const one = new S3BucketPolicy(stack, "one", { bucket: bucket.id, policy: "{}" });
      new S3BucketPolicy(stack, "two", { bucket: bucket.id, policy: "{}", dependsOn: [one] });
    });
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ["overwrite"],
    );
  }),
  applied("[H3] notices two settings of one bucket that change at the same time", async () => {
    const slow = { delay: [100, 110] } as const;
    const { problems } = await live((stack) => {
      const bucket = new S3Bucket(stack, "bucket", { bucket: "archive" });
      new S3BucketPolicy(stack, "policy", { bucket: bucket.id, policy: "{}" });
      new S3BucketVersioningA(stack, "versioning", {
        bucket: bucket.id,
        versioningConfiguration: { status: "Enabled" },
      });
    }, slow);
    assert.ok(problems.length > 0 && problems.every(({ kind }) => kind === "busy"), JSON.stringify(problems));
  }),
]);

const delivering =
  (options: DeliveryStackOptions): Build =>
  (stack) =>
    addDeliveries(stack, options);

const sourceArn = "arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/KB1";

/** A stack of one state of things, then of another, in one workspace: what Terraform is told by the second one's plan. */
function changing(
  from: Build,
  to: Build,
  look: (errors: readonly string[], provider: Provider) => void,
): Case["run"] {
  return () =>
    withProvider((provider) =>
      inTemporaryDirectory(async (directory) => {
        const workspace = openWorkspace(synthesizeStack(join(directory, "from"), from), provider);
        try {
          await bringUp(workspace);
          configure(workspace, synthesizeStack(join(directory, "to"), to));
          const { diagnostics } = await apply(workspace);
          const { changes } = await plan(workspace);
          look([...diagnostics.map(({ detail }) => detail), ...changes.map((c) => c.action)], provider);
        } finally {
          closeWorkspace(workspace);
        }
      }),
    );
}

const policyAt =
  (id: string): Build =>
  (stack) => {
    const bucket = new S3Bucket(stack, "bucket", { bucket: "archive" });
    new S3BucketPolicy(stack, id, { bucket: bucket.id, policy: "{}" });
  };

const flowLogTo =
  (...ids: readonly string[]): Build =>
  (stack) => {
    for (const id of ids)
      new FlowLog(stack, id, {
        vpcId: "vpc-0a1b2c3d",
        trafficType: "ALL",
        logDestinationType: "s3",
        logDestination: "arn:aws:s3:::archive",
      });
  };

const puts = describe("harness, what is put by name", [
  applied(
    "is gone when its old address deletes it after the new one has put it",
    changing(policyAt("one"), policyAt("two"), (told, { world }) => {
      const isThere = world.existing.some(({ type }) => type === "aws_s3_bucket_policy");
      // Whether the delete comes last is chance; that it takes the policy with it when it does, is not.
      assert.deepEqual(told, isThere ? [] : ["create"]);
      if (!isThere) assert.ok(world.problems.some(({ kind }) => kind === "overwrite"));
    }),
  ),
  applied(
    "is read by whoever put it before",
    changing(
      policyAt("one"),
      (stack) => {
        policyAt("one")(stack);
        new S3BucketPolicy(stack, "two", { bucket: "archive", policy: '{"Version":"2012-10-17"}' });
      },
      (told) => assert.deepEqual(told, ["update"]),
    ),
  ),
  refusedByAws(
    "a second flow log of one resource and destination",
    flowLogTo("one", "two"),
    /FlowLogAlreadyExists/,
  ),
  refusedByAws(
    "a third subscription filter of one log group",
    (stack) => {
      for (const name of ["one", "two", "three"])
        new CloudwatchLogSubscriptionFilter(stack, name, {
          name,
          logGroupName: "/aws/lambda/orders",
          filterPattern: "",
          destinationArn: "arn:aws:firehose:eu-west-1:111122223333:deliverystream/siem",
          roleArn: "arn:aws:iam::111122223333:role/subscriptions",
        });
    },
    /LimitExceededException/,
  ),
  applied("tells where a source logs, and no more when its delivery is gone", () =>
    withProvider((provider) =>
      inTemporaryDirectory(async (directory) => {
        const workspace = openWorkspace(
          synthesizeStack(directory, delivering({ deliveries: 2, isChained: true })),
          provider,
        );
        const ask = (): string[] =>
          whereLogs(provider.world.existing, { account: testAccount, source: sourceArn });
        try {
          await bringUp(workspace);
          assert.deepEqual(ask(), ["logs /aws/vendedlogs/kb-0", "s3 kb-archive-1"]);
          succeeded("destroy", await destroy(workspace));
          assert.deepEqual(ask(), []);
        } finally {
          closeWorkspace(workspace);
        }
      }),
    ),
  ),
]);

const isDelivery = ({ type }: Operation): boolean => type === "aws_cloudwatch_log_delivery";

/** Asserts that one operation had ended before another began. */
function assertBefore(first: Operation | undefined, second: Operation | undefined): void {
  assert.ok(
    first && second && first.end <= second.start,
    `${first?.action} ${first?.type} was not done before ${second?.action} ${second?.type}`,
  );
}

const lives = describe("harness, lifecycles", [
  applied("a plain stack lives and leaves nothing behind", async () => {
    const { operations, problems } = await live((stack) => {
      const identity = new DataAwsCallerIdentity(stack, "identity");
      const region = new DataAwsRegion(stack, "region");
      const trust = new DataAwsIamPolicyDocument(stack, "trust", {
        statement: [
          {
            actions: ["sts:AssumeRole"],
            principals: [{ type: "Service", identifiers: ["firehose.amazonaws.com"] }],
          },
        ],
      });
      const role = new IamRole(stack, "role", { name: "delivery", assumeRolePolicy: trust.json });
      const bucket = new S3Bucket(stack, "bucket", { bucketPrefix: "logs-", tags: { team: "siem" } });
      new S3BucketVersioningA(stack, "versioning", {
        bucket: bucket.id,
        versioningConfiguration: { status: "Enabled" },
      });
      const queue = new SqsQueue(stack, "queue", { name: "events" });
      new CloudwatchLogGroup(stack, "group", { namePrefix: `/aws/${identity.accountId}/${region.region}/` });
      new TerraformOutput(stack, "out", { value: [role.arn, queue.url, bucket.bucketRegionalDomainName] });
      new Wafv2WebAcl(stack, "acl", {
        name: "acl",
        scope: "REGIONAL",
        defaultAction: { allow: {} },
        visibilityConfig: {
          cloudwatchMetricsEnabled: false,
          metricName: "acl",
          sampledRequestsEnabled: false,
        },
        rule: [
          {
            name: "common",
            priority: 1,
            overrideAction: { none: {} },
            statement: {
              managed_rule_group_statement: { name: "AWSManagedRulesCommonRuleSet", vendor_name: "AWS" },
            },
            visibilityConfig: {
              cloudwatchMetricsEnabled: false,
              metricName: "common",
              sampledRequestsEnabled: false,
            },
          },
        ],
      });
    });
    const made = operations.filter(({ action }) => action === "create");
    const gone = operations.filter(({ action }) => action === "delete");
    assert.equal(made.length, 6);
    assert.equal(gone.length, 6);
    assert.deepEqual(problems, []);
    const role = made.find(({ type }) => type === "aws_iam_role");
    assert.equal(role?.values["arn"], `arn:aws:iam::${testAccount}:role/delivery`);
    assert.match(String(role?.values["assume_role_policy"]), /firehose\.amazonaws\.com/);
    assert.deepEqual(made.find(({ type }) => type === "aws_s3_bucket")?.values["tags_all"], {
      project: "log-delivery",
      team: "siem",
    });
    const group = made.find(({ type }) => type === "aws_cloudwatch_log_group");
    assert.ok(group?.name?.startsWith(`/aws/${testAccount}/${testRegion}/`), group?.name);
  }),
  applied("unchained deliveries of one source are seen to overlap", async () => {
    // Slow enough that the second delivery begins while the first is under way, however Terraform's start is delayed.
    const slow = { delay: [100, 110] } as const;
    const { problems } = await live(delivering({ deliveries: 2, isChained: false }), slow);
    assert.ok(
      problems.length > 0 && problems.every(({ kind }) => kind === "overlap"),
      JSON.stringify(problems),
    );
  }),
  applied("two changes of one cluster at the same time are seen", async () => {
    const { problems } = await live(
      (stack) => {
        for (const logType of ["AUTO_MODE_COMPUTE_LOGS", "AUTO_MODE_IPAM_LOGS"]) {
          new CloudwatchLogDeliverySource(stack, logType, {
            name: logType,
            logType,
            resourceArn: `arn:aws:eks:${testRegion}:${testAccount}:cluster/orders`,
          });
        }
      },
      { delay: [100, 110] },
    );
    assert.ok(problems.length > 0 && problems.every(({ kind }) => kind === "busy"), JSON.stringify(problems));
  }),
  applied("a flow log that does not wait for its bucket's policy is seen, coming and going", async () => {
    const { operations } = await live(
      (stack) => {
        const bucket = new S3Bucket(stack, "bucket", { bucket: "archive" });
        new S3BucketPolicy(stack, "policy", { bucket: bucket.id, policy: "{}" });
        new FlowLog(stack, "flow-log", {
          vpcId: "vpc-0a1b2c3d",
          logDestinationType: "s3",
          logDestination: `${bucket.arn}/audit/`,
        });
      },
      { delay: [100, 110] },
    );
    const { pairs, problems } = preparation(operations);
    assert.equal(pairs, 4);
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? "", /^create aws_flow_log .* did not wait for create aws_s3_bucket_policy/);
    assert.match(problems[1] ?? "", /^delete aws_s3_bucket_policy .* did not wait for delete aws_flow_log/);
  }),
  applied("chained deliveries do not overlap, and go before their source and destinations", async () => {
    const { operations, problems } = await live(delivering({ deliveries: 4, isChained: true }));
    assert.deepEqual(problems, []);
    const deleted = operations.filter(({ action }) => action === "delete");
    const deliveries = deleted.filter(isDelivery);
    assert.equal(deliveries.length, 4);
    const sourceDelete = deleted.find(({ type }) => type === "aws_cloudwatch_log_delivery_source");
    for (const delivery of deliveries) {
      assertBefore(delivery, sourceDelete);
      const arn = delivery.values["delivery_destination_arn"];
      const end = deleted.find(
        ({ type, values }) => type === "aws_cloudwatch_log_delivery_destination" && values["arn"] === arn,
      );
      assertBefore(delivery, end);
    }
  }),
  applied(
    "a change of output format replaces destinations and deliveries, in the order that AWS allows",
    () =>
      withProvider((provider) =>
        inTemporaryDirectory(async (directory) => {
          const stack = (outputFormat: string): string =>
            synthesizeStack(
              join(directory, outputFormat),
              delivering({ deliveries: 3, isChained: true, outputFormat }),
            );
          const workspace = openWorkspace(stack("json"), provider);
          try {
            await bringUp(workspace);
            const before = provider.operations.length;
            configure(workspace, stack("plain"));
            const replacing = succeeded("plan", await plan(workspace));
            assert.equal(replacing.changes.filter(({ action }) => action === "replace").length, 6);
            succeeded("apply", await apply(workspace));
            const changed = provider.operations.slice(before);
            assert.equal(
              changed.filter((operation) => isDelivery(operation) && operation.action === "create").length,
              3,
            );
            assert.deepEqual(provider.world.problems, []);
            succeeded("destroy", await destroy(workspace));
            assert.deepEqual(provider.world.existing, []);
          } finally {
            closeWorkspace(workspace);
          }
        }),
      ),
  ),
  applied("an import block adopts what exists, and refuses what does not", () =>
    withProvider((provider) =>
      inTemporaryDirectory(async (directory) => {
        const stack = synthesizeStack(directory, (scope) => {
          new CloudwatchLogGroup(scope, "group", {
            name: "/aws/vendedlogs/old",
            retentionInDays: 7,
          }).importFrom("/aws/vendedlogs/old");
        });
        await assert.rejects(lifecycle(stack, { provider, adoptables: false }), /non-existent remote object/);
        const { operations } = await lifecycle(stack, { provider });
        assert.deepEqual(
          operations.map(({ action }) => action),
          ["delete"],
        );
      }),
    ),
  ),
  applied("an import finds what is in another region by the region behind its id", async () => {
    const { operations } = await live((stack) => {
      const name = "/aws/vendedlogs/old";
      new CloudwatchLogGroup(stack, "group", { name, region: "us-east-1" }).importFrom(`${name}@us-east-1`);
    });
    assert.deepEqual(
      operations.map(({ action, region }) => [action, region]),
      [["delete", "us-east-1"]],
    );
  }),
  applied("a stack of 60 resources lives within 15 seconds", async () => {
    const { seconds, problems } = await live((stack) => {
      for (let i = 0; i < 50; i++) group(stack, `group-${i}`);
      addDeliveries(stack, { deliveries: 3, isChained: true });
    });
    assert.deepEqual(problems, []);
    const total = Object.values(seconds).reduce((sum, part) => sum + part, 0);
    assert.ok(total < 15, `${total.toFixed(1)} s: ${JSON.stringify(seconds)}`);
  }),
]);

/** What main.ts runs. */
export const suites = [refusals, awsRefusals, puts, lives];
