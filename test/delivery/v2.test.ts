/** The V2 trio: sources and destinations shared, deliveries chained, arguments that don't drift. */
import { CloudfrontDistribution } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { Testing, type TerraformStack } from "cdktf";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  LogGroupDestination,
  XrayDestination,
} from "../../modules";
import { mayIdentity, mayService, putObject } from "../iam";
import { ACCOUNT, ARCHIVE_ACCOUNT, problemsOf, stackIn, stackWithoutEnvironment } from "../stacks";
import { applied, emptyParts, synthesize, type Block, type Synthesized } from "../synthesized";

const KB = `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/KB12345678`;
const OTHER_KB = `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/KB87654321`;
const DELIVERY = "aws_cloudwatch_log_delivery";
const SOURCE = "aws_cloudwatch_log_delivery_source";
const DESTINATION = "aws_cloudwatch_log_delivery_destination";
const POLICY = "aws_cloudwatch_log_delivery_destination_policy";

function bucketIn(stack: TerraformStack, id = "Archive", prefix?: string): BucketDestination {
  return new BucketDestination(stack, id, { bucketName: `org-${id.toLowerCase()}`, prefix });
}

function groupIn(stack: TerraformStack, id = "Group"): LogGroupDestination {
  return new LogGroupDestination(stack, id, { logGroupName: `/aws/vendedlogs/${id}` });
}

function streamIn(stack: TerraformStack, id = "Stream"): FirehoseDestination {
  return FirehoseDestination.fromExisting(stack, id, { deliveryStreamName: id });
}

type KbOptions = NonNullable<
  ConstructorParameters<typeof LogDelivery<"bedrock-knowledge-base">>[2]["options"]
>;

function deliver(
  stack: TerraformStack,
  id: string,
  destinations: readonly (BucketDestination | LogGroupDestination | FirehoseDestination)[],
  options?: KbOptions,
  source = KB,
): LogDelivery<"bedrock-knowledge-base"> {
  return new LogDelivery(stack, id, { logType: "bedrock-knowledge-base", source, destinations, options });
}

type ShopOptions = ConstructorParameters<typeof LogDelivery<"cloudfront-access-logs">>[2]["options"];

/** Access logs of a distribution, to a bucket unless others are given. */
function deliverShop(
  stack: TerraformStack,
  options?: ShopOptions,
  { id = "Logs", source = cloudfront(stack), destination = bucketIn(stack) }: Partial<Shop> = {},
): void {
  const destinations = [destination];
  new LogDelivery(stack, id, { logType: "cloudfront-access-logs", source, destinations, options });
}

interface Shop {
  readonly id: string;
  readonly source: CloudfrontDistribution;
  readonly destination: BucketDestination | FirehoseDestination;
}

describe("a delivery source", () => {
  test("is one per resource and log type, shared by two LogDelivery (cloudformation-coverage-roadmap#2513, aws/aws-cdk PR #36314)", () => {
    const stack = stackIn();
    deliver(stack, "One", [bucketIn(stack)]);
    deliver(stack, "Two", [groupIn(stack)]);
    deliver(stack, "Other", [streamIn(stack)], undefined, OTHER_KB);
    const synthesized = synthesize(stack);
    const sources = synthesized.of(SOURCE);
    expect(sources.map((s) => s.config.resource_arn).sort()).toEqual([KB, OTHER_KB]);
    const shared = sources.find((s) => s.config.resource_arn === KB)!;
    const users = synthesized
      .of(DELIVERY)
      .filter((d) => (d.config.delivery_source_name as string).includes(shared.address));
    expect(users).toHaveLength(2);
  });

  test("of a construct is shared too, though each read of its ARN is another token", () => {
    const stack = stackIn();
    const distribution = cloudfront(stack);
    for (const [id, destination] of [
      ["One", bucketIn(stack)],
      ["Two", streamIn(stack)],
    ] as const)
      deliverShop(stack, undefined, { id, source: distribution, destination });
    const synthesized = synthesize(stack);
    expect(synthesized.of(SOURCE)).toHaveLength(1);
    expect(synthesized.of(DELIVERY)).toHaveLength(2);
  });

  test("is never created before its predecessor is destroyed (cloudformation-coverage-roadmap#2513)", () => {
    const stack = stackIn();
    deliver(stack, "One", [bucketIn(stack)]);
    for (const block of synthesize(stack).of(SOURCE)) expect(block.config).not.toHaveProperty("lifecycle");
  });
});

describe("chains (hashicorp/terraform-provider-aws#42194)", () => {
  /** Of any two deliveries that share an end, one waits for the other. */
  function inOrder(synthesized: Synthesized): void {
    const deliveries = synthesized.of(DELIVERY);
    for (const a of deliveries) {
      for (const b of deliveries) {
        if (a.address >= b.address || !shareAnEnd(a, b)) continue;
        const ordered = synthesized.before(a).has(b.address) || synthesized.before(b).has(a.address);
        expect([a.address, b.address, ordered]).toEqual([a.address, b.address, true]);
      }
    }
  }

  function shareAnEnd(a: Block, b: Block): boolean {
    return (
      a.config.delivery_source_name === b.config.delivery_source_name ||
      a.config.delivery_destination_arn === b.config.delivery_destination_arn
    );
  }

  test("deliveries of one source", () => {
    const stack = stackIn();
    deliver(stack, "Logs", [bucketIn(stack), groupIn(stack), streamIn(stack)]);
    const synthesized = synthesize(stack);
    expect(synthesized.of(DELIVERY)).toHaveLength(3);
    inOrder(synthesized);
  });

  test("deliveries to one destination", () => {
    const stack = stackIn();
    const bucket = bucketIn(stack);
    deliver(stack, "One", [bucket]);
    deliver(stack, "Two", [bucket], undefined, OTHER_KB);
    const synthesized = synthesize(stack);
    expect(synthesized.of(DESTINATION)).toHaveLength(1);
    inOrder(synthesized);
  });

  test("deliveries that share both ends crosswise", () => {
    const stack = stackIn();
    const [bucket, group] = [bucketIn(stack), groupIn(stack)];
    deliver(stack, "One", [bucket, group]);
    deliver(stack, "Two", [group, bucket], undefined, OTHER_KB);
    const synthesized = synthesize(stack);
    expect(synthesized.of(DELIVERY)).toHaveLength(4);
    inOrder(synthesized);
  });

  test("deliveries that share nothing run side by side", () => {
    const stack = stackIn();
    deliver(stack, "One", [bucketIn(stack)]);
    deliver(stack, "Two", [groupIn(stack)], undefined, OTHER_KB);
    const synthesized = synthesize(stack);
    const [a, b] = synthesized.of(DELIVERY);
    expect(synthesized.before(a!).has(b!.address) || synthesized.before(b!).has(a!.address)).toBe(false);
  });

  test("a pair is delivered once: AWS refuses the second", () => {
    const stack = stackIn();
    const bucket = bucketIn(stack);
    deliver(stack, "One", [bucket]);
    expect(problemsOf(() => deliver(stack, "Two", [bucket]))).toEqual([
      expect.stringMatching(/APPLICATION_LOGS.*"workload\/Archive" by "workload\/One" already/),
    ]);
  });

  test("the source of a service that takes one change at a time waits for the deliveries before it (ministryofjustice/cloud-platform#8501)", () => {
    const stack = stackIn();
    new LogDelivery(stack, "Logs", {
      logType: "eks-auto-mode-logs",
      source: `arn:aws:eks:us-east-1:${ACCOUNT}:cluster/orders`,
      destinations: [bucketIn(stack)],
    });
    const synthesized = synthesize(stack);
    const all = [...synthesized.of(SOURCE), ...synthesized.of(DELIVERY)];
    expect(synthesized.of(SOURCE).length).toBeGreaterThan(1);
    for (const a of synthesized.of(SOURCE)) {
      for (const b of all) {
        if (a === b) continue;
        const ordered = synthesized.before(a).has(b.address) || synthesized.before(b).has(a.address);
        expect([a.address, b.address, ordered]).toEqual([a.address, b.address, true]);
      }
    }
  });
});

describe("the S3 configuration (hashicorp/terraform-provider-aws#44877, #46108)", () => {
  test("is written always for S3, and never for others", () => {
    const stack = stackIn();
    deliver(stack, "Logs", [bucketIn(stack), groupIn(stack), streamIn(stack)]);
    const synthesized = synthesize(stack);
    const kinds = synthesized.of(DELIVERY).map((delivery) => {
      const configuration = delivery.config.s3_delivery_configuration as
        Record<string, unknown>[] | undefined;
      const target = synthesized
        .of(DESTINATION)
        .find((d) => (delivery.config.delivery_destination_arn as string).includes(d.address))!;
      const arn = JSON.stringify(target.config.delivery_destination_configuration);
      return [/arn:aws:([a-z0-9]+):/.exec(arn)![1], configuration];
    });
    expect(Object.fromEntries(kinds as [string, unknown][])).toEqual({
      s3: [{ enable_hive_compatible_path: false, suffix_path: expect.stringMatching(/./) as string }],
      logs: undefined,
      firehose: undefined,
    });
  });

  test("holds the user's path, and the bucket policy grants the keys that come of it", async () => {
    const stack = stackIn();
    deliver(stack, "Logs", [bucketIn(stack, "Archive", "audit")], { suffixPath: "kb/{yyyy}/{MM}" });
    const synthesized = synthesize(stack);
    expect(synthesized.of(DELIVERY)[0]!.config.s3_delivery_configuration).toEqual([
      { enable_hive_compatible_path: false, suffix_path: "kb/{yyyy}/{MM}" },
    ]);
    const policy = synthesized.of("aws_s3_bucket_policy")[0]!.config.policy as string;
    const put = (key: string): Promise<boolean> =>
      mayService({
        policy,
        ...putObject({ account: ACCOUNT, region: "us-east-1" }, "v2", "org-archive", key),
      });
    expect(await put("audit/kb/2024/07/x")).toBe(true);
    expect(await put(`audit/AWSLogs/${ACCOUNT}/kb/2024/07/x`)).toBe(true);
    expect(await put("audit/other/x")).toBe(false);
  });

  test.each([
    ["=", { suffixPath: "year={yyyy}", hiveCompatiblePath: true }, /holds "=".*Hive/],
    ["no variable", { suffixPath: "plain", hiveCompatiblePath: true }, /no variable/],
    ["nothing but a slash", { suffixPath: "/" }, /1 to 256 characters, and names nothing/],
    ["257 characters", { suffixPath: "x".repeat(257) }, /1 to 256/],
  ] as const)("a suffix path with %s is refused (KensioSoftware/yulin#1003)", (_, options, message) => {
    const stack = stackIn();
    expect(problemsOf(() => deliver(stack, "Logs", [bucketIn(stack)], options))).toEqual([
      expect.stringMatching(message),
    ]);
  });

  test("a suffix path without a bucket is refused", () => {
    const stack = stackIn();
    expect(problemsOf(() => deliver(stack, "Logs", [groupIn(stack)], { suffixPath: "x" }))).toEqual([
      expect.stringContaining("no destination is a bucket"),
    ]);
  });
});

describe("formats and fields", () => {
  test("a delimiter is written where there are columns only (hashicorp/terraform-provider-aws#40885)", () => {
    const stack = stackIn();
    deliverShop(stack, { outputFormat: "w3c", fieldDelimiter: ";" });
    expect(synthesize(stack).of(DELIVERY)[0]!.config.field_delimiter).toBe(";");
    expect(
      problemsOf(() => deliverShop(stackIn(), { outputFormat: "parquet", fieldDelimiter: ";" })),
    ).toEqual([expect.stringMatching(/fieldDelimiter has no meaning for parquet/)]);
  });

  test("a format that the destination doesn't have is refused with those it has", () => {
    const stack = stackIn();
    expect(problemsOf(() => deliver(stack, "Logs", [groupIn(stack)], { outputFormat: "parquet" }))).toEqual([
      expect.stringMatching(/"parquet" doesn't exist for APPLICATION_LOGS to cloudwatch-logs: AWS offers/),
    ]);
  });

  test("another format is another delivery destination, with the format in its name: formats can't be changed in place", () => {
    const stack = stackIn();
    const ends = { source: cloudfront(stack), destination: bucketIn(stack) };
    deliverShop(stack, undefined, { id: "Json", ...ends });
    deliverShop(stack, { outputFormat: "parquet" }, { id: "Parquet", ...ends });
    const destinations = synthesize(stack).of(DESTINATION);
    expect(destinations.map((d) => d.config.output_format).sort()).toEqual(["json", "parquet"]);
    expect(new Set(destinations.map((d) => d.config.name)).size).toBe(2);
  });

  test("mandatory fields are added behind the user's", () => {
    const stack = stackIn();
    deliverShop(stack, { logTypes: ["CONNECTION_LOGS"], recordFields: ["clientIp", "connectionId"] });
    expect(synthesize(stack).of(DELIVERY)[0]!.config.record_fields).toEqual([
      "clientIp",
      "connectionId",
      "eventTimestamp",
      "distributionId",
    ]);
  });

  test("log types and fields that AWS doesn't have are refused, all at once", () => {
    // As a program without types gives them.
    const options: object = {
      logTypes: ["ACCESS_LOGS", "ERROR_LOGS"],
      recordFields: ["c-ip", "c-ip", "colour"],
      suffixPath: "{planet}",
    };
    expect(problemsOf(() => deliverShop(stackIn(), options))).toEqual([
      expect.stringMatching(/"ERROR_LOGS" is not one/),
      expect.stringMatching(/c-ip twice/),
      expect.stringMatching(/colour don't exist/),
      expect.stringMatching(/\{planet\} doesn't exist/),
    ]);
  });
});

test("names have at most 60 characters of AWS's alphabet and differ for different ends", () => {
  const stack = stackIn();
  const long = "a".repeat(60);
  const groups = [`${long}1`, `${long}2`].map(
    (name, index) => new LogGroupDestination(stack, `G${index}`, { logGroupName: `/aws/vendedlogs/${name}` }),
  );
  const bases = [`${long}1`, `${long}2`].map(
    (name) => `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/${name}`,
  );
  bases.forEach((source, index) => deliver(stack, `D${index}`, groups, undefined, source));
  const synthesized = synthesize(stack);
  for (const [type, count] of [
    [SOURCE, 2],
    [DESTINATION, 2],
  ] as const) {
    const names = synthesized.of(type).map((block) => block.config.name as string);
    expect(new Set(names).size).toBe(count);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,60}$/);
  }
});

test("a bucket with a prefix is not taken for another bucket", () => {
  const stack = stackIn();
  const one = new BucketDestination(stack, "One", { bucketName: "org", prefix: "audit" });
  const two = new BucketDestination(stack, "Two", { bucketName: "org-audit" });
  deliver(stack, "Logs", [one, two]);
  const destinations = synthesize(stack).of(DESTINATION);
  expect(destinations.map((d) => d.config.delivery_destination_configuration)).toEqual(
    expect.arrayContaining([
      [{ destination_resource_arn: "arn:aws:s3:::org/audit" }],
      [{ destination_resource_arn: "arn:aws:s3:::org-audit" }],
    ]),
  );
  expect(new Set(destinations.map((d) => d.config.name)).size).toBe(2);
});

test("inside one stack the ends are references, so that Terraform orders replacement; the bucket's ARN is literal", () => {
  const stack = stackIn();
  deliver(stack, "Logs", [bucketIn(stack, "Archive", "audit")]);
  const synthesized = synthesize(stack);
  const [delivery] = synthesized.of(DELIVERY);
  expect(delivery!.config.delivery_source_name).toBe(`\${${synthesized.of(SOURCE)[0]!.address}.name}`);
  expect(delivery!.config.delivery_destination_arn).toBe(
    `\${${synthesized.of(DESTINATION)[0]!.address}.arn}`,
  );
  expect(synthesized.of(DESTINATION)[0]!.config.delivery_destination_configuration).toEqual([
    { destination_resource_arn: "arn:aws:s3:::org-archive/audit" },
  ]);
  // No policy on a destination of the same account: AWS refuses it (hashicorp/terraform-provider-aws#40885).
  expect(synthesized.of(POLICY)).toEqual([]);
});

describe("across accounts", () => {
  function across(): { source: Synthesized; archive: Synthesized; stacks: [TerraformStack, TerraformStack] } {
    const app = Testing.app();
    const archive = stackIn({ app, id: "archive", account: ARCHIVE_ACCOUNT });
    const workload = stackIn({ app, id: "workload" });
    const bucket = new BucketDestination(archive, "Archive", {
      bucketName: "org-log-archive",
      encryption: "customer-managed",
    });
    deliver(workload, "Logs", [bucket]);
    return { source: synthesize(workload), archive: synthesize(archive), stacks: [workload, archive] };
  }

  test("the delivery destination is made in the archive's stack, with a policy for the source account and this destination alone", async () => {
    const { source, archive } = across();
    expect(source.of(DESTINATION, POLICY)).toEqual([]);
    const [destination] = archive.of(DESTINATION);
    const [policy] = archive.of(POLICY);
    expect(policy!.config.delivery_destination_name).toBe(`\${${destination!.address}.name}`);
    const arn = `arn:aws:logs:us-east-1:${ARCHIVE_ACCOUNT}:delivery-destination:${destination!.config.name as string}`;
    const pair = (account: string, resource = arn): Promise<boolean> =>
      mayIdentity({
        principal: `arn:aws:iam::${account}:role/deploy`,
        action: "logs:CreateDelivery",
        resource,
        context: {},
        policies: [
          { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "logs:*", Resource: "*" }] },
        ],
        resourcePolicy: policy!.config.delivery_destination_policy as string,
      });
    expect(await pair(ACCOUNT)).toBe(true);
    expect(await pair("444455556666")).toBe(false);
    expect(await pair(ACCOUNT, `${arn}2`)).toBe(false);
    expect(source.of(DELIVERY)[0]!.config.delivery_destination_arn).toBe(arn);
  });

  test("the archive is applied first, without remote state", () => {
    const { source, stacks } = across();
    const [workload, archive] = stacks;
    expect(workload.dependencies).toContain(archive);
    expect(archive.dependencies).not.toContain(workload);
    expect(source.json.data).toBeUndefined();
    expect(source.text).not.toContain("terraform_remote_state");
  });

  test("the bucket's policy lets the source account write, and its destination waits for it", async () => {
    const { archive } = across();
    const [policy] = archive.of("aws_s3_bucket_policy");
    const request = putObject(
      { account: ACCOUNT, region: "us-east-1" },
      "v2",
      "org-log-archive",
      `AWSLogs/${ACCOUNT}/x`,
    );
    expect(await mayService({ policy: policy!.config.policy as string, ...request })).toBe(true);
    expect(archive.before(archive.of(DESTINATION)[0]!)).toContain(policy!.address);
  });

  test("two source accounts have a delivery destination each, and a policy each", () => {
    const app = Testing.app();
    const archive = stackIn({ app, id: "archive", account: ARCHIVE_ACCOUNT });
    const bucket = bucketIn(archive);
    for (const account of [ACCOUNT, "222233334444"]) {
      const stack = stackIn({ app, id: `workload-${account}`, account });
      deliver(stack, "Logs", [bucket], undefined, KB.replace(ACCOUNT, account));
    }
    const synthesized = synthesize(archive);
    expect(synthesized.of(DESTINATION)).toHaveLength(2);
    const policies = synthesized.of(POLICY).map((p) => p.config.delivery_destination_policy as string);
    expect(policies).toHaveLength(2);
    for (const policy of policies) expect(policy.match(/arn:aws:iam::\d+:root/g)).toHaveLength(1);
  });

  test("a bucket of another account that is given in the source's stack is refused: the destination must be made there", () => {
    const stack = stackIn();
    const bucket = BucketDestination.fromExisting(stack, "Theirs", {
      bucketName: "theirs",
      account: ARCHIVE_ACCOUNT,
      managePolicy: false,
    });
    expect(problemsOf(() => deliver(stack, "Logs", [bucket]))).toEqual([
      expect.stringMatching(/account 999988887777.*deploys to 111122223333.*stack of that account/),
    ]);
  });

  test("two stacks that deliver to each other are refused: neither can be applied first", () => {
    const app = Testing.app();
    const one = stackIn({ app, id: "one" });
    const two = stackIn({ app, id: "two", account: ARCHIVE_ACCOUNT });
    deliver(one, "Logs", [bucketIn(two, "Two")]);
    expect(
      problemsOf(() =>
        deliver(two, "Logs", [bucketIn(one, "One")], undefined, KB.replace(ACCOUNT, ARCHIVE_ACCOUNT)),
      ),
    ).toEqual([expect.stringContaining("deliver to each other")]);
  });
});

function cloudfront(stack: TerraformStack): CloudfrontDistribution {
  return new CloudfrontDistribution(stack, "Shop", {
    enabled: true,
    origin: [{ domainName: "shop.example.com", originId: "shop" }],
    defaultCacheBehavior: {
      allowedMethods: ["GET", "HEAD"],
      cachedMethods: ["GET", "HEAD"],
      targetOriginId: "shop",
      viewerProtocolPolicy: "redirect-to-https",
    },
    restrictions: { geoRestriction: { restrictionType: "none" } },
    viewerCertificate: { cloudfrontDefaultCertificate: true },
  });
}

describe("CloudFront", () => {
  test("has all three resources in us-east-1, wherever the stack is (hashicorp/terraform-provider-aws#41324)", async () => {
    const stack = stackIn({ region: "eu-west-1" });
    deliverShop(stack);
    const synthesized = synthesize(stack);
    for (const type of [SOURCE, DESTINATION, DELIVERY])
      expect(synthesized.of(type).map((b) => [type, b.config.region])).toEqual([[type, "us-east-1"]]);
    // The guard names the region that delivers; the bucket may be anywhere.
    const policy = synthesized.of("aws_s3_bucket_policy")[0]!.config.policy as string;
    const put = (region: string): Promise<boolean> =>
      mayService({
        policy,
        ...putObject({ account: ACCOUNT, region }, "v2", "org-archive", `AWSLogs/${ACCOUNT}/CloudFront/x`),
      });
    expect(await put("us-east-1")).toBe(true);
    expect(await put("eu-west-1")).toBe(false);
    const home = stackIn();
    deliverShop(home);
    for (const block of synthesize(home).of(SOURCE, DESTINATION, DELIVERY))
      expect(block.config).not.toHaveProperty("region");
  });

  test("prepends its own path itself: a suffix that has it is taken without (hashicorp/terraform-provider-aws#40968)", () => {
    const suffixOf = (suffixPath: string): unknown => {
      const stack = stackIn();
      deliverShop(stack, { suffixPath });
      return synthesize(stack).of(DELIVERY)[0]!.config.s3_delivery_configuration;
    };
    expect(suffixOf("AWSLogs/{accountid}/CloudFront/{DistributionId}/{yyyy}")).toEqual(
      suffixOf("{DistributionId}/{yyyy}"),
    );
  });

  test("the legacy way sets the distribution's own argument and needs a bucket with ACLs", () => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "Legacy", {
      bucketName: "cf-legacy",
      accessControlList: true,
      prefix: "cf",
    });
    deliverShop(stack, { legacy: true }, { destination: bucket });
    const synthesized = synthesize(stack);
    expect(synthesized.of(SOURCE, DESTINATION, DELIVERY)).toEqual([]);
    const [distribution] = synthesized.of("aws_cloudfront_distribution");
    expect(distribution!.config.logging_config).toEqual({
      bucket: "cf-legacy.s3.amazonaws.com",
      include_cookies: false,
      prefix: "cf/",
    });
    expect(synthesized.before(distribution!)).toContain(synthesized.of("aws_s3_bucket_acl")[0]!.address);
  });
});

test("traces go to X-Ray, whose policy names their resource (hashicorp/terraform-provider-aws#44994)", () => {
  const stack = stackIn();
  const memory = `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:memory/orders-1234567890`;
  new LogDelivery(stack, "Traces", {
    logType: "bedrock-agentcore-memory",
    source: memory,
    destinations: [new XrayDestination(stack, "Xray")],
  });
  const synthesized = synthesize(stack);
  expect(synthesized.of(DESTINATION)[0]!.config).toMatchObject({ delivery_destination_type: "XRAY" });
  expect(synthesized.of(DELIVERY)[0]!.config).not.toHaveProperty("s3_delivery_configuration");
  const [policy] = synthesized.of("aws_xray_resource_policy");
  expect(policy!.config.policy_document).toContain(memory);
  expect(synthesized.before(synthesized.of(DELIVERY)[0]!)).toContain(policy!.address);
});

test("without a declared environment everything refers to data sources, and nothing is empty", () => {
  const stack = stackWithoutEnvironment();
  deliver(stack, "Logs", [bucketIn(stack), groupIn(stack), streamIn(stack)]);
  const synthesized = synthesize(stack);
  expect(synthesized.of(DELIVERY)).toHaveLength(3);
  expect(synthesized.text).not.toContain("TfToken");
  for (const block of synthesized.of(DESTINATION, DELIVERY, SOURCE)) {
    expect([block.address, emptyParts(block.config)]).toEqual([block.address, []]);
    if (block.type !== DELIVERY) expect(block.config.name).toMatch(/^[A-Za-z0-9_-]{1,60}$/);
  }
  const policy = applied(synthesized.of("aws_s3_bucket_policy")[0]!.config.policy as string);
  expect(() => JSON.parse(policy) as unknown).not.toThrow();
});
