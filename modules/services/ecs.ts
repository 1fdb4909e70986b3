/**
 * Container logs of ECS tasks by the awslogs driver, on EC2 and on Fargate. Each container definition has its
 * own setting, in the JSON of container_definitions.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
 */
import type { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import { Token } from "cdktf";
import { isLiteral, terraformJson } from "../destinations/destination";
import type { EcsOptions } from "./options.generated";
import { identifyByIdOrArn } from "./identify";
import { roleStatements } from "./role-statements";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

export type EcsSource = EcsTaskDefinition | string | undefined;

type Context = SwitchContext<EcsSource, EcsOptions>;

interface ContainerDefinition {
  readonly name?: string;
  readonly logConfiguration?: unknown;
}

/**
 * Without a source, the attribute is a list of one container definition that holds nothing but its
 * `logConfiguration`, to be joined with one's own.
 */
const ecs: LogSwitch<EcsSource, EcsOptions> = {
  identify: (source) => identifyByIdOrArn(source!),
  problems: (context) => [...optionProblems(context.options), ...containerProblems(context)],
  switchOn: (context) => {
    const { row, source, environment, options, logGroups } = context;
    const logConfiguration = logConfigurationOf(context);
    const definitions =
      typeof source === "object"
        ? containersOf(source)!.map((container) =>
            logs(container, options) ? { ...container, logConfiguration } : container,
          )
        : [{ logConfiguration }];
    return {
      // Not escaped: references in the user's own definitions stay what they are.
      attributes: { containerDefinitions: JSON.stringify(definitions) },
      dependencies: addToRole(
        context,
        options.roleName,
        roleStatements(row.roles![0]!, environment, {}, logGroups),
      ),
    };
  },
  merges: ["containerDefinitions"],
};

/** The same on Fargate, which asks more of the task definition. */
const fargate: LogSwitch<EcsSource, EcsOptions> = {
  ...ecs,
  rules: {
    compatibility: ({ source }) => {
      if (typeof source !== "object") return undefined;
      const given = source.requiresCompatibilitiesInput ?? [];
      if (Token.isUnresolved(given) || given.includes("FARGATE")) return undefined;
      return `requiresCompatibilities of "${source.node.path}" is ${given.length === 0 ? "not given" : given.join(", ")}.`;
    },
    buffer: ({ options }) =>
      options.maxBufferSize !== undefined && options.mode === "blocking"
        ? `maxBufferSize is ${options.maxBufferSize}, and mode is "blocking".`
        : undefined,
  },
  problems: containerProblems,
};

export const switches = { ecs, fargate } satisfies LogSwitches;

function logConfigurationOf({ logGroups, options }: Context): unknown {
  const logGroup = logGroups[0]!;
  const { streamPrefix, mode, maxBufferSize, datetimeFormat, multilinePattern } = options;
  const configuration = {
    logDriver: "awslogs",
    // No awslogs-create-group: without logs:CreateLogGroup tasks would not start (terraform-aws-modules/terraform-aws-ecs#313).
    options: {
      "awslogs-group": logGroup.logGroupName,
      "awslogs-region": logGroup.region,
      "awslogs-stream-prefix": streamPrefix ?? "ecs",
      ...(datetimeFormat === undefined ? {} : { "awslogs-datetime-format": datetimeFormat }),
      ...(multilinePattern === undefined ? {} : { "awslogs-multiline-pattern": multilinePattern }),
      ...(mode === undefined ? {} : { mode }),
      ...(maxBufferSize === undefined ? {} : { "max-buffer-size": maxBufferSize }),
    },
  };
  // Patterns may hold what Terraform would take for a reference.
  return JSON.parse(terraformJson(configuration));
}

/** The containers; undefined where they are known at apply only. */
function containersOf(source: EcsTaskDefinition): readonly ContainerDefinition[] | undefined {
  try {
    const containers: unknown = JSON.parse(source.containerDefinitionsInput ?? "");
    return Array.isArray(containers) ? (containers as ContainerDefinition[]) : undefined;
  } catch {
    return undefined;
  }
}

function logs(container: ContainerDefinition, { containers }: EcsOptions): boolean {
  return containers === undefined || containers.includes(container.name ?? "");
}

function optionProblems(options: EcsOptions): string[] {
  const problems: string[] = [];
  if (options.datetimeFormat !== undefined && options.multilinePattern !== undefined) {
    problems.push(
      "datetimeFormat and multilinePattern both say where a record starts, and awslogs takes one of them.",
    );
  }
  if (options.maxBufferSize !== undefined && options.mode === "blocking") {
    problems.push('maxBufferSize is for mode "non-blocking", and mode is "blocking": leave one of them out.');
  }
  return problems;
}

function containerProblems({ source, options }: Context): string[] {
  if (typeof source !== "object") {
    return options.containers === undefined
      ? []
      : ["containers needs the task definition as the source: without it, one logConfiguration is returned."];
  }
  const containers = containersOf(source);
  if (containers === undefined) {
    return [
      `The containerDefinitions of "${source.node.path}" are no JSON list that can be read before apply, so no logConfiguration can be added: write them with JSON.stringify, or leave source out and join LogDelivery.attributes.`,
    ];
  }
  const problems: string[] = [];
  const names = containers.map(({ name }) => name ?? "");
  const unknown = (options.containers ?? []).filter((name) => isLiteral(name) && !names.includes(name));
  if (unknown.length > 0 && !names.some((name) => Token.isUnresolved(name))) {
    problems.push(
      `containers has ${unknown.map((name) => `"${name}"`).join(", ")}, and "${source.node.path}" defines ${names.map((name) => `"${name}"`).join(", ")}.`,
    );
  }
  const taken = containers.filter((c) => logs(c, options) && c.logConfiguration !== undefined);
  if (taken.length > 0) {
    problems.push(
      `Container ${taken.map(({ name }) => `"${name ?? ""}"`).join(", ")} of "${source.node.path}" has a logConfiguration, which this delivery would overwrite: remove it, or name the other containers in the option containers.`,
    );
  }
  return problems;
}
