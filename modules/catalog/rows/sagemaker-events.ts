import type { LogTypeRow } from "../row";

export const row = {
  id: "sagemaker-events",
  service: "Amazon SageMaker",
  label: "Amazon SageMaker events",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "automatic",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      notes: [
        "What containers write to stdout and stderr arrives by itself, with the execution role. Groups that exist under the fixed names are used, which is how retention and a key are set.",
        "The page says V1, so the log group also lets delivery.logs.amazonaws.com write; the guide speaks of the execution role only.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: [
            "/aws/sagemaker/Endpoints/${EndpointName}",
            "/aws/sagemaker/NotebookInstances",
            "/aws/sagemaker/studio",
            "/aws/sagemaker/TrainingJobs",
            "/aws/sagemaker/ProcessingJobs",
            "/aws/sagemaker/TransformJobs",
            "/aws/sagemaker/CompilationJobs",
            "/aws/sagemaker/LabelingJobs",
            "/aws/sagemaker/InferenceRecommendationsJobs",
          ],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a SageMaker endpoint, notebook instance, domain or job",
    resources: ["aws_sagemaker_endpoint", "aws_sagemaker_notebook_instance", "aws_sagemaker_domain"],
    arns: [
      "arn:${Partition}:sagemaker:${Region}:${Account}:endpoint/${EndpointName}",
      "arn:${Partition}:sagemaker:${Region}:${Account}:notebook-instance/${NotebookInstanceName}",
      "arn:${Partition}:sagemaker:${Region}:${Account}:domain/${DomainId}",
      "arn:${Partition}:sagemaker:${Region}:${Account}:training-job/${TrainingJobName}",
      "arn:${Partition}:sagemaker:${Region}:${Account}:processing-job/${ProcessingJobName}",
      "arn:${Partition}:sagemaker:${Region}:${Account}:transform-job/${TransformJobName}",
      "arn:${Partition}:sagemaker:${Region}:${Account}:compilation-job/${CompilationJobName}",
      "arn:${Partition}:sagemaker:${Region}:${Account}:labeling-job/${LabelingJobName}",
      "arn:${Partition}:sagemaker:${Region}:${Account}:inference-recommendations-job/${InferenceRecommendationsJobName}",
    ],
    exampleArn: "arn:aws:sagemaker:us-east-1:111122223333:endpoint/orders",
    configurations: "one",
  },
  lifecycle: {
    state: "active",
  },
  roles: [
    {
      trustedBy: "sagemaker.amazonaws.com",
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
          resources: ["arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/sagemaker/*"],
        },
      ],
    },
  ],
  deployer: [],
  constraints: [
    "The names of the log groups cannot be chosen. All but those of endpoints are shared by the account's resources in a region.",
    "The log group must be created before the resource writes for the first time; afterwards it has to be imported.",
    "The execution role must be allowed to write to /aws/sagemaker/*.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html",
      "@cdktf/provider-aws 21.22.1 (no logging argument in the sagemaker resources)",
    ],
    doubts: [
      "The page labels the row V1, the guide describes logs that the execution role writes: which part of them delivery.logs.amazonaws.com delivers is not documented.",
      "The actions of the execution role are those of AWS's usual list for it; a minimum is not published.",
    ],
  },
} as const satisfies LogTypeRow;
