import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/rds/cluster.go", commit: "0168cf6844f393420326f1426bf18ed357b56a77" },
  importId: { form: "cluster identifier" },
  arguments: {
    cluster_identifier: {
      computed: true,
      forceNew: true,
      pattern: "^[a-z](?!.*--)[0-9a-z-]*(?<!-)$",
      conflictsWith: ["cluster_identifier_prefix"],
      notes: [
        "lower case letters, digits, hyphens; begins with a letter; no double hyphen; no hyphen at the end; no length check; default prefix tf-",
      ],
    },
    cluster_identifier_prefix: {
      computed: true,
      forceNew: true,
      pattern: "^[a-z](?!.*--)[0-9a-z-]*$",
      conflictsWith: ["cluster_identifier"],
      notes: ["no double hyphen"],
    },
    engine: {
      required: true,
      forceNew: true,
      pattern: "^(aurora-mysql|aurora-postgresql|mysql|postgres|custom-.*)$",
      notes: ["or anything that begins with custom-; list read in consts.go"],
    },
    engine_mode: {
      forceNew: true,
      oneOf: ["global", "multimaster", "parallelquery", "provisioned", "serverless", ""],
      default: "provisioned",
      notes: ["no difference: empty against provisioned"],
    },
    engine_version: {
      computed: true,
      notes: ["engine_version_actual has what AWS runs; that a shorter written form (8.0) is kept is memory"],
    },
    enabled_cloudwatch_logs_exports: {
      set: true,
      oneOf: [
        "audit",
        "error",
        "general",
        "iam-db-auth-error",
        "instance",
        "postgresql",
        "slowquery",
        "upgrade",
      ],
      notes: [
        "list read in consts.go; not tied to the engine; not computed: leaving it out disables the exports",
      ],
    },
    db_cluster_parameter_group_name: { computed: true, notes: ["computed: removing it keeps the group"] },
    db_instance_parameter_group_name: { unread: true, notes: ["never read back; sent with every modify"] },
    manage_master_user_password: { conflictsWith: ["master_password", "master_password_wo"] },
    master_password: { conflictsWith: ["manage_master_user_password", "master_password_wo"] },
    master_password_wo: {
      conflictsWith: ["manage_master_user_password", "master_password"],
      requiredWith: ["master_password_wo_version"],
    },
    master_password_wo_version: { requiredWith: ["master_password_wo"] },
    master_username: { computed: true, forceNew: true },
    storage_encrypted: { computed: true, forceNew: true },
    kms_key_id: { computed: true, forceNew: true, form: "arn" },
    final_snapshot_identifier: {
      pattern: "^(?!.*--)[0-9A-Za-z-]+(?<!-)$",
      notes: [
        "no double hyphen, no hyphen at the end; needed at destroy (not at plan) while skip_final_snapshot is false",
      ],
    },
    skip_final_snapshot: { default: false },
    deletion_protection: {},
    apply_immediately: { computed: true, notes: ["not set = changes wait for the maintenance window"] },
    performance_insights_enabled: {},
    monitoring_interval: { computed: true },
    monitoring_role_arn: { computed: true, form: "arn" },
    database_insights_mode: {
      computed: true,
      oneOf: ["standard", "advanced"],
      facts: { oneOf: { source: { model: "rds 2014-10-31", shape: "DatabaseInsightsMode" } } },
    },
  },
  notes: [
    "CustomizeDiff: storage_type forces a new cluster unless the engine begins with aurora",
    "an update of the exports sends the difference alone, as types to enable and to disable",
    "modify is retried 5 minutes on InvalidDBClusterState and on missing role permissions; create, update, delete time out after 120 minutes",
    "delete fails at apply when neither final_snapshot_identifier nor skip_final_snapshot is given",
    "import sets skip_final_snapshot true",
  ],
};
