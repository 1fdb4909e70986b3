/** Whoever deploys examples/archive.yaml may make locks, copies and queues, and do nothing with what is in them. */
import { resolve } from "node:path";
import { buildFleet } from "../../modules/fleet/build";
import { loadFleet } from "../../modules/fleet/load";
import { fleetPermissions } from "../../modules/permissions/fleet-permissions";
import { withScratchApp } from "../../modules/permissions/scratch-app";
import { allows, call, type Call } from "./deployer";

const ARCHIVE = "999988887777";
const permissions = withScratchApp((app) => {
  const loaded = loadFleet(resolve(__dirname, "../../examples/archive.yaml"));
  return fleetPermissions(loaded, buildFleet(app, loaded));
});
const policies = permissions.find(({ id }) => id === ARCHIVE)!.policies;
const may = (asked: Call): Promise<boolean> => allows(policies, ARCHIVE, asked);

const bucket = "arn:aws:s3:::org-log-archive";
const queue = `arn:aws:sqs:us-east-1:${ARCHIVE}:siem-log-archive`;
const role = `arn:aws:iam::${ARCHIVE}:role/log-delivery-replication-org-log-archive`;

test.each([
  ...["PutBucketObjectLockConfiguration", "GetBucketObjectLockConfiguration"].map((name) => [name, bucket]),
  ...["PutReplicationConfiguration", "GetReplicationConfiguration"].map((name) => [name, bucket]),
  ...["PutBucketNotification", "GetBucketNotification"].map((name) => [name, bucket]),
])("allows s3:%s %s", async (name, resource) => {
  expect(await may(call(`s3:${name!}`, resource))).toBe(true);
});

test.each(["CreateQueue", "GetQueueAttributes", "SetQueueAttributes", "ListQueueTags", "DeleteQueue"])(
  "allows sqs:%s",
  async (name) => {
    expect(await may(call(`sqs:${name}`, queue))).toBe(true);
  },
);

test("allows handing the role to S3, and to S3 alone", async () => {
  const passing = (service: string): Call => call("iam:PassRole", role, { "iam:PassedToService": service });
  expect(await may(passing("s3.amazonaws.com"))).toBe(true);
  expect(await may(passing("ec2.amazonaws.com"))).toBe(false);
});

test.each([
  call("s3:BypassGovernanceRetention", `${bucket}/x`),
  call("s3:PutObjectRetention", `${bucket}/x`),
  call("s3:DeleteObjectVersion", `${bucket}/x`),
  call("s3:PutBucketObjectLockConfiguration", "arn:aws:s3:::payroll"),
  call("s3:PutReplicationConfiguration", "arn:aws:s3:::payroll"),
  call("s3:PutBucketNotification", "arn:aws:s3:::payroll"),
  call("sqs:ReceiveMessage", queue),
  call("sqs:SendMessage", queue),
  call("sqs:PurgeQueue", queue),
  call("sqs:SetQueueAttributes", `arn:aws:sqs:us-east-1:${ARCHIVE}:payroll`),
  call("sqs:SetQueueAttributes", "arn:aws:sqs:us-east-1:222233334444:siem-access-logs"),
  call("iam:PassRole", `${role}-2`, { "iam:PassedToService": "s3.amazonaws.com" }),
])("refuses $action $resource", async (asked) => {
  expect(await may(asked)).toBe(false);
});

test("no resource is without permissions", () => {
  expect(permissions.flatMap(({ uncovered }) => uncovered)).toEqual([]);
});
