/**
 * Step Functions logs of Express and Standard workflows.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 */
import type { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import { identifyByArn } from "./identify";
import { addToRole } from "./service-role";
import type { StepFunctionsOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const stepFunctions: LogSwitch<SfnStateMachine | string | undefined, StepFunctionsOptions> = {
  identify: (source) => identifyByArn(source!),
  switchOn: ({ scope, row, options, logGroups }) => {
    const logGroup = logGroups[0]!;
    const dependencies =
      options.roleName === undefined
        ? []
        : [
            addToRole(scope, "RolePolicy", options.roleName, [
              // The log delivery actions have no resource types; AWS documents "*".
              {
                Effect: "Allow",
                Action: [...row.roles![0]!.statements.flatMap((s) => s.actions)].sort(),
                Resource: "*",
              },
            ]),
          ];
    return {
      attributes: {
        loggingConfiguration: {
          level: options.level ?? "ALL",
          includeExecutionData: options.includeExecutionData ?? false,
          logDestination: `${logGroup.logGroupArn}:*`,
        },
      },
      dependencies,
    };
  },
};

export const switches = { "step-functions": stepFunctions } satisfies LogSwitches;
