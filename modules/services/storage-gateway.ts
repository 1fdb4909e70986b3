/**
 * Storage Gateway: health logs of gateways, audit logs of file shares and file system associations.
 * @see https://docs.aws.amazon.com/filegateway/latest/files3/monitoring-file-gateway.html
 */
import type { StoragegatewayFileSystemAssociation } from "@cdktf/provider-aws/lib/storagegateway-file-system-association";
import type { StoragegatewayGateway } from "@cdktf/provider-aws/lib/storagegateway-gateway";
import type { StoragegatewayNfsFileShare } from "@cdktf/provider-aws/lib/storagegateway-nfs-file-share";
import type { StoragegatewaySmbFileShare } from "@cdktf/provider-aws/lib/storagegateway-smb-file-share";
import { isLiteral } from "../destinations/destination";
import { identifyByArn } from "./identify";
import type { StorageGatewayOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Source =
  | StoragegatewayGateway
  | StoragegatewayNfsFileShare
  | StoragegatewaySmbFileShare
  | StoragegatewayFileSystemAssociation
  | string
  | undefined;

const storageGateway: LogSwitch<Source, StorageGatewayOptions> = {
  identify: (source) => identifyByArn(source!),
  rules: {
    logs: ({ source, options }) => {
      const logs = logsOf(source);
      return logs === undefined || options.logs === undefined || options.logs === logs
        ? undefined
        : `logs is "${options.logs}", and the source has ${logs} logs only.`;
    },
  },
  switchOn: ({ source, options, logGroups }: SwitchContext<Source, StorageGatewayOptions>) => {
    const { logGroupArn } = logGroups[0]!;
    return {
      attributes:
        (logsOf(source) ?? options.logs ?? "health") === "health"
          ? { cloudwatchLogGroupArn: logGroupArn }
          : { auditDestinationArn: logGroupArn },
    };
  },
  // What aws_storagegateway_nfs_file_share leaves out isn't sent, nor is "".
  switchOff: ({ source, environment }) =>
    typeof source === "object" && source.terraformResourceType === "aws_storagegateway_nfs_file_share"
      ? {
          command: `aws storagegateway update-nfs-file-share --region ${environment.region} --file-share-arn ${source.arn} --audit-destination-arn ""`,
        }
      : {},
};

export const switches = { "storage-gateway": storageGateway } satisfies LogSwitches;

/** Which logs the source has; undefined where nothing tells. */
function logsOf(source: Source): "health" | "audit" | undefined {
  if (source === undefined) return undefined;
  if (typeof source === "string" && !isLiteral(source)) return undefined;
  if (typeof source === "string") return source.includes(":gateway/") ? "health" : "audit";
  return source.terraformResourceType === "aws_storagegateway_gateway" ? "health" : "audit";
}
