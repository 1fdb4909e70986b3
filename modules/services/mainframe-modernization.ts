/**
 * Logs of Mainframe Modernization applications. The delivery is set up when the application is deployed.
 * The log group bears the application's id, so it comes after the application; the deployment must wait for
 * `LogDelivery.dependencies`.
 * @see https://docs.aws.amazon.com/m2/latest/userguide/UsingWithM2_IAM_ResourcePermissions.html
 */
import type { M2Application } from "@cdktf/provider-aws/lib/m2-application";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const mainframeModernization: LogSwitch<M2Application | string | undefined> = {
  identify: (source) =>
    typeof source === "string"
      ? identifyByArn(source)
      : { ...identifyByArn(source!), names: { ApplicationId: source!.applicationId } },
  switchOn: ({ scope, logGroups }) => ({
    dependencies: logGroups.flatMap((logGroup) => [...logGroup.dependenciesFor(scope)]),
  }),
};

export const switches = { "mainframe-modernization": mainframeModernization } satisfies LogSwitches;
