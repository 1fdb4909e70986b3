/** Fleet files of these tests, in a folder of their own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stringify } from "yaml";

export const embedded = resolve(__dirname, "../../log-delivery.yaml");

/** A folder for fleet files; `remove` deletes it. */
export function fleetFolder(): { write(name: string, fleet: object | string): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "fleets-"));
  return {
    write(name, fleet) {
      const file = join(folder, name);
      writeFileSync(file, typeof fleet === "string" ? fleet : stringify(fleet));
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Account `index` of a generated fleet. */
export function accountId(index: number): string {
  return String(100000000000 + index);
}

/** Knowledge bases and VPCs of `accounts` accounts, all archived in one bucket of the account `archive`. */
export function archiveFleet(accounts: number, accountIsolation = "exact"): object {
  const names = Array.from({ length: accounts }, (_, index) => `team-${index + 1}`);
  return {
    accounts: {
      archive: { id: "999988887777" },
      ...Object.fromEntries(names.map((name, index) => [name, { id: accountId(index + 1) }])),
    },
    destinations: {
      bucket: {
        type: "s3",
        account: "archive",
        region: "us-east-1",
        bucketName: "org-log-archive",
        encryption: "customer-managed",
        accountIsolation,
      },
    },
    deliveries: names.flatMap((account, index) => [
      {
        logType: "bedrock-knowledge-base",
        account,
        region: "us-east-1",
        source: `arn:aws:bedrock:us-east-1:${accountId(index + 1)}:knowledge-base/KB12345678`,
        to: ["bucket"],
      },
      { logType: "vpc-flow-logs", account, region: "us-east-1", source: "vpc-0a1b2c3d", to: ["bucket"] },
    ]),
  };
}
