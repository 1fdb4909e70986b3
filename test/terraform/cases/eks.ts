/** Delivery sources of one EKS cluster, whose updates go on when Terraform has done its part. */
import assert from "node:assert/strict";
import { BucketDestination, declareEnvironment, LogDelivery, LogGroupDestination } from "../../../modules";
import { nothingToDo, succeeded, usesRealProvider } from "../lifecycle";
import { sourceType } from "../provider/delivery-ends";
import { startProvider } from "../provider/start";
import { describe, type Case } from "../suite";
import { inTemporaryDirectory, synthesizeStack, testAccount, testRegion } from "../synthesize";
import { apply, closeWorkspace, destroy, init, openWorkspace, plan } from "../terraform";

const arn = (resource: string): string => `arn:aws:eks:${testRegion}:${testAccount}:${resource}`;

/** Three sources of one cluster: two of Auto Mode, one of a capability. */
function synthesize(directory: string): string {
  return synthesizeStack(directory, (stack) => {
    declareEnvironment(stack, { accountId: testAccount, region: testRegion });
    new LogDelivery(stack, "Cluster", {
      logType: "eks-auto-mode-logs",
      source: arn("cluster/orders"),
      destinations: [new BucketDestination(stack, "Archive", { bucketName: "archive" })],
      options: { logTypes: ["AUTO_MODE_COMPUTE_LOGS", "AUTO_MODE_IPAM_LOGS"] },
    });
    new LogDelivery(stack, "Capability", {
      logType: "eks-capability-logs",
      source: arn("capability/orders/kro/graph/11112222-3333-4444-5555-666677778888"),
      destinations: [new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/eks/orders" })],
      options: { logTypes: ["EKS_CAPABILITY_KRO_LOGS"] },
    });
  });
}

async function goesOn(): Promise<void> {
  const provider = await startProvider();
  const { world } = provider;
  const sources = (): number => world.existing.filter(({ type }) => type === sourceType).length;
  await inTemporaryDirectory(async (directory) => {
    const workspace = openWorkspace(synthesize(directory), provider);
    try {
      succeeded("init", await init(workspace));
      world.updatesGoOn = true;
      for (const made of [1, 2]) {
        const stopped = await apply(workspace);
        const errors = stopped.diagnostics.filter(({ severity }) => severity === "error");
        assert.equal(errors.length, 1, JSON.stringify(errors));
        assert.match(errors[0]!.detail ?? "", /cluster orders currently has update 1 in progress/);
        assert.equal(sources(), made);
        world.finishUpdates();
      }
      const from = provider.operations.length;
      succeeded("apply", await apply(workspace));
      assert.equal(sources(), 3);
      assert.deepEqual(
        provider.operations.slice(from).filter(({ action }) => action !== "create"),
        [],
      );
      nothingToDo(await plan(workspace));
      assert.deepEqual(world.problems, []);
      succeeded("destroy", await destroy(workspace));
      assert.deepEqual(world.existing, []);
    } finally {
      closeWorkspace(workspace);
      await provider.stop();
    }
  });
}

const steps: Case = {
  name: "[D5] an apply that an update of the cluster stops is gone on with by the next one",
  run: goesOn,
  skip: usesRealProvider ? "it applies" : undefined,
};

export const suites = [describe("eks", [steps])];
