/** What all destinations share. */
import { Token, TerraformStack, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { CellKey, DestinationType, LogTypeRow } from "../catalog/row";
import { cellKeyOf, destinationTypeOf } from "../catalog/columns";
import type { DeliverableId } from "../catalog/matrix";
import { rowOf } from "../catalog/table";
import type { DestinationIdentity } from "../names/destination-identity";
import { fillTemplate } from "../policies/arn";
import { organizationProblems, type Organization } from "../policies/organization";
import { serviceWriter, v1Writer, v2Writer, type Writer } from "../policies/writer";
import { environmentOf, knownToDiffer, regionArgument } from "./environment";
import { LogDeliveryError } from "./error";

/** What a delivery asks of a destination. */
export interface GrantRequest {
  readonly logType: DeliverableId;
  /** Account whose resource is logged: 12 digits. */
  readonly sourceAccount: string;
  /** Region whose resource is logged. */
  readonly sourceRegion: string;
  /** S3 only: the log type writes Hive-compatible paths. */
  readonly hive?: boolean;
  /**
   * S3 with V2 permissions only: the delivery's suffix path.
   * @default - as LogDelivery writes it: with a prefix it begins with the source account
   */
  readonly suffixPath?: string;
  /** S3 only: use the row's alternative way (CloudFront's bucket ACL, a Network Load Balancer's own attribute). */
  readonly legacy?: boolean;
  /** X-Ray only: ARN of the resource whose traces are delivered. */
  readonly sourceArn?: string;
  /** Known parts of the source's ARN, for the narrowest `aws:SourceArn`. */
  readonly arnValues?: Readonly<Record<string, string | undefined>>;
}

/** Where a destination is, when that isn't its stack's own place. */
export interface DestinationPlace {
  /** Region of the destination. Default: the stack's. */
  readonly region?: string;
}

/** A place that logs are delivered to. Collects grants and renders one policy at synthesis. */
export abstract class DestinationBase extends Construct {
  abstract readonly type: DestinationType;
  readonly account: string;
  readonly region: string;
  readonly partition: string;

  protected constructor(
    scope: Construct,
    id: string,
    place: DestinationPlace & { readonly account?: string },
  ) {
    super(scope, id);
    const environment = environmentOf(this);
    this.account = place.account ?? environment.account;
    this.region = place.region ?? environment.region;
    this.partition = environment.partition;
  }

  /**
   * Lets the log type write to this destination: the permission half of a delivery, for whoever
   * doesn't own the service.
   *
   * @throws LogDeliveryError when the matrix has no such cell
   */
  abstract grantDelivery(request: GrantRequest): void;

  /** What this is at AWS: names and addresses of what is made for it derive from that. */
  abstract readonly identity: DestinationIdentity;

  /** What must exist before anything is delivered here, as far as it is in the stack of this destination. */
  protected abstract readonly ownDependencies: readonly ITerraformDependable[];

  /**
   * What a resource in `consumer`'s stack must wait for. From another stack that is the whole stack:
   * it is deployed first and destroyed last.
   */
  dependenciesFor(consumer: Construct): readonly ITerraformDependable[] {
    const here = TerraformStack.of(this);
    const there = TerraformStack.of(consumer);
    if (here === there) return this.ownDependencies;
    dependOnStack(there, here);
    return [];
  }

  /** The region for resources of this destination, where it isn't the stack's (AWS provider 6 takes `region` on each resource). */
  protected get regionArgument(): { readonly region?: string } {
    return regionArgument(this, this.region);
  }

  /**
   * Why a policy of this destination can't be rendered in its stack: the stack deploys to another account. Empty
   * where it can.
   *
   * @param what the destination, with a capital letter
   * @param rule whose account AWS takes such policies from
   */
  protected foreignPolicyProblems(what: string, rule: string): string[] {
    const own = environmentOf(this).account;
    if (!knownToDiffer(this.account, own)) return [];
    return [
      `${what} is of account ${this.account} and this stack deploys to ${own}: ${rule}. ` +
        "Put the destination into a stack of that account, or set managePolicy: false and merge policyDocument there.",
    ];
  }

  /** The destination's cell in the row of `logType`. */
  protected rowWithCell(logType: DeliverableId): LogTypeRow {
    const row: LogTypeRow = rowOf(logType);
    if (!row.destinations[cellKeyOf(this.type)]) {
      throw new LogDeliveryError(this, [unticked(row, this.type)]);
    }
    return row;
  }
}

/** What of a guard AWS would never match. */
export function guardProblems({ organization }: GuardedProps): string[] {
  return organizationProblems(organization, isLiteral);
}

/** "waf logs cannot be delivered to …" with what can. */
export function unticked(row: LogTypeRow, type: DestinationType): string {
  const allowed = (Object.keys(row.destinations) as CellKey[]).map(destinationTypeOf);
  return `"${row.id}" (${row.label}) cannot be delivered to ${type}: AWS's matrix allows ${allowed.join(", ")}.`;
}

/** The writer of a cell, from the catalog's facts; undefined where the writer needs no resource policy. */
export function writerOf(
  row: LogTypeRow,
  type: "cloudwatch-logs" | "s3",
  partition: string,
  request: Pick<GrantRequest, "sourceAccount" | "sourceRegion" | "arnValues" | "legacy">,
): Writer | undefined {
  const { sourceAccount, sourceRegion } = request;
  if (type === "cloudwatch-logs") {
    const cell = row.destinations.cloudwatchLogs;
    if (!cell) return undefined;
    if (cell.grant) {
      const values = {
        ...request.arnValues,
        Partition: partition,
        Region: sourceRegion,
        Account: sourceAccount,
      };
      return serviceWriter(cell.grant.principal, fillTemplate(cell.grant.sourceArn, values), sourceAccount);
    }
    return cell.authorisedBy === "resource-policy"
      ? v1Writer(partition, sourceRegion, sourceAccount)
      : undefined;
  }
  const cell = request.legacy ? row.alternatives?.s3 : row.destinations.s3;
  if (!cell || cell.authorisedBy !== "resource-policy") return undefined;
  const region = cell.sourceArnRegion ?? sourceRegion;
  return cell.permission === "v2"
    ? v2Writer(partition, region, sourceAccount)
    : v1Writer(partition, region, sourceAccount);
}

/** Of destinations whose policies guard who writes: by organisation where a destination has one. */
export interface GuardedProps extends DestinationPlace {
  /**
   * Guard service principals by organisation (`aws:SourceOrgID`, `aws:SourceOrgPaths`) instead of by a
   * list of accounts: then a new account changes no policy.
   * @default - source accounts are listed
   */
  readonly organization?: Organization;
}

function dependOnStack(dependent: TerraformStack, dependency: TerraformStack): void {
  if (dependency.dependsOn(dependent)) {
    throw new LogDeliveryError(dependent, [
      `Stacks "${dependent.node.id}" and "${dependency.node.id}" deliver to each other, so neither can be applied first. ` +
        "Move one of the destinations to a stack of its own, or give it as an existing one.",
    ]);
  }
  dependent.addDependency(dependency);
}

/**
 * JSON for Terraform: literal `${` and `%{` of a policy are escaped, references to resources are kept.
 *
 * Where there is a reference the text gets a second line: cdktf's HCL then is a heredoc, since it doesn't
 * escape quotes in strings with references. To AWS and to Terraform's comparison of policies it is the same.
 */
export function terraformJson(value: unknown): string {
  const json = JSON.stringify(value).replace(/([$%])\{(?!TfToken\[)/g, "$1$1{");
  return json.includes("${TfToken[") ? `${json.charAt(0)}\n${json.slice(1)}` : json;
}

/** Whether a name is literal, so that its rules can be checked. */
export function isLiteral(value: string | undefined): value is string {
  return value !== undefined && !Token.isUnresolved(value);
}
