import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { optionsSchemaOf } from "../../../modules/services/schema-of-options";
import type { ConstraintCase, Place } from "../place";

const TOPIC = "arn:aws:sns:us-east-1:111122223333:orders";
const audit = (place: Place, options: object, source: unknown = TOPIC): unknown =>
  place.deliver(source, [place.bucket()], { options: { dataIdentifiers: ["EmailAddress"], ...options } });
const custom = (name: string, regex = "EID-\\d{9}-US"): object => ({ name, regex });
const statement = (operation: object): object => ({
  DataDirection: "Inbound",
  Principal: ["*"],
  DataIdentifier: ["arn:aws:dataprotection::aws:data-identifier/EmailAddress"],
  Operation: operation,
});

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A topic has one data protection policy",
    breaks: (place) => audit(place, { furtherStatements: [statement({ Audit: { SampleRate: "1" } })] }),
    given: "furtherStatements holds an Audit statement, beside the one of this delivery.",
    allows: (place) => audit(place, { furtherStatements: [statement({ Deny: {} })] }),
  },
  {
    constraint: "An audit names what to look for",
    breaks: (place) => audit(place, { dataIdentifiers: [] }),
    given: "dataIdentifiers is missing or empty.",
  },
  {
    constraint: "A policy has ten data identifiers",
    breaks: (place) =>
      audit(place, {
        customDataIdentifiers: [
          custom("Employee Id"),
          custom("Grouped", "(EID|XID)"),
          custom("Long", "x".repeat(201)),
          ...Array.from({ length: 8 }, (_, i) => custom(`Id${i}`)),
        ],
      }),
    given:
      /customDataIdentifiers holds 11\.[\s\S]*\[0\] has the name "Employee Id"\.[\s\S]*\[1\] has the regex "\(EID\|XID\)"\.[\s\S]*\[2\] has the regex "x+"\./,
    allows: (place) =>
      audit(place, {
        dataIdentifiers: ["Employee-Id"],
        customDataIdentifiers: [custom("Employee-Id"), custom("All", "^[a-z]*_#=@/;, -?\\w{2}|.+$")],
      }),
  },
  {
    constraint: "A data protection policy has 30,720 characters",
    breaks: (place) => audit(place, { principals: [`arn:aws:iam::111122223333:role/${"x".repeat(30720)}`] }),
    given: /The policy has 31,\d{3} characters\./,
  },
  {
    constraint: "SampleRate is a string",
    keeps: (place) => {
      const taken = (sampleRate: unknown): boolean =>
        optionsSchemaOf("sns-data-protection").safeParse({ dataIdentifiers: [], sampleRate }).success;
      expect([0, 99, 100, -1, "50"].map(taken)).toEqual([true, true, false, false, false]);
      audit(place, { sampleRate: 50 });
      const [resource] = place.synthesized().of("aws_sns_topic_data_protection_policy");
      expect(resource!.config.policy).toContain('"SampleRate":"50"');
    },
  },
  {
    constraint: "Standard topics only",
    breaks: (place) => audit(place, {}, "arn:aws:sns:us-east-1:111122223333:orders.fifo"),
    given: "A FIFO topic is given.",
    allows: (place) => audit(place, {}, new SnsTopic(place.stack, "Orders", { name: "orders" })),
  },
  {
    constraint: "Standard topics only",
    breaks: (place) =>
      audit(place, {}, new SnsTopic(place.stack, "Orders", { name: "orders.fifo", fifoTopic: true })),
    given: "A FIFO topic is given.",
  },
];
