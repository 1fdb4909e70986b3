/** Ways of telling who a source is, shared by the service files. */
import type { LogTypeRow } from "../catalog/row";
import type { Environment } from "../destinations/environment";
import { arnTemplatePattern, parseArn } from "../policies/arn";
import type { SourceIdentity } from "./switch";

/** A source given as its ARN, or as a construct with an `arn`. */
export function identifyByArn(source: string | { readonly arn: string }): SourceIdentity {
  const arn = typeof source === "string" ? source : source.arn;
  const parts = parseArn(arn);
  return {
    arn,
    ...(parts?.account ? { account: parts.account } : {}),
    ...(parts?.region ? { region: parts.region } : {}),
  };
}

/** A source given as its ARN or its id (`vpc-0abc`), or as a construct that has both. */
export function identifyByIdOrArn(
  source: string | { readonly arn: string; readonly id: string },
): SourceIdentity {
  if (typeof source !== "string") return { arn: source.arn, id: source.id };
  const parts = parseArn(source);
  if (!parts) return { id: source };
  return { ...identifyByArn(source), id: parts.resource.slice(parts.resource.lastIndexOf("/") + 1) };
}

/** The same, where its id is a name that the row's templates have a variable for: `ClusterName`. */
export function identifyByName<Source extends { readonly arn: string }>(
  source: string | Source,
  variable: string,
  nameOf: (source: Source) => string | undefined,
): SourceIdentity {
  const identity =
    typeof source === "string" ? identifyByIdOrArn(source) : { arn: source.arn, id: nameOf(source) };
  return { ...identity, names: { [variable]: identity.id } };
}

/**
 * A source that is the account itself: settings of which each account and region has one. The region is that of the
 * setting's resource, which may have one of its own, or the stack's.
 */
export function identifyAccount(environment: Environment): SourceIdentity {
  return { account: environment.account };
}

/** The values of the variables in the row's ARN templates, read from a literal ARN. */
export function arnValues(row: LogTypeRow, arn: string | undefined): Record<string, string> {
  if (arn === undefined) return {};
  for (const template of row.source.arns) {
    const names = [...template.matchAll(/\$\{([^}]+)\}/g)].map((match) => match[1]!);
    const match = arnTemplatePattern(template).exec(arn);
    if (match) return Object.fromEntries(names.map((name, index) => [name, match[index + 1]!]));
  }
  return {};
}
