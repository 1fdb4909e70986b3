import type { LogTypeRow } from "../row";

export const row = {
  id: "api-gateway-access-logs",
  service: "Amazon API Gateway",
  label: "Amazon API Gateway access logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "attribute",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_api_gateway_stage", "aws_apigatewayv2_stage"],
        argument: "access_log_settings",
      },
      notes: [
        "Stages of HTTP APIs write as delivery.logs.amazonaws.com, by the log group's resource policy. Stages of REST and WebSocket APIs write through the role in the account's API Gateway settings (aws_api_gateway_account), which every stage of the region shares.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/apigateway/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a stage of an API Gateway REST, HTTP or WebSocket API",
    resources: ["aws_api_gateway_stage", "aws_apigatewayv2_stage"],
    arns: [
      "arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/stages/${StageName}",
      "arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName}",
    ],
    exampleArn: "arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4e5/stages/prod",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "apigateway.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: [
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams",
            "logs:FilterLogEvents",
            "logs:GetLogEvents",
            "logs:PutLogEvents",
          ],
          resources: ["*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["apigateway:GET", "apigateway:PATCH"],
      resources: [
        "arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName}",
        "arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/stages/${StageName}",
      ],
    },
    {
      actions: [
        "logs:DeleteLogDelivery",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:UpdateLogDelivery",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "Only access logs can go to a log group of your choice; execution logs of REST APIs always go to API-Gateway-Execution-Logs_<restApiId>/<stage>.",
    "The format is one line and must contain $context.requestId or $context.extendedRequestId.",
    "A REST or WebSocket stage is refused until the account's API Gateway settings of the region hold a CloudWatch Logs role; AWS STS must be active in the region.",
    "Whoever sets that role needs apigateway:PATCH and apigateway:GET on the region's /account and iam:PassRole on the role.",
    "A stage logs to one destination.",
  ],
  pitfalls: [
    {
      cite: "aws-samples/serverless-patterns#620; anomalyco/sst#1556; aws-solutions/virtual-waiting-room-on-aws#74",
      lesson:
        '"CloudWatch Logs role ARN must be set in account settings": the stage must depend on aws_api_gateway_account; the setting is per region.',
    },
    {
      cite: "hashicorp/terraform-provider-aws#42226 and the upgrade guide to version 6; awslabs/nx-plugin-for-aws#859",
      lesson:
        "The account role is one per region: two stacks overwrite each other, and destroying aws_api_gateway_account in provider 6 always resets it for all. Do not own it by default.",
    },
    {
      cite: "anomalyco/sst#125; serverless/serverless#10469; awslabs/visual-asset-management-system#157",
      lesson:
        "HTTP APIs append each log group to the policy AWSLogDeliveryWrite20150319 until it passes 5,120 characters and logging is refused; name log groups /aws/vendedlogs/….",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "API Gateway developer guide: set-up-logging, http-api-logging, websocket-api-logging",
      "Terraform AWS provider 6.25: aws_api_gateway_stage, aws_apigatewayv2_stage, aws_api_gateway_account",
    ],
    doubts: [
      "AWS documents the account role with the managed policy AmazonAPIGatewayPushToCloudWatchLogs, on all resources; API Gateway checks the role when it is set, and whether it accepts a narrower one is not known.",
    ],
  },
} as const satisfies LogTypeRow;
