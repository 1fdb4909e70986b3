/** Two apps that deploy to one account and region, and the name that keeps what they put apart. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Testing, TerraformStack } from "cdktf";
import { declareEnvironment, FirehoseDestination, LogDelivery, LogGroupDestination } from "../../modules";
import { buildFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { nameAppByProject } from "../../modules/fleet/project-context";
import { APP_CONTEXT, appName } from "../../modules/names/app-name";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { read, synthesize, type Synthesized } from "../synthesized";

const outdir = mkdtempSync(join(tmpdir(), "log-delivery-app-"));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const appNamed = (name?: unknown): App =>
  new App({ outdir, context: name === undefined ? {} : { [APP_CONTEXT]: name } });

/** All names that AWS takes as a put: the second one of a name overwrites the first. */
function putNames({ of }: Synthesized): string[] {
  const put = {
    aws_cloudwatch_log_delivery_source: "name",
    aws_cloudwatch_log_delivery_destination: "name",
    aws_cloudwatch_log_resource_policy: "policy_name",
    aws_cloudwatch_log_subscription_filter: "name",
    aws_xray_resource_policy: "policy_name",
  };
  return Object.entries(put).flatMap(([type, name]) => of(type).map(({ config }) => String(config[name])));
}

function program(app: App): Synthesized {
  const stack = stackIn({ app });
  const group = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/kb" });
  const stream = FirehoseDestination.fromExisting(stack, "Stream", {
    deliveryStreamName: "siem",
    fromSubscription: true,
  });
  const source = `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/KB12345678`;
  new LogDelivery(stack, "Kb", { logType: "bedrock-knowledge-base", source, destinations: [group] });
  new LogDelivery(stack, "Fn", { logType: "lambda", source: "orders", destinations: [stream] });
  return synthesize(stack);
}

const file = `accounts: { workload: { id: "${ACCOUNT}" } }
destinations:
  group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: /aws/vendedlogs/kb }
  traces: { type: xray, account: workload, region: us-east-1 }
deliveries:
  - { logType: bedrock-agentcore-memory, account: workload, region: us-east-1, source: "arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:memory/m1-1234567890", to: [group, traces] }
`;

function fleet(app: App): Synthesized {
  const { stack } = buildFleet(app, parseFleet(file, "fleet.yaml")).stacks[0]!;
  return read(Testing.synth(stack));
}

test.each([
  ["a program", program, 4],
  ["a fleet", fleet, 6],
])("[H10] what %s puts is its own, where it has a name", (_, make, count) => {
  const [plain, orders, shop] = [undefined, "orders", "shop"].map((name) => putNames(make(appNamed(name))));
  expect(plain!.length).toBeGreaterThanOrEqual(count);
  expect(new Set([...plain!, ...orders!, ...shop!]).size).toBe(3 * plain!.length);
  for (const name of orders!) expect(name).toContain("app_orders");
});

test("[H10] a name that AWS would refuse in names is refused", () => {
  const sentence = expect.stringMatching(/"log-delivery:app" is "orders app": an app's name has 1 to 20/);
  const stack = new TerraformStack(appNamed("orders app"), "workload");
  expect(problemsOf(() => declareEnvironment(stack, { accountId: ACCOUNT, region: "us-east-1" }))).toEqual([
    sentence,
  ]);
  expect(() => fleet(appNamed("orders app"))).toThrow(
    /an app's name has 1 to 20 letters, digits and hyphens/,
  );
  expect(() => fleet(appNamed(""))).toThrow(/is "": an app's name/);
  expect(() => fleet(appNamed(7))).toThrow(/is 7: an app's name/);
});

describe("[H10] a fleet that is run without cdktf has the name of cdktf.json", () => {
  const namedBy = (text: string, context?: string): [readonly string[], string | undefined] => {
    writeFileSync(join(outdir, "cdktf.json"), text);
    const app = appNamed(context);
    return [nameAppByProject(app, outdir), appName(app)];
  };

  test.each([
    ["a name", '{ "context": { "log-delivery:app": "orders" } }', "orders"],
    ["none", '{ "context": {} }', undefined],
    ["no context", "{}", undefined],
    ["what isn't JSON", "{", undefined],
  ])("%s", (_, text, name) => {
    expect(namedBy(text)).toEqual([[], name]);
  });

  test("and what cdktf hands over comes before it", () => {
    expect(namedBy('{ "context": { "log-delivery:app": "orders" } }', "shop")).toEqual([[], "shop"]);
    expect(namedBy('{ "context": { "log-delivery:app": "no name" } }')[0]).toHaveLength(1);
  });
});
