/**
 * Step Functions logs of Express and Standard workflows.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 */
import type { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import { isLiteral } from "../destinations/destination";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { identifyByArn } from "./identify";
import { otherRole } from "./given-role";
import { addToRole } from "./service-role";
import type { StepFunctionsOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const stepFunctions: LogSwitch<SfnStateMachine | string | undefined, StepFunctionsOptions> = {
  identify: (source) => identifyByArn(source!),
  rules: {
    role: ({ source, options }) =>
      otherRole(source, "roleArn", (machine) => machine.roleArnInput, options.roleName),
    arnLength: ({ logGroups }) =>
      logGroups.flatMap((logGroup) => {
        const arn = reference(logGroup);
        return isLiteral(arn) && arn.length > 256
          ? [`The ARN of log group "${logGroup.logGroupName}" has ${arn.length} characters.`]
          : [];
      }),
  },
  switchOn: (context) => {
    const { row, options, logGroups } = context;
    const logGroup = logGroups[0]!;
    const dependencies = addToRole(context, options.roleName, [
      // The log delivery actions have no resource types; AWS documents "*".
      {
        Effect: "Allow",
        Action: [...row.roles![0]!.statements.flatMap((s) => s.actions)].sort(),
        Resource: "*",
      },
    ]);
    return {
      attributes: {
        loggingConfiguration: {
          level: options.level ?? "ALL",
          includeExecutionData: options.includeExecutionData ?? false,
          logDestination: reference(logGroup),
        },
      },
      dependencies,
    };
  },
};

function reference(logGroup: LogGroupDestination): string {
  return `${logGroup.logGroupArn}:*`;
}

export const switches = { "step-functions": stepFunctions } satisfies LogSwitches;
