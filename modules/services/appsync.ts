/**
 * Logs of AppSync GraphQL APIs and Event APIs.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
 */
import type { AppsyncApi, AppsyncApiEventConfig } from "@cdktf/provider-aws/lib/appsync-api";
import type { AppsyncGraphqlApi } from "@cdktf/provider-aws/lib/appsync-graphql-api";
import { TerraformResource } from "cdktf";
import { isLiteral } from "../destinations/destination";
import type { AppsyncOptions } from "./options.generated";
import { identifyByIdOrArn } from "./identify";
import { roleStatements } from "./role-statements";
import { createServiceRole, roleOr } from "./service-role";
import type { LogSwitch, LogSwitches } from "./switch";

export type AppsyncSource = AppsyncGraphqlApi | AppsyncApi | string | undefined;

const appsync: LogSwitch<AppsyncSource, AppsyncOptions> = {
  identify: (source) => {
    if (eventApi(source)) return { arn: source.apiArn, id: source.apiId, names: { ApiId: source.apiId } };
    const identity = identifyByIdOrArn(source as AppsyncGraphqlApi | string);
    return { ...identity, names: { ApiId: identity.id } };
  },
  rules: {
    verboseContent: ({ source, options }) =>
      wantsEventConfig(source, options) && options.excludeVerboseContent !== undefined
        ? "excludeVerboseContent is given for an Event API."
        : undefined,
  },
  problems: ({ source, options }) => {
    const problems: string[] = [];
    const event = wantsEventConfig(source, options);
    if (options.eventApi !== undefined && typeof source === "object" && options.eventApi !== event) {
      problems.push("eventApi contradicts the source, which tells by itself what it is: leave eventApi out.");
    }
    if (eventApi(source)) {
      const own = ownEventConfig(source);
      if (own === undefined) {
        problems.push(
          `"${source.node.path}" has no eventConfig to which logging could be added: an Event API needs one, with its authorization modes, written as a list of one.`,
        );
      } else if (own.logConfig !== undefined) {
        problems.push(
          `"${source.node.path}" sets eventConfig.logConfig itself, which this delivery would overwrite: remove it there.`,
        );
      }
    }
    return problems;
  },
  switchOn: ({ scope, row, source, identity, environment, options }) => {
    const facts = row.roles![0]!;
    // The API needs the role, so the role can't name an API of the same stack: its id is known too late.
    const apiId = isLiteral(identity.id) ? identity.id : undefined;
    const role = roleOr(options.roleArn, () =>
      createServiceRole(scope, "Role", {
        description: "AppSync to CloudWatch Logs",
        trustedBy: facts.trustedBy,
        statements: roleStatements(facts, environment, { ApiId: apiId }),
      }),
    );
    const logLevel = options.logLevel ?? "ERROR";
    if (wantsEventConfig(source, options)) {
      const own = eventApi(source) ? ownEventConfig(source) : undefined;
      const eventConfig: AppsyncApiEventConfig = {
        ...own,
        logConfig: [{ cloudwatchLogsRoleArn: role.arn, logLevel }],
      };
      return { attributes: { eventConfig: [eventConfig] }, dependencies: role.dependencies };
    }
    return {
      attributes: {
        logConfig: {
          cloudwatchLogsRoleArn: role.arn,
          fieldLogLevel: logLevel,
          ...(options.excludeVerboseContent === undefined
            ? {}
            : { excludeVerboseContent: options.excludeVerboseContent }),
        },
      },
      dependencies: role.dependencies,
    };
  },
  merges: ["eventConfig"],
};

export const switches = { appsync } satisfies LogSwitches;

function eventApi(source: AppsyncSource): source is AppsyncApi {
  return TerraformResource.isTerraformResource(source) && source.terraformResourceType === "aws_appsync_api";
}

function wantsEventConfig(source: AppsyncSource, options: AppsyncOptions): boolean {
  return typeof source === "object" ? eventApi(source) : (options.eventApi ?? false);
}

function ownEventConfig(source: AppsyncApi): AppsyncApiEventConfig | undefined {
  const own = source.eventConfigInput;
  return Array.isArray(own) ? (own[0] as AppsyncApiEventConfig | undefined) : undefined;
}
