/** What replaces a V2 delivery, and what changes it in place: as it is written. `test/terraform/cases/updates.ts` applies it. */
import { BucketDestination, FirehoseDestination, LogDelivery, LogGroupDestination } from "../../modules";
import { stackIn } from "../stacks";
import { synthesize } from "../synthesized";

type Written = { readonly triggers: readonly string[]; readonly remembered: unknown };

/** The triggers of the only delivery, without the address that they name, and what is remembered. */
function written(
  to: "log group" | "stream" | "bucket",
  options: object,
  { logType = "bedrock-knowledge-base", source = "KB12345678", prefix }: Place = {},
): Written {
  const stack = stackIn();
  const destination = {
    "log group": () => new LogGroupDestination(stack, "To", { logGroupName: "/aws/vendedlogs/kb" }),
    stream: () => FirehoseDestination.fromExisting(stack, "To", { deliveryStreamName: "siem" }),
    bucket: () => new BucketDestination(stack, "To", { bucketName: "org-archive", prefix }),
  }[to]();
  new LogDelivery(stack, "Logs", { logType, source, destinations: [destination], options } as never);
  const synthesized = synthesize(stack);
  const [memory] = synthesized.of("terraform_data");
  const [delivery] = synthesized.of("aws_cloudwatch_log_delivery");
  const { replace_triggered_by: triggers = [] } = (delivery!.config.lifecycle ?? {}) as {
    replace_triggered_by?: string[];
  };
  for (const trigger of triggers) expect(trigger.startsWith(`${memory!.address}.input.`)).toBe(true);
  return {
    triggers: triggers.map((trigger) => trigger.split(".").at(-1)!),
    remembered: memory!.config.input,
  };
}

interface Place {
  readonly logType?: string;
  readonly source?: string;
  readonly prefix?: string;
}

test.each(["log group", "stream"] as const)("[A9] every change of a delivery to a %s replaces it", (to) => {
  expect(written(to, { recordFields: ["event"] })).toEqual({
    triggers: ["record_fields", "field_delimiter"],
    remembered: { record_fields: ["event"], field_delimiter: "default" },
  });
});

test("[A9] to a bucket what is given changes in place, and what is taken away replaces", () => {
  expect(written("bucket", { recordFields: ["event"] })).toEqual({
    triggers: ["field_delimiter"],
    remembered: { record_fields: "given", field_delimiter: "default" },
  });
  expect(written("bucket", { outputFormat: "w3c", recordFields: ["event"], fieldDelimiter: "|" })).toEqual({
    triggers: [],
    remembered: { record_fields: "given", field_delimiter: "given" },
  });
});

const shop = { logType: "cloudfront-access-logs", source: "EDFDVBD6EXAMPLE" };

test("[A10] CloudFront to a bucket without a prefix: every change replaces; below a prefix only its coming and going", () => {
  expect(written("bucket", { suffixPath: "AWSLogs/{account-id}/CloudFront/web/{yyyy}" }, shop)).toEqual({
    triggers: ["record_fields", "field_delimiter", "own_path", "suffix_path", "hive"],
    remembered: {
      record_fields: "default",
      field_delimiter: "default",
      own_path: "AWSLogs/{account-id}/CloudFront/",
      suffix_path: "web/{yyyy}",
      hive: false,
    },
  });
  expect(written("bucket", { recordFields: ["date"] }, { ...shop, prefix: "cf" }).triggers).toEqual([
    "field_delimiter",
    "own_path",
  ]);
});
