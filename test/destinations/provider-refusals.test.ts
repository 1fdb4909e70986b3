/** What the provider refuses at plan, and AWS at apply, is refused while the program runs, by the rules in modules/provider. */
import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { LogDelivery, LogGroupDestination, type LogDeliveryProps } from "../../modules";
import { refusalsIn, refusalsOfArguments } from "../../modules/destinations/provider-refusals";
import { problemsOf, stackIn } from "../stacks";

test("a value outside of the provider's list is refused, with what is allowed and by whom", () => {
  const part = new Construct(stackIn(), "Part");
  new CloudwatchLogGroup(part, "Group", { name: "/aws/vendedlogs/x", retentionInDays: 8 });
  const [refusal, ...others] = refusalsIn(part);
  expect(others).toEqual([]);
  expect(refusal).toMatch(
    /^aws_cloudwatch_log_group: retention_in_days: 8 is given, allowed is one of 0, 1, 3, /,
  );
  expect(refusal).toContain("the AWS provider refuses it at plan");
});

test("what is known after apply is let through, and so is what the pack makes", () => {
  const stack = stackIn();
  const group = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/states/orders" });
  const machine = new SfnStateMachine(stack, "Machine", {
    name: "orders",
    roleArn: "arn:aws:iam::111122223333:role/States",
    definition: "{}",
  });
  const delivery = new LogDelivery(stack, "Logs", {
    logType: "step-functions",
    source: machine,
    destinations: [group],
  });
  expect(refusalsIn(delivery)).toEqual([]);
});

test("arguments of somebody else's resource are judged for themselves, not for what is set beside them", () => {
  expect(refusalsOfArguments("aws_sfn_state_machine", { logging_configuration: { level: "ALL" } })).toEqual(
    [],
  );
  expect(
    refusalsOfArguments("aws_sfn_state_machine", { logging_configuration: { level: "LOUD" } }).join(),
  ).toContain("logging_configuration.level");
});

test("a delivery that slips past the types is refused as a whole", () => {
  const stack = stackIn();
  const group = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vpc-flow-logs/orders" });
  const props = {
    logType: "vpc-flow-logs",
    source: "vpc-0a1b2c3d4e5f67890",
    destinations: [group],
    options: { trafficType: "SOME" },
  } as unknown as LogDeliveryProps<"vpc-flow-logs">;
  expect(problemsOf(() => new LogDelivery(stack, "Logs", props)).join()).toContain(
    "aws_flow_log: traffic_type:",
  );
});
