/** A stack as Terraform reads it, and the account and region that its provider works in. */
import type { FleetDraft } from "../fleet/build";

/** Any object of Terraform's JSON syntax. */
export type Json = Readonly<Record<string, unknown>>;

/** What `cdk.tf.json` of a stack holds, and what lies beside it. */
export interface StackOutput {
  /** The stack's name, which its folder and its state have. */
  readonly name: string;
  /** The account that its provider is allowed in: 12 digits. */
  readonly accountId: string;
  readonly region: string;
  /** The folder that Terraform runs in, from which paths of local states are seen. Absent: they are told as written. */
  readonly directory?: string;
  readonly terraform: Json;
  /** What other configuration files in the stack's folder say: the `moved` and `removed` blocks in them count. */
  readonly beside?: readonly Json[];
}

/** Account and region of a stack's provider; undefined where it names none. */
export function placeOf(terraform: Json): { accountId: string; region: string } | undefined {
  const provider = objectsIn(objectsIn(terraform["provider"])[0]?.["aws"]).find(
    ({ alias }) => alias === undefined,
  );
  const [accountId] = listOf(provider?.["allowed_account_ids"]);
  const region = provider?.["region"];
  return typeof accountId === "string" && typeof region === "string" ? { accountId, region } : undefined;
}

/** The stacks of a fleet as they would be written now: nothing is. */
export function outputsOf({ stacks }: FleetDraft): StackOutput[] {
  return stacks.map(({ stack, accountId, region }) => {
    // As `app.synth()` goes about it.
    stack.prepareStack();
    const terraform = JSON.parse(JSON.stringify(stack.toTerraform())) as Json;
    return { name: stack.node.id, accountId, region, terraform };
  });
}

/** The blocks of a place where Terraform's JSON takes one or a list of them. */
export function objectsIn(value: unknown): Json[] {
  return listOf(value).filter(isObject);
}

export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null
    ? []
    : Array.isArray(value)
      ? (value as readonly unknown[])
      : [value];
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
