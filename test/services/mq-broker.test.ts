/** Brokers: ActiveMQ writes by the log group's resource policy, RabbitMQ by Amazon MQ's service-linked role. */
import { MqBroker } from "@cdktf/provider-aws/lib/mq-broker";
import { LogDelivery, LogGroupDestination } from "../../modules";
import { ACCOUNT, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

const BROKER_ID = "b-1234a5b6-78cd-901e-2fgh-3i45j6k178l9";

function policiesFor(source: (stack: ReturnType<typeof stackIn>) => MqBroker | string | undefined) {
  const stack = stackIn();
  const group = new LogGroupDestination(stack, "Group", {
    logGroupName: `/aws/amazonmq/broker/${BROKER_ID}/general`,
  });
  new LogDelivery(stack, "Logs", { logType: "mq-broker", source: source(stack), destinations: [group] });
  const synthesized = synthesize(stack);
  return synthesized.of("aws_cloudwatch_log_resource_policy");
}

const brokerOf =
  (engineType: string) =>
  (stack: ReturnType<typeof stackIn>): MqBroker =>
    new MqBroker(stack, "Orders", {
      brokerName: "orders",
      engineType,
      engineVersion: "3.13",
      hostInstanceType: "mq.m5.large",
      user: [{ username: "orders", password: "replace-before-use" }],
    });

test.each(["RabbitMQ", "RABBITMQ"])("[B20] a broker of engine type %s is granted nothing", (engineType) => {
  expect(policiesFor(brokerOf(engineType))).toEqual([]);
});

test("[B20] ActiveMQ is, and so is a broker whose engine isn't known", () => {
  expect(policiesFor(brokerOf("ActiveMQ"))).toHaveLength(1);
  expect(policiesFor(() => `arn:aws:mq:us-east-1:${ACCOUNT}:broker:orders:${BROKER_ID}`)).toHaveLength(1);
  expect(policiesFor(() => undefined)).toHaveLength(1);
});
