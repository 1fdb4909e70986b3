import { fixed, native } from "../pieces/cells";
import { because } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { serviceLinkedRole, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Connect",
  cloudwatchLogs: native.logGroup(
    fixed("/aws/connect/${InstanceAlias}"),
    serviceLinkedRole("AWSServiceRoleForAmazonConnect"),
    setOn("aws_connect_instance", "contact_flow_logs_enabled"),
    {
      notes: [
        "The service-linked role's name ends in a suffix of the instance: AWSServiceRoleForAmazonConnect_<suffix>.",
      ],
    },
  ),
  off: { aws_connect_instance: { contact_flow_logs_enabled: false } },
  source: byArn(
    "an Amazon Connect instance",
    "connect",
    "instance/${InstanceId}",
    "instance/a1b2c3d4-5678-90ab-cdef-11111example",
    {
      resources: "aws_connect_instance",
      id: {
        pattern: "^[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}$",
        example: "a1b2c3d4-5678-90ab-cdef-11111example",
      },
      maxDestinations: 1,
    },
  ),
  deployer: [
    allow(
      "connect:DescribeInstance connect:DescribeInstanceAttribute connect:ListInstanceAttributes connect:UpdateInstanceAttribute",
    ),
    allow("logs:CreateLogGroup", regional("logs", "log-group:/aws/connect/${InstanceAlias}")),
  ],
  constraints: {
    'Only flows that contain a "Set logging behavior" block set to enable are logged.': because.elsewhere,
    "If the log group is deleted, Connect stops logging until it is made again by hand.": because.runtime,
  },
  pages: [
    "https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-logs.html",
    "https://docs.aws.amazon.com/connect/latest/adminguide/connect-slr.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_connect_instance: "internal/service/connect/instance_test.go testAccInstance_basic",
    },
    sources: [
      "Amazon Connect administrator guide: contact-flow-logs, contact-flow-logs-stored-in-cloudwatch, connect-slr, security-iam-amazon-connect-permissions",
      "No V2 log type: AMAZON_CONNECT_FLOW_LOGS of @aws-cdk/aws-service-spec 0.1.150 is gone in 0.1.216, and the API reference of PutDeliverySource has none",
    ],
    doubts: [doubts.groupKey],
  },
});
