/** What AWS has one of: taken by the first delivery of a stack that asks for it. */
import { TerraformResource } from "cdktf";
import { stackRegistry } from "../destinations/registry";
import { whereIs } from "../names/addresses";
import type { Construct } from "constructs";
import type { SwitchContext } from "./switch";

type Asked = Pick<SwitchContext<unknown, object>, "row" | "delivery" | "source" | "identity" | "environment">;

/** How messages call the delivery that took this of the source already; undefined while it is free. */
export function takenBy(asked: Asked, what: string): string | undefined {
  const first = stackRegistry(asked.delivery).find<Construct>(keyOf(asked, what));
  return first && whereIs(first);
}

/** Takes it. */
export function take(asked: Asked, what: string): void {
  stackRegistry(asked.delivery).once(keyOf(asked, what), () => asked.delivery);
}

function keyOf({ row, source, identity, environment }: Asked, what: string): string {
  const which = TerraformResource.isTerraformResource(source)
    ? source.node.path
    : (identity.id ?? identity.arn ?? "");
  return `taken/${row.id}/${environment.region}/${which}/${what}`;
}
