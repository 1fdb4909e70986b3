/** Sources that are given by the id in their ARN: `orders` for `arn:…:function:orders`. */
import { Token } from "cdktf";
import type { Environment } from "../destinations/environment";
import { fillTemplate } from "../policies/arn";
import { identifyByArn } from "./identify";
import type { SourceIdentity } from "./switch";

/** The ARN by the row's template, whose last variable is `id`; the other variables are where the source is. */
export function arnOfId(template: string, id: string, environment: Environment): string {
  const { partition, region, account } = environment;
  const variable = [...template.matchAll(/\$\{([^}]+)\}/g)].at(-1)![1]!;
  return fillTemplate(template, {
    Partition: partition,
    Region: region,
    Account: account,
    [variable]: id,
  });
}

/** A source given as its ARN or as the id that ends it, or as a construct with an `arn`. */
export function identifyByArnOrItsId(
  template: string,
  source: string | { readonly arn: string },
  environment: Environment,
): SourceIdentity {
  const isId = typeof source === "string" && !source.startsWith("arn:") && !Token.isUnresolved(source);
  return isId ? { arn: arnOfId(template, source, environment) } : identifyByArn(source);
}
