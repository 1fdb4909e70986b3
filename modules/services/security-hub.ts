/**
 * Findings of Security Hub CSPM. AWS takes the wildcard of the account's hubs as the source and refuses the hub's own
 * ARN, which is what Terraform's resource has.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
 */
import type { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { Fn } from "cdktf";
import { identifyByArn } from "./identify";
import type { SecurityHubCspmOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const securityHubCspm: LogSwitch<SecurityhubAccount | string, SecurityHubCspmOptions> = {
  // Made of the hub's own ARN, so that the delivery source waits for Security Hub to be enabled.
  identify: (source) =>
    typeof source === "string"
      ? identifyByArn(source)
      : { arn: Fn.replace(source.arn, "hub/default", "hub/*") },
};

export const switches = { "security-hub-cspm": securityHubCspm } satisfies LogSwitches;
