import { compiled } from "../../../modules/provider/problems";
import { rulesOf } from "../../../modules/provider/rules-of";
import type { Block } from "../schema/model";
import type { Caller } from "./caller";
import { fillComputed } from "./computed";
import { suffixPathAtAws, withSuffixPath } from "./delivery-path";
import { markComputed, regionOf, withProviderDefaults } from "./plan";
import { asRead, withKept } from "./reconcile";
import { emptyState, fromStateFile } from "./state-file";
import { apiRefusal } from "./validate";
import { isArray, isFields, type Fields, type Value } from "./value";
import type { World } from "./world";

/** What the provider remembers beside the state: which object of the world it is, or the id it is imported by. */
interface Memory {
  readonly object?: number;
  readonly importId?: string;
}

/** A state with its memory, or an error. */
export interface Outcome {
  readonly state: Value;
  readonly memory: Buffer;
  readonly error?: string;
}

const remember = (memory: Memory): Buffer => Buffer.from(JSON.stringify(memory));
const recall = (bytes: Uint8Array | undefined): Memory =>
  bytes?.length ? (JSON.parse(Buffer.from(bytes).toString("utf8")) as Memory) : {};

/** What a resource is being changed with: everything of an apply request that counts here. */
export interface ApplyRequest {
  readonly type: string;
  readonly block: Block;
  readonly prior: Value;
  readonly planned: Value;
  readonly config: Value;
  readonly memory: Uint8Array | undefined;
  readonly caller: Caller;
}

/** Creates, updates or deletes. */
export async function apply(world: World, request: ApplyRequest): Promise<Outcome> {
  const { type, block, prior, planned, caller } = request;
  const known = recall(request.memory).object;
  if (!isFields(planned)) {
    const state = isFields(prior) ? prior : {};
    const region = regionOf(state, caller);
    const error = await world.change(
      { action: "delete", type, account: caller.account, region, state },
      known ?? 0,
      state,
    );
    return error === undefined
      ? { state: null, memory: remember({}) }
      : { state: prior, memory: remember({ object: known }), error };
  }
  const region = regionOf(planned, caller);
  const action = isFields(prior) ? "update" : "create";
  const serial = (action === "update" ? known : undefined) ?? world.nextSerial();
  const place = { type, account: caller.account, region, serial };
  const state = withKept(rulesOf(type), prior, fillComputed(block, planned, place));
  const error =
    apiRefusal(type, block, request.config) ??
    (await world.change({ action, type, account: caller.account, region, state }, serial, state));
  return error === undefined
    ? { state, memory: remember({ object: serial }) }
    : { state: prior, memory: remember({ object: known }), error };
}

/** Starts an import: a state that has nothing but the id; reading fills it in. */
export function startImport(type: string, block: Block, id: string): Outcome {
  const state = emptyState(block);
  const has = (wanted: string): boolean => block.attributes.some(({ name }) => name === wanted);
  // The provider takes the region of what is elsewhere behind the id: `archive@eu-west-1`.
  const [, importId = id, region] = (has("region") && /^(.+)@([a-z]{2}(?:-[a-z]+)+-\d+)$/.exec(id)) || [];
  const { form, pattern } = rulesOf(type)?.importId ?? {};
  if (form === "none")
    return { state: null, memory: remember({}), error: "the provider has no importer for it" };
  if (pattern !== undefined && !compiled(pattern).test(importId))
    return { state: null, memory: remember({}), error: `${importId} is given, what is wanted is: ${form}` };
  if (has("id")) state["id"] = importId;
  if (region !== undefined) state["region"] = region;
  return { state, memory: remember({ importId }) };
}

/** Reads a resource back: as it is in the world, or gone. */
export function read(
  world: World,
  type: string,
  block: Block,
  state: Value,
  memory: Uint8Array | undefined,
  caller: Caller,
): Outcome {
  const { object, importId } = recall(memory);
  const readAs = (fields: Fields): Fields =>
    asRead({ rules: rulesOf(type), prefix: "" }, block, fields, object === undefined);
  const existing = object === undefined ? undefined : world.find(object);
  if (object !== undefined)
    return { state: existing ? readAs(existing.state) : null, memory: remember({ object }) };
  if (importId === undefined || !isFields(state)) return { state: null, memory: remember({}) };
  const region = regionOf(state, caller);
  const found = world.findImported(type, caller.account, region, importId);
  if (found) {
    found.state = withSuffixPath(found);
    return { state: readAs(found.state), memory: remember({ object: found.serial }) };
  }
  const seed = world.seeded(type, importId, caller.account);
  if (!seed) return { state: null, memory: remember({}) };
  const serial = world.nextSerial();
  const place = { type, account: caller.account, region, serial };
  const known = Object.entries(state).filter(
    ([, value]) => value !== null && !(isArray(value) && value.length === 0),
  );
  const values = { ...(fromStateFile(block, seed.values) as Fields), ...Object.fromEntries(known) };
  const adopted = fillComputed(
    block,
    markComputed(block, withProviderDefaults(block, values, values, caller)),
    place,
  );
  const suffixPath = suffixPathAtAws({ ...place, action: "update", state: adopted }, world.existing);
  world.put({ ...place, state: adopted, suffixPath });
  return { state: readAs(adopted), memory: remember({ object: serial }) };
}
