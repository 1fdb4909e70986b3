/**
 * Access logs of API Gateway REST, HTTP and WebSocket APIs.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
 */
import { ApiGatewayAccount } from "@cdktf/provider-aws/lib/api-gateway-account";
import type { ApiGatewayStage } from "@cdktf/provider-aws/lib/api-gateway-stage";
import type { Apigatewayv2Stage } from "@cdktf/provider-aws/lib/apigatewayv2-stage";
import { TerraformResource, type ITerraformDependable } from "cdktf";
import { isLiteral } from "../destinations/destination";
import { stackRegistry } from "../destinations/registry";
import type { ApiGatewayAccessLogsOptions } from "./options.generated";
import { identifyByArn } from "./identify";
import { placeIn, sharedPlace, usedBy } from "../names/addresses";
import { roleStatements } from "./role-statements";
import { createServiceRole } from "./service-role";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

export type ApiGatewaySource = ApiGatewayStage | Apigatewayv2Stage | string | undefined;

type Context = SwitchContext<ApiGatewaySource, ApiGatewayAccessLogsOptions>;
type Protocol = NonNullable<ApiGatewayAccessLogsOptions["protocolType"]>;

const apiGatewayAccessLogs: LogSwitch<ApiGatewaySource, ApiGatewayAccessLogsOptions> = {
  identify: (source) => identifyByArn(source!),
  rules: { format: ({ options }) => formatProblems(options.format) },
  problems: protocolProblems,
  switchOn: (context) => ({
    attributes: {
      accessLogSettings: {
        destinationArn: context.logGroups[0]!.logGroupArn,
        format: context.options.format ?? JSON.stringify(defaultFields[protocolOf(context)]),
      },
    },
    // "CloudWatch Logs role ARN must be set in account settings" (aws-samples/serverless-patterns#620).
    dependencies: context.options.accountRole === "create" ? accountRole(context) : [],
  }),
};

export const switches = { "api-gateway-access-logs": apiGatewayAccessLogs } satisfies LogSwitches;

/**
 * The JSON formats that AWS's guides and console propose.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html
 */
const defaultFields: Readonly<Record<Protocol, Readonly<Record<string, string>>>> = {
  REST: {
    requestId: "$context.requestId",
    extendedRequestId: "$context.extendedRequestId",
    ip: "$context.identity.sourceIp",
    caller: "$context.identity.caller",
    user: "$context.identity.user",
    requestTime: "$context.requestTime",
    httpMethod: "$context.httpMethod",
    resourcePath: "$context.resourcePath",
    status: "$context.status",
    protocol: "$context.protocol",
    responseLength: "$context.responseLength",
  },
  HTTP: {
    requestId: "$context.requestId",
    ip: "$context.identity.sourceIp",
    requestTime: "$context.requestTime",
    httpMethod: "$context.httpMethod",
    routeKey: "$context.routeKey",
    status: "$context.status",
    protocol: "$context.protocol",
    responseLength: "$context.responseLength",
  },
  WEBSOCKET: {
    requestId: "$context.requestId",
    ip: "$context.identity.sourceIp",
    caller: "$context.identity.caller",
    user: "$context.identity.user",
    requestTime: "$context.requestTime",
    eventType: "$context.eventType",
    routeKey: "$context.routeKey",
    status: "$context.status",
    connectionId: "$context.connectionId",
  },
};

/** What kind of stage the source says it is: `v2` is HTTP or WebSocket. */
function kindOf(source: ApiGatewaySource): "REST" | "v2" | undefined {
  if (TerraformResource.isTerraformResource(source)) {
    return source.terraformResourceType === "aws_api_gateway_stage" ? "REST" : "v2";
  }
  if (!isLiteral(source)) return undefined;
  return source.includes("/restapis/") ? "REST" : source.includes("/apis/") ? "v2" : undefined;
}

function protocolOf({ source, options }: Context): Protocol {
  return options.protocolType ?? (kindOf(source) === "v2" ? "HTTP" : "REST");
}

function formatProblems(format: string | undefined): string[] {
  if (!isLiteral(format)) return [];
  const problems: string[] = [];
  if (/[\r\n]/.test(format.trimEnd())) {
    problems.push("format has several lines.");
  }
  if (!/\$context\.(requestId|extendedRequestId)\b/.test(format)) {
    problems.push(`format "${format}" has neither $context.requestId nor $context.extendedRequestId.`);
  }
  return problems;
}

function protocolProblems(context: Context): string[] {
  const { source, options } = context;
  const kind = kindOf(source);
  const problems: string[] = [];
  if (options.protocolType !== undefined && kind !== undefined) {
    if ((kind === "REST") !== (options.protocolType === "REST")) {
      problems.push(
        `protocolType is ${options.protocolType}, and the source is a stage of ${kind === "REST" ? "a REST API" : "an HTTP or WebSocket API"}: leave protocolType out or correct it.`,
      );
    }
  }
  if (options.accountRole === "create" && protocolOf(context) === "HTTP") {
    problems.push(
      'accountRole "create" has no use for an HTTP API: its stages write by the log group\'s resource policy. Leave it out, or set protocolType "WEBSOCKET" for a WebSocket API.',
    );
  }
  return problems;
}

/** The role in the account's settings, made once per stack and region, whoever asks first. */
function accountRole({
  scope,
  delivery,
  row,
  environment,
  regionArgument,
}: Context): readonly ITerraformDependable[] {
  const { region } = regionArgument;
  return stackRegistry(scope).once(`api-gateway-account/${region ?? ""}`, () => {
    const parent = placeIn(sharedPlace(scope, "ApiGatewayAccounts"), region ?? "Own");
    const facts = row.roles![0]!;
    // AWS documents neither aws:SourceAccount nor aws:SourceArn for this role. API Gateway tries the role,
    // with a log group of its own (/aws/apigateway/welcome), when the setting is made.
    const role = createServiceRole(parent, "Role", {
      description: "API Gateway to CloudWatch Logs, all APIs of the account",
      trustedBy: facts.trustedBy,
      statements: roleStatements(facts, environment),
    });
    const account = new ApiGatewayAccount(parent, "Account", {
      cloudwatchRoleArn: role.arn,
      dependsOn: [...role.dependencies],
      ...regionArgument,
    });
    usedBy(parent, delivery);
    return [...role.dependencies, account];
  });
}
