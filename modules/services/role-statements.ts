/** What the catalog says that a service's role may do, as IAM statements. */
import type { RoleFacts } from "../catalog/row";
import type { Environment } from "../destinations/environment";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { fillTemplate } from "../policies/arn";
import { oneOrMany, type Statement } from "../policies/document";

/**
 * Fills the templates of a role with its account and region, with `names`, and `${LogGroupName}` with each
 * of `logGroups` in turn. What isn't known becomes `*`.
 */
export function roleStatements(
  facts: RoleFacts,
  environment: Environment,
  names: Readonly<Record<string, string | undefined>> = {},
  logGroups: readonly LogGroupDestination[] = [],
): Statement[] {
  const { partition, region, account } = environment;
  const values = { ...names, Partition: partition, Region: region, Account: account };
  const fill = (template: string): string[] =>
    template.includes("${LogGroupName}") && logGroups.length > 0
      ? logGroups.map((group) => fillTemplate(template, { ...values, LogGroupName: group.logGroupName }))
      : [fillTemplate(template, values)];
  return facts.statements.map(({ actions, resources }) => ({
    Effect: "Allow",
    Action: oneOrMany(actions),
    Resource: oneOrMany(resources.flatMap(fill)),
  }));
}
