/**
 * Generated HCL as a person would write it: indented, references without quotes, policies as `jsonencode`. What
 * depends on the machine that generated it (the backend's path) is left out. `terraform fmt` has nothing to add.
 */

export function readableHcl(generated: string): string {
  const lines = logicalLines(generated);
  const out: string[] = [];
  let depth = 0;
  let skipUntil: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (/^[}\]]/.test(line)) {
      depth--;
      if (skipUntil === depth) skipUntil = undefined;
      else if (skipUntil === undefined) close(out, "  ".repeat(depth) + line);
      continue;
    }
    const opens = /[{[]$/.test(line);
    if (depth === 0 && /^terraform\b/.test(line)) skipUntil = 0;
    if (skipUntil === undefined) {
      if (depth === 0 && out.length > 0) out.push("");
      out.push(...attribute(line, lines[index - 1] ?? "", depth));
    }
    if (opens) depth++;
  }
  return `${aligned(out).join("\n")}\n`;
}

/** Lines without their indentation. A heredoc is one line: what is in it stays as it is. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let heredoc: { readonly end: string; readonly parts: string[] } | undefined;
  for (const line of text.split("\n")) {
    if (heredoc) {
      heredoc.parts.push(line);
      if (line.trim() !== heredoc.end) continue;
      lines.push(heredoc.parts.join("\n"));
      heredoc = undefined;
    } else {
      const start = /<<-?(\w+)$/.exec(line);
      if (start) heredoc = { end: start[1]!, parts: [line.trim()] };
      else if (line.trim() !== "") lines.push(line.trim());
    }
  }
  return lines;
}

/** An empty block is written on one line, and the last item of a list has no comma behind it. */
function close(out: string[], line: string): void {
  const last = out[out.length - 1]!;
  if (/[{[]$/.test(last) && line.trim().length === 1) out[out.length - 1] = last + line.trim();
  else {
    if (line.trim().startsWith("]")) out[out.length - 1] = last.replace(/,$/, "");
    out.push(line);
  }
}

/** `"${aws_s3_bucket.logs.id}"` is a reference and nothing else; `depends_on` holds addresses. */
function unquoted(line: string, before: string): string {
  const bare = line.replace(/"\$\{([\w.[\]-]+)\}"/g, "$1");
  return /^depends_on\b/.test(before) || /^"(?:data\.)?aws_[\w-]+\.[\w-]+",?$/.test(bare)
    ? bare.replace(/^"([\w.-]+)"(,?)$/, "$1$2")
    : bare;
}

/** The lines of one attribute: a policy in JSON becomes an object. */
function attribute(line: string, before: string, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const match = /^([\w-]+) = (?:("\{.*")|<<(\w+)\n(\{.*)\n\3)$/s.exec(line);
  const document = match ? parsed(match[2] ?? match[4]!) : undefined;
  if (document === undefined) return [indent + unquoted(line, before)];
  const [first, ...rest] = object(document, depth).split("\n");
  const last = rest.pop();
  return last === undefined
    ? [`${indent}${match![1]} = jsonencode(${first})`]
    : [`${indent}${match![1]} = jsonencode(${first}`, ...rest, `${last})`];
}

/** The JSON in a quoted string of HCL, or in a heredoc; `${…}` in it means the same in a string of `jsonencode`. */
function parsed(literal: string): unknown {
  try {
    return JSON.parse(literal.startsWith('"') ? (JSON.parse(literal) as string) : literal) as unknown;
  } catch {
    return undefined;
  }
}

function object(value: unknown, depth: number): string {
  const indent = "  ".repeat(depth + 1);
  const end = "  ".repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((item) => indent + object(item, depth + 1)).join(",\n")}\n${end}]`;
  }
  if (typeof value !== "object" || value === null) return unquoted(JSON.stringify(value), "");
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  const lines = entries.map(([key, item]) => {
    const name = /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
    return `${indent}${name} = ${object(item, depth + 1)}`;
  });
  return `{\n${lines.join("\n")}\n${end}}`;
}

/** Equals signs of neighbouring single-line attributes are below each other. */
function aligned(lines: readonly string[]): string[] {
  const result = [...lines];
  let group: number[] = [];
  const flush = (): void => {
    const names = group.map((index) => /^ *(?:"[^"]*"|[\w-]+)/.exec(result[index]!)![0]);
    const longest = Math.max(0, ...names.map((name) => name.length));
    group.forEach((index, i) => {
      const rest = result[index]!.slice(names[i]!.length).replace(/^ += /, "");
      result[index] = `${names[i]!.padEnd(longest)} = ${rest}`;
    });
    group = [];
  };
  lines.forEach((line, index) => {
    const match = /^( *)(?:"[^"]*"|[\w-]+) += /.exec(line);
    const open = /[{[(]$/.test(line);
    const before = group[0] === undefined ? undefined : /^ */.exec(lines[group[0]]!)![0];
    if (!match || open || match[1] !== before) flush();
    if (match && !open) group.push(index);
  });
  flush();
  return result;
}
