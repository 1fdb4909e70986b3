/** Reading a fleet file: parsing, validation, and where in the file each problem is. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { PolicyDocument } from "../policies/document";
import { aliasProblems } from "./aliases";
import { existingPolicySchema } from "./destination-schema";
import { FleetError, pathText, type FilePath, type Problem } from "./problem";
import { referenceProblems, type FleetReferences } from "./references";
import { fleetSchema, type Fleet } from "./schema";
import { schemaProblems } from "./schema-problems";
import { isSystemError, reasonOf } from "./system-error";
import { repeatedKeys } from "./unique-keys";

/** A valid fleet, and how to say where in its file something is. */
export interface LoadedFleet {
  readonly file: string;
  readonly fleet: Fleet;
  /** Existing policies, inline ones and those read from their files, by their paths in the fleet file. */
  readonly policies: Readonly<Record<string, PolicyDocument>>;
  /** An error about this file, with the positions of its problems. */
  error(problems: readonly Problem[]): FleetError;
}

/**
 * @param file path of a YAML (or JSON) file
 * @throws FleetError with every problem of the file at once
 */
export function loadFleet(file: string): LoadedFleet {
  if (!existsSync(file))
    throw new FleetError(file, [
      {
        path: [],
        message: "does not exist. LOG_DELIVERY_CONFIG names the fleet file; default: log-delivery.yaml.",
      },
    ]);
  return parseFleet(read(file), file);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new FleetError(file, [{ path: [], message: `can't be read: ${reasonOf(error)}.` }]);
  }
}

/** The same for a text; `file` is for messages and for the paths in it. */
export function parseFleet(text: string, file: string): LoadedFleet {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const invalid = [
    ...document.errors.map((e) => ({ offset: e.pos[0], reason: e.message })),
    ...repeatedKeys(document).map((offset) => ({ offset, reason: "Map keys must be unique" })),
    ...aliasProblems(document),
  ].sort((a, b) => a.offset - b.offset);
  if (invalid.length > 0) {
    throw new FleetError(
      file,
      invalid.map(({ offset, reason }) => {
        const { line, col } = lines.linePos(offset);
        return { path: [], message: `is not valid YAML: ${reason}.`, line, column: col };
      }),
    );
  }
  const error = (problems: readonly Problem[]): FleetError =>
    new FleetError(
      file,
      problems.map((problem) => ({ ...problem, ...position(document, lines, problem.path) })),
    );
  const content: unknown = document.toJS({ maxAliasCount: -1 });
  const parsed = fleetSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    // Sections that are valid on their own are still looked at, so that all problems come at once.
    throw error(unique([...schemaProblems(parsed.error), ...referenceProblems(readReferences(content))]));
  }
  const problems = referenceProblems(parsed.data);
  const policies: Record<string, PolicyDocument> = {};
  for (const { path, given } of existingPolicies(parsed.data)) {
    const read = readPolicy(given, file, path);
    if ("problems" in read) problems.push(...read.problems);
    else policies[pathText(path)] = read.policy;
  }
  if (problems.length > 0) throw error(problems);
  return { file, fleet: parsed.data, policies, error };
}

/** The references of a file that its schema refuses. */
function readReferences(content: unknown): FleetReferences {
  const file = section(content);
  return {
    accounts: mapSection(file.accounts, (account) => ({ id: text(account.id) })),
    destinations: mapSection(file.destinations, (destination) => ({
      ...destination,
      type: destinationType.safeParse(destination.type).data,
      account: text(destination.account),
      bucket: text(destination.bucket),
      create: destination.create === true ? true : destination.create === false ? false : undefined,
    })),
    deliveries: (Array.isArray(file.deliveries) ? file.deliveries : []).map(section).map((delivery) => ({
      logType: text(delivery.logType),
      awsLogType: text(delivery.awsLogType),
      account: text(delivery.account),
      region: text(delivery.region),
      source: text(delivery.source),
      name: text(delivery.name),
      to: Array.isArray(delivery.to) ? delivery.to.filter((to) => typeof to === "string") : [],
      options: section(delivery.options),
    })),
  };
}

const destinationType = z.enum(["cloudwatch-logs", "s3", "firehose", "xray"]);

function mapSection<T>(value: unknown, read: (entry: Record<string, unknown>) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(section(value)).map(([name, entry]) => [name, read(section(entry))]),
  );
}

function section(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Where the file gives policies that are kept. */
function existingPolicies(fleet: Fleet): { path: FilePath; given: unknown }[] {
  return Object.entries(fleet.destinations).flatMap(([name, destination]) => {
    const found: { path: FilePath; given: unknown }[] = [];
    if ("existingPolicy" in destination && destination.existingPolicy !== undefined) {
      found.push({ path: ["destinations", name, "existingPolicy"], given: destination.existingPolicy });
    }
    const encryption = "encryption" in destination ? destination.encryption : undefined;
    if (typeof encryption === "object" && encryption.existingPolicy !== undefined) {
      found.push({
        path: ["destinations", name, "encryption", "existingPolicy"],
        given: encryption.existingPolicy,
      });
    }
    return found;
  });
}

function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function readPolicy(
  given: unknown,
  file: string,
  path: FilePath,
): { policy: PolicyDocument } | { problems: Problem[] } {
  if (typeof given !== "string") return { policy: given as PolicyDocument };
  const policyFile = resolve(dirname(file), given);
  try {
    const parsed = existingPolicySchema.safeParse(JSON.parse(readFileSync(policyFile, "utf8")));
    if (parsed.success) return { policy: parsed.data as PolicyDocument };
    return {
      problems: schemaProblems(parsed.error).map((p) => ({
        path,
        message: `${given} ${p.path.join(".")}: ${p.message}`,
      })),
    };
  } catch (reason) {
    return {
      problems: [{ path, message: `"${given}" can't be read as JSON: ${(reason as Error).message}.` }],
    };
  }
}

/** The position of a path, or of the nearest part of it that is in the file. */
function position(
  document: Document,
  lines: LineCounter,
  path: FilePath,
): { line?: number; column?: number } {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return {};
}
