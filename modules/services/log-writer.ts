/** What a role needs that writes to log groups itself, where no delivery service stands between. */
import type { RoleFacts } from "../catalog/row";
import type { LogGroupDestination } from "../destinations/log-group-destination";
import { sortedSet, type Statement } from "../policies/document";

/** The role's actions, on the given log groups and their streams alone. */
export function writesTo(role: RoleFacts, logGroups: readonly LogGroupDestination[]): Statement[] {
  return [
    {
      Effect: "Allow",
      Action: sortedSet(role.statements.flatMap((statement) => statement.actions)),
      Resource: sortedSet(logGroups.flatMap(({ logGroupArn }) => [logGroupArn, `${logGroupArn}:*`])),
    },
  ];
}
