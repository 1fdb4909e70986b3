import { EcsTaskDefinition, type EcsTaskDefinitionConfig } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { ConstraintCase, Place } from "../place";

const task = (
  place: Place,
  config: Partial<EcsTaskDefinitionConfig> = {},
  name = "Orders",
): EcsTaskDefinition =>
  new EcsTaskDefinition(place.stack, name, {
    family: "orders",
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    executionRoleArn: "arn:aws:iam::111122223333:role/orders-execution",
    containerDefinitions: JSON.stringify([{ name: "web", image: "orders:1.4.0" }]),
    ...config,
  });

/** The driver's options, as the task definition gets them. */
function driverOptions(place: Place): Record<string, string> {
  place.deliver(task(place), [place.group()]);
  const [definition] = place.synthesized().of("aws_ecs_task_definition");
  const [container] = JSON.parse(definition!.config.container_definitions as string) as {
    logConfiguration: { options: Record<string, string> };
  }[];
  return container!.logConfiguration.options;
}

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "awslogs-stream-prefix is mandatory",
    keeps: (place) => expect(driverOptions(place)["awslogs-stream-prefix"]).toBe("ecs"),
  },
  {
    constraint: "A task definition for Fargate has",
    breaks: (place) => place.deliver(task(place, { requiresCompatibilities: ["EC2"] }), [place.group()]),
    given: 'requiresCompatibilities of "workload/Orders" is EC2.',
    allows: (place) =>
      place.deliver(task(place, { requiresCompatibilities: ["EC2", "FARGATE"] }, "Both"), [
        place.group("/aws/ecs/both"),
      ]),
  },
  {
    constraint: "Fargate takes the networkMode",
    breaks: (place) => place.deliver(task(place, { networkMode: undefined }), [place.group()]),
    given: 'networkMode of "workload/Orders" is not given.',
    allows: (place) => place.deliver(task(place, {}, "Awsvpc"), [place.group("/aws/ecs/awsvpc")]),
  },
  {
    constraint: "On Fargate the task execution role",
    breaks: (place) => place.deliver(task(place, { executionRoleArn: undefined }), [place.group()]),
    given: 'executionRoleArn of "workload/Orders" is not given.',
    allows: (place) => place.deliver(task(place, {}, "WithRole"), [place.group("/aws/ecs/with-role")]),
  },
  {
    constraint: "Both say where a record starts",
    breaks: (place) =>
      place.deliver(undefined, [place.group()], {
        options: { datetimeFormat: "%Y", multilinePattern: "^INFO" },
      }),
    given: "datetimeFormat and multilinePattern are given together.",
    allows: (place) =>
      place.deliver(undefined, [place.group("/aws/ecs/one")], { options: { datetimeFormat: "%Y" } }),
  },
  {
    constraint: "A buffer is for the mode",
    breaks: (place) =>
      place.deliver(undefined, [place.group()], { options: { mode: "blocking", maxBufferSize: "25m" } }),
    given: 'maxBufferSize is 25m, and mode is "blocking".',
    // The default of the mode is a setting of the account.
    allows: (place) =>
      place.deliver(undefined, [place.group("/aws/ecs/one")], { options: { maxBufferSize: "25m" } }),
  },
  {
    constraint: "logs:CreateLogGroup is needed only with awslogs-create-group",
    keeps: (place) => {
      expect(driverOptions(place)).not.toHaveProperty("awslogs-create-group");
      expect(place.synthesized().of("aws_cloudwatch_log_group")).toHaveLength(1);
    },
  },
];
