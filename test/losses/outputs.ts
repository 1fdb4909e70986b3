/** Outputs of fleets for tests, in memory. */
import { Testing } from "cdktf";
import { stringify } from "yaml";
import { draftFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import type { Json, StackOutput } from "../../modules/losses/stack-output";
import { outputsOf } from "../../modules/losses/stack-output";

/** The stacks of a fleet, which must have no problems. */
export function outputsOfFleet(fleet: object | string): StackOutput[] {
  const loaded = parseFleet(typeof fleet === "string" ? fleet : stringify(fleet), "fleet.yaml");
  const draft = draftFleet(Testing.app(), loaded);
  if (draft.problems.length > 0) throw loaded.error(draft.problems);
  return outputsOf(draft);
}

/** A stack of these resources, by type and name. */
export function stackOfResources(resource: Json, more: Partial<StackOutput> = {}): StackOutput {
  return {
    name: "workload-us-east-1",
    accountId: "111122223333",
    region: "us-east-1",
    terraform: { resource },
    ...more,
  };
}
