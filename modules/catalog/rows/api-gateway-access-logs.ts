import { suggested, v1 } from "../pieces/cells";
import { because, held, rule, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { setOn } from "../pieces/enablement";
import { allow, controlLogDelivery, role } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon API Gateway",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/apigateway/", "arn"),
    setOn("aws_api_gateway_stage aws_apigatewayv2_stage", "access_log_settings"),
    {
      notes: [
        "Stages of HTTP APIs write as delivery.logs.amazonaws.com, by the log group's resource policy. Stages of REST and WebSocket APIs write through the role in the account's API Gateway settings (aws_api_gateway_account), which every stage of the region shares.",
      ],
    },
  ),
  source: {
    noun: "a stage of an API Gateway REST, HTTP or WebSocket API",
    resources: "aws_api_gateway_stage aws_apigatewayv2_stage",
    arns: [
      "arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/stages/${StageName}",
      "arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName}",
    ],
    exampleArn: "arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4e5/stages/prod",
    maxDestinations: 1,
  },
  roles: [
    role("apigateway.amazonaws.com", [
      allow(
        "logs:CreateLogGroup logs:CreateLogStream logs:DescribeLogGroups logs:DescribeLogStreams logs:FilterLogEvents logs:GetLogEvents logs:PutLogEvents",
        "*",
      ),
    ]),
  ],
  deployer: [
    allow(
      "apigateway:GET apigateway:PATCH",
      "arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName}",
      "arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/stages/${StageName}",
    ),
    controlLogDelivery,
  ],
  constraints: {
    "Execution logs of REST APIs go to API-Gateway-Execution-Logs_<restApiId>/<stage>, or by V2 deliveries of the log type EXECUTION_LOGS to destinations of your choice.":
      told("It is about another kind of logs."),
    "The format is one line and must contain $context.requestId or $context.extendedRequestId.":
      rule("format"),
    "A REST or WebSocket stage is refused until the account's API Gateway settings of the region hold a CloudWatch Logs role; AWS STS must be active in the region.":
      because.account,
    "Whoever sets that role needs apigateway:PATCH and apigateway:GET on the region's /account and iam:PassRole on the role.":
      because.elsewhere,
    "A stage logs to one destination.": held("source.maxDestinations"),
  },
  pitfalls: {
    "aws-samples/serverless-patterns#620; anomalyco/sst#1556; aws-solutions/virtual-waiting-room-on-aws#74":
      '"CloudWatch Logs role ARN must be set in account settings": the stage must depend on aws_api_gateway_account; the setting is per region.',
    "hashicorp/terraform-provider-aws#42226 and the upgrade guide to version 6; awslabs/nx-plugin-for-aws#859":
      "The account role is one per region: two stacks overwrite each other, and destroying aws_api_gateway_account in provider 6 always resets it for all. Do not own it by default.",
    "anomalyco/sst#125; serverless/serverless#10469; awslabs/visual-asset-management-system#157":
      "HTTP APIs append each log group to the policy AWSLogDeliveryWrite20150319 until it passes 5,120 characters and logging is refused; name log groups /aws/vendedlogs/….",
  },
  pages: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-access-logging.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-execution-logging.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-create-log-delivery.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_api_gateway_stage: "internal/service/apigateway/stage_test.go testAccStage_accessLogSettings",
      aws_apigatewayv2_stage:
        "internal/service/apigatewayv2/stage_test.go TestAccAPIGatewayV2Stage_accessLogSettings",
    },
    sources: [
      "API Gateway developer guide: set-up-logging, http-api-logging, websocket-api-logging",
      "Terraform AWS provider 6.25: aws_api_gateway_stage, aws_apigatewayv2_stage, aws_api_gateway_account",
    ],
    doubts: [
      "Whether API Gateway, which checks the account's role when it is set, accepts a narrower one is not known: the guide and the provider's acceptance tests (internal/service/apigateway/account_test.go) use the managed policy AmazonAPIGatewayPushToCloudWatchLogs, on all resources, and nothing shows a narrower one. The actions of that policy on all resources are safe.",
    ],
  },
});
