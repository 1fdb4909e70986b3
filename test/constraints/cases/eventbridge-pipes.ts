import { PipesPipe } from "@cdktf/provider-aws/lib/pipes-pipe";
import { taken, type ConstraintCase, type Place } from "../place";

const pipe = (place: Place): PipesPipe =>
  new PipesPipe(place.stack, "Orders", {
    roleArn: "arn:aws:iam::111122223333:role/OrdersPipe",
    source: "arn:aws:sqs:us-east-1:111122223333:orders",
    target: "arn:aws:states:us-east-1:111122223333:stateMachine:orders",
  });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A pipe logs nothing at level OFF",
    keeps: (place) => {
      const levels = ["ERROR", "INFO", "TRACE", "OFF"];
      expect(taken("eventbridge-pipes", "level", ["DEBUG", ...levels])).toEqual(levels);
      place.deliver(pipe(place), [place.group()]);
      expect(place.synthesized().of("aws_pipes_pipe")[0]!.config.log_configuration).toMatchObject({
        level: "INFO",
      });
    },
  },
  {
    constraint: "A pipe takes one destination of each type",
    keeps: (place) => {
      const two = [place.bucket("org-logs-a"), place.bucket("org-logs-b")];
      expect(() => place.deliver(pipe(place), two)).toThrow("takes one destination of type s3");
      place.deliver("orders", [place.group(), place.bucket(), place.stream()]);
    },
  },
  {
    constraint: "json is the only output_format",
    finding: "[B10]",
    keeps: (place) => {
      place.deliver(pipe(place), [place.bucket()]);
      expect(place.synthesized().of("aws_pipes_pipe")[0]!.config.log_configuration).toMatchObject({
        s3_log_destination: { output_format: "json" },
      });
    },
  },
  {
    constraint: "A pipe takes a prefix of 256 characters",
    breaks: (place) => place.deliver("orders", [place.bucket("org-logs", { prefix: "a".repeat(257) })]),
    given: /has the prefix "aaa/,
    allows: (place) => place.deliver("orders", [place.bucket("org-logs", { prefix: "a".repeat(256) })]),
  },
];
