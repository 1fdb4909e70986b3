/** Where the output of an app will be: it is made aside, and paths in it are seen from its place at the end. */
import { App } from "cdktf";
import type { IConstruct } from "constructs";

/** Context of an app that is made aside: the folder that its output gets to. */
export const OUTDIR = "cdktf-log-delivery/outdir";

/** The folder that the output of a construct's app gets to. */
export function outdirOf(scope: IConstruct): string {
  return (scope.node.tryGetContext(OUTDIR) as string | undefined) ?? App.of(scope).outdir;
}
