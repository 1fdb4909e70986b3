/** @see https://docs.aws.amazon.com/eks/latest/userguide/capabilities-controller-logs.html */
import type { EksCapability } from "@cdktf/provider-aws/lib/eks-capability";
import { rowOf } from "../catalog/table";
import { identifyByArn } from "./identify";
import type { EksCapabilityLogsOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

/** The kind of a capability, `ACK`, `KRO` or `ARGOCD`, is a segment of its ARN, and decides its log types. */
const eksCapabilityLogs: LogSwitch<EksCapability | string, EksCapabilityLogsOptions> = {
  identify: (source) => {
    if (typeof source === "string") return identifyByArn(source);
    const segment = `/${source.typeInput?.toLowerCase()}/`;
    const form = rowOf("eks-capability-logs").source.arns.find((arn) => arn.includes(segment));
    return { ...identifyByArn(source), ...(form === undefined ? {} : { form }) };
  },
};

export const switches = { "eks-capability-logs": eksCapabilityLogs } satisfies LogSwitches;
