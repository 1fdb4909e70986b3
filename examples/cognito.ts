/** Logs of a Cognito user pool: message errors to a log group, rated sign-ins to buckets and streams. */
import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"cognito">): LogDelivery<"cognito"> {
  const pool = new CognitoUserPool(stack, "Customers", {
    name: "customers",
    userPoolTier: "PLUS",
    userPoolAddOns: { advancedSecurityMode: "ENFORCED" },
  });
  return new LogDelivery(stack, "UserLogs", { logType: "cognito", source: pool, destinations: to() });
}
