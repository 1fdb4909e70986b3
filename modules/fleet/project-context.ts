/** What a project's `cdktf.json` says to a fleet. */
import { existsSync, readFileSync } from "node:fs";
import type { IConstruct } from "constructs";
import { APP_CONTEXT, appName, appNameProblem, nameApp } from "../names/app-name";

/**
 * Names the app as the project's `cdktf.json` has it. `cdktf synth` hands the file's context to the program; run without
 * it, as by `npm run synth` and the commands, the program must give the same names.
 *
 * @param directory where `cdktf.json` is
 * @returns what is wrong with the name
 */
export function nameAppByProject(app: IConstruct, directory = process.cwd()): string[] {
  const name: unknown = appName(app) ?? contextIn(`${directory}/cdktf.json`)[APP_CONTEXT];
  const problem = appNameProblem(name);
  if (problem === undefined && typeof name === "string") nameApp(app, name);
  return problem === undefined ? [] : [problem];
}

function contextIn(file: string): Readonly<Record<string, unknown>> {
  if (!existsSync(file)) return {};
  try {
    const { context } = JSON.parse(readFileSync(file, "utf8")) as { context?: Record<string, unknown> };
    return context ?? {};
  } catch {
    // What cdktf can't read either says nothing of the app.
    return {};
  }
}
