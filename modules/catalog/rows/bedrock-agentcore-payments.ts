import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logsAndTraces, traces } from "../pieces/v2";

const manager = regional("bedrock-agentcore", "payment-manager/${PaymentManagerId}");
/** The service spec files traces under the credential provider; the guide knows payment managers only. */
const credentialProvider = regional(
  "bedrock-agentcore",
  "token-vault/${TokenVaultId}/paymentcredentialprovider/${Name}",
);

export const row = defineRow({
  service: "Amazon Bedrock AgentCore",
  ...logsAndTraces("/aws/vendedlogs/bedrock-agentcore/"),
  source: {
    noun: "an AgentCore payment manager or payment credential provider",
    arns: [manager, credentialProvider],
    exampleArn: "arn:aws:bedrock-agentcore:us-east-1:111122223333:payment-manager/orders-ab12cd34ef",
  },
  v2: {
    logTypes: [logType("APPLICATION_LOGS", { arns: [manager] }), traces],
    defaultLogTypes: "APPLICATION_LOGS",
    authorization: "bedrock-agentcore",
  },
  cloudFormationTypes: ["AWS::BedrockAgentCore::PaymentCredentialProvider"],
  pages: [
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/payments-observability.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/payments.html",
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/observability-configure.html",
  ],
  evidence: {
    confidence: "low",
    doubts: [
      "AWS's table ticks all four destinations and the CloudWatch Logs API lists APPLICATION_LOGS and TRACES; AWS's service spec knows only TRACES, of the payment credential provider, while the guide names payment managers only. Traces of both are let through.",
      "Output formats and record fields of APPLICATION_LOGS are not published; the usual ones are assumed.",
      "A public sample says that bedrock-agentcore:PaymentsAllowVendedLogDeliveryForResource is asked for as well; that action is not in IAM's authorization data.",
      doubts.keyUnpublished,
    ],
  },
});
