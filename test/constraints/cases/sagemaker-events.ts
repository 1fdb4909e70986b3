import { SagemakerEndpoint } from "@cdktf/provider-aws/lib/sagemaker-endpoint";
import { problemsOf } from "../../stacks";
import type { ConstraintCase, Place } from "../place";

const arn = (resource: string): string => `arn:aws:sagemaker:us-east-1:111122223333:${resource}`;

const endpoint = ({ stack }: Place, name?: string): SagemakerEndpoint =>
  new SagemakerEndpoint(stack, "Endpoint", {
    endpointConfigName: "orders",
    ...(name === undefined ? {} : { name }),
  });

const ENDPOINT = "/aws/sagemaker/Endpoints/orders";
const COMPONENT = "/aws/sagemaker/InferenceComponents/orders";
const JOBS = "/aws/sagemaker/TrainingJobs";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Each kind of resource writes to log groups of its own names",
    finding: "[B17]",
    breaks: (place) => place.deliver(arn("inference-component/orders"), [place.group(ENDPOINT)]),
    given: `Log group "${ENDPOINT}" would stay empty: this inference-component writes to /aws/sagemaker/InferenceComponents/<name>.`,
    allows: (place) => {
      place.deliver(arn("inference-component/orders"), [place.group(COMPONENT)]);
      expect(
        problemsOf(() =>
          place.deliver(arn("inference-component/billing"), [
            place.group("/aws/sagemaker/InferenceComponents/shop"),
          ]),
        ),
      ).toEqual([expect.stringContaining("/aws/sagemaker/InferenceComponents/billing")]);
    },
  },
  {
    constraint: "Each kind of resource writes to log groups of its own names",
    breaks: (place) => place.deliver(arn("training-job/orders"), [place.group(COMPONENT)]),
    given: `Log group "${COMPONENT}" would stay empty: this training-job writes to ${JOBS}.`,
    allows: (place) => place.deliver(arn("training-job/orders"), [place.group(JOBS)]),
  },
  {
    constraint: "The log group of an endpoint is named after it",
    breaks: (place) => place.deliver(endpoint(place), [place.group(ENDPOINT)]),
    given: '"workload/Endpoint" has no name.',
    allows: (place) => place.deliver(endpoint(place, "orders"), [place.group(ENDPOINT)]),
  },
  {
    constraint: "The log group must be created before the resource writes",
    keeps: (place) => {
      place.deliver(endpoint(place, "orders"), [place.group(ENDPOINT)]);
      const synthesized = place.synthesized();
      const [group] = synthesized.of("aws_cloudwatch_log_group");
      expect(synthesized.before(synthesized.of("aws_sagemaker_endpoint")[0]!)).toContain(group!.address);
    },
  },
];
