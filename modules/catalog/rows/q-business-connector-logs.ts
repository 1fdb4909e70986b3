import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { qBusinessApplication } from "../pieces/siblings";
import { doubts } from "../pieces/evidence";
import { logType } from "../pieces/v2";

export const row = defineRow({
  ...qBusinessApplication(),
  v2: {
    logTypes: [
      logType("SYNC_JOB_LOGS", {
        always: "applicationId event_timestamp FeatureName LogLevel",
        optional: [
          "timestamp AwsAccountId DataSourceId SyncJobId IndexId MemberName MemberGlobalName",
          "DocumentId DocumentTitle SourceUri Acl Metadata Type CrawlAction CrawlStatus SyncStatus",
          "IndexStatus ConnectorDocumentStatus MemberType IsMemberFederated Message JsonMessage",
          "GroupName GroupGlobalName IsGroupFederated HashedDocumentId ContentType",
          "IntermediateStatus ErrorMsg",
        ],
      }),
    ],
    defaultLogTypes: "SYNC_JOB_LOGS",
    authorization: "qbusiness",
  },
  constraints: {
    "The source is the application, although the logs are those of its data source connectors.":
      held("source.arns"),
  },
  pages: ["https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/connectors-list.html"],
  evidence: { confidence: "high", doubts: [doubts.keyUnpublished] },
});
