import { bucketCell } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { madeAlone } from "../pieces/enablement";
import { allow } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon EC2",
  s3: bucketCell(
    "v1",
    {
      principal: "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0",
      authorisedBy: "bucket-acl",
    },
    madeAlone("aws_spot_datafeed_subscription", "bucket"),
    {
      notes: [
        "The principal is the canonical user id of the account awsdatafeeds. EC2 itself gives it FULL_CONTROL in the bucket's ACL when the subscription is made; an aws_s3_bucket_acl of one's own must contain the same grant, or it stops the feed.",
        "No bucket policy is needed. The service principal of log delivery does not write here, although the page says V1.",
      ],
      keyLayout: "${Account}.${yyyy}-${MM}-${dd}-${HH}.…",
    },
  ),
  source: { noun: "the Spot Instances of an account", maxDestinations: 1 },
  deployer: [
    allow(
      "ec2:CreateSpotDatafeedSubscription ec2:DescribeSpotDatafeedSubscription ec2:DeleteSpotDatafeedSubscription",
      "*",
    ),
    allow("s3:GetBucketAcl s3:PutBucketAcl", "arn:${Partition}:s3:::${BucketName}"),
  ],
  constraints: {
    "An account has one data feed, for all regions.": rule("oneFeed"),
    "The bucket must allow ACLs: object ownership BucketOwnerPreferred or ObjectWriter, not BucketOwnerEnforced, the default of new buckets.":
      held("destinations.s3.authorisedBy"),
    "AWS offers the feed in the regions that are enabled by default: not in those that must be opted in to, in China or in AWS GovCloud (US). Switch it on in one of those: it covers all of the account's.":
      rule("region"),
    "Ending the subscription leaves the grant in the bucket's ACL.": because.consequence,
    "In a bucket with SSE-KMS the key must be customer managed, and its policy must not ask for aws:SourceArn: CloudWatch Logs is not the source.":
      held("destinations.s3.authorisedBy"),
    "A bucket of another account must have granted FULL_CONTROL to the subscribing account.":
      because.elsewhere,
  },
  pitfalls: {
    "spot-data-feeds":
      "Hours without Spot Instances write no file: an empty bucket does not prove a mistake.",
    "data-dot-all/dataall#433":
      "A bucket with ACLs disabled makes delivery by ACL fail at creation (seen with CloudFront, same mechanism).",
  },
  pages: [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-data-feeds.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-ownership-error-responses.html",
    "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
  ],
  evidence: {
    confidence: "medium",
    sources: [
      "hashicorp/terraform-provider-aws website/docs/r/spot_datafeed_subscription.html.markdown",
      "@cdktf/provider-aws 21.22.1: lib/spot-datafeed-subscription, lib/data-aws-cloudfront-log-delivery-canonical-user-id",
      "The acceptance test of aws_spot_datafeed_subscription grants that canonical id FULL_CONTROL by the ACL of a bucket with BucketOwnerPreferred, as the guide says. It switches the bucket's public access block off; it stays on here, since a grant to an account is not public",
    ],
    acceptanceTests: {
      aws_spot_datafeed_subscription:
        "internal/service/ec2/ec2_spot_datafeed_subscription_test.go testAccSpotDatafeedSubscription_basic",
    },
  },
});
