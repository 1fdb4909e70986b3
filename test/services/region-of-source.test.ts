/** Settings of an account are those of a region: the one that their resource is in, which needn't be the stack's. */
import { Macie2Account } from "@cdktf/provider-aws/lib/macie2-account";
import { SnsSmsPreferences } from "@cdktf/provider-aws/lib/sns-sms-preferences";
import { LogDelivery, LogGroupDestination } from "../../modules";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";

const MACIE_GROUP = "/aws/macie/classificationjobs";
const SMS_GROUP = `sns/us-east-1/${ACCOUNT}/DirectPublishToPhoneNumber`;

test("[B19] Macie's jobs write to a log group in the region of the Macie account", () => {
  const stack = stackIn();
  const source = new Macie2Account(stack, "Macie", { region: "eu-west-1" });
  const group = (id: string, region?: string): LogGroupDestination =>
    new LogGroupDestination(stack, id, { logGroupName: MACIE_GROUP, region });
  expect(
    problemsOf(
      () => new LogDelivery(stack, "Refused", { logType: "macie", source, destinations: [group("Near")] }),
    ),
  ).toEqual([expect.stringMatching(/is in us-east-1 and the source in eu-west-1/)]);
  new LogDelivery(stack, "Logs", { logType: "macie", source, destinations: [group("Far", "eu-west-1")] });
});

test("[B19] delivery status of SMS messages goes to the region of the preferences", () => {
  const stack = stackIn();
  const source = new SnsSmsPreferences(stack, "Sms", { region: "eu-west-1" });
  const group = (id: string, logGroupName: string, region?: string): LogGroupDestination =>
    new LogGroupDestination(stack, id, { logGroupName, region });
  expect(
    problemsOf(
      () =>
        new LogDelivery(stack, "Refused", {
          logType: "sns-delivery-status",
          source,
          destinations: [group("Near", SMS_GROUP)],
        }),
    ).join("\n"),
  ).toMatch(/is in us-east-1 and the source in eu-west-1/);
  new LogDelivery(stack, "Logs", {
    logType: "sns-delivery-status",
    source,
    destinations: [group("Far", SMS_GROUP.replace("us-east-1", "eu-west-1"), "eu-west-1")],
  });
});
