/** Backends of fleets. The harness keeps every state beside its stack, so their blocks are looked at as they are written. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { FleetBackend } from "../../../modules/fleet/schema";
import { program, stacksInOrder, synthesizeFleetHere } from "../fleet";
import { describe, it, type Case } from "../suite";
import { inTemporaryDirectory } from "../synthesize";
import { readStack } from "../terraform";

const fleetFile = join(program, "..", "log-delivery.yaml");

/** The embedded fleet with another backend: the `terraform` block of each stack holds `expected` and no other place for its state. */
function keepsState(
  name: string,
  backend: FleetBackend,
  expected: (stack: string, directory: string) => Record<string, unknown>,
): Case {
  return it(name, () =>
    inTemporaryDirectory(async (directory) => {
      const file = join(directory, "fleet.yaml");
      const outdir = join(directory, "out");
      const fleet = parse(readFileSync(fleetFile, "utf8")) as Record<string, unknown>;
      writeFileSync(file, stringify({ ...fleet, backend }));
      synthesizeFleetHere(file, outdir);
      const stacks = stacksInOrder(outdir);
      assert.deepEqual(
        stacks.map((stack) => stack.name),
        ["archive-us-east-1", "workload-us-east-1"],
      );
      for (const stack of stacks) {
        const { required_providers: _, ...places } = readStack(stack.directory)["terraform"] as Record<
          string,
          unknown
        >;
        assert.deepEqual(places, expected(stack.name, directory));
      }
    }),
  );
}

/** What main.ts runs. */
export const suites = [
  describe("backends", [
    keepsState("local: a file for each stack", { type: "local", path: "/var/states" }, (stack) => ({
      backend: { local: { path: `/var/states/${stack}.tfstate` } },
    })),
    keepsState(
      "s3: a key for each stack, encrypted, and locked by a file beside the state",
      {
        type: "s3",
        bucket: "org-terraform-states",
        region: "eu-west-1",
        keyPrefix: "security/logs",
        kmsKeyId: "arn:aws:kms:eu-west-1:999988887777:key/11112222-3333-4444-5555-666677778888",
        assumeRoleArn: "arn:aws:iam::999988887777:role/States",
      },
      (stack) => ({
        backend: {
          s3: {
            bucket: "org-terraform-states",
            region: "eu-west-1",
            key: `security/logs/${stack}.tfstate`,
            encrypt: true,
            use_lockfile: true,
            kms_key_id: "arn:aws:kms:eu-west-1:999988887777:key/11112222-3333-4444-5555-666677778888",
            assume_role: { role_arn: "arn:aws:iam::999988887777:role/States" },
          },
        },
      }),
    ),
    keepsState(
      "s3: the lockfile can be switched off",
      { type: "s3", bucket: "states", region: "us-east-1", useLockfile: false },
      (stack) => ({
        backend: {
          s3: {
            bucket: "states",
            region: "us-east-1",
            key: `log-delivery/${stack}.tfstate`,
            encrypt: true,
            use_lockfile: false,
          },
        },
      }),
    ),
    keepsState(
      "cloud: a workspace for each stack",
      { type: "cloud", organization: "security", project: "logs", workspaces: "logs-{stack}-prod" },
      (stack) => ({
        cloud: {
          organization: "security",
          workspaces: { name: `logs-${stack}-prod`, project: "logs" },
        },
      }),
    ),
    keepsState(
      "cloud: on a host of one's own",
      { type: "cloud", organization: "security", hostname: "terraform.example.com" },
      (stack) => ({
        cloud: {
          hostname: "terraform.example.com",
          organization: "security",
          workspaces: { name: `log-delivery-${stack}` },
        },
      }),
    ),
  ]),
];
