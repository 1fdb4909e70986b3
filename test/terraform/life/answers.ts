/** What a fleet file says of where its sources log, to be compared with what the simulated AWS answers. */
import { cellKeyOf } from "../../../modules/catalog/columns";
import type { LogTypeRow } from "../../../modules/catalog/row";
import type { DeliverableId } from "../../../modules/catalog/matrix";
import { rowOf } from "../../../modules/catalog/table";
import type { Fleet, FleetDelivery, FleetDestination } from "../../../modules/fleet/schema";
import { fillTemplate } from "../../../modules/policies/arn";
import type { Destination } from "../../../modules/services/switch";
import { arnValues } from "../../../modules/services/identify";
import type { AwsObject } from "../provider/aws-rules";
import { whereLogs, whereSubscribed, type Answer, type Question } from "../provider/where";

/** Questions with the answers that AWS should give, by the questions' texts. */
type Answers = Record<string, Answer[]>;

/** What AWS calls the log types that are settings of an account. */
const settings: Readonly<Record<string, Pick<Question, "setting">>> = {
  "iot-core": { setting: "iot" },
  "ec2-spot-data-feed": { setting: "spot-datafeed" },
};

/** Asks of every source and log group that a fleet has named in its life. */
export class Inquiry {
  private readonly sources = new Map<string, Question>();
  private readonly groups = new Map<string, string>();

  /** What the file says: nothing of those that were in an earlier state and have left. */
  said(fleet: Fleet): Answers {
    const answers: Answers = {};
    const add = (key: string, places: readonly Answer[]): void => {
      answers[key] = [...new Set([...(answers[key] ?? []), ...places])].sort();
    };
    for (const delivery of fleet.deliveries) {
      if (delivery.enabled === false || isOffByOption(delivery)) continue;
      const row: LogTypeRow = rowOf<DeliverableId>(delivery.logType as DeliverableId);
      const to = delivery.to.map((label) => fleet.destinations[label]!);
      const told = to.filter((each) => isSwitchedHere(row, each));
      if (told.length > 0) add(this.sourceOf(fleet, delivery), told.map(placeOf));
      const group = bridgeGroup(row, delivery, to);
      const bridged = to.filter((each) => wayTo(row, each) === "bridge");
      if (group !== undefined && bridged.length > 0) add(this.groupOf(group), bridged.map(placeOf));
    }
    for (const key of [...this.sources.keys(), ...this.groups.keys()]) answers[key] ??= [];
    return answers;
  }

  /** What AWS answers to the same. Streams that the pack makes on the way to a bucket are left out. */
  answered(fleet: Fleet, objects: readonly AwsObject[]): Answers {
    const answers: Answers = {};
    for (const [key, question] of this.sources) answers[key] = whereLogs(objects, question);
    const named = new Set(Object.values(fleet.destinations).map(placeOf));
    for (const [key, group] of this.groups)
      answers[key] = whereSubscribed(objects, group)
        .filter((place) => !place.startsWith("firehose ") || named.has(place))
        .filter(
          (place) => place.startsWith("firehose ") || !this.isOfNamedStream(fleet, place, objects, group),
        );
    return answers;
  }

  /** Whether a bucket is where a stream of the file writes to, and no destination of the log group's own. */
  private isOfNamedStream(
    fleet: Fleet,
    place: Answer,
    objects: readonly AwsObject[],
    group: string,
  ): boolean {
    const streams = Object.values(fleet.destinations).filter((each) => each.type === "firehose");
    const writers = streams.filter(
      (each) =>
        each.bucket !== undefined &&
        placeOf(fleet.destinations[each.bucket]!) === place &&
        whereSubscribed(objects, group).includes(placeOf(each)),
    );
    const own = whereSubscribed(
      objects.filter(
        ({ type, state }) =>
          type !== "aws_kinesis_firehose_delivery_stream" ||
          !writers.some((each) => each.deliveryStreamName === state["name"]),
      ),
      group,
    );
    return writers.length > 0 && !own.includes(place);
  }

  private sourceOf({ accounts }: Fleet, { account, source, logType }: FleetDelivery): string {
    const { id } = accounts[account]!;
    const key = `${id} ${source ?? logType}`;
    this.sources.set(key, { account: id, ...(source === undefined ? settings[logType] : { source }) });
    return key;
  }

  private groupOf(name: string): string {
    const key = `group ${name}`;
    this.groups.set(key, name);
    return key;
  }
}

/** Whether an option of IoT's says that nothing is logged, or nothing but what others have levels for. */
const isOffByOption = ({ options = {} }: FleetDelivery): boolean =>
  options["disableAllLogs"] === true || options["defaultLogLevel"] === "DISABLED";

/** Where a bridge starts: at the log group of the file, or the one that the service writes to by its own choice. */
function bridgeGroup(
  row: LogTypeRow,
  { source }: FleetDelivery,
  to: readonly FleetDestination[],
): string | undefined {
  const [group] = to.filter((each) => each.type === "cloudwatch-logs");
  if (group) return group.logGroupName;
  const naming = row.destinations.cloudwatchLogs?.logGroup.naming;
  return naming?.kind === "fixed" ? fillTemplate(naming.names[0]!, arnValues(row, source)) : undefined;
}

const wayTo = (row: LogTypeRow, { type }: FleetDestination): string | undefined =>
  row.destinations[cellKeyOf(type)]?.enablement;

/** Whether a fleet switches it on: IVS Chat's rooms name their configurations themselves, which a fleet doesn't have. */
function isSwitchedHere(row: LogTypeRow, destination: FleetDestination): boolean {
  const way = wayTo(row, destination);
  return row.id !== "ivs-chat" && (way === "delivery" || way === "resource");
}

/** A destination as the simulated AWS calls it. */
export function placeOf(destination: FleetDestination | Destination): Answer {
  switch (destination.type) {
    case "s3":
      return `s3 ${destination.bucketName}`;
    case "cloudwatch-logs":
      return `logs ${destination.logGroupName}`;
    case "firehose":
      return `firehose ${destination.deliveryStreamName}`;
    case "xray":
      return "xray";
  }
}
