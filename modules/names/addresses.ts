/**
 * Where in a stack things are, and with that their Terraform addresses: an interface, which stays whatever else is
 * added, removed, reordered or renamed.
 *
 * In a program the user's construct ids rule their own subtree. What several deliveries share belongs to the stack,
 * by what it is at AWS. In a fleet all is by what it is at AWS.
 */
import { TerraformStack, Token } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { boundedName } from "./bounded";
import { nameBounds } from "./bounds";

/** What a stack holds for all of its deliveries. */
export type SharedKind =
  | "ApiGatewayAccounts"
  | "BucketPolicies"
  | "CrossAccountRoles"
  | "DeliveryDestinations"
  | "DeliverySources"
  | "KeyPolicies"
  | "LogGroupPolicies"
  | "ResolverQueryLogs"
  | "RolePolicies"
  | "Subscriptions"
  | "XrayPolicies";

/** A construct id from what a thing is at AWS. */
export function addressPart(parts: readonly string[]): string {
  return boundedName(parts, nameBounds.address);
}

/** The place in the stack of `scope` for things of a kind that its deliveries share. */
export function sharedPlace(scope: IConstruct, kind: SharedKind): Construct {
  return placeIn(TerraformStack.of(scope), kind);
}

/** The construct of this id below `scope`, made where there is none. */
export function placeIn(scope: Construct, id: string): Construct {
  return (scope.node.tryFindChild(id) as Construct | undefined) ?? new Construct(scope, id);
}

/** A text where it is known, else the place of the construct that has it: tokens are never names. */
export function knownOr(text: string | undefined, { node }: IConstruct): string {
  return text === undefined || Token.isUnresolved(text) ? node.path : text;
}

/** The path of a construct within its stack. */
export function pathInStack(construct: IConstruct): string {
  const stack = TerraformStack.of(construct).node.path;
  const { path } = construct.node;
  return path.startsWith(`${stack}/`) ? path.slice(stack.length + 1) : path;
}

const IDENTITY = Symbol.for("cdktf-log-delivery/addressed-by-identity");

/** The only stack of an account and region. */
interface OnlyStack {
  readonly region: string;
}

/**
 * Has all of a stack addressed by what it is at AWS: labels of its constructs then name nothing at AWS and no address.
 * The stack must be the only one of its account and region.
 */
export function addressByIdentity(stack: TerraformStack, only: OnlyStack): void {
  (stack as TerraformStack & { [IDENTITY]?: OnlyStack })[IDENTITY] = only;
}

/** The place of the stack of `scope`, where that is addressed by identity. */
export function identityPlace(scope: IConstruct): OnlyStack | undefined {
  return (TerraformStack.of(scope) as TerraformStack & { [IDENTITY]?: OnlyStack })[IDENTITY];
}

/**
 * Where the resources of a delivery are: below its own construct, or, in stacks that are addressed by identity, in a
 * place that has the name of what is logged.
 *
 * @param parts what is logged: the log type, and the source where it is known
 */
export function deliveryPlace(delivery: Construct, parts: readonly string[]): Construct {
  if (identityPlace(delivery) === undefined) return delivery;
  const place = placeIn(TerraformStack.of(delivery), addressPart(parts));
  usedBy(place, delivery);
  return place;
}

/**
 * Where a stack that is addressed by identity has what it makes of a name: the same place, whether the file lists it
 * as a destination or a delivery needs it.
 *
 * @param region where that isn't the stack's
 */
export function namedPlace(
  scope: IConstruct,
  kind: "Bucket" | "LogGroup" | "Stream",
  name: string,
  region = "",
): readonly [scope: Construct, id: string] {
  return [placeIn(TerraformStack.of(scope), kind), addressPart([name, region])];
}

const users = new WeakMap<IConstruct, Set<IConstruct>>();
const firstMade = new WeakMap<IConstruct, Construct[]>();

/** Says for whom something shared is, so that messages can point there. */
export function usedBy(shared: Construct, user: IConstruct): void {
  const known = users.get(shared);
  if (known) {
    known.add(user);
    return;
  }
  users.set(shared, new Set([user]));
  firstMade.set(user, [...(firstMade.get(user) ?? []), shared]);
}

/** What is shared, and was made for this construct first. */
export function firstMadeFor(user: IConstruct): readonly Construct[] {
  return firstMade.get(user) ?? [];
}

/** For whom a construct, or what it is a part of, was made: the first one first. */
export function usersOf(construct: IConstruct): readonly IConstruct[] {
  return [...construct.node.scopes].reverse().flatMap((scope) => [...(users.get(scope) ?? [])]);
}

const labels = new WeakMap<IConstruct, string>();

/** Gives a construct the name that its user knows it by. */
export function labelled<C extends IConstruct>(construct: C, label: string): C {
  labels.set(construct, label);
  return construct;
}

/** What its user calls a construct: its label, or the id that it was given. */
export function labelOf(construct: IConstruct): string {
  return labels.get(construct) ?? construct.node.id;
}

/** How messages call a construct: by its label, or by its path. */
export function whereIs(construct: IConstruct): string {
  return labels.get(construct) ?? construct.node.path;
}
