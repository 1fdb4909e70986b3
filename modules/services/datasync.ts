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
  problems: ({ source, options, logGroups }) => {
    if (typeof source !== "object") return [];
    const problems: string[] = [];
    const name = logGroups[0]?.logGroupName;
    if (source.taskModeInput === "ENHANCED" && isLiteral(name) && name !== ENHANCED_LOG_GROUP) {
      problems.push(
        `"${source.node.path}" is in Enhanced mode, whose logs go to log group "${ENHANCED_LOG_GROUP}" and nowhere else, and "${name}" is given.`,
      );
    }
    const own = source.optionsInput?.logLevel;
    if (own === "OFF") {
      problems.push(
        `"${source.node.path}" sets options.logLevel "OFF", with which nothing is logged: remove it there.`,
      );
    } else if (own !== undefined && options.logLevel !== undefined && own !== options.logLevel) {
      problems.push(
        `"${source.node.path}" sets options.logLevel "${own}", and this delivery "${options.logLevel}": set it in one place.`,
      );
    }
    return problems;
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
