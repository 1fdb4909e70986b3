/** What other resources of the provider do when they are imported or read, as far as the pack has to do with it. */
import { Testing } from "cdktf";
import { buildExample } from "../../examples/setting";
import { importIds } from "../../modules/fleet/import-ids";
import { rowOf } from "../../modules";
import { synthesize } from "../synthesized";

test("[H15] the example's application gives its definition as content, which the provider reads back", () => {
  const { stack } = buildExample(Testing.app(), "mainframe-modernization", ["cloudwatchLogs"]);
  const [application] = synthesize(stack).of("aws_m2_application");
  const [definition] = application!.config.definition as readonly Record<string, string>[];
  expect(Object.keys(definition!)).toEqual(["content"]);
  expect(JSON.parse(definition!.content!)).toMatchObject({ "template-version": "2.0" });
  expect(rowOf("mainframe-modernization").pitfalls.map(({ lesson }) => lesson)).toContainEqual(
    expect.stringContaining("s3_location"),
  );
});

test("[H19] the pack offers no import of a work team, and its row tells what an import would do", () => {
  const { stack } = buildExample(Testing.app(), "sagemaker-worker-events", ["cloudwatchLogs"]);
  expect(Object.keys(importIds(stack)).filter((address) => /workteam/.test(address))).toEqual([]);
  expect(rowOf("sagemaker-worker-events").pitfalls.map(({ lesson }) => lesson)).toContainEqual(
    expect.stringContaining("workforce_name"),
  );
});
