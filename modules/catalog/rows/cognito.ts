import { suggested, v1 } from "../pieces/cells";
import { held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { madeBy } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, controlLogDelivery } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Cognito",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/cognito/", "arn"),
    madeBy(
      "aws_cognito_log_delivery_configuration",
      "log_configurations.cloud_watch_logs_configuration.log_group_arn",
    ),
    {
      customerManagedKey: "refused",
      notes: ["Takes userNotification (level ERROR) and userAuthEvents (level INFO)."],
    },
  ),
  s3: v1.bucket(
    madeBy("aws_cognito_log_delivery_configuration", "log_configurations.s3_configuration.bucket_arn"),
    {
      notes: ["Not ticked on AWS's page. userAuthEvents only."],
      keyLayout: "AWSLogs/${Account}/…",
      prefix: "unsupported",
    },
  ),
  firehose: v1.stream(
    madeBy("aws_cognito_log_delivery_configuration", "log_configurations.firehose_configuration.stream_arn"),
    { notes: ["Not ticked on AWS's page. userAuthEvents only."] },
  ),
  source: byArn(
    "a Cognito user pool",
    "cognito-idp",
    "userpool/${UserPoolId}",
    "userpool/us-east-1_EXAMPLE",
    {
      resources: "aws_cognito_user_pool",
      id: { pattern: "^[\\w-]+_[0-9a-zA-Z]+$", example: "us-east-1_EXAMPLE" },
      maxDestinations: 2,
    },
  ),
  deployer: [
    allow("cognito-idp:GetLogDeliveryConfiguration cognito-idp:SetLogDeliveryConfiguration"),
    controlLogDelivery,
  ],
  constraints: {
    "The log group is in the user pool's account and is not encrypted with a KMS key.": held(
      "destinations.cloudwatchLogs.logGroup.customerManagedKey",
    ),
    "A pool has at most two log configurations: one for userNotification, one for userAuthEvents.":
      held("source.maxDestinations"),
    "Each event source, userNotification and userAuthEvents, has one destination.": rule("oneDestination"),
    "userNotification, of level ERROR, goes to CloudWatch Logs only: give a log group, or leave userNotification out of eventSources.":
      rule("notifications"),
    'userAuthEvents, of level INFO, come from threat protection: the pool needs userPoolTier "PLUS" and userPoolAddOns.advancedSecurityMode AUDIT or ENFORCED.':
      rule("threatProtection"),
    "Cognito answers with userNotification before userAuthEvents, and the provider compares its answer as a list: they are written in that order, whatever order eventSources has.":
      held("service"),
    "The resource replaces the whole logging configuration of the pool.": held("source.configurations"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#47790, PR #47894":
      "The registry's example was wrong: userAuthEvents is INFO and needs the PLUS tier, and S3 does not take userNotification.",
    "hashicorp/terraform-provider-aws#49202, #43550":
      '"Provider produced inconsistent result after apply" when userAuthEvents is written before userNotification, or where a configuration exists already that isn\'t imported.',
    "lgallard/terraform-aws-cognito-user-pool#413":
      "Check the combinations of event source, level and destination before apply.",
  },
  pages: [
    "https://docs.aws.amazon.com/cognito/latest/developerguide/exporting-quotas-and-usage.html",
    "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetLogDeliveryConfiguration.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_cognito_log_delivery_configuration:
        "internal/service/cognitoidp/log_delivery_configuration_test.go TestAccCognitoIDPLogDeliveryConfiguration_firehose",
    },
    sources: [
      "Cognito developer guide: exporting-quotas-and-usage (userAuthEvents to S3 and Firehose as well)",
      "botocore service model of cognito-idp, 2026-08 (LogConfigurationType)",
      "@aws-cdk/aws-service-spec 0.1.150, vendedLogs (V1: S3, CloudWatch Logs, Firehose)",
      "Acceptance tests: to a log group and to a stream, none to a bucket; the order of log_configurations is the pack's",
    ],
    doubts: [doubts.keyUnpublished, doubts.bucketElsewhere],
  },
});
