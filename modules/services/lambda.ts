/**
 * Lambda function logs. A function logs to `/aws/lambda/<function>` unless told otherwise; a log group that
 * Lambda makes by itself survives destroy and blocks a later one of that name, so the function waits for the
 * group (hashicorp/terraform-provider-aws#5348).
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html
 */
import type { LambdaFunction, LambdaFunctionLoggingConfig } from "@cdktf/provider-aws/lib/lambda-function";
import { row } from "../catalog/rows/lambda";
import { identifyByArnOrItsId } from "./arn-of-id";
import type { LambdaOptions } from "./options.generated";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches } from "./switch";

const lambda: LogSwitch<LambdaFunction | string | undefined, LambdaOptions> = {
  identify: (source, environment) => identifyByArnOrItsId(row.source.arns[0], source!, environment),
  switchOn: (context) => {
    const { options, logGroups } = context;
    const logGroup = logGroups[0]!;
    const loggingConfig: LambdaFunctionLoggingConfig = {
      logFormat: options.logFormat ?? "Text",
      logGroup: logGroup.logGroupName,
      ...(options.applicationLogLevel === undefined
        ? {}
        : { applicationLogLevel: options.applicationLogLevel }),
      ...(options.systemLogLevel === undefined ? {} : { systemLogLevel: options.systemLogLevel }),
    };
    const dependencies = addToRole(context, options.roleName, [
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: `${logGroup.logGroupArn}:*`,
      },
    ]);
    return { attributes: { loggingConfig }, dependencies };
  },
};

export const switches = { lambda } satisfies LogSwitches;
