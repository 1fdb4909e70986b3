/** What must be written, though AWS or the provider would fill it in: left out, a later change goes wrong. */
import { BucketDestination, LogDelivery, type LogTypeId } from "../../modules";
import { rowOf } from "../../modules/catalog/table";
import { everythingEmitted } from "../provider/emitted";
import { ACCOUNT, ARCHIVE_ACCOUNT, problemsOf, stackIn, stackWithoutEnvironment } from "../stacks";
import { synthesize } from "../synthesized";

/** A format that AWS fills in is read back, and then replaces the delivery destination; traces alone have none. */
test("[H12] every V2 delivery destination is written with its format, but for X-Ray", () => {
  let destinations = 0;
  for (const { type, from, name, config } of everythingEmitted()) {
    if (type !== "aws_cloudwatch_log_delivery_destination") continue;
    destinations++;
    const hasFormat = typeof config.output_format === "string";
    expect([from, name, hasFormat]).toEqual([from, name, config.delivery_destination_type !== "XRAY"]);
  }
  expect(destinations).toBeGreaterThan(100);
});

describe("[H16] Verified Access is told who owns the bucket", () => {
  const ownerIn = (stack = stackIn(), account?: string): unknown => {
    const bucket = BucketDestination.fromExisting(stack, "Archive", {
      bucketName: "org-archive",
      account,
      managePolicy: false,
    });
    const [source, destinations] = ["vai-0123456789abcdef0", [bucket]] as const;
    new LogDelivery(stack, "Logs", { logType: "verified-access", source, destinations });
    const [logging] = synthesize(stack).of("aws_verifiedaccess_instance_logging_configuration");
    return (logging!.config.access_logs as { s3: { bucket_owner?: unknown } }).s3.bucket_owner;
  };

  test.each([
    ["of another account", stackIn(), ARCHIVE_ACCOUNT, ARCHIVE_ACCOUNT],
    ["of its own", stackIn(), undefined, ACCOUNT],
    ["of an account that is known after apply", stackWithoutEnvironment(), undefined, expect.any(String)],
  ])("%s", (_, stack, account, owner) => {
    expect(ownerIn(stack, account)).toEqual(owner);
  });
});

describe("[H17]", () => {
  test("Global Accelerator gets no empty prefix, which the provider would not send", () => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-archive" });
    expect(
      problemsOf(
        () =>
          new LogDelivery(stack, "Logs", {
            logType: "global-accelerator-flow-logs",
            source: "1234abcd-abcd-1234-abcd-1234abcdefgh",
            destinations: [bucket],
          }),
      ),
    ).toEqual([expect.stringContaining("prefix")]);
  });

  test.each(["global-accelerator-flow-logs", "network-firewall"] as const)(
    "%s tells that a change interrupts its logs",
    (id: LogTypeId) => {
      expect(rowOf(id).constraints.map(({ says }) => says)).toContainEqual(
        expect.stringMatching(/^A change of .* before it (adds|switches)/),
      );
    },
  );
});
