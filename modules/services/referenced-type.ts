/** What an id is of that is known at apply only: its reference says. */
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * The Terraform type of the resource or data source whose attribute a token is: `aws_vpc` of `${aws_vpc.main.id}` and of
 * `${data.aws_vpc.main.id}`. Undefined for variables, outputs of modules, and everything else that hides it.
 */
export function referencedType(scope: IConstruct, token: string): string | undefined {
  const text: unknown = Tokenization.resolve(token, {
    scope,
    resolver: new DefaultTokenResolver(new StringConcat()),
    preparing: false,
  });
  return typeof text === "string"
    ? /^\$\{(?:data\.)?(aws_\w+)\.[^.[\]]+(?:\[[^\]]+\])?\.\w+\}$/.exec(text)?.[1]
    : undefined;
}
