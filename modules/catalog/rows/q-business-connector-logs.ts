import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { qBusinessApplication } from "../pieces/siblings";
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
  pages: [
    "https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/connectors-list.html",
    "https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/qbusiness-availability-change.html",
  ],
  evidence: {
    confidence: "high",
    sources: ["API reference of Amazon Q Business (not open to new customers from July 31, 2026)"],
    doubts: [
      "AWS publishes the S3 key of the conversations' logs (AWSLogs/<account>/AmazonQBusinessLogs/…), not that of the connectors' (the guide and the API reference were looked through). Delivery does not depend on it: the bucket policy allows everything below AWSLogs/<account>/.",
    ],
  },
});
