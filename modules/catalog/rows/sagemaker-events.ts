import { fixed, v1 } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byItself } from "../pieces/enablement";
import { makeFindAndWrite, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon SageMaker",
  cloudwatchLogs: v1.logGroup(
    fixed(
      "/aws/sagemaker/Endpoints/${EndpointName}",
      "/aws/sagemaker/InferenceComponents/${InferenceComponentName}",
      "/aws/sagemaker/NotebookInstances",
      "/aws/sagemaker/studio",
      "/aws/sagemaker/TrainingJobs",
      "/aws/sagemaker/ProcessingJobs",
      "/aws/sagemaker/TransformJobs",
      "/aws/sagemaker/CompilationJobs",
      "/aws/sagemaker/LabelingJobs",
      "/aws/sagemaker/InferenceRecommendationsJobs",
    ),
    byItself,
    {
      staysOn:
        "What containers write to stdout and stderr arrives as long as the execution role lets SageMaker write.",
      notes: [
        "What containers write to stdout and stderr arrives by itself, with the execution role. Groups that exist under the fixed names are used, which is how retention and a key are set.",
        "The page says V1, so the log group also lets delivery.logs.amazonaws.com write; the guide speaks of the execution role only.",
      ],
    },
  ),
  source: {
    noun: "a SageMaker endpoint, inference component, notebook instance, domain or job",
    resources: "aws_sagemaker_endpoint aws_sagemaker_notebook_instance aws_sagemaker_domain",
    arns: [
      regional("sagemaker", "endpoint/${EndpointName}"),
      regional("sagemaker", "inference-component/${InferenceComponentName}"),
      regional("sagemaker", "notebook-instance/${NotebookInstanceName}"),
      regional("sagemaker", "domain/${DomainId}"),
      regional("sagemaker", "training-job/${TrainingJobName}"),
      regional("sagemaker", "processing-job/${ProcessingJobName}"),
      regional("sagemaker", "transform-job/${TransformJobName}"),
      regional("sagemaker", "compilation-job/${CompilationJobName}"),
      regional("sagemaker", "labeling-job/${LabelingJobName}"),
      regional("sagemaker", "inference-recommendations-job/${InferenceRecommendationsJobName}"),
    ],
    exampleArn: "arn:aws:sagemaker:us-east-1:111122223333:endpoint/orders",
  },
  roles: [
    role("sagemaker.amazonaws.com", [makeFindAndWrite(regional("logs", "log-group:/aws/sagemaker/*"))]),
  ],
  constraints: {
    "Each kind of resource writes to log groups of its own names, which cannot be chosen. All but those of endpoints and inference components are shared by the account's resources in a region.":
      rule("logGroup"),
    "The log group of an endpoint is named after it and must exist before: give the endpoint a name of its own.":
      rule("name"),
    "The log group must be created before the resource writes for the first time; afterwards it has to be imported.":
      held("order"),
    "The execution role must be allowed to write to /aws/sagemaker/*: the option roleName has the pack see to it.":
      because.elsewhere,
  },
  pages: [
    "https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html",
    "https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html",
    "https://docs.aws.amazon.com/sagemaker/latest/dg/security-iam-awsmanpol.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "@cdktf/provider-aws 21.22.1 (no logging argument in the sagemaker resources)",
      "Log groups of inference components, which the guide's table lacks: public programs read them, and exports of accounts hold them",
    ],
    doubts: [
      "The page labels the row V1 and AmazonSageMakerFullAccess holds the log delivery actions, while the guide speaks of the execution role only (its pages about logs, roles and managed policies were looked through): which part delivery.logs.amazonaws.com writes is not said. Both are allowed to write: delivery.logs.amazonaws.com by the log group's policy, the role by the option roleName.",
    ],
  },
});
