/** Console logs of a Mainframe Modernization application, ready before its first deployment. */
import { M2Application } from "@cdktf/provider-aws/lib/m2-application";
import { M2Deployment } from "@cdktf/provider-aws/lib/m2-deployment";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"mainframe-modernization">,
): LogDelivery<"mainframe-modernization"> {
  const application = new M2Application(stack, "Ledger", {
    name: "ledger",
    engineType: "bluage",
    definition: [{ s3Location: "s3://ledger-artifacts/application-definition.json" }],
  });
  const delivery = new LogDelivery(stack, "ConsoleLogs", {
    logType: "mainframe-modernization",
    source: application,
    destinations: to({ ApplicationId: application.applicationId }),
  });
  new M2Deployment(stack, "Deployment", {
    applicationId: application.applicationId,
    applicationVersion: 1,
    environmentId: "abcdefghijklmnopqrstuvwxyz",
    start: true,
    dependsOn: [...delivery.dependencies],
  });
  return delivery;
}
