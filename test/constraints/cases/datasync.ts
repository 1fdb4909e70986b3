import { DatasyncTask, type DatasyncTaskConfig } from "@cdktf/provider-aws/lib/datasync-task";
import type { ConstraintCase, Place } from "../place";

const location = (id: string): string => `arn:aws:datasync:us-east-1:111122223333:location/${id}`;

const task = ({ stack }: Place, config: Partial<DatasyncTaskConfig>): DatasyncTask =>
  new DatasyncTask(stack, "Task", {
    sourceLocationArn: location("loc-0a"),
    destinationLocationArn: location("loc-0b"),
    ...config,
  });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A log group alone does nothing",
    breaks: (place) => place.deliver(task(place, { options: { logLevel: "OFF" } }), [place.group()]),
    given: 'options.logLevel of "workload/Task" is "OFF".',
    allows: (place) => {
      place.deliver(task(place, { options: { verifyMode: "NONE" } }), [place.group()]);
      const [block] = place.synthesized().of("aws_datasync_task");
      expect(block!.config.options).toMatchObject({ log_level: "BASIC", verify_mode: "NONE" });
    },
  },
  {
    constraint: "Tasks in Enhanced mode",
    breaks: (place) => place.deliver(task(place, { taskMode: "ENHANCED" }), [place.group("/aws/datasync/x")]),
    given: '"workload/Task" is in Enhanced mode, and log group "/aws/datasync/x" is given.',
    allows: (place) => place.deliver(task(place, { taskMode: "ENHANCED" }), [place.group("/aws/datasync")]),
  },
];
