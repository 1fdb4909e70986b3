import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import { LogDelivery, LogGroupDestination, rowOf } from "../../modules";
import { stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

/** The actions of https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy. */
const ACTIONS = [
  "CreateLogDelivery",
  "CreateLogStream",
  "GetLogDelivery",
  "UpdateLogDelivery",
  "DeleteLogDelivery",
  "ListLogDeliveries",
  "PutLogEvents",
  "PutResourcePolicy",
  "DescribeResourcePolicies",
  "DescribeLogGroups",
];

/** A state machine that logs, with the rights in its role. */
function logged(): Synthesized {
  const stack = stackIn();
  const roleArn = "arn:aws:iam::111122223333:role/orders";
  const source = new SfnStateMachine(stack, "Orders", { name: "orders", roleArn, definition: "{}" });
  const group = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/states/orders" });
  new LogDelivery(stack, "Logs", {
    logType: "step-functions",
    source,
    destinations: [group],
    options: { roleName: "orders" },
  });
  return synthesize(stack);
}

test("[B18] the state machine's role gets every action that AWS's page lists, on *", () => {
  const { policy } = logged().of("aws_iam_role_policy")[0]!.config as { policy: string };
  expect(JSON.parse(policy)).toMatchObject({
    Statement: [{ Action: ACTIONS.map((action) => `logs:${action}`).sort(), Resource: "*" }],
  });
});

test("[B18] the role has its rights before logging is switched on, and that IAM may be slow is told", () => {
  const synthesized = logged();
  const [machine] = synthesized.of("aws_sfn_state_machine");
  const [policy] = synthesized.of("aws_iam_role_policy");
  expect(synthesized.before(machine!)).toContain(policy!.address);
  expect(rowOf("step-functions").constraints.map(({ says }) => says)).toContainEqual(
    expect.stringMatching(/AccessDeniedException; a second one is safe/),
  );
});

test("[H14] the deployer may do what the provider does at each plan and read of a state machine and a topic's policy", () => {
  const allowed = (id: "step-functions" | "sns-data-protection"): readonly string[] =>
    rowOf(id).deployer.flatMap(({ actions }) => actions);
  expect(allowed("step-functions")).toEqual(
    expect.arrayContaining(["states:ListStateMachineVersions", "states:ValidateStateMachineDefinition"]),
  );
  // Without it the provider takes the policy for gone.
  expect(allowed("sns-data-protection")).toContain("sns:GetDataProtectionPolicy");
});
