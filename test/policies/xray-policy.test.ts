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
