import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/storagegateway/gateway.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
  },
  importId: { form: "ARN of the gateway", pattern: "^arn:" },
  exactlyOneOf: [["activation_key", "gateway_ip_address"]],
  arguments: {
    gateway_name: {
      required: true,
      pattern: "^[ -\\.0-\\[\\]-~]*[!-\\.0-\\[\\]-~][ -\\.0-\\[\\]-~]*$",
      length: [2, 255],
    },
    gateway_timezone: {
      required: true,
      pattern: "^GMT([+-][0-9]{1,2}:[0-9]{2})?$",
      api: {
        length: [3, 10],
        source: { model: "storage-gateway 2013-06-30", shape: "ActivateGatewayInput.GatewayTimezone" },
      },
    },
    gateway_type: {
      forceNew: true,
      oneOf: ["CACHED", "FILE_FSX_SMB", "FILE_S3", "STORED", "VTL", "VTL_SNOW"],
      default: "STORED",
    },
    activation_key: { computed: true, forceNew: true },
    gateway_ip_address: { computed: true, forceNew: true, form: "ipv4" },
    cloudwatch_log_group_arn: {
      form: "arn",
      api: {
        length: [0, 562],
        source: {
          model: "storage-gateway 2013-06-30",
          shape: "UpdateGatewayInformationInput.CloudWatchLogGroupARN",
        },
      },
      notes: [
        'not computed: leaving it out sends "" and switches off; no comparison of ARNs, so what AWS returns must equal what is written',
      ],
    },
  },
  notes: [
    "create activates the gateway (an HTTP call from the machine that runs Terraform to gateway_ip_address), waits until it is connected, and only then sets the log group by UpdateGatewayInformation: the gateway exists if that fails",
    "update of the log group sends name and time zone too",
    "CustomizeDiff: removing smb_active_directory_settings replaces",
  ],
};
