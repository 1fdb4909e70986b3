import { SnsSmsPreferences } from "@cdktf/provider-aws/lib/sns-sms-preferences";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import type { ConstraintCase, Place } from "../place";

const sms = (place: Place, id = "Sms"): SnsSmsPreferences =>
  new SnsSmsPreferences(place.stack, id, { defaultSmsType: "Transactional" });
const smsGroup = (place: Place): unknown =>
  place.group("sns/us-east-1/111122223333/DirectPublishToPhoneNumber");
const topicGroup = (place: Place): unknown => place.group("sns/us-east-1/111122223333/orders");
const TOPIC = "arn:aws:sns:us-east-1:111122223333:orders";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Without a sample rate only failures are logged",
    keeps: (place) => {
      const topic = new SnsTopic(place.stack, "Orders", { name: "orders" });
      place.deliver(topic, [topicGroup(place)], { options: { protocols: ["sqs"] } });
      expect(place.synthesized().of("aws_sns_topic")[0]!.config).toMatchObject({
        sqs_success_feedback_sample_rate: 100,
      });
    },
  },
  {
    constraint: "SNS logs failed SMS whenever",
    breaks: (place) => place.deliver(sms(place), [smsGroup(place)], { options: { outcomes: ["success"] } }),
    given: "outcomes leaves out failure.",
    allows: (place) => place.deliver(TOPIC, [topicGroup(place)], { options: { outcomes: ["success"] } }),
  },
  {
    constraint: "aws_sns_sms_preferences is one per account and region",
    breaks: (place) => {
      const group = smsGroup(place);
      place.deliver(sms(place), [group]);
      return place.deliver(sms(place, "Second"), [group]);
    },
    given: /The SMS settings of account 111122223333 in us-east-1 log by "workload\/Logs2" already\./,
    allows: (place) => {
      place.deliver(sms(place), [smsGroup(place)]);
      place.deliver(TOPIC, [topicGroup(place)]);
    },
  },
  {
    constraint: "The role is one of the account itself",
    breaks: (place) =>
      place.deliver(TOPIC, [topicGroup(place)], {
        options: { roleArn: "arn:aws:iam::999988887777:role/Sns" },
      }),
    given: 'roleArn is "arn:aws:iam::999988887777:role/Sns", and must be a role of account 111122223333.',
    allows: (place) =>
      place.deliver(TOPIC, [topicGroup(place)], {
        options: { roleArn: "arn:aws:iam::111122223333:role/Sns" },
      }),
  },
];
