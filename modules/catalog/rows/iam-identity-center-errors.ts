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
      "Service authorization reference: AWS Identity Sync, which asks for identity-sync:AllowVendedLogDeliveryForResource on the sync profile",
      "IAM Identity Center user guide: the service-linked role's policy names arn:aws:identity-sync:*:*:profile/*",
    ],
    doubts: [
      "The guide lists what an error record tells (sync_profile_name, error_code, error_message, sync_source, sync_target, source_entity_id, source_entity_type, eventTimestamp), and not which record fields or formats a delivery may name; neither do the service spec and the API reference. Leaving both out is safe, as AWS then takes its own; any name is let through.",
      doubts.keyUnpublished,
    ],
  },
});
