import { generateFleet, usualLogTypes } from "../../bench/generate-fleet";
import { fleetDiagram, type Diagram } from "../../modules/diagram/model";
import { parseFleet } from "../../modules/fleet/load";

const diagramOf = (yaml: string): Diagram => fleetDiagram(parseFleet(yaml, "fleet.yaml").fleet);

const archive = `
accounts: { archive: { id: "999988887777" }, a: { id: "111111111111" }, b: { id: "222222222222" }, unused: { id: "333333333333" } }
destinations:
  bucket: { type: s3, account: archive, region: us-east-1, bucketName: org-archive }
`;

test("accounts hold stacks, stacks hold sources and destinations", () => {
  const { accounts, totals } = diagramOf(`${archive}
  stream: { type: firehose, account: archive, region: us-east-1, deliveryStreamName: siem, bucket: bucket }
deliveries:
  - { logType: vpc-flow-logs, account: a, region: us-east-1, source: vpc-11111111, to: [bucket] }
  - { logType: vpc-flow-logs, account: a, region: us-east-1, source: vpc-22222222, to: [bucket] }
  - { logType: route53-resolver-queries, account: a, region: eu-west-1, source: vpc-33333333, to: [bucket] }
`);
  expect(totals).toEqual({ accounts: 4, stacks: 3, destinations: 2, deliveries: 3 });
  expect(accounts).toEqual([
    {
      names: ["archive"],
      id: "999988887777",
      stacks: [
        {
          region: "us-east-1",
          sources: [],
          destinations: [
            { key: "bucket", type: "s3", names: ["bucket"], resourceName: "org-archive" },
            { key: "stream", type: "firehose", names: ["stream"], resourceName: "siem", writesTo: "bucket" },
          ],
        },
      ],
    },
    {
      names: ["a"],
      id: "111111111111",
      stacks: [
        {
          region: "us-east-1",
          sources: [{ logTypes: ["vpc-flow-logs"], count: 2, to: ["bucket"] }],
          destinations: [],
        },
        {
          region: "eu-west-1",
          sources: [
            {
              logTypes: ["route53-resolver-queries"],
              count: 1,
              source: "vpc-33333333",
              to: ["bucket"],
            },
          ],
          destinations: [],
        },
      ],
    },
  ]);
});

test("accounts of the same form are one; one that differs stays apart", () => {
  const delivery = (account: string, logType: string, source: string) =>
    `  - { logType: ${logType}, account: ${account}, region: us-east-1, source: ${source}, to: [bucket] }\n`;
  const same = diagramOf(
    `${archive}deliveries:\n${delivery("a", "vpc-flow-logs", "vpc-11111111")}${delivery("b", "vpc-flow-logs", "vpc-22222222")}`,
  );
  expect(same.accounts.map(({ names }) => names)).toEqual([["archive"], ["a", "b"]]);
  expect(same.accounts[1]!.stacks[0]!.sources).toEqual([
    { logTypes: ["vpc-flow-logs"], count: 1, to: ["bucket"] },
  ]);
  const different = diagramOf(
    `${archive}deliveries:\n${delivery("a", "vpc-flow-logs", "vpc-11111111")}${delivery("b", "route53-resolver-queries", "vpc-22222222")}`,
  );
  expect(different.accounts.map(({ names }) => names)).toEqual([["archive"], ["a"], ["b"]]);
});

test("an organization of 50 accounts is folded to a few boxes, and nothing is lost", () => {
  const yaml = generateFleet({ accounts: 50, logTypes: usualLogTypes(20), regions: 2, organization: true });
  const { fleet } = parseFleet(yaml, "fleet.yaml");
  const { accounts, totals } = fleetDiagram(fleet);
  expect(accounts.map(({ names }) => names.length)).toEqual([1, 50]);
  expect(totals.deliveries).toBe(fleet.deliveries.length);
  const stacks = accounts.flatMap(({ stacks }) => stacks);
  const counted = accounts.reduce(
    (sum, { names, stacks }) =>
      sum +
      names.length * stacks.reduce((s, { sources }) => s + sources.reduce((c, { count }) => c + count, 0), 0),
    0,
  );
  expect(counted).toBe(fleet.deliveries.length);
  for (const { sources, destinations } of stacks) {
    expect(sources.length).toBeLessThanOrEqual(8);
    expect(destinations.length).toBeLessThanOrEqual(8);
  }
  const keys = new Set(stacks.flatMap(({ destinations }) => destinations.map(({ key }) => key)));
  for (const key of stacks.flatMap(({ sources }) => sources.flatMap(({ to }) => to)))
    expect(keys).toContain(key);
});
