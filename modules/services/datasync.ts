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

/** What of files' metadata is kept: the provider sends Basic mode's defaults (INT_VALUE, PRESERVE) with every block. */
const METADATA = ["uid", "gid", "posixPermissions"] as const;

const datasync: LogSwitch<DatasyncTask | string | undefined, DatasyncOptions> = {
  identify: (source) => identifyByIdOrArn(source!),
  rules: {
    enhancedMode: ({ source, logGroups }) => {
      const name = logGroups[0]?.logGroupName;
      return isEnhanced(source) && isLiteral(name) && name !== ENHANCED_LOG_GROUP
        ? `"${source.node.path}" is in Enhanced mode, and log group "${name}" is given.`
        : undefined;
    },
    verification: ({ source }) =>
      isEnhanced(source) && source.optionsInput?.verifyMode === "POINT_IN_TIME_CONSISTENT"
        ? `"${source.node.path}" is in Enhanced mode, and its options.verifyMode is "POINT_IN_TIME_CONSISTENT".`
        : undefined,
    metadata: ({ source }) => {
      if (!isEnhanced(source)) return undefined;
      const missing = METADATA.filter((option) => source.optionsInput?.[option] === undefined);
      return missing.length > 0
        ? `"${source.node.path}" is in Enhanced mode, and its options don't say ${missing.join(", ")}.`
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
      // AWS's default in Enhanced mode; the provider would send that of Basic mode with every block.
      ...(isEnhanced(source) ? { verifyMode: "ONLY_FILES_TRANSFERRED" } : {}),
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

function isEnhanced(source: DatasyncTask | string | undefined): source is DatasyncTask {
  return typeof source === "object" && source.taskModeInput === "ENHANCED";
}

export const switches = { datasync } satisfies LogSwitches;
