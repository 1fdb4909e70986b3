/** What LogDelivery refuses, and what it says: what was given, why AWS refuses it, what is allowed. */
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Wafv2WebAcl, type Wafv2WebAclConfig } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { Testing, type TerraformStack } from "cdktf";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  LogDeliveryError,
  LogGroupDestination,
  type LogTypeId,
} from "../../modules";
import { ACCOUNT, ARCHIVE_ACCOUNT, mskCluster, problemsOf, stackIn } from "../stacks";
import { assumeRole, mayIdentity, mayService } from "../iam";
import { applied, synthesize } from "../synthesized";

const ACL = `arn:aws:wafv2:us-east-1:${ACCOUNT}:regional/webacl/shop/a1b2c3d4-5678-90ab-cdef-111111111111`;
const KNOWLEDGE_BASE = `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/KB12345678`;
const POOL = "us-east-1_AbCdEfGhI";

function bucketIn(stack: TerraformStack, bucketName = "org-log-archive", id = "Archive"): BucketDestination {
  return new BucketDestination(stack, id, { bucketName });
}

function groupIn(
  stack: TerraformStack,
  logGroupName = "/aws/vendedlogs/x",
  id = "Group",
): LogGroupDestination {
  return new LogGroupDestination(stack, id, { logGroupName });
}

function streamIn(stack: TerraformStack, deliveryStreamName = "siem", id = "Stream"): FirehoseDestination {
  return FirehoseDestination.fromExisting(stack, id, { deliveryStreamName });
}

/** Logs of a web ACL, to a bucket with a name that AWS WAF takes unless another destination is given. */
function deliverAcl(
  stack: TerraformStack,
  id: string,
  source: string | Wafv2WebAcl,
  destination: BucketDestination | FirehoseDestination | LogGroupDestination = bucketIn(
    stack,
    "aws-waf-logs-x",
  ),
): LogDelivery<"waf"> {
  return new LogDelivery(stack, id, { logType: "waf", source, destinations: [destination] });
}

function aclIn(stack: TerraformStack, props: Partial<Wafv2WebAclConfig> = {}): Wafv2WebAcl {
  return new Wafv2WebAcl(stack, "Acl", {
    name: "acl",
    scope: "REGIONAL",
    defaultAction: { allow: {} },
    visibilityConfig: { cloudwatchMetricsEnabled: false, metricName: "acl", sampledRequestsEnabled: false },
    ...props,
  });
}

/** As a JavaScript caller: types don't help. */
function untyped(stack: TerraformStack, props: Record<string, unknown>, id = "Logs"): LogDelivery {
  return new LogDelivery(stack, id, props as never);
}

describe("a wrong request", () => {
  test("an unknown log type is refused with those that exist", () => {
    const stack = stackIn();
    expect(
      problemsOf(() => untyped(stack, { logType: "wav", source: ACL, destinations: [bucketIn(stack)] })),
    ).toEqual([expect.stringMatching(/"wav" is not a row of the matrix.*waf/)]);
  });

  test("a source of another class is refused by name", () => {
    const stack = stackIn();
    const cluster = mskCluster(stack);
    const destinations = [bucketIn(stack, "aws-waf-logs-x")];
    expect(problemsOf(() => untyped(stack, { logType: "waf", source: cluster, destinations }))).toEqual([
      expect.stringMatching(/source of "waf" is .*aws_wafv2_web_acl.*aws_msk_cluster is given/),
    ]);
    expect(problemsOf(() => untyped(stack, { logType: "waf", source: 7, destinations }, "Number"))).toEqual([
      expect.stringContaining("not a number"),
    ]);
  });

  test("an ARN of another kind, and a text that is neither ARN nor id, are refused with AWS's form", () => {
    const stack = stackIn();
    const destinations = [bucketIn(stack, "aws-waf-logs-x")];
    const given = (source: string, id: string): readonly string[] =>
      problemsOf(() => new LogDelivery(stack, id, { logType: "waf", source, destinations }));
    expect(given(`arn:aws:kafka:us-east-1:${ACCOUNT}:cluster/x/1`, "A")).toEqual([
      expect.stringMatching(/not the ARN of.*webacl/),
    ]);
    expect(given("shop", "B")).toEqual([expect.stringMatching(/"shop" is not.*webacl/)]);
  });

  test("an ARN of another form is told once, by the row's own rule where it has one", () => {
    const refused = (source: string): readonly string[] =>
      problemsOf(() => {
        const stack = stackIn();
        new LogDelivery(stack, "Logs", {
          logType: "network-firewall-proxy-logs",
          source,
          destinations: [bucketIn(stack)],
        });
      });
    for (const resource of ["firewall/inspection", "proxy/a/b"]) {
      expect(refused(`arn:aws:network-firewall:us-east-1:${ACCOUNT}:${resource}`)).toEqual([
        expect.stringMatching(/^The source is ".*"\. The records are those of a Network Firewall proxy/),
      ]);
    }
  });

  test("a destination that the matrix doesn't have is refused with those it has", () => {
    const stack = stackIn();
    expect(
      problemsOf(() =>
        untyped(stack, {
          logType: "global-accelerator-flow-logs",
          source: `arn:aws:globalaccelerator::${ACCOUNT}:accelerator/a1b2c3d4-5678-90ab-cdef-111111111111`,
          destinations: [groupIn(stack)],
        }),
      ),
    ).toEqual([expect.stringMatching(/cannot be delivered to cloudwatch-logs: AWS's matrix allows s3/)]);
  });

  test("no destination is refused", () => {
    expect(problemsOf(() => untyped(stackIn(), { logType: "waf", source: ACL, destinations: [] }))).toEqual([
      expect.stringContaining("No destination"),
    ]);
  });

  test("a source of another stack is refused: destinations may be elsewhere, the delivery is where the source is", () => {
    const app = Testing.app();
    const vpc = new Vpc(stackIn({ app, id: "network" }), "Vpc", { cidrBlock: "10.0.0.0/16" });
    const stack = stackIn({ app });
    expect(
      problemsOf(
        () =>
          new LogDelivery(stack, "Logs", {
            logType: "vpc-flow-logs",
            source: vpc,
            destinations: [bucketIn(stack)],
          }),
      ),
    ).toEqual([expect.stringMatching(/"network\/Vpc" is in another stack/)]);
  });

  test("a source of another account is refused", () => {
    const stack = stackIn();
    expect(problemsOf(() => deliverAcl(stack, "Logs", ACL.replace(ACCOUNT, ARCHIVE_ACCOUNT)))).toEqual([
      expect.stringMatching(/belongs to account 999988887777 and this stack deploys to 111122223333/),
    ]);
  });

  test("too many destinations are refused with their names", () => {
    const stack = stackIn();
    const destinations = [bucketIn(stack, "aws-waf-logs-x"), streamIn(stack, "aws-waf-logs-y")];
    expect(
      problemsOf(() => new LogDelivery(stack, "Logs", { logType: "waf", source: ACL, destinations })),
    ).toEqual([
      expect.stringMatching(
        /takes one destination, and 2 are given: bucket "aws-waf-logs-x", stream "aws-waf-logs-y"/,
      ),
    ]);
  });

  test("all that is wrong is said at once, with the path of the construct", () => {
    const stack = stackIn();
    const make = (): unknown =>
      new LogDelivery(stack, "Logs", {
        logType: "waf",
        source: `arn:aws:kafka:us-east-1:${ARCHIVE_ACCOUNT}:cluster/x/1`,
        destinations: [bucketIn(stack), streamIn(stack), groupIn(stack)],
      });
    const problems = problemsOf(make);
    expect(problems).toEqual([
      expect.stringContaining("belongs to account 999988887777"),
      expect.stringContaining("is not the ARN of"),
      expect.stringContaining("takes one destination"),
      expect.stringMatching(/Log group "\/aws\/vendedlogs\/x" is in account 111122223333/),
      expect.stringMatching(/Log group "\/aws\/vendedlogs\/x" can't receive/),
      expect.stringMatching(/Bucket "org-log-archive" can't receive/),
      expect.stringMatching(/Stream "siem" is in account 111122223333/),
      expect.stringMatching(/Stream "siem" can't receive/),
    ]);
  });

  test("an error of several problems names each on its own line", () => {
    const error = new LogDeliveryError("stack/Logs", ["one.", "two."]);
    expect(error.message).toBe("[stack/Logs]\n  - one.\n  - two.");
    expect(new LogDeliveryError("stack/Logs", ["one."]).message).toBe("[stack/Logs] one.");
  });
});

describe("names", () => {
  test("WAF's destinations start with aws-waf-logs- (hashicorp/terraform-provider-aws#23934, #32262)", () => {
    const make =
      (
        destination: (stack: TerraformStack) => BucketDestination | FirehoseDestination | LogGroupDestination,
      ) =>
      (): unknown => {
        const stack = stackIn();
        return new LogDelivery(stack, "Logs", {
          logType: "waf",
          source: ACL,
          destinations: [destination(stack)],
        });
      };
    for (const wrong of [bucketIn, groupIn, streamIn] as const)
      expect(problemsOf(make((stack) => wrong(stack)))).toEqual([
        expect.stringContaining('start with "aws-waf-logs-"'),
      ]);
    for (const right of [bucketIn, groupIn, streamIn] as const)
      expect(make((stack) => right(stack, "aws-waf-logs-shop"))).not.toThrow();
  });

  test("a group that the service names itself is told by its name", () => {
    const stack = stackIn();
    expect(
      problemsOf(
        () =>
          new LogDelivery(stack, "Logs", {
            logType: "eks-control-plane",
            source: `arn:aws:eks:us-east-1:${ACCOUNT}:cluster/orders`,
            destinations: [groupIn(stack, "/aws/eks/order/cluster")],
          }),
      ),
    ).toEqual([
      expect.stringMatching(/written to \/aws\/eks\/orders\/cluster and nowhere else.*would stay empty/),
    ]);
  });

  test("names that are known after apply are let through", () => {
    const stack = stackIn();
    const acl = aclIn(stack);
    const vpc = new Vpc(stack, "Vpc", { cidrBlock: "10.0.0.0/16" });
    const bucket = BucketDestination.fromExisting(stack, "Theirs", { bucketName: vpc.id });
    new LogDelivery(stack, "Logs", { logType: "waf", source: acl, destinations: [bucket] });
    const synthesized = synthesize(stack);
    expect(
      synthesized.of("aws_wafv2_web_acl_logging_configuration")[0]!.config.log_destination_configs,
    ).toEqual([`arn:aws:s3:::\${${synthesized.of("aws_vpc")[0]!.address}.id}`]);
    expect(synthesized.of("aws_s3_bucket_policy")[0]!.config.policy).toContain("${aws_vpc.");
  });
});

describe("places", () => {
  test("a log group of another region or account is refused: CloudWatch Logs takes its own only", () => {
    const app = Testing.app();
    const stack = stackIn({ app });
    const away = new LogGroupDestination(stack, "Away", {
      logGroupName: "aws-waf-logs-x",
      region: "eu-west-1",
    });
    expect(problemsOf(() => deliverAcl(stack, "Region", ACL, away))).toEqual([
      expect.stringMatching(/is in eu-west-1 and the source in us-east-1/),
    ]);
    const theirs = groupIn(stackIn({ app, id: "archive", account: ARCHIVE_ACCOUNT }), "aws-waf-logs-x");
    expect(problemsOf(() => deliverAcl(stack, "Account", ACL, theirs))).toEqual([
      expect.stringMatching(/is in account 999988887777 and the source in 111122223333.*own account only/),
    ]);
  });

  test("Route 53's public queries live in us-east-1: elsewhere the resources say so", () => {
    const stack = stackIn({ region: "eu-west-1" });
    const group = new LogGroupDestination(stack, "Group", {
      logGroupName: "/aws/route53/example.com",
      region: "us-east-1",
    });
    new LogDelivery(stack, "Logs", {
      logType: "route53-public-queries",
      source: "Z0123456789ABCDEFGHIJ",
      destinations: [group],
    });
    const synthesized = synthesize(stack);
    for (const type of ["aws_cloudwatch_log_group", "aws_cloudwatch_log_resource_policy"])
      expect(synthesized.of(type).map((b) => [type, b.config.region])).toEqual([[type, "us-east-1"]]);
    const near = stackIn({ region: "eu-west-1" });
    expect(
      problemsOf(
        () =>
          new LogDelivery(near, "Logs", {
            logType: "route53-public-queries",
            source: "Z0123456789ABCDEFGHIJ",
            destinations: [groupIn(near, "/aws/route53/example.com")],
          }),
      ),
    ).toEqual([expect.stringMatching(/is in eu-west-1 and the source in us-east-1/)]);
  });

  test("[D7] a V2 log group of another region than the source's is refused, but for CloudFront's", () => {
    const stack = stackIn();
    const logGroupName = "/aws/vendedlogs/away";
    const away = new LogGroupDestination(stack, "Away", { logGroupName, region: "eu-west-1" });
    const deliver = (logType: LogTypeId, source: string): unknown =>
      untyped(stack, { logType, source, destinations: [away] }, logType);
    const elsewhere = [
      expect.stringMatching(/"\/aws\/vendedlogs\/away" is in eu-west-1 and the source in us-east-1/),
    ];
    const bucket = "arn:aws:s3:::orders-data";
    expect(problemsOf(() => deliver("s3-server-access-logs", bucket))).toEqual(elsewhere);
    expect(problemsOf(() => deliver("bedrock-knowledge-base", KNOWLEDGE_BASE))).toEqual(elsewhere);
    deliver("cloudfront-access-logs", `arn:aws:cloudfront::${ACCOUNT}:distribution/EDFDVBD6EXAMPLE`);
  });

  test("[D7] a source of another region than its stack's delivers to a log group there, and to none here", () => {
    const stack = stackIn();
    const source = KNOWLEDGE_BASE.replace("us-east-1", "eu-west-1");
    const logType = "bedrock-knowledge-base";
    const logGroupName = "/aws/vendedlogs/kb";
    const there = new LogGroupDestination(stack, "There", { logGroupName, region: "eu-west-1" });
    new LogDelivery(stack, "Logs", { logType, source, destinations: [there] });
    const here = groupIn(stack, logGroupName);
    expect(
      problemsOf(() => new LogDelivery(stack, "Refused", { logType, source, destinations: [here] })),
    ).toEqual([expect.stringMatching(/is in us-east-1 and the source in eu-west-1/)]);
  });

  test("a web ACL for CloudFront is configured in us-east-1", () => {
    const stack = stackIn({ region: "eu-west-1" });
    const acl = aclIn(stack, { scope: "CLOUDFRONT", region: "us-east-1" });
    deliverAcl(stack, "Logs", acl);
    const synthesized = synthesize(stack);
    expect(synthesized.of("aws_wafv2_web_acl_logging_configuration")[0]!.config.region).toBe("us-east-1");
    expect(synthesized.of("aws_s3_bucket_policy")[0]!.config.policy).toContain(
      `arn:aws:logs:us-east-1:${ACCOUNT}:*`,
    );
  });
});

describe("keys", () => {
  test("Cognito refuses a log group with a customer managed key", () => {
    const stack = stackIn();
    const group = new LogGroupDestination(stack, "Group", {
      logGroupName: "/aws/vendedlogs/x",
      encryption: "customer-managed",
    });
    expect(
      problemsOf(
        () => new LogDelivery(stack, "Logs", { logType: "cognito", source: POOL, destinations: [group] }),
      ),
    ).toEqual([
      expect.stringMatching(
        /encrypted with a customer managed key, and AWS refuses such groups for "cognito"/,
      ),
    ]);
    const existing = LogGroupDestination.fromExisting(stack, "Existing", {
      logGroupName: "/aws/vendedlogs/y",
      encrypted: true,
    });
    expect(
      problemsOf(
        () => new LogDelivery(stack, "Logs2", { logType: "cognito", source: POOL, destinations: [existing] }),
      ),
    ).toHaveLength(1);
  });
});

describe("lifecycle", () => {
  test("a service that has ended is refused, with the date, unless allowEnded", () => {
    const stack = stackIn();
    const destinations = [groupIn(stack, "/aws/robomaker/SimulationJobs")];
    const props = { logType: "robomaker", source: undefined, destinations } as const;
    expect(problemsOf(() => new LogDelivery(stack, "Refused", props))).toEqual([
      expect.stringMatching(/AWS ended AWS RoboMaker on \d{4}-\d\d-\d\d.*allowEnded: true/),
    ]);
    expect(() => new LogDelivery(stack, "Allowed", { ...props, allowEnded: true })).not.toThrow();
  });

  test("a service that is closed to new customers warns, and an active one doesn't", () => {
    const stack = stackIn();
    const closed = new LogDelivery(stack, "Fleet", {
      logType: "iot-fleetwise",
      source: undefined,
      destinations: [groupIn(stack)],
    });
    const active = deliverAcl(stack, "Waf", ACL);
    const warnings = (delivery: LogDelivery<never>): unknown[] =>
      delivery.node.metadata.filter((m) => m.type === "@cdktf/warn").map((m) => m.data as unknown);
    expect(warnings(closed as never)).toEqual([expect.stringMatching(/closed to new customers since/)]);
    expect(warnings(active as never)).toEqual([]);
  });
});

describe("one configuration per source", () => {
  test("a second LogDelivery of a source that holds one is refused and named (hashicorp/terraform-provider-aws#38917)", () => {
    const stack = stackIn();
    deliverAcl(stack, "First", ACL);
    expect(problemsOf(() => deliverAcl(stack, "Second", ACL, streamIn(stack, "aws-waf-logs-y")))).toEqual([
      expect.stringMatching(/switched on by "workload\/First" already.*one logging configuration/),
    ]);
  });

  test("constructs are told apart by their place: each read of an ARN is another token", () => {
    const stack = stackIn();
    const acl = aclIn(stack);
    deliverAcl(stack, "First", acl);
    expect(
      problemsOf(() => deliverAcl(stack, "Second", acl, streamIn(stack, "aws-waf-logs-y"))),
    ).toHaveLength(1);
  });

  test("a LogDelivery that was refused configures nothing", () => {
    const stack = stackIn();
    problemsOf(
      () =>
        new LogDelivery(stack, "Refused", { logType: "waf", source: ACL, destinations: [bucketIn(stack)] }),
    );
    const destinations = [bucketIn(stack, "aws-waf-logs-x", "Right")];
    expect(
      () => new LogDelivery(stack, "Second", { logType: "waf", source: ACL, destinations }),
    ).not.toThrow();
  });

  test("other sources, and sources that take many, are free", () => {
    const stack = stackIn();
    deliverAcl(stack, "First", ACL);
    const other = ACL.replace("shop", "blog");
    deliverAcl(stack, "Other", other, streamIn(stack, "aws-waf-logs-y"));
    const flow = { logType: "vpc-flow-logs", source: "vpc-0a1b2c3d4e5f60001" } as const;
    new LogDelivery(stack, "Flow1", { ...flow, destinations: [bucketIn(stack, "flow", "Flow")] });
    new LogDelivery(stack, "Flow2", { ...flow, destinations: [streamIn(stack, "flow", "FlowStream")] });
    expect(synthesize(stack).of("aws_flow_log")).toHaveLength(2);
  });
});

describe("VPC flow logs", () => {
  test("have a role for CloudWatch Logs alone: with S3 the API refuses one (aws-samples/aws-secure-environment-accelerator#1111)", () => {
    const stack = stackIn();
    new LogDelivery(stack, "Logs", {
      logType: "vpc-flow-logs",
      source: "vpc-0a1b2c3d4e5f60001",
      destinations: [bucketIn(stack), groupIn(stack), streamIn(stack)],
    });
    const synthesized = synthesize(stack);
    const roles = synthesized
      .of("aws_flow_log")
      .map((b): [unknown, boolean] => [b.config.log_destination_type, "iam_role_arn" in b.config]);
    expect(Object.fromEntries(roles as [string, boolean][])).toEqual({
      s3: false,
      "cloud-watch-logs": true,
      "kinesis-data-firehose": false,
    });
  });

  test("[B4] reach a stream of another account by two roles, each bound to the other (hashicorp/terraform-provider-aws#28577)", async () => {
    const app = Testing.app();
    const archive = stackIn({ app, id: "archive", account: ARCHIVE_ACCOUNT });
    const stream = FirehoseDestination.fromExisting(archive, "Stream", { deliveryStreamName: "siem" });
    const stack = stackIn({ app });
    new LogDelivery(stack, "Logs", {
      logType: "vpc-flow-logs",
      source: "vpc-0a1b2c3d4e5f60001",
      destinations: [stream],
    });
    const [here, there] = [synthesize(stack), synthesize(archive)];
    const [source] = here.of("aws_iam_role");
    const [target] = there.of("aws_iam_role");
    const sourceArn = `arn:aws:iam::${ACCOUNT}:role/${source!.config.name as string}`;
    const targetArn = `arn:aws:iam::${ARCHIVE_ACCOUNT}:role/${target!.config.name as string}`;
    expect(target!.config.name).toMatch(/^AWSLogDeliveryFirehoseCrossAccountRole/);
    const [flowLog] = here.of("aws_flow_log");
    expect(flowLog!.config).toMatchObject({
      deliver_cross_account_role: targetArn,
      log_destination: `arn:aws:firehose:us-east-1:${ARCHIVE_ACCOUNT}:deliverystream/siem`,
    });
    expect(applied(flowLog!.config.iam_role_arn as string)).toMatch(/role/);
    expect(here.before(flowLog!)).toContain(here.of("aws_iam_role_policy")[0]!.address);

    const policy = source!.config.assume_role_policy as string;
    // [B4] AWS's guides show no condition, and no page tells which keys are sent.
    const assume = (service: string): Promise<boolean> =>
      mayService({ policy, ...assumeRole(service, ACCOUNT, {}) });
    expect(await assume("delivery.logs.amazonaws.com")).toBe(true);
    expect(await assume("vpc-flow-logs.amazonaws.com")).toBe(false);
    const cross = (principal: string): Promise<boolean> =>
      mayIdentity({
        principal,
        owner: ARCHIVE_ACCOUNT,
        action: "sts:AssumeRole",
        resource: targetArn,
        context: { "aws:PrincipalArn": principal },
        policies: [applied(here.of("aws_iam_role_policy")[0]!.config.policy as string)],
        resourcePolicy: target!.config.assume_role_policy as string,
      });
    expect(await cross(sourceArn)).toBe(true);
    expect(await cross(`arn:aws:iam::${ACCOUNT}:role/other`)).toBe(false);
  });

  test("take the roles of the user's own instead", () => {
    const app = Testing.app();
    const archive = stackIn({ app, id: "archive", account: ARCHIVE_ACCOUNT });
    const stack = stackIn({ app });
    const sourceRoleArn = `arn:aws:iam::${ACCOUNT}:role/flow-logs`;
    const destinationRoleArn = `arn:aws:iam::${ARCHIVE_ACCOUNT}:role/AWSLogDeliveryFirehoseCrossAccountRole`;
    new LogDelivery(stack, "Logs", {
      logType: "vpc-flow-logs",
      source: "vpc-0a1b2c3d4e5f60001",
      destinations: [FirehoseDestination.fromExisting(archive, "Stream", { deliveryStreamName: "siem" })],
      options: { crossAccount: { sourceRoleArn, destinationRoleArn } },
    });
    const synthesized = synthesize(stack);
    expect(synthesized.of("aws_iam_role")).toEqual([]);
    expect(synthesized.of("aws_flow_log")[0]!.config).toMatchObject({
      iam_role_arn: sourceRoleArn,
      deliver_cross_account_role: destinationRoleArn,
    });
  });

  test("reach two streams of another account", () => {
    const app = Testing.app();
    const archive = stackIn({ app, id: "archive", account: ARCHIVE_ACCOUNT });
    const stack = stackIn({ app });
    new LogDelivery(stack, "Logs", {
      logType: "vpc-flow-logs",
      source: "vpc-0a1b2c3d4e5f60001",
      destinations: ["one", "two"].map((name) =>
        FirehoseDestination.fromExisting(archive, name, { deliveryStreamName: name }),
      ),
    });
    const here = synthesize(stack);
    expect(new Set(here.of("aws_flow_log").map((b) => b.config.deliver_cross_account_role)).size).toBe(2);
    const granted = synthesize(archive)
      .of("aws_iam_role_policy")
      .map((b) => b.config.policy as string);
    for (const name of ["one", "two"])
      expect(granted.filter((text) => text.includes(`deliverystream/${name}`))).toHaveLength(1);
  });
});
