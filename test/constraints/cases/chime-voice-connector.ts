import { ChimeVoiceConnector } from "@cdktf/provider-aws/lib/chime-voice-connector";
import type { ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The log groups are in the Voice Connector's region",
    keeps: (place) => {
      const europe = place.in({ region: "eu-west-1" });
      const deliver = (id: string, awsRegion: string | undefined, region: string) => {
        const connector = new ChimeVoiceConnector(europe.stack, id, {
          name: "orders",
          requireEncryption: true,
          awsRegion,
        });
        europe.deliver(connector, [europe.group(`/aws/ChimeVoiceConnectorLogs/${connector.id}`, { region })]);
      };
      expect(() => deliver("Unnamed", undefined, "eu-west-1")).toThrow(
        /in eu-west-1 and the source in us-east-1/,
      );
      deliver("America", undefined, "us-east-1");
      deliver("Europe", "eu-west-1", "eu-west-1");
      expect(() => deliver("Elsewhere", "us-west-2", "eu-west-1")).toThrow(/the source in us-west-2/);
    },
  },
];
