/** The life of every row: what stays the same at AWS keeps its address when an option of its delivery changes. */
import { allRows } from "../../modules/catalog/table";
import { livesOf } from "./lives";
import { optionChangesOf } from "./option-changes";
import { forget, wrongWith } from "./wrong";

test.each(allRows().map((row) => ({ id: row.id, row })))("$id", ({ row }) => {
  // Options of delivery sources are the same for all destinations.
  const lives = row.v2 === undefined ? livesOf(row) : livesOf(row).slice(0, 1);
  const wrong = lives.flatMap((life) =>
    optionChangesOf(life).flatMap((change) =>
      wrongWith(change).map((problem) => `${life.name}: ${change.name}: ${problem}`),
    ),
  );
  forget();
  expect(wrong).toEqual([]);
});
