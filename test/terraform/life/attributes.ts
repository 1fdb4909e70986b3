/**
 * Programs whose sources hold their logging in arguments of their own: one of each log type, its source made as its example
 * makes it. A state of such a program is what is delivered where.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, TerraformResource, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { ACCOUNT, REGION } from "../../../examples/setting";
import { cellKeyOf } from "../../../modules/catalog/columns";
import type { DeliverableId } from "../../../modules/catalog/matrix";
import type { LogTypeRow } from "../../../modules/catalog/row";
import { allRows } from "../../../modules/catalog/table";
import { neededOptions } from "../../../modules/cli/needed-options";
import { LogDelivery } from "../../../modules/delivery/log-delivery";
import type { LogDeliveryProps } from "../../../modules/delivery/log-delivery-props";
import { declareEnvironment } from "../../../modules/destinations/environment";
import { LogDeliveryError } from "../../../modules/destinations/error";
import type { Destination } from "../../../modules/services/switch";
import { DestinationsOfStack, destinationsFor, type Wanted } from "../options/destinations";
import { sourcesFor, type MakeSource } from "../options/sources";
import { placeOf } from "./answers";

// An App makes its folder when it is created.
const rehearsal = mkdtempSync(join(tmpdir(), "log-delivery-rehearsal-"));
process.once("exit", () => rmSync(rehearsal, { recursive: true, force: true }));

/** How a log type is delivered in a program. */
export interface Subject {
  readonly row: LogTypeRow;
  readonly source: MakeSource;
  /** All destinations of all states. */
  readonly wanted: readonly Wanted[];
}

/** What a state of the program delivers of a subject: its destinations in this order. */
export interface Delivered {
  readonly wanted: readonly Wanted[];
  readonly enabled?: false;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The state of a program: what it delivers of each subject, if anything. */
export type ProgramState = (subject: Subject) => Delivered | undefined;

/** A synthesized program. */
export interface Program {
  readonly directory: string;
  /** The addresses of the sources, by the ids of their log types. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where each log type is told to log: the destinations that the source's arguments name. */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** All places that any log type could be told of. */
  readonly places: ReadonlySet<string>;
}

/** The log types that are switched on by arguments of their sources, with a destination of as many kinds as they take. */
export function subjects(): Subject[] {
  return allRows().flatMap((row) => {
    const isAttribute = ({ cell }: Wanted): boolean => row.destinations[cell]?.enablement === "attribute";
    const sets = destinationsFor(row, "")
      .filter((set) => set.every(isAttribute) && set.every(({ isAlternative }) => !isAlternative))
      .sort((a, b) => b.length - a.length);
    for (const wanted of sets)
      for (const source of sourcesFor(row)) {
        const subject = { row, source, wanted };
        if (isHeld(subject)) return [subject];
      }
    return [];
  });
}

/** Whether a log type can be switched off: not where AWS writes by itself, or keeps what it was told. */
export function canBeOff(subject: Subject): boolean {
  return isTaken(subject, { wanted: subject.wanted, enabled: false });
}

/** Whether the pack takes a subject whose source is a construct, and sets all arguments. */
function isHeld(subject: Subject): boolean {
  return isTaken(subject, { wanted: subject.wanted });
}

function isTaken(subject: Subject, delivered: Delivered): boolean {
  try {
    const made = deliver(newStack(new App({ outdir: rehearsal, skipValidation: true })), subject, delivered);
    return made.source !== undefined && Object.keys(made.delivery!.attributes).length === 0;
  } catch (error) {
    if (error instanceof LogDeliveryError) return false;
    throw error;
  }
}

/** Synthesizes a state of a program. */
export function synthesizeProgram(outdir: string, all: readonly Subject[], state: ProgramState): Program {
  const app = new App({ outdir, skipValidation: true });
  const stack = newStack(app);
  const sources = new Map<string, string>();
  const said = new Map<string, readonly string[]>();
  const places = new Set<string>();
  for (const subject of all) {
    const delivered = state(subject);
    const { source, destinations } = deliver(stack, subject, delivered);
    if (source) sources.set(subject.row.id, `${source.terraformResourceType}.${source.friendlyUniqueId}`);
    for (const destination of destinations.values()) places.add(placeOf(destination));
    const told = delivered?.enabled === false ? [] : (delivered?.wanted ?? []);
    said.set(
      subject.row.id,
      told
        .map((wanted) => destinations.get(wanted)!)
        .filter(({ type }) => subject.row.destinations[cellKeyOf(type)]?.enablement === "attribute")
        .map(placeOf)
        .sort(),
    );
  }
  app.synth();
  return { directory: join(outdir, "stacks", stack.node.id), sources, said, places };
}

function newStack(app: App): TerraformStack {
  const stack = new TerraformStack(app, "attributes");
  new AwsProvider(stack, "aws", {
    region: REGION,
    assumeRole: [{ roleArn: `arn:aws:iam::${ACCOUNT}:role/Deploy` }],
  });
  declareEnvironment(stack, { accountId: ACCOUNT, region: REGION });
  return stack;
}

/** Makes the source and all destinations of a subject, whatever is delivered of it. */
function deliver(
  stack: TerraformStack,
  { row, source: make, wanted }: Subject,
  delivered: Delivered | undefined,
): {
  source: TerraformResource | undefined;
  destinations: ReadonlyMap<Wanted, Destination>;
  delivery?: LogDelivery;
} {
  const scope = new Construct(stack, row.id);
  const { source, names } = make(scope, 0);
  if (!TerraformResource.isTerraformResource(source)) return { source: undefined, destinations: new Map() };
  // Destinations are the stack's, and each log type has its own.
  const made = new DestinationsOfStack(new Construct(scope, "To") as TerraformStack);
  const destinations = new Map(wanted.map((each) => [each, made.of(row, each, names)]));
  if (!delivered) return { source, destinations };
  const props = {
    logType: row.id,
    source,
    destinations: delivered.wanted.map((each) => destinations.get(each)!),
    options: { ...neededOptions[row.id], ...delivered.options },
    allowEnded: true,
    ...(delivered.enabled === false ? { enabled: false } : {}),
  };
  const delivery = new LogDelivery(scope, "Logs", props as unknown as LogDeliveryProps<DeliverableId>);
  return { source, destinations, delivery };
}
