/**
 * Logs of Macie's sensitive data discovery jobs. Macie always writes them; a log group that exists under the
 * fixed name is used, with its retention and key.
 * @see https://docs.aws.amazon.com/macie/latest/user/discovery-jobs-monitor-cw-logs-configure.html
 */
import type { Macie2Account } from "@cdktf/provider-aws/lib/macie2-account";
import { identifyAccount } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const macie: LogSwitch<Macie2Account | undefined> = {
  identify: (_, environment) => identifyAccount(environment),
  // Macie is enabled after the log group, so that no job runs before it.
  switchOn: ({ source }) => ({ resources: source === undefined ? [] : [source] }),
};

export const switches = { macie } satisfies LogSwitches;
