/** What must exist for a stack's import blocks to find something: the things themselves, as the stack writes them. */
import { callerOf, partitionOf } from "./provider/caller";
import { destinationType } from "./provider/delivery-ends";
import { isFields, text, type Fields, type Value } from "./provider/value";
import type { Seed } from "./provider/world";

type Resources = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

/** Arguments of Terraform's own. */
const meta = ["depends_on", "lifecycle", "provider", "//"];

export function seedsOf(stack: Readonly<Record<string, unknown>>): Seed[] {
  const resources = (stack["resource"] ?? {}) as Resources;
  const imports = (stack["import"] ?? []) as readonly { readonly to: string; readonly id: string }[];
  const [provider = null] = ((stack["provider"] ?? {}) as Record<string, Value[]>)["aws"] ?? [];
  const { account, region } = callerOf(provider);
  return imports.map(({ to, id }) => {
    const [type = "", name = ""] = to.split(".");
    const entries = Object.entries(resources[type]?.[name] ?? {}).flatMap(([attribute, value]) => {
      const known = meta.includes(attribute) ? undefined : resolved(value, resources, { account, region });
      return known === undefined ? [] : [[attribute, known] as const];
    });
    return { type, importId: id.replace(/@[a-z0-9-]+$/, ""), account, values: Object.fromEntries(entries) };
  });
}

/** A value without references, or `undefined` where it depends on something that only AWS knows. */
function resolved(
  value: Value,
  resources: Resources,
  place: { readonly account: string; readonly region: string },
): Value | undefined {
  if (!JSON.stringify(value).includes("${")) return value;
  const [, type = "", name = "", attribute = ""] =
    /^\$\{(aws_\w+)\.([\w-]+)\.(\w+)\}$/.exec(text(value) ?? "") ?? [];
  const target = resources[type]?.[name];
  if (!isFields(target)) return undefined;
  if (type === "aws_s3_bucket" && attribute === "id") return target["bucket"];
  if (type === destinationType && attribute === "arn") {
    const region = text(target["region"]) ?? place.region;
    return `arn:${partitionOf(region)}:logs:${region}:${place.account}:delivery-destination:${text(target["name"])}`;
  }
  const known = text(target[attribute]);
  return known?.includes("${") ? undefined : known;
}
