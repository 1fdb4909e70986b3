/**
 * AWS's own machine-readable list of V2 log types: the vended logs of the CloudFormation types in
 * @aws-cdk/aws-service-spec. Services without CloudFormation support are missing there.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { CellKey } from "../../../modules/catalog/row";

/** Output formats per destination. X-Ray has none: an empty list says that traces can go there. */
export type Formats = { readonly [Key in CellKey]?: readonly string[] };

/** One log type of one CloudFormation type. */
export interface AwsLogType {
  readonly type: string;
  /** Templates of the type's ARN; empty where AWS's data have none. */
  readonly arns: readonly string[];
  readonly logType: string;
  readonly formats: Formats;
  readonly mandatoryFields: readonly string[];
  readonly optionalFields: readonly string[];
}

interface Database {
  readonly schema: { readonly resource: { readonly entities: Readonly<Record<string, Entity>> } };
}

interface Entity {
  readonly cloudFormationType: string;
  readonly arnTemplate?: string;
  readonly vendedLogs?: readonly {
    readonly permissionsVersion: string;
    readonly logType: string;
    readonly destinations: readonly {
      readonly destinationType: string;
      readonly outputFormats?: readonly string[];
    }[];
    readonly mandatoryFields?: readonly string[];
    readonly optionalFields?: readonly string[];
  }[];
}

const columns: ReadonlyMap<string, CellKey> = new Map([
  ["CWL", "cloudwatchLogs"],
  ["S3", "s3"],
  ["FH", "firehose"],
  ["XRAY", "xray"],
]);

/**
 * Every log type of every CloudFormation type, sorted by both.
 * @param otherArns Templates of the ARNs of types that the list has without one.
 */
export function readSpec(otherArns: ReadonlyMap<string, readonly string[]>): readonly AwsLogType[] {
  // Read as JSON: the loader of the package builds an indexed database of all CloudFormation, of which this is a corner.
  const file = require.resolve("@aws-cdk/aws-service-spec/db.json.gz");
  const database = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as Database;
  return Object.values(database.schema.resource.entities)
    .flatMap((entity) => logTypesOf(entity, otherArns))
    .sort((a, b) => order(a.type, b.type) || order(a.logType, b.logType));
}

function logTypesOf(entity: Entity, otherArns: ReadonlyMap<string, readonly string[]>): AwsLogType[] {
  const { cloudFormationType: type, arnTemplate } = entity;
  const arns = arnTemplate === undefined ? (otherArns.get(type) ?? []) : [arnTemplate];
  return (entity.vendedLogs ?? []).map((entry) => {
    if (entry.permissionsVersion !== "V2") {
      throw new Error(
        `${type} ${entry.logType} has permissions ${entry.permissionsVersion} in AWS's data, and the catalog is compared by V2 log types. Read it apart.`,
      );
    }
    const formats = entry.destinations.map(({ destinationType, outputFormats = [] }) => {
      const column = columns.get(destinationType);
      if (column === undefined) {
        throw new Error(
          `${type} ${entry.logType} goes to ${destinationType} in AWS's data, and the catalog has no such column: ${[...columns.keys()].join(", ")}.`,
        );
      }
      return [column, outputFormats] as const;
    });
    return {
      type,
      arns,
      logType: entry.logType,
      formats: Object.fromEntries(formats) as Formats,
      mandatoryFields: entry.mandatoryFields ?? [],
      optionalFields: entry.optionalFields ?? [],
    };
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
