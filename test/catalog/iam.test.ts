/** The rows' IAM statements are whole. That their actions exist is compared in diff/. */
import type { LogTypeRow } from "../../modules/catalog/row";
import { logTypeIds } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";

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
