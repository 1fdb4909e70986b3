/**
 * Logs of the instances of an OpsWorks Stacks layer. AWS ended the service and the provider dropped its
 * resources (hashicorp/terraform-provider-aws#41948): groups and permissions are made, and the command is given.
 * @see https://docs.aws.amazon.com/opsworks/latest/userguide/monitoring-cloudwatch-logs.html
 */
import { identifyByArn } from "./identify";
import { writesTo } from "./log-writer";
import type { OpsworksOptions } from "./options.generated";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches } from "./switch";

const opsworks: LogSwitch<string | undefined, OpsworksOptions> = {
  identify: (source) => (source!.startsWith("arn:") ? identifyByArn(source!) : { id: source! }),
  problems: ({ options, logGroups }) => {
    const files = options.files ?? [];
    if (files.length === logGroups.length) return [];
    return [
      `files names ${files.length} log files for ${logGroups.length} log groups, and a layer writes one kind of file to each: name one for each log group, in their order.`,
    ];
  },
  switchOn: (context) => {
    const { row, identity, environment, options, logGroups } = context;
    const configuration = JSON.stringify({
      Enabled: true,
      LogStreams: logGroups.map((logGroup, index) => ({
        LogGroupName: logGroup.logGroupName,
        File: options.files[index],
      })),
    });
    return {
      command: [
        "aws opsworks update-layer",
        `--region ${environment.region}`,
        `--layer-id ${identity.id ?? '"$LAYER_ID"'}`,
        `--cloud-watch-logs-configuration '${configuration.replaceAll("'", `'\\''`)}'`,
      ].join(" "),
      dependencies: addToRole(context, options.roleName, writesTo(row.roles![0]!, logGroups)),
    };
  },
};

export const switches = { opsworks } satisfies LogSwitches;
