import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Token, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { LogGroupClass } from "../catalog/row";
import { knownOr } from "../names/addresses";
import type { DestinationIdentity } from "../names/destination-identity";
import { logGroupArn } from "../policies/arn";
import { policyDocument, type PolicyDocument } from "../policies/document";
import { keyAdministrationStatement, logGroupKeyStatement } from "../policies/key-policy";
import { logGroupClaims, logGroupStatements, type LogGroupGrant } from "../policies/log-group-policy";
import {
  DestinationBase,
  guardProblems,
  isLiteral,
  writerOf,
  type GrantRequest,
  type GuardedProps,
} from "./destination";
import { createKey, keyArnProblem, ownedKeyPolicy, type CustomerManagedKey } from "./encryption-key";
import { environmentOf, knownToDiffer } from "./environment";
import { LogDeliveryError } from "./error";
import { importId } from "./import-id";
import { protection, type ProtectionProps } from "./protection";
import { logGroupPolicies } from "./log-group-policies";
import { makeOnce } from "./made-once";
import { stackRegistry } from "./registry";

/** Retention periods that CloudWatch Logs takes, in days; 0 keeps events for ever. */
export const RETENTION_DAYS = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

export type RetentionInDays = (typeof RETENTION_DAYS)[number];

/** Classes of log groups. */
export const LOG_GROUP_CLASSES = [
  "STANDARD",
  "INFREQUENT_ACCESS",
  "DELIVERY",
] as const satisfies readonly LogGroupClass[];

interface LogGroupCommonProps extends GuardedProps {
  /** Name of the log group. `/aws/vendedlogs/…` spares the account's resource policies. */
  readonly logGroupName: string;
  /** Statements that its account's resource policy has already: they are kept, and ours are packed beside them. */
  readonly existingPolicy?: PolicyDocument;
  /**
   * `false` when its resource policy is owned elsewhere: then nothing is rendered, and
   * {@link LogGroupDestination.policyDocument} is what to merge there.
   * @default true
   */
  readonly managePolicy?: boolean;
}

export interface LogGroupDestinationProps extends LogGroupCommonProps, ProtectionProps {
  /**
   * Days after which events expire; a token is taken too, such as `variable.value`.
   * @default - they are kept for ever, as CloudWatch Logs does
   */
  readonly retentionInDays?: RetentionInDays;
  /**
   * `customer-managed` creates a rotating key whose policy lets CloudWatch Logs use it for this log group
   * alone; `{ kmsKeyArn }` uses your key ({@link LogGroupDestination.keyStatements} is what its policy needs).
   * @default - CloudWatch Logs encrypts with a key of its own
   */
  readonly encryption?: "customer-managed" | CustomerManagedKey;
  /** `STANDARD`, `INFREQUENT_ACCESS` or `DELIVERY`. @default - STANDARD */
  readonly logGroupClass?: LogGroupClass;
  /** Keep the log group and its events on destroy. @default false */
  readonly skipDestroy?: boolean;
  /** Take over a log group that exists: an import block with its name. @default false */
  readonly adopt?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface ExistingLogGroupProps extends LogGroupCommonProps {
  /** Account of the log group: 12 digits. @default - the stack's */
  readonly account?: string;
  /** `true` when the log group is encrypted with a customer managed key, which some services refuse. @default false */
  readonly encrypted?: boolean;
  /** Its class: some logs can't go to some classes. @default - STANDARD */
  readonly logGroupClass?: LogGroupClass;
}

/**
 * A CloudWatch Logs log group that logs are delivered to.
 *
 * @throws LogDeliveryError for a name or retention that CloudWatch Logs refuses, or a key that isn't customer managed
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_group
 */
export class LogGroupDestination extends DestinationBase {
  readonly type = "cloudwatch-logs" as const;
  readonly logGroupName: string;
  /** Without a trailing `:*`. */
  readonly logGroupArn: string;
  /** The log group, when this destination created it. */
  readonly resource?: CloudwatchLogGroup;
  /** Whether a customer managed key encrypts the log group. */
  readonly encrypted: boolean;
  readonly logGroupClass: LogGroupClass;
  private readonly grants: LogGroupGrant[] = [];
  private readonly managePolicy: boolean;
  private keyPolicy?: ITerraformDependable;
  private readonly organization: LogGroupDestinationProps["organization"];

  constructor(scope: Construct, id: string, props: LogGroupDestinationProps);
  /** @internal for {@link LogGroupDestination.fromExisting} */
  constructor(scope: Construct, id: string, props: ExistingLogGroupProps, existing: true);
  constructor(
    scope: Construct,
    id: string,
    props: LogGroupDestinationProps & ExistingLogGroupProps,
    existing = false,
  ) {
    super(scope, id, props);
    this.logGroupName = props.logGroupName;
    this.logGroupArn = logGroupArn(this.partition, this.region, this.account, props.logGroupName);
    this.encrypted = existing ? (props.encrypted ?? false) : props.encryption !== undefined;
    this.logGroupClass = props.logGroupClass ?? "STANDARD";
    this.managePolicy = props.managePolicy ?? true;
    this.organization = props.organization;
    const problems = [...nameProblems(props.logGroupName), ...guardProblems(props)];
    if (this.managePolicy) {
      const rule = "resource policies are of the log group's account";
      problems.push(...this.foreignPolicyProblems(`Log group "${props.logGroupName}"`, rule));
    }
    if (!existing) {
      const { retentionInDays } = props;
      if (
        retentionInDays !== undefined &&
        !Token.isUnresolved(retentionInDays) &&
        !RETENTION_DAYS.includes(retentionInDays)
      ) {
        problems.push(
          `retentionInDays ${String(retentionInDays)} is not a period that CloudWatch Logs takes: ${RETENTION_DAYS.join(", ")}.`,
        );
      }
      if (typeof props.encryption === "object") problems.push(...keyArnProblem(props.encryption.kmsKeyArn));
    }
    if (problems.length > 0) throw new LogDeliveryError(this, problems);
    if (!existing) this.resource = this.create(props);
    if (!knownToDiffer(this.account, environmentOf(this).account))
      stackRegistry(this).once(inStackKey(this.region, props.logGroupName), () => this);
    if (props.existingPolicy && this.managePolicy)
      logGroupPolicies(this, this.region).keep(props.existingPolicy.Statement);
  }

  /** A log group that exists already. */
  static fromExisting(scope: Construct, id: string, props: ExistingLogGroupProps): LogGroupDestination {
    return new LogGroupDestination(scope, id, props, true);
  }

  /** The destination of this stack for a log group, where there is one. */
  static inStack(scope: Construct, region: string, logGroupName: string): LogGroupDestination | undefined {
    return stackRegistry(scope).find(inStackKey(region, logGroupName));
  }

  get identity(): DestinationIdentity {
    const { account, region } = this;
    return { type: this.type, name: knownOr(this.logGroupName, this), account, region };
  }

  grantDelivery(request: GrantRequest): void {
    const row = this.rowWithCell(request.logType);
    const writer = writerOf(row, "cloudwatch-logs", this.partition, request);
    if (!writer) return;
    const grant = {
      writer,
      logGroupName: row.destinations.cloudwatchLogs?.grant?.logGroups ?? this.logGroupName,
    };
    this.grants.push(grant);
    if (!this.managePolicy) return;
    const policies = logGroupPolicies(this, this.region);
    policies.guardBy(this, this.organization);
    policies.grant(grant);
  }

  /** The resource policy that this log group alone needs, for whoever owns the policy elsewhere. */
  get policyDocument(): PolicyDocument {
    const place = { partition: this.partition, region: this.region, account: this.account };
    return policyDocument(logGroupStatements(logGroupClaims(this.grants), place, this.organization));
  }

  /** What the policy of a key of yours needs so that CloudWatch Logs can encrypt this log group with it. */
  get keyStatements(): PolicyDocument["Statement"] {
    return [logGroupKeyStatement(this.partition, this.region, this.account, [this.logGroupName])];
  }

  /** The resource policy alone, for sources that must exist before the log group has its name. */
  get policyDependency(): ITerraformDependable | undefined {
    return this.grants.length > 0 && this.managePolicy
      ? logGroupPolicies(this, this.region).dependency
      : undefined;
  }

  protected get ownDependencies(): readonly ITerraformDependable[] {
    return [this.resource, this.policyDependency].filter((own) => own !== undefined);
  }

  private create(props: LogGroupDestinationProps): CloudwatchLogGroup {
    const { account, region } = this;
    makeOnce(this, { noun: "Log group", name: props.logGroupName, within: [account, region] });
    const kmsKeyId = this.keyArn(props);
    const resource = new CloudwatchLogGroup(this, "LogGroup", {
      name: props.logGroupName,
      retentionInDays: props.retentionInDays,
      kmsKeyId,
      // CloudWatch Logs tries the key when the group is made.
      ...(this.keyPolicy ? { dependsOn: [this.keyPolicy] } : {}),
      logGroupClass: props.logGroupClass,
      skipDestroy: props.skipDestroy,
      tags: props.tags,
      ...protection(props),
      ...this.regionArgument,
    });
    if (props.adopt) resource.importFrom(importId(props.logGroupName, this.regionArgument.region));
    return resource;
  }

  private keyArn({ encryption, protect }: LogGroupDestinationProps): string | undefined {
    if (encryption === undefined) return undefined;
    const { region } = this.regionArgument;
    if (encryption !== "customer-managed") {
      this.keyPolicy = ownedKeyPolicy(this, encryption, region, () => this.keyStatements);
      return encryption.kmsKeyArn;
    }
    const document = policyDocument([
      keyAdministrationStatement(this.partition, this.account),
      ...this.keyStatements,
    ]);
    return createKey(this, {
      description: `Log group ${this.logGroupName}`,
      document: () => document,
      region,
      protect,
    }).arn;
  }
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
function inStackKey(region: string, logGroupName: string): string {
  return `log-group/${region}/${logGroupName}`;
}

function nameProblems(name: string): string[] {
  if (!isLiteral(name) || /^[A-Za-z0-9._\-/#]{1,512}$/.test(name)) return [];
  return [
    `logGroupName "${name}" is not a log group name: 1 to 512 of the characters a-z, A-Z, 0-9, "_", "-", "/", "." and "#".`,
  ];
}
