/**
 * Flow logs of Global Accelerator, of standard and custom routing accelerators.
 * @see https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html
 */
import type {
  GlobalacceleratorAccelerator,
  GlobalacceleratorAcceleratorAttributes,
} from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import type { GlobalacceleratorCustomRoutingAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-custom-routing-accelerator";
import { row } from "../catalog/rows/global-accelerator-flow-logs";
import { identifyByArnOrItsId } from "./arn-of-id";
import type { LogSwitch, LogSwitches } from "./switch";

export type AcceleratorSource =
  GlobalacceleratorAccelerator | GlobalacceleratorCustomRoutingAccelerator | string | undefined;

const globalAcceleratorFlowLogs: LogSwitch<AcceleratorSource> = {
  identify: (source, environment) => identifyByArnOrItsId(row.source.arns[0], source!, environment),
  switchOn: ({ buckets }) => {
    const bucket = buckets[0]!;
    // Both kinds of accelerator take the same three arguments, and only together (hashicorp/terraform-provider-aws#17519).
    const attributes: GlobalacceleratorAcceleratorAttributes = {
      flowLogsEnabled: true,
      flowLogsS3Bucket: bucket.bucketName,
      flowLogsS3Prefix: bucket.prefix,
    };
    return { attributes: { attributes } };
  },
};

export const switches = { "global-accelerator-flow-logs": globalAcceleratorFlowLogs } satisfies LogSwitches;
