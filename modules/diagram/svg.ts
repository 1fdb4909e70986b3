/** The picture of a fleet as SVG: one file, light and dark, without anything from elsewhere. */
import type { DestinationType } from "../catalog/row";
import {
  layoutOf,
  nameOf,
  type Box,
  type Layout,
  type PlacedAccount,
  type PlacedDestination,
} from "./layout";
import type { PlacedLink, PlacedSource, PlacedStack } from "./layout";
import type { Diagram } from "./model";

export interface SvgOptions {
  /** e.g. the name of the fleet file. */
  readonly title: string;
}

const TYPES: readonly DestinationType[] = ["cloudwatch-logs", "s3", "firehose", "xray"];

const one: Readonly<Record<DestinationType, string>> = {
  "cloudwatch-logs": "log group",
  s3: "bucket",
  firehose: "stream",
  xray: "X-Ray",
};
const many: Readonly<Record<DestinationType, string>> = {
  "cloudwatch-logs": "log groups",
  s3: "buckets",
  firehose: "streams",
  xray: "X-Ray",
};
const titles: Readonly<Record<DestinationType, string>> = {
  "cloudwatch-logs": "CloudWatch Logs",
  s3: "S3",
  firehose: "Firehose",
  xray: "X-Ray",
};

/** The same diagram always gives the same text. */
export function diagramSvg(diagram: Diagram, { title }: SvgOptions): string {
  const present = TYPES.filter((type) =>
    diagram.accounts.some(({ stacks }) =>
      stacks.some(({ destinations }) => destinations.some((destination) => destination.type === type)),
    ),
  );
  const layout = layoutOf(diagram, 64 + present.length * 24);
  const { width, height, accounts, links } = layout;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="ld-diagram" viewBox="0 0 ${width} ${round(height)}" width="${width}" height="${round(height)}" role="img" aria-labelledby="ld-title ld-desc">`,
    `<title id="ld-title">${escape(`Log deliveries of ${title}`)}</title>`,
    `<desc id="ld-desc">${escape(description(diagram))}</desc>`,
    `<style>${style}</style>`,
    `<defs>${TYPES.map(marker).join("")}</defs>`,
    `<rect class="ld-page" width="${width}" height="${round(height)}"/>`,
    heading(layout, diagram, title, present),
    ...accounts.map(accountBox),
    `<g class="ld-links">${links.map(link).join("")}</g>`,
    ...accounts.flatMap(({ stacks }) => stacks.map(stackContent)),
    "</svg>",
  ];
  return `${parts.join("\n")}\n`;
}

/** What the picture shows, for whoever can't see it. */
function description({ accounts }: Diagram): string {
  const nameOfKey = new Map(
    accounts.flatMap(({ stacks }) =>
      stacks.flatMap(({ destinations }) => destinations.map((d) => [d.key, nameOf(d)] as const)),
    ),
  );
  return accounts
    .map(({ names, stacks }) => {
      const who = names.length === 1 ? `Account ${names[0]}` : `${names.length} accounts such as ${names[0]}`;
      const what = stacks.map(({ region, sources, destinations }) => {
        const sent = sources.map(
          ({ logTypes, to }) =>
            `${logTypes.join(", ")} to ${to.map((key) => nameOfKey.get(key) ?? key).join(", ")}`,
        );
        const held = destinations.map((d) => `${titles[d.type]} ${nameOf(d)}`);
        return `${region}: ${[
          ...(sent.length > 0 ? [`delivers ${sent.join("; ")}`] : []),
          ...(held.length > 0 ? [`holds ${held.join(", ")}`] : []),
        ].join("; ")}`;
      });
      return `${who} in ${what.join(". In ")}.`;
    })
    .join(" ");
}

function heading(
  { heading: box }: Layout,
  { totals }: Diagram,
  title: string,
  present: readonly DestinationType[],
): string {
  const counts = [
    counted(totals.accounts, "account"),
    counted(totals.stacks, "stack"),
    counted(totals.deliveries, "delivery", "deliveries"),
    counted(totals.destinations, "destination"),
  ].join(" · ");
  const legend = present.map((type, index) => {
    const y = box.y + 64 + index * 24;
    return (
      `<g class="ld-${type}"><path class="ld-link" d="M${box.x + 2} ${y + 8}h34"/>` +
      `<g transform="translate(${box.x + 46} ${y - 3}) scale(.8)">${icons[type]}</g></g>` +
      text(box.x + 80, y + 12, titles[type], "ld-text")
    );
  });
  return (
    text(box.x, box.y + 20, fit(title, box.width, 9.5), "ld-heading") +
    text(box.x, box.y + 42, counts, "ld-muted") +
    legend.join("")
  );
}

function accountBox({ account, stacks, ...box }: PlacedAccount): string {
  const { names, id } = account;
  const several = names.length > 1;
  // A pile of boxes says "and more like this".
  const pile = several
    ? `<path class="ld-pile" d="M${box.x + 8} ${box.y - 4}H${box.x + box.width + 4}V${box.y + box.height - 8}"/>`
    : "";
  const name = several ? `${names.length} accounts` : names[0]!;
  // Arrows cross the middle of a wide box: its heading stays in the left column.
  const rest = several ? namesWithin(names, 240) : id;
  return (
    `<g>${several ? `<title>${escape(names.join(", "))}</title>` : ""}${pile}${rectangle(box, "ld-account", 10)}` +
    `${text(box.x + 16, box.y + 27, name, "ld-name")}` +
    `${text(box.x + 16 + width(name, 9) + 12, box.y + 27, rest, several ? "ld-muted" : "ld-mono ld-muted")}` +
    `${stacks.map(stackBox).join("")}</g>`
  );
}

function stackBox({ stack, sources: _sources, destinations: _destinations, ...box }: PlacedStack): string {
  return (
    rectangle(box, "ld-stack", 6) + text(box.x + 14, box.y + 20, stack.region, "ld-mono ld-muted ld-small")
  );
}

function stackContent({ sources, destinations }: PlacedStack): string {
  return [...sources.map(sourceRow), ...destinations.map(destinationCard)].join("");
}

function sourceRow({ source, ...box }: PlacedSource): string {
  const { logTypes, count } = source;
  const label = logTypes.length === 1 ? logTypes[0]! : `${logTypes.length} log types`;
  const room = box.width - 24 - width(label, 7.3) - 12;
  const detail =
    logTypes.length > 1
      ? namesWithin(logTypes, room)
      : count > 1
        ? `× ${count}`
        : fitEnd(lastPart(source.source), room, 6.3);
  const full = `${logTypes.join(", ")}${source.source === undefined ? "" : `: ${source.source}`}`;
  return (
    `<g><title>${escape(full)}</title>${rectangle(box, "ld-row", 5)}` +
    text(box.x + 12, box.y + 19.5, label, "ld-mono ld-text") +
    text(box.x + box.width - 12, box.y + 19.5, detail, "ld-mono ld-muted ld-small ld-end") +
    `<circle class="ld-port" cx="${box.x + box.width}" cy="${round(box.y + box.height / 2)}" r="2.5"/></g>`
  );
}

function destinationCard({ destination, oneOfMany, ...box }: PlacedDestination): string {
  const { type, names, resourceName } = destination;
  const count = names.length;
  const kind = count === 1 ? one[type] : `${count} ${many[type]}`;
  const label = count === 1 && !oneOfMany ? names[0]! : kind;
  const detail = oneOfMany
    ? "in each account"
    : count > 1
      ? namesWithin(names, box.width - 62)
      : (resourceName ?? "traces");
  return (
    `<g class="ld-${type}"><title>${escape(oneOfMany ? `${kind} in each account` : names.join(", "))}</title>` +
    `${rectangle(box, "ld-card", 6)}` +
    `<g transform="translate(${box.x + 13} ${round(box.y + 9)})">${icons[type]}</g>` +
    text(box.x + 52, box.y + 20, fit(label, box.width - 62, 7.5), "ld-label") +
    text(box.x + 52, box.y + 36, fit(detail, box.width - 62, 6.7), "ld-mono ld-muted ld-small") +
    "</g>"
  );
}

function link({ from, to, destination, label, stream }: PlacedLink): string {
  const end = to.x + (stream ? 4 : -4);
  const bend = stream ? 34 : Math.max(40, (to.x - from.x) * 0.5);
  const path = stream
    ? `M${from.x} ${round(from.y)}C${from.x + bend} ${round(from.y)} ${end + bend} ${round(to.y)} ${end} ${round(to.y)}`
    : `M${from.x} ${round(from.y)}C${round(from.x + bend)} ${round(from.y)} ${round(end - bend)} ${round(to.y)} ${end} ${round(to.y)}`;
  return `<path class="ld-link ld-${destination.type}" d="${path}" marker-end="url(#ld-arrow-${destination.type})"><title>${escape(label)}</title></path>`;
}

function marker(type: DestinationType): string {
  return (
    `<marker id="ld-arrow-${type}" class="ld-${type}" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto">` +
    `<path class="ld-head" d="M0 0L8 4L0 8z"/></marker>`
  );
}

/** 28 by 28 units, drawn with lines of the type's colour. */
const icons: Readonly<Record<DestinationType, string>> = {
  "cloudwatch-logs":
    '<path class="ld-icon" d="M6 3h16a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM9 9h10M9 14h10M9 19h6"/>',
  s3: '<path class="ld-icon" d="M4 7l3 16c0 1.7 3 3 7 3s7-1.3 7-3l3-16"/><ellipse class="ld-icon" cx="14" cy="7" rx="10" ry="3.5"/>',
  firehose: '<path class="ld-icon" d="M3 7h8c5 0 5 7 10 7h4M3 14h22M3 21h8c5 0 5-7 10-7M21 10l4 4-4 4"/>',
  xray: '<path class="ld-icon" d="M9 8l10 5M9 20l10-5M8 10v8"/><circle class="ld-icon" cx="7" cy="7" r="3"/><circle class="ld-icon" cx="7" cy="21" r="3"/><circle class="ld-icon" cx="21" cy="14" r="3"/>',
};

/**
 * Colours are custom properties, so that a page which holds the picture can set its own theme with
 * `data-theme` on its root; alone, the picture follows the reader's system.
 */
const light =
  "--ld-bg:#fff;--ld-ink:#1b2330;--ld-muted:#5a6576;--ld-line:#ccd3dd;--ld-box:#f5f7fa;--ld-inner:#fff;" +
  "--ld-logs:#a6286f;--ld-s3:#2f6f2c;--ld-firehose:#6b3fb5;--ld-xray:#0b6b88";
const dark =
  "--ld-bg:#12161d;--ld-ink:#e4e9f0;--ld-muted:#9aa6b6;--ld-line:#3a4453;--ld-box:#1a2029;--ld-inner:#222a35;" +
  "--ld-logs:#f08fc2;--ld-s3:#86cf7f;--ld-firehose:#bda2f5;--ld-xray:#6fcbe6";
const style = [
  `.ld-diagram{${light};font:13px/1.3 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}`,
  `@media (prefers-color-scheme:dark){.ld-diagram{${dark}}}`,
  `:root[data-theme="light"] .ld-diagram{${light}}`,
  `:root[data-theme="dark"] .ld-diagram{${dark}}`,
  ".ld-page{fill:var(--ld-bg)}",
  ".ld-account{fill:var(--ld-box);stroke:var(--ld-line)}",
  ".ld-pile{fill:none;stroke:var(--ld-line);stroke-width:2}",
  ".ld-stack{fill:none;stroke:var(--ld-line);stroke-dasharray:3 3}",
  ".ld-row,.ld-card{fill:var(--ld-inner);stroke:var(--ld-line)}",
  ".ld-diagram text{fill:var(--ld-ink)}",
  ".ld-diagram .ld-muted{fill:var(--ld-muted)}",
  '.ld-mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:12px}',
  ".ld-small{font-size:11px}",
  ".ld-end{text-anchor:end}",
  ".ld-heading{font-size:17px;font-weight:600}",
  ".ld-name{font-size:15px;font-weight:600}",
  ".ld-label{font-weight:600}",
  ".ld-port{fill:var(--ld-muted)}",
  ".ld-link{fill:none;stroke:var(--ld-tone);stroke-width:1.4;opacity:.75}",
  ".ld-links path:hover{stroke-width:3;opacity:1}",
  ".ld-head{fill:var(--ld-tone)}",
  ".ld-icon{fill:none;stroke:var(--ld-tone);stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}",
  ".ld-cloudwatch-logs{--ld-tone:var(--ld-logs)}",
  ".ld-s3{--ld-tone:var(--ld-s3)}",
  ".ld-firehose{--ld-tone:var(--ld-firehose)}",
  ".ld-xray{--ld-tone:var(--ld-xray)}",
].join("");

function rectangle({ x, y, width, height }: Box, name: string, radius: number): string {
  return `<rect class="${name}" x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" rx="${radius}"/>`;
}

function text(x: number, y: number, content: string, name: string): string {
  return content === ""
    ? ""
    : `<text class="${name}" x="${round(x)}" y="${round(y)}">${escape(content)}</text>`;
}

/** The width of a text. SVG has no line breaks and the reader's fonts are unknown: a generous guess per character. */
function width(content: string, perCharacter: number): number {
  return content.length * perCharacter;
}

/** Cut at its end to fit into `room`. */
function fit(content: string, room: number, perCharacter: number): string {
  const most = Math.floor(room / perCharacter);
  return content.length <= most ? content : `${content.slice(0, Math.max(0, most - 1))}…`;
}

/** Cut at its start: the ends of identifiers differ. Nothing where not even a few characters fit. */
function fitEnd(content: string, room: number, perCharacter: number): string {
  const most = Math.floor(room / perCharacter);
  if (content.length <= most) return content;
  return most < 6 ? "" : `…${content.slice(content.length - most + 1)}`;
}

/** As many names as fit, and how many more there are. */
function namesWithin(names: readonly string[], room: number): string {
  const most = Math.floor(room / 6.6);
  for (let count = names.length; count > 0; count--) {
    const rest = names.length - count;
    const list = names.slice(0, count).join(", ") + (rest > 0 ? ` +${rest}` : "");
    if (list.length <= most) return list;
  }
  return "";
}

/** What of an ARN or id names the thing: behind the last slash or colon. */
function lastPart(source: string | undefined): string {
  return source?.split(/[/:]/).filter(Boolean).at(-1) ?? "";
}

function counted(count: number, single: string, plural = `${single}s`): string {
  return `${count} ${count === 1 ? single : plural}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(content: string): string {
  return content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
