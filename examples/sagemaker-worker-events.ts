/** What the workers of a private SageMaker Ground Truth work team do. */
import { SagemakerWorkteam } from "@cdktf/provider-aws/lib/sagemaker-workteam";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"sagemaker-worker-events">,
): LogDelivery<"sagemaker-worker-events"> {
  const workteam = new SagemakerWorkteam(stack, "Annotators", {
    workteamName: "annotators",
    description: "Labels photographs of parcels",
    workforceName: "default",
    memberDefinition: [
      {
        cognitoMemberDefinition: {
          clientId: "1example23456789",
          userGroup: "annotators",
          userPool: "us-east-1_EXAMPLE12",
        },
      },
    ],
  });
  return new LogDelivery(stack, "WorkerEvents", {
    logType: "sagemaker-worker-events",
    source: workteam,
    destinations: to(),
  });
}
