import { FisExperimentTemplate } from "@cdktf/provider-aws/lib/fis-experiment-template";
import type { ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "log_schema_version is required",
    keeps: (place) => {
      const template = new FisExperimentTemplate(place.stack, "StopOrders", {
        description: "Stop an instance of the order service",
        roleArn: "arn:aws:iam::111122223333:role/StopOrders",
        stopCondition: [{ source: "none" }],
        action: [{ name: "wait", actionId: "aws:fis:wait" }],
      });
      place.deliver(template, [place.bucket()]);
      const [made] = place.synthesized().of("aws_fis_experiment_template");
      expect(made!.config.log_configuration).toMatchObject({ log_schema_version: 2 });
    },
  },
  {
    constraint: "FIS takes a prefix of 700 characters",
    breaks: (place) =>
      place.deliver("EXT1a2b3c4d5e6f7", [place.bucket("org-logs", { prefix: "a".repeat(701) })]),
    given: /has the prefix "aaa/,
    allows: (place) =>
      place.deliver("EXT1a2b3c4d5e6f7", [place.bucket("org-logs", { prefix: "a".repeat(700) })]),
  },
];
