/**
 * The life of an archive: locked, copied and told of from the beginning; and all of that given to a bucket that is there,
 * changed and taken away again, without a moment in which the bucket would be replaced.
 */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { stacksInOrder, synthesizeFleetHere } from "../fleet";
import { applyChange, bringUp, seedAdoptables, usesRealProvider } from "../lifecycle";
import { describeOperation, type Operation } from "../provider/operation";
import { startProvider, type Provider } from "../provider/start";
import { describe, type Case } from "../suite";
import { inTemporaryDirectory } from "../synthesize";
import { closeWorkspace, configure, destroy, openWorkspace, type Workspace } from "../terraform";

type Destination = Readonly<Record<string, unknown>>;
type Destinations = Readonly<Record<string, Destination>>;

const archiveIn = { type: "s3", account: "archive", region: "us-east-1" };
const copyIn = { type: "s3", account: "backup", region: "eu-west-1" };
const lock = { mode: "COMPLIANCE", days: 365 };
const archive: Destination = { ...archiveIn, bucketName: "org-archive" };
const copy: Destination = { ...copyIn, bucketName: "org-copy" };

interface Life {
  readonly provider: Provider;
  /** Applies a file with these destinations; each stack at the first try, and with nothing left to do. */
  become(destinations: Destinations): Promise<readonly Operation[]>;
  /** Destroys all, in the order against the one in which it was made. */
  end(): Promise<void>;
}

function living(name: string, run: (life: Life) => Promise<void>): Case {
  const live = (): Promise<void> =>
    inTemporaryDirectory(async (directory) => {
      const provider = await startProvider();
      const workspaces = new Map<string, Workspace>();
      let count = 0;
      let order: readonly string[] = [];
      try {
        await run({
          provider,
          async become(destinations) {
            const file = join(directory, "fleet.yaml");
            writeFileSync(file, stringify(fleetOf(destinations)));
            const outdir = join(directory, `out${count++}`);
            synthesizeFleetHere(file, outdir);
            const from = provider.operations.length;
            const stacks = stacksInOrder(outdir);
            order = stacks.map(({ name }) => name);
            for (const { name, directory: stack } of stacks) {
              const workspace = workspaces.get(name);
              if (workspace) {
                configure(workspace, stack);
                await applyChange(workspace);
                continue;
              }
              seedAdoptables(provider, stack);
              const opened = openWorkspace(stack, provider);
              workspaces.set(name, opened);
              await bringUp(opened);
            }
            assert.deepEqual(provider.world.problems, []);
            return provider.operations.slice(from);
          },
          async end() {
            for (const name of [...order].reverse()) {
              const { exitCode, diagnostics } = await destroy(workspaces.get(name)!);
              assert.deepEqual([name, exitCode, diagnostics], [name, 0, []]);
            }
            assert.deepEqual(provider.world.problems, []);
            assert.deepEqual(
              provider.world.existing.map(({ type }) => type),
              [],
            );
          },
        });
      } finally {
        for (const workspace of workspaces.values()) closeWorkspace(workspace);
        await provider.stop();
      }
    });
  return { name, run: live, skip: usesRealProvider ? "it applies" : undefined };
}

function fleetOf(destinations: Destinations): object {
  return {
    accounts: { archive: { id: "999988887777" }, backup: { id: "555566667777" } },
    destinations,
    deliveries: [
      {
        logType: "vpc-flow-logs",
        account: "archive",
        region: "us-east-1",
        source: "vpc-0a1b2c3d4e5f60001",
        to: ["archive"],
      },
    ],
  };
}

const done = (operations: readonly Operation[]): string[] =>
  operations.map(({ action, type }) => `${action} ${type}`);

/** Nobody may touch the bucket, or the versions that its lock needs. */
function bucketStays(operations: readonly Operation[]): void {
  const touched = operations.filter(
    ({ type, action }) =>
      (type === "aws_s3_bucket" || type === "aws_s3_bucket_versioning") && action !== "update",
  );
  assert.deepEqual(touched.map(describeOperation), []);
}

const cases = [
  living("is made whole, planned again, and destroyed", async (life) => {
    const operations = await life.become({
      archive: { ...archive, objectLock: lock, replicateTo: "copy", notifications: { queueName: "siem" } },
      copy: { ...copy, objectLock: lock },
    });
    const made = done(operations);
    for (const type of [
      "aws_s3_bucket_object_lock_configuration",
      "aws_s3_bucket_replication_configuration",
      "aws_s3_bucket_notification",
      "aws_sqs_queue",
    ])
      assert.ok(made.includes(`create ${type}`), type);
    await life.end();
  }),
  living("is what a bucket that is there becomes, step by step, and ceases to be", async (life) => {
    await life.become({ archive, copy });
    const steps: readonly (readonly [archive: object, copy: object, changes: readonly string[]])[] = [
      [{}, { objectLock: lock }, ["create aws_s3_bucket_object_lock_configuration"]],
      [{ objectLock: lock }, { objectLock: lock }, ["create aws_s3_bucket_object_lock_configuration"]],
      [
        { objectLock: { mode: "COMPLIANCE", days: 730 } },
        { objectLock: lock },
        ["update aws_s3_bucket_object_lock_configuration"],
      ],
      [
        { objectLock: lock, replicateTo: "copy" },
        { objectLock: lock },
        [
          "update aws_s3_bucket_policy",
          "update aws_s3_bucket_object_lock_configuration",
          "create aws_iam_role",
          "create aws_iam_role_policy",
          "create aws_s3_bucket_replication_configuration",
        ],
      ],
      [
        { objectLock: lock, replicateTo: "copy", notifications: { queueName: "siem" } },
        { objectLock: lock },
        ["create aws_sqs_queue", "create aws_s3_bucket_notification"],
      ],
      [
        {
          objectLock: lock,
          replicateTo: "copy",
          notifications: { queueArn: "arn:aws:sqs:us-east-1:444455556666:siem" },
        },
        { objectLock: lock },
        ["update aws_s3_bucket_notification", "delete aws_sqs_queue"],
      ],
      [
        { objectLock: lock },
        { objectLock: lock },
        [
          "update aws_s3_bucket_policy",
          "delete aws_s3_bucket_notification",
          "delete aws_s3_bucket_replication_configuration",
          "delete aws_iam_role_policy",
          "delete aws_iam_role",
        ],
      ],
      [
        {},
        {},
        ["delete aws_s3_bucket_object_lock_configuration", "delete aws_s3_bucket_object_lock_configuration"],
      ],
    ];
    for (const [ofArchive, ofCopy, changes] of steps) {
      const operations = await life.become({
        archive: { ...archive, ...ofArchive },
        copy: { ...copy, ...ofCopy },
      });
      bucketStays(operations);
      assert.deepEqual(done(operations).sort(), [...changes].sort(), JSON.stringify(ofArchive));
    }
    await life.end();
  }),
  living("copies what is under a customer managed key, in one account and to another one", async (life) => {
    const kmsKeyArn = "arn:aws:kms:eu-west-1:555566667777:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    await life.become({
      archive: { ...archive, encryption: "customer-managed", replicateTo: "near" },
      near: { ...archiveIn, bucketName: "org-near", encryption: "customer-managed" },
      far: { ...copy, encryption: { kmsKeyArn } },
      second: {
        ...archiveIn,
        bucketName: "org-second",
        encryption: "customer-managed",
        replicateTo: "far",
      },
    });
    await life.end();
  }),
  living("copies to a bucket that exists", async (life) => {
    const versions = {
      bucket: "org-copy",
      versioning_configuration: [{ status: "Enabled", mfa_delete: null }],
    };
    life.provider.world.put({
      type: "aws_s3_bucket",
      account: "555566667777",
      region: "eu-west-1",
      serial: life.provider.world.nextSerial(),
      state: { bucket: "org-copy", id: "org-copy" },
    });
    life.provider.world.put({
      type: "aws_s3_bucket_versioning",
      account: "555566667777",
      region: "eu-west-1",
      serial: life.provider.world.nextSerial(),
      state: versions,
    });
    const operations = await life.become({
      archive: { ...archive, replicateTo: "copy" },
      copy: { ...copy, create: false },
    });
    assert.ok(done(operations).includes("create aws_s3_bucket_replication_configuration"));
  }),
];

/** What main.ts runs. */
export const suites = [describe("archive", cases)];
