import { problemsOf } from "../../stacks";
import type { ConstraintCase } from "../place";

const PROTECTION = "arn:aws:shield::111122223333:protection/11112222-3333-4444-5555-666677778888";
const home = { region: "us-east-1" };

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Source, destination and delivery are made in us-east-1",
    finding: "[D3]",
    keeps: (tried) => {
      const place = tried.in({ region: "eu-west-1" });
      const here = [place.group("/aws/vendedlogs/shield/here"), place.stream("here")];
      expect(problemsOf(() => place.deliver(PROTECTION, here))).toEqual([
        expect.stringMatching(/shield\/here" is in eu-west-1 and the source in us-east-1/),
        expect.stringMatching(/Stream "here" is in eu-west-1 and the source in us-east-1/),
      ]);
      const there = [place.group("/aws/vendedlogs/shield/there", home), place.stream("there", home)];
      place.deliver(PROTECTION, [...there, place.bucket()]);
      const made = place
        .synthesized()
        .blocks.filter(({ type }) => type.startsWith("aws_cloudwatch_log_delivery"));
      expect(made.map(({ config }) => config.region)).toEqual(Array(7).fill("us-east-1"));
    },
  },
];
