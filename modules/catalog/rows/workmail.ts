import { checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

const ORGANIZATION = regional("workmail", "organization/${ResourceId}");
const regions = ["us-east-1", "us-west-2", "eu-west-1"];

export const row = defineRow({
  service: "Amazon WorkMail",
  ...logs("/aws/vendedlogs/workmail/"),
  source: {
    noun: "a WorkMail organization",
    arns: [ORGANIZATION],
    exampleArn: "arn:aws:workmail:us-east-1:111122223333:organization/m-a1b2c3d4e5f6478901234567890abcde",
  },
  lifecycle: { state: "active", endsOn: "2027-03-31" },
  v2: {
    logTypes: [
      logType("ACCESS_CONTROL_LOGS"),
      logType("AUTHENTICATION_LOGS"),
      logType("WORKMAIL_AVAILABILITY_PROVIDER_LOGS"),
      logType("WORKMAIL_MAILBOX_ACCESS_LOGS"),
      logType("WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS"),
    ],
    defaultLogTypes:
      "ACCESS_CONTROL_LOGS AUTHENTICATION_LOGS WORKMAIL_AVAILABILITY_PROVIDER_LOGS WORKMAIL_MAILBOX_ACCESS_LOGS WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS",
    authorization: "workmail",
  },
  constraints: {
    "Amazon WorkMail is in us-east-1, us-west-2 and eu-west-1 only.": checked({
      kind: "source-arn",
      forms: regions.map((region) => ORGANIZATION.replace("${Region}", region)),
    }),
    "Each log type is switched on by a delivery source of its own.": held("v2.logTypes"),
    "AmazonWorkMailFullAccess does not contain workmail:AllowVendedLogDeliveryForResource.":
      held("v2.authorization"),
    "Amazon WorkMail ends on 2027-03-31.": held("lifecycle"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#42194, #42947; fix #48158, newer than 6.25":
      "Two deliveries that share a source or a destination fail with ConflictException when they are created or destroyed in parallel: they must be chained.",
    "hashicorp/terraform-provider-aws#40885; aws-cloudformation/cloudformation-coverage-roadmap#2274":
      "The API prepends AWSLogs/<account>/<service>/ to suffix_path on creation, which shows as an inconsistent result or a difference.",
    "AWS-logs-infrastructure-V2-S3":
      "Editions of AWS's page disagree whether a prefix on the destination ARN replaces AWSLogs/<account>/<service>/ or precedes it, and Hive-compatible paths write AWSLogs/aws-account-id=<account>/: the statement for s3:PutObject must follow.",
    "hashicorp/terraform-provider-aws#43572, #43576":
      'Changing a delivery destination that has tags failed with "Tags can only be provided when a resource is being created"; fixed before 6.25.',
  },
  pages: [
    "https://docs.aws.amazon.com/workmail/latest/adminguide/audit-logging.html",
    "https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html",
    "https://docs.aws.amazon.com/general/latest/gr/workmail.html",
  ],
  evidence: { confidence: "medium", doubts: [doubts.fieldsUnpublished, doubts.keyUnpublished] },
});
