import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/logs/delivery.go", commit: "009ebbba773eb7f1e3b286e30033836f4d115bd9" },
  framework: true,
  importId: { form: "delivery id" },
  arguments: {
    delivery_source_name: {
      required: true,
      forceNew: true,
      length: [1, 60],
      api: {
        pattern: "^[\\w-]*$",
        source: { model: "cloudwatch-logs 2014-03-28", shape: "CreateDeliveryRequest.deliverySourceName" },
      },
    },
    delivery_destination_arn: {
      required: true,
      forceNew: true,
      form: "arn",
      notes: ["unknown at plan = the delivery is replaced"],
    },
    field_delimiter: {
      computed: true,
      length: [0, 5],
      notes: ["UseStateForUnknown: leaving it out later keeps the old one; an empty one of AWS stays null"],
    },
    record_fields: {
      computed: true,
      length: [1, 64],
      items: [0, 128],
      notes: [
        "list, order counts; UseStateForUnknown: leaving it out later keeps the old fields; length is of each element",
      ],
    },
    s3_delivery_configuration: {
      computed: true,
      items: [0, 1],
      notes: [
        "an attribute (list of objects), not a block: an object must name both members, null allowed (Terraform's rule for object types, memory); UseStateForUnknown: leaving it out later keeps the old path",
      ],
    },
    "s3_delivery_configuration.enable_hive_compatible_path": {
      notes: ["newer version: false of AWS is read as null where the configuration has null"],
    },
    "s3_delivery_configuration.suffix_path": {
      api: {
        length: [1, 256],
        source: { model: "cloudwatch-logs 2014-03-28", shape: "S3DeliveryConfiguration.suffixPath" },
      },
      notes: [
        "normalised: AWS prepends its own prefix for some sources. Newer version: create stores what was configured; read treats two values as equal when the stored one ends in the read one (same hive flag)",
      ],
    },
  },
  notes: [
    "create, update, delete are not retried: ConflictException of parallel changes fails the apply",
    "an update sends delimiter, fields and S3 configuration together; in the version read its result is not read back (unknowns would stay)",
    "tags are never read: drift of tags is not seen",
  ],
};
