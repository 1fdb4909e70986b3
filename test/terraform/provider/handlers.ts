import { awsProviderSchema } from "../schema/catalog";
import { anonymous, callerOf, type Caller } from "./caller";
import { readDataSource } from "./data-source";
import { plan } from "./plan";
import { apply, read, startImport } from "./resources";
import type { Path } from "./path";
import type { Handler, Message } from "./rpc";
import { schemaMessage } from "./schema-message";
import type { SchemasInUse } from "./schemas-in-use";
import { fromStateFile } from "./state-file";
import { validate } from "./validate";
import { decodeValue, encodeValue, isFields, type Value } from "./value";
import type { World } from "./world";

const valueIn = (message: Message, field: string): Value => {
  const dynamic = message[field] as { msgpack?: Uint8Array; json?: Uint8Array } | null | undefined;
  if (dynamic?.msgpack?.length) return decodeValue(dynamic.msgpack);
  return dynamic?.json?.length ? (JSON.parse(Buffer.from(dynamic.json).toString("utf8")) as Value) : null;
};
const bytesIn = (message: Message, field: string): Uint8Array | undefined =>
  message[field] instanceof Uint8Array ? message[field] : undefined;
const typeIn = (message: Message): string => String(message["type_name"]);

const valueOut = (value: Value): Message => ({ msgpack: encodeValue(value) });
const pathOut = (path: Path): Message => ({
  steps: path.map((step) =>
    typeof step === "number" ? { element_key_int: step } : { attribute_name: step },
  ),
});
const errorOut = (summary: string, detail: string | undefined): Message[] =>
  detail === undefined ? [] : [{ severity: "ERROR", summary, detail }];

const capabilities = { get_provider_schema_optional: false, plan_destroy: false, move_resource_state: false };
const isValid: Handler = () => ({});

/**
 * The RPCs that Terraform's core calls, over one world and the schemas in use. `account` is the one of provider
 * blocks that name none.
 */
export function handlers(
  schemas: SchemasInUse,
  world: World,
  account: string | undefined,
): Record<string, Handler> {
  const callers = new Map<string, Caller>();
  const callerAt = (connection: string): Caller => callers.get(connection) ?? anonymous;
  const messages = (kind: "resource" | "data"): Message =>
    Object.fromEntries([...schemas.all(kind)].map(([type, block]) => [type, schemaMessage(block)]));

  return {
    GetMetadata: () => ({
      server_capabilities: capabilities,
      resources: [...schemas.all("resource").keys()].map((type_name) => ({ type_name })),
      data_sources: [...schemas.all("data").keys()].map((type_name) => ({ type_name })),
    }),
    GetProviderSchema: () => ({
      provider: schemaMessage(awsProviderSchema()),
      resource_schemas: messages("resource"),
      data_source_schemas: messages("data"),
      server_capabilities: capabilities,
    }),
    GetFunctions: () => ({}),
    // Core checks configurations against the schemas before it asks: what is left are the provider's own rules.
    ValidateProviderConfig: isValid,
    ValidateResourceConfig: (request) => {
      const type = typeIn(request);
      const refusals = validate(type, schemas.get("resource", type), valueIn(request, "config"));
      return {
        diagnostics: refusals.map(({ path, message }) => ({
          severity: "ERROR",
          summary: `The AWS provider refuses ${type}`,
          detail: message,
          attribute: pathOut(path),
        })),
      };
    },
    ValidateDataResourceConfig: isValid,
    StopProvider: () => ({}),

    ConfigureProvider: (request, connection) => {
      callers.set(connection, callerOf(valueIn(request, "config"), account));
      return {};
    },
    UpgradeResourceState: (request) => {
      const raw = request["raw_state"] as { json?: Uint8Array } | null;
      const json = raw?.json?.length ? (JSON.parse(Buffer.from(raw.json).toString("utf8")) as Value) : null;
      return { upgraded_state: valueOut(fromStateFile(schemas.get("resource", typeIn(request)), json)) };
    },
    MoveResourceState: (request) => ({
      diagnostics: errorOut(
        "Unsupported move",
        `from ${String(request["source_type_name"])} to ${String(request["target_type_name"])}`,
      ),
    }),
    ReadResource: (request, connection) => {
      const type = typeIn(request);
      const state = valueIn(request, "current_state");
      const { state: now, memory } = read(
        world,
        type,
        schemas.get("resource", type),
        state,
        bytesIn(request, "private"),
        callerAt(connection),
      );
      return { new_state: valueOut(now), private: memory };
    },
    PlanResourceChange: (request, connection) => {
      const type = typeIn(request);
      const { planned, requiresReplace } = plan(
        type,
        schemas.get("resource", type),
        valueIn(request, "prior_state"),
        valueIn(request, "proposed_new_state"),
        valueIn(request, "config"),
        callerAt(connection),
      );
      return {
        planned_state: valueOut(planned),
        requires_replace: requiresReplace.map(pathOut),
        planned_private: bytesIn(request, "prior_private"),
        legacy_type_system: true,
      };
    },
    ApplyResourceChange: async (request, connection) => {
      const type = typeIn(request);
      const outcome = await apply(world, {
        type,
        block: schemas.get("resource", type),
        prior: valueIn(request, "prior_state"),
        planned: valueIn(request, "planned_state"),
        config: valueIn(request, "config"),
        memory: bytesIn(request, "planned_private"),
        caller: callerAt(connection),
      });
      return {
        new_state: valueOut(outcome.state),
        private: outcome.memory,
        diagnostics: errorOut(`AWS refused a change of ${type}`, outcome.error),
        legacy_type_system: true,
      };
    },
    ImportResourceState: (request) => {
      const type = typeIn(request);
      const { state, memory, error } = startImport(
        type,
        schemas.get("resource", type),
        String(request["id"]),
      );
      if (error !== undefined) return { diagnostics: errorOut(`${type} can't be imported so`, error) };
      return { imported_resources: [{ type_name: type, state: valueOut(state), private: memory }] };
    },
    ReadDataSource: (request, connection) => {
      const type = typeIn(request);
      const config = valueIn(request, "config");
      if (!isFields(config)) return { state: valueOut(null) };
      return {
        state: valueOut(readDataSource(type, schemas.get("data", type), config, callerAt(connection))),
      };
    },
  };
}
