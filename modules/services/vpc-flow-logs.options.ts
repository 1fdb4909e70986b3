import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";
import { tags } from "./tags.options";

export const options = {
  "vpc-flow-logs": z.strictObject({
    trafficType: oneOf(["ACCEPT", "REJECT", "ALL"]).describe(
      "Which traffic is logged. Transit gateways log all of theirs and take none. Default: ALL.",
    ),
    logFormat: z
      .string()
      .optional()
      .describe(
        "Fields of the records, e.g. ${version} ${srcaddr} ${dstaddr}. Default: AWS's default format.",
      ),
    maxAggregationInterval: z
      .union([z.literal(60), z.literal(600)])
      .optional()
      .describe("Seconds over which packets are gathered. Transit gateways take 60 only. Default: 600."),
    fileFormat: oneOf(["plain-text", "parquet"]).describe("S3: format of the files. Default: plain-text."),
    hiveCompatiblePartitions: z
      .boolean()
      .optional()
      .describe("S3: keys such as aws-account-id=…/aws-service=vpcflowlogs/…. Default: false."),
    perHourPartition: z.boolean().optional().describe("S3: a folder per hour. Default: false."),
    roleArn: z
      .string()
      .optional()
      .describe("CloudWatch Logs: ARN of the role that writes. Default: one is made."),
    crossAccount: z
      .strictObject({
        sourceRoleArn: z
          .string()
          .describe("ARN of the role of the source account that log delivery assumes."),
        destinationRoleArn: z
          .string()
          .describe(
            "ARN of the role of the stream's account, named AWSLogDeliveryFirehoseCrossAccountRole….",
          ),
      })
      .optional()
      .describe("Firehose of another account: the two roles. Default: both are made."),
    tags,
  }),
} satisfies OptionSchemas;
