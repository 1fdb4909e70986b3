/** What exists and is adopted stays as it is. */
import assert from "node:assert/strict";
import { BucketDestination, declareEnvironment, FirehoseDestination, LogDelivery } from "../../../modules";
import { nothingToDo, seedAdoptables, succeeded, usesRealProvider } from "../lifecycle";
import { startProvider } from "../provider/start";
import type { Fields } from "../provider/value";
import { describe, type Case } from "../suite";
import { inTemporaryDirectory, synthesizeStack, testAccount, testRegion } from "../synthesize";
import { apply, closeWorkspace, init, openWorkspace, plan } from "../terraform";
import type { TerraformStack } from "cdktf";

interface Adopted {
  readonly type: string;
  readonly importId: string;
  /** What it is at AWS. */
  readonly values: Fields;
}

/** An apply of `build` imports what exists, changes nothing of it, and leaves nothing to do. */
function stays(name: string, existing: readonly Adopted[], build: (stack: TerraformStack) => void): Case {
  const run = async (): Promise<void> => {
    const provider = await startProvider();
    await inTemporaryDirectory(async (directory) => {
      for (const seed of existing) provider.world.seed(seed);
      const stack = synthesizeStack(directory, (scope) => {
        declareEnvironment(scope, { accountId: testAccount, region: testRegion });
        build(scope);
      });
      // The rest of what is adopted is as the stack writes it.
      seedAdoptables(provider, stack);
      const workspace = openWorkspace(stack, provider);
      try {
        succeeded("init", await init(workspace));
        succeeded("apply", await apply(workspace));
        const types = existing.map(({ type }) => type);
        assert.deepEqual(
          provider.operations.filter(({ type, action }) => types.includes(type) && action !== "create"),
          [],
        );
        nothingToDo(await plan(workspace));
      } finally {
        closeWorkspace(workspace);
        await provider.stop();
      }
    });
  };
  return { name, run, skip: usesRealProvider ? "it applies" : undefined };
}

const role = `arn:aws:iam::${testAccount}:role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery`;

export const suites = [
  describe("adoption", [
    stays(
      "[H4] the service-linked role keeps the description that AWS gave it",
      [
        {
          type: "aws_iam_service_linked_role",
          importId: role,
          values: {
            aws_service_name: "delivery.logs.amazonaws.com",
            description: "Allows log delivery to Firehose",
            arn: role,
          },
        },
      ],
      (stack) => {
        new LogDelivery(stack, "Logs", {
          logType: "bedrock-knowledge-base",
          source: `arn:aws:bedrock:${testRegion}:${testAccount}:knowledge-base/KB1`,
          destinations: [
            FirehoseDestination.fromExisting(stack, "Siem", {
              deliveryStreamName: "siem",
              serviceLinkedRole: "adopt",
            }),
          ],
        });
      },
    ),
    stays(
      "[H6] a bucket keeps the kinds of encryption blocked that S3 blocks by itself",
      [
        {
          type: "aws_s3_bucket_server_side_encryption_configuration",
          importId: "archive",
          values: {
            bucket: "archive",
            rule: [
              {
                apply_server_side_encryption_by_default: [
                  { sse_algorithm: "AES256", kms_master_key_id: null },
                ],
                blocked_encryption_types: ["SSE-C"],
                bucket_key_enabled: null,
              },
            ],
          },
        },
      ],
      (stack) => {
        new BucketDestination(stack, "Archive", { bucketName: "archive", adopt: true });
      },
    ),
  ]),
];
