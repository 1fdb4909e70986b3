/** Media quality metrics of an Amazon Chime SDK Voice Connector. */
import { ChimeVoiceConnector } from "@cdktf/provider-aws/lib/chime-voice-connector";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"chime-voice-connector">,
): LogDelivery<"chime-voice-connector"> {
  const connector = new ChimeVoiceConnector(stack, "Support", {
    name: "support",
    requireEncryption: true,
    awsRegion: "us-east-1",
  });
  return new LogDelivery(stack, "CallLogs", {
    logType: "chime-voice-connector",
    source: connector,
    destinations: to({ VoiceConnectorId: connector.id }),
  });
}
