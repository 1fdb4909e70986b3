import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/apigateway/stage.go",
    remark: "commit not known (5.x); older: 050ac11163cab8cdae5936a7f40b0e528ff780df",
  },
  importId: {
    form: "REST-API-ID/STAGE-NAME (the id is ags-REST-API-ID-STAGE-NAME)",
    pattern: "^[^/]+/[^/]+$",
  },
  arguments: {
    rest_api_id: { required: true, forceNew: true },
    stage_name: { required: true, forceNew: true },
    deployment_id: { required: true },
    access_log_settings: { items: [0, 1], notes: ["leaving it out removes it in AWS"] },
    "access_log_settings.destination_arn": {
      required: true,
      form: "arn",
      notes: ["no comparison of ARNs with and without :*"],
    },
    "access_log_settings.format": { required: true, notes: ["no validator"] },
  },
  notes: [
    "create makes the stage, and sets the access logs by an UpdateStage after that: if it is refused (no account role, say) the stage exists and is tainted",
    "no retries",
    "execution logs are in aws_api_gateway_method_settings",
  ],
};
