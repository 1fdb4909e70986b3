/** One destination of an explanation, for a person. */
import type { Enablement } from "../catalog/row";
import type { ExplainedDestination } from "./explanation";
import { aligned, indented, wrapped } from "./text-layout";

export function destinationText(
  destination: ExplainedDestination,
  width: number,
  bold: (text: string) => string,
): string {
  const { principal, authorisedBy, permission, policies, keys } = destination;
  const paragraph = (text: string): string => `${wrapped(text, width, "  ")}\n`;
  const sub = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `  ${bold(title)}\n${lines.map((line) => `${line}\n`).join("")}`;
  const argumentsToSet = Object.keys(destination.sourceArguments).length > 0;
  return [
    paragraph(enablementText(destination)),
    paragraph(
      `Permission ${permission}: ${principal}, authorised by ${authorisations[authorisedBy]}.${placeText(destination)}`,
    ),
    ...destination.notes.map((note) => paragraph(note)),
    sub("Names", nameLines(destination, width)),
    ...(keys ? [sub("Keys", keyLines(keys, destination, width))] : []),
    destination.problem === undefined ? "" : paragraph(`No example: ${destination.problem}`),
    sub("Created", resourceLines(destination, width)),
    sub(
      "Arguments to set on the source",
      argumentsToSet ? [indented(JSON.stringify(destination.sourceArguments, null, 2), 4)] : [],
    ),
    ...(destination.replacement === undefined ? [] : [paragraph(destination.replacement)]),
    sub("Command to run", destination.command === undefined ? [] : [`    ${destination.command}`]),
    sub("Switching off", offLines(destination, width)),
    sub(
      "Policies",
      policies.flatMap(({ resource, argument, document }) => [
        `    ${resource} ${argument}:`,
        indented(JSON.stringify(document, null, 2), 4),
      ]),
    ),
  ].join("");
}

const authorisations: Readonly<Record<ExplainedDestination["authorisedBy"], string>> = {
  "resource-policy": "the destination's resource policy",
  "bucket-acl": "the bucket's ACL",
  "service-linked-role": "a service-linked role",
  "iam-role": "an IAM role that it assumes",
};

function placeText({ crossAccount, crossRegion }: ExplainedDestination): string {
  if (crossAccount === undefined) return "";
  if (crossAccount === crossRegion)
    return crossAccount
      ? " The destination may be in another account and region."
      : " The destination must be in the source's account and region.";
  return crossAccount
    ? " The destination may be in another account, but must be in the source's region."
    : " The destination may be in another region, but must be in the source's account.";
}

function enablementText({ enablement, terraform, type }: ExplainedDestination): string {
  const resources = terraform?.resources.join(", ") ?? "";
  const sentences: Readonly<Record<Enablement, string>> = {
    delivery: "Delivered by a V2 delivery source, delivery destination and delivery, which the pack makes.",
    resource: `Switched on by a resource of its own, which the pack makes: ${resources}.`,
    attribute:
      `Switched on by arguments of the resource that is logged: ${resources}${terraform?.argument ? ` (${terraform.argument})` : ""}. ` +
      "The pack sets them on your construct; where another stack owns it, all else is prepared and an output holds them.",
    automatic: "The service writes by itself: the pack makes the log group and the grant.",
    bridge:
      "Bridged: AWS's page ticks this cell, but the service's API can only write to a log group. " +
      `A subscription filter carries the records on to Firehose${type === "s3" ? ", and Firehose to the bucket" : ""}.`,
    manual:
      "Manual: the Terraform provider has no resource for it. The pack makes groups and grants, and gives the command to run.",
  };
  return sentences[enablement];
}

function nameLines({ naming, type }: ExplainedDestination, width: number): string[] {
  const lines: string[] = [];
  const { logGroup } = naming;
  if (logGroup?.kind === "free") {
    lines.push(
      `Log group: any name; those that start with ${logGroup.suggested} are a good choice${logGroup.suggested.startsWith("/aws/vendedlogs/") ? ", since they share the account's resource policies" : ""}.`,
    );
  } else if (logGroup?.kind === "prefix") lines.push(`Log group: must start with ${logGroup.required}.`);
  else if (logGroup) lines.push(`Log group: chosen by the service: ${logGroup.names.join(", ")}.`);
  if (naming.bucketNamePrefix) lines.push(`Bucket: must start with ${naming.bucketNamePrefix}.`);
  if (naming.streamNamePrefix) lines.push(`Stream: must start with ${naming.streamNamePrefix}.`);
  if (lines.length === 0 && type !== "xray") lines.push("Any name that AWS allows.");
  return lines.map((line) => wrapped(line, width, "    "));
}

function keyLines(
  keys: NonNullable<ExplainedDestination["keys"]>,
  { permission }: ExplainedDestination,
  width: number,
): string[] {
  const { prefix } = keys;
  const lines = [
    ["layout", keys.layout],
    ["for example", keys.example],
    ...(keys.exampleWithPrefix ? [["with prefix audit", keys.exampleWithPrefix]] : []),
    ...(keys.hiveLayout ? [["Hive-compatible", keys.hiveLayout]] : []),
    ...(keys.hiveExample ? [["for example", keys.hiveExample]] : []),
  ];
  const sentence =
    prefix === "unsupported"
      ? "No prefix is possible."
      : `A prefix is ${prefix}.` +
        (permission === "v2"
          ? " AWS's own pages disagree on whether it precedes AWSLogs/<account>/<service>/ or replaces it; the grant is right either way."
          : "");
  return [...aligned(lines).map((line) => `    ${line}`), wrapped(sentence, width, "    ")];
}

function offLines({ switchingOff: { says, command } }: ExplainedDestination, width: number): string[] {
  return [
    ...says.map((sentence) => wrapped(sentence, width, "    ")),
    ...(command === undefined ? [] : [`    ${command}`]),
  ];
}

/** Each type once, with its names beside it where they fit, else below it. */
function resourceLines({ resources }: ExplainedDestination, width: number): string[] {
  const types = new Map<string, string[]>();
  for (const { type, name } of resources)
    types.set(type, [...(types.get(type) ?? []), ...(name === undefined ? [] : [name])]);
  const longest = Math.max(0, ...[...types.keys()].map((type) => type.length));
  return [...types].flatMap(([type, names]) => {
    const line = `    ${type.padEnd(longest)}  ${names.join(", ")}`.trimEnd();
    return line.length <= width ? [line] : [`    ${type}`, ...names.map((name) => `      ${name}`)];
  });
}
