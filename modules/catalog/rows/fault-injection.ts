import { suggested, v1 } from "../pieces/cells";
import { checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Fault Injection Service",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/fis/", "arn:*"),
    setOn("aws_fis_experiment_template", "log_configuration.cloudwatch_logs_configuration"),
    {
      notes: [
        "Not ticked on AWS's page. The experiment role sets up the delivery, so it needs the V1 permissions itself.",
      ],
    },
  ),
  s3: v1.bucket(setOn("aws_fis_experiment_template", "log_configuration.s3_configuration"), {
    notes: ["The experiment role sets up the delivery, so it needs the V1 permissions itself."],
    keyLayout: "AWSLogs/${Account}/fis/${Region}/${ExperimentId}/${yyyy}/${MM}/${dd}/…",
  }),
  source: byArn(
    "an FIS experiment template",
    "fis",
    "experiment-template/${Id}",
    "experiment-template/EXT1a2b3c4d5e6f7",
    {
      resources: "aws_fis_experiment_template",
      id: { pattern: "^EXT[0-9A-Za-z]+$", example: "EXT1a2b3c4d5e6f7" },
      maxDestinationsPerType: 1,
    },
  ),
  roles: [
    role(
      "fis.amazonaws.com",
      [
        allow(
          "logs:CreateLogDelivery logs:DescribeLogGroups logs:DescribeResourcePolicies logs:PutResourcePolicy",
          "*",
        ),
      ],
      { trustSourceArn: regional("fis", "experiment/*") },
    ),
    role(
      "fis.amazonaws.com",
      [
        allow("logs:CreateLogDelivery", "*"),
        allow("s3:GetBucketPolicy", "arn:${Partition}:s3:::${BucketName}"),
      ],
      { trustSourceArn: regional("fis", "experiment/*"), neededFor: ["s3"] },
    ),
  ],
  deployer: [allow("fis:GetExperimentTemplate fis:UpdateExperimentTemplate"), passRole],
  constraints: {
    "log_schema_version is required; the current version is 2.": held("service"),
    "FIS takes a prefix of 700 characters at most (ExperimentTemplateS3LogConfigurationInput).": checked({
      kind: "prefix",
      mustNotMatch: "^.{701}",
    }),
  },
  pages: [
    "https://docs.aws.amazon.com/fis/latest/userguide/monitoring-logging.html",
    "https://docs.aws.amazon.com/fis/latest/userguide/getting-started-iam-service-role.html",
  ],
  evidence: {
    confidence: "medium",
    acceptanceTests: {
      aws_fis_experiment_template:
        "internal/service/fis/experiment_template_test.go TestAccFISExperimentTemplate_loggingConfiguration",
    },
    sources: [
      "FIS user guide: monitoring-logging (both destinations, and the S3 key), getting-started-iam-service-role",
      "The current edition of AWS's page, which ticks S3; the text form of the 2024 edition has lost the column of the cell",
      "botocore service model of fis, 2026-08",
      "Acceptance test: its role has no permissions, as making a template doesn't check them; the pack asks for those of the guide",
    ],
    doubts: [
      "The experiment role's statements for S3 are those of AWS's V1 rules, to which the guide refers: logs:CreateLogDelivery, and the right to read and write the bucket's policy where it lacks the statements. The policy is written before, so that logs:CreateLogDelivery with s3:GetBucketPolicy is safe; the provider's acceptance tests give a role for S3 reports logs:CreateLogDelivery alone.",
      doubts.bucketElsewhere,
    ],
  },
});
