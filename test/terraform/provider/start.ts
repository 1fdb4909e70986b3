import { Server, ServerCredentials } from "@grpc/grpc-js";
import { handlers } from "./handlers";
import type { Operation } from "./operation";
import { methods, providerService } from "./rpc";
import { SchemasInUse, type TypesInUse } from "./schemas-in-use";
import { World } from "./world";

/** Options of the served provider. */
export interface ProviderOptions {
  /** Milliseconds that each change takes, at least and at most. Default 4 to 20. */
  readonly delay?: readonly [number, number];
  /** The account of provider blocks that name none. Default: 123456789012. */
  readonly account?: string;
}

/** A provider that Terraform can be attached to. */
export interface Provider {
  /** The value for `TF_REATTACH_PROVIDERS`. */
  readonly reattach: string;
  /** Everything that was changed, in order of start. */
  readonly operations: readonly Operation[];
  /** The simulated AWS. It lives as long as the provider, over as many stacks and runs as there are. */
  readonly world: World;
  /** Offers the types of one more stack. */
  use(types: TypesInUse): void;
  stop(): Promise<void>;
}

/**
 * Serves the AWS provider's schemas over plugin protocol 6, on a loopback address. Terraform attaches to it by
 * `TF_REATTACH_PROVIDERS` as it does to a provider under a debugger: no handshake, no TLS, no installed binary.
 */
export async function startProvider(options: ProviderOptions = {}): Promise<Provider> {
  const world = new World(options.delay ?? [4, 20]);
  const schemas = new SchemasInUse();
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  server.addService(providerService(), methods(handlers(schemas, world, options.account)));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  const reattach = JSON.stringify({
    "registry.terraform.io/hashicorp/aws": {
      Protocol: "grpc",
      ProtocolVersion: 6,
      Pid: process.pid,
      Test: true,
      Addr: { Network: "tcp", String: `127.0.0.1:${port}` },
    },
  });
  return {
    reattach,
    operations: world.operations,
    world,
    use: (types) => schemas.add(types),
    stop: () =>
      new Promise((resolve) => {
        server.forceShutdown();
        resolve();
      }),
  };
}
