import { z } from "zod";
import { oneOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

const ecsOptions = z.strictObject({
  containers: z
    .array(z.string())
    .readonly()
    .optional()
    .describe("Names of the containers that log. Default: all of the task definition."),
  streamPrefix: z
    .string()
    .optional()
    .describe("awslogs-stream-prefix: streams are <prefix>/<container>/<task id>. Default: ecs."),
  mode: oneOf(["blocking", "non-blocking"]).describe(
    "What a container does while CloudWatch Logs can't be reached: wait, or drop records. Default: the account's default.",
  ),
  maxBufferSize: z
    .string()
    .regex(/^\d+[bkmg]?$/)
    .optional()
    .describe("max-buffer-size: buffer of the mode non-blocking, e.g. 25m. Default: ECS's."),
  datetimeFormat: z
    .string()
    .optional()
    .describe(
      "awslogs-datetime-format: strftime format with which a record starts, for records of several lines. Default: a record per line.",
    ),
  multilinePattern: z
    .string()
    .optional()
    .describe(
      "awslogs-multiline-pattern: regular expression with which a record starts, instead of datetimeFormat. Default: a record per line.",
    ),
  roleName: z
    .string()
    .optional()
    .describe(
      "Name of the task execution role, which writes the logs: it is given the actions for the log group. Default: the role has them already.",
    ),
});

export const options = { ecs: ecsOptions, fargate: ecsOptions } satisfies OptionSchemas;
