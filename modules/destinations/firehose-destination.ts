import type { KinesisFirehoseDeliveryStream } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";
import { Annotations, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { knownOr } from "../names/addresses";
import type { DestinationIdentity } from "../names/destination-identity";
import { deliveryStreamArn } from "../policies/arn";
import type { PolicyDocument } from "../policies/document";
import { LOG_DELIVERY_ROLE_NAME, logDeliveryRolePermissions } from "../policies/service-linked-role";
import type { BucketDestination } from "./bucket-destination";
import type { StreamCreationProps } from "./delivery-stream";
import { DestinationBase, isLiteral, type DestinationPlace, type GrantRequest } from "./destination";
import { environmentOf, knownToDiffer } from "./environment";
import { LogDeliveryError } from "./error";
import { makeOnce } from "./made-once";
import { intakeProblems, recordUse, type StreamIntake } from "./stream-use";
import { logDeliveryRole, type ServiceLinkedRoleMode } from "./service-linked-role";

interface FirehoseCommonProps extends DestinationPlace {
  readonly deliveryStreamName: string;
  /**
   * Whether this stack owns AWSServiceRoleForLogDelivery, by which logs reach the stream. An account has one.
   * @default "existing"
   */
  readonly serviceLinkedRole?: ServiceLinkedRoleMode;
}

export interface FirehoseDestinationProps extends FirehoseCommonProps, StreamCreationProps {
  /** Where the stream writes to. It must be in the stream's account. */
  readonly bucket: BucketDestination;
}

export interface ExistingFirehoseProps extends FirehoseCommonProps {
  /** Account of the stream: 12 digits. @default - the stack's */
  readonly account?: string;
  /**
   * Whether the stream decompresses what subscription filters of CloudWatch Logs send: with `true` other logs are
   * refused, with `false` it takes both.
   * @default - not known: there is a warning when both go there
   */
  readonly fromSubscription?: boolean;
}

/**
 * A Firehose stream that logs are delivered to. It needs the tag `LogDeliveryEnabled = "true"`: created
 * streams have it; on an existing one it must be declared where the stream is.
 *
 * @throws LogDeliveryError for a name that Firehose refuses, or a bucket in another account
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html#AWS-logs-infrastructure-Firehose
 */
export class FirehoseDestination extends DestinationBase {
  readonly type = "firehose" as const;
  readonly deliveryStreamName: string;
  readonly deliveryStreamArn: string;
  /** The stream, when this destination created it. */
  readonly resource?: KinesisFirehoseDeliveryStream;
  /** Where the stream writes to, when this destination created it. */
  readonly bucket?: BucketDestination;
  /** What decides which logs it can take. */
  readonly intake: StreamIntake;
  private readonly streamDependencies: readonly ITerraformDependable[];
  private readonly roleMode: ServiceLinkedRoleMode;
  private needsRole = false;

  constructor(scope: Construct, id: string, props: FirehoseDestinationProps);
  /** @internal for {@link FirehoseDestination.fromExisting} */
  constructor(scope: Construct, id: string, props: ExistingFirehoseProps, existing: true);
  constructor(
    scope: Construct,
    id: string,
    props: FirehoseDestinationProps | ExistingFirehoseProps,
    existing = false,
  ) {
    super(scope, id, props);
    this.deliveryStreamName = props.deliveryStreamName;
    this.deliveryStreamArn = deliveryStreamArn(
      this.partition,
      this.region,
      this.account,
      props.deliveryStreamName,
    );
    this.roleMode = props.serviceLinkedRole ?? "existing";
    const created = !existing && "bucket" in props;
    this.intake = {
      fromSubscription: props.fromSubscription,
      created,
      compresses: created && (props.compression ?? "GZIP") === "GZIP",
    };
    const problems = nameProblems(props.deliveryStreamName);
    const own = environmentOf(this).account;
    if (this.roleMode !== "existing" && knownToDiffer(this.account, own)) {
      problems.push(
        `serviceLinkedRole "${this.roleMode}" would make ${LOG_DELIVERY_ROLE_NAME} in account ${own}, and stream "${props.deliveryStreamName}" is of account ${this.account}. ` +
          'Put the destination into a stack of that account, or leave serviceLinkedRole "existing".',
      );
    }
    if (problems.length > 0) throw new LogDeliveryError(this, problems);
    if (!created) {
      this.streamDependencies = [];
      return;
    }
    this.bucket = props.bucket;
    makeOnce(this, {
      noun: "Stream",
      name: props.deliveryStreamName,
      within: [this.account, this.region],
    });
    // Loaded here: of all bindings the stream's takes longest, and most streams exist already.
    const { createDeliveryStream } = require("./delivery-stream") as typeof import("./delivery-stream");
    const { stream, dependencies } = createDeliveryStream(this, {
      ...props,
      region: this.regionArgument.region,
    });
    this.resource = stream;
    this.streamDependencies = dependencies;
  }

  /** A stream that exists already, with the tag `LogDeliveryEnabled = "true"`. */
  static fromExisting(scope: Construct, id: string, props: ExistingFirehoseProps): FirehoseDestination {
    return new FirehoseDestination(scope, id, props, true);
  }

  get identity(): DestinationIdentity {
    const { account, region } = this;
    return { type: this.type, name: knownOr(this.deliveryStreamName, this), account, region };
  }

  /**
   * Firehose has no resource policy: what lets logs in is the role, and the tag on the stream.
   *
   * @throws LogDeliveryError also where the stream takes records in another form
   */
  grantDelivery(request: GrantRequest): void {
    const row = this.rowWithCell(request.logType);
    const problems = intakeProblems(this, row);
    if (problems.length > 0) throw new LogDeliveryError(this, problems);
    const warning = recordUse(this, row);
    if (warning !== undefined) Annotations.of(this).addWarning(warning);
    if (!row.destinations.firehose!.needsTag) return;
    this.needsRole = true;
    logDeliveryRole(this, this.roleMode);
  }

  /** What AWSServiceRoleForLogDelivery may do: AWS owns the role, this is for reading. */
  get policyDocument(): PolicyDocument {
    return logDeliveryRolePermissions;
  }

  protected get ownDependencies(): readonly ITerraformDependable[] {
    const role = this.needsRole ? logDeliveryRole(this, this.roleMode) : undefined;
    return [...this.streamDependencies, ...(role ? [role] : [])];
  }
}

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html */
function nameProblems(name: string): string[] {
  if (!isLiteral(name) || /^[a-zA-Z0-9_.-]{1,64}$/.test(name)) return [];
  return [
    `deliveryStreamName "${name}" is not a Firehose stream name: 1 to 64 letters, digits, underscores, dots and hyphens.`,
  ];
}
