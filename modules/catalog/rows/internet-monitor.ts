import { fixed, native, v1 } from "../pieces/cells";
import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { byItself, serviceLinkedRole, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon CloudWatch Internet Monitor",
  cloudwatchLogs: native.logGroup(
    fixed("/aws/internet-monitor/${MonitorName}/byCity"),
    serviceLinkedRole("AWSServiceRoleForInternetMonitor"),
    byItself,
    {
      staysOn: "A monitor writes its top 500 city-networks to the log group as long as it is active.",
      notes: [
        "Not ticked on AWS's page: the top 500 city-networks, every five minutes, always on. The log group is managed for its retention and encryption.",
      ],
    },
  ),
  s3: v1.bucket(setOn("aws_internetmonitor_monitor", "internet_measurements_log_delivery.s3_config"), {
    notes: ["All monitored city-networks, up to 500,000."],
    keyLayout: "AWSLogs/${Account}/internetmonitor/${Region}/${yyyy}/${MM}/${dd}/…",
  }),
  off: {
    aws_internetmonitor_monitor: {
      "internet_measurements_log_delivery.s3_config.log_delivery_status": "DISABLED",
    },
  },
  source: byArn(
    "an Internet Monitor monitor",
    "internetmonitor",
    "monitor/${MonitorName}",
    "monitor/storefront",
    {
      resources: "aws_internetmonitor_monitor",
      id: { pattern: "^[a-zA-Z0-9_.-]{1,255}$", example: "storefront" },
      maxDestinationsPerType: 1,
    },
  ),
  deployer: [allow("internetmonitor:GetMonitor internetmonitor:UpdateMonitor")],
  constraints: {
    "The bucket must exist before the monitor delivers to it.": held("order"),
    "The measurements per city go to a log group whose name cannot be chosen and cannot be switched off.":
      held("destinations.cloudwatchLogs.logGroup.naming"),
  },
  pages: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-IM-get-started.Publish-to-S3.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-IM-permissions.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_internetmonitor_monitor:
        "internal/service/internetmonitor/monitor_test.go TestAccInternetMonitorMonitor_log",
    },
    sources: [
      "CloudWatch user guide: CloudWatch-IM-get-started.Publish-to-S3, CloudWatch-IM-view-cw-tools.S3_athena, CloudWatch-IM-permissions, using-service-linked-roles-CWIM",
      "botocore service model of internetmonitor, 2026-08 (S3Config)",
    ],
    doubts: [doubts.groupKey, doubts.bucketElsewhere],
  },
});
