import { join } from "node:path";
import { loadPackageDefinition, status, type ServiceDefinition, type UntypedHandleCall } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";

/** Fields of a request; every handler knows its own. */
export type Message = Readonly<Record<string, unknown>>;

/** Answers one RPC. `connection` tells Terraform's provider instances apart: each has a connection of its own. */
export type Handler = (request: Message, connection: string) => Message | Promise<Message>;

/** The `Provider` service of the plugin protocol. */
export function providerService(): ServiceDefinition {
  const definition = loadSync(join(__dirname, "tfplugin6.proto"), {
    keepCase: true,
    longs: Number,
    enums: String,
    oneofs: true,
  });
  const loaded = loadPackageDefinition(definition) as unknown as {
    tfplugin6: { Provider: { service: ServiceDefinition } };
  };
  return loaded.tfplugin6.Provider.service;
}

/** Makes gRPC methods of plain functions. What they throw becomes a gRPC error, which Terraform prints. */
export function methods(handlers: Readonly<Record<string, Handler>>): Record<string, UntypedHandleCall> {
  const entries = Object.entries(handlers).map(([name, handler]): [string, UntypedHandleCall] => [
    name,
    (
      call: { request: Message; getPeer(): string },
      respond: (error: { code: number; message: string } | null, response?: Message) => void,
    ): void => {
      Promise.resolve()
        .then(() => handler(call.request, call.getPeer()))
        .then(
          (response) => respond(null, response),
          (error: unknown) =>
            respond({
              code: status.INTERNAL,
              message: error instanceof Error ? (error.stack ?? error.message) : String(error),
            }),
        );
    },
  ]);
  return Object.fromEntries(entries);
}
