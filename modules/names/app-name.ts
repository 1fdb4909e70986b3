/**
 * What tells an app from others that deploy to the same account and region. AWS takes most of what the pack puts by its
 * name (delivery sources and destinations, subscription filters, policies): two apps that give one name overwrite each
 * other's in silence, and nothing that one of them sees tells it. So an app may have a name of its own.
 */
import type { IConstruct } from "constructs";

/** The key in the `context` of `cdktf.json`, or of `new App({ context })`. */
export const APP_CONTEXT = "log-delivery:app";

const given = new WeakMap<IConstruct, string>();

/** Names the app of `scope`, where its context can't: it is closed once the app has stacks. */
export function nameApp(scope: IConstruct, name: string): void {
  given.set(scope.node.root, name);
}

/** The name of the app that `scope` is in; undefined where it has none. */
export function appName({ node: { root } }: IConstruct): string | undefined {
  return given.get(root) ?? (root.node.tryGetContext(APP_CONTEXT) as string | undefined);
}

/** Why this can't be the name of an app; undefined where it can. */
export function appNameProblem(name: unknown): string | undefined {
  if (name === undefined || (typeof name === "string" && /^[A-Za-z0-9-]{1,20}$/.test(name))) return undefined;
  return `The context "${APP_CONTEXT}" is ${JSON.stringify(name)}: an app's name has 1 to 20 letters, digits and hyphens, since it becomes a part of names at AWS.`;
}

/** The part of a name that says whose it is. */
export function appParts(scope: IConstruct): string[] {
  const name = appName(scope);
  return name === undefined ? [] : [`app_${name}`];
}
