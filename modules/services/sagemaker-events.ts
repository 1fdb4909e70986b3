/**
 * What SageMaker's endpoints, notebook instances, domains and jobs write. They do so by themselves, and make
 * a missing log group without retention: a source in this stack waits for its group.
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html
 */
import type { SagemakerDomain } from "@cdktf/provider-aws/lib/sagemaker-domain";
import type { SagemakerEndpoint } from "@cdktf/provider-aws/lib/sagemaker-endpoint";
import type { SagemakerNotebookInstance } from "@cdktf/provider-aws/lib/sagemaker-notebook-instance";
import { parseArn } from "../policies/arn";
import { identifyByArn } from "./identify";
import { writesTo } from "./log-writer";
import type { SagemakerEventsOptions } from "./options.generated";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Construct = SagemakerEndpoint | SagemakerNotebookInstance | SagemakerDomain;
type Source = Construct | string | undefined;

/** Where each kind of resource, as its ARN calls it, writes to: a log group each where a slash ends it. */
const LOG_GROUPS: Readonly<Record<string, string>> = {
  endpoint: "/aws/sagemaker/Endpoints/",
  "inference-component": "/aws/sagemaker/InferenceComponents/",
  "notebook-instance": "/aws/sagemaker/NotebookInstances",
  domain: "/aws/sagemaker/studio",
  "training-job": "/aws/sagemaker/TrainingJobs",
  "processing-job": "/aws/sagemaker/ProcessingJobs",
  "transform-job": "/aws/sagemaker/TransformJobs",
  "compilation-job": "/aws/sagemaker/CompilationJobs",
  "labeling-job": "/aws/sagemaker/LabelingJobs",
  "inference-recommendations-job": "/aws/sagemaker/InferenceRecommendationsJobs",
};

const KINDS: Readonly<Record<string, string>> = {
  aws_sagemaker_endpoint: "endpoint",
  aws_sagemaker_notebook_instance: "notebook-instance",
  aws_sagemaker_domain: "domain",
};

const sagemakerEvents: LogSwitch<Source, SagemakerEventsOptions> = {
  identify: (source) => {
    if (source === undefined || typeof source === "string") return identifyByArn(source!);
    return isEndpoint(source)
      ? { arn: source.arn, names: { EndpointName: source.nameInput } }
      : { arn: source.arn };
  },
  rules: {
    logGroup: ({ source, logGroups }) => {
      const kind = kindOf(source) ?? "";
      const own = LOG_GROUPS[kind];
      if (own === undefined) return undefined;
      const others = Object.values(LOG_GROUPS).filter((group) => group !== own);
      return logGroups
        .filter(({ logGroupName }) => others.some((group) => logGroupName.startsWith(group)))
        .map(
          ({ logGroupName }) =>
            `Log group "${logGroupName}" would stay empty: this ${kind} writes to ${own}${own.endsWith("/") ? "<name>" : ""}.`,
        );
    },
    name: ({ source }) =>
      typeof source === "object" && isEndpoint(source) && source.nameInput === undefined
        ? `"${source.node.path}" has no name.`
        : undefined,
  },
  switchOn: (context: SwitchContext<Source, SagemakerEventsOptions>) => ({
    // The resource itself is what starts the logs, so it waits for the group and the role's policy.
    resources: typeof context.source === "object" ? [context.source] : [],
    dependencies: addToRole(
      context,
      context.options.roleName,
      writesTo(context.row.roles![0]!, context.logGroups),
    ),
  }),
};

export const switches = { "sagemaker-events": sagemakerEvents } satisfies LogSwitches;

function isEndpoint(source: Construct): source is SagemakerEndpoint {
  return source.terraformResourceType === "aws_sagemaker_endpoint";
}

function kindOf(source: Source): string | undefined {
  if (typeof source === "object") return KINDS[source.terraformResourceType];
  if (source === undefined) return undefined;
  return parseArn(source)?.resource.split("/")[0];
}
