import { isArray, isFields, text, type Fields, type Value } from "./value";

const oneOrMany = (value: Value | undefined): unknown => {
  const items = isArray(value) ? value : [];
  return items.length === 1 ? items[0] : items;
};

function merge(
  values: readonly Value[],
  key: (fields: Fields) => string,
  item: (fields: Fields) => unknown,
): unknown {
  const result: Record<string, unknown> = {};
  for (const value of values) if (isFields(value)) result[key(value)] = item(value);
  return result;
}

function principals(value: Value | undefined): unknown {
  if (!isArray(value) || value.length === 0) return undefined;
  return merge(
    value,
    (fields) => text(fields["type"]) ?? "*",
    (fields) => oneOrMany(fields["identifiers"]),
  );
}

function conditions(value: Value | undefined): unknown {
  if (!isArray(value) || value.length === 0) return undefined;
  const result: Record<string, Record<string, unknown>> = {};
  for (const condition of value) {
    if (!isFields(condition)) continue;
    const operator = text(condition["test"]) ?? "";
    (result[operator] ??= {})[text(condition["variable"]) ?? ""] = oneOrMany(condition["values"]);
  }
  return result;
}

function list(value: Value | undefined): unknown {
  return isArray(value) && value.length > 0 ? oneOrMany(value) : undefined;
}

/** The document that the data source `aws_iam_policy_document` renders; source and override documents are not merged. */
export function policyDocument(config: Fields): string {
  const statements = isArray(config["statement"]) ? config["statement"] : [];
  return JSON.stringify({
    Version: text(config["version"]) ?? "2012-10-17",
    Id: text(config["policy_id"]),
    Statement: statements.filter(isFields).map((statement) => ({
      Sid: text(statement["sid"]),
      Effect: text(statement["effect"]) ?? "Allow",
      Principal: principals(statement["principals"]),
      NotPrincipal: principals(statement["not_principals"]),
      Action: list(statement["actions"]),
      NotAction: list(statement["not_actions"]),
      Resource: list(statement["resources"]),
      NotResource: list(statement["not_resources"]),
      Condition: conditions(statement["condition"]),
    })),
  });
}
