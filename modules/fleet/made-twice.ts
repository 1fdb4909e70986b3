/** Destinations of a file that would make the same thing: AWS takes each name once. */
import { partitionOf } from "../policies/arn";
import type { FilePath, Problem } from "./problem";
import type { GivenDestination } from "./unused-keys";

/** What a destination makes, as far as it could be read. */
interface Made {
  readonly noun: string;
  readonly name: string;
  /** Within what the name is taken. */
  readonly within: readonly unknown[];
  readonly path: FilePath;
}

type Destination = GivenDestination & { readonly account?: string };

/** Buckets, log groups and streams that two destinations make, at the second one. */
export function madeTwice(destinations: Readonly<Record<string, Destination>>): Problem[] {
  const makers = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [destination, given] of Object.entries(destinations)) {
    for (const { noun, name, within, path } of madeBy(given)) {
      const key = JSON.stringify([noun, name, ...within]);
      const first = makers.get(key);
      if (first === undefined) {
        makers.set(key, destination);
        continue;
      }
      problems.push({
        path: ["destinations", destination, ...path],
        message: `${noun} "${name}" is made by destination "${first}" already, and AWS refuses a second one of that name. ${wayOut(noun, first, path)}`,
      });
      // The log group of a stream is the same because the stream is.
      break;
    }
  }
  return problems;
}

/** The thing itself first; of a stream, also the log group that it reports errors to. */
function madeBy(given: Destination): Made[] {
  const { type, account, region } = given;
  const text = (value: unknown): value is string => typeof value === "string";
  switch (type) {
    case "s3": {
      const { bucketName: name } = given;
      if (given.create === false || !text(name)) return [];
      // No two accounts of a partition have a bucket of one name.
      const within = [text(region) ? partitionOf(region) : undefined];
      return [{ noun: "bucket", name, within, path: ["bucketName"] }];
    }
    case "cloudwatch-logs": {
      const { logGroupName: name } = given;
      if (given.create === false || !text(name)) return [];
      return [{ noun: "log group", name, within: [account, region], path: ["logGroupName"] }];
    }
    case "firehose": {
      const { deliveryStreamName: name, errorLogs, adopt, bucket } = given;
      if (bucket === undefined || given.create === false || !text(name)) return [];
      const within = [account, region];
      const stream = { noun: "stream", name, within, path: ["deliveryStreamName"] };
      const own = typeof errorLogs === "object" && errorLogs !== null ? errorLogs : undefined;
      if (errorLogs === false || (own === undefined && adopt === true)) return [stream];
      const named = own !== undefined && "logGroupName" in own ? own.logGroupName : undefined;
      const group = text(named)
        ? { name: named, path: ["errorLogs", "logGroupName"] }
        : { name: `/aws/kinesisfirehose/${name}`, path: ["deliveryStreamName"] };
      return [stream, { noun: "log group", within, ...group }];
    }
    default:
      return [];
  }
}

function wayOut(noun: string, first: string, path: FilePath): string {
  if (path[0] === "errorLogs" || (noun === "log group" && path[0] === "deliveryStreamName"))
    return "Firehose would report errors there: give errorLogs another logGroupName.";
  return noun === "bucket"
    ? `Deliver to "${first}", or set create: false here, for another prefix.`
    : `Deliver to "${first}", or set create: false here.`;
}
