/** Console logs of a Mainframe Modernization application, ready before its first deployment. */
import { M2Application } from "@cdktf/provider-aws/lib/m2-application";
import { M2Deployment } from "@cdktf/provider-aws/lib/m2-deployment";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

const definition = {
  "template-version": "2.0",
  "source-locations": [
    {
      "source-id": "s3-source",
      "source-type": "s3",
      properties: { "s3-bucket": "ledger-artifacts", "s3-key-prefix": "v1" },
    },
  ],
  definition: {
    listeners: [{ port: 8196, type: "http" }],
    // Two dollars: Terraform would take one for an expression of its own.
    "ba-application": { "app-location": "$${s3-source}/ledger-v1.zip" },
  },
};

export function deliver(
  stack: TerraformStack,
  to: To<"mainframe-modernization">,
): LogDelivery<"mainframe-modernization"> {
  const application = new M2Application(stack, "Ledger", {
    name: "ledger",
    engineType: "bluage",
    // Written here: what is in a bucket (s3Location) the provider reads back as nothing, and plans again each time.
    definition: [{ content: JSON.stringify(definition) }],
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
