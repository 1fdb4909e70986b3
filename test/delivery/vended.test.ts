/** `logType: "vended"`: log types that no row of the catalog has. */
import { AmplifyApp } from "@cdktf/provider-aws/lib/amplify-app";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  LogGroupDestination,
  XrayDestination,
  isLogTypeId,
  matrix,
  type LogDeliveryProps,
} from "../../modules";
import { mayService, putObject } from "../iam";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

type Vended = LogDeliveryProps<"vended">;

const APP = `arn:aws:amplify:us-east-1:${ACCOUNT}:apps/d1a2b3c4d5e6f7`;
const KB = `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/KB12345678`;

function everywhere(given: Partial<Vended> = {}): Synthesized {
  const stack = stackIn();
  new LogDelivery(stack, "Logs", {
    logType: "vended",
    awsLogType: "ACCESS_LOGS",
    source: APP,
    destinations: [
      new BucketDestination(stack, "Archive", { bucketName: "org-archive" }),
      new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/amplify" }),
      FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" }),
      new XrayDestination(stack, "Traces"),
    ],
    ...given,
  });
  return synthesize(stack);
}

test("[D2] a log type that no row has goes to all four destinations, by the ARN of its source", () => {
  const synthesized = everywhere();
  const [source, ...others] = synthesized.of("aws_cloudwatch_log_delivery_source");
  expect(others).toEqual([]);
  expect(source!.config).toMatchObject({ log_type: "ACCESS_LOGS", resource_arn: APP });
  expect(synthesized.of("aws_cloudwatch_log_delivery")).toHaveLength(4);
  const formats = synthesized
    .of("aws_cloudwatch_log_delivery_destination")
    .map(({ config }) => config.output_format ?? config.delivery_destination_type);
  expect(formats.sort()).toEqual(["XRAY", "json", "json", "json"]);
});

test("[D2] with the grants and the order of every V2 delivery", async () => {
  const synthesized = everywhere();
  const policy = synthesized.of("aws_s3_bucket_policy")[0]!;
  const put = (account: string): Promise<boolean> =>
    mayService({
      policy: policy.config.policy as string,
      ...putObject({ account, region: "us-east-1" }, "v2", "org-archive", `AWSLogs/${ACCOUNT}/amplify/x.gz`),
    });
  expect(await put(ACCOUNT)).toBe(true);
  expect(await put("444455556666")).toBe(false);
  expect(synthesized.of("aws_xray_resource_policy")[0]!.config.policy_document).toContain(APP);
  const waited = synthesized.of("aws_cloudwatch_log_delivery").map((block) => synthesized.before(block));
  expect(waited.some((before) => before.has(policy.address))).toBe(true);
});

test("[D2] formats and fields are AWS's to check, and a note says so", () => {
  const stack = stackIn();
  const delivery = new LogDelivery(stack, "Logs", {
    logType: "vended",
    awsLogType: "WAF_LOGS",
    source: new AmplifyApp(stack, "App", { name: "shop" }),
    destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-archive" })],
    options: { outputFormat: "raw", recordFields: ["anything"] },
  });
  expect(synthesize(stack).of("aws_cloudwatch_log_delivery")[0]!.config.record_fields).toEqual(["anything"]);
  expect(delivery.node.metadata.map(({ data }) => String(data)).join()).toContain(
    "is checked by AWS alone, when it is applied",
  );
});

test("a row that has the log type is named", () => {
  const stack = stackIn();
  const delivery = new LogDelivery(stack, "Logs", {
    logType: "vended",
    awsLogType: "APPLICATION_LOGS",
    source: KB,
    destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-archive" })],
  });
  expect(delivery.node.metadata.map(({ data }) => String(data)).join()).toContain('"bedrock-knowledge-base"');
});

test.each([
  ["no log type", { awsLogType: undefined }, "needs awsLogType"],
  ["a name that AWS refuses", { awsLogType: "ACCESS LOGS" }, '"ACCESS LOGS" is given'],
  ["an id", { source: "d1a2b3c4d5e6f7" }, 'needs the ARN of its source, and "d1a2b3c4d5e6f7" is given'],
  ["a source of another account", { source: APP.replace(ACCOUNT, "444455556666") }, "444455556666"],
])("%s is refused", (_, given, message) => {
  expect(problemsOf(() => everywhere(given as Partial<Vended>)).join()).toContain(message);
});

test("awsLogType is for what no row has", () => {
  const stack = stackIn();
  const props = { logType: "bedrock-knowledge-base", awsLogType: "X", source: KB, destinations: [] };
  expect(problemsOf(() => new LogDelivery(stack, "Logs", props as unknown as Vended)).join()).toContain(
    'awsLogType is for logType "vended"',
  );
});

test("it is no line of the matrix", () => {
  expect(isLogTypeId("vended")).toBe(false);
  for (const edition of ["2024", "current"] as const)
    expect(matrix(edition).map(({ id }) => id as string)).not.toContain("vended");
});
