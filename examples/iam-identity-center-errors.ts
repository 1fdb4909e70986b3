/** Errors of IAM Identity Center's directory synchronisation. */
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"iam-identity-center-errors">,
): LogDelivery<"iam-identity-center-errors"> {
  return new LogDelivery(stack, "SyncErrors", {
    logType: "iam-identity-center-errors",
    source: "arn:aws:identity-sync:us-east-1:111122223333:profile/corp",
    destinations: to(),
  });
}
