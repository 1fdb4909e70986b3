/** The role that SNS writes with: as narrow as the names of the log groups are known. */
import { SnsPlatformApplication } from "@cdktf/provider-aws/lib/sns-platform-application";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { LogDelivery, LogGroupDestination } from "../../modules";
import type { PolicyDocument } from "../../modules/policies/document";
import { ACCOUNT, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

const GROUPS = `sns/us-east-1/${ACCOUNT}`;
const ARNS = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:${GROUPS}`;

function writableBy(
  source: (stack: ReturnType<typeof stackIn>) => SnsTopic | SnsPlatformApplication,
  name: string,
) {
  const stack = stackIn();
  new LogDelivery(stack, "Status", {
    logType: "sns-delivery-status",
    source: source(stack),
    destinations: [new LogGroupDestination(stack, "Group", { logGroupName: `${GROUPS}/${name}` })],
  });
  const { policy } = synthesize(stack).of("aws_iam_role_policy")[0]!.config as { policy: string };
  return (JSON.parse(policy) as PolicyDocument).Statement.flatMap(({ Resource }) => Resource);
}

test("the log groups of a topic carry its name, with .fifo as they are seen, and without", () => {
  const queue = (stack: ReturnType<typeof stackIn>) =>
    new SnsTopic(stack, "Orders", { name: "orders.fifo", fifoTopic: true });
  expect(writableBy(queue, "orders.fifo")).toEqual(
    ["orders", "orders/Failure", "orders/Failure:*", "orders:*"]
      .flatMap((name) => [name, name.replace("orders", "orders.fifo")])
      .map((name) => `${ARNS}/${name}`)
      .sort(),
  );
});

test("AWS publishes no names for those of a push application: its role may write to all of SNS's", () => {
  const application = (stack: ReturnType<typeof stackIn>) =>
    new SnsPlatformApplication(stack, "Shop", {
      name: "shop",
      platform: "GCM",
      platformCredential: "replace-before-use",
    });
  expect(writableBy(application, "app/GCM/shop")).toEqual([`${ARNS}/*`, `${ARNS}/*:*`]);
});
