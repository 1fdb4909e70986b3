/** The way from a log type to its service file and its options. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { logTypeIds } from "../../modules/catalog/matrix";
import { serviceFiles } from "../../modules/services/index.generated";
import { optionsSchemaOf } from "../../modules/services/schema-of-options";
import { switchOf } from "../../modules/services/registry";
import { vendedByArn } from "../../modules/services/vended-v2";

test("every log type has a switch: its service file's, or that of sources given by their ARN", () => {
  for (const id of logTypeIds)
    expect([id, switchOf(id) === vendedByArn]).toEqual([id, !Object.hasOwn(serviceFiles, id)]);
  expect(switchOf("codewhisperer")).toBe(vendedByArn);
});

test("V2 log types have the options of V2 deliveries, and what their options file adds", () => {
  expect(Object.keys(optionsSchemaOf("cloudfront-access-logs").shape)).toEqual(
    expect.arrayContaining(["logTypes", "outputFormat", "recordFields", "legacy", "includeCookies"]),
  );
  expect(Object.keys(optionsSchemaOf("vpc-flow-logs").shape)).not.toContain("outputFormat");
  expect(optionsSchemaOf("macie").shape).toEqual({});
});

test("options that make no sense for a row are not there: paths without a bucket, delimiters without columns", () => {
  expect(Object.keys(optionsSchemaOf("security-hub").shape)).not.toContain("suffixPath");
  expect(Object.keys(optionsSchemaOf("s3-server-access-logs").shape)).not.toContain("fieldDelimiter");
});

test("a schema is made once: fleets ask for it with every delivery", () => {
  expect(optionsSchemaOf("quick-logs")).toBe(optionsSchemaOf("quick-logs"));
});

test("the library loads no service file before its log type is used, and no schema at all", () => {
  const script = `
    require("ts-node/register");
    const loaded = () => Object.keys(require.cache)
      .map((file) => /modules.services.([a-z0-9-]+(?:\\.options)?)\\.ts$|node_modules.(zod)\\W/.exec(file))
      .flatMap((match) => (match ? [match[1] ?? match[2]] : []));
    const services = new Set(Object.values(require("./modules/services/index.generated").serviceFiles));
    const counted = () => [...new Set(loaded())].filter((name) => services.has(name) || name.endsWith(".options") || name === "zod");
    const { LogDelivery } = require("./modules");
    const { switchOf } = require("./modules/services/registry");
    const before = counted();
    switchOf("msk-broker");
    console.log(JSON.stringify({ before, after: counted() }));
  `;
  const output = execFileSync(process.execPath, ["-e", script], {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toEqual({ before: [], after: ["msk"] });
}, 30_000);
