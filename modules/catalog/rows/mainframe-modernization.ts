import { bridged } from "../pieces/bridge";
import { fixed, v1 } from "../pieces/cells";
import { because } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { byItself } from "../pieces/enablement";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Mainframe Modernization",
  cloudwatchLogs: v1.logGroup(fixed("/aws/vendedlogs/m2/${ApplicationId}/ConsoleLog"), byItself, {
    staysOn:
      "The delivery is set up when an application is deployed, and neither environment, application nor deployment has a setting that ends it.",
    notes: [
      "Log delivery is set up when an application is deployed (m2:CreateDeployment): neither environment, application nor deployment has a logging argument.",
      "GetApplication lists the log groups of an application in logGroups, once it is deployed.",
    ],
  }),
  ...bridged("mainframe-modernization"),
  source: byArn(
    "a Mainframe Modernization application",
    "m2",
    "app/${ApplicationId}",
    "app/4nmiws6bmvgzpfcc2cbpkt4ycq",
    { resources: "aws_m2_application", maxDestinationsPerType: 1 },
  ),
  lifecycle: { state: "closed", since: "2025-11-07" },
  deployer: [
    allow("m2:GetApplication m2:GetDeployment"),
    allow(
      "m2:CreateDeployment",
      regional("m2", "app/${ApplicationId}"),
      regional("m2", "env/${EnvironmentId}"),
    ),
    controlLogDelivery,
  ],
  constraints: {
    "Whoever deploys or deletes the application needs the log delivery actions, since deployment sets up the delivery.":
      because.elsewhere,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws internal/service/m2/application.go":
      "An application whose definition is given by s3_location is a difference in every plan, and a new version at every apply: the provider reads its content back. Give content.",
    "mainframe-modernization-availability-change":
      "New accounts cannot use the service, so most users cannot try this row.",
  },
  pages: [
    "https://docs.aws.amazon.com/m2/latest/userguide/UsingWithM2_IAM_ResourcePermissions.html",
    "https://docs.aws.amazon.com/m2/latest/userguide/mainframe-modernization-availability-change.html",
  ],
  evidence: {
    confidence: "low",
    sources: [
      "API reference of GetApplication, LogGroupSummary (@aws-sdk/client-m2 3.1169.0): log groups are the only destination",
      "@cdktf/provider-aws 21.22.1: lib/m2-environment, lib/m2-application, lib/m2-deployment (no logging argument)",
    ],
    doubts: [
      "AWS publishes no list of the log groups (the guide, the API reference and public code were looked through); only ConsoleLog is known, from public code, and an application may have others under /aws/vendedlogs/m2/<application-id>/. GetApplication lists them all once it is deployed; what is made here, and carried on to S3 and Firehose, is ConsoleLog.",
    ],
  },
});
