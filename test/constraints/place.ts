/** A stack with what a constraint's case needs: destinations that fit a log type, and deliveries. */
import type { TerraformStack } from "cdktf";
import {
  BucketDestination,
  FirehoseDestination,
  LogDelivery,
  LogGroupDestination,
  XrayDestination,
  rowOf,
  type BucketDestinationProps,
  type LogDeliveryProps,
  type LogTypeId,
  type LogTypeRow,
} from "../../modules";
import { optionsSchemaOf } from "../../modules/services/schema-of-options";
import { stackIn, type StackOptions } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

/** What one case is tried in. Names of destinations fit the log type unless the case gives others. */
export class Place {
  readonly stack: TerraformStack;
  private readonly row: LogTypeRow;
  private made = 0;

  private readonly groups = new Map<string, LogGroupDestination>();

  constructor(
    private readonly id: LogTypeId,
    options: StackOptions = {},
  ) {
    this.stack = stackIn(options);
    this.row = rowOf<LogTypeId>(id);
  }

  /** The same log type in another region or account. */
  in(options: StackOptions): Place {
    return new Place(this.id, options);
  }

  /** A log group of this name: the same one whenever nothing else is asked of it, as AWS has one of each name. */
  group(
    logGroupName = this.groupName(),
    props: Partial<ConstructorParameters<typeof LogGroupDestination>[2]> = {},
  ): LogGroupDestination {
    const made = Object.keys(props).length === 0 ? this.groups.get(logGroupName) : undefined;
    if (made) return made;
    const group = new LogGroupDestination(this.stack, this.name("Group"), { logGroupName, ...props });
    this.groups.set(logGroupName, group);
    return group;
  }

  bucket(
    bucketName = `${this.row.destinations.s3?.bucketNamePrefix ?? ""}org-logs`,
    props: Partial<BucketDestinationProps> = {},
  ): BucketDestination {
    return new BucketDestination(this.stack, this.name("Bucket"), { bucketName, ...props });
  }

  stream(
    deliveryStreamName = `${this.row.destinations.firehose?.streamNamePrefix ?? ""}siem`,
    props: Partial<Parameters<typeof FirehoseDestination.fromExisting>[2]> = {},
  ): FirehoseDestination {
    return FirehoseDestination.fromExisting(this.stack, this.name("Stream"), {
      deliveryStreamName,
      ...props,
    });
  }

  xray(): XrayDestination {
    return new XrayDestination(this.stack, this.name("Xray"));
  }

  /** A delivery as untyped JavaScript would ask for it: the types refuse many of these. */
  deliver(source: unknown, destinations: readonly unknown[], more: object = {}): LogDelivery {
    const props = { logType: this.id, source, destinations, allowEnded: true, ...more };
    return new LogDelivery(this.stack, this.name("Logs"), props as unknown as LogDeliveryProps<LogTypeId>);
  }

  /** What was synthesized so far. */
  synthesized(): Synthesized {
    return synthesize(this.stack);
  }

  private groupName(): string {
    const { naming } = this.row.destinations.cloudwatchLogs!.logGroup;
    if (naming.kind === "free") return `${naming.suggested}example`;
    return naming.kind === "prefix" ? `${naming.required}example` : naming.names[0]!;
  }

  private name(kind: string): string {
    this.made += 1;
    return `${kind}${this.made}`;
  }
}

/** What shows that a constraint is kept. */
export type ConstraintCase = {
  /** How the constraint's sentence begins. */
  readonly constraint: string;
  /** The audit's finding that it is about, as its test's title has it: `[B16]`. */
  readonly finding?: string;
} & (
  | {
      /** Asks for what AWS refuses: the pack must refuse it with the constraint's sentence. */
      readonly breaks: (place: Place) => unknown;
      /** What the refusal must say of what was given. */
      readonly given: RegExp | string;
      /** A neighbour of what is refused, which AWS takes. */
      readonly allows?: (place: Place) => unknown;
    }
  /** Shows that what the pack makes keeps the rule; contains its own expectations. */
  | { readonly keeps: (place: Place) => void }
);

/** Those of `values` that an option of the log type takes. */
export function taken<Value>(id: LogTypeId, option: string, values: readonly Value[]): Value[] {
  return values.filter((value) => optionsSchemaOf(id).safeParse({ [option]: value }).success);
}

/** A setting of the account: a second delivery would overwrite the first. */
export const onePerAccountAndRegion: ConstraintCase = {
  constraint: "The setting is one per account and region.",
  keeps: (place) => {
    const group = place.group();
    place.deliver(undefined, [group]);
    expect(() => place.deliver(undefined, [group])).toThrow('is switched on by "workload/Logs2" already');
  },
};
