/** What a bucket loses as an archive is told, though the bucket stays. */
import { lossesBetween } from "../../modules/losses/losses";
import { reasonOf } from "../../modules/losses/loss";
import { outputsOfFleet } from "./outputs";

const place = { account: "archive", region: "us-east-1" };
const lock = { mode: "COMPLIANCE", days: 365 };
const archive = {
  type: "s3",
  ...place,
  bucketName: "org-archive",
  objectLock: lock,
  replicateTo: "copy",
  notifications: { queueName: "siem" },
};

const fleet = (bucket: object | undefined) => ({
  accounts: { archive: { id: "999988887777" } },
  destinations: {
    copy: { type: "s3", ...place, bucketName: "org-copy", objectLock: lock },
    other: { type: "s3", ...place, bucketName: "org-other", objectLock: lock },
    ...(bucket && { archive: bucket }),
  },
  deliveries: [],
});

const before = outputsOfFleet(fleet(archive));

function told(bucket: object | undefined): string[] {
  return lossesBetween(before, outputsOfFleet(fleet(bucket))).losses.map(
    (loss) => `${loss.kind}: ${reasonOf(loss)}`,
  );
}

const without = (...keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(archive).filter(([key]) => !keys.includes(key)));

test("nothing is lost where the lock gets longer and harder, or nothing changes", () => {
  expect(told(archive)).toEqual([]);
  expect(told({ ...archive, objectLock: { mode: "COMPLIANCE", days: 400 } })).toEqual([]);
});

test("a lock that goes is told, and not the bucket", () => {
  expect(told(without("objectLock"))).toEqual([
    "stops: Object lock of bucket org-archive is in the fleet no longer, and is deleted. Object Lock can't be switched off, so objects that are there stay locked for their time; new ones are not locked.",
  ]);
});

test("a lock that gets shorter or softer is told", () => {
  expect(told({ ...archive, objectLock: { mode: "GOVERNANCE", days: 30 } })).toEqual([
    expect.stringMatching(
      /^stops: Object lock of bucket org-archive locks in mode GOVERNANCE instead of COMPLIANCE, locks for 30 days instead of 365\./,
    ),
  ]);
});

test("a second copy that goes, or goes elsewhere, is told", () => {
  expect(told(without("replicateTo"))).toEqual([
    expect.stringMatching(
      /^stops: Second copy of bucket org-archive is in the fleet no longer.*copied there no longer/,
    ),
  ]);
  expect(told({ ...archive, replicateTo: "other" })).toEqual([
    expect.stringMatching(
      /^stops: Second copy of bucket org-archive copies to arn:aws:s3:::org-copy no longer\./,
    ),
  ]);
});

test("a collector that is told no longer is told", () => {
  expect(told(without("notifications"))).toEqual([
    expect.stringMatching(/^stops: Notifications of bucket org-archive .*learns of new objects no longer/),
  ]);
  expect(told({ ...archive, notifications: { queueName: "siem-2" } })).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/tells arn:aws:sqs:us-east-1:999988887777:siem no longer/),
    ]),
  );
});

test("where the bucket itself goes, its settings are a part of that", () => {
  expect(told(undefined)).toEqual([
    expect.stringMatching(/^deleted: Bucket org-archive is in the fleet no longer/),
  ]);
});
