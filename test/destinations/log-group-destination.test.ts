/** Log groups, and the resource policies that all of a stack share. */
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Testing, type TerraformStack } from "cdktf";
import { LogDelivery, LogGroupDestination, type LogGroupDestinationProps } from "../../modules";
import { encryptLogGroup, mayService, putLogEvents, US } from "../iam";
import {
  ACCOUNT,
  ARCHIVE_ACCOUNT,
  problemsOf,
  stackIn,
  stackWithoutEnvironment,
  validationOf,
} from "../stacks";
import { applied, emptyParts, synthesize } from "../synthesized";

const NAME = "/aws/vendedlogs/orders";
const grant = { logType: "step-functions", sourceAccount: ACCOUNT, sourceRegion: "us-east-1" } as const;

function group(
  stack: TerraformStack,
  id: string,
  props: Partial<LogGroupDestinationProps> = {},
): LogGroupDestination {
  return new LogGroupDestination(stack, id, { logGroupName: `${NAME}-${id}`, ...props });
}

describe("a created log group", () => {
  test("has its name and retention, and nothing that it wasn't asked for", () => {
    const stack = stackIn();
    group(stack, "a", { retentionInDays: 90 });
    const synthesized = synthesize(stack);
    expect(synthesized.of("aws_cloudwatch_log_group").map((b) => b.config)).toEqual([
      { name: `${NAME}-a`, retention_in_days: 90 },
    ]);
    expect(emptyParts(synthesized.json.resource)).toEqual([]);
    expect(synthesized.of("aws_cloudwatch_log_resource_policy", "aws_kms_key")).toEqual([]);
  });

  test("customer-managed makes a rotating key for this log group alone (hashicorp/terraform-provider-aws#29282)", async () => {
    const stack = stackIn();
    const destination = group(stack, "a", { encryption: "customer-managed" });
    const synthesized = synthesize(stack);
    const [key] = synthesized.of("aws_kms_key");
    expect(key!.config.enable_key_rotation).toBe(true);
    const policy = key!.config.policy as string;
    expect(await mayService({ policy, ...encryptLogGroup("us-east-1", destination.logGroupArn) })).toBe(true);
    expect(
      await mayService({ policy, ...encryptLogGroup("us-east-1", `${destination.logGroupArn}-other`) }),
    ).toBe(false);
    expect(synthesized.of("aws_cloudwatch_log_group")[0]!.config.kms_key_id).toBe(`\${${key!.address}.arn}`);
    expect(destination.encrypted).toBe(true);
  });

  test("waits for the policy of a key that this pack owns: CloudWatch Logs tries the key at once", () => {
    const stack = stackIn();
    const kmsKeyArn = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    group(stack, "a", {
      encryption: { kmsKeyArn, existingPolicy: { Version: "2012-10-17", Statement: [] } },
    });
    const synthesized = synthesize(stack);
    const [resource] = synthesized.of("aws_cloudwatch_log_group");
    expect(synthesized.before(resource!)).toContain(synthesized.of("aws_kms_key_policy")[0]!.address);
  });

  test.each([2, 91, -1, 3654])("a retention of %s days is refused with the periods that exist", (days) => {
    expect(problemsOf(() => group(stackIn(), "a", { retentionInDays: days as never }))).toEqual([
      expect.stringMatching(/not a period.*0, 1, 3, 5.*3653/),
    ]);
  });

  test.each(["has space", "star*", "", "x".repeat(513)])("the name %p is refused", (logGroupName) => {
    expect(problemsOf(() => group(stackIn(), "a", { logGroupName }))).toEqual([
      expect.stringContaining("is not a log group name"),
    ]);
  });

  test.each(["alias/aws/logs", "1234abcd"])("the key %s is refused", (kmsKeyArn) => {
    expect(problemsOf(() => group(stackIn(), "a", { encryption: { kmsKeyArn } }))).toHaveLength(1);
  });

  test("all problems are said at once", () => {
    expect(
      problemsOf(() =>
        group(stackIn(), "a", {
          logGroupName: "a b",
          retentionInDays: 2 as never,
          encryption: { kmsKeyArn: "x" },
        }),
      ),
    ).toHaveLength(3);
  });

  test("is adopted by an import block", () => {
    const stack = stackIn();
    group(stack, "a", { adopt: true });
    expect(synthesize(stack).json.import).toMatchObject([{ id: `${NAME}-a` }]);
  });
});

describe("the resource policy", () => {
  test("one for all log groups of a stack: never one per group (aws/aws-cdk#22307)", async () => {
    const stack = stackIn();
    for (const id of ["a", "b", "c"]) group(stack, id).grantDelivery(grant);
    const resources = synthesize(stack).of("aws_cloudwatch_log_resource_policy");
    expect(resources).toHaveLength(1);
    const policy = resources[0]!.config.policy_document as string;
    for (const id of ["a", "b", "c"]) {
      const name = `${NAME}-${id}`;
      expect(
        await mayService({ policy, ...putLogEvents(US, { account: ACCOUNT, region: "us-east-1", name }) }),
      ).toBe(true);
    }
    expect((JSON.parse(policy) as { Statement: unknown[] }).Statement).toHaveLength(1);
  });

  test("is named after its stack, so that stacks of one account don't collide (aws/aws-cdk#36195)", () => {
    const app = Testing.app();
    const names = ["one", "two"].map((id) => {
      const stack = stackIn({ app, id });
      group(stack, id).grantDelivery(grant);
      return synthesize(stack).of("aws_cloudwatch_log_resource_policy")[0]!.config.policy_name;
    });
    expect(new Set(names).size).toBe(2);
  });

  test("is always made, for names under /aws/vendedlogs/ too (ministryofjustice/cloud-platform#8430)", () => {
    const stack = stackIn();
    group(stack, "a", { logGroupName: "/aws/vendedlogs/x" }).grantDelivery(grant);
    expect(synthesize(stack).of("aws_cloudwatch_log_resource_policy")).toHaveLength(1);
  });

  test("is none where the service writes with a role of its own", () => {
    const stack = stackIn();
    group(stack, "a", { logGroupName: "/aws/vpc-flow-logs/x" }).grantDelivery({
      ...grant,
      logType: "vpc-flow-logs",
    });
    expect(synthesize(stack).of("aws_cloudwatch_log_resource_policy")).toEqual([]);
  });

  test("a second region has a policy there", () => {
    const stack = stackIn();
    group(stack, "a").grantDelivery(grant);
    group(stack, "b", { region: "eu-west-1" }).grantDelivery({ ...grant, sourceRegion: "eu-west-1" });
    const resources = synthesize(stack).of("aws_cloudwatch_log_resource_policy");
    expect(resources.map((r) => r.config.region)).toEqual(expect.arrayContaining([undefined, "eu-west-1"]));
    const away = resources.find((r) => r.config.region === "eu-west-1")!.config.policy_document as string;
    expect(away).not.toContain("us-east-1");
  });

  function fill(stack: TerraformStack, count: number): LogGroupDestination[] {
    return Array.from({ length: count }, (_, index) => {
      const logGroupName = `/team/${stack.node.id}/longer-log-group-name-${String(index).padStart(4, "0")}`;
      const destination = new LogGroupDestination(stack, `Group${index}`, { logGroupName });
      destination.grantDelivery(grant);
      return destination;
    });
  }

  test("beyond 5,120 characters there are several, and whoever waits for the first waits for all (navapbc/template-infra#529)", () => {
    const stack = stackIn();
    const groups = fill(stack, 100);
    new LogDelivery(stack, "Logs", {
      logType: "managed-prometheus",
      source: undefined,
      destinations: [groups[99]!],
    });
    const dependent = new CloudwatchLogGroup(stack, "Dependent", {
      name: "dependent",
      dependsOn: [...groups[99]!.dependenciesFor(stack)],
    });
    const synthesized = synthesize(stack);
    const resources = synthesized.of("aws_cloudwatch_log_resource_policy");
    expect(resources.length).toBeGreaterThan(1);
    for (const resource of resources) {
      expect((resource.config.policy_document as string).length).toBeLessThanOrEqual(5120);
      expect([resource.address, synthesized.before(blockOf(dependent)).has(resource.address)]).toEqual([
        resource.address,
        true,
      ]);
    }
    expect(new Set(resources.map((r) => r.config.policy_name)).size).toBe(resources.length);

    function blockOf(resource: CloudwatchLogGroup): (typeof synthesized.blocks)[number] {
      return synthesized.blocks.find((block) => block.path === resource.node.path)!;
    }
  });

  test("eleven policies fail the synthesis: AWS allows ten per account and region (aws/copilot-cli#5743)", () => {
    const stack = stackIn();
    fill(stack, 520);
    expect(validationOf(stack)).toMatch(
      /us-east-1 need 1[1-9] CloudWatch Logs resource policies; AWS allows 10.*\/aws\/vendedlogs/s,
    );
  });

  test("stacks of one account and region share the ten: the first one tells, and names them", () => {
    const app = Testing.app();
    const stacks = ["one", "two"].map((id) => stackIn({ app, id }));
    const other = stackIn({ app, id: "other", account: ARCHIVE_ACCOUNT });
    for (const stack of [...stacks, other]) fill(stack, 300);
    const problems = app.node.findAll().flatMap((construct) => construct.node.validate());
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^The log groups in us-east-1, of the stacks one, two, need 1[1-9] CloudWatch Logs resource policies; AWS allows 10/,
    );
  });

  test("the same log groups under /aws/vendedlogs/ need one", () => {
    const stack = stackIn();
    for (let index = 0; index < 520; index++)
      group(stack, `Group${index}`, {
        logGroupName: `/aws/vendedlogs/some-longer-name-${index}`,
      }).grantDelivery(grant);
    expect(synthesize(stack).of("aws_cloudwatch_log_resource_policy")).toHaveLength(1);
  });

  test("where it is owned elsewhere, it is a value to merge", async () => {
    const stack = stackIn();
    const theirs = LogGroupDestination.fromExisting(stack, "Theirs", {
      logGroupName: NAME,
      managePolicy: false,
    });
    theirs.grantDelivery(grant);
    expect(synthesize(stack).of("aws_cloudwatch_log_resource_policy", "aws_cloudwatch_log_group")).toEqual(
      [],
    );
    const where = { account: ACCOUNT, region: "us-east-1", name: NAME };
    expect(await mayService({ policy: theirs.policyDocument, ...putLogEvents(US, where) })).toBe(true);
  });

  test("of another account can't be set from here", () => {
    const props = { logGroupName: NAME, account: ARCHIVE_ACCOUNT };
    expect(problemsOf(() => LogGroupDestination.fromExisting(stackIn(), "Theirs", props))).toEqual([
      expect.stringMatching(/999988887777.*111122223333.*managePolicy: false/),
    ]);
    expect(() =>
      LogGroupDestination.fromExisting(stackIn(), "Theirs", { ...props, managePolicy: false }),
    ).not.toThrow();
  });

  test.each([
    ["no organization", {}, { organization: { id: "o-exampleorgid" } }],
    ["an empty organization", { organization: {} }, { organization: { id: "o-exampleorgid" } }],
    ["an organization", { organization: { id: "o-exampleorgid" } }, {}],
  ])("[E7] a log group inherits no guard of another one: first with %s", (_, first, second) => {
    const stack = stackIn();
    group(stack, "a", first).grantDelivery(grant);
    expect(problemsOf(() => group(stack, "b", second).grantDelivery(grant))).toEqual([
      expect.stringMatching(/guarded by .*accounts.*give them the same organization/),
    ]);
  });

  test("is guarded by one organization per stack", async () => {
    const stack = stackIn();
    group(stack, "a", { organization: { id: "o-exampleorgid" } }).grantDelivery(grant);
    expect(() => group(stack, "b", { organization: { id: "o-somebodyelse" } }).grantDelivery(grant)).toThrow(
      /by organization o-somebodyelse.*by organization o-exampleorgid/,
    );
    const policy = synthesize(stack).of("aws_cloudwatch_log_resource_policy")[0]!.config
      .policy_document as string;
    const where = { account: ACCOUNT, region: "us-east-1", name: `${NAME}-a` };
    expect(
      await mayService({ policy, ...putLogEvents({ ...US, organizationId: "o-exampleorgid" }, where) }),
    ).toBe(true);
    expect(
      await mayService({ policy, ...putLogEvents({ ...US, organizationId: "o-somebodyelse" }, where) }),
    ).toBe(false);
  });
});

test("a log type that the matrix doesn't deliver to log groups is refused with what can", () => {
  const destination = group(stackIn(), "a");
  expect(
    problemsOf(() => destination.grantDelivery({ ...grant, logType: "global-accelerator-flow-logs" })),
  ).toEqual([expect.stringMatching(/cannot be delivered to cloudwatch-logs.*s3/)]);
});

test("without a declared environment the account and region are references, and the policy is JSON all the same", () => {
  const stack = stackWithoutEnvironment();
  const destination = group(stack, "a");
  destination.grantDelivery({
    ...grant,
    sourceAccount: destination.account,
    sourceRegion: destination.region,
  });
  const [resource] = synthesize(stack).of("aws_cloudwatch_log_resource_policy");
  const raw = resource!.config.policy_document as string;
  expect(raw).toContain("${data.aws_caller_identity.LogDeliveryAccount.account_id}");
  const { Statement } = JSON.parse(applied(raw)) as { Statement: { Condition: object }[] };
  expect(Object.keys(Statement[0]!.Condition)).toEqual(["StringEquals", "ArnLike"]);
});
