/** Where V2 deliveries write in a bucket when their user names no path, and who may write there. */
import { BucketDestination, LogDelivery } from "../../modules";
import { mayService, putObject } from "../iam";
import { ACCOUNT, stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

function delivered(
  logType: "bedrock-knowledge-base" | "quick-logs" | "alb-access-logs",
  prefix?: string,
): Synthesized {
  const stack = stackIn({ region: "eu-west-1" });
  const sources = {
    "bedrock-knowledge-base": `arn:aws:bedrock:eu-west-1:${ACCOUNT}:knowledge-base/KB12345678`,
    "quick-logs": `arn:aws:quicksight:eu-west-1:${ACCOUNT}:account/${ACCOUNT}`,
    "alb-access-logs": `arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:loadbalancer/app/orders/50dc6c495c0c9188`,
  };
  new LogDelivery(stack, "Logs", {
    logType,
    source: sources[logType],
    destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-archive", prefix })],
  });
  return synthesize(stack);
}

function suffixOf(synthesized: Synthesized): string {
  const [configuration] = synthesized.of("aws_cloudwatch_log_delivery")[0]!.config
    .s3_delivery_configuration as { suffix_path: string }[];
  return configuration!.suffix_path;
}

test("[D10] the usual path has the region: AWS's own where it is published, else the source's", () => {
  expect(suffixOf(delivered("bedrock-knowledge-base"))).toBe("eu-west-1/{yyyy}/{MM}/{dd}/{HH}");
  expect(suffixOf(delivered("quick-logs"))).toBe("{region}/{yyyy}/{MM}/{dd}/{HH}");
  expect(suffixOf(delivered("alb-access-logs"))).toBe("{region}/{yyyy}/{MM}/{dd}");
});

test("[D10] below a prefix no two sources share a folder, whichever way AWS reads the prefix", async () => {
  const synthesized = delivered("bedrock-knowledge-base", "audit");
  expect(suffixOf(synthesized)).toBe(`${ACCOUNT}/eu-west-1/bedrock-knowledge-base/{yyyy}/{MM}/{dd}/{HH}`);
  expect(suffixOf(delivered("quick-logs", "audit"))).toBe(
    `${ACCOUNT}/eu-west-1/quick-logs/{yyyy}/{MM}/{dd}/{HH}`,
  );
  const policy = synthesized.of("aws_s3_bucket_policy")[0]!.config.policy as string;
  const put = (key: string): Promise<boolean> =>
    mayService({ policy, ...putObject({ account: ACCOUNT, region: "eu-west-1" }, "v2", "org-archive", key) });
  const rest = "eu-west-1/bedrock-knowledge-base/2026/11/24/09/x.gz";
  expect(await put(`audit/${ACCOUNT}/${rest}`)).toBe(true);
  expect(await put(`audit/AWSLogs/${ACCOUNT}/bedrock/${ACCOUNT}/${rest}`)).toBe(true);
  expect(await put(`audit/444455556666/${rest}`)).toBe(false);
  expect(await put(`audit/${rest}`)).toBe(false);
});

test("[D11] sources of one name in two regions have two names", () => {
  const names = ["us-east-1", "eu-west-1"].map((region) => {
    const stack = stackIn({ region });
    new LogDelivery(stack, "Logs", {
      logType: "quick-logs",
      source: `arn:aws:quicksight:${region}:${ACCOUNT}:account/${ACCOUNT}`,
      destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-archive" })],
    });
    return synthesize(stack)
      .of("aws_cloudwatch_log_delivery_source")
      .map(({ config }) => config.name);
  });
  expect(names[0]).not.toEqual(names[1]);
});
