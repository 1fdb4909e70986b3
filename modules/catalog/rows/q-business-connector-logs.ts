import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Q Business",
  ...logs("/aws/vendedlogs/qbusiness/"),
  source: {
    noun: "an Amazon Q Business application",
    resources: "aws_qbusiness_application",
    arns: [regional("qbusiness", "application/${ApplicationId}")],
    cloudFormationTypes: ["AWS::QBusiness::Application"],
    exampleArn: "arn:aws:qbusiness:us-east-1:111122223333:application/11112222-3333-4444-5555-666677778888",
  },
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
