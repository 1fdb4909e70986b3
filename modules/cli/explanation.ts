/** Everything that the pack knows of one log type, as a plain object: what `log-delivery explain --json` prints. */
import type {
  Cell,
  CellKey,
  DestinationType,
  Enablement,
  Evidence,
  LogGroupNaming,
  LogTypeRow,
  OutputFormat,
  PageCells,
  Permission,
  Pitfall,
  RoleFacts,
} from "../catalog/row";
import { cellKeys, cellKeyOf, destinationTypeOf } from "../catalog/columns";
import { replacementBy } from "../delivery/source-replacement";
import { LogDeliveryError } from "../destinations/error";
import { fillTemplate } from "../policies/arn";
import { oneOrMany, type PolicyDocument } from "../policies/document";
import { normalPrefix } from "../policies/key-patterns";
import { managedPolicies } from "../permissions/managed-policies";
import type { Need } from "../permissions/need";
import { stackNeeds } from "../permissions/stack-needs";
import type { StackResource } from "../permissions/stack-resources";
import { statementsFor } from "../permissions/statements";
import { buildSample, fillSample, SAMPLE_ACCOUNT, SAMPLE_REGION, type Sample } from "./sample";
import { switchingOff, type SwitchingOff } from "./switching-off";

/** In account 111122223333 and us-east-1, at 09:05 UTC on 2026-01-15. */
export interface Explanation {
  readonly id: string;
  readonly service: string;
  readonly label: string;
  /** What each edition of AWS's page prints; `null` for an edition without the row. */
  readonly editions: { readonly "2024": PageCells | null; readonly current: PageCells | null };
  /** How the pack switches each of its cells on, whatever destinations are explained. */
  readonly enablement: Readonly<Partial<Record<CellKey, Enablement>>>;
  readonly lifecycle: LogTypeRow["lifecycle"];
  readonly source: LogTypeRow["source"];
  readonly destinations: readonly ExplainedDestination[];
  /** Log types of a V2 service, as `PutDeliverySource` names them, with their formats per destination. */
  readonly logTypes: readonly {
    readonly logType: string;
    /** The ARNs of the sources that have it, where not all do. */
    readonly arns?: readonly string[];
    readonly delivered: "by default" | "when named";
    readonly formats: Readonly<Partial<Record<CellKey, readonly OutputFormat[]>>>;
  }[];
  readonly roles: readonly RoleFacts[];
  /** The IAM policies of whoever deploys this and switches the service on. */
  readonly deployer: readonly PolicyDocument[];
  /** What AWS enforces. The pack checks all of it but what {@link told} names. */
  readonly constraints: readonly string[];
  /** Those of the constraints that are told and not checked, and why. */
  readonly told: readonly { readonly constraint: string; readonly because: string }[];
  readonly pitfalls: readonly Pitfall[];
  /** AWS's pages. */
  readonly links: readonly string[];
  readonly evidence: Evidence;
}

export interface ExplainedDestination {
  readonly type: DestinationType;
  readonly permission: Permission;
  readonly enablement: Enablement;
  /** Who writes, and by what it is authorised. */
  readonly principal: string;
  readonly authorisedBy: Cell["authorisedBy"];
  /** The Terraform resources and arguments that switch logging on. */
  readonly terraform?: Cell["terraform"];
  readonly notes: readonly string[];
  /** What a name must be. */
  readonly naming: {
    readonly logGroup?: LogGroupNaming;
    readonly bucketNamePrefix?: string;
    readonly streamNamePrefix?: string;
  };
  /** S3 only. Keys are without the destination's prefix, except `exampleKeyWithPrefix`. */
  readonly keys?: ExplainedKeys;
  /** Where the destination may be, seen from the source; S3 and Firehose only. */
  readonly crossAccount?: boolean;
  readonly crossRegion?: boolean;
  /** What an example creates, destination included. */
  readonly resources: readonly { readonly type: string; readonly name?: string }[];
  /** The policies of the example, as Terraform gets them. */
  readonly policies: readonly {
    readonly resource: string;
    readonly argument: string;
    readonly document: PolicyDocument;
  }[];
  /** What is set on the source, where it is given by its ARN. */
  readonly sourceArguments: Readonly<Record<string, unknown>>;
  /** What becomes of the source when these are changed later, where they don't change in place. */
  readonly replacement?: string;
  /** The command to run where Terraform has no resource. */
  readonly command?: string;
  /** How these logs end. */
  readonly switchingOff: SwitchingOff;
  /** Why there is no example: what only the user can tell. */
  readonly problem?: string;
}

export interface ExplainedKeys {
  readonly layout: string;
  readonly example: string;
  readonly hiveLayout?: string;
  readonly hiveExample?: string;
  readonly prefix: "optional" | "required" | "unsupported";
  /** The example with the prefix `audit`; absent where AWS's pages disagree on where it goes, and where none is possible. */
  readonly exampleWithPrefix?: string;
}

/** @param types destinations to explain; those the row has. Default: all of them */
export function explain(row: LogTypeRow, types: readonly DestinationType[] = typesOf(row)): Explanation {
  const samples = types.map((type) => ({ type, ...sampleOf(row, type) }));
  return {
    id: row.id,
    service: row.service,
    label: row.label,
    editions: { "2024": row.editions["2024"] ?? null, current: row.editions.current ?? null },
    enablement: Object.fromEntries(
      cellKeys.flatMap((key) => {
        const cell = row.destinations[key];
        return cell ? [[key, cell.enablement] as const] : [];
      }),
    ),
    lifecycle: row.lifecycle,
    source: row.source,
    destinations: samples.map(({ type, sample, problem }) =>
      explainedDestination(row, type, sample, problem),
    ),
    logTypes: (row.v2?.logTypes ?? []).map(({ logType, arns, formats }) => ({
      logType,
      ...(arns && { arns }),
      delivered: row.v2!.defaultLogTypes.includes(logType) ? "by default" : "when named",
      formats,
    })),
    roles: row.roles ?? [],
    deployer: managedPolicies(
      statementsFor(samples.flatMap(({ sample }) => (sample ? deployerNeeds(row, sample) : []))),
    ),
    constraints: row.constraints.map(({ says }) => says),
    told: row.constraints.flatMap((one) =>
      "told" in one ? [{ constraint: one.says, because: one.told }] : [],
    ),
    pitfalls: row.pitfalls,
    links: row.links,
    evidence: row.evidence,
  };
}

/** The kinds of destination of a row, in the page's order. */
export function typesOf(row: LogTypeRow): DestinationType[] {
  return cellKeys.filter((key) => row.destinations[key]).map((key) => destinationTypeOf(key));
}

function sampleOf(row: LogTypeRow, type: DestinationType): { sample?: Sample; problem?: string } {
  try {
    return { sample: buildSample(row, type) };
  } catch (error) {
    if (!(error instanceof LogDeliveryError)) throw error;
    return { problem: error.problems.join(" ") };
  }
}

function explainedDestination(
  row: LogTypeRow,
  type: DestinationType,
  sample: Sample | undefined,
  problem: string | undefined,
): ExplainedDestination {
  const { cloudwatchLogs, s3, firehose } = row.destinations;
  const cell = row.destinations[cellKeyOf(type)]!;
  const replacement = sample && replacementBy(row.source.resources, sample.sourceArguments);
  return {
    type,
    permission: cell.permission,
    enablement: cell.enablement,
    principal: cell.principal,
    authorisedBy: cell.authorisedBy,
    ...(cell.terraform ? { terraform: cell.terraform } : {}),
    notes: cell.notes ?? [],
    naming: {
      ...(type === "cloudwatch-logs" ? { logGroup: cloudwatchLogs!.logGroup.naming } : {}),
      ...(type === "s3" && s3!.bucketNamePrefix ? { bucketNamePrefix: s3!.bucketNamePrefix } : {}),
      ...(type === "firehose" && firehose!.streamNamePrefix
        ? { streamNamePrefix: firehose!.streamNamePrefix }
        : {}),
    },
    ...(type === "s3"
      ? { keys: keysOf(row), crossAccount: s3!.crossAccount, crossRegion: s3!.crossRegion }
      : {}),
    ...(type === "firehose"
      ? { crossAccount: firehose!.crossAccount, crossRegion: firehose!.crossRegion }
      : {}),
    resources: (sample?.resources ?? []).map(named),
    policies: (sample?.resources ?? []).flatMap(policiesOf),
    sourceArguments: sample?.sourceArguments ?? {},
    ...(replacement === undefined ? {} : { replacement: replacement.says }),
    ...(sample?.delivery.command === undefined ? {} : { command: sample.delivery.command }),
    switchingOff: switchingOff(row, type, cell, sample),
    ...(problem === undefined ? {} : { problem }),
  };
}

function keysOf(row: LogTypeRow): ExplainedKeys {
  const { keyLayout, hiveKeyLayout, prefix, permission } = row.destinations.s3!;
  const example = fillSample(keyLayout, row);
  const certain = prefix !== "unsupported" && permission !== "v2";
  return {
    layout: keyLayout,
    example,
    ...(hiveKeyLayout === undefined
      ? {}
      : { hiveLayout: hiveKeyLayout, hiveExample: fillSample(hiveKeyLayout, row) }),
    prefix,
    ...(certain ? { exampleWithPrefix: `${normalPrefix("audit")}${example}` } : {}),
  };
}

function named({ type, config }: StackResource): { type: string; name?: string } {
  const name = config.name ?? config.bucket ?? config.policy_name;
  return typeof name === "string" && !name.includes("${") ? { type, name } : { type };
}

const policyArguments = ["policy", "policy_document", "delivery_destination_policy", "assume_role_policy"];

function policiesOf({ type, config }: StackResource): ExplainedDestination["policies"] {
  return policyArguments.flatMap((argument) => {
    const text = config[argument];
    // Terraform's own escapes are not part of the document.
    return typeof text === "string" && text.startsWith("{")
      ? [
          {
            resource: type,
            argument,
            document: JSON.parse(text.replaceAll("$${", "${").replaceAll("%%{", "%{")) as PolicyDocument,
          },
        ]
      : [];
  });
}

/** The needs of one who owns the source too: the service's own permissions are among them, whoever calls them. */
function deployerNeeds(row: LogTypeRow, { deployed, resources, sourceArguments }: Sample): readonly Need[] {
  const place = { account: SAMPLE_ACCOUNT, region: SAMPLE_REGION, partition: "aws" };
  const source: StackResource[] =
    Object.keys(sourceArguments).length > 0
      ? [{ type: row.source.resources[0] ?? "source", name: "source", config: sourceArguments }]
      : [];
  const { needs } = stackNeeds({
    place,
    resources: [...resources, ...source],
    deliveries: [{ ...deployed, switched: true }],
  });
  const passes = needs.some(({ actions }) => actions.includes("iam:PassRole"));
  return passes ? needs : [...needs, ...givenRoleNeeds(row)];
}

/** A role that the source has already is passed on whenever the source is changed. */
function givenRoleNeeds(row: LogTypeRow): Need[] {
  const passed = row.deployer.filter(({ actions }) => actions.includes("iam:PassRole"));
  const services = (row.roles ?? []).map(({ trustedBy }) => trustedBy);
  return passed.map(({ resources }) => ({
    sid: "PassRoles",
    actions: ["iam:PassRole"],
    resources: resources.map((template) =>
      fillTemplate(template, { Partition: "aws", Region: SAMPLE_REGION, Account: SAMPLE_ACCOUNT }),
    ),
    ...(services.length > 0
      ? { condition: { StringEquals: { "iam:PassedToService": oneOrMany(services) } } }
      : {}),
  }));
}
