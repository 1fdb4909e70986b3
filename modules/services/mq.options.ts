import { z } from "zod";
import { someOf } from "./choices.options";
import type { OptionSchemas } from "./option-schemas";

/** The logs of a broker; their names end the names of the log groups. */
export const BROKER_LOGS = ["general", "audit"] as const;

export type BrokerLog = (typeof BROKER_LOGS)[number];

export const options = {
  "mq-broker": z.strictObject({
    logs: someOf(BROKER_LOGS).describe(
      "Which logs are written; RabbitMQ has no audit logs. Default: those whose log groups are given, else general.",
    ),
    applyImmediately: z
      .boolean()
      .optional()
      .describe(
        "Reboot a broker that exists when its logs change (apply_immediately): until it is rebooted, nothing changes. Default: what the broker sets, else false, which waits for its maintenance window.",
      ),
  }),
} satisfies OptionSchemas;
