import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/firehose/delivery_stream.go" },
  importId: { form: "ARN", pattern: "^arn:" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      length: [1, 64],
      api: {
        pattern: "^[a-zA-Z0-9_.-]+$",
        source: { model: "firehose 2015-08-04", shape: "CreateDeliveryStreamInput.DeliveryStreamName" },
      },
    },
    destination: {
      required: true,
      forceNew: true,
      oneOf: [
        "elasticsearch",
        "extended_s3",
        "http_endpoint",
        "iceberg",
        "opensearch",
        "opensearchserverless",
        "redshift",
        "snowflake",
        "splunk",
      ],
      normalises: "lower-case",
    },
    extended_s3_configuration: {
      items: [0, 1],
      notes: ["CustomizeDiff: required when destination is extended_s3"],
    },
    "extended_s3_configuration.bucket_arn": {
      required: true,
      form: "arn",
      api: {
        pattern: "^arn:.*:s3:::[\\w\\.\\-]{1,255}$",
        length: [1, 2048],
        source: { model: "firehose 2015-08-04", shape: "ExtendedS3DestinationConfiguration.BucketARN" },
      },
    },
    "extended_s3_configuration.role_arn": {
      required: true,
      form: "arn",
      api: {
        pattern: "^arn:.*:iam::\\d{12}:role/[a-zA-Z_0-9+=,.@\\-_/]+$",
        length: [1, 512],
        source: { model: "firehose 2015-08-04", shape: "ExtendedS3DestinationConfiguration.RoleARN" },
      },
    },
    "extended_s3_configuration.prefix": {
      api: {
        length: [0, 1024],
        source: { model: "firehose 2015-08-04", shape: "ExtendedS3DestinationConfiguration.Prefix" },
      },
      notes: ["no validation"],
    },
    "extended_s3_configuration.error_output_prefix": { length: [0, 1024] },
    "extended_s3_configuration.buffering_interval": {
      default: 300,
      api: {
        range: [0, 900],
        source: { model: "firehose 2015-08-04", shape: "BufferingHints.IntervalInSeconds" },
      },
      notes: ["no range in this block"],
    },
    "extended_s3_configuration.buffering_size": {
      default: 5,
      api: { range: [1, 128], source: { model: "firehose 2015-08-04", shape: "BufferingHints.SizeInMBs" } },
      notes: ["no range in this block"],
    },
    "extended_s3_configuration.compression_format": {
      oneOf: ["UNCOMPRESSED", "GZIP", "ZIP", "Snappy", "HADOOP_SNAPPY"],
      default: "UNCOMPRESSED",
      facts: { oneOf: { source: { model: "firehose 2015-08-04", shape: "CompressionFormat" } } },
    },
    "extended_s3_configuration.custom_time_zone": {
      length: [0, 50],
      default: "UTC",
      api: {
        pattern: "^$|[a-zA-Z/_]+$",
        source: { model: "firehose 2015-08-04", shape: "ExtendedS3DestinationConfiguration.CustomTimeZone" },
      },
    },
    "extended_s3_configuration.file_extension": {
      length: [0, 50],
      api: {
        pattern: "^$|\\.[0-9a-z!\\-_.*'()]+$",
        source: { model: "firehose 2015-08-04", shape: "ExtendedS3DestinationConfiguration.FileExtension" },
      },
    },
    "extended_s3_configuration.kms_key_arn": {
      form: "arn",
      api: {
        pattern: "^arn:.*:kms:[a-zA-Z0-9\\-]+:\\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\\-_/]+$",
        length: [1, 512],
        source: { model: "firehose 2015-08-04", shape: "KMSEncryptionConfig.AWSKMSKeyARN" },
      },
    },
    "extended_s3_configuration.s3_backup_mode": {
      oneOf: ["Disabled", "Enabled"],
      default: "Disabled",
      facts: { oneOf: { source: { model: "firehose 2015-08-04", shape: "S3BackupMode" } } },
    },
    "extended_s3_configuration.dynamic_partitioning_configuration": { forceNew: true, items: [0, 1] },
    "extended_s3_configuration.processing_configuration": { suppressMissing: true, items: [0, 1] },
    "extended_s3_configuration.processing_configuration.enabled": {},
    "extended_s3_configuration.processing_configuration.processors": { notes: ["list; order matters"] },
    "extended_s3_configuration.processing_configuration.processors.type": {
      required: true,
      oneOf: [
        "RecordDeAggregation",
        "Decompression",
        "CloudWatchLogProcessing",
        "Lambda",
        "MetadataExtraction",
        "AppendDelimiterToRecord",
      ],
      facts: { oneOf: { source: { model: "firehose 2015-08-04", shape: "ProcessorType" } } },
    },
    "extended_s3_configuration.processing_configuration.processors.parameters": { set: true },
    "extended_s3_configuration.processing_configuration.processors.parameters.parameter_name": {
      required: true,
      oneOf: [
        "LambdaArn",
        "NumberOfRetries",
        "MetadataExtractionQuery",
        "JsonParsingEngine",
        "RoleArn",
        "BufferSizeInMBs",
        "BufferIntervalInSeconds",
        "SubRecordType",
        "Delimiter",
        "CompressionFormat",
        "DataMessageExtraction",
      ],
      facts: { oneOf: { source: { model: "firehose 2015-08-04", shape: "ProcessorParameterName" } } },
      notes: ["CompressionFormat and DataMessageExtraction are among the values (memory)"],
    },
    "extended_s3_configuration.processing_configuration.processors.parameters.parameter_value": {
      required: true,
      length: [1, 5120],
    },
    "extended_s3_configuration.cloudwatch_logging_options": {
      computed: true,
      items: [0, 1],
      notes: ["optional+computed: removing it keeps what is set"],
    },
    "extended_s3_configuration.cloudwatch_logging_options.enabled": { default: false },
    "extended_s3_configuration.cloudwatch_logging_options.log_group_name": {
      api: {
        pattern: "^[\\.\\-_/#A-Za-z0-9]*$",
        length: [0, 512],
        source: { model: "firehose 2015-08-04", shape: "CloudWatchLoggingOptions.LogGroupName" },
      },
    },
    "extended_s3_configuration.cloudwatch_logging_options.log_stream_name": {
      api: {
        pattern: "^[^:*]*$",
        length: [0, 512],
        source: { model: "firehose 2015-08-04", shape: "CloudWatchLoggingOptions.LogStreamName" },
      },
    },
    server_side_encryption: {
      suppressMissing: true,
      items: [0, 1],
      conflictsWith: ["kinesis_source_configuration", "msk_source_configuration"],
    },
    "server_side_encryption.enabled": { default: false },
    "server_side_encryption.key_type": {
      oneOf: ["AWS_OWNED_CMK", "CUSTOMER_MANAGED_CMK"],
      requiredWith: ["server_side_encryption.enabled"],
      default: "AWS_OWNED_CMK",
      facts: { oneOf: { source: { model: "firehose 2015-08-04", shape: "KeyType" } } },
    },
    "server_side_encryption.key_arn": {
      form: "arn",
      requiredWith: ["server_side_encryption.enabled", "server_side_encryption.key_type"],
      api: {
        pattern: "^arn:.*:kms:[a-zA-Z0-9\\-]+:\\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\\-_/]+$",
        length: [1, 512],
        source: { model: "firehose 2015-08-04", shape: "DeliveryStreamEncryptionConfigurationInput.KeyARN" },
      },
    },
    arn: { computed: true },
    destination_id: { computed: true },
    version_id: { computed: true },
    kinesis_source_configuration: {
      items: [0, 1],
      conflictsWith: ["server_side_encryption"],
      facts: { items: { source: "bindings" } },
    },
    msk_source_configuration: {
      items: [0, 1],
      conflictsWith: ["server_side_encryption"],
      facts: { items: { source: "bindings" } },
    },
  },
  notes: [
    "version read is newer than the 6.25 that the bindings stand for (6.47 or later)",
    "create is retried while the role or its permissions are not known yet",
    "encryption is started by a second call after the stream is active",
    "any change but tags sends the whole destination block",
    "timeouts: create 30, update 10, delete 30 minutes",
  ],
};
