/** What a row's evidence names exists in the row, and has the form that a reader can look up. */
import type { LogTypeRow } from "../../modules/catalog/row";
import { logTypeIds, type LogTypeId } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";

const acceptanceTest =
  /^internal\/service\/[a-z0-9]+\/[a-z0-9_]+_test\.go (TestAcc|testAcc)[A-Za-z0-9]+_\w+$/;

describe.each(logTypeIds)("%s", (id: LogTypeId) => {
  const row: LogTypeRow = rowOf(id);
  const named = Object.entries(row.evidence.acceptanceTests ?? {});

  test("its acceptance tests are of resources by which it is switched on", () => {
    const resources = [...Object.values(row.destinations), ...Object.values(row.alternatives ?? {})].flatMap(
      (cell) => cell.terraform?.resources ?? [],
    );
    for (const [resource] of named) expect(resources).toContain(resource);
  });

  test("its acceptance tests are a file and a function of the provider's source", () => {
    for (const [, test] of named) if (test !== null) expect(test).toMatch(acceptanceTest);
  });
});
