import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import { LogDelivery, LogGroupDestination } from "../../modules";
import { stackIn } from "../stacks";
import { synthesize } from "../synthesized";

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

test("[B18] the state machine's role gets every action that AWS's page lists, on *", () => {
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
  const { policy } = synthesize(stack).of("aws_iam_role_policy")[0]!.config as { policy: string };
  expect(JSON.parse(policy)).toMatchObject({
    Statement: [{ Action: ACTIONS.map((action) => `logs:${action}`).sort(), Resource: "*" }],
  });
});
