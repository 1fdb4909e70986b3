import type { LogTypeRow } from "../row";

export const row = {
  id: "opsworks",
  service: "AWS OpsWorks Stacks",
  label: "AWS OpsWorks logs",
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
      principal: "ec2.amazonaws.com",
      authorisedBy: "iam-role",
      notes: [
        "The CloudWatch Logs agent on the layer's instances wrote, with the role of their instance profile.",
        "Switched on per layer: aws opsworks update-layer --layer-id <layer-id> --cloud-watch-logs-configuration Enabled=true,LogStreams=[…].",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["${StackName}/${LayerShortName}/${LogName}"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a layer of an OpsWorks stack",
    resources: [],
    arns: ["arn:${Partition}:opsworks:${Region}:${Account}:stack/${StackId}/"],
    id: {
      pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
      example: "b2c3d4e5-6789-01ab-cdef-222233334444",
    },
    exampleArn: "arn:aws:opsworks:us-east-1:111122223333:stack/a1b2c3d4-5678-90ab-cdef-111122223333/",
    configurations: "one",
  },
  lifecycle: {
    state: "ended",
    since: "2024-05-26",
  },
  roles: [
    {
      trustedBy: "ec2.amazonaws.com",
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
          resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:${StackName}/*"],
        },
      ],
    },
  ],
  deployer: [
    {
      actions: ["opsworks:UpdateLayer", "opsworks:DescribeLayers"],
      resources: ["arn:${Partition}:opsworks:${Region}:${Account}:stack/${StackId}/"],
    },
  ],
  constraints: [
    "The service ended on 2024-05-26; no stack can be reached any more.",
    "Provider 6 has no aws_opsworks_* resources.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws#35701, #41674, #41948",
      lesson: "The resources were deprecated in 5.90 and removed in 6.0.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/opsworks/latest/userguide/monitoring-cloudwatch-logs.html",
    "https://docs.aws.amazon.com/opsworks/latest/userguide/stacks-eol-faqs.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "AWS's page, edition of 2024",
      "hashicorp/terraform-provider-aws#41948",
      "@cdktf/provider-aws 21.22.1 (no opsworks resources)",
    ],
    doubts: [
      "The 2024 edition shows one mark without its column; a lone plain mark is CloudWatch Logs in every edition that shows columns.",
      "The names of the log groups and the role's actions are those of the archived guide, not checked against a live service.",
    ],
  },
} as const satisfies LogTypeRow;
