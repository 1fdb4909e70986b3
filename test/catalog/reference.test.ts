/** The catalog against AWS's page: the reference files are transcriptions of its two editions. */
import { matrix } from "../../modules/catalog/printed-matrix";
import reference2024 from "./matrix-2024.reference.json";
import referenceCurrent from "./matrix-current.reference.json";

type Line = ReturnType<typeof matrix>[number];

/** What the references say of each line. */
function only(lines: readonly Line[], ...keys: readonly (keyof Line)[]): Record<string, unknown>[] {
  return lines.map((line) => Object.fromEntries(keys.map((key) => [key, line[key]])));
}

describe("the 2024 edition", () => {
  test("has the page's ids, labels and cells, in the page's order", () => {
    const lines = only(matrix("2024"), "id", "label", "cloudwatchLogs", "s3", "firehose");
    expect(lines).toEqual(reference2024);
  });

  test("has 59 log types, 100 cells and no X-Ray", () => {
    const lines = matrix("2024");
    expect(lines).toHaveLength(59);
    expect(
      lines.flatMap((line) => [line.cloudwatchLogs, line.s3, line.firehose]).filter(Boolean),
    ).toHaveLength(100);
    expect(lines.filter((line) => line.xray !== null)).toEqual([]);
  });
});

test("the current edition has the page's ids and cells, in the page's order", () => {
  const lines = only(matrix("current"), "id", "cloudwatchLogs", "s3", "firehose", "xray");
  expect(lines).toEqual(referenceCurrent);
  expect(lines).toHaveLength(87);
});
