import { suggested, v1 } from "../pieces/cells";
import { held, rule, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { madeBy } from "../pieces/enablement";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

const how = madeBy(
  "aws_route53_resolver_query_log_config aws_route53_resolver_query_log_config_association",
  "destination_arn",
);

export const row = defineRow({
  service: "Amazon Route 53 Resolver",
  cloudwatchLogs: v1.logGroup(suggested("/aws/vendedlogs/route53resolver/", "arn"), how, {
    notes: [
      "A configuration for each destination and, for each VPC, an association. Many queries are throttled by CloudWatch Logs: S3 is the destination for busy VPCs.",
    ],
  }),
  s3: v1.bucket(how, {
    notes: [
      "destination_arn is the bucket's ARN, with a prefix behind it where wanted.",
      "The key has no region segment. The account is that of the query log configuration.",
    ],
    keyLayout: "AWSLogs/${Account}/vpcdnsquerylogs/${VpcId}/${yyyy}/${MM}/${dd}/…",
  }),
  firehose: v1.stream(how),
  source: byArn("a VPC", "ec2", "vpc/${VpcId}", "vpc/vpc-0a1b2c3d4e5f67890", {
    resources: "aws_vpc",
    id: { pattern: "^vpc-[0-9a-z]+$", example: "vpc-0a1b2c3d4e5f67890" },
    configurations: "many",
  }),
  deployer: [
    allow(
      "route53resolver:CreateResolverQueryLogConfig route53resolver:GetResolverQueryLogConfig route53resolver:DeleteResolverQueryLogConfig route53resolver:AssociateResolverQueryLogConfig route53resolver:DisassociateResolverQueryLogConfig",
      regional("route53resolver", "resolver-query-log-config/*"),
    ),
    allow("route53resolver:ListTagsForResource", regional("route53resolver", "resolver-query-log-config/*")),
    allow("route53resolver:GetResolverQueryLogConfigAssociation ec2:DescribeVpcs", "*"),
    allow(
      "iam:CreateServiceLinkedRole",
      "arn:${Partition}:iam::${Account}:role/aws-service-role/route53resolver.amazonaws.com/AWSServiceRoleForRoute53Resolver",
    ),
    controlLogDelivery,
  ],
  constraints: {
    "A region takes 20 query log configurations, of one destination and many VPCs each: the pack makes one for each destination of a stack, and associates the VPCs of all deliveries with it.":
      held("service"),
    "Deliveries to one destination share its query log configuration, and give the same name and tags.":
      rule("sameForAll"),
    "A VPC is associated with a query log configuration once.": rule("onceAssociated"),
    "name and queryLogConfigId are about the configuration of one destination: with several, make a delivery for each.":
      rule("oneOfAName"),
    "A configuration that is given by queryLogConfigId belongs to others: its name and tags are set there, and its destination is that of the delivery.":
      rule("ofOthers"),
    "The configuration must be in the VPC's region.": held("service"),
    "The name of a configuration has up to 64 letters, digits, hyphens, underscores, apostrophes and spaces, and is no number.":
      rule("name"),
    "For a bucket of another account the caller also needs s3:ListBucket on it.": told(
      "The policies of two accounts decide it.",
    ),
  },
  pitfalls: {
    "resolver-query-logs-choosing-target-resource":
      "A high rate of queries is throttled by PutLogEvents of CloudWatch Logs: use S3.",
    "tedilabs/terraform-aws-observability#3":
      "Resolver writes as delivery.logs.amazonaws.com, not route53.amazonaws.com.",
  },
  pages: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-choosing-target-resource.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/using-service-linked-roles.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "API reference of CreateResolverQueryLogConfig (@aws-sdk/client-route53resolver 3.1169.0): Firehose too, which neither edition ticks",
      "No acceptance test has a stream; destination_arn takes the three alike",
    ],
    acceptanceTests: {
      aws_route53_resolver_query_log_config:
        "internal/service/route53resolver/query_log_config_test.go TestAccRoute53ResolverQueryLogConfig_basic",
      aws_route53_resolver_query_log_config_association:
        "internal/service/route53resolver/query_log_config_association_test.go TestAccRoute53ResolverQueryLogConfigAssociation_basic",
    },
    doubts: [
      "The guide's policy for buckets of other accounts names the account that makes the configuration in the key; its pages about sharing do not say that this holds for VPCs of other accounts too. The bucket policy allows that account, which is the one that the pack makes the configuration in.",
    ],
  },
});
