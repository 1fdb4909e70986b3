/** The web process's log of an Elastic Beanstalk environment. */
import { ElasticBeanstalkApplication } from "@cdktf/provider-aws/lib/elastic-beanstalk-application";
import { ElasticBeanstalkEnvironment } from "@cdktf/provider-aws/lib/elastic-beanstalk-environment";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"elastic-beanstalk">,
): LogDelivery<"elastic-beanstalk"> {
  const application = new ElasticBeanstalkApplication(stack, "Orders", { name: "orders" });
  const environment = new ElasticBeanstalkEnvironment(stack, "OrdersProd", {
    name: "orders-prod",
    application: application.name,
    solutionStackName: "64bit Amazon Linux 2023 v6.7.1 running Node.js 22",
    setting: [
      {
        namespace: "aws:autoscaling:launchconfiguration",
        name: "IamInstanceProfile",
        value: "orders-instance",
      },
    ],
  });
  return new LogDelivery(stack, "InstanceLogs", {
    logType: "elastic-beanstalk",
    source: environment,
    destinations: to({ EnvironmentName: "orders-prod", LogFilePath: "var/log/web.stdout.log" }),
    options: { instanceRoleName: "orders-instance" },
  });
}
