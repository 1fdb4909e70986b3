/** Build logs of a CodeBuild project, whose role is allowed to write them. */
import { CodebuildProject } from "@cdktf/provider-aws/lib/codebuild-project";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"codebuild">): LogDelivery<"codebuild"> {
  const project = new CodebuildProject(stack, "Orders", {
    name: "orders",
    serviceRole: "arn:aws:iam::111122223333:role/orders-build",
    artifacts: { type: "NO_ARTIFACTS" },
    environment: {
      type: "LINUX_CONTAINER",
      computeType: "BUILD_GENERAL1_SMALL",
      image: "aws/codebuild/amazonlinux-x86_64-standard:5.0",
    },
    source: { type: "GITHUB", location: "https://github.com/example/orders.git" },
  });
  return new LogDelivery(stack, "BuildLogs", {
    logType: "codebuild",
    source: project,
    destinations: to(),
    options: { roleName: "orders-build" },
  });
}
