/** Access, authentication and mailbox logs of a WorkMail organization. */
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"workmail">): LogDelivery<"workmail"> {
  return new LogDelivery(stack, "MailLogs", {
    logType: "workmail",
    source: "arn:aws:workmail:us-east-1:111122223333:organization/m-a1b2c3d4e5f6478901234567890abcde",
    destinations: to(),
  });
}
