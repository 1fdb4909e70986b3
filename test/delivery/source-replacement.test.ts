/** Sources that a change of their logs' destinations would cost: told before, by the provider's rules. */
import { MskconnectConnector } from "@cdktf/provider-aws/lib/mskconnect-connector";
import { Testing } from "cdktf";
import { BucketDestination, LogDelivery } from "../../modules";
import { logTypeIds } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";
import { explain } from "../../modules/cli/explanation";
import { replacementBy } from "../../modules/delivery/source-replacement";
import { buildFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { mskCluster, stackIn } from "../stacks";

const CONNECTOR =
  "A change of log_delivery replaces the aws_mskconnect_connector: Terraform deletes it and makes a new one.";

test("[A11] a connector that is given as a construct: a warning where the destinations are set", () => {
  const stack = stackIn();
  const source = new MskconnectConnector(stack, "Sink", {} as never);
  const destinations = [new BucketDestination(stack, "Archive", { bucketName: "org-archive" })];
  const connector = new LogDelivery(stack, "Connect", { logType: "msk-connect", source, destinations });
  const cluster = new LogDelivery(stack, "Broker", {
    logType: "msk-broker",
    source: mskCluster(stack),
    destinations,
  });
  const warnings = (log: LogDelivery<"msk-connect"> | LogDelivery<"msk-broker">): string[] =>
    log.node.metadata.map(({ data }) => String(data));
  expect(warnings(connector)).toEqual([
    `"workload/Sink" takes its logs' destinations when it is made. ${CONNECTOR} Settle the destinations before it is in use.`,
  ]);
  expect(warnings(cluster)).toEqual([]);
});

test("[A11] in a fleet the output that holds the arguments tells it", () => {
  const built = buildFleet(
    Testing.app(),
    parseFleet(
      `accounts: { workload: { id: "111122223333" } }
destinations:
  archive: { type: s3, account: workload, region: us-east-1, bucketName: org-archive }
deliveries:
  - { logType: msk-connect, account: workload, region: us-east-1, to: [archive] }
  - { logType: msk-broker, account: workload, region: us-east-1, to: [archive] }
`,
      "fleet.yaml",
    ),
  );
  const { output } = JSON.parse(Testing.synth(built.stacks[0]!.stack, true)) as {
    output: Record<string, { description?: string }>;
  };
  const told = Object.values(output)
    .map(({ description = "" }) => description)
    .filter((description) => description.startsWith("Arguments to set"));
  expect(told).toEqual([
    "Arguments to set on an MSK cluster so that it logs.",
    `Arguments to set on an MSK Connect connector so that it logs. ${CONNECTOR}`,
  ]);
});

test("[A11] explain tells it of every row whose arguments the provider doesn't change in place, and of no other", () => {
  const told = logTypeIds.flatMap((id) => {
    const sentences = explain(rowOf(id)).destinations.flatMap(({ replacement }) => replacement ?? []);
    return sentences.length === 0 ? [] : [[id, [...new Set(sentences)]] as const];
  });
  const revision = "A change of container_definitions makes a new revision of the aws_ecs_task_definition.";
  expect(Object.fromEntries(told)).toEqual({
    ecs: [revision],
    fargate: [revision],
    "msk-connect": [CONNECTOR],
  });
});

test("[A11] an argument in a block within a list counts for the argument that holds it", () => {
  expect(
    replacementBy(["aws_flow_log"], { destination_options: [{ file_format: "parquet" }] })?.says,
  ).toMatch(/^A change of destination_options replaces/);
  expect(replacementBy(["aws_msk_cluster"], { logging_info: {} })).toBeUndefined();
});
