/**
 * Everything that is wrong with one construct, in one error: what was given, where, why AWS refuses it,
 * what is allowed.
 */
import type { IConstruct } from "constructs";

export class LogDeliveryError extends Error {
  /** Path of the construct, e.g. `workload-us-east-1/BrokerLogs`. */
  readonly path: string;
  readonly problems: readonly string[];

  constructor(scope: IConstruct | string, problems: readonly string[]) {
    const path = typeof scope === "string" ? scope : scope.node.path;
    super(
      problems.length === 1
        ? `[${path}] ${problems[0]}`
        : `[${path}]\n${problems.map((p) => `  - ${p}`).join("\n")}`,
    );
    this.name = "LogDeliveryError";
    this.path = path;
    this.problems = problems;
  }
}
