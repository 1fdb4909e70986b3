/**
 * Structured JSON logs of Transfer Family servers.
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html
 */
import type { TransferServer } from "@cdktf/provider-aws/lib/transfer-server";
import { fillTemplate } from "../policies/arn";
import { sortedSet, type Statement } from "../policies/document";
import { identifyByIdOrArn } from "./identify";
import { otherRole } from "./given-role";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";
import type { TransferFamilyOptions } from "./options.generated";

type Source = TransferServer | string | undefined;

const transferFamily: LogSwitch<Source, TransferFamilyOptions> = {
  identify: (source) => identifyByIdOrArn(source!),
  rules: {
    role: ({ source, options }) =>
      otherRole(source, "loggingRole", (server) => server.loggingRoleInput, options.roleName),
  },
  switchOn: (context) => ({
    // The role plays no part in structured logs (hashicorp/terraform-provider-aws#32653): it is left to the user.
    attributes: { structuredLogDestinations: [`${context.logGroups[0]!.logGroupArn}:*`] },
    dependencies: addToRole(context, context.options.roleName, workflowStatements(context)),
  }),
};

export const switches = { "transfer-family": transferFamily } satisfies LogSwitches;

/** What workflows need: narrower than AWSTransferLoggingAccess, which allows all log groups. */
function workflowStatements({ row, environment }: SwitchContext<Source, TransferFamilyOptions>): Statement[] {
  const values = {
    Partition: environment.partition,
    Region: environment.region,
    Account: environment.account,
  };
  return row.roles![0]!.statements.map(({ actions, resources }) => ({
    Effect: "Allow",
    Action: sortedSet(actions),
    Resource: sortedSet(resources.map((template) => fillTemplate(template, values))),
  }));
}
