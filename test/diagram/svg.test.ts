import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateFleet, usualLogTypes } from "../../bench/generate-fleet";
import { layoutOf, type Box } from "../../modules/diagram/layout";
import { fleetDiagram, type Diagram } from "../../modules/diagram/model";
import { diagramSvg } from "../../modules/diagram/svg";
import { parseFleet } from "../../modules/fleet/load";

const example = readFileSync(join(__dirname, "../../log-delivery.yaml"), "utf8");
const diagramOf = (yaml: string): Diagram => fleetDiagram(parseFleet(yaml, "fleet.yaml").fleet);
const svgOf = (yaml: string, title = "fleet.yaml"): string => diagramSvg(diagramOf(yaml), { title });

const fleets: [name: string, yaml: string][] = [
  ["the example", example],
  ["one account", generateFleet({ accounts: 1, logTypes: usualLogTypes(8) })],
  ["20 accounts in 3 regions", generateFleet({ accounts: 20, logTypes: usualLogTypes(30), regions: 3 })],
];

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(fleets)("%s", (_, yaml) => {
  const diagram = diagramOf(yaml);
  const layout = layoutOf(diagram, 160);
  const page: Box = { x: 0, y: 0, width: layout.width, height: layout.height };

  test("everything is inside its box, and nothing covers its neighbour", () => {
    const apart = (boxes: readonly Box[]): void => {
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
    };
    apart([...layout.accounts, layout.heading]);
    for (const account of layout.accounts) {
      expect(contains(page, account)).toBe(true);
      apart(account.stacks);
      for (const stack of account.stacks) {
        expect(contains(account, stack)).toBe(true);
        apart([...stack.sources, ...stack.destinations]);
        for (const box of [...stack.sources, ...stack.destinations]) expect(contains(stack, box)).toBe(true);
      }
    }
  });

  test("every source has an arrow to each of its destinations", () => {
    const sources = diagram.accounts.flatMap(({ stacks }) => stacks.flatMap((stack) => stack.sources));
    const wanted = sources.reduce((sum, { to }) => sum + to.length, 0);
    expect(layout.links.filter(({ stream }) => !stream)).toHaveLength(wanted);
    const svg = diagramSvg(diagram, { title: "x" });
    expect(svg.match(/marker-end=/g)).toHaveLength(layout.links.length);
  });

  test("the same fleet gives the same picture, which asks for nothing from elsewhere", () => {
    const svg = diagramSvg(diagram, { title: "x" });
    expect(diagramSvg(diagramOf(yaml), { title: "x" })).toBe(svg);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|@import|<image|NaN|undefined/,
    );
  });
});

test("it has a title and a description for whoever can't see it", () => {
  const svg = svgOf(example, "log-delivery.yaml");
  expect(svg).toContain('role="img" aria-labelledby="ld-title ld-desc"');
  expect(svg).toContain('<title id="ld-title">Log deliveries of log-delivery.yaml</title>');
  expect(svg).toMatch(
    /<desc id="ld-desc">Account archive in us-east-1: holds S3 archive-bucket\. Account workload in us-east-1: delivers bedrock-knowledge-base to archive-bucket, orders-group, siem-stream; /,
  );
});

test("names can't break out of it", () => {
  expect(svgOf(example, '<script>"&')).toContain("Log deliveries of &lt;script&gt;&quot;&amp;</title>");
});

test("it is dark where the reader's system is, or where the page around it says so", () => {
  const svg = svgOf(example);
  expect(svg).toContain("@media (prefers-color-scheme:dark){.ld-diagram{--ld-bg:#12161d");
  expect(svg).toContain(':root[data-theme="light"] .ld-diagram{--ld-bg:#fff');
});

test("long names are cut, and whole where one points at them", () => {
  const name = `a-bucket-with-${"very-".repeat(9)}long-name`.slice(0, 63);
  const svg = svgOf(`
accounts: { a: { id: "111111111111" } }
destinations: { ${name}: { type: s3, account: a, region: us-east-1, bucketName: ${name} } }
deliveries: [{ logType: vpc-flow-logs, account: a, region: us-east-1, source: vpc-11111111, to: [${name}] }]
`);
  expect(svg).toContain(`<title>${name}</title>`);
  expect(svg).toMatch(/class="ld-label"[^>]*>a-bucket-with-very-[a-z-]+…</);
});
