/** Keys of destinations that would have no effect: they are refused, since whoever writes one expects something of it. */
import type { DestinationType } from "../catalog/row";
import { keysOfMaking } from "./destination-schema";
import type { FilePath, Problem } from "./problem";

/** A destination as a file gives it, as far as it could be read. */
export interface GivenDestination {
  readonly type?: DestinationType;
  readonly bucket?: string;
  readonly create?: boolean;
  /** Whatever else is given. */
  readonly [key: string]: unknown;
}

/** All keys of a destination that nothing would be made of, each with the reason at its place. */
export function unusedKeys(destination: GivenDestination, path: FilePath): Problem[] {
  return [...keysWithoutMaking(destination, path), ...keysWithoutPolicy(destination, path)];
}

const nouns = { s3: "buckets", "cloudwatch-logs": "log groups", firehose: "streams" } as const;

/** What says how something is made that exists. */
function keysWithoutMaking(destination: GivenDestination, path: FilePath): Problem[] {
  const { type, create, bucket } = destination;
  if (type === undefined || type === "xray") return [];
  const made = type === "firehose" ? (create ?? bucket !== undefined) : (create ?? true);
  if (made) return [];
  const what = `is for ${nouns[type]} that are made here`;
  const message =
    create === false ? `${what}, and create is false.` : `${what}: give bucket, or leave this out.`;
  const keys = keysOfMaking[type].filter((key) => destination[key] !== undefined);
  return [
    ...keys.map((key) => ({ path: [...path, key], message })),
    ...(type === "firehose" ? [] : encryptionWithoutMaking(destination, path)),
  ];
}

function encryptionWithoutMaking({ type, encryption }: GivenDestination, path: FilePath): Problem[] {
  if (encryption === "customer-managed") {
    return [
      {
        path: [...path, "encryption"],
        message:
          'customer-managed makes a key, and create is false: name the key that there is, { kmsKeyArn: "…" }, or leave encryption out.',
      },
    ];
  }
  const keyPolicy =
    typeof encryption === "object" && encryption !== null && "existingPolicy" in encryption
      ? encryption.existingPolicy
      : undefined;
  // Deliveries to a bucket that exists need its key; CloudWatch Logs has been let use a log group's before.
  return type === "cloudwatch-logs" && keyPolicy !== undefined
    ? [
        {
          path: [...path, "encryption", "existingPolicy"],
          message:
            "is for log groups that are made here, and create is false: the key's policy is left alone.",
        },
      ]
    : [];
}

/** A policy of which statements are kept, and which isn't rendered here. */
function keysWithoutPolicy({ managePolicy, existingPolicy }: GivenDestination, path: FilePath): Problem[] {
  return managePolicy === false && existingPolicy !== undefined
    ? [
        {
          path: [...path, "existingPolicy"],
          message: "is for policies that are rendered here, and managePolicy is false: its owner keeps them.",
        },
      ]
    : [];
}
