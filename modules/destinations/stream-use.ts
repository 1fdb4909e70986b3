/**
 * What comes into a Firehose stream. Subscription filters of CloudWatch Logs send gzipped batches, everybody else
 * sends records as they are: a stream that decompresses fails the others, and one that doesn't mixes the two.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/writing-with-cloudwatch-logs-decompression.html
 */
import type { IConstruct } from "constructs";
import type { LogTypeRow } from "../catalog/row";
import { appRegistry } from "./registry";

/** What of a stream decides what it can take. */
export interface StreamIntake {
  /** Whether it decompresses records of subscriptions; undefined where nobody said so. */
  readonly fromSubscription?: boolean;
  /** Whether the pack makes it: then it writes to a bucket, as it is told to. */
  readonly created: boolean;
  /** Whether it compresses what it writes, as far as that is known. */
  readonly compresses: boolean;
}

/** A stream as logs come into it. */
export interface IntakeStream extends IConstruct {
  readonly deliveryStreamName: string;
  readonly deliveryStreamArn: string;
  readonly intake: StreamIntake;
}

type Use = "subscription" | "vended";

/** The log types that use a stream, by how: the first of each. */
type Users = Partial<Record<Use, string>>;

/** Why logs of this type can't go into the stream. */
export function intakeProblems(stream: IntakeStream, row: LogTypeRow): string[] {
  const { fromSubscription, created, compresses } = stream.intake;
  const name = `Stream "${stream.deliveryStreamName}"`;
  const use = useOf(row);
  if (use === "vended" && fromSubscription) {
    return [
      `${name} decompresses what subscription filters send (fromSubscription: true), and AWS fails all else: "${row.id}" logs, which come without one, need a stream of their own.`,
    ];
  }
  if (use === "subscription" && created && !fromSubscription && compresses) {
    return [
      `${name} would gzip again what the subscription filter for "${row.id}" logs sends gzipped. ` +
        'Set fromSubscription: true on it, which decompresses the records, or compression "UNCOMPRESSED", which keeps them as they come.',
    ];
  }
  const mixture = created ? mixtureOf(stream, row) : undefined;
  return mixture === undefined ? [] : [`${mixture} Use a stream for each.`];
}

/**
 * Remembers that logs of this type go into the stream.
 *
 * @returns what to warn of: of a stream that exists only its owner knows whether it can take both
 */
export function recordUse(stream: IntakeStream, row: LogTypeRow): string | undefined {
  const { created, fromSubscription } = stream.intake;
  const users = usersOf(stream);
  const first = users[useOf(row)] === undefined;
  users[useOf(row)] ??= row.id;
  if (!first || created || fromSubscription !== undefined) return undefined;
  const mixture = mixtureOf(stream, row);
  return mixture === undefined
    ? undefined
    : `${mixture} AWS fails the plain ones if the stream decompresses. Use a stream for each, or set fromSubscription: false on the destination if it doesn't and its reader takes both.`;
}

/** What would be mixed if logs of this type went into the stream too. */
function mixtureOf(stream: IntakeStream, row: LogTypeRow): string | undefined {
  const use = useOf(row);
  const other = usersOf(stream)[use === "vended" ? "subscription" : "vended"];
  if (other === undefined) return undefined;
  const [batches, records] = use === "vended" ? [other, row.id] : [row.id, other];
  return `Stream "${stream.deliveryStreamName}" gets "${batches}" logs as gzipped batches of a subscription filter and "${records}" logs as plain records, and mixes them.`;
}

function useOf(row: LogTypeRow): Use {
  return row.destinations.firehose?.enablement === "bridge" ? "subscription" : "vended";
}

function usersOf(stream: IntakeStream): Users {
  return appRegistry(stream).once<Users>(`stream-users/${stream.deliveryStreamArn}`, () => ({}));
}
