import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/transfer/server.go",
    remark:
      "commit not known (SDK v2, has s3_storage_options); older: 022092419b7cda11527df3c6b51cbfe1876c1722; security policies also by website/docs/r/transfer_server.html.markdown, 01f431114674c27cf790fafb67ac274bf8f765e1",
  },
  importId: { form: "id of the server (s-…); host_key is not read", pattern: "^s-" },
  arguments: {
    identity_provider_type: {
      forceNew: true,
      oneOf: ["SERVICE_MANAGED", "API_GATEWAY", "AWS_DIRECTORY_SERVICE", "AWS_LAMBDA"],
      default: "SERVICE_MANAGED",
    },
    domain: { forceNew: true, oneOf: ["S3", "EFS"], default: "S3" },
    protocols: { computed: true, set: true, oneOf: ["SFTP", "FTP", "FTPS", "AS2"], items: [1, 3] },
    security_policy_name: {
      oneOf: [
        "TransferSecurityPolicy-2018-11",
        "TransferSecurityPolicy-2020-06",
        "TransferSecurityPolicy-2022-03",
        "TransferSecurityPolicy-2023-05",
        "TransferSecurityPolicy-2024-01",
        "TransferSecurityPolicy-2025-03",
        "TransferSecurityPolicy-FIPS-2020-06",
        "TransferSecurityPolicy-FIPS-2023-05",
        "TransferSecurityPolicy-FIPS-2024-01",
        "TransferSecurityPolicy-FIPS-2024-05",
        "TransferSecurityPolicy-FIPS-2025-03",
        "TransferSecurityPolicy-PQ-SSH-Experimental-2023-04",
        "TransferSecurityPolicy-PQ-SSH-FIPS-Experimental-2023-04",
        "TransferSecurityPolicy-Restricted-2018-11",
        "TransferSecurityPolicy-Restricted-2020-06",
        "TransferSecurityPolicy-Restricted-2024-06",
        "TransferSecurityPolicy-SshAuditCompliant-2025-02",
      ],
      default: "TransferSecurityPolicy-2018-11",
      api: {
        pattern: "^Transfer[A-Za-z0-9]*SecurityPolicy-[A-Za-z0-9-]+$",
        length: [0, 100],
        source: { model: "transfer 2018-11-05", shape: "CreateServerRequest.SecurityPolicyName" },
      },
      notes: ["the list of the newer documentation; a version that lacks a name refuses it at plan"],
    },
    structured_log_destinations: {
      set: true,
      form: "arn",
      api: {
        pattern: "^arn:\\S+$",
        length: [20, 1600],
        items: [0, 1],
        source: { model: "transfer 2018-11-05", shape: "CreateServerRequest.StructuredLogDestinations" },
      },
      notes: ["no comparison of ARNs"],
    },
    logging_role: {
      form: "arn",
      api: {
        pattern: "^(|arn:.*role/\\S+)$",
        length: [0, 2048],
        source: { model: "transfer 2018-11-05", shape: "CreateServerRequest.LoggingRole" },
      },
      notes: ['"" is sent when it is left out, which takes the role away'],
    },
    force_destroy: { default: false },
  },
  notes: [
    "every update of anything but tags sends structured_log_destinations, empty too: a configuration without it switches structured logs off with its next change",
    "create sends the destinations with CreateServer, without retries",
    "CustomizeDiff: a change of endpoint_details.vpc_id replaces",
    "force_destroy deletes the users first",
  ],
};
