/** Labels of a fleet file: whatever they are, they are names of outputs and stacks, and nothing else. */
import { Testing } from "cdktf";
import { buildFleet, draftFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { FleetError } from "../../modules/fleet/problem";

const place = { account: "workload", region: "us-east-1" };
const accounts = { workload: { id: "111122223333" } };
const group = (logGroupName: string): object => ({ ...place, type: "cloudwatch-logs", logGroupName });
const knowledgeBase = (id: string): string => `arn:aws:bedrock:us-east-1:111122223333:knowledge-base/${id}`;

function problemsOf(fleet: object): string[] {
  try {
    buildFleet(Testing.app(), parseFleet(JSON.stringify({ accounts, ...fleet }), "fleet.yaml"));
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return error.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
  }
  return [];
}

function blocksOf(fleet: object): Record<string, Record<string, object>> {
  const built = buildFleet(Testing.app(), parseFleet(JSON.stringify({ accounts, ...fleet }), "fleet.yaml"));
  const text = Testing.synth(built.stacks[0]!.stack, true);
  return (JSON.parse(text) as { resource: Record<string, Record<string, object>> }).resource;
}

const AWKWARD = [
  "macie",
  "aws",
  "backend",
  "import_ids",
  "LogGroupPolicies",
  "LogDeliveryRole",
  "Deliveries",
  "Existing",
  "LogGroup",
  "Default",
  "Resource",
  "__proto__x".slice(2),
];

test.each(AWKWARD)("[G7] a destination and a delivery may be called %s", (label) => {
  const fleet = {
    destinations: { [label]: group("/aws/vendedlogs/orders") },
    deliveries: [
      { ...place, logType: "bedrock-knowledge-base", source: knowledgeBase("KB1"), to: [label], name: label },
    ],
  };
  expect(problemsOf(fleet)).toEqual([]);
});

test("[G7] a source-less macie beside a destination of that name", () => {
  const fleet = {
    destinations: { macie: group("/aws/macie/classificationjobs") },
    deliveries: [{ ...place, logType: "macie", to: ["macie"] }],
  };
  expect(problemsOf(fleet)).toEqual([]);
});

test("[G7] destinations of a stack whose outputs would have one name are refused, both named", () => {
  const destinations = { "orders-logs": group("/a"), orders_logs: group("/b") };
  expect(problemsOf({ destinations, deliveries: [] })).toEqual([
    expect.stringMatching(/^destinations\.orders_logs: and "orders-logs" are in one stack/),
  ]);
});

test("[G7] deliveries whose outputs would have one name are refused", () => {
  const delivery = { ...place, logType: "lambda", to: ["group"] };
  const fleet = {
    destinations: { group: group("/aws/lambda/orders") },
    deliveries: [
      { ...delivery, source: "orders", name: "x y" },
      { ...delivery, source: "sales", name: "x-y" },
    ],
  };
  expect(problemsOf(fleet)).toEqual([
    expect.stringMatching(/^deliveries\.1: Terraform would call two outputs of the stack x_y_arguments/),
  ]);
});

test("[G7] names that differ by signs alone are fine where there is no output", () => {
  const delivery = { ...place, logType: "bedrock-knowledge-base", to: ["group"] };
  const fleet = {
    destinations: { group: group("/aws/vendedlogs/orders") },
    deliveries: [
      { ...delivery, source: knowledgeBase("KB1"), name: "x y" },
      { ...delivery, source: knowledgeBase("KB2"), name: "x-y" },
    ],
  };
  expect(problemsOf(fleet)).toEqual([]);
});

test("[G2] another label, another name and another spelling of the source change no resource", () => {
  const fleet = (label: string, name: string | undefined, source: string): object => ({
    destinations: {
      [label]: group("/aws/vendedlogs/orders"),
      [`${label}-bucket`]: {
        ...place,
        type: "s3",
        bucketName: "org-logs",
        prefix: "audit",
        encryption: "customer-managed",
      },
    },
    deliveries: [
      { ...place, logType: "vpc-flow-logs", source, to: [label, `${label}-bucket`], name },
      {
        ...place,
        logType: "route53-resolver-queries",
        source,
        to: [`${label}-bucket`],
        name: name && `${name}-dns`,
      },
    ],
  });
  const before = blocksOf(fleet("orders", undefined, "vpc-0abc"));
  const arn = "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-0abc";
  expect(blocksOf(fleet("sales", "anything", arn))).toEqual(before);
  expect(Object.keys(before.aws_s3_bucket!)).toHaveLength(1);
});

test("[G2] another label of the account changes the stack alone", () => {
  const fleet = (label: string): object => ({
    accounts: { [label]: { id: "111122223333" } },
    destinations: { group: { ...group("/aws/vendedlogs/orders"), account: label } },
    deliveries: [
      {
        account: label,
        region: "us-east-1",
        logType: "bedrock-knowledge-base",
        source: knowledgeBase("KB1"),
        to: ["group"],
      },
    ],
  });
  expect(blocksOf(fleet("renamed"))).toEqual(blocksOf(fleet("workload")));
});

test("[A7] one delivery destination that is adopted for two targets is refused", () => {
  const adopt = (destination: string): object => ({
    adopt: [
      {
        destination,
        deliveryId: "0123456789abcdef",
        deliverySourceName: "console-source",
        deliveryDestinationName: "console-destination",
      },
    ],
  });
  const delivery = { ...place, logType: "bedrock-knowledge-base" };
  const fleet = {
    destinations: { group: group("/aws/vendedlogs/orders"), other: group("/aws/vendedlogs/other") },
    deliveries: [
      { ...delivery, source: knowledgeBase("KB1"), to: ["group"], options: adopt("group") },
      { ...delivery, source: knowledgeBase("KB2"), to: ["other"], options: adopt("other") },
    ],
  };
  const draft = draftFleet(Testing.app(), parseFleet(JSON.stringify({ accounts, ...fleet }), "fleet.yaml"));
  expect(draft.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^Delivery destination "console-destination" would be for log group .*orders" in json and for log group .*other" in json/,
    ),
  ]);
});

test("[A7] the policy of a delivery destination that several accounts adopt names all of them", () => {
  const account = (label: string, id: string): object => ({
    account: label,
    region: "us-east-1",
    logType: "bedrock-knowledge-base",
    source: `arn:aws:bedrock:us-east-1:${id}:knowledge-base/KB1`,
    to: ["bucket"],
    options: {
      adopt: [
        {
          destination: "bucket",
          deliveryId: "0123456789abcdef",
          deliverySourceName: "console-source",
          deliveryDestinationName: "shared",
        },
      ],
    },
  });
  const ids = { archive: "999988887777", one: "111122223333", two: "444455556666" };
  const fleet = {
    accounts: Object.fromEntries(Object.entries(ids).map(([label, id]) => [label, { id }])),
    destinations: {
      bucket: { type: "s3", account: "archive", region: "us-east-1", bucketName: "org-logs" },
    },
    deliveries: [account("two", ids.two), account("one", ids.one)],
  };
  const policies = Object.values(blocksOf(fleet).aws_cloudwatch_log_delivery_destination_policy!);
  expect(policies).toHaveLength(1);
  const text = JSON.stringify(policies);
  for (const id of [ids.one, ids.two]) expect(text).toContain(`arn:aws:iam::${id}:root`);
});
