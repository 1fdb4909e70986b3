/**
 * Flow logs of Amazon Connect instances.
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-logs.html
 */
import type { ConnectInstance } from "@cdktf/provider-aws/lib/connect-instance";
import { identifyByIdOrArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

const connect: LogSwitch<ConnectInstance | string | undefined> = {
  identify: (source) => ({
    ...identifyByIdOrArn(source!),
    // Instances of a directory have no alias of their own choice.
    names: { InstanceAlias: typeof source === "object" ? source.instanceAliasInput : undefined },
  }),
  switchOn: () => ({ attributes: { contactFlowLogsEnabled: true } }),
};

export const switches = { connect } satisfies LogSwitches;
