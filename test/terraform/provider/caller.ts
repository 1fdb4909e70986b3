import { isArray, isFields, text, type Value } from "./value";

/** Who a configured provider is: everything of its configuration that shows in results. */
export interface Caller {
  readonly account: string;
  readonly region: string;
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** What a provider without credentials is taken for. The account is the one of AWS's own examples. */
export const anonymous: Caller = { account: "123456789012", region: "us-east-1", defaultTags: {} };

function firstBlock(value: Value | undefined): Value {
  return isArray(value) ? (value[0] ?? null) : null;
}

/** The caller that a provider configuration makes: its account by the role to assume, by the accounts it allows, or the one given. */
export function callerOf(configuration: Value, account = anonymous.account): Caller {
  if (!isFields(configuration)) return anonymous;
  const role = firstBlock(configuration["assume_role"]);
  const roleArn = isFields(role) ? text(role["role_arn"]) : undefined;
  const allowed = configuration["allowed_account_ids"];
  const tags = firstBlock(configuration["default_tags"]);
  return {
    account: roleArn?.split(":")[4] ?? (isArray(allowed) ? text(allowed[0]) : undefined) ?? account,
    region: text(configuration["region"]) ?? anonymous.region,
    defaultTags: isFields(tags) ? stringMap(tags["tags"]) : {},
  };
}

/** The known strings of a map. */
export function stringMap(value: Value | undefined): Record<string, string> {
  if (!isFields(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (typeof item === "string" ? [[key, item]] : [])),
  );
}

/** The partition that a region is in. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
