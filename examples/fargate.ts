/** Container logs of an ECS task on Fargate. */
import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"fargate">): LogDelivery<"fargate"> {
  const task = new EcsTaskDefinition(stack, "Orders", {
    family: "orders",
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: "256",
    memory: "512",
    executionRoleArn: "arn:aws:iam::111122223333:role/orders-execution",
    containerDefinitions: JSON.stringify([
      {
        name: "web",
        image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/orders:1.4.0",
        essential: true,
        portMappings: [{ containerPort: 8080 }],
      },
    ]),
  });
  return new LogDelivery(stack, "ContainerLogs", {
    logType: "fargate",
    source: task,
    destinations: to(),
    options: { streamPrefix: "orders", mode: "non-blocking", maxBufferSize: "25m" },
  });
}
