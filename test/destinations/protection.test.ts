import { BucketDestination, FirehoseDestination, LogGroupDestination } from "../../modules";
import { stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

/** A destination of each kind that makes something. */
function destinations(protect: boolean | undefined): Synthesized {
  const stack = stackIn();
  const bucket = new BucketDestination(stack, "Archive", {
    bucketName: "org-log-archive",
    encryption: "customer-managed",
    protect,
  });
  new LogGroupDestination(stack, "Group", {
    logGroupName: "/aws/vendedlogs/orders",
    encryption: "customer-managed",
    protect,
  });
  new FirehoseDestination(stack, "Stream", { deliveryStreamName: "siem", bucket, errorLogs: false, protect });
  return synthesize(stack);
}

const isProtected = ({ config }: Synthesized["blocks"][number]): boolean =>
  (config["lifecycle"] as { prevent_destroy?: boolean } | undefined)?.prevent_destroy === true;

test("protect keeps Terraform from destroying bucket, keys, log group and stream, and nothing else", () => {
  const types = destinations(true)
    .blocks.filter(isProtected)
    .map(({ type }) => type);
  expect(types.sort()).toEqual([
    "aws_cloudwatch_log_group",
    "aws_kinesis_firehose_delivery_stream",
    "aws_kms_key",
    "aws_kms_key",
    "aws_s3_bucket",
  ]);
});

test.each([undefined, false])("protect: %s writes no lifecycle", (protect) => {
  expect(destinations(protect).blocks.filter(({ config }) => "lifecycle" in config)).toEqual([]);
});
