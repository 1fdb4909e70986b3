/** A Firehose stream that writes to a bucket, with a role that may do that and nothing else. */
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { KinesisFirehoseDeliveryStream } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { deliveryStreamArn } from "../policies/arn";
import { policyDocument, type Statement } from "../policies/document";
import { normalPrefix } from "../policies/key-patterns";
import { LOG_DELIVERY_TAG } from "../policies/service-linked-role";
import type { BucketDestination } from "./bucket-destination";
import { terraformJson } from "./destination";
import { importId } from "./import-id";
import { protection, type ProtectionProps } from "./protection";
import { ROLE_NAME_PREFIX } from "./role-name";
import { environmentOf, knownToDiffer } from "./environment";
import { LogDeliveryError } from "./error";
import { createErrorReports, errorPrefixProblems, literalHead, type StreamErrorProps } from "./stream-errors";
import { recordProblems, recordProcessing, type StreamRecordProps } from "./stream-records";

export interface StreamCreationProps extends StreamRecordProps, StreamErrorProps, ProtectionProps {
  /**
   * Keys in the bucket, behind the bucket destination's prefix. Firehose's own expressions work:
   * `!{timestamp:yyyy/MM/dd}`.
   * @default - `<stream name>/!{timestamp:yyyy/MM/dd/HH}/`
   */
  readonly keyPrefix?: string;
  /** Seconds that records are buffered, 0 to 900. @default 300 */
  readonly bufferingInterval?: number;
  /** Size of the buffer in MiB, 1 to 128. @default 5 */
  readonly bufferingSize?: number;
  /** `GZIP` or `UNCOMPRESSED`. @default GZIP */
  readonly compression?: "GZIP" | "UNCOMPRESSED";
  /** ARN of a customer managed key for records in the stream. @default - a key that AWS owns */
  readonly kmsKeyArn?: string;
  /** Take over a stream that exists: an import block with its ARN. @default false */
  readonly adopt?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface StreamOptions extends StreamCreationProps {
  readonly deliveryStreamName: string;
  readonly bucket: BucketDestination;
  readonly region?: string;
}

export function createDeliveryStream(
  scope: Construct,
  options: StreamOptions,
): { stream: KinesisFirehoseDeliveryStream; dependencies: readonly ITerraformDependable[] } {
  const { account, partition } = environmentOf(scope);
  const { bucket, deliveryStreamName: name } = options;
  const root = normalPrefix(bucket.prefix);
  const dataKeys = options.keyPrefix ?? `${name}/!{timestamp:yyyy/MM/dd/HH}/`;
  const errorKeys = options.errorKeyPrefix ?? `${name}-errors/!{firehose:error-output-type}/`;
  const keyPrefix = `${root}${dataKeys}`;
  const errorKeyPrefix = `${root}${errorKeys}`;
  const problems = [...recordProblems(name, options), ...errorPrefixProblems(name, dataKeys, errorKeys)];
  if (knownToDiffer(bucket.account, account)) {
    problems.push(
      `Stream "${name}" of account ${account} cannot write to bucket "${bucket.bucketName}" of account ${bucket.account} through this pack: ` +
        "give it a bucket of its own account.",
    );
  }
  if (problems.length > 0) throw new LogDeliveryError(scope, problems);

  const errors = createErrorReports(scope, options);
  const role = new IamRole(scope, "StreamRole", {
    namePrefix: ROLE_NAME_PREFIX,
    description: `Firehose stream ${name}`,
    assumeRolePolicy: terraformJson(
      policyDocument([
        {
          Effect: "Allow",
          Principal: { Service: "firehose.amazonaws.com" },
          Action: "sts:AssumeRole",
          // Firehose documents the account as external id of its trust policies.
          Condition: { StringEquals: { "sts:ExternalId": account } },
        },
      ]),
    ),
  });
  const statements: Statement[] = [
    {
      Effect: "Allow",
      Action: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"],
      Resource: [
        `${bucket.bucketArn}/${literalHead(errorKeyPrefix)}*`,
        `${bucket.bucketArn}/${literalHead(keyPrefix)}*`,
      ],
    },
    {
      Effect: "Allow",
      Action: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
      Resource: bucket.bucketArn,
    },
    ...errors.statements,
  ];
  if (bucket.kmsKeyArn !== undefined) {
    statements.push({
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: bucket.kmsKeyArn,
      Condition: { StringEquals: { "kms:ViaService": `s3.${bucket.region}.${dnsSuffix(partition)}` } },
    });
  }
  const permissions = new IamRolePolicy(scope, "StreamRolePolicy", {
    name: "write-to-bucket",
    role: role.id,
    policy: terraformJson(policyDocument(statements)),
  });

  const stream = new KinesisFirehoseDeliveryStream(scope, "Stream", {
    name,
    destination: "extended_s3",
    extendedS3Configuration: {
      roleArn: role.arn,
      bucketArn: bucket.bucketArn,
      prefix: keyPrefix,
      errorOutputPrefix: errorKeyPrefix,
      bufferingInterval: options.bufferingInterval ?? 300,
      bufferingSize: options.bufferingSize ?? 5,
      compressionFormat: options.compression ?? "GZIP",
      processingConfiguration: recordProcessing(options, options.adopt ?? false),
      cloudwatchLoggingOptions: errors.options,
    },
    serverSideEncryption: {
      enabled: true,
      ...(options.kmsKeyArn === undefined
        ? { keyType: "AWS_OWNED_CMK" }
        : { keyType: "CUSTOMER_MANAGED_CMK", keyArn: options.kmsKeyArn }),
    },
    tags: { ...options.tags, ...LOG_DELIVERY_TAG },
    ...protection(options),
    dependsOn: [permissions, ...errors.dependencies, ...bucket.dependenciesFor(scope)],
    ...(options.region === undefined ? {} : { region: options.region }),
  });
  if (options.adopt)
    stream.importFrom(
      importId(
        deliveryStreamArn(partition, options.region ?? environmentOf(scope).region, account, name),
        options.region,
      ),
    );
  return { stream, dependencies: [stream, permissions] };
}

function dnsSuffix(partition: string): string {
  return partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
}
