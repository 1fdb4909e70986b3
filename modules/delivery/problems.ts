/** All that is wrong with a delivery, asked before anything is made. */
import type { Construct } from "constructs";
import { environmentOf, knownToDiffer } from "../destinations/environment";
import { stackRegistry } from "../destinations/registry";
import { whereIs } from "../names/addresses";
import { roleNameProblems } from "../services/given-role";
import { arnValues } from "../services/identify";
import type { SwitchContext } from "../services/switch";
import { constraintProblems, formRefused } from "./constraints/constraints";
import type { ResolvedRequest } from "./request";
import { needsSource, ruleProblems } from "./rules";
import { missingSourceProblem, sourceTextProblems } from "./source";
import { stayingOnProblems } from "./staying-on";

export function requestProblems(
  scope: Construct,
  request: ResolvedRequest,
  context: SwitchContext<unknown, object>,
): string[] {
  const { row, environment, destinations, delivered, bridged, names, legacy, options, logSwitch } = request;
  const checked = { ...context, names, destinations, options: { ...options } };
  return [
    ...sourceProblems(scope, request, formRefused(checked)),
    ...ruleProblems({ row, environment, destinations, names, legacy }),
    ...(delivered.length > 0 ? v2().v2Problems(row, delivered, options) : []),
    ...(row.destinations.s3?.enablement === "bridge"
      ? bridge().bridgeProblems(scope, row, environment, bridged, options)
      : []),
    ...constraintProblems(checked, (name) => logSwitch.rules![name]!(context)),
    ...roleNameProblems({ ...options }),
    ...stayingOnProblems(request, context),
    ...(logSwitch.problems?.(context) ?? []),
  ];
}

/** Loaded for the first bridge. */
function bridge(): typeof import("./bridge-stream") {
  return require("./bridge-stream") as typeof import("./bridge-stream");
}

/** Loaded for the first V2 delivery. */
function v2(): typeof import("./v2") {
  return require("./v2") as typeof import("./v2");
}

/** @param formTold whether a constraint of the row tells of the ARN's form already */
function sourceProblems(scope: Construct, request: ResolvedRequest, formTold: boolean): string[] {
  const { row, source, identity, environment, destinations, delivered, legacy } = request;
  const own = environmentOf(scope);
  const problems: string[] = [];
  if (knownToDiffer(environment.account, own.account)) {
    problems.push(
      `The source ${identity.arn ?? ""} belongs to account ${environment.account} and this stack deploys to ${own.account}: logging is switched on in the source's account.`,
    );
  }
  const unnamed = identity.arn === undefined && (delivered.length > 0 || identity.id === undefined);
  if (unnamed && destinations.some((d) => needsSource(row, d.type, legacy))) {
    problems.push(missingSourceProblem(row));
  }
  const known =
    typeof identity.arn === "string" && identity.arn.startsWith("arn:") && !identity.arn.includes("${");
  if (
    known &&
    !formTold &&
    row.source.arns.length > 0 &&
    Object.keys(arnValues(row, identity.arn)).length === 0
  ) {
    problems.push(
      `Source "${identity.arn}" is not the ARN of ${row.source.noun}: AWS's form is ${row.source.arns.join(" or ")}.`,
    );
  }
  problems.push(...sourceTextProblems(row, source));
  const key = configurationKey(request);
  const first = key === undefined ? undefined : stackRegistry(scope).find<Construct>(key);
  if (first) {
    problems.push(
      `"${row.id}" of this source is switched on by "${whereIs(first)}" already, and ${row.source.noun} holds one logging configuration: give all destinations to that one.`,
    );
  }
  return problems;
}

/** Under which key the source's only configuration is registered; undefined where a source takes many. */
export function configurationKey({ row, source, key }: ResolvedRequest): string | undefined {
  // What has no ARN is a setting of the account: there is one whether a source is named or not.
  const single = source !== undefined || row.source.arns.length === 0;
  return row.source.configurations === "one" && single ? `configured/${row.id}/${key}` : undefined;
}
