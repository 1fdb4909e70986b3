/**
 * Fault Injection Service experiment logs. The experiment's role sets up the delivery when an experiment
 * starts, so it needs the V1 permissions of a deployer itself.
 * @see https://docs.aws.amazon.com/fis/latest/userguide/monitoring-logging.html
 */
import type {
  FisExperimentTemplate,
  FisExperimentTemplateLogConfiguration,
} from "@cdktf/provider-aws/lib/fis-experiment-template";
import type { ITerraformDependable } from "cdktf";
import type { CellKey } from "../catalog/row";
import { row as facts } from "../catalog/rows/fault-injection";
import { fillTemplate } from "../policies/arn";
import { oneOrMany, type Statement } from "../policies/document";
import { arnOfId, identifyByArnOrItsId } from "./arn-of-id";
import type { FaultInjectionOptions } from "./options.generated";
import { addToRole } from "./service-role";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

/** The version of the log records' schema that AWS documents. */
const LOG_SCHEMA_VERSION = 2;

type Source = FisExperimentTemplate | string | undefined;

const faultInjection: LogSwitch<Source, FaultInjectionOptions> = {
  identify: (source, environment) =>
    typeof source === "string"
      ? identifyByArnOrItsId(facts.source.arns[0], source, environment)
      : // The binding has no attribute for the ARN.
        { arn: arnOfId(facts.source.arns[0], source!.id, environment), id: source!.id },
  switchOn: (context) => {
    const [logGroup] = context.logGroups;
    const [bucket] = context.buckets;
    const logConfiguration: FisExperimentTemplateLogConfiguration = {
      logSchemaVersion: LOG_SCHEMA_VERSION,
      ...(logGroup ? { cloudwatchLogsConfiguration: { logGroupArn: `${logGroup.logGroupArn}:*` } } : {}),
      ...(bucket
        ? {
            s3Configuration: {
              bucketName: bucket.bucketName,
              ...(bucket.prefix === "" ? {} : { prefix: bucket.prefix }),
            },
          }
        : {}),
    };
    return { attributes: { logConfiguration }, dependencies: rolePolicy(context) };
  },
};

export const switches = { "fault-injection": faultInjection } satisfies LogSwitches;

function rolePolicy(context: SwitchContext<Source, FaultInjectionOptions>): readonly ITerraformDependable[] {
  const { row, environment, options, logGroups, buckets } = context;
  if (options.roleName === undefined) return [];
  const cells: CellKey[] = [];
  if (logGroups.length > 0) cells.push("cloudwatchLogs");
  if (buckets.length > 0) cells.push("s3");
  const actionsOf = new Map<string, string[]>();
  for (const role of row.roles!.filter((r) => r.neededFor.some((cell) => cells.includes(cell)))) {
    for (const { actions, resources } of role.statements) {
      const resource = fillTemplate(resources[0]!, {
        Partition: environment.partition,
        BucketName: buckets[0]?.bucketName,
      });
      actionsOf.set(resource, [...(actionsOf.get(resource) ?? []), ...actions]);
    }
  }
  const statements = [...actionsOf].map(([resource, actions]): Statement => ({
    Effect: "Allow",
    Action: oneOrMany(actions),
    Resource: resource,
  }));
  return addToRole(context, options.roleName, statements);
}
