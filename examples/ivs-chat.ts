/** Messages of an IVS chat room. */
import { IvschatRoom } from "@cdktf/provider-aws/lib/ivschat-room";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"ivs-chat">): LogDelivery<"ivs-chat"> {
  const room = new IvschatRoom(stack, "Support", { name: "support" });
  return new LogDelivery(stack, "ChatLogs", { logType: "ivs-chat", source: room, destinations: to() });
}
