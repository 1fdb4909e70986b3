/** What an id is of that is known at apply only: its reference says. */
import type { IConstruct } from "constructs";
import { expressionOf } from "../destinations/expression";

/**
 * The Terraform type of the resource or data source whose attribute a token is: `aws_vpc` of `${aws_vpc.main.id}` and of
 * `${data.aws_vpc.main.id}`. Undefined for variables, outputs of modules, and everything else that hides it.
 */
export function referencedType(scope: IConstruct, token: string): string | undefined {
  return /^\$\{(?:data\.)?(aws_\w+)\.[^.[\]]+(?:\[[^\]]+\])?\.\w+\}$/.exec(expressionOf(token, scope))?.[1];
}
