/** Who may put traces into X-Ray. */
import { policyDocument, v2Writer, xrayStatements } from "../../modules/policies";
import { V2, contextOf, mayService, US, type DeliveryOrigin } from "../iam";

const MEMORY = "arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/m1";
const policy = policyDocument(
  xrayStatements([{ writer: v2Writer("aws", "us-east-1", "111122223333"), sourceArn: MEMORY }]),
);

function put(origin: DeliveryOrigin, generating: string[]): Promise<boolean> {
  return mayService({
    policy,
    principal: origin.principal ?? "delivery.logs.amazonaws.com",
    action: "xray:PutTraceSegments",
    resource: "*",
    context: { ...contextOf(origin, V2), "logs:LogGeneratingResourceArns": generating },
  });
}

test("V2 deliveries of the account, for the resource that is traced", async () => {
  expect(await put(US, [MEMORY])).toBe(true);
});

test("no other account, ARN, service or resource", async () => {
  expect(await put({ ...US, account: "444455556666" }, [MEMORY])).toBe(false);
  expect(await put({ ...US, sourceArn: "arn:aws:logs:us-east-1:111122223333:x" }, [MEMORY])).toBe(false);
  expect(await put({ ...US, principal: "xray.amazonaws.com" }, [MEMORY])).toBe(false);
  expect(await put(US, [MEMORY, `${MEMORY}2`])).toBe(false);
});

test("nothing is rendered for nobody", () => {
  expect(xrayStatements([])).toEqual([]);
});

test("several sources share one statement, in one order", () => {
  const grants = ["m2", "m1", "m1"].map((name) => ({
    writer: v2Writer("aws", "us-east-1", "111122223333"),
    sourceArn: `arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/${name}`,
  }));
  const [statement, ...others] = xrayStatements(grants);
  expect(others).toEqual([]);
  expect(xrayStatements([...grants].reverse())).toEqual([statement]);
});

describe("[D6] a list that is too long", () => {
  const writer = v2Writer("aws", "us-east-1", "111122223333");
  const arn = (service: string, resource: string): string =>
    `arn:aws:${service}:us-east-1:111122223333:${resource}`;
  const memories = Array.from({ length: 80 }, (_, index) =>
    arn("bedrock-agentcore", `memory/memory-${index}`),
  );
  const runtimes = Array.from({ length: 5 }, (_, index) =>
    arn("bedrock-agentcore", `runtime/agent-${index}`),
  );
  const grants = [...memories, ...runtimes].map((sourceArn) => ({ writer, sourceArn }));
  const long = policyDocument(xrayStatements(grants));

  const may = (generating: string): Promise<boolean> =>
    mayService({
      policy: long,
      principal: "delivery.logs.amazonaws.com",
      action: "xray:PutTraceSegments",
      resource: "*",
      context: { ...contextOf(US, V2), "logs:LogGeneratingResourceArns": [generating] },
    });

  test("is within AWS's 5 KB, in one order", () => {
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThanOrEqual(5120);
    expect(xrayStatements([...grants].reverse())).toEqual(long.Statement);
  });

  test("lets in every source, and of other types none that isn't named", async () => {
    expect(await Promise.all([memories[0]!, memories[79]!, runtimes[4]!].map(may))).toEqual([
      true,
      true,
      true,
    ]);
    const foreign = [
      arn("bedrock-agentcore", "runtime/other"),
      arn("bedrock-agentcore", "gateway/other"),
      "arn:aws:bedrock-agentcore:us-east-1:444455556666:memory/memory-0",
      "arn:aws:bedrock-agentcore:eu-west-1:111122223333:memory/memory-0",
      arn("bedrock", "memory/memory-0"),
    ];
    expect(await Promise.all(foreign.map(may))).toEqual(foreign.map(() => false));
  });

  test("keeps what is only known after apply as it is", () => {
    const token = "${aws_bedrockagentcore_memory.m.arn}";
    const [statement] = xrayStatements([...grants, { writer, sourceArn: token }]);
    expect(JSON.stringify(statement)).toContain(token);
  });
});
