import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/ec2/vpc_flow_log.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
  },
  importId: { form: "id of the flow log (fl-…)", pattern: "^fl-" },
  exactlyOneOf: [
    [
      "eni_id",
      "regional_nat_gateway_id",
      "subnet_id",
      "transit_gateway_attachment_id",
      "transit_gateway_id",
      "vpc_id",
    ],
  ],
  arguments: {
    eni_id: { forceNew: true },
    regional_nat_gateway_id: { forceNew: true },
    subnet_id: { forceNew: true },
    vpc_id: { forceNew: true },
    transit_gateway_id: { forceNew: true },
    transit_gateway_attachment_id: { forceNew: true },
    traffic_type: {
      forceNew: true,
      oneOf: ["ACCEPT", "REJECT", "ALL"],
      notes: [
        "not sent and not read for transit gateways and their attachments; for all else AWS wants it, the provider doesn't check",
      ],
    },
    log_destination: {
      computed: true,
      forceNew: true,
      form: "arn",
      notes: [
        ":* at the end is cut off before the call, but the state gets what AWS returns, and ARNs aren't compared: a configuration with :* would replace the flow log in every apply",
      ],
    },
    log_destination_type: {
      forceNew: true,
      oneOf: ["cloud-watch-logs", "s3", "kinesis-data-firehose"],
      default: "cloud-watch-logs",
    },
    iam_role_arn: {
      forceNew: true,
      form: "arn",
      notes: ["read from AWS: set beside S3 it is a lasting difference if AWS drops it"],
    },
    deliver_cross_account_role: { forceNew: true, form: "arn" },
    log_format: { computed: true, forceNew: true },
    max_aggregation_interval: {
      forceNew: true,
      oneOf: [60, 600],
      default: 600,
      notes: ["600 is sent when nothing is written, which AWS refuses for transit gateways: write 60"],
    },
    destination_options: { forceNew: true, suppressMissing: true, items: [0, 1] },
    "destination_options.file_format": {
      forceNew: true,
      oneOf: ["plain-text", "parquet"],
      default: "plain-text",
    },
    "destination_options.hive_compatible_partitions": { forceNew: true, default: false },
    "destination_options.per_hour_partition": { forceNew: true, default: false },
  },
  notes: [
    "only tags change in place",
    'create retries the message "Unable to assume given IAM role" for the IAM propagation time (2 minutes, from memory); nothing else, so bucket policies must be there',
    "log_group_name is gone (a state upgrade from schema version 0 exists; since 6.0, from memory)",
    'validate "arn" (verify.ValidARN, read in an older version): an empty string passes; otherwise the partition must match ^aws(-[a-z]+)*$, the region ^[a-z]{2}(-[a-z]+)+-\\d$ (newer versions may allow more), the account aws, aws-managed or 12 digits, and a resource part must be there; service and resource are not checked, so :* at the end passes',
  ],
};
