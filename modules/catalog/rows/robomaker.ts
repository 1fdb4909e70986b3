import type { LogTypeRow } from "../row";

export const row = {
  id: "robomaker",
  service: "AWS RoboMaker",
  label: "AWS RoboMaker logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "manual",
      principal: "robomaker.amazonaws.com",
      authorisedBy: "iam-role",
      notes: [
        "A simulation job wrote with the role given to it: aws robomaker create-simulation-job --iam-role <role-arn> …",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/robomaker/SimulationJobs"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a RoboMaker simulation job",
    resources: [],
    arns: ["arn:${Partition}:robomaker:${Region}:${Account}:simulation-job/${SimulationJobId}"],
    exampleArn: "arn:aws:robomaker:us-east-1:111122223333:simulation-job/sim-a1b2c3d4e5f6",
    configurations: "one",
  },
  lifecycle: {
    state: "ended",
    since: "2025-09-10",
  },
  roles: [
    {
      trustedBy: "robomaker.amazonaws.com",
      neededFor: ["cloudwatchLogs"],
      default: "existing",
      statements: [
        {
          actions: [
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents",
          ],
          resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/robomaker/SimulationJobs*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["robomaker:CreateSimulationJob"],
      resources: ["*"],
    },
    {
      actions: ["robomaker:DescribeSimulationJob"],
      resources: ["arn:${Partition}:robomaker:${Region}:${Account}:simulation-job/${SimulationJobId}"],
    },
    {
      actions: ["iam:PassRole"],
      resources: ["arn:${Partition}:iam::${Account}:role/${RoleName}"],
    },
  ],
  constraints: [
    "The service ended on 2025-09-10; its console and resources cannot be reached any more.",
    "Provider 6 has no RoboMaker resources.",
  ],
  pitfalls: [],
  links: ["https://docs.aws.amazon.com/robomaker/latest/dg/chapter-welcome.html"],
  evidence: {
    confidence: "low",
    sources: [
      "AWS's page, edition of 2024",
      "End of support notice in the RoboMaker developer guide: September 10, 2025",
      "@cdktf/provider-aws 21.22.1 (no RoboMaker resources)",
    ],
    doubts: [
      "The date is that of AWS's notice in advance (support ends on September 10, 2025); that the service was switched off on that day was not checked.",
      "The 2024 edition shows one mark without its column; a lone plain mark is CloudWatch Logs in every edition that shows columns.",
      "The name of the log group and the role's actions are those of the archived guide, not checked against a live service.",
    ],
  },
} as const satisfies LogTypeRow;
