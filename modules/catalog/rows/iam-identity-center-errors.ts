import { because, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "IAM Identity Center",
  ...logs("/aws/vendedlogs/identity-sync/"),
  source: byArn(
    "a sync profile of IAM Identity Center (configurable Active Directory sync)",
    "identity-sync",
    "profile/${SyncProfileName}",
    "profile/corp",
  ),
  v2: { logTypes: [logType("ERROR_LOGS")], defaultLogTypes: "ERROR_LOGS", authorization: "identity-sync" },
  constraints: {
    "Only with configurable Active Directory sync.": because.account,
    "The delivery resources are in the home region of IAM Identity Center, which is that of the sync profile's ARN.":
      held("source.arns"),
  },
  pages: [
    "https://docs.aws.amazon.com/singlesignon/latest/userguide/logging-ad-sync-errors.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentitysync.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "IAM Identity Center user guide: logging-ad-sync-errors",
      "Service authorization reference: AWS Identity Sync",
    ],
    doubts: [
      "The form of the source's ARN is inferred from identity-sync:AllowVendedLogDeliveryForResource, which is asked on the sync profile.",
      doubts.fieldsUnpublished,
      doubts.keyUnpublished,
    ],
  },
});
