/**
 * Programs: what several deliveries share belongs to the stack, under what it is at AWS. Whichever construct comes first,
 * and whichever goes, it stays where it is. User's own construct ids rule what is theirs alone.
 */
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { Lb } from "@cdktf/provider-aws/lib/lb";
import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  LogDeliveryError,
  LogGroupDestination,
  XrayDestination,
} from "../../modules";
import { stackIn } from "../stacks";
import { addressesOf, newApp, program, thingsOf, type Statement } from "./programs";
import { collisions, differences, moves } from "./moves";

const knowledgeBase = "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678";
const vpc = "vpc-0a1b2c3d4e5f67890";

const scope = (stack: TerraformStack, id: string): Construct =>
  (stack.node.tryFindChild(id) as Construct | undefined) ?? new Construct(stack, id);

/** Each order of two statements, and each alone: what is in both states of two has one address. */
function keepsAddresses(first: Statement, second: Statement, before: readonly Statement[] = []): void {
  const states = [
    program(...before, first, second),
    program(...before, second, first),
    program(...before, first),
    program(...before, second),
  ];
  for (const one of states) {
    expect(collisions(one)).toEqual([]);
    for (const other of states) expect(moves(one, other)).toEqual([]);
  }
}

const group = (
  stack: TerraformStack,
  id: string,
  logGroupName = `/aws/vendedlogs/${id}`,
): LogGroupDestination => LogGroupDestination.fromExisting(scope(stack, `${id}-scope`), id, { logGroupName });

describe("[A1] a delivery source belongs to the stack", () => {
  const delivers =
    (id: string): Statement =>
    (stack) =>
      void new LogDelivery(scope(stack, id), "Logs", {
        logType: "bedrock-knowledge-base",
        source: knowledgeBase,
        destinations: [group(stack, id)],
      });

  test("of two deliveries in different scopes, whichever comes first or goes", () => {
    keepsAddresses(delivers("Zebra"), delivers("Ant"));
    const both = program(delivers("Zebra"), delivers("Ant"));
    expect(addressesOf(both, "aws_cloudwatch_log_delivery_source")).toEqual(
      addressesOf(program(delivers("Ant")), "aws_cloudwatch_log_delivery_source"),
    );
  });

  test("of a construct, which both deliveries name", () => {
    const balancer: Statement = (stack) =>
      void new Lb(stack, "Orders", { name: "orders", loadBalancerType: "application" });
    const delivery =
      (id: string): Statement =>
      (stack) =>
        void new LogDelivery(scope(stack, id), "Logs", {
          logType: "alb-access-logs",
          source: stack.node.findChild("Orders") as Lb,
          destinations: [group(stack, id)],
        });
    keepsAddresses(delivery("Zebra"), delivery("Ant"), [balancer]);
    // Its name may not come from either of them.
    const [both, last] = [
      program(balancer, delivery("Zebra"), delivery("Ant")),
      program(balancer, delivery("Ant")),
    ];
    const source = "aws_cloudwatch_log_delivery_source";
    const contents = (things: typeof both): string[] =>
      things.filter(({ type }) => type === source).map(({ content }) => content);
    expect(addressesOf(last, source)).toEqual(addressesOf(both, source));
    expect(contents(last)).toEqual(contents(both));
  });

  test("of an id and its ARN, which are one source", () => {
    const delivery =
      (id: string, source: string): Statement =>
      (stack) =>
        void new LogDelivery(scope(stack, id), "Logs", {
          logType: "bedrock-knowledge-base",
          source,
          destinations: [group(stack, id)],
        });
    keepsAddresses(delivery("Zebra", knowledgeBase), delivery("Ant", "KB12345678"));
  });

  test("and so does the delivery destination that two deliveries share", () => {
    const shared = (stack: TerraformStack): LogGroupDestination =>
      (scope(stack, "Shared").node.tryFindChild("Group") as LogGroupDestination | undefined) ??
      LogGroupDestination.fromExisting(scope(stack, "Shared"), "Group", {
        logGroupName: "/aws/vendedlogs/shared",
      });
    const delivery =
      (id: string, source: string): Statement =>
      (stack) =>
        void new LogDelivery(scope(stack, id), "Logs", {
          logType: "bedrock-knowledge-base",
          source,
          destinations: [shared(stack)],
        });
    keepsAddresses(delivery("Zebra", "KB11111111"), delivery("Ant", "KB22222222"));
  });
});

describe("[A2] what is made for each destination is addressed by the destination", () => {
  const targets = {
    Logs: (stack: TerraformStack) => group(stack, "Logs"),
    Archive: (stack: TerraformStack) =>
      BucketDestination.fromExisting(stack, "Archive", { bucketName: "org-logs" }),
    Siem: (stack: TerraformStack) =>
      FirehoseDestination.fromExisting(stack, "Siem", { deliveryStreamName: "siem" }),
  };
  type Name = keyof typeof targets;
  const rows = [
    { logType: "vpc-flow-logs", source: vpc },
    { logType: "route53-resolver-queries", source: vpc },
    { logType: "vpc-lattice-access-logs", source: "svc-0a1b2c3d4e5f67890" },
    { logType: "ivs-chat", source: "AbCdEf1G2hij" },
    {
      logType: "alb-access-logs",
      source: "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188",
    },
  ] as const;

  test.each(rows)("of $logType, in any order and any number", (given) => {
    const delivering = (...names: readonly Name[]) =>
      program((stack) => {
        const props = { ...given, destinations: names.map((name) => targets[name](stack)) };
        new LogDelivery(stack, "Delivery", props as never);
      });
    const states = [
      delivering("Logs", "Archive", "Siem"),
      delivering("Siem", "Archive", "Logs"),
      delivering("Archive", "Siem"),
      delivering("Siem"),
      delivering("Logs", "Siem"),
    ];
    for (const one of states) for (const other of states) expect(moves(one, other)).toEqual([]);
    expect(differences(states[0]!, states[1]!)).toEqual([]);
  });
});

test("[A3] the policies of an existing bucket and its key stay where they are when a destination of it goes", () => {
  const existing = { Version: "2012-10-17" as const, Statement: [] };
  const destination =
    (id: string, prefix: string): Statement =>
    (stack) =>
      void new LogDelivery(scope(stack, id), "Logs", {
        logType: "bedrock-knowledge-base",
        source: id === "Zebra" ? "KB11111111" : "KB22222222",
        destinations: [
          BucketDestination.fromExisting(scope(stack, id), "Archive", {
            bucketName: "org-logs",
            prefix,
            existingPolicy: existing,
            encryption: {
              kmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666",
              existingPolicy: existing,
            },
          }),
        ],
      });
  keepsAddresses(destination("Zebra", "audit"), destination("Ant", "more"));
  const both = program(destination("Zebra", "audit"), destination("Ant", "more"));
  expect(addressesOf(both, "aws_s3_bucket_policy", "aws_kms_key_policy")).toHaveLength(2);
});

test("[A4] the X-Ray resource policy stays where it is, whichever destination goes or is renamed", () => {
  const traces =
    (id: string, name = "Traces"): Statement =>
    (stack) =>
      void new LogDelivery(scope(stack, id), "Logs", {
        logType: "bedrock-knowledge-base",
        source: id === "Zebra" ? "KB11111111" : "KB22222222",
        destinations: [new XrayDestination(scope(stack, id), name)],
      });
  keepsAddresses(traces("Zebra"), traces("Ant"));
  expect(moves(program(traces("Zebra")), program(traces("Zebra", "Renamed")))).toEqual([]);
});

describe("[A5] inline policies of a role that several share have names of their own", () => {
  const functionLogs = (parent: Construct, source: string): LogDelivery<"lambda"> =>
    new LogDelivery(parent, "Logs", {
      logType: "lambda",
      source,
      destinations: [
        LogGroupDestination.fromExisting(parent, "Group", { logGroupName: `/aws/lambda/${source}` }),
      ],
      options: { roleName: "shared" },
    });

  test("in two scopes of one stack", () => {
    const delivery =
      (id: string, source: string): Statement =>
      (stack) =>
        void functionLogs(scope(stack, id), source);
    keepsAddresses(delivery("Zebra", "orders"), delivery("Ant", "invoices"));
    expect(
      addressesOf(program(delivery("Zebra", "orders"), delivery("Ant", "invoices")), "aws_iam_role_policy"),
    ).toHaveLength(2);
  });

  test("for one name in two regions, in stacks of one name, since roles are of all regions", () => {
    const things = ["us-east-1", "eu-west-1"].flatMap((region) => {
      const stack = stackIn({ app: newApp(), region });
      functionLogs(stack, "orders");
      return thingsOf(stack, region);
    });
    expect(addressesOf(things, "aws_iam_role_policy")).toHaveLength(2);
    expect(collisions(things)).toEqual([]);
  });
});

describe("[A6] a bridge is its log group's and its stream's", () => {
  const shared = "/aws/lambda/shared";
  const bridged =
    (id: string, managePolicy = true): Statement =>
    (stack) => {
      const own = scope(stack, id);
      void new LogDelivery(own, "Logs", {
        logType: "lambda",
        source: id.toLowerCase(),
        destinations: [
          LogGroupDestination.fromExisting(own, "Group", { logGroupName: shared }),
          BucketDestination.fromExisting(own, "Archive", { bucketName: "org-logs", managePolicy }),
        ],
      });
    };

  test("two functions of one group have one filter and one stream, whichever comes first or goes", () => {
    keepsAddresses(bridged("Zebra"), bridged("Ant"));
    const both = program(bridged("Zebra"), bridged("Ant"));
    expect(addressesOf(both, "aws_cloudwatch_log_subscription_filter")).toHaveLength(1);
    expect(addressesOf(both, "aws_kinesis_firehose_delivery_stream")).toHaveLength(1);
  });

  test("three functions of one group are served by one filter", () => {
    const three = program(bridged("Zebra"), bridged("Ant"), bridged("Bee"));
    expect(addressesOf(three, "aws_cloudwatch_log_subscription_filter")).toHaveLength(1);
  });

  test("two stacks of one account and region don't make one stream twice", () => {
    const app = newApp();
    const stacks = ["one", "two"].map((id) => stackIn({ app, id }));
    try {
      for (const [index, stack] of stacks.entries()) bridged(index === 0 ? "Zebra" : "Ant", false)(stack);
    } catch (error) {
      expect(error).toBeInstanceOf(LogDeliveryError);
      return;
    }
    expect(collisions(stacks.flatMap((stack) => thingsOf(stack)))).toEqual([]);
  });
});

test("a function's own construct, and what is made for it alone, is addressed by the program's ids", () => {
  const things = program((stack) => {
    const orders = new LambdaFunction(stack, "Orders", {
      functionName: "orders",
      role: "arn:aws:iam::111122223333:role/orders",
      s3Bucket: "artifacts",
      s3Key: "orders.zip",
      handler: "index.handler",
      runtime: "nodejs22.x",
    });
    new LogDelivery(scope(stack, "Team"), "FunctionLogs", {
      logType: "lambda",
      source: orders,
      destinations: [
        new LogGroupDestination(scope(stack, "Team"), "Group", { logGroupName: "/aws/lambda/orders" }),
      ],
    });
  });
  expect(addressesOf(things, "aws_cloudwatch_log_group").join()).toMatch(/Team_Group_/);
});
