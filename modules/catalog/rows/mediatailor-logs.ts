import { because } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "AWS Elemental MediaTailor",
  ...logs("/aws/vendedlogs/mediatailor/"),
  source: byArn(
    "a MediaTailor playback configuration",
    "mediatailor",
    "playbackConfiguration/${ResourceId}",
    "playbackConfiguration/11112222-3333-4444-5555-666677778888",
  ),
  v2: {
    logTypes: [
      logType("AD_DECISION_SERVER_LOGS", {
        always: "eventTimestamp awsAccountId",
        optional: [
          "timestamp originId customerId eventType sessionType requestId eventDescription sessionId",
          "vodVastResponseTimeOffset adsRequestUrl adMarkers segmentationUpid segmentationTypeId",
          "originalTargetUrl updatedTargetUrl rawAdsRequest rawAdsRequestIndex rawAdsResponse",
          "rawAdsResponseIndex avail vastResponse vastAd vodCreativeOffsets requestHeaders",
          "beaconInfo adBreakCorrelationId prefetchScheduleName eventId functionId executionTimeMs",
          "functionType status errorType error additionalInfo cause input output http streamId",
        ],
      }),
      logType("MANIFEST_SERVICE_LOGS", {
        always: "eventTimestamp awsAccountId originId",
        optional: [
          "timestamp customerId eventType sessionType requestId eventDescription sessionId",
          "originRequestUrl mediaTailorPath responseBody requestNextToken assetPath originFullUrl",
          "originPrefixUrl additionalInfo cause response httpCode errorMessage adAdsResponse",
          "adAdsRawResponse adAdsRequest adNumNewAvails generatedMediaPlaylist requestStartTime",
          "requestEndTime requestStartTimeEpochMillis requestEndTimeEpochMillis eventId functionId",
          "executionTimeMs functionType status errorType input output http streamId",
        ],
      }),
      logType("TRANSCODE_LOGS", {
        always: "originId eventTimestamp awsAccountId",
        optional: [
          "timestamp eventType eventDescription sessionId creativeUniqueId profileName adUri",
          "transcodeRequestId cacheStatus",
        ],
      }),
    ],
    defaultLogTypes: "AD_DECISION_SERVER_LOGS MANIFEST_SERVICE_LOGS TRANSCODE_LOGS",
  },
  constraints: {
    "The playback configuration's logging strategy must include VENDED_LOGS (mediatailor:ConfigureLogsForPlaybackConfiguration); without it nothing is delivered.":
      because.source,
  },
  cloudFormationTypes: ["AWS::MediaTailor::PlaybackConfiguration"],
  pages: [
    "https://docs.aws.amazon.com/mediatailor/latest/ug/monitoring-cw-logs.html",
    "https://docs.aws.amazon.com/mediatailor/latest/ug/vended-logs.html",
  ],
  evidence: {
    confidence: "high",
    doubts: [
      "No AllowVendedLogDeliveryForResource action is known for MediaTailor: IAM's authorization data have none, and of the policy in its guide to vended logs no statement could be read. It is safe to go without: if AWS asks for one, the first apply is refused and names it.",
      doubts.keyUnpublished,
    ],
  },
});
