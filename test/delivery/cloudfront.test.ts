/** CloudFront's V2 deliveries: the paths that AWS's guide lists, and one source for each log type. */
import { BucketDestination, LogDelivery } from "../../modules";
import { mayService, putObject } from "../iam";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

type Options = NonNullable<ConstructorParameters<typeof LogDelivery<"cloudfront-access-logs">>[2]["options"]>;

function delivered(options: Options, prefix?: string): Synthesized {
  const stack = stackIn();
  new LogDelivery(stack, "Logs", {
    logType: "cloudfront-access-logs",
    source: "EDFDVBD6EXAMPLE",
    destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-archive", prefix })],
    options,
  });
  return synthesize(stack);
}

function writtenTo(synthesized: Synthesized): { suffix_path: string; enable_hive_compatible_path: boolean } {
  const [configuration] = synthesized.of("aws_cloudwatch_log_delivery")[0]!.config
    .s3_delivery_configuration as { suffix_path: string; enable_hive_compatible_path: boolean }[];
  return configuration!;
}

async function takes(synthesized: Synthesized, key: string): Promise<boolean> {
  const policy = synthesized.of("aws_s3_bucket_policy")[0]!.config.policy as string;
  return mayService({
    policy,
    ...putObject({ account: ACCOUNT, region: "us-east-1" }, "v2", "org-archive", key),
  });
}

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html#bucket-path-examples */
test.each([
  ["myFolderA/", undefined, false, `AWSLogs/${ACCOUNT}/CloudFront/myFolderA/x.gz`],
  ["myFolderA/", undefined, true, `AWSLogs/aws-account-id=${ACCOUNT}/CloudFront/myFolderA/x.gz`],
  [
    "myFolderA/{yyyy}",
    undefined,
    true,
    `AWSLogs/aws-account-id=${ACCOUNT}/CloudFront/myFolderA/year=2025/x.gz`,
  ],
  [
    "myFolderA/{accountid}",
    undefined,
    true,
    `AWSLogs/aws-account-id=${ACCOUNT}/CloudFront/myFolderA/accountid=${ACCOUNT}/x.gz`,
  ],
  ["myFolderA/", "MyLogPrefix", false, "MyLogPrefix/myFolderA/x.gz"],
  ["myFolderA/{yyyy}", "MyLogPrefix", true, "MyLogPrefix/myFolderA/year=2025/x.gz"],
])(
  "[B9] the guide's path %s with prefix %s and Hive %s is taken, and its keys may be written",
  async (suffixPath, prefix, hiveCompatiblePath, key) => {
    const synthesized = delivered({ suffixPath, hiveCompatiblePath }, prefix);
    expect(writtenTo(synthesized)).toEqual({
      suffix_path: suffixPath,
      enable_hive_compatible_path: hiveCompatiblePath,
    });
    expect(await takes(synthesized, key)).toBe(true);
  },
);

test("[B9] below a prefix there is no variable of CloudFront's own to make Hive paths of", () => {
  expect(problemsOf(() => delivered({ suffixPath: "myFolderA/", hiveCompatiblePath: true }, "cf"))).toEqual([
    'suffixPath "myFolderA/" has no variable, so no Hive-compatible path can be made of it. In a bucket destination without a prefix it could: CloudFront writes {account-id} before it.',
  ]);
});

test("[B9] a slash at the start, as in the guide's examples, is taken and left out", () => {
  const guide = "/cloudfront/{DistributionId}/my_distribution_log_data/{yyyy}/{MM}/{dd}/{HH}/logs";
  expect(writtenTo(delivered({ suffixPath: guide })).suffix_path).toBe(guide.slice(1));
});

test("[B9] {account-id} is CloudFront's: it stands in its own part of the path and nowhere else", () => {
  expect(writtenTo(delivered({ suffixPath: "AWSLogs/{account-id}/CloudFront/{yyyy}" })).suffix_path).toBe(
    "{yyyy}",
  );
  expect(problemsOf(() => delivered({ suffixPath: "{account-id}/{yyyy}" }))[0]).toMatch(
    /\{account-id\} doesn't exist.*use \{accountid\}/,
  );
  expect(problemsOf(() => delivered({ suffixPath: "AWSLogs/{account-id}/CloudFront/" }))).toEqual([
    expect.stringContaining("names nothing but what AWS writes itself"),
  ]);
  // Below a prefix CloudFront writes no part of its own: the path is the user's.
  expect(writtenTo(delivered({ suffixPath: "AWSLogs/{accountid}/CloudFront/x" }, "cf")).suffix_path).toBe(
    "AWSLogs/{accountid}/CloudFront/x",
  );
});

describe("[B9] both log types of a distribution", () => {
  const warnings = (log: LogDelivery<"cloudfront-access-logs">): string[] =>
    log.node.metadata.map(({ data }) => String(data));

  test("are delivered, with a warning in AWS's words", () => {
    const stack = stackIn();
    const logs = new LogDelivery(stack, "Logs", {
      logType: "cloudfront-access-logs",
      source: "EDFDVBD6EXAMPLE",
      destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-archive" })],
      options: { logTypes: ["ACCESS_LOGS", "CONNECTION_LOGS"] },
    });
    expect(synthesize(stack).of("aws_cloudwatch_log_delivery_source")).toHaveLength(2);
    expect(warnings(logs)).toEqual([
      expect.stringContaining(
        '"This ResourceId has already been used in another Delivery Source in this account"',
      ),
    ]);
  });

  test("warn in two deliveries too, and not where two distributions have one each", () => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-archive" });
    const deliver = (id: string, source: string, logType: "ACCESS_LOGS" | "CONNECTION_LOGS") =>
      new LogDelivery(stack, id, {
        logType: "cloudfront-access-logs",
        source,
        destinations: [bucket],
        options: { logTypes: [logType] },
      });
    expect(warnings(deliver("One", "EDFDVBD6EXAMPLE", "ACCESS_LOGS"))).toEqual([]);
    expect(warnings(deliver("Other", "EDFDVBD6EXAMPL2", "CONNECTION_LOGS"))).toEqual([]);
    expect(warnings(deliver("Two", "EDFDVBD6EXAMPLE", "CONNECTION_LOGS"))).toEqual([
      expect.stringMatching(/^ACCESS_LOGS and CONNECTION_LOGS of one source/),
    ]);
  });
});
