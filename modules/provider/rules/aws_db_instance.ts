import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/rds/instance.go", also: ["internal/service/rds/validate.go"] },
  importId: { form: "identifier (the id in the state is the DBI resource id)" },
  arguments: {
    identifier: {
      computed: true,
      pattern: "^[a-z](?:-?[0-9a-z])*$",
      conflictsWith: ["identifier_prefix"],
      notes: [
        "pattern combines the validators read: ^[0-9a-z-]+$ (lower case only), begins with a letter, no two hyphens in a row, none at the end; changed in place",
      ],
    },
    identifier_prefix: {
      computed: true,
      forceNew: true,
      conflictsWith: ["identifier"],
      facts: { forceNew: { unverified: true } },
      notes: ["ForceNew from memory"],
    },
    engine: { computed: true, forceNew: true, normalises: "lower-case" },
    engine_version: {
      computed: true,
      notes: ["no difference: a shorter version that the actual one begins with (memory)"],
    },
    instance_class: { required: true },
    allocated_storage: { computed: true, notes: ["no difference: grown by storage autoscaling"] },
    username: { computed: true, forceNew: true, conflictsWith: ["replicate_source_db"] },
    manage_master_user_password: {
      conflictsWith: ["password"],
      notes: ["newer versions: password_wo too (memory)"],
    },
    password: { conflictsWith: ["manage_master_user_password"] },
    storage_encrypted: { forceNew: true },
    final_snapshot_identifier: {
      pattern: "^[A-Za-z](?:-?[0-9A-Za-z])*$",
      notes: ["delete fails without it unless skip_final_snapshot"],
    },
    skip_final_snapshot: { default: false },
    apply_immediately: { default: false },
    enabled_cloudwatch_logs_exports: {
      set: true,
      oneOf: [
        "agent",
        "alert",
        "audit",
        "diag.log",
        "error",
        "general",
        "iam-db-auth-error",
        "listener",
        "notify.log",
        "oemagent",
        "postgresql",
        "slowquery",
        "trace",
        "upgrade",
      ],
      notes: ["the value instance is not allowed here"],
    },
    replicate_source_db: { conflictsWith: ["username"] },
  },
  notes: [
    "version of 2024 (v5)",
    "update sends log types to enable and to disable, by difference (memory)",
    "timeouts: create 40, update 80, delete 60 minutes",
  ],
};
