/**
 * Logs of the instances of an OpsWorks Stacks layer. AWS ended the service and the provider dropped its
 * resources (hashicorp/terraform-provider-aws#41948): groups and permissions are made, and the command is given.
 * @see https://docs.aws.amazon.com/opsworks/latest/userguide/monitoring-cloudwatch-logs.html
 */
import { identifyByArn } from "./identify";
import { listedLogGroups } from "./listed";
import { writesTo } from "./log-writer";
import type { OpsworksOptions } from "./options.generated";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches, SwitchContext, Switched } from "./switch";

const opsworks: LogSwitch<string | undefined, OpsworksOptions> = {
  identify: (source) => (source!.startsWith("arn:") ? identifyByArn(source!) : { id: source! }),
  problems: ({ options, logGroups }) => {
    const files = options.files ?? [];
    if (files.length === logGroups.length) return [];
    return [
      `files names ${files.length} log files for ${logGroups.length} log groups, and a layer writes one kind of file to each: name one for each log group, in their order.`,
    ];
  },
  switchOn: (context) =>
    updating(context, {
      Enabled: true,
      LogStreams: listedLogGroups(context).map((logGroup, index) => ({
        LogGroupName: logGroup.logGroupName,
        File: context.options.files[index],
      })),
    }),
  switchOff: (context) => updating(context, { Enabled: false }),
};

export const switches = { opsworks } satisfies LogSwitches;

/** The command that changes the layer, and what its role needs, whether it logs or not. */
function updating(
  context: SwitchContext<string | undefined, OpsworksOptions>,
  configuration: object,
): Switched {
  const { row, identity, environment, options, logGroups } = context;
  return {
    command: [
      "aws opsworks update-layer",
      `--region ${environment.region}`,
      `--layer-id ${identity.id ?? '"$LAYER_ID"'}`,
      `--cloud-watch-logs-configuration '${JSON.stringify(configuration).replaceAll("'", `'\\''`)}'`,
    ].join(" "),
    dependencies: addToRole(context, options.roleName, writesTo(row.roles![0]!, logGroups)),
  };
}
