import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/datasync/task.go", commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39" },
  importId: { form: "task ARN (ArnIdentity)", pattern: "^arn:" },
  arguments: {
    name: {
      api: {
        pattern: "^[a-zA-Z0-9\\s+=._:@/-]+$",
        length: [0, 256],
        source: { model: "datasync 2018-11-09", shape: "CreateTaskRequest.Name" },
      },
      notes: ["no validator; not a replacement"],
    },
    source_location_arn: { required: true, forceNew: true, form: "arn" },
    destination_location_arn: { required: true, forceNew: true, form: "arn" },
    cloudwatch_log_group_arn: {
      form: "arn",
      api: {
        pattern:
          "^arn:(aws|aws-cn|aws-us-gov|aws-eusc|aws-iso|aws-iso-b):logs:[a-z\\-0-9]+:[0-9]{12}:log-group:([^:\\*]*)(:\\*)?$",
        length: [0, 562],
        source: { model: "datasync 2018-11-09", shape: "CreateTaskRequest.CloudWatchLogGroupArn" },
      },
      notes: ["no suppression of :* (older versions trimmed it, memory); removed = an empty string is sent"],
    },
    options: { suppressMissing: true, items: [0, 1] },
    "options.log_level": {
      oneOf: ["OFF", "BASIC", "TRANSFER"],
      default: "OFF",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "LogLevel" } } },
    },
    "options.verify_mode": {
      oneOf: ["POINT_IN_TIME_CONSISTENT", "ONLY_FILES_TRANSFERRED", "NONE"],
      default: "POINT_IN_TIME_CONSISTENT",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "VerifyMode" } } },
    },
    "options.atime": {
      oneOf: ["NONE", "BEST_EFFORT"],
      default: "BEST_EFFORT",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "Atime" } } },
    },
    "options.mtime": {
      oneOf: ["NONE", "PRESERVE"],
      default: "PRESERVE",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "Mtime" } } },
    },
    "options.uid": {
      oneOf: ["NONE", "INT_VALUE", "NAME", "BOTH"],
      default: "INT_VALUE",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "Uid" } } },
    },
    "options.gid": {
      oneOf: ["NONE", "INT_VALUE", "NAME", "BOTH"],
      default: "INT_VALUE",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "Gid" } } },
    },
    "options.object_tags": {
      oneOf: ["PRESERVE", "NONE"],
      default: "PRESERVE",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "ObjectTags" } } },
    },
    "options.overwrite_mode": {
      oneOf: ["ALWAYS", "NEVER"],
      default: "ALWAYS",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "OverwriteMode" } } },
    },
    "options.posix_permissions": {
      oneOf: ["NONE", "PRESERVE"],
      default: "PRESERVE",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "PosixPermissions" } } },
    },
    "options.preserve_deleted_files": {
      oneOf: ["PRESERVE", "REMOVE"],
      default: "PRESERVE",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "PreserveDeletedFiles" } } },
    },
    "options.preserve_devices": {
      oneOf: ["NONE", "PRESERVE"],
      default: "NONE",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "PreserveDevices" } } },
    },
    "options.task_queueing": {
      oneOf: ["ENABLED", "DISABLED"],
      default: "ENABLED",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "TaskQueueing" } } },
    },
    "options.transfer_mode": {
      oneOf: ["CHANGED", "ALL"],
      default: "CHANGED",
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "TransferMode" } } },
    },
    "options.bytes_per_second": { range: [-1, null], default: -1 },
    "options.security_descriptor_copy_flags": {
      computed: true,
      oneOf: ["NONE", "OWNER_DACL", "OWNER_DACL_SACL"],
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "SmbSecurityDescriptorCopyFlags" } } },
    },
    task_mode: {
      computed: true,
      forceNew: true,
      oneOf: ["BASIC", "ENHANCED"],
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "TaskMode" } } },
    },
    task_report_config: { items: [0, 1] },
    "task_report_config.s3_destination": { required: true, items: [1, 1] },
    "task_report_config.s3_destination.bucket_access_role_arn": {
      required: true,
      form: "arn",
      api: {
        pattern: "^arn:(aws|aws-cn|aws-us-gov|aws-eusc|aws-iso|aws-iso-b):iam::[0-9]{12}:role/.*$",
        length: [0, 2048],
        source: { model: "datasync 2018-11-09", shape: "ReportDestinationS3.BucketAccessRoleArn" },
      },
    },
    "task_report_config.s3_destination.s3_bucket_arn": {
      required: true,
      form: "arn",
      api: {
        pattern:
          "^arn:(aws|aws-cn|aws-us-gov|aws-eusc|aws-iso|aws-iso-b):s3:[a-z\\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\\-.]{1,63}$|^arn:(aws|aws-cn|aws-us-gov|aws-eusc|aws-iso|aws-iso-b):s3-outposts:[a-z\\-0-9]+:[0-9]{12}:outpost[/:][a-zA-Z0-9\\-]{1,63}[/:]accesspoint[/:][a-zA-Z0-9\\-]{1,63}$|^arn:(aws|aws-cn|aws-us-gov|aws-eusc|aws-iso|aws-iso-b):s3:::[a-zA-Z0-9.\\-_]{1,255}$",
        length: [0, 268],
        source: { model: "datasync 2018-11-09", shape: "ReportDestinationS3.S3BucketArn" },
      },
    },
    "task_report_config.report_level": {
      oneOf: ["ERRORS_ONLY", "SUCCESSES_AND_ERRORS"],
      facts: { oneOf: { source: { model: "datasync 2018-11-09", shape: "ReportLevel" } } },
    },
  },
  notes: [
    "create and update are not retried; create waits 5 minutes for the task",
    "update sends the changed arguments, options whole",
  ],
};
