/** Whose logs are delivered: the construct of the log type's example, or an ARN or id of the catalog. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { TerraformResource, type TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { exampleOf } from "../../../examples/setting";
import type { LogTypeId } from "../../../modules/catalog/matrix";
import type { LogTypeRow } from "../../../modules/catalog/row";
import { arnTemplatePattern } from "../../../modules/policies/arn";
import { furtherSources } from "./further-sources";

/** A source in a case, and the values of the variables in names that its service chooses. */
export interface MadeSource {
  readonly source: unknown;
  readonly names: Readonly<Record<string, string>>;
  /** Whether other cases have the same one. */
  readonly isShared?: boolean;
}

/** Makes the source of a case. */
export type MakeSource = (scope: Construct, index: number) => MadeSource;

/** The sources to try, constructs first: with them Terraform sees what is set on the source. */
export function sourcesFor(row: LogTypeRow): readonly MakeSource[] {
  const { arns, exampleArn, id } = row.source;
  const others = arns
    .filter((template) => exampleArn === undefined || !arnTemplatePattern(template).test(exampleArn))
    .map((template) => template.replace(/\$\{([^}]+)\}/g, (_, name: string) => known[name] ?? "example"));
  const texts = [...(exampleArn === undefined ? [] : [exampleArn]), ...others];
  return [
    ...(existsSync(join(__dirname, "..", "..", "..", "examples", `${row.id}.ts`)) ? [ofExample(row)] : []),
    ...(furtherSources[row.id] ?? []).map(({ make, names = {} }): MakeSource => (scope) => ({
      source: make(scope),
      names,
    })),
    ...texts.map((arn): MakeSource => (_, index) => ({ source: numbered(arn, index), names: {} })),
    ...texts.map((arn): MakeSource => () => ({ source: arn, names: {}, isShared: true })),
    ...(id === undefined ? [] : [(): MadeSource => ({ source: id.example, names: {} })]),
    () => ({ source: undefined, names: {} }),
  ];
}

const known: Readonly<Record<string, string>> = {
  Partition: "aws",
  Region: "us-east-1",
  Account: "111122223333",
};

/** AWS refuses a second delivery source of one resource: each case has one of its own, where there can be several. */
function numbered(arn: string, index: number): string {
  return `${arn}${index}`;
}

/** What an example is stopped by when it asks for its destinations: then its source is there. */
class Asked extends Error {
  constructor(readonly names: Readonly<Record<string, string>>) {
    super("The example asks for its destinations.");
  }
}

function ofExample(row: LogTypeRow): MakeSource {
  return (scope) => {
    let names: Readonly<Record<string, string>> = {};
    try {
      exampleOf(row.id as LogTypeId).deliver(scope as TerraformStack, (given = {}) => {
        throw new Asked(given);
      });
    } catch (error) {
      if (!(error instanceof Asked)) throw error;
      names = error.names;
    }
    const made = scope.node.findAll().filter((each) => TerraformResource.isTerraformResource(each));
    const source = made
      .filter(({ terraformResourceType }) => row.source.resources.includes(terraformResourceType))
      .at(-1);
    return { source: source ?? row.source.exampleArn, names };
  };
}
