import { native, suggested } from "../pieces/cells";
import { checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byGlobalArn } from "../pieces/source";
import { madeBy, service } from "../pieces/enablement";
import { allow } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Route 53",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/route53/", "arn"),
    service("route53.amazonaws.com"),
    madeBy("aws_route53_query_log", "cloudwatch_log_group_arn"),
    {
      grant: {
        principal: "route53.amazonaws.com",
        sourceArn: "arn:${Partition}:route53:::hostedzone/${HostedZoneId}",
      },
      notes: ["AWS makes the resource policy in the console only; elsewhere it must be created."],
    },
  ),
  source: byGlobalArn(
    "a public hosted zone",
    "arn:${Partition}:route53:::hostedzone/${HostedZoneId}",
    "hostedzone/Z1D633PJN98FT9",
    {
      resources: "aws_route53_zone",
      id: { pattern: "^Z[0-9A-Z]{1,31}$", example: "Z1D633PJN98FT9" },
      homeRegion: "us-east-1",
      maxDestinations: 1,
    },
  ),
  deployer: [
    allow("route53:CreateQueryLoggingConfig"),
    allow(
      "route53:GetQueryLoggingConfig route53:DeleteQueryLoggingConfig",
      "arn:${Partition}:route53:::queryloggingconfig/*",
    ),
  ],
  constraints: {
    "The log group and its resource policy must be in us-east-1, whatever the region of the stack.":
      held("source.homeRegion"),
    "The log group must be in the account of the hosted zone.": held("destinations.cloudwatchLogs"),
    'A zone with a VPC is private, and only public hosted zones have query logs. What a VPC asks is logged by Route 53 Resolver: "route53-resolver-queries".':
      checked({ kind: "source-argument", argument: "vpc", must: "be-unset" }),
    "A hosted zone has one query logging configuration (QueryLoggingConfigAlreadyExists).":
      held("source.maxDestinations"),
    "The resource policy must exist before the configuration is created.": held("order"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#4135, #12229":
      "A resource policy in the wrong region makes aws_route53_query_log fail.",
    "ministryofjustice/modernisation-platform#3926": "The deployer lacked logs:CreateLogGroup in us-east-1.",
    "aws-samples/aws-secure-environment-accelerator#916":
      'A policy that is not effective yet answers "doesn\'t grant Route 53 sufficient permission".',
  },
  pages: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html",
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateQueryLoggingConfig.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "API reference of CreateQueryLoggingConfig (@aws-sdk/client-route-53 3.1169.0)",
      "The acceptance test of aws_route53_query_log lets route53.amazonaws.com write without conditions; here it has those that the guide asks for",
    ],
    acceptanceTests: {
      aws_route53_query_log: "internal/service/route53/query_log_test.go TestAccRoute53QueryLog_basic",
    },
  },
});
