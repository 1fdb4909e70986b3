/**
 * Logs of DataSync tasks.
 * @see https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html
 */
import type { DatasyncTask, DatasyncTaskOptions } from "@cdktf/provider-aws/lib/datasync-task";
import { isLiteral } from "../destinations/destination";
import type { DatasyncOptions } from "./options.generated";
import { identifyByIdOrArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";

/** Where tasks in Enhanced mode write, whatever is asked. */
const ENHANCED_LOG_GROUP = "/aws/datasync";

const datasync: LogSwitch<DatasyncTask | string | undefined, DatasyncOptions> = {
  identify: (source) => identifyByIdOrArn(source!),
  rules: {
    enhancedMode: ({ source, logGroups }) => {
      const name = logGroups[0]?.logGroupName;
      return typeof source === "object" &&
        source.taskModeInput === "ENHANCED" &&
        isLiteral(name) &&
        name !== ENHANCED_LOG_GROUP
        ? `"${source.node.path}" is in Enhanced mode, and log group "${name}" is given.`
        : undefined;
    },
  },
  problems: ({ source, options }) => {
    const own = typeof source === "object" ? source.optionsInput?.logLevel : undefined;
    return own !== undefined && options.logLevel !== undefined && own !== options.logLevel
      ? [
          `"${(source as DatasyncTask).node.path}" sets options.logLevel "${own}", and this delivery "${options.logLevel}": set it in one place.`,
        ]
      : [];
  },
  switchOn: ({ source, options, logGroups }) => {
    const own = typeof source === "object" ? source.optionsInput : undefined;
    const taskOptions: DatasyncTaskOptions = {
      ...own,
      // A log group alone does nothing: the level is OFF by default (hashicorp/terraform-provider-aws#14666).
      logLevel: options.logLevel ?? own?.logLevel ?? "BASIC",
    };
    return {
      attributes: { cloudwatchLogGroupArn: logGroups[0]!.logGroupArn, options: taskOptions },
    };
  },
  merges: ["options"],
};

export const switches = { datasync } satisfies LogSwitches;
