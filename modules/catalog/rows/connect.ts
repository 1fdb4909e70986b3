import { fixed, native } from "../pieces/cells";
import { because, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { serviceLinkedRole, setOn } from "../pieces/enablement";
import { doubts } from "../pieces/evidence";
import { allow, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon Connect",
  destinations: {
    cloudwatchLogs: native.logGroup(
      serviceLinkedRole("AWSServiceRoleForAmazonConnect"),
      setOn("aws_connect_instance", "contact_flow_logs_enabled"),
      {
        logGroup: fixed("/aws/connect/${InstanceAlias}"),
        notes: [
          "The service-linked role's name ends in a suffix of the instance: AWSServiceRoleForAmazonConnect_<suffix>.",
        ],
      },
    ),
  },
  source: {
    noun: "an Amazon Connect instance",
    resources: "aws_connect_instance",
    arns: [regional("connect", "instance/${InstanceId}")],
    id: {
      pattern: "^[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}$",
      example: "a1b2c3d4-5678-90ab-cdef-11111example",
    },
    exampleArn: "arn:aws:connect:us-east-1:111122223333:instance/a1b2c3d4-5678-90ab-cdef-11111example",
    maxDestinations: 1,
  },
  deployer: [
    allow(
      "connect:DescribeInstance connect:DescribeInstanceAttribute connect:ListInstanceAttributes connect:UpdateInstanceAttribute",
    ),
    allow("logs:CreateLogGroup", regional("logs", "log-group:/aws/connect/${InstanceAlias}")),
  ],
  constraints: [
    told(
      because.elsewhere,
      'Only flows that contain a "Set logging behavior" block set to enable are logged.',
    ),
    told(
      because.runtime,
      "If the log group is deleted, Connect stops logging until it is made again by hand.",
    ),
  ],
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
