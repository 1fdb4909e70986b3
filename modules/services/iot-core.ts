/**
 * AWS IoT logs (V2): one setting per account and region. Destroying it changes nothing at AWS, so logging
 * stays on; `enabled: false`, or the option `disableAllLogs`, switches it off (provider source internal/service/iot/logging_options.go).
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/configure-logging.html
 */
import { IotLoggingOptions } from "@cdktf/provider-aws/lib/iot-logging-options";
import { fillTemplate } from "../policies/arn";
import { identifyAccount } from "./identify";
import type { IotCoreOptions } from "./options.generated";
import { createServiceRole, roleOr } from "./service-role";
import type { LogSwitch, LogSwitches } from "./switch";

const iotCore: LogSwitch<undefined, IotCoreOptions> = {
  identify: (_, environment) => identifyAccount(environment),
  switchOn: ({ scope, row, environment, logGroups, options, regionArgument }) => {
    const { partition, region, account } = environment;
    const { logGroupArn } = logGroups[0]!;
    const facts = row.roles![0]!;
    const role = roleOr(options.roleArn, () =>
      createServiceRole(scope, "Role", {
        description: "AWS IoT logs to CloudWatch Logs",
        trustedBy: facts.trustedBy,
        sourceAccount: account,
        sourceArn: fillTemplate(facts.trustSourceArn!, {
          Partition: partition,
          Region: region,
          Account: account,
        }),
        statements: [
          {
            Effect: "Allow",
            Action: facts.statements.flatMap((s) => s.actions).sort(),
            Resource: [logGroupArn, `${logGroupArn}:*`],
          },
        ],
      }),
    );
    return {
      resources: [
        new IotLoggingOptions(scope, "LoggingOptions", {
          defaultLogLevel: options.defaultLogLevel ?? "INFO",
          roleArn: role.arn,
          ...(options.disableAllLogs ? { disableAllLogs: true } : {}),
          ...regionArgument,
        }),
      ],
      dependencies: role.dependencies,
    };
  },
  // Without the resource nothing is sent, and AWS goes on.
  switchOff: (context) =>
    iotCore.switchOn!({ ...context, options: { ...context.options, disableAllLogs: true } }),
};

export const switches = { "iot-core": iotCore } satisfies LogSwitches;
