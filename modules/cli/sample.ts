/**
 * One log type delivered to one kind of destination, in account 111122223333 and us-east-1: what the pack
 * would really make of it. Built from the catalog alone, so that it works wherever the pack is installed.
 */
import { TerraformOutput, TerraformStack } from "cdktf";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { DestinationType, LogTypeRow } from "../catalog/row";
import type { LogTypeId } from "../catalog/matrix";
import { LogDelivery } from "../delivery/log-delivery";
import type { LogDeliveryProps } from "../delivery/log-delivery-props";
import { BucketDestination } from "../destinations/bucket-destination";
import { declareEnvironment } from "../destinations/environment";
import { FirehoseDestination } from "../destinations/firehose-destination";
import { LogGroupDestination } from "../destinations/log-group-destination";
import { XrayDestination } from "../destinations/xray-destination";
import { deployedDelivery } from "../permissions/deployed-delivery";
import type { DeployedDelivery } from "../permissions/delivery-needs";
import { withScratchApp } from "../permissions/scratch-app";
import { stackResources, type StackResource } from "../permissions/stack-resources";
import { arnValues } from "../services/identify";
import type { Destination } from "../services/switch";
import { SAMPLE_LOG_TYPE, neededOptions } from "./needed-options";

export const SAMPLE_ACCOUNT = "111122223333";
export const SAMPLE_REGION = "us-east-1";

export interface Sample {
  readonly delivery: LogDelivery;
  readonly deployed: DeployedDelivery;
  readonly resources: readonly StackResource[];
  /** Arguments that whoever owns the source has to set, in Terraform's spelling. Empty where the pack switches logging on. */
  readonly sourceArguments: Readonly<Record<string, unknown>>;
}

/**
 * @throws LogDeliveryError where a log type can't be delivered without options that only its user knows; its
 * message says which
 */
export function buildSample(row: LogTypeRow, type: DestinationType, enabled = true): Sample {
  return withScratchApp((app) => sampleIn(new TerraformStack(app, "example"), row, type, enabled));
}

function sampleIn(stack: TerraformStack, row: LogTypeRow, type: DestinationType, enabled: boolean): Sample {
  new AwsProvider(stack, "aws", { region: SAMPLE_REGION });
  declareEnvironment(stack, { accountId: SAMPLE_ACCOUNT, region: SAMPLE_REGION });
  const source = row.source.exampleArn;
  const destination = sampleDestination(stack, row, type);
  const props = {
    logType: row.id,
    ...(row.id === "vended" ? { awsLogType: SAMPLE_LOG_TYPE } : {}),
    source,
    destinations: [destination],
    allowEnded: true,
    enabled,
    options: neededOptions[row.id],
  };
  const delivery = new LogDelivery(stack, "Logs", props as unknown as LogDeliveryProps<LogTypeId>);
  const deployed = deployedDelivery(delivery, {
    source,
    options: props.options,
    destinations: [destination],
  });
  new TerraformOutput(stack, "arguments", { staticId: true, value: delivery.terraformAttributes });
  const { output } = stack.toTerraform() as { output: { arguments: { value: Record<string, unknown> } } };
  return {
    delivery,
    deployed,
    resources: stackResources(stack),
    sourceArguments: output.arguments.value,
  };
}

function sampleDestination(stack: TerraformStack, row: LogTypeRow, type: DestinationType): Destination {
  switch (type) {
    case "cloudwatch-logs":
      return new LogGroupDestination(stack, "LogGroup", {
        logGroupName: sampleLogGroupName(row),
        retentionInDays: 90,
      });
    case "s3": {
      const cell = row.destinations.s3!;
      return new BucketDestination(stack, "Bucket", {
        bucketName: `${cell.bucketNamePrefix ?? ""}example-logs`,
        ...(cell.prefix === "unsupported" ? {} : { prefix: "audit" }),
        encryption: "customer-managed",
        accessControlList: cell.authorisedBy === "bucket-acl",
      });
    }
    case "firehose":
      return FirehoseDestination.fromExisting(stack, "Stream", {
        deliveryStreamName: `${row.destinations.firehose!.streamNamePrefix ?? ""}example`,
      });
    case "xray":
      return new XrayDestination(stack, "Xray");
  }
}

/** A name that the row's rules allow. */
export function sampleLogGroupName(row: LogTypeRow): string {
  const { naming } = row.destinations.cloudwatchLogs!.logGroup;
  if (naming.kind === "free") return `${naming.suggested}example`;
  if (naming.kind === "prefix") return `${naming.required}example`;
  return fillSample(naming.names[0]!, row);
}

/** A template with the values of the sample; `example` for what AWS or the user makes up. */
export function fillSample(template: string, row: LogTypeRow): string {
  const values: Readonly<Record<string, string>> = {
    ...arnValues(row, row.source.exampleArn),
    ...moment,
    Partition: "aws",
    Region: SAMPLE_REGION,
    Account: SAMPLE_ACCOUNT,
  };
  return template.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    return value === undefined || value === "*" ? "example" : value;
  });
}

/** 15 January 2026, 09:05 UTC. */
const moment = { yyyy: "2026", MM: "01", dd: "15", HH: "09", mm: "05" };
