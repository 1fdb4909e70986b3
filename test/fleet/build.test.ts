import { Testing, type TerraformStack } from "cdktf";
import { buildFleet, type BuiltFleet } from "../../modules/fleet/build";
import { loadFleet, parseFleet } from "../../modules/fleet/load";
import { summary } from "../../modules/fleet/summary";

type Blocks = Record<string, Record<string, Record<string, unknown>>>;
interface Synthesized {
  readonly resource: Blocks;
  readonly output: Record<string, { value: unknown; depends_on?: string[] }>;
  readonly provider: { aws: Record<string, unknown>[] };
  readonly terraform: { backend: Record<string, Record<string, unknown>> };
  readonly import?: { to: string; id: string }[];
}

function build(text: string): BuiltFleet {
  return buildFleet(Testing.app(), parseFleet(text, "fleet.yaml"));
}

function stackOf(built: BuiltFleet, name: string): TerraformStack {
  return built.stacks.find((s) => s.stack.node.id === name)!.stack;
}

function synthesized(built: BuiltFleet, name: string): Synthesized {
  return JSON.parse(Testing.synth(stackOf(built, name), true)) as Synthesized;
}

const accounts = `accounts:
  archive: { id: "999988887777", assumeRoleArn: "arn:aws:iam::999988887777:role/Deploy" }
  workload: { id: "111122223333" }
`;

it("leaves the policy of a log group that it makes to its owner, with what it needs as an output", () => {
  const built = build(`${accounts}destinations:
  group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: orders, managePolicy: false }
deliveries:
  - { logType: bedrock-knowledge-base, account: workload, region: us-east-1, source: "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1", to: [group] }
`);
  const { resource, output } = synthesized(built, "workload-us-east-1");
  expect(Object.keys(resource)).toContain("aws_cloudwatch_log_group");
  expect(resource).not.toHaveProperty("aws_cloudwatch_log_resource_policy");
  expect(String(output.group_policy!.value)).toContain("log-group:orders:log-stream:*");
});

it("leaves the policies of X-Ray to their owner, with what they need as an output [D6]", () => {
  const built = build(`${accounts}destinations:
  traces: { type: xray, account: workload, region: us-east-1, managePolicy: false }
deliveries:
  - { logType: bedrock-agentcore-memory, account: workload, region: us-east-1, source: "arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/m1-1234567890", to: [traces] }
`);
  const { resource, output } = synthesized(built, "workload-us-east-1");
  expect(resource).not.toHaveProperty("aws_xray_resource_policy");
  expect(String(output.traces_policy!.value)).toContain("xray:PutTraceSegments");
  expect(output).not.toHaveProperty("traces_arn");
});

describe("the embedded fleet", () => {
  const built = buildFleet(Testing.app(), loadFleet("log-delivery.yaml"));

  it("is one stack per account and region, the archive first", () => {
    expect(built.stacks.map((s) => s.stack.node.id)).toEqual(["archive-us-east-1", "workload-us-east-1"]);
    expect(stackOf(built, "workload-us-east-1").dependencies).toEqual([stackOf(built, "archive-us-east-1")]);
  });

  it("holds no reference to another stack's state: ARNs are literal", () => {
    const text = Testing.synth(stackOf(built, "workload-us-east-1"), true);
    expect(text).not.toContain("terraform_remote_state");
    expect(text).toContain("arn:aws:logs:us-east-1:999988887777:delivery-destination:");
  });

  it("delivers to all three kinds of destination, V2 and V1", () => {
    const { resource } = synthesized(built, "workload-us-east-1");
    expect(Object.keys(resource)).toEqual(
      expect.arrayContaining([
        "aws_cloudwatch_log_delivery",
        "aws_flow_log",
        "aws_wafv2_web_acl_logging_configuration",
        "aws_route53_query_log",
        "aws_route53_resolver_query_log_config",
        "aws_iam_service_linked_role",
      ]),
    );
  });

  it("lets providers touch the right account only", () => {
    expect(synthesized(built, "archive-us-east-1").provider.aws).toEqual([
      {
        region: "us-east-1",
        allowed_account_ids: ["999988887777"],
        assume_role: [
          { role_arn: "arn:aws:iam::999988887777:role/LogDeliveryDeployer", session_name: "log-delivery" },
        ],
      },
    ]);
  });

  it("puts the arguments of resources that others own into outputs, which wait for the policies", () => {
    const { output, resource } = synthesized(built, "workload-us-east-1");
    expect(output.msk_broker_arguments!.value).toEqual({
      logging_info: {
        broker_logs: {
          cloudwatch_logs: { enabled: true, log_group: "/aws/vendedlogs/orders" },
          firehose: { delivery_stream: "siem", enabled: true },
          s3: { bucket: "org-log-archive-999988887777", enabled: true, prefix: "audit" },
        },
      },
    });
    const policy = Object.keys(resource.aws_cloudwatch_log_resource_policy!)[0]!;
    expect(output.msk_broker_arguments!.depends_on).toContain(`aws_cloudwatch_log_resource_policy.${policy}`);
  });

  it("tells the import id of each delivery, source and destination", () => {
    const { output, resource } = synthesized(built, "workload-us-east-1");
    const ids = output.import_ids!.value as Record<string, string>;
    for (const type of [
      "aws_cloudwatch_log_delivery",
      "aws_cloudwatch_log_delivery_source",
      "aws_cloudwatch_log_delivery_destination",
    ]) {
      for (const name of Object.keys(resource[type]!))
        expect(ids[`${type}.${name}`]).toMatch(/^\$\{.+\.(id|name)\}$/);
    }
  });

  it("is summed up for a person", () => {
    const text = summary(built, "cdktf.out");
    expect(text).toContain("2 stacks, 11 deliveries, 3 policies in cdktf.out/stacks");
    expect(text).toMatch(/of 5120 characters/);
    expect(text).toContain("2 deliveries are prepared only");
  });
});

it("delivers log types that no row has, each by a name of its own", () => {
  const source = "arn:aws:amplify:us-east-1:111122223333:apps/d1a2b3c4d5e6f7";
  const built = build(`${accounts}destinations:
  bucket: { type: s3, account: archive, region: us-east-1, bucketName: org-log-archive, prefix: audit }
deliveries:
  - { logType: vended, awsLogType: ACCESS_LOGS, account: workload, region: us-east-1, source: "${source}", to: [bucket] }
  - { logType: vended, awsLogType: WAF_LOGS, account: workload, region: us-east-1, source: "${source}", to: [bucket], options: { outputFormat: { s3: plain } } }
`);
  const { resource } = synthesized(built, "workload-us-east-1");
  const sources = Object.values(resource.aws_cloudwatch_log_delivery_source!);
  expect(sources.map(({ log_type }) => log_type).sort()).toEqual(["ACCESS_LOGS", "WAF_LOGS"]);
  expect(new Set(sources.map(({ name }) => name)).size).toBe(2);
});

describe("guards", () => {
  const delivery = (organization: string): string => `${organization}${accounts}destinations:
  bucket: { type: s3, account: archive, region: us-east-1, bucketName: org-log-archive, encryption: customer-managed }
deliveries:
  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [bucket] }
`;
  const policies = (organization: string): string[] => {
    const { resource } = synthesized(build(delivery(organization)), "archive-us-east-1");
    return [...Object.values(resource.aws_s3_bucket_policy!), ...Object.values(resource.aws_kms_key!)].map(
      (r) => String(r.policy),
    );
  };

  it("list accounts without an organization", () => {
    for (const policy of policies("")) expect(policy).toContain('"aws:SourceAccount":"111122223333"');
  });

  it("name the organization instead, so that a new account changes no policy", () => {
    for (const policy of policies("organizationId: o-exampleorgid\n")) {
      expect(policy).toContain('"aws:SourceOrgID":"o-exampleorgid"');
      expect(policy).not.toContain("111122223333");
    }
  });

  it("name organizational units by their paths", () => {
    for (const policy of policies('organizationPaths: ["o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"]\n'))
      expect(policy).toContain(
        '"ForAnyValue:StringLike":{"aws:SourceOrgPaths":"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}',
      );
  });
});

describe("backends", () => {
  const fleet = (backend: string): string => `${backend}\n${accounts}destinations:
  group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: /aws/vendedlogs/x }
deliveries: []
`;
  const backendOf = (backend: string): unknown =>
    synthesized(build(fleet(backend)), "workload-us-east-1").terraform;

  it("s3 keeps a state per stack, encrypted and locked by a file", () => {
    expect(
      backendOf(
        "backend: { type: s3, bucket: state, region: us-east-1, assumeRoleArn: 'arn:aws:iam::999988887777:role/State' }",
      ),
    ).toMatchObject({
      backend: {
        s3: {
          bucket: "state",
          key: "log-delivery/workload-us-east-1.tfstate",
          encrypt: true,
          use_lockfile: true,
          assume_role: { role_arn: "arn:aws:iam::999988887777:role/State" },
        },
      },
    });
  });

  it("cloud makes a workspace per stack", () => {
    expect(
      backendOf("backend: { type: cloud, organization: acme, project: logs, workspaces: 'prod-{stack}' }"),
    ).toMatchObject({
      cloud: { organization: "acme", workspaces: { name: "prod-workload-us-east-1", project: "logs" } },
    });
  });

  it("local keeps states in a folder, whose path leads there from the stack's own", () => {
    expect(backendOf("backend: { type: local, path: states }")).toMatchObject({
      backend: { local: { path: expect.stringMatching(/^\.\.\/.*\/states\/workload-us-east-1\.tfstate$/) } },
    });
  });
});

describe("what exists already", () => {
  it("is adopted by import blocks", () => {
    const built = build(`accounts: { workload: { id: "111122223333", serviceLinkedRole: adopt } }
destinations:
  bucket: { type: s3, account: workload, region: us-east-1, bucketName: old-archive, adopt: true }
  group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: /aws/vendedlogs/old, adopt: true }
  stream: { type: firehose, account: workload, region: us-east-1, deliveryStreamName: old, bucket: bucket, adopt: true }
deliveries:
  - logType: bedrock-knowledge-base
    account: workload
    region: us-east-1
    source: arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1
    to: [group, stream]
    options:
      adopt: [{ destination: group, deliveryId: a1b2, deliverySourceName: made-by-hand, deliveryDestinationName: hand-group }]
`);
    const imports = synthesized(built, "workload-us-east-1").import!;
    expect(imports.map((i) => [i.to.split(".")[0], i.id])).toEqual(
      expect.arrayContaining([
        ["aws_s3_bucket", "old-archive"],
        ["aws_cloudwatch_log_group", "/aws/vendedlogs/old"],
        [
          "aws_kinesis_firehose_delivery_stream",
          "arn:aws:firehose:us-east-1:111122223333:deliverystream/old",
        ],
        [
          "aws_iam_service_linked_role",
          "arn:aws:iam::111122223333:role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery",
        ],
        ["aws_cloudwatch_log_delivery", "a1b2"],
        ["aws_cloudwatch_log_delivery_source", "made-by-hand"],
        ["aws_cloudwatch_log_delivery_destination", "hand-group"],
      ]),
    );
  });

  it("keeps the statements that a bucket, a key and the log groups have", () => {
    const statement = (sid: string, action: string): string =>
      `{ Version: "2012-10-17", Statement: [{ Sid: ${sid}, Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "${action}", Resource: "*" }] }`;
    const built = build(
      `accounts: { workload: { id: "111122223333" } }
destinations:
  bucket:
    type: s3
    account: workload
    region: us-east-1
    bucketName: archive
    existingPolicy: ${statement("Mine", "s3:GetObject")}
    encryption:
      kmsKeyArn: arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
      existingPolicy: ${statement("Owner", "kms:*")}
  group:
    type: cloudwatch-logs
    account: workload
    region: us-east-1
    logGroupName: /aws/vendedlogs/x
    existingPolicy: ${statement("Other", "logs:PutLogEvents")}
deliveries:
  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [bucket] }
  - { logType: waf, account: workload, region: us-east-1, source: "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/shop/1", to: [waf-group] }
`.replace(
        "  group:\n",
        "  waf-group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: aws-waf-logs-x }\n  group:\n",
      ),
    );
    const { resource } = synthesized(built, "workload-us-east-1");
    const sids = (type: string, argument: string): string[] =>
      Object.values(resource[type]!).flatMap((r) =>
        (JSON.parse(String(r[argument])) as { Statement: { Sid: string }[] }).Statement.map((s) => s.Sid),
      );
    expect(sids("aws_s3_bucket_policy", "policy")).toEqual([
      "Mine",
      "AWSLogDeliveryAclCheck",
      "AWSLogDeliveryWrite",
      "DenyInsecureTransport",
    ]);
    expect(sids("aws_kms_key_policy", "policy")).toEqual(["Owner", "Allow Logs Delivery to use the key"]);
    expect(sids("aws_cloudwatch_log_resource_policy", "policy_document")).toEqual([
      "Other",
      "AWSLogDeliveryWrite20150319",
    ]);
  });
});

describe("streams of the file", () => {
  const stream = (more: string, logType: string): string => `accounts: { workload: { id: "111122223333" } }
destinations:
  bucket: { type: s3, account: workload, region: us-east-1, bucketName: archive }
  stream: { type: firehose, account: workload, region: us-east-1, deliveryStreamName: siem${more} }
deliveries:
  - { logType: ${logType}, account: workload, region: us-east-1, source: "${
    logType === "lambda"
      ? "arn:aws:lambda:us-east-1:111122223333:function:orders"
      : "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1"
  }", to: [stream] }
`;

  it("[C4] take what subscription filters send with fromSubscription, and gzip nothing twice", () => {
    expect(() => build(stream(", bucket: bucket", "lambda"))).toThrow(
      /deliveries\[0\]: Stream "siem" would gzip again .*fromSubscription: true/,
    );
    const file = stream(", bucket: bucket, fromSubscription: true, extractMessages: true", "lambda");
    const { resource } = synthesized(build(file), "workload-us-east-1");
    const [made] = Object.values(resource.aws_kinesis_firehose_delivery_stream!);
    const s3 = made!.extended_s3_configuration as Record<string, { processors: { type: string }[] }>;
    expect(s3.processing_configuration!.processors.map(({ type }) => type)).toEqual([
      "Decompression",
      "CloudWatchLogProcessing",
      "AppendDelimiterToRecord",
    ]);
  });

  it.each([", bucket: bucket", ", create: false"])("[C3] refuse vended logs then: %s", (more) => {
    expect(() => build(stream(`${more}, fromSubscription: true`, "bedrock-knowledge-base"))).toThrow(
      /deliveries\[0\]: Stream "siem" decompresses/,
    );
  });

  it("[C6] report their errors to the log group that is named", () => {
    const file = stream(
      ", bucket: bucket, errorLogs: { logGroupName: /ops/siem, retentionInDays: 30 }",
      "bedrock-knowledge-base",
    );
    const { resource } = synthesized(build(file), "workload-us-east-1");
    expect(Object.values(resource.aws_cloudwatch_log_group!)).toMatchObject([
      { name: "/ops/siem", retention_in_days: 30 },
    ]);
    const none = synthesized(
      build(stream(", bucket: bucket, errorLogs: false", "bedrock-knowledge-base")),
      "workload-us-east-1",
    );
    expect(none.resource.aws_cloudwatch_log_group).toBeUndefined();
  });

  it("[C5] may be in another region than what is bridged to them", () => {
    const file = stream(", create: false", "lambda")
      .replace("us-east-1, source", "eu-west-1, source")
      .replace("lambda:us-east-1", "lambda:eu-west-1");
    const [filter] = Object.values(
      synthesized(build(file), "workload-eu-west-1").resource.aws_cloudwatch_log_subscription_filter!,
    );
    expect(filter!.destination_arn).toBe("arn:aws:firehose:us-east-1:111122223333:deliverystream/siem");
  });
});

it("writes HCL in which policies with references keep their quotes", () => {
  const built = build(`accounts: { workload: { id: "111122223333" } }
destinations:
  bucket: { type: s3, account: workload, region: us-east-1, bucketName: archive, encryption: customer-managed }
  stream: { type: firehose, account: workload, region: us-east-1, deliveryStreamName: siem, bucket: bucket }
deliveries: []
`);
  const { hcl } = stackOf(built, "workload-us-east-1").toHclTerraform();
  // A quoted string that opens an object must have its quotes escaped; text with references is a heredoc.
  expect(hcl).not.toMatch(/= "\{"/);
  expect(hcl).toMatch(/policy = <<EOF\n\{\n"Version":"2012-10-17".*\$\{aws_kms_key\..*\.arn\}/);
});

describe("across accounts", () => {
  it("refuses log groups, with the reason, at the delivery's place in the file", () => {
    expect(() =>
      build(`${accounts}destinations:
  group: { type: cloudwatch-logs, account: archive, region: us-east-1, logGroupName: /aws/vendedlogs/x }
deliveries:
  - { logType: bedrock-knowledge-base, account: workload, region: us-east-1, source: "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1", to: [group] }
`),
    ).toThrow(
      /^fleet\.yaml:7:5 deliveries\[0\]: Log group .* is in account 999988887777 and the source in 111122223333: CloudWatch Logs takes vended logs of its own account only/,
    );
  });

  it("gives flow logs to a stream of another account their two roles", () => {
    const built = build(`${accounts}destinations:
  stream: { type: firehose, account: archive, region: us-east-1, deliveryStreamName: siem, create: false }
deliveries:
  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [stream] }
`);
    const source = synthesized(built, "workload-us-east-1").resource;
    const [flowLog] = Object.values(source.aws_flow_log!);
    const [role] = Object.values(synthesized(built, "archive-us-east-1").resource.aws_iam_role!);
    expect(role!.name).toMatch(/^AWSLogDeliveryFirehoseCrossAccountRole-/);
    expect(flowLog!.deliver_cross_account_role).toBe(`arn:aws:iam::999988887777:role/${String(role!.name)}`);
    expect(String(role!.assume_role_policy)).toContain("aws:PrincipalArn");
  });

  it("refuses stacks that deliver to each other", () => {
    expect(() =>
      build(`${accounts}destinations:
  a: { type: s3, account: archive, region: us-east-1, bucketName: bucket-a }
  w: { type: s3, account: workload, region: us-east-1, bucketName: bucket-w }
deliveries:
  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [a] }
  - { logType: vpc-flow-logs, account: archive, region: us-east-1, source: vpc-2, to: [w] }
`),
    ).toThrow(/deliveries\[1\]: Stacks .* deliver to each other/);
  });
});

describe("enabled: false", () => {
  const built = build(`${accounts}destinations:
  group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: /aws/vendedlogs/orders, retentionInDays: 30 }
deliveries:
  - { logType: bedrock-knowledge-base, account: workload, region: us-east-1, source: "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1", to: [group], enabled: false }
  - { logType: step-functions, account: workload, region: us-east-1, source: "arn:aws:states:us-east-1:111122223333:stateMachine:orders", to: [group], name: orders, enabled: false }
  - { logType: iot-fleetwise, account: workload, region: us-east-1, to: [group], enabled: false }
  - { logType: api-gateway-access-logs, account: workload, region: us-east-1, to: [group], name: api, enabled: false }
`);

  it("leaves the log group and its policy, and no delivery", () => {
    const { resource } = synthesized(built, "workload-us-east-1");
    expect(Object.keys(resource).sort()).toEqual([
      "aws_cloudwatch_log_delivery_destination",
      "aws_cloudwatch_log_group",
      "aws_cloudwatch_log_resource_policy",
    ]);
  });

  it("[A8] has the outputs say what switches off, where something must be said", () => {
    const { output } = synthesized(built, "workload-us-east-1");
    expect(output.orders_arguments).toMatchObject({
      value: { logging_configuration: { level: "OFF" } },
      description: "Arguments to set on a state machine so that it doesn't log.",
    });
    expect(output.iot_fleetwise_command).toMatchObject({
      value: expect.stringMatching(/logType=OFF$/) as string,
      description: expect.stringMatching(/^Switches .+ off: /) as string,
    });
    expect(output).not.toHaveProperty("api_arguments");
  });

  it("is counted by itself in the summary", () => {
    const text = summary(built, "cdktf.out");
    expect(text).toContain("4 deliveries are switched off (enabled: false)");
    expect(text).not.toContain("prepared only");
  });
});
