import { DatasyncTask, type DatasyncTaskConfig } from "@cdktf/provider-aws/lib/datasync-task";
import type { ConstraintCase, Place } from "../place";

const location = (id: string): string => `arn:aws:datasync:us-east-1:111122223333:location/${id}`;

const task = ({ stack }: Place, config: Partial<DatasyncTaskConfig>): DatasyncTask =>
  new DatasyncTask(stack, "Task", {
    sourceLocationArn: location("loc-0a"),
    destinationLocationArn: location("loc-0b"),
    ...config,
  });

const enhanced = (options: DatasyncTaskConfig["options"]): Partial<DatasyncTaskConfig> => ({
  taskMode: "ENHANCED",
  options: { uid: "NONE", gid: "NONE", posixPermissions: "NONE", ...options },
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
    constraint: "Tasks in Enhanced mode write to",
    breaks: (place) => place.deliver(task(place, { taskMode: "ENHANCED" }), [place.group("/aws/datasync/x")]),
    given: '"workload/Task" is in Enhanced mode, and log group "/aws/datasync/x" is given.',
    allows: (place) => place.deliver(task(place, enhanced({})), [place.group("/aws/datasync")]),
  },
  {
    constraint: "Tasks in Enhanced mode take verifyMode",
    finding: "[B5]",
    breaks: (place) =>
      place.deliver(task(place, enhanced({ verifyMode: "POINT_IN_TIME_CONSISTENT" })), [
        place.group("/aws/datasync"),
      ]),
    given: 'its options.verifyMode is "POINT_IN_TIME_CONSISTENT".',
    allows: (place) => {
      place.deliver(task(place, enhanced({})), [place.group("/aws/datasync")]);
      expect(place.synthesized().of("aws_datasync_task")[0]!.config.options).toMatchObject({
        log_level: "BASIC",
        verify_mode: "ONLY_FILES_TRANSFERRED",
      });
    },
  },
  {
    constraint: "Tasks in Enhanced mode say options.uid",
    finding: "[B5]",
    breaks: (place) =>
      place.deliver(task(place, { taskMode: "ENHANCED", options: { gid: "NONE" } }), [
        place.group("/aws/datasync"),
      ]),
    given: "its options don't say uid, posixPermissions.",
    allows: (place) => {
      place.deliver(task(place, enhanced({ verifyMode: "NONE", uid: "INT_VALUE" })), [
        place.group("/aws/datasync"),
      ]);
      expect(place.synthesized().of("aws_datasync_task")[0]!.config.options).toMatchObject({
        uid: "INT_VALUE",
        verify_mode: "NONE",
      });
    },
  },
];
