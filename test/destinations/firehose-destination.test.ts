/** Firehose streams: the tag and the service-linked role are what lets logs in. */
import { Testing } from "cdktf";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  type FirehoseDestinationProps,
} from "../../modules";
import { assumeRole, mayIdentity, mayService } from "../iam";
import { ACCOUNT, ARCHIVE_ACCOUNT, problemsOf, stackIn } from "../stacks";
import { emptyParts, synthesize, type Synthesized } from "../synthesized";

const grant = {
  logType: "bedrock-knowledge-base",
  sourceAccount: ACCOUNT,
  sourceRegion: "us-east-1",
} as const;

function created(props: Partial<FirehoseDestinationProps> = {}): Synthesized {
  const stack = stackIn();
  const bucket = new BucketDestination(stack, "Archive", {
    bucketName: "org-log-archive",
    prefix: "streams",
    encryption: "customer-managed",
  });
  new FirehoseDestination(stack, "Siem", { deliveryStreamName: "siem", bucket, ...props });
  return synthesize(stack);
}

describe("a created stream", () => {
  const stack = created({ tags: { team: "security", LogDeliveryEnabled: "false" } });
  const [stream] = stack.of("aws_kinesis_firehose_delivery_stream");

  test("declares the tag that lets logs in: otherwise Terraform removes it (hashicorp/terraform-provider-aws PR #43432)", () => {
    expect(stream!.config.tags).toEqual({ team: "security", LogDeliveryEnabled: "true" });
  });

  test("is encrypted, compressed, and has no block that is empty or disabled", () => {
    expect(stream!.config.server_side_encryption).toEqual({ enabled: true, key_type: "AWS_OWNED_CMK" });
    expect(stream!.config.extended_s3_configuration).toMatchObject({ compression_format: "GZIP" });
    expect(emptyParts(stream!.config)).toEqual([]);
  });

  test("writes under the bucket's prefix by a role that may do that and nothing else", async () => {
    const [role] = stack.of("aws_iam_role");
    const policies = stack.of("aws_iam_role_policy").map((block) => block.config.policy as string);
    const keyPolicy = stack.of("aws_kms_key")[0]!.config.policy as string;
    const may = (action: string, resource: string, context = {}): Promise<boolean> =>
      mayIdentity({
        principal: `arn:aws:iam::${ACCOUNT}:role/stream`,
        owner: ACCOUNT,
        action,
        resource,
        context,
        policies: policies.map((policy) =>
          policy.replace(/\$\{aws_kms_key[^}]*\}/, `arn:aws:kms:us-east-1:${ACCOUNT}:key/k1`),
        ),
        // The key's own policy leaves the decision to IAM.
        ...(action.startsWith("kms:") ? { resourcePolicy: keyPolicy } : {}),
      });
    expect(await may("s3:PutObject", "arn:aws:s3:::org-log-archive/streams/siem/2024/07/01/00/x.gz")).toBe(
      true,
    );
    expect(await may("s3:PutObject", "arn:aws:s3:::org-log-archive/streams/siem-errors/format/x.gz")).toBe(
      true,
    );
    expect(await may("s3:PutObject", "arn:aws:s3:::org-log-archive/streams/other/x.gz")).toBe(false);
    expect(await may("s3:PutObject", "arn:aws:s3:::org-log-archive/siem/x.gz")).toBe(false);
    expect(await may("s3:DeleteObject", "arn:aws:s3:::org-log-archive/streams/siem/x.gz")).toBe(false);
    const key = `arn:aws:kms:us-east-1:${ACCOUNT}:key/k1`;
    expect(await may("kms:GenerateDataKey", key, { "kms:ViaService": "s3.us-east-1.amazonaws.com" })).toBe(
      true,
    );
    expect(await may("kms:GenerateDataKey", key, { "kms:ViaService": "ec2.us-east-1.amazonaws.com" })).toBe(
      false,
    );
    expect(
      await may("kms:GenerateDataKey", `${key}2`, { "kms:ViaService": "s3.us-east-1.amazonaws.com" }),
    ).toBe(false);
    const trust = role!.config.assume_role_policy as string;
    const assume = (externalId: string): Promise<boolean> =>
      mayService({
        policy: trust,
        ...assumeRole("firehose.amazonaws.com", ACCOUNT, { "sts:ExternalId": externalId }),
      });
    expect(await assume(ACCOUNT)).toBe(true);
    expect(await assume("444455556666")).toBe(false);
  });

  test("[C2] processes records only when it is told to, and says so: the provider keeps what is left out", () => {
    expect(stream!.config.extended_s3_configuration).toMatchObject({
      processing_configuration: { enabled: false },
    });
  });

  test("[C6] reports errors to a log group that is made with it", async () => {
    const name = "/aws/kinesisfirehose/siem";
    const [group] = stack.of("aws_cloudwatch_log_group");
    const [logStream] = stack.of("aws_cloudwatch_log_stream");
    expect(group!.config).toEqual({ name, retention_in_days: 90 });
    expect(logStream!.config).toMatchObject({ name: "DestinationDelivery", log_group_name: name });
    expect(stack.before(logStream!)).toContain(group!.address);
    expect(stack.before(stream!)).toContain(logStream!.address);
    expect(stream!.config.extended_s3_configuration).toMatchObject({
      cloudwatch_logging_options: {
        enabled: true,
        log_group_name: name,
        log_stream_name: "DestinationDelivery",
      },
    });
    const policies = stack.of("aws_iam_role_policy").map((block) => block.config.policy as string);
    const may = (group: string): Promise<boolean> =>
      mayIdentity({
        principal: `arn:aws:iam::${ACCOUNT}:role/stream`,
        owner: ACCOUNT,
        action: "logs:PutLogEvents",
        resource: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:${group}:log-stream:DestinationDelivery`,
        context: {},
        policies: policies.map((policy) => policy.replace(/\$\{[^}]*\}/g, "example")),
      });
    expect(await may(name)).toBe(true);
    expect(await may(`${name}-2`)).toBe(false);
  });

  test("waits for its role's policy and the bucket's", () => {
    const before = stack.before(stream!);
    for (const type of ["aws_iam_role_policy", "aws_s3_bucket_policy", "aws_kms_key"])
      expect([type, before.has(stack.of(type)[0]!.address)]).toEqual([type, true]);
  });

  test("is made without a service-linked role while nothing is delivered to it", () => {
    expect(stack.of("aws_iam_service_linked_role")).toEqual([]);
  });
});

describe("[C6] the log group for errors", () => {
  test("has the name and retention that are given", () => {
    const stack = created({ errorLogs: { logGroupName: "/ops/firehose", retentionInDays: 30 } });
    expect(stack.of("aws_cloudwatch_log_group")[0]!.config).toEqual({
      name: "/ops/firehose",
      retention_in_days: 30,
    });
    expect(stack.of("aws_cloudwatch_log_stream")[0]!.config.log_group_name).toBe("/ops/firehose");
  });

  test("is left out on request, and the reports are off then", () => {
    const stack = created({ errorLogs: false });
    expect(stack.of("aws_cloudwatch_log_group", "aws_cloudwatch_log_stream")).toEqual([]);
    expect(
      stack.of("aws_kinesis_firehose_delivery_stream")[0]!.config.extended_s3_configuration,
    ).toMatchObject({ cloudwatch_logging_options: { enabled: false } });
    expect(stack.of("aws_iam_role_policy")[0]!.config.policy).not.toContain("logs:");
  });

  test("is taken over where the console made it", () => {
    expect(created({ errorLogs: { adopt: true } }).json.import).toMatchObject([
      { id: "/aws/kinesisfirehose/siem" },
      { id: "/aws/kinesisfirehose/siem:DestinationDelivery" },
    ]);
  });

  test("is in the stream's region", () => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-log-archive" });
    new FirehoseDestination(stack, "Siem", { deliveryStreamName: "siem", bucket, region: "eu-west-1" });
    for (const { address, config } of synthesize(stack).of(
      "aws_cloudwatch_log_group",
      "aws_cloudwatch_log_stream",
      "aws_kinesis_firehose_delivery_stream",
    ))
      expect([address, config.region]).toEqual([address, "eu-west-1"]);
  });
});

test.each([
  ["siem/!{timestamp:yyyy}/", "siem/errors/!{firehose:error-output-type}/", true],
  ["data/siem-!{timestamp:yyyy}/", "data/errors/!{firehose:error-output-type}/", true],
  ["siem/!{timestamp:yyyy}/", "siem-errors/!{firehose:error-output-type}/", false],
  ["!{timestamp:yyyy}/", "errors/!{firehose:error-output-type}/", false],
])("[C6] data in %p and errors in %p: refused is %p", (keyPrefix, errorKeyPrefix, refused) => {
  const make = (): unknown => created({ keyPrefix, errorKeyPrefix });
  if (!refused) expect(make).not.toThrow();
  else
    expect(problemsOf(make)).toEqual([
      expect.stringMatching(
        /errorKeyPrefix "(siem|data)\/errors\/.*" of stream "siem" is below its data, "(siem|data)\/"/,
      ),
    ]);
});

test("[C2] messages are taken out of what subscriptions send, and of nothing else", () => {
  expect(problemsOf(() => created({ extractMessages: true }))).toEqual([
    expect.stringMatching(/extractMessages of stream "siem" .* needs fromSubscription: true/),
  ]);
  expect(() => created({ extractMessages: true, fromSubscription: true })).not.toThrow();
});

test("a customer managed key for the records", () => {
  const kmsKeyArn = `arn:aws:kms:us-east-1:${ACCOUNT}:key/k1`;
  const [stream] = created({ kmsKeyArn }).of("aws_kinesis_firehose_delivery_stream");
  expect(stream!.config.server_side_encryption).toEqual({
    enabled: true,
    key_type: "CUSTOMER_MANAGED_CMK",
    key_arn: kmsKeyArn,
  });
});

test("[C6] an adopted stream keeps its processing and its reports, unless it is told otherwise", () => {
  const of = (props: Partial<FirehoseDestinationProps>): [Record<string, unknown>, string] => {
    const stack = created({ adopt: true, ...props });
    return [
      stack.of("aws_kinesis_firehose_delivery_stream")[0]!.config.extended_s3_configuration as Record<
        string,
        unknown
      >,
      stack.of("aws_iam_role_policy")[0]!.config.policy as string,
    ];
  };
  const [kept, policy] = of({});
  expect(kept).not.toHaveProperty("processing_configuration");
  expect(kept).not.toHaveProperty("cloudwatch_logging_options");
  expect(policy).toContain(
    `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/kinesisfirehose/siem:log-stream:*`,
  );
  const [told] = of({ fromSubscription: false, errorLogs: {} });
  expect(told).toMatchObject({
    processing_configuration: { enabled: false },
    cloudwatch_logging_options: { enabled: true, log_group_name: "/aws/kinesisfirehose/siem" },
  });
});

test("an adopted stream is imported by its ARN", () => {
  expect(created({ adopt: true }).json.import).toMatchObject([
    { id: `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/siem` },
  ]);
});

test.each(["has space", "x".repeat(65), "a/b"])("the name %p is refused", (deliveryStreamName) => {
  expect(
    problemsOf(() => FirehoseDestination.fromExisting(stackIn(), "Siem", { deliveryStreamName })),
  ).toEqual([expect.stringContaining("is not a Firehose stream name")]);
});

test("a bucket of another account is refused", () => {
  const app = Testing.app();
  const archive = new BucketDestination(
    stackIn({ app, id: "archive", account: ARCHIVE_ACCOUNT }),
    "Archive",
    {
      bucketName: "org-log-archive",
    },
  );
  expect(
    problemsOf(
      () =>
        new FirehoseDestination(stackIn({ app }), "Siem", { deliveryStreamName: "siem", bucket: archive }),
    ),
  ).toEqual([expect.stringMatching(/cannot write to bucket "org-log-archive" of account 999988887777/)]);
});

describe("the service-linked role (hashicorp/terraform-provider-aws#29318)", () => {
  const existing = (mode?: "create" | "existing" | "adopt"): Synthesized => {
    const stack = stackIn();
    const stream = FirehoseDestination.fromExisting(stack, "Siem", {
      deliveryStreamName: "siem",
      serviceLinkedRole: mode,
    });
    stream.grantDelivery(grant);
    return synthesize(stack);
  };

  test("exists unless the user says otherwise", () => {
    expect(existing().of("aws_iam_service_linked_role")).toEqual([]);
    expect(existing("existing").of("aws_iam_service_linked_role")).toEqual([]);
  });

  test("is created, and deliveries wait for it", () => {
    const stack = stackIn();
    const stream = FirehoseDestination.fromExisting(stack, "Siem", {
      deliveryStreamName: "siem",
      serviceLinkedRole: "create",
    });
    new LogDelivery(stack, "Logs", {
      logType: "bedrock-knowledge-base",
      source: `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/KB12345678`,
      destinations: [stream],
    });
    const synthesized = synthesize(stack);
    const [role] = synthesized.of("aws_iam_service_linked_role");
    expect(role!.config).toEqual({
      aws_service_name: "delivery.logs.amazonaws.com",
      lifecycle: { ignore_changes: ["description"] },
    });
    const [delivery] = synthesized.of("aws_cloudwatch_log_delivery");
    expect(synthesized.before(delivery!)).toContain(role!.address);
    expect(synthesized.json.import).toBeUndefined();
  });

  test("is adopted by an import block with its ARN (awslabs/landing-zone-accelerator-on-aws#158)", () => {
    expect(existing("adopt").json.import).toMatchObject([
      {
        id: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery`,
      },
    ]);
  });

  test("is one for all streams of a stack", () => {
    const stack = stackIn();
    for (const name of ["one", "two"])
      FirehoseDestination.fromExisting(stack, name, {
        deliveryStreamName: name,
        serviceLinkedRole: "create",
      }).grantDelivery(grant);
    expect(synthesize(stack).of("aws_iam_service_linked_role")).toHaveLength(1);
  });

  test("is owned by one stack of an account: a second one is refused", () => {
    const app = Testing.app();
    const stream = (id: string, account: string, mode: "create" | "adopt"): FirehoseDestination =>
      FirehoseDestination.fromExisting(stackIn({ app, id, account }), "Siem", {
        deliveryStreamName: "siem",
        serviceLinkedRole: mode,
      });
    stream("one", ACCOUNT, "create").grantDelivery(grant);
    const second = stream("two", ACCOUNT, "adopt");
    expect(problemsOf(() => second.grantDelivery(grant))).toEqual([
      expect.stringMatching(
        /"one" and "two" both own AWSServiceRoleForLogDelivery of account 111122223333.*"existing"/,
      ),
    ]);
    expect(() => stream("other", ARCHIVE_ACCOUNT, "create").grantDelivery(grant)).not.toThrow();
  });

  test("is asked for in one way by a stack", () => {
    const stack = stackIn();
    const stream = (id: string, serviceLinkedRole: "create" | "adopt"): FirehoseDestination =>
      FirehoseDestination.fromExisting(stack, id, { deliveryStreamName: id, serviceLinkedRole });
    stream("one", "create").grantDelivery(grant);
    expect(problemsOf(() => stream("two", "adopt").grantDelivery(grant))).toEqual([
      expect.stringMatching(/as "create" and as "adopt".*choose one/),
    ]);
  });

  test("is not needed where the service writes with a role of its own: WAF", () => {
    const stack = stackIn();
    const stream = FirehoseDestination.fromExisting(stack, "Siem", {
      deliveryStreamName: "aws-waf-logs-siem",
      serviceLinkedRole: "create",
    });
    stream.grantDelivery({ ...grant, logType: "waf" });
    expect(synthesize(stack).of("aws_iam_service_linked_role")).toEqual([]);
  });

  test("can't be made for a stream of another account", () => {
    expect(
      problemsOf(() =>
        FirehoseDestination.fromExisting(stackIn(), "Siem", {
          deliveryStreamName: "siem",
          account: ARCHIVE_ACCOUNT,
          serviceLinkedRole: "create",
        }),
      ),
    ).toEqual([
      expect.stringMatching(/would make AWSServiceRoleForLogDelivery in account 111122223333.*999988887777/),
    ]);
  });
});
