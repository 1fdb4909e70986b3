/** What can be said of the source of a delivery before its service is asked. */
import { TerraformResource, Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { LogTypeRow } from "../catalog/row";
import { isKnown, type Environment } from "../destinations/environment";
import { pathInStack } from "../names/addresses";
import type { SourceNaming } from "../names/source-naming";
import { parseArn } from "../policies/arn";
import { addressOf, expressionOf } from "../destinations/expression";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import type { SourceIdentity } from "../services/switch";

/** Why a value can't be the source: a construct of another type, or no construct, ARN or id at all. */
export function sourceTypeProblem(row: LogTypeRow, source: unknown): string | undefined {
  const { resources, noun } = row.source;
  if (TerraformResource.isTerraformResource(source)) {
    const given = source.terraformResourceType;
    // What AWS vends logs of tomorrow is of any type.
    if (resources.includes(given) || row.id === "vended") return undefined;
    return `The source of "${row.id}" is ${noun} (${resources.join(", ") || "given by its ARN"}), and an ${given} is given.`;
  }
  if (source === undefined || typeof source === "string") return undefined;
  if (isObject(source) && ("arn" in source || "id" in source)) return undefined;
  const given = Array.isArray(source)
    ? "list"
    : isObject(source)
      ? "object without arn and id"
      : typeof source;
  return `The source of "${row.id}" is ${noun}: give its construct, ARN or id, not ${given.startsWith("o") ? "an" : "a"} ${given}.`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Why nothing can be made without a source, and how one is given. */
export function missingSourceProblem({ id, source }: LogTypeRow): string {
  const { noun, resources, exampleArn } = source;
  const forms = [
    ...(source.id ? [`by its id, such as ${source.id.example}`] : []),
    ...(exampleArn === undefined ? [] : [`by its ARN, such as ${exampleArn}`]),
    ...(resources.length > 0 ? [`in a program by its construct, ${resources.join(" or ")}`] : []),
  ];
  return `"${id}" needs a source: ${noun}, ${forms.join(", or ")}. What switches these logs on is a resource of its own, which names it.`;
}

/** A source that is neither an ARN nor an id would go to AWS as it is. */
export function sourceTextProblems(row: LogTypeRow, source: unknown): string[] {
  const { id, arns, noun } = row.source;
  if (typeof source !== "string" || Token.isUnresolved(source) || source.startsWith("arn:")) return [];
  if (id === undefined && arns.length === 0) return [];
  if (id !== undefined && new RegExp(id.pattern).test(source)) return [];
  const forms =
    id === undefined ? `its ARN, ${arns.join(" or ")}` : `an id such as ${id.example}, or its ARN`;
  return [`Source "${source}" is not ${noun}: give ${forms}.`];
}

/**
 * What tells sources apart: each read of a construct's ARN is another token, so constructs go by their place. Where an
 * id is enough, it is told whether the source is given by it or by its ARN.
 */
export function sourceKey(
  row: LogTypeRow,
  source: unknown,
  identity: SourceIdentity,
  { account, region }: Environment,
): string {
  if (TerraformResource.isTerraformResource(source)) return source.node.path;
  const place = `${account}/${region}`;
  const id = enoughId(row, identity);
  return id === undefined ? (identity.arn ?? identity.id ?? place) : `${place}/${id}`;
}

/** What the source is called in names and addresses. */
export function sourceNaming(
  row: LogTypeRow,
  source: unknown,
  identity: SourceIdentity,
  scope: IConstruct,
): SourceNaming {
  const id = enoughId(row, identity);
  const arn = parseArn(identity.arn ?? "");
  if (TerraformResource.isTerraformResource(source))
    return { service: "", name: pathInStack(source), known: false };
  if (id !== undefined) return { service: "", name: id, known: true };
  if (arn) return { service: arn.service, name: arn.resource, known: true };
  if (source === undefined) return { service: "", name: "", known: true };
  const name = identity.id ?? "";
  return isKnown(name)
    ? { service: "", name, known: true }
    : { service: "", name: pathInStack(scope), known: false };
}

/** What the id says of the variables in the row's only template, whose last one it is: the same as the ARN would. */
export function idValues(row: LogTypeRow, identity: SourceIdentity): Record<string, string> {
  const id = enoughId(row, identity);
  const [template, ...others] = row.source.arns;
  const variable = /\$\{(\w+)\}$/.exec(template ?? "")?.[1];
  return id === undefined || variable === undefined || others.length > 0 ? {} : { [variable]: id };
}

/** The id, where it is known and names the source in its account and region without the ARN. */
function enoughId({ source: { id } }: LogTypeRow, identity: SourceIdentity): string | undefined {
  const given = identity.id;
  return id !== undefined && given !== undefined && isKnown(given) && new RegExp(id.pattern).test(given)
    ? given
    : undefined;
}

/** The region that a source sets on itself (AWS provider 6 takes `region` on each resource). */
export function regionOf(source: unknown): string | undefined {
  if (!TerraformResource.isTerraformResource(source)) return undefined;
  const region: unknown = (source as unknown as Record<string, unknown>).regionInput;
  return typeof region === "string" && isKnown(region) ? region : undefined;
}

/** Whether a log group's name refers to the source. */
export function namedAfter(logGroup: LogGroupDestination, source: unknown): boolean {
  if (!TerraformResource.isTerraformResource(source) || isKnown(logGroup.logGroupName)) return false;
  return expressionOf(logGroup.logGroupName, source).includes(addressOf(source));
}
