/** The catalog against AWS's own data: what `npm run catalog:diff` prints. */
import { exceptions, refusals } from "./exceptions";
import { compareAll, countLine, fates, problems, type Report } from "./report";

let report: Report;
beforeAll(async () => {
  report = await compareAll(refusals, exceptions);
});

test("[D1] [D4] [B25] everything in AWS's data is delivered, or refused with a reason; no exception is needless", () => {
  expect(problems(report.verdict)).toEqual([]);
});

test("[D1] the counts tell all of AWS's data", () => {
  const { delivered, refused, missing } = fates(report);
  expect(delivered + refused + missing).toBe(report.deliverables.length);
  expect(countLine(report)).toContain(
    `, ${report.deliverables.length} formats: ${delivered} delivered, ${refused} refused`,
  );
  // An empty list of AWS's would agree with any catalog.
  expect(report.deliverables.length).toBeGreaterThan(500);
});

test("a reason is a sentence, and its source a page of AWS's", () => {
  for (const { reason, source } of [...refusals, ...exceptions]) {
    expect(reason).toMatch(/^[A-Z].*\.$/);
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  }
});
