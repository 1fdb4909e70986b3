import { madeWithSource, native } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { service, setOn } from "../pieces/enablement";
import { allow, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon MQ",
  cloudwatchLogs: native.logGroup(
    madeWithSource("/aws/amazonmq/broker/${BrokerId}/general", "/aws/amazonmq/broker/${BrokerId}/audit"),
    service("mq.amazonaws.com"),
    setOn("aws_mq_broker", "logs"),
    {
      grant: {
        principal: "mq.amazonaws.com",
        sourceArn: regional("mq", "broker:${BrokerName}:${BrokerId}"),
        logGroups: "/aws/amazonmq/broker/*",
      },
      notes: [
        "The grant is needed by ActiveMQ; RabbitMQ writes with the service-linked role AWSServiceRoleForAmazonMQ and gets none, where the broker is a construct that tells its engine.",
        "The broker's id is part of the names and known after creation only, so the grant covers /aws/amazonmq/broker/* and is guarded by the broker's name.",
      ],
    },
  ),
  off: { aws_mq_broker: { "logs.general": false, "logs.audit": "false" } },
  source: byArn(
    "an Amazon MQ broker",
    "mq",
    "broker:${BrokerName}:${BrokerId}",
    "broker:orders:b-1234a5b6-78cd-901e-2fgh-3i45j6k178l9",
    { resources: "aws_mq_broker" },
  ),
  deployer: [
    allow("mq:UpdateBroker mq:DescribeBroker mq:RebootBroker"),
    allow("logs:CreateLogGroup", regional("logs", "log-group:/aws/amazonmq/*")),
    allow(
      "iam:CreateServiceLinkedRole",
      "arn:${Partition}:iam::${Account}:role/aws-service-role/mq.amazonaws.com/AWSServiceRoleForAmazonMQ",
    ),
  ],
  constraints: {
    "The resource policy must exist before the broker is created or rebooted.": held("order"),
    "RabbitMQ has no audit log, and AWS takes no value for it there.": rule("audit"),
    "The names of the log groups cannot be chosen; retention and key are set by adopting the groups after the broker exists.":
      held("destinations.cloudwatchLogs.logGroup.naming"),
    "Whoever creates the broker needs logs:CreateLogGroup on /aws/amazonmq/*; without it MQ silently makes no log group.":
      because.elsewhere,
    "A change of logs takes effect when the broker is rebooted: in its maintenance window, or at once with applyImmediately.":
      held("service"),
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#18067, #18107, #18350, #25996":
      'audit = false sent for RabbitMQ fails with "Audit logging is not supported"; fixed in 3.38, but leave audit out.',
    "hashicorp/terraform-provider-aws#39545": "There is no argument for the log group or its retention.",
    "LD4P/sinopia#219": "Log groups without streams mean that the resource policy is missing.",
  },
  pages: [
    "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html",
    "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring-rabbitmq.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      "The acceptance test of aws_mq_broker writes general = true and audit = true, and has no resource policy, which the guide asks for",
    ],
    acceptanceTests: {
      aws_mq_broker: "internal/service/mq/broker_test.go TestAccMQBroker_AllFields_customVPC",
    },
  },
});
