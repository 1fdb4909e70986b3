import { fixed, native } from "../pieces/cells";
import { held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { assumedRole, setOn } from "../pieces/enablement";
import { allow, makeAndWrite, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Simple Notification Service",
  cloudwatchLogs: native.logGroup(
    fixed(
      "sns/${Region}/${Account}/${TopicName}",
      "sns/${Region}/${Account}/${TopicName}/Failure",
      "sns/${Region}/${Account}/DirectPublishToPhoneNumber",
      "sns/${Region}/${Account}/DirectPublishToPhoneNumber/Failure",
    ),
    assumedRole("sns.amazonaws.com"),
    setOn(
      "aws_sns_topic aws_sns_platform_application aws_sns_sms_preferences",
      "{application,firehose,http,lambda,sqs}_{success,failure}_feedback_role_arn, of SMS delivery_status_iam_role_arn",
    ),
    {
      notes: [
        "Topics: a role for successes, one for failures and a sample rate of successes, for each protocol (application, firehose, http, lambda, sqs).",
        "Platform applications: success_feedback_role_arn, failure_feedback_role_arn, success_feedback_sample_rate.",
        "The log groups of a platform application are sns/<region>/<account>/app/<platform>/<name> and the same with /Failure.",
        "SMS: delivery_status_iam_role_arn and delivery_status_success_sampling_rate of aws_sns_sms_preferences, which is one per account and region.",
      ],
    },
  ),
  source: {
    noun: "an SNS topic, a platform application or the account's SMS settings",
    resources: "aws_sns_topic aws_sns_platform_application aws_sns_sms_preferences",
    arns: [regional("sns", "${TopicName}"), regional("sns", "app/${Platform}/${PlatformApplicationName}")],
    exampleArn: "arn:aws:sns:us-east-1:111122223333:orders",
  },
  roles: [
    role("sns.amazonaws.com", [makeAndWrite(regional("logs", "log-group:sns/${Region}/${Account}/*"))], {
      default: "created",
    }),
  ],
  deployer: [
    allow("sns:SetTopicAttributes sns:GetTopicAttributes", regional("sns", "${TopicName}")),
    allow(
      "sns:SetPlatformApplicationAttributes sns:GetPlatformApplicationAttributes sns:SetSMSAttributes sns:GetSMSAttributes",
      "*",
    ),
    passRole,
  ],
  constraints: {
    "The names of the log groups cannot be chosen, and do not start with a slash.": held(
      "destinations.cloudwatchLogs.logGroup.naming",
    ),
    "The log group appears with the first logged message; to set retention and a key it must be created before.":
      held("order"),
    "Without a sample rate only failures are logged.": held("service"),
    "SNS logs failed SMS whenever it logs SMS.": rule("smsFailures"),
    "aws_sns_sms_preferences is one per account and region: a second one overwrites the first.":
      rule("smsPreferences"),
    "The role is one of the account itself: IAM passes no roles between accounts.": rule("roleAccount"),
  },
  pitfalls: { "topics-attrib-prereq": "A sample rate that is not set means that successes are not logged." },
  pages: [
    "https://docs.aws.amazon.com/sns/latest/dg/topics-attrib.html",
    "https://docs.aws.amazon.com/sns/latest/dg/topics-attrib-prereq.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "Names of log groups in public configurations of accounts: /Failure, and .fifo of a FIFO topic is part of the name",
    ],
    acceptanceTests: {
      aws_sns_topic: "internal/service/sns/topic_test.go TestAccSNSTopic_deliveryStatus",
      aws_sns_platform_application:
        "internal/service/sns/platform_application_test.go TestAccSNSPlatformApplication_iamRoleAttributes",
      aws_sns_sms_preferences:
        "internal/service/sns/sms_preferences_test.go testAccSMSPreferences_deliveryRole",
    },
    doubts: [
      "AWS's guide names sns/<region>/<account>/<topic> only (it, the API reference and public configurations were looked through); the names of platform applications' groups come from a few public configurations. Logging does not depend on them: the role of a platform application may write to all log groups of SNS, and makes those that are missing.",
      "Neither the guide nor the provider's acceptance tests have aws:SourceAccount or aws:SourceArn in the trust policy, and whether SNS sends them is not said: the trust policy asks for neither.",
    ],
  },
});
