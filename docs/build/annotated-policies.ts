/**
 * The policies of each destination, rendered by the pack's own functions for account 111122223333, and what every
 * statement and condition in them is for.
 */
import type { DestinationType } from "../../modules/catalog/row";
import { bucketStatements, tlsOnlyStatement, BUCKET_POLICY_ID } from "../../modules/policies/bucket-policy";
import { deliveryDestinationPolicy } from "../../modules/policies/delivery-destination-policy";
import { policyDocument, type PolicyDocument } from "../../modules/policies/document";
import {
  aclKeyStatement,
  keyAdministrationStatement,
  keyStatements,
  logGroupKeyStatement,
} from "../../modules/policies/key-policy";
import { keyPatterns } from "../../modules/policies/key-patterns";
import { logGroupClaims, logGroupStatements } from "../../modules/policies/log-group-policy";
import { logDeliveryRolePermissions, logDeliveryRoleTrust } from "../../modules/policies/service-linked-role";
import { trustPolicy } from "../../modules/policies/trust-policy";
import { serviceWriter, v1Writer, v2Writer } from "../../modules/policies/writer";
import { xrayStatements } from "../../modules/policies/xray-policy";

export interface AnnotatedPolicy {
  readonly title: string;
  /** What carries it and when it is there. */
  readonly intro: string;
  readonly document: PolicyDocument;
  /** One for each statement of the document, in order. */
  readonly statements: readonly StatementNote[];
}

export interface StatementNote {
  /** What the statement allows or refuses, and why. */
  readonly about: string;
  /** The page that asks for it. */
  readonly source: string;
}

const logs = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/";
const permissionsPage = `${logs}AWS-logs-and-resource-policy.html`;

const PARTITION = "aws";
const REGION = "us-east-1";
const ACCOUNT = "111122223333";
const OTHER_ACCOUNT = "444455556666";
const v1 = v1Writer(PARTITION, REGION, ACCOUNT);
const v2 = v2Writer(PARTITION, REGION, ACCOUNT);
const place = { partition: PARTITION, region: REGION, account: ACCOUNT };
const bucket = { partition: PARTITION, bucketName: "org-log-archive" };

const aclCheck: StatementNote = {
  about:
    "The delivery service looks whether it may write, before it does: it reads the bucket's ACL. It reads no object. With the option listBucket the statement also allows s3:ListBucket, which only silences AccessDenied entries in CloudTrail.",
  source: `${permissionsPage}#AWS-logs-infrastructure-S3`,
};
const tlsOnly: StatementNote = {
  about: "The pack's own, on buckets that it makes: requests without TLS are refused, whoever sends them.",
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
};
const administration: StatementNote = {
  about:
    "Gives the key to IAM policies of its own account. Without it a key can be lost for good. It allows nobody anything by itself: IAM policies have to.",
  source: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html",
};

export const annotatedPolicies: Readonly<Record<DestinationType, readonly AnnotatedPolicy[]>> = {
  "cloudwatch-logs": [
    {
      title: "Resource policy for vended logs, V1 and V2",
      intro:
        "aws_cloudwatch_log_resource_policy, one for all log groups of an account and region as long as they fit into 5,120 characters.",
      document: policyDocument(
        logGroupStatements(logGroupClaims([{ writer: v1, logGroupName: "/aws/vendedlogs/orders" }]), place),
      ),
      statements: [
        {
          about:
            "The delivery service may make log streams in this log group and write events to them. Log groups are named one by one; /aws/vendedlogs/* or aws-waf-logs-* is granted as a whole only where that saves a policy.",
          source: `${permissionsPage}#AWS-logs-infrastructure-CWL`,
        },
      ],
    },
    {
      title: "Resource policy for a service that writes by itself",
      intro:
        "Some native log types are written by the service's own principal, not by the delivery service: Route 53 is one. The statement shares the policies of the account.",
      document: policyDocument(
        logGroupStatements(
          logGroupClaims([
            {
              writer: serviceWriter(
                "route53.amazonaws.com",
                "arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ",
                ACCOUNT,
              ),
              logGroupName: "/aws/route53/example.com",
            },
          ]),
          place,
        ),
      ),
      statements: [
        {
          about:
            "Route 53 may write the queries of this one hosted zone, and of no other, to this one log group.",
          source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
        },
      ],
    },
    {
      title: "Key policy of an encrypted log group",
      intro: "aws_kms_key, when the destination's encryption is customer-managed.",
      document: policyDocument([
        keyAdministrationStatement(PARTITION, ACCOUNT),
        logGroupKeyStatement(PARTITION, REGION, ACCOUNT, ["/aws/vendedlogs/orders"]),
      ]),
      statements: [
        administration,
        {
          about:
            "CloudWatch Logs of this region encrypts and decrypts events, of exactly these log groups. Who writes to the group needs nothing on the key.",
          source: `${logs}encrypt-log-data-kms.html`,
        },
      ],
    },
  ],
  s3: [
    {
      title: "Bucket policy, V1",
      intro:
        "aws_s3_bucket_policy. One policy holds the statements of all deliveries to the bucket, and those it had before.",
      document: policyDocument(
        [
          ...bucketStatements(
            [{ writer: v1, keys: keyPatterns({ permission: "v1", prefix: "audit" }) }],
            bucket,
          ),
          tlsOnlyStatement(PARTITION, bucket.bucketName),
        ],
        BUCKET_POLICY_ID,
      ),
      statements: [
        aclCheck,
        {
          about:
            "The delivery service may write objects below AWSLogs/ and the source's account, and nowhere else in the bucket. It may not read, list or delete.",
          source: `${permissionsPage}#AWS-logs-infrastructure-S3`,
        },
        tlsOnly,
      ],
    },
    {
      title: "Bucket policy, V2",
      intro:
        "The same two statements. What differs is aws:SourceArn: a V2 delivery comes from a delivery source, and says so.",
      document: policyDocument(
        bucketStatements([{ writer: v2, keys: keyPatterns({ permission: "v2" }) }], bucket),
        BUCKET_POLICY_ID,
      ),
      statements: [
        aclCheck,
        {
          about: "As in V1, for deliveries whose delivery source is in this account and region.",
          source: `${logs}AWS-logs-infrastructure-V2-S3.html`,
        },
      ],
    },
    {
      title: "Bucket policy for an organization",
      intro:
        "With organizationId in the fleet file. The organization takes the place of the accounts, so that accounts which join or leave change no policy.",
      document: policyDocument(
        bucketStatements(
          [
            { writer: v1, keys: keyPatterns({ permission: "v1" }) },
            {
              writer: v1Writer(PARTITION, REGION, OTHER_ACCOUNT),
              keys: keyPatterns({ permission: "v1" }),
            },
          ],
          { ...bucket, organization: { id: "o-exampleorgid" } },
        ),
        BUCKET_POLICY_ID,
      ),
      statements: [
        aclCheck,
        {
          about:
            "Objects of every account of the organization, below AWSLogs/. The account in the key and in aws:SourceArn is left open; aws:SourceOrgID closes it.",
          source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
        },
      ],
    },
    {
      title: "Key policy of an encrypted bucket",
      intro:
        "aws_kms_key, when the destination's encryption is customer-managed. An AWS managed key can't be used: its policy can't be changed, and logs would be delivered unreadable.",
      document: policyDocument([
        keyAdministrationStatement(PARTITION, ACCOUNT),
        ...keyStatements([v1]),
        aclKeyStatement([ACCOUNT]),
      ]),
      statements: [
        administration,
        {
          about:
            "The delivery service encrypts what it writes. The actions are those of AWS's page, and the conditions those of the bucket policy.",
          source: `${permissionsPage}#AWS-logs-SSE-KMS-S3`,
        },
        {
          about:
            "Only for deliveries by bucket ACL (CloudFront's legacy logs, the Spot data feed). Their source isn't CloudWatch Logs, so no aws:SourceArn comes with them and the account alone guards.",
          source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-instances-data-feed.html",
        },
      ],
    },
    {
      title: "Policy of a V2 delivery destination in another account",
      intro:
        "aws_cloudwatch_log_delivery_destination_policy, in the account of the bucket. Only across accounts: within one account AWS refuses it.",
      document: deliveryDestinationPolicy({
        partition: PARTITION,
        deliveryDestinationArn: `arn:aws:logs:${REGION}:999988887777:delivery-destination:s3-org-log-archive`,
        sourceAccounts: [ACCOUNT],
      }),
      statements: [
        {
          about:
            "Identities of the source account, if their own IAM policies let them, may pair a delivery source with this delivery destination, and with no other.",
          source:
            "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestinationPolicy.html",
        },
      ],
    },
  ],
  firehose: [
    {
      title: "Trust policy of AWSServiceRoleForLogDelivery",
      intro:
        "AWS owns the role and this document: an account has one, made on first use. Firehose has no resource policy.",
      document: logDeliveryRoleTrust,
      statements: [
        {
          about: "The delivery service, and nobody else, assumes the role.",
          source: `${permissionsPage}#AWS-logs-infrastructure-Firehose`,
        },
      ],
    },
    {
      title: "Permissions of AWSServiceRoleForLogDelivery",
      intro: "What the role may do, in its own account.",
      document: logDeliveryRolePermissions,
      statements: [
        {
          about:
            "Writes to every stream of the account that carries the tag, and to no other. The tag is the permission: streams that the pack makes have it; on others it must be declared where the stream is, or the next apply removes it and nothing arrives.",
          source: `${permissionsPage}#AWS-logs-infrastructure-Firehose`,
        },
      ],
    },
    {
      title: "Trust policy of the role that a bridge uses",
      intro:
        "Where the service can only write to a log group, a subscription filter carries records on to the stream: CloudWatch Logs assumes a role of the account.",
      document: trustPolicy({
        trustedBy: "logs.amazonaws.com",
        sourceAccount: ACCOUNT,
        sourceArn: ["", ":*"].map(
          (end) => `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/vendedlogs/example${end}`,
        ),
      }),
      statements: [
        {
          about:
            "CloudWatch Logs assumes the role for this log group only. AWS's page asks for the full ARN and doesn't say whether it ends in :*, so both forms are there.",
          source: `${logs}Subscriptions-confused-deputy.html`,
        },
      ],
    },
    {
      title: "Permissions of the role that a bridge uses",
      intro: "An inline policy of the role.",
      document: policyDocument([
        {
          Effect: "Allow",
          Action: ["firehose:PutRecord", "firehose:PutRecordBatch"],
          Resource: `arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/siem`,
        },
      ]),
      statements: [
        {
          about: "Writes to this one stream. The tag isn't asked for here.",
          source: `${logs}SubscriptionFilters.html`,
        },
      ],
    },
    {
      title: "Policy of a V2 delivery destination in another account",
      intro: "aws_cloudwatch_log_delivery_destination_policy, in the account of the stream.",
      document: deliveryDestinationPolicy({
        partition: PARTITION,
        deliveryDestinationArn: `arn:aws:logs:${REGION}:999988887777:delivery-destination:firehose-siem`,
        sourceAccounts: [],
        organization: { id: "o-exampleorgid" },
      }),
      statements: [
        {
          about:
            "With organizationId in the fleet file: any identity of the organization, if its own IAM policies let it, may pair a delivery source with this delivery destination. Without it, the source accounts are listed instead.",
          source:
            "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestinationPolicy.html",
        },
      ],
    },
  ],
  xray: [
    {
      title: "X-Ray resource policy",
      intro: "aws_xray_resource_policy, one for all traces of a stack and region.",
      document: policyDocument(
        xrayStatements([
          {
            writer: v2,
            sourceArn: `arn:aws:bedrock:${REGION}:${ACCOUNT}:knowledge-base/KB12345678`,
          },
        ]),
      ),
      statements: [
        {
          about:
            "The delivery service may put trace segments. X-Ray has no ARN to name: the conditions guard.",
          source: `${logs}AWS-logs-infrastructure-V2-XRayTraces.html`,
        },
      ],
    },
  ],
};

const confusedDeputy = "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html";

/** What each condition key of those policies does. */
export const conditionNotes: Readonly<Record<string, StatementNote>> = {
  "aws:SourceAccount": {
    about:
      "The account whose resource is logged. Without it anyone could point the service at this destination from an account of theirs (the confused deputy).",
    source: confusedDeputy,
  },
  "aws:SourceArn": {
    about:
      "What the service writes on behalf of: for vended logs the CloudWatch Logs of the source's account and region, narrowed to delivery sources in V2.",
    source: confusedDeputy,
  },
  "aws:SourceOrgID": {
    about: "The source's account belongs to this organization. It takes the place of aws:SourceAccount.",
    source: confusedDeputy,
  },
  "aws:PrincipalOrgID": {
    about: "The caller's account belongs to this organization.",
    source:
      "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestinationPolicy.html",
  },
  "s3:x-amz-acl": {
    about:
      "The bucket's owner gets full control of every object that is written, so that logs of other accounts belong to the archive.",
    source: `${permissionsPage}#AWS-logs-infrastructure-S3`,
  },
  "aws:SecureTransport": {
    about: "False for requests that are not sent over TLS.",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
  },
  "kms:EncryptionContext:aws:logs:arn": {
    about:
      "CloudWatch Logs sends the log group's ARN with every use of the key: other log groups are refused.",
    source: `${logs}encrypt-log-data-kms.html`,
  },
  "aws:ResourceTag/LogDeliveryEnabled": {
    about: "The stream has the tag LogDeliveryEnabled with the value true.",
    source: `${permissionsPage}#AWS-logs-infrastructure-Firehose`,
  },
  "logs:LogGeneratingResourceArns": {
    about: "Traces of this resource only may be put.",
    source: `${logs}AWS-logs-infrastructure-V2-XRayTraces.html`,
  },
};
