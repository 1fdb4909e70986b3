/** Traces to X-Ray: where they can go, and whose policy lets them in. */
import { LogDelivery, XrayDestination, type XrayDestinationProps } from "../../modules";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";
import type { TerraformStack } from "cdktf";

const memory = (name: string): string =>
  `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:memory/${name}-1234567890`;

function deliver(stack: TerraformStack, id: string, props: XrayDestinationProps = {}): XrayDestination {
  const traces = new XrayDestination(stack, `${id}Traces`, props);
  new LogDelivery(stack, id, {
    logType: "bedrock-agentcore-memory",
    source: memory(id),
    destinations: [traces],
  });
  return traces;
}

describe("[D6] X-Ray", () => {
  test("takes traces in the source's region only", () => {
    expect(problemsOf(() => deliver(stackIn(), "m1", { region: "eu-west-1" }))).toEqual([
      "X-Ray is in eu-west-1 and the source in us-east-1; traces go to X-Ray in the source's own region.",
    ]);
    deliver(stackIn({ region: "eu-west-1" }), "m1", { region: "us-east-1" });
  });

  test("has no policy of ours where another owns it, and says what that one needs", () => {
    const stack = stackIn();
    const unmanaged = deliver(stack, "m1", { managePolicy: false });
    expect(synthesize(stack).of("aws_xray_resource_policy")).toEqual([]);
    expect(synthesize(stack).of("aws_cloudwatch_log_delivery")).toHaveLength(1);
    const managed = deliver(stackIn(), "m1");
    expect(unmanaged.policyDocument).toEqual(managed.policyDocument);
    expect(JSON.stringify(unmanaged.policyDocument)).toContain(memory("m1"));
  });

  test("keeps apart what is ours and what another owns", () => {
    const stack = stackIn();
    const unmanaged = deliver(stack, "m1", { managePolicy: false });
    const managed = deliver(stack, "m2");
    expect(JSON.stringify(unmanaged.policyDocument)).not.toContain(memory("m2"));
    expect(JSON.stringify(managed.policyDocument)).not.toContain(memory("m1"));
    expect(synthesize(stack).of("aws_xray_resource_policy")).toHaveLength(1);
  });
});
