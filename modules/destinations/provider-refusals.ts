/**
 * What the AWS provider would refuse at plan, or AWS at apply, of what the pack makes: told while the program runs,
 * by the same rules that the offline provider of the Terraform tests obeys.
 */
import { TerraformResource, Token } from "cdktf";
import type { Construct } from "constructs";
import { describeProblem, problemsOf, type RuleProblem } from "../provider/problems";

type Json = Readonly<Record<string, unknown>>;

/** The refusals of all resources in and below a construct, as sentences. */
export function refusalsIn(construct: Construct): string[] {
  return construct.node
    .findAll()
    .filter((one): one is TerraformResource => TerraformResource.isTerraformResource(one))
    .flatMap((resource) => {
      const type = resource.terraformResourceType;
      return problemsOf(type, literal(configOf(resource)) as Json).map((problem) => sentence(type, problem));
    });
}

/** The refusals of arguments that are set on somebody else's resource: what it lacks beside them is not ours. */
export function refusalsOfArguments(type: string, values: Json): string[] {
  return problemsOf(type, literal(values) as Json)
    .filter(({ rule, path }) => !(path.length === 1 && (rule === "required" || !(path[0]! in values))))
    .map((problem) => sentence(type, problem));
}

function sentence(type: string, problem: RuleProblem): string {
  const who =
    problem.refusedBy === "provider" ? "the AWS provider refuses it at plan" : "AWS refuses it at apply";
  return `${type}: ${describeProblem(problem)}; ${who}.`;
}

/** The arguments, without what Terraform itself reads. */
function configOf(resource: TerraformResource): Json {
  const { resource: byType } = resource.toTerraform() as { resource: Record<string, Record<string, Json>> };
  const [config] = Object.values(Object.values(byType)[0]!);
  const { "//": _, depends_on: _dependsOn, lifecycle: _lifecycle, provider: _provider, ...rest } = config!;
  return rest;
}

/** Tokens as Terraform will see them: expressions, which can't be judged yet. */
function literal(value: unknown): unknown {
  if (Token.isUnresolved(value)) return "${unknown}";
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, literal(entry)]));
}
