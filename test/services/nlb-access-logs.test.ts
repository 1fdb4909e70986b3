/** Access logs of Network Load Balancers to S3: by a V2 delivery, or the legacy way by the load balancer's attribute. */
import { Lb } from "@cdktf/provider-aws/lib/lb";
import { Testing, type TerraformStack } from "cdktf";
import { BucketDestination, LogDelivery, LogGroupDestination } from "../../modules";
import { buildFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { fleetPermissions } from "../../modules/permissions/fleet-permissions";
import { ACCOUNT, ARCHIVE_ACCOUNT, problemsOf, stackIn } from "../stacks";
import { US, askBucket, mayService, putObject, useKey } from "../iam";
import { applied, synthesize, type Synthesized } from "../synthesized";

const ARN = `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:loadbalancer/net/orders/50dc6c495c0c9188`;
const BUCKET = "org-log-archive";
const KEY = `audit/AWSLogs/${ACCOUNT}/elasticloadbalancing/us-east-1/2026/11/24/log.gz`;
const TRIO = [
  "aws_cloudwatch_log_delivery_source",
  "aws_cloudwatch_log_delivery_destination",
  "aws_cloudwatch_log_delivery",
];

type Props = ConstructorParameters<typeof LogDelivery<"nlb-access-logs">>[2];

function loadBalancer(stack: TerraformStack): Lb {
  return new Lb(stack, "Orders", {
    name: "orders",
    loadBalancerType: "network",
    subnets: ["subnet-0a1b2c3d"],
  });
}

function bucketIn(stack: TerraformStack, prefix = "audit", bucketName = BUCKET): BucketDestination {
  return new BucketDestination(stack, `Bucket-${bucketName}`, {
    bucketName,
    prefix,
    encryption: "customer-managed",
  });
}

function deliver(stack: TerraformStack, props: Omit<Props, "logType">): LogDelivery<"nlb-access-logs"> {
  return new LogDelivery(stack, "Logs", { logType: "nlb-access-logs", ...props });
}

const bucketPolicyOf = (synthesized: Synthesized): string =>
  applied(synthesized.of("aws_s3_bucket_policy")[0]!.config.policy as string);
const keyPolicyOf = (synthesized: Synthesized): string =>
  applied(synthesized.of("aws_kms_key")[0]!.config.policy as string);

describe("by a V2 delivery", () => {
  test.each(["an ARN", "a construct"])(
    "[B25] %s is delivered, and in the format that is asked for",
    async (given) => {
      const stack = stackIn();
      const source = given === "an ARN" ? ARN : loadBalancer(stack);
      deliver(stack, { source, destinations: [bucketIn(stack)], options: { outputFormat: "parquet" } });
      const synthesized = synthesize(stack);
      expect(synthesized.of(...TRIO)).toHaveLength(3);
      expect(synthesized.of(TRIO[1]!)[0]!.config.output_format).toBe("parquet");
      for (const block of synthesized.of("aws_lb")) expect(block.config).not.toHaveProperty("access_logs");
      const policy = bucketPolicyOf(synthesized);
      expect(await mayService({ policy, ...putObject(US, "v2", BUCKET, KEY) })).toBe(true);
      expect(await mayService({ policy, ...putObject(US, "v1", BUCKET, KEY) })).toBe(false);
    },
  );

  test("[B25] to several buckets, and to a log group beside them", () => {
    const stack = stackIn();
    const group = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/nlb" });
    deliver(stack, {
      source: ARN,
      destinations: [bucketIn(stack), bucketIn(stack, "b", "org-logs-b"), group],
    });
    expect(synthesize(stack).of("aws_cloudwatch_log_delivery")).toHaveLength(3);
  });
});

describe("the legacy way", () => {
  const options = { legacy: true } as const;

  test("[B25] sets the load balancer's attribute, once the V1 bucket policy is there", async () => {
    const stack = stackIn();
    deliver(stack, { source: loadBalancer(stack), destinations: [bucketIn(stack)], options });
    const synthesized = synthesize(stack);
    expect(synthesized.of(...TRIO)).toEqual([]);
    const [balancer] = synthesized.of("aws_lb");
    expect(balancer!.config.access_logs).toEqual({ enabled: true, bucket: BUCKET, prefix: "audit" });
    expect(synthesized.before(balancer!)).toContain(synthesized.of("aws_s3_bucket_policy")[0]!.address);

    const policy = bucketPolicyOf(synthesized);
    const may = (origin = US, key = KEY): Promise<boolean> =>
      mayService({ policy, ...putObject(origin, "v1", BUCKET, key) });
    expect(await may()).toBe(true);
    expect(await mayService({ policy, ...askBucket(US, "v1", BUCKET) })).toBe(true);
    expect(await may(US, KEY.replace("audit/", ""))).toBe(false);
    expect(await may({ ...US, account: ARCHIVE_ACCOUNT })).toBe(false);
    expect(await mayService({ policy: keyPolicyOf(synthesized), ...useKey(US, "v1") })).toBe(true);
  });

  test("[B25] without a prefix leaves it out", () => {
    const stack = stackIn();
    deliver(stack, { source: loadBalancer(stack), destinations: [bucketIn(stack, "")], options });
    expect(synthesize(stack).of("aws_lb")[0]!.config.access_logs).toEqual({ enabled: true, bucket: BUCKET });
  });

  test.each([
    ["an ARN", ARN],
    ["no source", undefined],
  ])("[B25] of %s gives the attribute to set", (_, source) => {
    const stack = stackIn();
    const delivery = deliver(stack, { source, destinations: [bucketIn(stack)], options });
    expect(delivery.terraformAttributes).toEqual({
      access_logs: { enabled: true, bucket: BUCKET, prefix: "audit" },
    });
    expect(synthesize(stack).of(...TRIO)).toEqual([]);
  });

  test("[B25] may go beside a V2 delivery of the same load balancer: AWS keeps the two apart", () => {
    const stack = stackIn();
    const source = loadBalancer(stack);
    deliver(stack, { source, destinations: [bucketIn(stack)], options });
    new LogDelivery(stack, "Parquet", {
      logType: "nlb-access-logs",
      source,
      destinations: [bucketIn(stack, "parquet", "org-logs-b")],
      options: { outputFormat: "parquet" },
    });
    const synthesized = synthesize(stack);
    expect(synthesized.of("aws_lb")[0]!.config.access_logs).toMatchObject({ bucket: BUCKET });
    expect(synthesized.of(...TRIO)).toHaveLength(3);
  });

  test("[B25] without a bucket is refused: it is a way to S3", () => {
    const stack = stackIn();
    const group = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/nlb" });
    expect(problemsOf(() => deliver(stack, { source: ARN, destinations: [group], options }))).toEqual([
      expect.stringContaining("no bucket"),
    ]);
  });
});

describe("in a fleet", () => {
  const load = (options: string) =>
    parseFleet(
      `accounts:
  workload: { id: "${ACCOUNT}" }
destinations:
  archive: { type: s3, account: workload, region: us-east-1, bucketName: ${BUCKET} }
deliveries:
  - logType: nlb-access-logs
    account: workload
    region: us-east-1
    source: ${ARN}
    to: [archive]
    options: ${options}
`,
      "fleet.yaml",
    );
  const outputsOf = (options: string) => {
    const { stack } = buildFleet(Testing.app(), load(options)).stacks[0]!;
    return (JSON.parse(Testing.synth(stack, true)) as { output?: object }).output ?? {};
  };

  test("[B25] the legacy way has its attribute as an output", () => {
    expect(Object.entries(outputsOf("{ legacy: true }"))).toEqual(
      expect.arrayContaining([
        [
          expect.stringMatching(/^nlb_access_logs.*_arguments$/),
          expect.objectContaining({ value: { access_logs: { enabled: true, bucket: BUCKET } } }),
        ],
      ]),
    );
    expect(JSON.stringify(outputsOf("{ outputFormat: parquet }"))).not.toContain("access_logs");
  });

  test("[B25] a deployer needs what the chosen way needs", () => {
    const actionsFor = (options: string): string => {
      const loaded = load(options);
      return JSON.stringify(fleetPermissions(loaded, buildFleet(Testing.app(), loaded)));
    };
    expect(actionsFor("{}")).toContain("elasticloadbalancing:AllowVendedLogDeliveryForResource");
    expect(actionsFor("{}")).not.toContain("ModifyLoadBalancerAttributes");
    expect(actionsFor("{ legacy: true }")).not.toContain("AllowVendedLogDeliveryForResource");
  });
});
