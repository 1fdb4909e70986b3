/** The picture of a fleet as SVG: one file, light and dark, without anything from elsewhere. */
import { cellKeys, destinationTypeOf } from "../catalog/columns";
import type { DestinationType } from "../catalog/row";
import { destinationTitles } from "../destinations/titles";
import { counted } from "../fleet/counted";
import { escape, fit, fitEnd, namesWithin, rectangle, round, text, width } from "./drawing";
import {
  layoutOf,
  nameOf,
  type Layout,
  type PlacedAccount,
  type PlacedDestination,
  type PlacedLink,
  type PlacedSource,
  type PlacedStack,
} from "./layout";
import type { Diagram } from "./model";
import { icons, style } from "./theme";

export interface SvgOptions {
  /** e.g. the name of the fleet file. */
  readonly title: string;
}

const TYPES = cellKeys.map(destinationTypeOf);

const nouns: Readonly<Record<DestinationType, readonly [one: string, many: string]>> = {
  "cloudwatch-logs": ["log group", "log groups"],
  s3: ["bucket", "buckets"],
  firehose: ["stream", "streams"],
  xray: ["X-Ray", "X-Ray"],
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
        const held = destinations.map((d) => `${destinationTitles[d.type]} ${nameOf(d)}`);
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
      text(box.x + 80, y + 12, destinationTitles[type], "ld-text")
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
  const kind = count === 1 ? nouns[type][0] : counted(count, ...nouns[type]);
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

/** What of an ARN or id names the thing: behind the last slash or colon. */
function lastPart(source: string | undefined): string {
  return source?.split(/[/:]/).filter(Boolean).at(-1) ?? "";
}
