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
    confidence: "medium",
    sources: [
      "AgentCore guide: payments-observability makes delivery sources of payment managers for APPLICATION_LOGS and TRACES; the service spec has TRACES of the payment credential provider",
    ],
    doubts: [
      doubts.fieldsUnpublished,
      "AWS's samples (awslabs/agentcore-samples#1504) say that AWS asks for bedrock-agentcore:PaymentsAllowVendedLogDeliveryForResource as well; the whole policy of AWS's guide lacks it, and so do IAM's authorization data. The guide is followed: if AWS asks for the other one too, the first apply is refused and names it; to allow both beforehand is safe.",
      doubts.keyUnpublished,
    ],
  },
});
