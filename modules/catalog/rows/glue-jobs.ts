import type { LogTypeRow } from "../row";

export const row = {
  id: "glue-jobs",
  service: "AWS Glue",
  label: "AWS Glue job logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "attribute",
      principal: "glue.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_glue_job"],
        argument: "default_arguments",
      },
      notes: [
        "Glue 4.0 and earlier, continuous logging: --enable-continuous-cloudwatch-log = true, with --continuous-log-logGroup for the name; without it the logs go to /aws-glue/jobs/logs-v2.",
        "Glue 5.0 and later always logs: --custom-logGroup-prefix chooses <prefix>/output and <prefix>/error; without it they are /aws-glue/jobs/output and /aws-glue/jobs/error.",
        'With a security configuration Glue 4.0 and earlier appends "-<security configuration name>" to the group\'s name, and Glue 5.0 and later writes to <prefix>/<security configuration name>-role/<job role>/output and …/error.',
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws-glue/jobs/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a Glue job",
    resources: ["aws_glue_job"],
    arns: ["arn:${Partition}:glue:${Region}:${Account}:job/${JobName}"],
    id: {
      pattern: "^[A-Za-z0-9_.-]{1,255}$",
      example: "orders",
    },
    exampleArn: "arn:aws:glue:us-east-1:111122223333:job/orders",
    configurations: "one",
    maxDestinations: 2,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "glue.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [
            "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}",
            "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*",
          ],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["glue:GetJob", "glue:UpdateJob"],
      resources: ["arn:${Partition}:glue:${Region}:${Account}:job/${JobName}"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "Glue 4.0 and earlier takes one log group of any name; Glue 5.0 and later two, which share a prefix and end in /output and /error.",
    "The managed policy AWSGlueServiceRole covers log groups under /aws-glue/; for others the job's role needs the statements.",
    "With encryption of CloudWatch Logs in a security configuration the job's role also needs logs:AssociateKmsKey on the log group; without it continuous logging is off.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging-enable.html",
    "https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging.html",
    "https://docs.aws.amazon.com/glue/latest/dg/create-service-policy.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "Glue developer guide: monitor-continuous-logging-enable, create-service-policy (2023)",
      "Glue developer guide: monitor-continuous-logging (Glue 5.0)",
      "Terraform AWS provider 6.25: aws_glue_job, aws_glue_security_configuration",
    ],
    doubts: [
      "The behaviour of Python shell and Ray jobs is not verified.",
      "The guide writes the default group with a trailing slash.",
    ],
  },
} as const satisfies LogTypeRow;
