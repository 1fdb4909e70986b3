/** `log-delivery permissions`: the IAM policies of whoever deploys a fleet, per account. */
import type { Command } from "commander";
import picocolors from "picocolors";
import { didYouMean } from "../fleet/nearest";
import { loadFleet } from "../fleet/load";
import { FleetError } from "../fleet/problem";
import { MANAGED_POLICIES_PER_ROLE } from "../permissions/managed-policies";
import type { AccountPermissions } from "../permissions/fleet-permissions";
import { permissionsOfFile } from "../permissions/permissions-of-file";
import { MANAGED_POLICY_CHARACTERS, policySize } from "../policies/limits";
import type { CliCommand } from "./command";
import { addFleetOption, fleetFile } from "./fleet-option";
import { progressLine } from "../fleet/progress";
import { wantsColor } from "./terminal";
import { counted, grouped, widthOf, wrapped } from "./text-layout";

interface Options {
  readonly config?: string;
  readonly account?: string;
  readonly console?: true;
  readonly json?: true;
}

export const cliCommand: CliCommand = {
  configure(command: Command) {
    addFleetOption(command)
      .option("--account <name>", "only this account of the file")
      .option("--console", "also what AWS's consoles read, for people who look there")
      .option("--json", "print JSON: an object of { id, policies } by account name")
      .addHelpText(
        "after",
        "\nThe policies allow planning, applying and destroying the file as it is, and nothing else: names are literal.\n" +
          "When deliveries are added, update the policies first; when they are removed, apply first.\n" +
          "The permissions for Terraform's state backend are not included.\n" +
          "\nExamples:\n  log-delivery permissions --config log-delivery.yaml\n" +
          "  log-delivery permissions --config fleet.yaml --account workload --json | jq '.workload.policies[0]'",
      );
  },
  completions: { config: "files" },
  run(command, { stdout, stderr, env }) {
    const options = command.opts<Options>();
    const file = fleetFile(options.config, env);
    try {
      if (options.account !== undefined) {
        const names = Object.keys(loadFleet(file).fleet.accounts);
        if (!names.includes(options.account)) {
          command.error(
            `error: "${options.account}" is not an account of ${file}.${didYouMean(options.account, names)} There are: ${names.join(", ")}.`,
          );
        }
      }
      const accounts = permissionsOfFile(file, { ...options, progress: progressLine(stderr) });
      if (options.json) stdout.write(`${JSON.stringify(permissionsJson(accounts), null, 2)}\n`);
      else stdout.write(permissionsText(accounts, widthOf(stdout), wantsColor(stdout, env)));
      const uncovered = accounts.flatMap((account) => account.uncovered);
      if (uncovered.length === 0) return 0;
      stderr.write(
        `error: the permissions for these resources aren't known, so the policies are incomplete: ${uncovered.join(", ")}\n`,
      );
      return 1;
    } catch (error) {
      if (!(error instanceof FleetError)) throw error;
      stderr.write(`${error.message}\n`);
      return 1;
    }
  },
};

/** What `--json` prints. */
export function permissionsJson(
  accounts: readonly AccountPermissions[],
): Record<string, Pick<AccountPermissions, "id" | "policies">> {
  return Object.fromEntries(accounts.map(({ account, id, policies }) => [account, { id, policies }]));
}

export function permissionsText(
  accounts: readonly AccountPermissions[],
  width: number,
  color = false,
): string {
  const paint = picocolors.createColors(color);
  return accounts
    .map(({ account, id, policies, preparedOnly }) => {
      const title = paint.bold(`${account} (${id})`);
      if (policies.length === 0) return `${title}: nothing is deployed there.\n`;
      const notes = [
        ...(policies.length > MANAGED_POLICIES_PER_ROLE
          ? [
              `IAM attaches ${MANAGED_POLICIES_PER_ROLE} managed policies to a role unless its quota is raised, and these are ${policies.length}.`,
            ]
          : []),
        ...(preparedOnly.length > 0
          ? [
              `Not included: what the owners of the sources of ${preparedOnly.join(", ")} need to switch them on. log-delivery explain <id> says that.`,
            ]
          : []),
      ];
      const documents = policies.map((document, index) => {
        const size = `${grouped(policySize(document, "managed"))} of ${grouped(MANAGED_POLICY_CHARACTERS)} characters`;
        return `\n${paint.bold(`Policy ${index + 1} of ${policies.length}`)}: ${size}\n${JSON.stringify(document, null, 2)}\n`;
      });
      return [
        `${title}: ${counted(policies.length, "managed policy", "managed policies")}\n`,
        ...notes.map((note) => `${wrapped(note, width)}\n`),
        ...documents,
      ].join("");
    })
    .join("\n");
}
