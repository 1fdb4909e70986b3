/** Some rows have several kinds of sources, whose log types and fields differ. */
import { BedrockagentcoreBrowser } from "@cdktf/provider-aws/lib/bedrockagentcore-browser";
import { BucketDestination, LogDelivery, type LogDeliveryProps } from "../../modules";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

type Ses = LogDeliveryProps<"ses-mail-manager-logs">["options"];

const ruleSet = `arn:aws:ses:us-east-1:${ACCOUNT}:mailmanager-rule-set/rs-ab12cd34`;
const ingressPoint = `arn:aws:ses:us-east-1:${ACCOUNT}:mailmanager-ingress-point/inp-ab12cd34`;

function ses(source: string, options?: Ses): Synthesized {
  const stack = stackIn();
  new LogDelivery(stack, "Logs", {
    logType: "ses-mail-manager-logs",
    source,
    destinations: [new BucketDestination(stack, "Archive", { bucketName: "org-archive" })],
    options,
  });
  return synthesize(stack);
}

const fieldsOf = (synthesized: Synthesized): unknown =>
  synthesized.of("aws_cloudwatch_log_delivery")[0]!.config.record_fields;

test("[D4] mandatory fields are those of the source's kind", () => {
  expect(fieldsOf(ses(ruleSet, { recordFields: ["timestamp"] }))).toEqual([
    "timestamp",
    "resource_arn",
    "event_timestamp",
    "message_id",
    "rule_set_name",
  ]);
  expect(fieldsOf(ses(ingressPoint, { recordFields: ["timestamp"] }))).not.toContain("rule_set_name");
});

test("[D4] fields of the other kind are refused, with those that there are", () => {
  const [problem] = problemsOf(() => ses(ingressPoint, { recordFields: ["rule_set_name"] }));
  expect(problem).toContain("rule_set_name");
  expect(problem).toContain("sender_ip_address");
});

test("[D3] log types of the other kind are refused", () => {
  const [problem] = problemsOf(() => ses(ruleSet, { logTypes: ["TRAFFIC_POLICY_DEBUG_LOGS"] }));
  expect(problem).toBe(
    'Log type "TRAFFIC_POLICY_DEBUG_LOGS" is not one that AWS delivers of this source: APPLICATION_LOGS.',
  );
});

test("[D3] a construct tells its kind before its ARN is known", () => {
  const stack = stackIn();
  const browser = new BedrockagentcoreBrowser(stack, "Browser", {
    name: "orders",
    networkConfiguration: [{ networkMode: "PUBLIC" }],
  });
  const archive = new BucketDestination(stack, "Archive", { bucketName: "org-archive" });
  const deliver = (id: string, logType: "APPLICATION_LOGS" | "USAGE_LOGS") =>
    new LogDelivery(stack, id, {
      logType: "bedrock-agentcore-tools",
      source: browser,
      destinations: [archive],
      options: { logTypes: [logType] },
    });
  expect(problemsOf(() => deliver("Refused", "APPLICATION_LOGS"))[0]).toContain("USAGE_LOGS");
  deliver("Taken", "USAGE_LOGS");
  expect(synthesize(stack).of("aws_cloudwatch_log_delivery")).toHaveLength(1);
});
