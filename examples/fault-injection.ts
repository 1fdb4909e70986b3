/** Experiment logs of a Fault Injection Service template, whose role is given what it needs to set them up. */
import { FisExperimentTemplate } from "@cdktf/provider-aws/lib/fis-experiment-template";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"fault-injection">): LogDelivery<"fault-injection"> {
  const role = new IamRole(stack, "ExperimentRole", {
    name: "StopOrders",
    assumeRolePolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "fis.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: {
            StringEquals: { "aws:SourceAccount": "111122223333" },
            ArnLike: { "aws:SourceArn": "arn:aws:fis:us-east-1:111122223333:experiment/*" },
          },
        },
      ],
    }),
  });
  const template = new FisExperimentTemplate(stack, "StopOrders", {
    description: "Stop an instance of the order service",
    roleArn: role.arn,
    stopCondition: [{ source: "none" }],
    action: [
      { name: "stop", actionId: "aws:ec2:stop-instances", target: { key: "Instances", value: "orders" } },
    ],
    target: [
      {
        name: "orders",
        resourceType: "aws:ec2:instance",
        selectionMode: "COUNT(1)",
        resourceTag: [{ key: "service", value: "orders" }],
      },
    ],
  });
  return new LogDelivery(stack, "ExperimentLogs", {
    logType: "fault-injection",
    source: template,
    destinations: to(),
    options: { roleName: role.name },
  });
}
