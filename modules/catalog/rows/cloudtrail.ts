import { native, suggested } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, setOn } from "../pieces/enablement";
import { allow, passRole, regional, role, write } from "../pieces/statements";

export const row = defineRow({
  service: "AWS CloudTrail",
  cloudwatchLogs: native.logGroup(
    suggested("/aws/cloudtrail/", "arn:*"),
    assumedRole("cloudtrail.amazonaws.com"),
    setOn("aws_cloudtrail", "cloud_watch_logs_group_arn, cloud_watch_logs_role_arn"),
    {
      notes: [
        "For an organization trail the role also needs the streams <organization id>_* of the log group.",
      ],
    },
  ),
  source: byArn("a CloudTrail trail", "cloudtrail", "trail/${TrailName}", "trail/audit", {
    resources: "aws_cloudtrail",
    id: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{2,127}$", example: "audit" },
    maxDestinations: 1,
  }),
  roles: [
    role(
      "cloudtrail.amazonaws.com",
      [write(regional("logs", "log-group:${LogGroupName}:log-stream:${Account}_CloudTrail_${Region}*"))],
      { default: "created" },
    ),
  ],
  deployer: [allow("cloudtrail:UpdateTrail"), allow("cloudtrail:DescribeTrails", "*"), passRole],
  constraints: {
    "A multi-region trail sends the events of all regions to the log group in its home region.":
      because.consequence,
    "The ARNs of the log group and of the role are set together.": held("service"),
    "The events of an organization trail go to streams named after the organization, which its role must be allowed to write: give organizationId (o-…), or roleArn.":
      rule("organization"),
    "Events of more than 256 KB are not sent to CloudWatch Logs.": because.runtime,
    "The trail's bucket stays required.": because.elsewhere,
    "The trail's own kms_key_id only encrypts its files in S3.": because.consequence,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#14557; trussworks/terraform-aws-cloudtrail#167":
      'Since provider 3.0 the arn of a log group lacks the ":*" that CloudTrail wants; without it the trail is refused or shows a permanent diff.',
    "hashicorp/terraform-provider-aws#18038; aws/aws-cdk#1963; aws/aws-cli#5098; cloudposse/terraform-aws-cloudwatch-logs#38":
      "InvalidCloudWatchLogsLogGroupArnException often means that the role's policy does not cover the log streams or is not attached yet; depend on the role policy.",
    "hashicorp/terraform-provider-aws#148": "The role's ARN must accompany the log group's.",
  },
  pages: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html",
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: { aws_cloudtrail: "internal/service/cloudtrail/trail_test.go testAccTrail_cloudWatch" },
    sources: [
      "CloudTrail user guide: cloudtrail-required-policy-for-cloudwatch-logs, send-cloudtrail-events-to-cloudwatch-logs, cloudwatch-log-group-log-stream-naming-for-cloudtrail",
      "CloudTrail user guide, cross-service confused deputy prevention: the role for CloudWatch Logs supports neither aws:SourceArn nor aws:SourceAccount, so that its trust policy carries neither; nor does the acceptance test's",
    ],
  },
});
