import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Provider } from "./provider/start";
import { typesIn, typesInHcl } from "./provider/schemas-in-use";

/** A message of Terraform's. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
  /** Where in the configuration: the file, and how many bytes are before it. */
  readonly range?: { readonly filename: string; readonly start: { readonly byte: number } };
}

/** A change that a plan announces. */
export interface PlannedChange {
  readonly address: string;
  /** As Terraform calls it: `create`, `update`, `replace`, `delete`, or `import` when that is all. */
  readonly action: string;
  /** The id that it is imported by, alone or with a change. */
  readonly importId?: string;
}

/** What a run of Terraform ended with. */
export interface Run {
  readonly exitCode: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a plan or apply: what is to change. */
  readonly changes: readonly PlannedChange[];
  readonly seconds: number;
}

/** A copy of a stack in which Terraform can run: its own state, its own configuration. */
export interface Workspace {
  readonly directory: string;
  /** `undefined`: the real provider from the registry. */
  readonly provider: Provider | undefined;
  /** Keep `prevent_destroy`, for those who try it. */
  readonly keepsGuards?: boolean;
}

/** Whether a Terraform CLI is on the path. */
export function hasTerraform(): boolean {
  return spawnSync("terraform", ["version"], { stdio: "ignore" }).status === 0;
}

/** Reads a synthesized stack. */
export function readStack(stackDirectory: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(stackDirectory, "cdk.tf.json"), "utf8")) as Record<string, unknown>;
}

/**
 * The stack as it can be tried out: with its state kept beside it (backends and `cloud` blocks need a network), and
 * without `prevent_destroy`, which exists to stop the last step of a lifecycle, unless it is what is tried.
 */
function tryable(stack: Record<string, unknown>, keepsGuards = false): Record<string, unknown> {
  const { backend: _, cloud: __, ...terraform } = (stack["terraform"] ?? {}) as Record<string, unknown>;
  return {
    ...stack,
    ...(stack["resource"] !== undefined && {
      resource: keepsGuards ? stack["resource"] : unguarded(stack["resource"]),
    }),
    terraform: { ...terraform, backend: { local: { path: "terraform.tfstate" } } },
  };
}

function unguarded(resources: unknown): unknown {
  return JSON.parse(
    JSON.stringify(resources, (key, value: unknown) => (key === "prevent_destroy" ? undefined : value)),
  );
}

/** Makes a workspace of a stack's directory (`cdktf.out/stacks/<name>`). */
export function openWorkspace(
  stackDirectory: string,
  provider: Provider | undefined,
  keepsGuards = false,
): Workspace {
  const workspace = {
    directory: mkdtempSync(join(tmpdir(), "log-delivery-terraform-")),
    provider,
    keepsGuards,
  };
  writeFileSync(join(workspace.directory, "terraform.rc"), "");
  configure(workspace, stackDirectory);
  return workspace;
}

/** Replaces a workspace's configuration and keeps its state: the next apply is a change of what is there. */
export function configure({ directory, provider, keepsGuards }: Workspace, stackDirectory: string): void {
  cpSync(stackDirectory, directory, {
    recursive: true,
    filter: (path) => !/[\\/](\.terraform|terraform\.[^\\/]*tfstate[^\\/]*)$/.test(path),
  });
  for (const name of ["cdk.tf", "cdk.tf.json"]) rmSync(join(directory, name), { force: true });
  if (existsSync(join(stackDirectory, "cdk.tf"))) {
    const text = tryableHcl(readFileSync(join(stackDirectory, "cdk.tf"), "utf8"));
    provider?.use(typesInHcl(text));
    writeFileSync(join(directory, "cdk.tf"), text);
    return;
  }
  const stack = tryable(readStack(stackDirectory), keepsGuards);
  provider?.use(typesIn(stack));
  writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify(stack));
}

/** The same for HCL, of a stack with a backend and without guards against destruction. */
function tryableHcl(text: string): string {
  return text.replace(/^backend "\w+" \{\n[^}]*\}$/m, 'backend "local" {\npath = "terraform.tfstate"\n}');
}

/** Deletes a workspace with its state. */
export function closeWorkspace({ directory }: Workspace): void {
  rmSync(directory, { recursive: true, force: true });
}

function environment({ directory, provider }: Workspace): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("TF_"));
  return {
    ...Object.fromEntries(inherited),
    TF_CLI_CONFIG_FILE: join(directory, "terraform.rc"),
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    ...(provider ? { TF_REATTACH_PROVIDERS: provider.reattach } : sharedDownload()),
  };
}

/** The real provider takes several hundred megabytes: it is downloaded once, for all workspaces. */
function sharedDownload(): NodeJS.ProcessEnv {
  const directory = join(tmpdir(), "log-delivery-plugins");
  mkdirSync(directory, { recursive: true });
  // The workspaces are new, so there is no lock file to break.
  return { TF_PLUGIN_CACHE_DIR: directory, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1" };
}

async function terraform(
  workspace: Workspace,
  args: readonly string[],
): Promise<{ exitCode: number; output: string; seconds: number }> {
  const started = performance.now();
  const child = spawn("terraform", args, {
    cwd: workspace.directory,
    env: environment(workspace),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
  return {
    exitCode,
    output: Buffer.concat(chunks).toString("utf8"),
    seconds: (performance.now() - started) / 1000,
  };
}

interface LogLine {
  readonly type?: string;
  readonly diagnostic?: Partial<Diagnostic>;
  readonly change?: {
    readonly action: string;
    readonly resource: { readonly addr: string };
    readonly importing?: { readonly id: string };
  };
}

function toDiagnostic({ severity, summary, detail, address, range }: Partial<Diagnostic>): Diagnostic {
  return {
    severity: severity ?? "error",
    summary: summary ?? "",
    detail: detail ?? "",
    ...(address && { address }),
    ...(range && { range }),
  };
}

/** Terraform's machine-readable log: a JSON object a line. What is not one is kept as an error's text. */
function parseLog(run: { exitCode: number; output: string; seconds: number }): Run {
  const diagnostics: Diagnostic[] = [];
  const changes: PlannedChange[] = [];
  const rest: string[] = [];
  for (const line of run.output.split("\n")) {
    if (!line.startsWith("{")) {
      if (line.trim()) rest.push(line);
      continue;
    }
    const { type, diagnostic, change } = JSON.parse(line) as LogLine;
    if (type === "diagnostic" && diagnostic) diagnostics.push(toDiagnostic(diagnostic));
    if (type === "planned_change" && change)
      changes.push({
        address: change.resource.addr,
        action: change.action,
        ...(change.importing && { importId: change.importing.id }),
      });
  }
  const failed = run.exitCode !== 0 && run.exitCode !== 2;
  if (failed && !diagnostics.some(({ severity }) => severity === "error")) {
    diagnostics.push({ severity: "error", summary: "Terraform failed", detail: rest.join("\n") });
  }
  return { exitCode: run.exitCode, diagnostics, changes, seconds: run.seconds };
}

const parallelism = "-parallelism=10";

let installing: Promise<unknown> = Promise.resolve();

/** `terraform init`. With the served provider nothing is installed; the real one is by one process at a time. */
export async function init(workspace: Workspace): Promise<Run> {
  const run = async (): Promise<Run> => parseLog(await terraform(workspace, ["init", "-json"]));
  if (workspace.provider) return run();
  const installed = installing.then(run);
  installing = installed.catch(() => undefined);
  return installed;
}

/** `terraform validate`. */
export async function validate(workspace: Workspace): Promise<Run> {
  const { exitCode, output, seconds } = await terraform(workspace, ["validate", "-json"]);
  try {
    const { diagnostics } = JSON.parse(output) as { diagnostics: Partial<Diagnostic>[] };
    return { exitCode, diagnostics: diagnostics.map(toDiagnostic), changes: [], seconds };
  } catch {
    return {
      exitCode,
      diagnostics: [{ severity: "error", summary: "Terraform failed", detail: output }],
      changes: [],
      seconds,
    };
  }
}

/** `terraform plan -detailed-exitcode`: 0 nothing to do, 1 error, 2 changes. */
export async function plan(workspace: Workspace): Promise<Run> {
  return parseLog(await terraform(workspace, ["plan", "-json", "-detailed-exitcode", parallelism]));
}

/** `terraform apply`, without asking. */
export async function apply(workspace: Workspace): Promise<Run> {
  return parseLog(await terraform(workspace, ["apply", "-json", "-auto-approve", parallelism]));
}

/** `terraform destroy`, without asking. */
export async function destroy(workspace: Workspace): Promise<Run> {
  return parseLog(await terraform(workspace, ["destroy", "-json", "-auto-approve", parallelism]));
}
