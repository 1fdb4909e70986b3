/** All pages of the reference site, in memory. */
import type { LogTypeRow } from "../../modules/catalog/row";
import { allRows } from "../../modules/catalog/table";
import { vendedRow } from "../../modules/catalog/vended";
import { SAMPLE_LOG_TYPE } from "../../modules/cli/needed-options";
import { destinationPage } from "./destination-page";
import { exampleFleetPage } from "./example-fleet-page";
import type { Page } from "./layout";
import { logTypePage } from "./log-type-page";
import { currentMatrixPage, matrixPage } from "./matrix-page";
import { destinationTypes } from "./names";
import { fleetFilePage } from "./schema-page";

export function* sitePages(): Generator<Page> {
  yield matrixPage();
  yield currentMatrixPage();
  yield* destinationTypes.map(destinationPage);
  yield fleetFilePage();
  yield exampleFleetPage();
  const rows: readonly LogTypeRow[] = [...allRows(), vendedRow(SAMPLE_LOG_TYPE)];
  for (const [index, row] of rows.entries()) {
    yield logTypePage(row, { previous: rows[index - 1], next: rows[index + 1] });
  }
}
