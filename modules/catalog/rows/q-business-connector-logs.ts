import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Q Business",
  ...logs("/aws/vendedlogs/qbusiness/"),
  source: byArn(
    "an Amazon Q Business application",
    "qbusiness",
    "application/${ApplicationId}",
    "application/11112222-3333-4444-5555-666677778888",
    { resources: "aws_qbusiness_application" },
  ),
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
  cloudFormationTypes: ["AWS::QBusiness::Application"],
  pages: ["https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/connectors-list.html"],
  evidence: { confidence: "high", doubts: [doubts.keyUnpublished] },
});
