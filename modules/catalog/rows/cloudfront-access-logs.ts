import { bucketCell } from "../pieces/cells";
import { because, checked, held, rule, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byGlobalArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { logType, v2 } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon CloudFront",
  cloudwatchLogs: v2.logGroup("/aws/vendedlogs/cloudfront/", { crossRegion: true }),
  s3: v2.bucket({
    notes: [
      "Behind AWSLogs/<account>/CloudFront/ follows the delivery's suffix path.",
      "A prefix on the destination replaces AWSLogs/<account>/CloudFront/: keys are then <prefix>/<suffix path>.",
      "CloudFront puts AWSLogs/<account>/CloudFront/ before the suffix path when the delivery is created, not when it is updated: to a bucket without a prefix every change makes a new delivery, and logs of the seconds between are lost.",
      "An adopted delivery to a bucket without a prefix is written with its full path, AWSLogs/{account-id}/CloudFront/…, and changed in place; once adopt is left out, a new delivery takes its place. Providers newer than 6.32 take the part away when they read (hashicorp/terraform-provider-aws PR #46455): with one of them leave adopt out when the import is done.",
    ],
    keyLayout: "AWSLogs/${Account}/CloudFront/…",
    hiveKeyLayout: "AWSLogs/aws-account-id=${Account}/CloudFront/…",
  }),
  firehose: v2.stream({ notes: ["The stream is in us-east-1, as are all delivery resources."] }),
  alternatives: {
    s3: bucketCell(
      "v1",
      { principal: "awslogsdelivery", authorisedBy: "bucket-acl" },
      setOn("aws_cloudfront_distribution", "logging_config"),
      {
        notes: [
          "Legacy standard logging. awslogsdelivery is a canonical user: the bucket's ACL grants it FULL_CONTROL beside the owner, so object ownership must be BucketOwnerPreferred or ObjectWriter.",
          "The bucket is named by its domain name, <bucket>.s3.amazonaws.com.",
          "With a customer managed key, delivery.logs.amazonaws.com needs kms:GenerateDataKey*, and kms:Decrypt where the bucket has an S3 Bucket Key.",
          "Buckets in opt-in regions are refused.",
          "Enabling ACLs lets every other log source that uses the bucket write by ACL too.",
          "The deployer also needs cloudfront:GetDistribution, cloudfront:GetDistributionConfig and cloudfront:UpdateDistribution on the distribution, and s3:GetBucketAcl and s3:PutBucketAcl on the bucket.",
        ],
        keyLayout: "${DistributionId}.${yyyy}-${MM}-${dd}-${HH}.…",
      },
    ),
  },
  source: byGlobalArn(
    "a CloudFront distribution",
    "arn:${Partition}:cloudfront::${Account}:distribution/${DistributionId}",
    "distribution/EDFDVBD6EXAMPLE",
    {
      resources: "aws_cloudfront_distribution",
      id: { pattern: "^E[A-Z0-9]+$", example: "EDFDVBD6EXAMPLE" },
      homeRegion: "us-east-1",
    },
  ),
  v2: {
    logTypes: [
      logType("ACCESS_LOGS", {
        optional: [
          "timestamp date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem",
          "sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type",
          "x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for",
          "ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status",
          "fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type",
          "sc-content-type sc-content-len sc-range-start sc-range-end timestamp(ms) origin-fbl",
          "origin-lbl asn c-country cache-behavior-path-pattern distribution-tenant-id",
          "connection-id viewer-request-log-data viewer-response-log-data cmcd-encoded-bitrate",
          "cmcd-buffer-length cmcd-buffer-starvation cmcd-content-id cmcd-object-duration",
          "cmcd-deadline cmcd-measured-throughput cmcd-next-object-request cmcd-next-range-request",
          "cmcd-object-type cmcd-playback-rate cmcd-requested-maximum-throughput",
          "cmcd-streaming-format cmcd-session-id cmcd-stream-type cmcd-startup cmcd-top-bitrate",
          "cmcd-version s-ip primary-distribution-id primary-distribution-dns-name r-host sr-reason",
          "x-edge-mqcs",
        ],
      }),
      logType("CONNECTION_LOGS", {
        always: "eventTimestamp distributionId connectionId",
        optional: [
          "timestamp connectionStatus clientIp clientPort serverIp distributionTenantId tlsProtocol",
          "tlsCipher tlsHandshakeDuration tlsSni clientLeafCertSerialNumber clientLeafCertSubject",
          "clientLeafCertIssuer clientLeafCertValidity connectionLogCustomData",
        ],
      }),
    ],
    defaultLogTypes: "ACCESS_LOGS",
    authorization: "cloudfront",
    suffixVariables: ["DistributionId", "distributionid", "yyyy", "MM", "dd", "HH", "accountid"],
    defaultSuffixPath: "{DistributionId}/{yyyy}/{MM}/{dd}/{HH}",
    oneSourcePerResource:
      'The guide to standard logging says "Currently, you can only have one delivery source per distribution" and that AWS answers a second with "This ResourceId has already been used in another Delivery Source in this account"; the guide to connection logs makes a second. If AWS refuses it, deliver one of the two.',
  },
  constraints: {
    "The delivery source, destination and delivery live in us-east-1 whatever the stack's region, and a stream does too; the bucket may be anywhere, in opt-in regions as well.":
      held("source.homeRegion"),
    "Standard logging v2 is not available in the China regions.": rule("china"),
    "CONNECTION_LOGS are written for distributions with mutual TLS only.": told(
      "The provider has no argument for mutual TLS yet.",
    ),
    "One distribution has one delivery source, by the guide to standard logging; the guide to connection logs makes one for CONNECTION_LOGS too.":
      told("AWS's pages disagree, so that it is a warning."),
    "With V2, cookies are logged if the distribution's own logging_config has include_cookies = true, with its bucket left unset.":
      checked({
        kind: "option-needs",
        option: "includeCookies",
        values: [true],
        needs: "legacy",
        oneOf: [true],
      }),
    "A change of logging takes up to 12 hours to take effect.": because.consequence,
    "Legacy logging goes to one bucket.": rule("legacyBucket"),
    "Legacy logging does not support buckets in opt-in regions: take a bucket in a region that is enabled by default, or leave legacy out.":
      rule("legacyRegion"),
    "Legacy logging has no log types, formats, fields and paths: leave them out, or leave legacy out.":
      rule("legacyOptions"),
    "v2 and legacy logging can be on together; give them different buckets or paths.": told(
      "AWS advises it, and refuses nothing.",
    ),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#41324; terraform-aws-modules/terraform-aws-cloudfront#197, #203":
      "PutDeliverySource works in us-east-1 only; set region on all three resources.",
    "hashicorp/terraform-provider-aws#40968, #46328, PR #46455; aws-cloudformation/cloudformation-coverage-roadmap#2274":
      "AWSLogs/<account>/CloudFront/ is prepended to the suffix path on create and not on update, so that a change replaces the delivery. Give the custom part only (the full path is understood), or a prefix in the destination's ARN.",
    "terraform-aws-modules/terraform-aws-cloudfront#196":
      "The prefix belongs into destination_resource_arn: <bucket ARN>/<prefix>.",
    "hashicorp/terraform-provider-aws#44827":
      "Cookies cannot be switched on by the delivery; the switch stays on the distribution.",
    "hashicorp/terraform-provider-aws#40925":
      "v2 is done with aws_cloudwatch_log_delivery_* (provider 5.83 or later), not with logging_config.",
    "hashicorp/terraform-provider-aws#43069; aws-samples/amazon-cloudfront-secure-static-site#61; aws-samples/amazon-api-gateway-url-shortener#36":
      "Legacy logging refuses buckets without ACLs, the default since April 2023; a bucket policy is no substitute.",
    "chanzuckerberg/cztack#210; DFE-Digital/teaching-vacancies#2106; hashicorp/terraform-provider-aws#40696":
      "Terraform wipes the grant for awslogsdelivery unless the ACL declares it, together with the owner's.",
  },
  cloudFormationTypes: ["AWS::CloudFront::Distribution"],
  pages: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html",
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/connection-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html",
    "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_cloudfront_distribution:
        "internal/service/cloudfront/distribution_test.go TestAccCloudFrontDistribution_s3Origin",
    },
    sources: [
      "CloudFront developer guide: standard-logging, AccessLogs, connection-logs (which puts a delivery source for CONNECTION_LOGS)",
      "CloudFront developer guide for China: standard-logging (docs.amazonaws.cn)",
      "Terraform AWS provider 6.25: aws_cloudfront_distribution, aws_s3_bucket_acl, aws_cloudwatch_log_delivery_source, aws_cloudwatch_log_delivery_destination, aws_cloudwatch_log_delivery",
      "Acceptance test: it names the bucket by its regional domain name; the pack takes <bucket>.s3.amazonaws.com, the form of the guide",
    ],
    doubts: [
      "AWS does not say what it makes of a path that is given in full when a delivery is created; public programs give it so, and nobody reports a doubled path. The pack does so only where an adopted delivery has to be made anew: leaving adopt out is safe.",
      "AWS does not say where a log group may be: its guides have the delivery resources in us-east-1 even for other regions' destinations, a bucket anywhere and a stream in us-east-1. Public code puts the log group in us-east-1, which is safe.",
      "AWS's key policy for legacy logging has no condition. The pack adds aws:SourceAccount, by which AWS guards such statements elsewhere; neither the guide nor public reports say whether CloudFront sends it. A bucket with SSE-S3, or AWS's statement in the key's own policy, is safe.",
    ],
  },
});
