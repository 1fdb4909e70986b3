/** Examples of the options that take any text: by name, or by place where a log type wants one of its own. */
import type { LogTypeRow } from "../../../modules/catalog/row";
import { ACCOUNT } from "../../../examples/setting";
import { SAMPLE_LOG_TYPE } from "../../../modules/cli/needed-options";
import { destinationNames } from "./destinations";
import type { TextsAt } from "./values";

const role = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`;

/** `#` becomes the number of the case: AWS knows each of these names once. */
const byName: Readonly<Record<string, unknown>> = {
  format: "$context.requestId $context.status",
  roleArn: role("log-writer"),
  organizationId: "o-exampleorgid",
  streamName: "orders",
  streamPrefix: "orders",
  roleName: "orders-service",
  instanceRoleName: "orders-instances",
  serviceRoleName: "orders-beanstalk",
  maxBufferSize: "25m",
  datetimeFormat: "%Y-%m-%d",
  multilinePattern: "^\\d{4}-",
  conversionPattern: "%d{yy/MM/dd HH:mm:ss} %p %c{1}: %m%n",
  name: "orders-#",
  logFormat: "${version} ${srcaddr} ${dstaddr}",
  fieldDelimiter: "|",
  deliveryId: "delivery-#",
  deliverySourceName: "source-#",
  deliveryDestinationName: "destination-#",
  queryLogConfigId: "rqlc-0a1b2c3d4e5f6789",
  labelName: "awswaf:managed:aws:bot-control:bot:verified",
  sourceRoleArn: role("flow-logs-source"),
  destinationRoleArn: "arn:aws:iam::444455556666:role/AWSLogDeliveryFirehoseCrossAccountRole",
  "files[]": "/var/log/messages",
  "dataIdentifiers[]": "EmailAddress",
  "principals[]": role("orders-publisher"),
  regex: "ORD-[0-9]{8}",
  "recordFields[]": "event_timestamp",
  tags: { team: "orders" },
  "furtherStatements[]": {
    Sid: "deny",
    DataDirection: "Inbound",
    Principal: ["*"],
    DataIdentifier: ["arn:aws:dataprotection::aws:data-identifier/CreditCardNumber"],
    Operation: { Deny: {} },
  },
};

/** Texts that only one log type has or wants in another form. */
const byPlace: Readonly<Record<string, unknown>> = {
  "waf.redactedFields[].singleHeader.name": "authorization",
  "ecs.containers[]": "web",
  "fargate.containers[]": "web",
  "step-functions.roleName": "orders-workflow",
};

/** The examples of a log type's texts. */
export function textsOf(row: LogTypeRow): TextsAt {
  return (path) => {
    const name = path.slice(path.lastIndexOf(".") + 1);
    if (path === "adopt[].destination") return Object.values(destinationNames);
    if (path === "adopt[].logType")
      return row.id === "vended" ? [SAMPLE_LOG_TYPE] : row.v2!.logTypes.map(({ logType }) => logType);
    if (path === "suffixPath")
      return [(row.v2?.suffixVariables ?? ["yyyy", "MM"]).map((each) => `{${each}}`).join("/")];
    const text =
      byPlace[`${row.id}.${path}`] ??
      byName[name] ??
      (path.startsWith("recordFields") ? byName["recordFields[]"] : undefined);
    return text === undefined ? undefined : [text];
  };
}
