/** [G11] Values that are known at apply only, where Terraform takes them. */
import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import { ElasticBeanstalkEnvironment } from "@cdktf/provider-aws/lib/elastic-beanstalk-environment";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformVariable, type TerraformStack } from "cdktf";
import {
  BucketDestination,
  LogDelivery,
  LogGroupDestination,
  type LogGroupDestinationProps,
} from "../../modules";
import { problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

const variable = (stack: TerraformStack, name: string): TerraformVariable =>
  new TerraformVariable(stack, name, {});

type RetentionInDays = LogGroupDestinationProps["retentionInDays"];

describe("[G11] flow logs of an id", () => {
  const of = (make: (stack: TerraformStack) => string) => {
    const stack = stackIn();
    const bucket = new BucketDestination(stack, "B", { bucketName: "the-bucket" });
    new LogDelivery(stack, "Logs", {
      logType: "vpc-flow-logs",
      source: make(stack),
      destinations: [bucket],
    });
    return synthesize(stack).of("aws_flow_log")[0]!.config;
  };
  const network = { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24" };

  test("of a resource or a data source: its type tells what is logged", () => {
    expect(of((stack) => new Vpc(stack, "Main", {}).id)).toMatchObject({ vpc_id: "${aws_vpc.Main.id}" });
    expect(of((stack) => new Subnet(stack, "Main", network).id)).toMatchObject({
      subnet_id: "${aws_subnet.Main.id}",
    });
    expect(
      of((stack) => new DataAwsVpc(stack, "Main", { id: variable(stack, "id").stringValue }).id),
    ).toMatchObject({ vpc_id: "${data.aws_vpc.Main.id}" });
    expect(
      of((stack) => {
        const counted = new Vpc(stack, "Main", {});
        counted.addOverride("count", 1);
        return counted.id;
      }),
    ).toMatchObject({ vpc_id: "${aws_vpc.Main.id}" });
  });

  test("of which nothing is known is refused with the way out", () => {
    expect(problemsOf(() => of((stack) => variable(stack, "id").stringValue))).toEqual([
      expect.stringMatching(/known at apply only and doesn't tell what is logged: .*new DataAwsVpc\(…\)\.id/),
    ]);
  });
});

test("[G11] resolver queries of a VPC's id", () => {
  const stack = stackIn();
  new LogDelivery(stack, "Logs", {
    logType: "route53-resolver-queries",
    source: variable(stack, "vpc").stringValue,
    destinations: [new BucketDestination(stack, "B", { bucketName: "the-bucket" })],
  });
  expect(synthesize(stack).of("aws_route53_resolver_query_log_config_association")[0]!.config).toMatchObject({
    resource_id: "${var.vpc}",
  });
});

test("[G11] retentionInDays", () => {
  const stack = stackIn();
  new LogGroupDestination(stack, "Number", {
    logGroupName: "/one",
    retentionInDays: variable(stack, "days").numberValue as RetentionInDays,
  });
  new LogGroupDestination(stack, "Value", {
    logGroupName: "/two",
    retentionInDays: variable(stack, "more").value as RetentionInDays,
  });
  expect(
    synthesize(stack)
      .of("aws_cloudwatch_log_group")
      .map(({ config }) => config.retention_in_days),
  ).toEqual(["${var.days}", "${var.more}"]);
  expect(
    problemsOf(
      () =>
        new LogGroupDestination(stack, "Wrong", {
          logGroupName: "/three",
          retentionInDays: 8 as RetentionInDays,
        }),
    ),
  ).toHaveLength(1);
});

describe("[G11] options of V2 deliveries", () => {
  const deliver = (options: (stack: TerraformStack) => object) => {
    const stack = stackIn();
    const group = new LogGroupDestination(stack, "G", { logGroupName: "/aws/vendedlogs/x" });
    new LogDelivery(stack, "Logs", {
      logType: "cloudfront-access-logs",
      source: "arn:aws:cloudfront::111122223333:distribution/E1",
      destinations: [group],
      options: options(stack) as never,
    });
    const { of } = synthesize(stack);
    return {
      format: of("aws_cloudwatch_log_delivery_destination")[0]!.config.output_format,
      name: of("aws_cloudwatch_log_delivery_destination")[0]!.config.name,
      delivery: of("aws_cloudwatch_log_delivery")[0]!.config,
    };
  };

  test.each(["stringValue", "value"] as const)("outputFormat as a variable's %s", (kind) => {
    const made = deliver((stack) => ({ outputFormat: variable(stack, "format")[kind], fieldDelimiter: "|" }));
    expect(made.format).toBe("${var.format}");
    expect(made.name).not.toMatch(/TfToken|var/);
    // AWS says whether that format has a delimiter.
    expect(made.delivery.field_delimiter).toBe("|");
  });

  test("outputFormat of two deliveries to one group: one variable is one format, two may be two", () => {
    const stack = stackIn();
    const group = new LogGroupDestination(stack, "G", { logGroupName: "/aws/vendedlogs/x" });
    const logs = (id: string, format: TerraformVariable) =>
      new LogDelivery(stack, `Logs${id}`, {
        logType: "cloudfront-access-logs",
        source: `arn:aws:cloudfront::111122223333:distribution/${id}`,
        destinations: [group],
        options: { outputFormat: format.stringValue as "json" },
      });
    const format = variable(stack, "format");
    logs("E1", format);
    logs("E2", format);
    expect(synthesize(stack).of("aws_cloudwatch_log_delivery_destination")).toHaveLength(1);
    expect(() => logs("E3", variable(stack, "other"))).toThrow(/one target and one format/);
  });

  test("outputFormat by type of destination", () => {
    const made = deliver((stack) => ({
      outputFormat: { "cloudwatch-logs": variable(stack, "format").stringValue },
    }));
    expect(made.format).toBe("${var.format}");
  });

  test.each(["listValue", "value"] as const)("recordFields as a variable's %s", (kind) => {
    const made = deliver((stack) => ({ recordFields: variable(stack, "fields")[kind] }));
    expect(made.delivery.record_fields).toMatch(/^\$\{distinct\(concat\(var\.fields, \[/);
  });

  test("a field among others", () => {
    const made = deliver((stack) => ({ recordFields: ["c-ip", variable(stack, "field").stringValue] }));
    expect(made.delivery.record_fields).toMatch(/^\$\{distinct\(concat\(\["c-ip", var\.field\], \[/);
    expect(
      problemsOf(() => deliver((stack) => ({ recordFields: ["c-ips", variable(stack, "f").stringValue] }))),
    ).toEqual([expect.stringMatching(/^recordFields c-ips don't exist/)]);
  });
});

test("[G11] a retention of Elastic Beanstalk's log groups, whose settings are texts", () => {
  const stack = stackIn();
  const group = new LogGroupDestination(stack, "G", {
    logGroupName: "/aws/elasticbeanstalk/orders-prod/var/log/web.stdout.log",
    retentionInDays: variable(stack, "days").numberValue as RetentionInDays,
  });
  const source = new ElasticBeanstalkEnvironment(stack, "Prod", {
    name: "orders-prod",
    application: "orders",
  });
  new LogDelivery(stack, "Logs", { logType: "elastic-beanstalk", source, destinations: [group] });
  expect(JSON.stringify(synthesize(stack).of("aws_elastic_beanstalk_environment")[0]!.config)).toContain(
    '"name":"RetentionInDays","namespace":"aws:elasticbeanstalk:cloudwatch:logs","value":"${var.days}"',
  );
});
