/**
 * Logs of RoboMaker simulation jobs, which write with the role that they are given. AWS ended the service
 * and the provider has no resource for it: group and permissions are made, and the command is given.
 * @see https://docs.aws.amazon.com/robomaker/latest/dg/chapter-welcome.html
 */
import { identifyByArn } from "./identify";
import { writesTo } from "./log-writer";
import type { RobomakerOptions } from "./options.generated";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches } from "./switch";

const robomaker: LogSwitch<string | undefined, RobomakerOptions> = {
  identify: (source) => identifyByArn(source!),
  switchOn: (context) => {
    const { row, environment, options, logGroups } = context;
    const { partition, account, region } = environment;
    const { roleName } = options;
    return {
      command: [
        "aws robomaker create-simulation-job",
        `--region ${region}`,
        `--iam-role ${roleName === undefined ? '"$ROLE_ARN"' : `arn:${partition}:iam::${account}:role/${roleName}`}`,
        `--max-job-duration-in-seconds ${options.maxJobDurationInSeconds ?? 28800}`,
        "--simulation-applications file://simulation-applications.json",
      ].join(" "),
      dependencies: addToRole(context, roleName, writesTo(row.roles![0]!, logGroups)),
    };
  },
};

export const switches = { robomaker } satisfies LogSwitches;
