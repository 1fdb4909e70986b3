/**
 * The shape of the catalog: one {@link LogTypeRow} per line of AWS's "Enable logging from AWS
 * services" matrix. Data and types only; everything else in the pack (types, validation, docs,
 * command line, tests) derives from it.
 *
 * Templates use the notation of AWS's service authorization reference: `${Partition}`, `${Region}`,
 * `${Account}` and names of the service's own such as `${ClusterName}`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */

import type { Constraint } from "./constraint";
import type { DeliverableId, PageLine } from "./matrix";
import type { CellKey, Enablement, LogGroupClass, OutputFormat, Permission } from "./terms";

export type {
  CellKey,
  DestinationType,
  Enablement,
  LogGroupClass,
  OutputFormat,
  PageCells,
  Permission,
} from "./terms";

/** What every cell says. */
export interface Cell {
  /** The permission model the pack uses for this cell. */
  readonly permission: Permission;
  readonly enablement: Enablement;
  /**
   * Who writes to the destination: a service principal (`delivery.logs.amazonaws.com`), a
   * service-linked role (`AWSServiceRoleForRDS`) or, for a role that the source assumes, the
   * principal that is trusted by it.
   */
  readonly principal: string;
  /** By what the writer is authorised. */
  readonly authorisedBy: "resource-policy" | "bucket-acl" | "service-linked-role" | "iam-role";
  /** The Terraform resource, and within it the arguments, that switch logging on. Absent for `automatic` and `manual`. */
  readonly terraform?: {
    /** Resource types, e.g. `aws_msk_cluster`. More than one where several kinds of source exist. */
    readonly resources: readonly string[];
    /** Path of the arguments in Terraform's spelling, e.g. `logging_info.broker_logs.cloudwatch_logs`. */
    readonly argument?: string;
    /**
     * `true` where a resource of its own doesn't name what is logged: an account's setting, or a configuration that the
     * source names. It can be made without a source; any other one needs it.
     */
    readonly standsAlone?: true;
  };
  /** What a person must know about this cell beyond the other columns. */
  readonly notes?: readonly string[];
  /** Why nothing that Terraform sets ends these logs, in a sentence. Always there for `automatic`. */
  readonly staysOn?: string;
}

/** Rules for the name of a log group. */
export type LogGroupNaming =
  /** Any name. `suggested` is the prefix that spares the account's resource policies (AWS's relief for the 5,120 characters). */
  | { readonly kind: "free"; readonly suggested: string }
  /** AWS refuses other names. */
  | { readonly kind: "prefix"; readonly required: string }
  /**
   * The service chooses the names; templates such as `/aws/eks/${ClusterName}/cluster`. `madeWithSource`: it
   * also makes the groups together with the source, so that Terraform can only take them over afterwards.
   */
  | { readonly kind: "fixed"; readonly names: readonly string[]; readonly madeWithSource?: true };

/** A statement in a log-group resource policy for a principal other than `delivery.logs.amazonaws.com`. */
export interface ServicePrincipalGrant {
  /** e.g. `route53.amazonaws.com`. */
  readonly principal: string;
  /** Template of `aws:SourceArn`, e.g. `arn:${Partition}:route53:::hostedzone/${HostedZoneId}`. Unknown parts become `*`. */
  readonly sourceArn: string;
  /**
   * The log groups that the statement names, where their exact names are known only after the source
   * exists and AWS wants the statement before: `/aws/amazonmq/*`.
   */
  readonly logGroups?: string;
}

export interface CloudwatchLogsCell extends Cell {
  readonly logGroup: {
    readonly naming: LogGroupNaming;
    /** Which form the service's argument takes: `arn:*` is the ARN with a trailing `:*`; `none` where no argument names the group. */
    readonly reference: "name" | "arn" | "arn:*" | "none";
    /** `refused` where AWS rejects a log group encrypted with a customer managed key. */
    readonly customerManagedKey: "allowed" | "refused";
    /** The classes that can receive these logs: one of class `DELIVERY` takes Lambda's alone. */
    readonly classes: readonly LogGroupClass[];
  };
  /**
   * The statement the log group needs when its writer is another service principal.
   * V1 and V2 cells written by `delivery.logs.amazonaws.com` need none here: the pack knows that one.
   */
  readonly grant?: ServicePrincipalGrant;
  /** `true` where AWS's text lets the log group be in another region than the source: CloudFront's alone. */
  readonly crossRegion: boolean;
}

export interface S3Cell extends Cell {
  /** Template of an object key without the destination's prefix, e.g. `AWSLogs/${Account}/vpcflowlogs/${Region}/${yyyy}/${MM}/${dd}/…`. */
  readonly keyLayout: string;
  /** The same with Hive-compatible paths, where the log type offers them. */
  readonly hiveKeyLayout?: string;
  /** Whether the destination may or must have a prefix. */
  readonly prefix: "optional" | "required" | "unsupported";
  /** Names of buckets must start with this (`aws-waf-logs-`). */
  readonly bucketNamePrefix?: string;
  /** Overrides the region in `aws:SourceArn` of the bucket and key policy (Global Accelerator's API lives in us-west-2). */
  readonly sourceArnRegion?: string;
  /** `false` where AWS documents that the bucket must be in the source's region. */
  readonly crossRegion: boolean;
  readonly crossAccount: boolean;
}

export interface FirehoseCell extends Cell {
  /** Names of delivery streams must start with this (`aws-waf-logs-`). */
  readonly streamNamePrefix?: string;
  /** Whether the stream must carry the tag `LogDeliveryEnabled = "true"` (it does wherever AWSServiceRoleForLogDelivery writes). */
  readonly needsTag: boolean;
  readonly crossAccount: boolean;
  /** Whether the stream may be in another region than the source. */
  readonly crossRegion: boolean;
}

export type XrayCell = Cell;

/** Whether AWS still offers the service. Dates are ISO (`yyyy-mm-dd`). */
export type Lifecycle =
  | { readonly state: "active"; readonly endsOn?: string }
  /** Closed to new customers. `endsOn` when an end of support is announced. */
  | { readonly state: "closed"; readonly since: string; readonly endsOn?: string }
  | { readonly state: "ended"; readonly since: string };

/** What is logged. */
export interface SourceFacts {
  /** In a sentence: "an MSK cluster". */
  readonly noun: string;
  /** Terraform resource types that can be the source. Empty where the provider has none. */
  readonly resources: readonly string[];
  /** CloudFormation's types of the source, where AWS's service spec lists vended logs of them. */
  readonly cloudFormationTypes?: readonly string[];
  /** Templates of the source's ARN. Empty where the source has no ARN (account-wide settings). */
  readonly arns: readonly string[];
  /** The identifier that a fleet file gives in `source` when it isn't an ARN: a JavaScript regular expression, and an example. */
  readonly id?: { readonly pattern: string; readonly example: string };
  /** An example of the source's ARN, in account 111122223333. */
  readonly exampleArn?: string;
  /** The only region in which logging of this service is configured (`us-east-1` for CloudFront). */
  readonly homeRegion?: string;
  /**
   * `one`: the source holds one logging configuration, and each further `LogDelivery` would overwrite it.
   * `many`: each delivery is a resource of its own.
   */
  readonly configurations: "one" | "many";
  /** How many destinations one configuration takes: in all, and of one type. Unlimited where absent. */
  readonly maxDestinations?: number;
  readonly maxDestinationsPerType?: number;
  /** What takes one change at a time, so that its switches must be chained: the source, or what it is or belongs to. */
  readonly oneChangeAtATime?: true | SharedChange;
}

/** A resource that takes one change at a time, where sources of several kinds change it. */
export interface SharedChange {
  /** In a sentence: "EKS cluster". */
  readonly noun: string;
  /** The variable of the sources' ARNs that is its name. */
  readonly variable: string;
  /** The argument of the sources' constructs that is its name, by Terraform's type, as the binding spells it. */
  readonly named: Readonly<Record<string, string>>;
  /** How long a change goes on after the API has answered, where Terraform can't wait for its end. */
  readonly goesOn?: string;
}

/** One log type of a V2 row, as `PutDeliverySource` names it. */
export interface V2LogType {
  readonly logType: string;
  /**
   * Those of the source's ARN templates that have this log type, where not all do. One log type may stand twice, for
   * different ARNs with different fields.
   */
  readonly arns?: readonly string[];
  /** Output formats per destination. A destination that is absent cannot receive this log type. */
  readonly formats: {
    readonly cloudwatchLogs?: readonly OutputFormat[];
    readonly s3?: readonly OutputFormat[];
    readonly firehose?: readonly OutputFormat[];
    /** X-Ray has no formats: an empty list says that traces can be delivered. */
    readonly xray?: readonly OutputFormat[];
  };
  /** Record fields that are always delivered. */
  readonly mandatoryFields: readonly string[];
  /** Record fields that may be chosen. `null` where AWS publishes no list: then any name is let through. */
  readonly optionalFields: readonly string[] | null;
}

export interface V2Facts {
  readonly logTypes: readonly V2LogType[];
  /** Log types delivered when the user names none. */
  readonly defaultLogTypes: readonly string[];
  /** `<service>:AllowVendedLogDeliveryForResource` and the templates of the ARNs it is asked on; absent where AWS asks for none. */
  readonly authorization?: { readonly action: string; readonly resources: readonly string[] };
  /** Variables that `suffix_path` may use. `null` where only `DescribeConfigurationTemplates` tells. */
  readonly suffixVariables: readonly string[] | null;
  /**
   * The suffix path of deliveries to S3 whose user names none. Absent: the region and `{yyyy}/{MM}/{dd}/{HH}`,
   * whose variables every log source with a published list has.
   */
  readonly defaultSuffixPath?: string;
  /**
   * Present where a guide of AWS knows one delivery source per resource, whatever the log types, and another doesn't:
   * what they say, for whoever asks for two.
   */
  readonly oneSourcePerResource?: string;
  /** Deliveries per source that AWS allows. */
  readonly maxDeliveriesPerSource?: number;
}

/** A role that the source needs in order to log. */
export interface RoleFacts {
  /** Service principal that is trusted, e.g. `vpc-flow-logs.amazonaws.com`. */
  readonly trustedBy: string;
  /** Template of `aws:SourceArn` for the trust policy; absent where the service does not send it. */
  readonly trustSourceArn?: string;
  /** For which destinations it is needed. */
  readonly neededFor: readonly CellKey[];
  /** `created` by the pack unless an ARN is given, or `existing`: an account-wide or user-owned role that the pack only adds to on request. */
  readonly default: "created" | "existing";
  /** IAM actions and resource templates, one statement each. */
  readonly statements: readonly {
    readonly actions: readonly string[];
    readonly resources: readonly string[];
  }[];
}

/** What whoever deploys the row needs beyond what every V1 and V2 delivery asks for. */
export interface DeployerStatement {
  readonly actions: readonly string[];
  /** Templates; `*` where the action has no resource types. */
  readonly resources: readonly string[];
}

/** A trap that users fell into, with the issue it comes from. */
export interface Pitfall {
  readonly cite: string;
  readonly lesson: string;
}

export interface Evidence {
  readonly confidence: "high" | "medium" | "low";
  readonly sources: readonly string[];
  /**
   * By the Terraform resource that switches logging on: the provider's acceptance test whose configuration has the form
   * that the pack writes (`internal/service/kafka/cluster_test.go TestAccKafkaCluster_loggingInfo`), and which AWS
   * therefore accepted; `null` where no test has it. The V2 trio and bridges are told once, in `pieces/evidence.ts`.
   */
  readonly acceptanceTests?: Readonly<Record<string, string | null>>;
  /** Facts that AWS does not state or that its pages contradict. */
  readonly doubts?: readonly string[];
}

/**
 * The values by which logging is off: by Terraform resource type, and by the path of each argument in Terraform's
 * spelling. What becomes of an argument that is left out instead is the provider's business: `modules/provider/`.
 */
export type OffValues = Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;

/** One row of the matrix. */
export interface LogTypeRow extends Omit<PageLine, "id"> {
  readonly id: DeliverableId;
  /** AWS's name of the service. */
  readonly service: string;
  /** What the pack does, cell by cell: at least what the editions tick. */
  readonly destinations: {
    readonly cloudwatchLogs?: CloudwatchLogsCell;
    readonly s3?: S3Cell;
    readonly firehose?: FirehoseCell;
    readonly xray?: XrayCell;
  };
  /** Another way to the same destination, chosen by an option: `legacy: true`. */
  readonly alternatives?: { readonly s3?: S3Cell };
  /** How logging is written as off, where an argument says it. Absent: taking the arguments or the resources away does it. */
  readonly off?: OffValues;
  readonly source: SourceFacts;
  readonly lifecycle: Lifecycle;
  /** Present where a cell's enablement is `delivery`. */
  readonly v2?: V2Facts;
  readonly roles?: readonly RoleFacts[];
  /** IAM statements for the deployer: the service's own logging actions, for apply, plan and destroy. */
  readonly deployer: readonly DeployerStatement[];
  /** Rules that AWS enforces, each checked or told. */
  readonly constraints: readonly Constraint[];
  readonly pitfalls: readonly Pitfall[];
  /** AWS pages about this log type. */
  readonly links: readonly string[];
  readonly evidence: Evidence;
}
