/**
 * Where everything is drawn. Sources are in a left column and destinations in a right one; an account's box spans
 * both when it has both, so that an arrow that leaves a box is one that crosses accounts.
 */
import type { Diagram, DiagramAccount, DiagramDestination, DiagramSource, DiagramStack } from "./model";

/** In SVG user units; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedSource extends Box {
  readonly source: DiagramSource;
}

export interface PlacedDestination extends Box {
  readonly destination: DiagramDestination;
  /** Of an account that stands for several: its names are left out. */
  readonly oneOfMany: boolean;
}

export interface PlacedStack extends Box {
  readonly stack: DiagramStack;
  readonly sources: readonly PlacedSource[];
  readonly destinations: readonly PlacedDestination[];
}

export interface PlacedAccount extends Box {
  readonly account: DiagramAccount;
  readonly stacks: readonly PlacedStack[];
}

export interface PlacedLink {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly destination: DiagramDestination;
  /** For whoever points at it. */
  readonly label: string;
  /** A stream that writes to a bucket: drawn on the right of both. */
  readonly stream: boolean;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Room for the title and the legend. */
  readonly heading: Box;
  readonly accounts: readonly PlacedAccount[];
  readonly links: readonly PlacedLink[];
}

const MARGIN = 20;
const PADDING = 14;
const COLUMN = 350;
const GUTTER = 220;
const GAP = 18;
const ACCOUNT_HEAD = 42;
const STACK_HEAD = 30;
const ROW = 30;
const ROW_GAP = 4;
const CARD = 46;
const CARD_GAP = 8;
/** Right of the destinations, for streams that write to buckets. */
const LANE = 26;

const LEFT = MARGIN + 2 * PADDING;
const RIGHT = LEFT + COLUMN + GUTTER;
const SPAN = COLUMN + GUTTER + COLUMN + LANE + 4 * PADDING;

/** @param heading height that the title and the legend need */
export function layoutOf(diagram: Diagram, heading: number): Layout {
  const side = (account: DiagramAccount): "both" | "left" | "right" => {
    const sources = account.stacks.some((stack) => stack.sources.length > 0);
    const destinations = account.stacks.some((stack) => stack.destinations.length > 0);
    return sources && destinations ? "both" : sources ? "left" : "right";
  };
  const of = (wanted: string) => diagram.accounts.filter((account) => side(account) === wanted);
  const [both, left, right] = [of("both"), of("left"), of("right")];

  const headingBox = { x: MARGIN, y: MARGIN, width: COLUMN + 4 * PADDING, height: heading };
  const belowHeading = MARGIN + heading + GAP;
  const rightHeight = right.reduce((sum, account) => sum + accountHeight(account) + GAP, -GAP);
  const accounts: PlacedAccount[] = [];
  let y: number;
  if (both.length > 0) {
    // Central accounts beside the title, the others below.
    const top = placed(right, MARGIN, "right");
    accounts.push(...top.accounts);
    y = Math.max(belowHeading, top.end);
    const middle = placed(both, y, "both");
    const bottom = placed(left, middle.end, "left");
    accounts.push(...middle.accounts, ...bottom.accounts);
    y = bottom.end;
  } else {
    const sources = placed(left, belowHeading, "left");
    const height = sources.end - GAP - MARGIN;
    const top = MARGIN + Math.max(0, (height - rightHeight) / 2);
    const central = placed(right, top, "right");
    accounts.push(...sources.accounts, ...central.accounts);
    y = Math.max(sources.end, central.end);
  }
  return {
    width: SPAN + 2 * MARGIN,
    height: y - GAP + MARGIN,
    heading: headingBox,
    accounts: accounts.sort((a, b) => a.y - b.y || a.x - b.x),
    links: linksOf(accounts),
  };
}

type Side = "both" | "left" | "right";

function placed(
  accounts: readonly DiagramAccount[],
  top: number,
  side: Side,
): { accounts: PlacedAccount[]; end: number } {
  let y = top;
  const boxes = accounts.map((account) => {
    const box = placeAccount(account, y, side);
    y += box.height + GAP;
    return box;
  });
  return { accounts: boxes, end: y };
}

function placeAccount(account: DiagramAccount, y: number, side: Side): PlacedAccount {
  const x = side === "right" ? RIGHT - 2 * PADDING : MARGIN;
  const width =
    side === "both" ? SPAN : side === "left" ? COLUMN + 4 * PADDING : MARGIN + SPAN - (RIGHT - 2 * PADDING);
  let top = y + ACCOUNT_HEAD;
  const stacks = account.stacks.map((stack) => {
    const height = stackHeight(stack);
    const box = { x: x + PADDING, y: top, width: width - 2 * PADDING, height };
    top += height + PADDING;
    return placeStack(stack, box, account.names.length > 1);
  });
  return { account, x, y, width, height: accountHeight(account), stacks };
}

function placeStack(stack: DiagramStack, box: Box, oneOfMany: boolean): PlacedStack {
  const inner = box.height - STACK_HEAD - PADDING;
  const centred = (height: number): number => box.y + STACK_HEAD + (inner - height) / 2;
  let y = centred(columnHeight(stack.sources.length, ROW, ROW_GAP));
  const sources = stack.sources.map((source) => {
    const row = { source, x: LEFT, y, width: COLUMN, height: ROW };
    y += ROW + ROW_GAP;
    return row;
  });
  y = centred(columnHeight(stack.destinations.length, CARD, CARD_GAP));
  const destinations = stack.destinations.map((destination) => {
    const card = { destination, oneOfMany, x: RIGHT, y, width: COLUMN, height: CARD };
    y += CARD + CARD_GAP;
    return card;
  });
  return { stack, ...box, sources, destinations };
}

function columnHeight(count: number, height: number, gap: number): number {
  return count === 0 ? 0 : count * (height + gap) - gap;
}

function stackHeight({ sources, destinations }: DiagramStack): number {
  const rows = columnHeight(sources.length, ROW, ROW_GAP);
  const cards = columnHeight(destinations.length, CARD, CARD_GAP);
  return STACK_HEAD + Math.max(rows, cards) + PADDING;
}

function accountHeight({ stacks }: DiagramAccount): number {
  return ACCOUNT_HEAD + stacks.reduce((sum, stack) => sum + stackHeight(stack) + PADDING, 0);
}

function linksOf(accounts: readonly PlacedAccount[]): PlacedLink[] {
  const cards = new Map(
    accounts.flatMap(({ stacks }) =>
      stacks.flatMap(({ destinations }) => destinations.map((card) => [card.destination.key, card] as const)),
    ),
  );
  const middle = (box: Box): number => box.y + box.height / 2;
  const links: PlacedLink[] = [];
  for (const { account, stacks } of accounts) {
    for (const { stack, sources, destinations } of stacks) {
      for (const row of sources) {
        for (const key of row.source.to) {
          const card = cards.get(key)!;
          links.push({
            from: { x: row.x + row.width, y: middle(row) },
            to: { x: card.x, y: middle(card) },
            destination: card.destination,
            label: `${row.source.logTypes.join(", ")} of ${account.names[0]} ${stack.region} to ${nameOf(card.destination)}`,
            stream: false,
          });
        }
      }
      for (const card of destinations) {
        const bucket = card.destination.writesTo && cards.get(card.destination.writesTo);
        if (!bucket) continue;
        links.push({
          from: { x: card.x + card.width, y: middle(card) },
          to: { x: bucket.x + bucket.width, y: middle(bucket) },
          destination: bucket.destination,
          label: `${nameOf(card.destination)} writes to ${nameOf(bucket.destination)}`,
          stream: true,
        });
      }
    }
  }
  return links;
}

/** The destination's name in the file, or how many there are. */
export function nameOf({ names }: DiagramDestination): string {
  return names.length === 1 ? names[0]! : `${names.length} destinations`;
}
