import { MqBroker } from "@cdktf/provider-aws/lib/mq-broker";
import type { ConstraintCase, Place } from "../place";

const broker = (place: Place, engineType: string, applyImmediately?: boolean): MqBroker =>
  new MqBroker(place.stack, `${engineType}${applyImmediately ?? ""}`, {
    applyImmediately,
    brokerName: "orders",
    engineType,
    engineVersion: "3.13",
    hostInstanceType: "mq.m5.large",
    user: [{ username: "orders", password: "replace-before-use" }],
  });

const groupOf = (place: Place, name: string) =>
  place.group(`/aws/amazonmq/broker/b-1234a5b6-78cd-901e-2fgh-3i45j6k178l9/${name}`);

const BROKER = "arn:aws:mq:us-east-1:111122223333:broker:orders:b-1234a5b6-78cd-901e-2fgh-3i45j6k178l9";

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
  {
    constraint: "A change of logs takes effect when",
    finding: "[H2]",
    keeps: (place) => {
      const options = { applyImmediately: true };
      place.deliver(broker(place, "ActiveMQ"), [groupOf(place, "general")], { options });
      place.deliver(broker(place, "ActiveMQ", true), [groupOf(place, "audit")]);
      expect(
        place
          .synthesized()
          .of("aws_mq_broker")
          .map(({ config }) => config.apply_immediately),
      ).toEqual([true, true]);
      const asked = place.deliver(BROKER, [groupOf(place, "audit")], {
        options,
      });
      expect(asked.terraformAttributes).toMatchObject({ apply_immediately: true });
      expect(() =>
        place.deliver(broker(place, "ActiveMQ", false), [groupOf(place, "general")], { options }),
      ).toThrow("set it in one place");
    },
  },
];
