/** zod's issues as sentences about the fleet file. */
import type { z } from "zod";
import { didYouMean } from "./nearest";
import type { FilePath, Problem } from "./problem";

type Issue = z.core.$ZodIssue;

export function schemaProblems(error: z.ZodError, base: FilePath = []): Problem[] {
  return error.issues.flatMap((issue) => issueProblems(issue, base));
}

function issueProblems(issue: Issue, base: FilePath): Problem[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], message: "is not a key of this section." }));
    case "invalid_union":
      return unionProblems(issue, path);
    case "invalid_key":
      return issue.issues.map((inner) => ({ path, message: `${quoted(path.at(-1))} ${inner.message}.` }));
    case "invalid_type":
      if (issue.input === undefined && !issue.message.includes("quotes"))
        return [{ path, message: "is missing." }];
      return [{ path, message: sentence(issue) }];
    case "invalid_value":
      return [
        {
          path,
          message: `${given(issue.input)}is not allowed.${suggestion(issue)} Allowed: ${issue.values.map(String).join(", ")}.`,
        },
      ];
    default:
      return [{ path, message: sentence(issue) }];
  }
}

/** Of a union, the branch that the input came closest to. */
function unionProblems(issue: Extract<Issue, { code: "invalid_union" }>, path: FilePath): Problem[] {
  if ("discriminator" in issue && typeof issue.discriminator === "string" && issue.errors.length === 0) {
    const options =
      "options" in issue && Array.isArray(issue.options)
        ? ` Allowed: ${issue.options.map(String).join(", ")}.`
        : "";
    return [
      {
        path: path.at(-1) === issue.discriminator ? path : [...path, issue.discriminator],
        message: `names no known kind.${options}`,
      },
    ];
  }
  if (issue.message !== "Invalid input") return [{ path, message: sentence(issue) }];
  const branches = issue.errors.filter((errors) => errors.length > 0);
  const values = branches.flatMap((errors) =>
    errors.filter((e) => e.path.length === 0 && e.code === "invalid_value"),
  );
  if (values.length === branches.length || typeof issue.input !== "object") {
    const allowed = values.flatMap((e) => (e.code === "invalid_value" ? e.values.map(String) : []));
    const object = branches.some((errors) =>
      errors.some((e) => e.code === "invalid_type" && e.expected === "object"),
    );
    return [
      {
        path,
        message: `${given(issue.input)}is not allowed.${allowed.length > 0 ? ` Allowed: ${allowed.join(", ")}${object ? ", or a section of its own" : ""}.` : ""}`,
      },
    ];
  }
  const deepest = [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  return deepest.flatMap((inner) => issueProblems(inner, path));
}

function depth(issues: readonly Issue[]): number {
  return Math.max(
    0,
    ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)),
  );
}

function sentence(issue: Issue): string {
  const message = issue.message.replace(/^Invalid input: /, "");
  return /^(is|must|has|needs) /.test(message)
    ? `${given(issue.input)}${message}.`
    : `${given(issue.input)}is refused: ${message}.`;
}

function suggestion(issue: Extract<Issue, { code: "invalid_value" }>): string {
  return typeof issue.input === "string" ? didYouMean(issue.input, issue.values.map(String)) : "";
}

function given(input: unknown): string {
  return input === undefined || (typeof input === "object" && input !== null) ? "" : `${quoted(input)} `;
}

function quoted(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
