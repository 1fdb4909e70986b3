import type { LogTypeRow } from "../row";

export const row = {
  id: "ecs",
  service: "Amazon Elastic Container Service",
  label: "Amazon Elastic Container Service logs",
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
      principal: "ecs-tasks.amazonaws.com",
      authorisedBy: "iam-role",
      terraform: {
        resources: ["aws_ecs_task_definition"],
        argument: "container_definitions",
      },
      notes: [
        "Per container: logConfiguration with logDriver awslogs and the options awslogs-group, awslogs-region and awslogs-stream-prefix, in the JSON of container_definitions.",
        "On EC2 without an execution role, the container instance's role writes.",
      ],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/ecs/",
        },
        reference: "name",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "an ECS task definition",
    resources: ["aws_ecs_task_definition"],
    arns: [
      "arn:${Partition}:ecs:${Region}:${Account}:task-definition/${TaskDefinitionFamilyName}:${TaskDefinitionRevisionNumber}",
    ],
    id: {
      pattern: "^[A-Za-z0-9_-]{1,255}:[0-9]+$",
      example: "orders:7",
    },
    exampleArn: "arn:aws:ecs:us-east-1:111122223333:task-definition/orders:7",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "ecs-tasks.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["ecs:RegisterTaskDefinition"],
      resources: ["arn:${Partition}:ecs:${Region}:${Account}:task-definition/${TaskDefinitionFamilyName}:*"],
    },
    {
      actions: ["ecs:DeregisterTaskDefinition", "ecs:DescribeTaskDefinition"],
      resources: ["*"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "There is no switch on the cluster: each container definition has its own logConfiguration.",
    "On EC2 the container agent must be 1.9.0 or later.",
    "logs:CreateLogGroup is needed only with awslogs-create-group = true; the pack makes the group.",
    "A change of logging registers a new revision of the task definition.",
  ],
  pitfalls: [
    {
      cite: "terraform-aws-modules/terraform-aws-ecs#112, #313",
      lesson:
        "awslogs-create-group without logs:CreateLogGroup on the execution role makes tasks fail with ResourceInitializationError; make the group in Terraform.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "ECS developer guide: using_awslogs",
      "Terraform AWS provider 6.25: aws_ecs_task_definition",
    ],
  },
} as const satisfies LogTypeRow;
