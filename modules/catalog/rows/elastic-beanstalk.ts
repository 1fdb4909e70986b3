import { fixed, native } from "../pieces/cells";
import { held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Elastic Beanstalk",
  cloudwatchLogs: native.logGroup(
    fixed(
      "/aws/elasticbeanstalk/${EnvironmentName}/${LogFilePath}",
      "/aws/elasticbeanstalk/${EnvironmentName}/environment-health.log",
    ),
    assumedRole("ec2.amazonaws.com"),
    setOn("aws_elastic_beanstalk_environment", "setting"),
    {
      notes: [
        "Instance logs are written by the instance profile's role, environment health by the environment's service role (elasticbeanstalk.amazonaws.com).",
        "Option aws:elasticbeanstalk:cloudwatch:logs StreamLogs = true, and aws:elasticbeanstalk:cloudwatch:logs:health HealthStreamingEnabled = true.",
      ],
    },
  ),
  source: byArn(
    "an Elastic Beanstalk environment",
    "elasticbeanstalk",
    "environment/${ApplicationName}/${EnvironmentName}",
    "environment/orders/orders-prod",
    { resources: "aws_elastic_beanstalk_environment" },
  ),
  roles: [
    role("ec2.amazonaws.com", [
      allow(
        "logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents",
        regional("logs", "log-group:/aws/elasticbeanstalk/${EnvironmentName}/*"),
      ),
      allow("logs:DescribeLogGroups", "*"),
    ]),
    role("elasticbeanstalk.amazonaws.com", [
      allow(
        "logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents",
        regional("logs", "log-group:/aws/elasticbeanstalk/${EnvironmentName}/environment-health.log"),
        regional("logs", "log-group:/aws/elasticbeanstalk/${EnvironmentName}/environment-health.log:*"),
      ),
    ]),
  ],
  deployer: [
    allow(
      "elasticbeanstalk:DescribeConfigurationSettings elasticbeanstalk:DescribeEnvironments elasticbeanstalk:UpdateEnvironment",
    ),
    allow(
      "logs:CreateLogGroup logs:DeleteLogGroup logs:PutRetentionPolicy",
      regional("logs", "log-group:/aws/elasticbeanstalk/${EnvironmentName}/*"),
    ),
    passRole,
  ],
  constraints: {
    "Elastic Beanstalk makes missing log groups and sets the retention of all of them itself, by the option RetentionInDays: 7 days by default, never for ever. The pack sets the option to the retention of the log groups that it manages.":
      rule("retention"),
    "With DeleteOnTerminate the log groups end with the environment; the pack leaves it at its default, false.":
      held("service"),
    'Elastic Beanstalk streams the health of environments with enhanced reporting only: set SystemType of aws:elasticbeanstalk:healthreporting:system to "enhanced". Unset it is "basic".':
      rule("enhancedHealth"),
  },
  pages: [
    "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html",
    "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.envhealth.html",
    "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: { aws_elastic_beanstalk_environment: null },
    sources: [
      "Elastic Beanstalk developer guide: AWSHowTo.cloudwatchlogs, AWSHowTo.cloudwatchlogs.envhealth, command-options-general",
    ],
    doubts: [
      doubts.groupKey,
      "That Elastic Beanstalk takes log groups that exist is inferred; the guide says only that they outlive an environment without DeleteOnTerminate, and a new one of the same name meets them. The pack makes them with exactly the names that the guide gives; should Elastic Beanstalk refuse one, create: false leaves them to it.",
      "That the caller's permissions are used to make, keep and delete the log groups is inferred from AWS's managed policies for Elastic Beanstalk; the guide names none. They are granted on the environment's log groups alone, which is right if AWS asks for them and harmless if not.",
    ],
  },
});
