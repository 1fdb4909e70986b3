/** A resource among the others of its stack: what its arguments say of names, ARNs and tags before apply. */
import type { Condition } from "../policies/document";
import type { Need, Place } from "./need";
import { addressOf, isReference, referredAddress, type StackResource } from "./stack-resources";

/** A stack's resources, for looking up what references mean. */
export interface StackContext {
  readonly place: Place;
  readonly resources: ReadonlyMap<string, StackResource>;
}

export type NeedsOf = (resource: StackResource, context: StackContext) => Need[];

/** Needs by the type of the resource; data sources are `data.aws_canonical_user_id`. */
export type NeedsOfTypes = Readonly<Record<string, NeedsOf>>;

export function stackContext(place: Place, resources: readonly StackResource[]): StackContext {
  return { place, resources: new Map(resources.map((resource) => [addressOf(resource), resource])) };
}

/** The resource of the stack that a value refers to. */
export function referred(value: unknown, { resources }: StackContext): StackResource | undefined {
  const address = referredAddress(value);
  return address === undefined ? undefined : resources.get(address);
}

/** The name that a value has or refers to; `*` when it is known after apply only. */
export function known(value: unknown, context: StackContext): string {
  if (typeof value !== "string") return "*";
  if (!isReference(value)) return value;
  const resource = referred(value, context);
  const name = resource?.config.name ?? resource?.config.bucket;
  return typeof name === "string" && !isReference(name) ? name : "*";
}

function tagsOf({ config }: StackResource): Record<string, string> {
  return typeof config.tags === "object" && config.tags !== null
    ? (config.tags as Record<string, string>)
    : {};
}

/** `actions` where the resource has tags. */
export function tagActions(resource: StackResource, actions: readonly string[]): readonly string[] {
  return Object.keys(tagsOf(resource)).length > 0 ? actions : [];
}

/** That the tags under `key` are those of the resource; undefined where it has none that are known. */
export function tagCondition(resource: StackResource, key: string): Condition | undefined {
  const tags = Object.entries(tagsOf(resource)).filter(([, value]) => !isReference(value));
  if (tags.length === 0) return undefined;
  return { StringEquals: Object.fromEntries(tags.map(([name, value]) => [`${key}/${name}`, value])) };
}
