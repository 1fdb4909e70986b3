/** Changes of a delivery that AWS or the provider would punish in place: they apply at the first try, and logs still arrive. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import type { TerraformStack } from "cdktf";
import {
  BucketDestination,
  declareEnvironment,
  FirehoseDestination,
  LogDelivery,
  LogGroupDestination,
} from "../../../modules";
import { mayService, putObject } from "../../iam";
import { applyChange, bringUp, usesRealProvider } from "../lifecycle";
import type { AwsObject } from "../provider/aws-rules";
import { deliveryType, destinationType } from "../provider/delivery-ends";
import { startProvider, type Provider } from "../provider/start";
import { isArray, isFields, text, type Fields, type Value } from "../provider/value";
import { describe, type Case } from "../suite";
import { inTemporaryDirectory, synthesizeStack, testAccount, testRegion } from "../synthesize";
import { closeWorkspace, configure, openWorkspace, readStack } from "../terraform";

type Build = (stack: TerraformStack) => void;

/** What a step did to deliveries: `create`, `update`, `delete`, in their order. */
interface Step {
  readonly actions: readonly string[];
  /** What is there after it. */
  readonly deliveries: readonly AwsObject[];
  readonly provider: Provider;
}

interface Life {
  readonly provider: Provider;
  /** Applies a configuration; asserts that the first try does, that nothing overlaps, and that nothing is left to do. */
  apply(build: Build, edit?: (stack: Record<string, unknown>) => void): Promise<Step>;
}

function living(name: string, run: (life: Life) => Promise<void>): Case {
  return {
    name,
    skip: usesRealProvider ? "it applies" : undefined,
    run: () =>
      inTemporaryDirectory(async (directory) => {
        const provider = await startProvider();
        let workspace: ReturnType<typeof openWorkspace> | undefined;
        let count = 0;
        try {
          await run({
            provider,
            apply: async (build, edit) => {
              const stack = synthesizeStack(join(directory, String(++count)), (scope) => {
                declareEnvironment(scope, { accountId: testAccount, region: testRegion });
                build(scope);
              });
              if (edit) {
                const json = readStack(stack);
                edit(json);
                writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify(json));
              }
              const from = provider.operations.length;
              if (workspace) {
                configure(workspace, stack);
                await applyChange(workspace);
              } else {
                workspace = openWorkspace(stack, provider);
                await bringUp(workspace);
              }
              assert.deepEqual(provider.world.problems, []);
              return {
                actions: provider.operations
                  .slice(from)
                  .filter(({ type }) => type === deliveryType)
                  .map(({ action }) => action),
                deliveries: provider.world.existing.filter(({ type }) => type === deliveryType),
                provider,
              };
            },
          });
        } finally {
          if (workspace) closeWorkspace(workspace);
          await provider.stop();
        }
      }),
  };
}

const knowledgeBase = `arn:aws:bedrock:${testRegion}:${testAccount}:knowledge-base/KB1`;

type Target = "log group" | "stream" | "bucket";
type KbOptions = NonNullable<
  ConstructorParameters<typeof LogDelivery<"bedrock-knowledge-base">>[2]["options"]
>;

const destination = (stack: TerraformStack, target: Target, index = 0) => {
  const id = `Target${index}`;
  switch (target) {
    case "log group":
      return new LogGroupDestination(stack, id, { logGroupName: `/aws/vendedlogs/kb${index}` });
    case "stream":
      return FirehoseDestination.fromExisting(stack, id, { deliveryStreamName: `siem${index}` });
    case "bucket":
      return new BucketDestination(stack, id, { bucketName: `org-archive-${index}` });
  }
};

const delivering =
  (targets: readonly Target[], options: KbOptions): Build =>
  (stack) =>
    void new LogDelivery(stack, "Logs", {
      logType: "bedrock-knowledge-base",
      source: knowledgeBase,
      destinations: targets.map((target, index) => destination(stack, target, index)),
      options,
    });

const replaced = ["delete", "create"];
const some = ["event_timestamp", "event"] as const;
const more = [...some, "level"] as const;

const fieldCases = (["log group", "stream", "bucket"] as const).flatMap((target) => {
  const inPlace = target === "bucket";
  return [
    living(
      `[A9] other record fields reach a ${target} ${inPlace ? "in place" : "by a new delivery"}`,
      async (life) => {
        await life.apply(delivering([target], { recordFields: some }));
        const { actions, deliveries } = await life.apply(delivering([target], { recordFields: more }));
        assert.deepEqual(actions, inPlace ? ["update"] : replaced);
        const fields = deliveries[0]!.state["record_fields"] as readonly string[];
        assert.ok(
          more.every((field) => fields.includes(field)),
          fields.join(),
        );
      },
    ),
    living(`[A9] record fields that are taken away from a ${target} are AWS's own again`, async (life) => {
      await life.apply(delivering([target], { recordFields: some }));
      const { actions, deliveries } = await life.apply(delivering([target], {}));
      assert.deepEqual(actions, replaced);
      assert.notDeepEqual(deliveries[0]!.state["record_fields"], some);
    }),
    living(`[A9] a field delimiter of a ${target} comes, changes and goes`, async (life) => {
      const outputFormat = target === "bucket" ? "w3c" : "plain";
      const delimited = (fieldDelimiter?: string): Build =>
        delivering([target], { outputFormat, ...(fieldDelimiter && { fieldDelimiter }) });
      await life.apply(delimited());
      const steps = [];
      for (const given of ["|", ";", undefined]) steps.push((await life.apply(delimited(given))).actions);
      assert.deepEqual(steps, inPlace ? [["update"], ["update"], replaced] : [replaced, replaced, replaced]);
    }),
  ];
});

/** Where AWS writes, in the account, at a time: its suffix path behind the bucket's prefix. */
function keyAtAws(delivery: AwsObject, provider: Provider): string {
  const target = provider.world.existing.find(
    ({ type, state }) =>
      type === destinationType && state["arn"] === delivery.state["delivery_destination_arn"],
  )!;
  const configuration = firstOf(target.state["delivery_destination_configuration"]);
  const [, ...prefix] = text(configuration["destination_resource_arn"])!.split(":::")[1]!.split("/");
  const path = delivery
    .suffixPath!.replace("{account-id}", testAccount)
    .replace("{DistributionId}", "EDFDVBD6EXAMPLE")
    .replace(/\{[^}]*\}/g, "09");
  return [...prefix, path, "x.gz"].join("/").replace(/\/+/g, "/");
}

function firstOf(list: Value | undefined): Fields {
  assert.ok(isArray(list) && isFields(list[0]!));
  return list[0] as Fields;
}

/** The bucket's policy, as applied, lets AWS write where the delivery's path says. */
async function arrives({ deliveries, provider }: Step, key: RegExp): Promise<void> {
  assert.equal(deliveries.length, 1);
  const written = keyAtAws(deliveries[0]!, provider);
  assert.match(written, key);
  const policy = provider.world.existing.find(({ type }) => type === "aws_s3_bucket_policy");
  const may = await mayService({
    policy: text(policy!.state["policy"])!,
    ...putObject({ account: testAccount, region: "us-east-1" }, "v2", "org-web", written),
  });
  assert.ok(may, `${written} may not be written`);
}

type ShopOptions = NonNullable<
  ConstructorParameters<typeof LogDelivery<"cloudfront-access-logs">>[2]["options"]
>;

const shop =
  (options: ShopOptions, prefix?: string): Build =>
  (stack) =>
    void new LogDelivery(stack, "Logs", {
      logType: "cloudfront-access-logs",
      source: "EDFDVBD6EXAMPLE",
      destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-web", prefix })],
      options,
    });

const own = new RegExp(`^AWSLogs/${testAccount}/CloudFront/`);
const path = "AWSLogs/{account-id}/CloudFront/{DistributionId}/{yyyy}";

const cloudFrontCases = [
  living("[A10] CloudFront's logs arrive in a bucket without a prefix after any change", async (life) => {
    await arrives(await life.apply(shop({})), own);
    const changes: readonly ShopOptions[] = [
      { suffixPath: "{DistributionId}/{yyyy}" },
      { suffixPath: "{DistributionId}/{yyyy}", recordFields: ["date", "time"] },
      { suffixPath: "{DistributionId}/{yyyy}", recordFields: ["date", "time", "c-ip"] },
      { suffixPath: "{DistributionId}/{yyyy}", recordFields: ["date", "time"], outputFormat: "w3c" },
      { suffixPath: "{DistributionId}/{yyyy}", outputFormat: "w3c", fieldDelimiter: "|" },
      { suffixPath: "web/{yyyy}" },
      {},
    ];
    for (const options of changes) {
      const step = await life.apply(shop(options));
      assert.deepEqual(step.actions, replaced, JSON.stringify(options));
      await arrives(step, own);
    }
  }),
  living("[A10] CloudFront's logs arrive when a prefix comes and when it goes", async (life) => {
    for (const options of [{}, { suffixPath: "{DistributionId}/{yyyy}" }]) {
      await arrives(await life.apply(shop(options)), own);
      await arrives(await life.apply(shop(options, "cf")), /^cf\/(?!AWSLogs)/);
      await arrives(await life.apply(shop(options)), own);
    }
  }),
  living("[A10] below a prefix a change of CloudFront's delivery is made in place", async (life) => {
    await life.apply(shop({ suffixPath: "{DistributionId}/{yyyy}" }, "cf"));
    const step = await life.apply(shop({ suffixPath: "web/{yyyy}" }, "cf"));
    assert.deepEqual(step.actions, ["update"]);
    await arrives(step, /^cf\/web\//);
  }),
  living(
    "[A10] an adopted delivery of CloudFront stays, and is changed in place by its full path",
    async (life) => {
      const adopt = [
        {
          destination: "Archive",
          deliveryId: "Xa1b2C3d4E5f6G7h",
          deliverySourceName: "shop",
          deliveryDestinationName: "web",
        },
      ];
      const { world } = life.provider;
      const made = `arn:aws:logs:us-east-1:${testAccount}:delivery-destination:web`;
      world.seed({
        type: "aws_cloudwatch_log_delivery_source",
        importId: "shop",
        values: {
          name: "shop",
          log_type: "ACCESS_LOGS",
          resource_arn: `arn:aws:cloudfront::${testAccount}:distribution/EDFDVBD6EXAMPLE`,
        },
      });
      world.seed({
        type: destinationType,
        importId: "web",
        values: {
          name: "web",
          output_format: "json",
          delivery_destination_configuration: [{ destination_resource_arn: "arn:aws:s3:::org-web" }],
        },
      });
      world.seed({
        type: deliveryType,
        importId: "Xa1b2C3d4E5f6G7h",
        values: {
          delivery_source_name: "shop",
          delivery_destination_arn: made,
          s3_delivery_configuration: [{ enable_hive_compatible_path: false, suffix_path: path }],
        },
      });
      const suffixPath = "{DistributionId}/{yyyy}";
      const adopted = await life.apply(shop({ adopt, suffixPath }));
      assert.deepEqual(adopted.actions, []);
      await arrives(adopted, own);
      const changed = await life.apply(shop({ adopt, suffixPath: "web/{yyyy}" }));
      assert.deepEqual(changed.actions, ["update"]);
      await arrives(changed, own);
      const withFields = await life.apply(shop({ adopt, suffixPath: "web/{yyyy}", recordFields: ["date"] }));
      await arrives(withFields, own);
      const letGo = await life.apply(shop({ suffixPath: "web/{yyyy}", recordFields: ["date"] }));
      assert.deepEqual(letGo.actions, replaced);
      await arrives(letGo, own);
    },
  ),
];

const lifeCases = [
  living("[A9] all deliveries of a source are replaced one after the other", async (life) => {
    const targets: readonly Target[] = ["log group", "stream", "bucket", "log group"];
    await life.apply(delivering(targets, { recordFields: some }));
    const { actions } = await life.apply(delivering(targets, {}));
    assert.deepEqual(actions, [
      "delete",
      "delete",
      "delete",
      "delete",
      "create",
      "create",
      "create",
      "create",
    ]);
  }),
  living("[A9] a delivery of before, which nothing is remembered of, stays", async (life) => {
    const build = delivering(["log group", "bucket"], { recordFields: some });
    await life.apply(build, (stack) => {
      const resources = stack["resource"] as Record<string, Record<string, { lifecycle?: unknown }>>;
      delete resources["terraform_data"];
      for (const delivery of Object.values(resources[deliveryType]!)) delete delivery.lifecycle;
    });
    const { actions } = await life.apply(build);
    assert.deepEqual(actions, []);
  }),
];

const bucketCases = [
  living(
    "[H3] the settings of a created bucket change one at a time: made, changed, and deleted",
    async (life) => {
      const archive =
        (properties: object): Build =>
        (stack) =>
          void new LogDelivery(stack, "Logs", {
            logType: "cloudfront-access-logs",
            source: `arn:aws:cloudfront::${testAccount}:distribution/EDFDVBD6EXAMPLE`,
            destinations: [
              new BucketDestination(stack, "Archive", {
                bucketName: "org-archive",
                accessControlList: true,
                ...properties,
              }),
            ],
            options: { legacy: true },
          });
      await life.apply(archive({}));
      await life.apply(
        archive({ versioned: false, encryption: "customer-managed", lifecycle: { expirationDays: 400 } }),
      );
      await life.apply(archive({ lifecycle: { expirationDays: 30 } }));
      await life.apply(() => undefined);
    },
  ),
];

const keyCases = [
  // That nothing is left to do is what every apply asserts.
  living(
    "[H5] a key's policy has nothing to do, by a known ARN and by one that is known after apply",
    async (life) => {
      await life.apply((stack) => {
        const existingPolicy = { Version: "2012-10-17" as const, Statement: [] };
        const key = new KmsKey(stack, "Key");
        const known = `arn:aws:kms:${testRegion}:${testAccount}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
        for (const [id, kmsKeyArn] of Object.entries({ known, later: key.arn })) {
          const encryption = { kmsKeyArn, existingPolicy };
          new LogDelivery(stack, `Logs-${id}`, {
            logType: "vpc-flow-logs",
            source: "vpc-0a1b2c3d4e5f60001",
            destinations: [new BucketDestination(stack, id, { bucketName: `org-${id}`, encryption })],
          });
        }
      });
      const policies = life.provider.world.existing.filter(({ type }) => type === "aws_kms_key_policy");
      assert.equal(policies.length, 2);
    },
  ),
];

/** What main.ts runs. */
export const suites = [
  describe("updates", [...fieldCases, ...cloudFrontCases, ...lifeCases, ...bucketCases, ...keyCases]),
];
