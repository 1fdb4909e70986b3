/** [G10] Destinations that would make the same thing. */
import { checkFleet } from "../../modules/cli/fleet-check";
import { parseFleet } from "../../modules/fleet/load";
import { FleetError } from "../../modules/fleet/problem";
import { put, remove, synthesize, temporaryFolder } from "./output/outputs";

const accounts = { one: { id: "111122223333" }, two: { id: "444455556666" } };
const at = { account: "one", region: "eu-west-1" };
const group = { type: "cloudwatch-logs", ...at, logGroupName: "/aws/vendedlogs/x" };
const bucket = { type: "s3", ...at, bucketName: "the-bucket" };
const stream = { type: "firehose", ...at, deliveryStreamName: "the-stream", bucket: "b" };

const fleet = (destinations: object): string => JSON.stringify({ accounts, destinations, deliveries: [] });

function told(destinations: object): string[] {
  try {
    parseFleet(fleet(destinations), "f.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return error.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
  }
}

test("[G10] one log group by two names", () => {
  expect(told({ a: group, b: { ...group, retentionInDays: 7 } })).toEqual([
    'destinations.b.logGroupName: log group "/aws/vendedlogs/x" is made by destination "a" already, and AWS refuses a second one of that name. Deliver to "a", or set create: false here.',
  ]);
});

test("[G10] one bucket, in whichever accounts and regions of a partition", () => {
  const other = { ...bucket, account: "two", region: "us-east-1" };
  expect(told({ a: bucket, b: { ...other, prefix: "x" } })).toEqual([
    'destinations.b.bucketName: bucket "the-bucket" is made by destination "a" already, and AWS refuses a second one of that name. Deliver to "a", or set create: false here, for another prefix.',
  ]);
  expect(told({ a: bucket, b: { ...other, region: "cn-north-1" } })).toEqual([]);
});

test("[G10] one stream, told once although its log group is the same too", () => {
  expect(told({ b: bucket, s: stream, t: stream })).toEqual([
    expect.stringMatching(
      /^destinations\.t\.deliveryStreamName: stream "the-stream" is made by destination "s"/,
    ),
  ]);
});

test("[G10] the log group that a stream reports errors to", () => {
  const errors = { ...group, logGroupName: "/aws/kinesisfirehose/the-stream" };
  expect(told({ b: bucket, g: errors, s: stream })).toEqual([
    'destinations.s.deliveryStreamName: log group "/aws/kinesisfirehose/the-stream" is made by destination "g" already, and AWS refuses a second one of that name. Firehose would report errors there: give errorLogs another logGroupName.',
  ]);
  const named = { ...stream, errorLogs: { logGroupName: "/x" } };
  expect(told({ b: bucket, s: named, t: { ...named, deliveryStreamName: "another" } })).toEqual([
    expect.stringMatching(
      /^destinations\.t\.errorLogs\.logGroupName: log group "\/x" is made by destination "s"/,
    ),
  ]);
  expect(told({ b: bucket, g: errors, s: { ...stream, errorLogs: false } })).toEqual([]);
  expect(told({ b: bucket, g: errors, s: { ...stream, adopt: true } })).toEqual([]);
});

test("[G10] what exists, and what is elsewhere, is another matter", () => {
  expect(
    told({
      a: group,
      b: { ...group, create: false },
      c: { ...group, region: "eu-west-3" },
      d: { ...group, account: "two" },
      e: bucket,
      f: { ...bucket, create: false, prefix: "x" },
    }),
  ).toEqual([]);
});

test("[G10] files that their schema refuses are looked at too; check and synthesis say the same", () => {
  expect(told({ a: group, b: { ...group, oops: 1 } })).toEqual([
    "destinations.b.oops: is not a key of this section.",
    expect.stringContaining("is made by destination"),
  ]);
  const folder = temporaryFolder();
  try {
    const text = fleet({ a: group, b: group });
    put(`${folder}/f.yaml`, text);
    expect(checkFleet(`${folder}/f.yaml`).problems).toHaveLength(1);
    expect(() => synthesize(folder, text)).toThrow('is made by destination "a" already');
  } finally {
    remove(folder);
  }
});
