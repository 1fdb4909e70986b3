import { MqBroker } from "@cdktf/provider-aws/lib/mq-broker";
import type { ConstraintCase, Place } from "../place";

const broker = (place: Place, engineType: string): MqBroker =>
  new MqBroker(place.stack, engineType, {
    brokerName: "orders",
    engineType,
    engineVersion: "3.13",
    hostInstanceType: "mq.m5.large",
    user: [{ username: "orders", password: "replace-before-use" }],
  });

const groupOf = (place: Place, name: string) =>
  place.group(`/aws/amazonmq/broker/b-1234a5b6-78cd-901e-2fgh-3i45j6k178l9/${name}`);

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "RabbitMQ has no audit log",
    breaks: (place) => place.deliver(broker(place, "RabbitMQ"), [groupOf(place, "audit")]),
    given: 'Audit logs are asked of "workload/RabbitMQ", a broker with engine type RabbitMQ.',
    allows: (place) => place.deliver(broker(place, "ActiveMQ"), [groupOf(place, "general")]),
  },
  {
    constraint: "RabbitMQ has no audit log",
    keeps: (place) => {
      place.deliver(broker(place, "RabbitMQ"), [groupOf(place, "general")]);
      expect(place.synthesized().of("aws_mq_broker")[0]!.config.logs).toEqual({ general: true });
    },
  },
];
