/** The resources of a stack as Terraform is given them, and what of their references is known before apply. */
import type { TerraformStack } from "cdktf";

export interface StackResource {
  /** `aws_s3_bucket`; data sources are `data.aws_canonical_user_id`. */
  readonly type: string;
  readonly name: string;
  /** Arguments in Terraform's spelling, with references as `${aws_s3_bucket.archive.id}`. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** All resources and data sources of `stack` at AWS: what Terraform remembers for itself (`terraform_data`) needs no permission. */
export function stackResources(stack: TerraformStack): StackResource[] {
  const json = stack.toTerraform() as Partial<Record<"resource" | "data", Record<string, Blocks>>>;
  return [...listed(json.resource, ""), ...listed(json.data, "data.")];
}

type Blocks = Record<string, Record<string, unknown>>;

function listed(types: Record<string, Blocks> | undefined, prefix: string): StackResource[] {
  const ofAws = Object.entries(types ?? {}).filter(([type]) => type !== "terraform_data");
  return ofAws.flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([name, { "//": _metadata, ...config }]) => ({
      type: `${prefix}${type}`,
      name,
      config,
    })),
  );
}

/** The address of the resource that a value refers to, when it is a reference and nothing else. */
export function referredAddress(value: unknown): string | undefined {
  return typeof value === "string" ? /^\$\{([\w-]+\.[\w-]+)\.\w+\}$/.exec(value)?.[1] : undefined;
}

/** `aws_s3_bucket.archive`. */
export function addressOf({ type, name }: StackResource): string {
  return `${type}.${name}`;
}

/** Whether a value holds a reference, and so is known after apply only. */
export function isReference(value: string): boolean {
  return /(?<!\$)\$\{/.test(value);
}
