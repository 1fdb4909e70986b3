import type { ConstraintCase } from "../place";

const arn = (tool: string): string =>
  `arn:aws:bedrock-agentcore:us-east-1:111122223333:${tool}/orders-Ab12Cd34Ef`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Only code interpreters have APPLICATION_LOGS",
    finding: "[D3]",
    keeps: (place) => {
      const options = { logTypes: ["APPLICATION_LOGS"] };
      const bucket = place.bucket();
      expect(() => place.deliver(arn("browser-custom"), [bucket], { options })).toThrow(
        'Log type "APPLICATION_LOGS" is not one that AWS delivers of this source: USAGE_LOGS, TRACES.',
      );
      place.deliver(arn("code-interpreter-custom"), [bucket], { options });
    },
  },
  {
    constraint: "Only custom browsers and code interpreters",
    finding: "[D3]",
    keeps: (place) => {
      const own = "arn:aws:bedrock-agentcore:us-east-1:aws:browser/aws.browser.v1";
      expect(() => place.deliver(own, [place.bucket()])).toThrow(
        /is not the ARN of an AgentCore custom browser or code interpreter/,
      );
    },
  },
];
