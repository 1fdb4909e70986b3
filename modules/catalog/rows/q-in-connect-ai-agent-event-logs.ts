import { because } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Q in Connect",
  ...logs("/aws/vendedlogs/wisdom/"),
  source: byArn(
    "an Amazon Q in Connect assistant",
    "wisdom",
    "assistant/${AssistantId}",
    "assistant/11112222-3333-4444-5555-666677778888",
  ),
  v2: {
    logTypes: [
      logType("EVENT_LOGS", {
        optional: [
          "timestamp assistant_id event_timestamp event_type session_id session_name",
          "recommendation_id recommendation is_recommendation_useful relevance_score",
          "recommendation_title recommendation_sources intent_id intent intent_clicked utterance",
          "prompt response session_event_id session_event_ids issue_probability is_valid_trigger",
          "prompt_type completion model_id connect_user_arn conversation_session_data",
          "session_message_id parsed_response answer_id generation_id ai_agent_id ai_agent_name",
          "ai_guardrail_id name ai_guardrail content action action_reason outputs assessments usage",
          "guardrail_coverage ai_agent_version guardrail_blocked participant values",
          "orchestration_id ai_agent_orchestration_use_case orchestration_iteration",
          "orchestration_error span",
        ],
      }),
    ],
    defaultLogTypes: "EVENT_LOGS",
    authorization: "wisdom",
  },
  constraints: {
    "The records hold what agents and customers said.": because.consequence,
  },
  cloudFormationTypes: ["AWS::Wisdom::Assistant"],
  pages: ["https://docs.aws.amazon.com/connect/latest/adminguide/monitor-ai-agents.html"],
  evidence: { confidence: "high", doubts: [doubts.keyUnpublished] },
});
