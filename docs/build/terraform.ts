/** The Terraform that the library's examples and fleet files synthesize to. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildExample } from "../../examples/setting";
import type { CellKey } from "../../modules/catalog/row";
import type { LogTypeId } from "../../modules/catalog/matrix";
import { buildFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { withScratchApp } from "../../modules/permissions/scratch-app";
import { readableHcl } from "./hcl";

const examples = join(__dirname, "../../examples");

/** The source of a log type's example; undefined where it has none. */
export function exampleSource(id: LogTypeId): string | undefined {
  const file = join(examples, `${id}.ts`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** The Terraform of an example that delivers to one destination. */
export function exampleHcl(id: LogTypeId, cell: CellKey): string {
  return withScratchApp((app) => {
    const { stack } = buildExample(app, id, [cell]);
    stack.prepareStack();
    return readableHcl(stack.toHclTerraform().hcl);
  });
}

/**
 * The Terraform of a fleet file, stack by stack.
 * @throws FleetError with what is wrong with it
 */
export function fleetHcl(yaml: string): readonly { readonly stack: string; readonly hcl: string }[] {
  return withScratchApp((app) => {
    const { stacks } = buildFleet(app, parseFleet(yaml, "log-delivery.yaml"));
    return stacks.map(({ stack }) => {
      stack.prepareStack();
      return { stack: stack.node.id, hcl: readableHcl(stack.toHclTerraform().hcl) };
    });
  });
}
