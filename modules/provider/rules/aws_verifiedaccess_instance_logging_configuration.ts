import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/ec2/verifiedaccess_instance_logging_configuration.go",
    commit: "07e0d0b940f57c782f8fcc9ccfd8b19f59383b51",
  },
  importId: { form: "id of the instance (vai-…)", pattern: "^vai-" },
  arguments: {
    verifiedaccess_instance_id: { required: true, forceNew: true },
    access_logs: { required: true, items: [1, 1] },
    "access_logs.include_trust_context": {
      computed: true,
      notes: ["bool; leaving it out keeps the old value; always sent"],
    },
    "access_logs.log_version": {
      computed: true,
      notes: [
        "no list of values in the provider; default of AWS as the provider knows it: ocsf-1.0.0-rc.2; ocsf-0.1 does not go with include_trust_context",
      ],
    },
    "access_logs.cloudwatch_logs": { suppressMissing: true, items: [0, 1] },
    "access_logs.cloudwatch_logs.enabled": { required: true },
    "access_logs.cloudwatch_logs.log_group": { notes: ["a name"] },
    "access_logs.kinesis_data_firehose": { suppressMissing: true, items: [0, 1] },
    "access_logs.kinesis_data_firehose.enabled": { required: true },
    "access_logs.kinesis_data_firehose.delivery_stream": { notes: ["a name"] },
    "access_logs.s3": { suppressMissing: true, items: [0, 1] },
    "access_logs.s3.enabled": { required: true },
    "access_logs.s3.bucket_name": {},
    "access_logs.s3.bucket_owner": {
      computed: true,
      form: "account-id",
      notes: [
        "AWS fills it in; sent only when enabled is true; leaving it out keeps the owner of an earlier bucket",
      ],
    },
    "access_logs.s3.prefix": { notes: ['"" is not sent'] },
  },
  notes: [
    "bucket_owner stays in the state when only bucket_name changes: a move to a bucket of another account must state the owner",
    "create and update are the same ModifyVerifiedAccessInstanceLoggingConfiguration and overwrite what is there; no retries",
    "delete switches all three off, include_trust_context off, and log_version back to ocsf-1.0.0-rc.2",
  ],
};
