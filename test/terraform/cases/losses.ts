/**
 * What `check --against` tells, against what the real core plans; and what docs/letting-go.md says, done: letting go of
 * things without deleting them, moving a state's things, and protection.
 */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { holdsData, switchesLogging } from "../../../modules/losses/kinds";
import { lossesBetween } from "../../../modules/losses/losses";
import { readOutput } from "../../../modules/losses/read-folder";
import { stacksInOrder, synthesizeFleetHere } from "../fleet";
import { seedAdoptables, succeeded, usesRealProvider } from "../lifecycle";
import { startProvider, type Provider } from "../provider/start";
import { describe, type Case } from "../suite";
import { inTemporaryDirectory } from "../synthesize";
import { apply, closeWorkspace, configure, init, openWorkspace, plan, type Workspace } from "../terraform";

const place = { account: "workload", region: "us-east-1" };

function fleet() {
  return {
    accounts: { archive: { id: "999988887777" }, workload: { id: "111122223333" } },
    destinations: {
      bucket: {
        type: "s3",
        account: "archive",
        region: "us-east-1",
        bucketName: "org-log-archive",
        encryption: "customer-managed",
      },
      group: { type: "cloudwatch-logs", ...place, logGroupName: "/aws/vendedlogs/orders" },
      waf: { type: "cloudwatch-logs", ...place, logGroupName: "aws-waf-logs-shop" },
      near: { type: "s3", ...place, bucketName: "logs-of-workload" },
      other: { type: "cloudwatch-logs", ...place, logGroupName: "/aws/vendedlogs/other", protect: true },
    } as Record<string, Record<string, unknown>>,
    deliveries: ["KB1", "KB2"]
      .map((id): Record<string, unknown> => ({
        logType: "bedrock-knowledge-base",
        ...place,
        source: `arn:aws:bedrock:us-east-1:111122223333:knowledge-base/${id}`,
        to: ["bucket", "group"],
      }))
      .concat([
        {
          logType: "waf",
          ...place,
          source:
            "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/shop/a1b2c3d4-5678-90ab-cdef-111111111111",
          to: ["waf"],
        },
        {
          logType: "network-firewall",
          ...place,
          source: "arn:aws:network-firewall:us-east-1:111122223333:firewall/inspection",
          to: ["group", "near"],
        },
        { logType: "route53-resolver-queries", ...place, source: "vpc-0a1b2c3d", to: ["near", "group"] },
        { logType: "site-to-site-vpn", ...place, to: ["near"] },
        { logType: "vpc-flow-logs", ...place, source: "vpc-0a1b2c3d", to: ["group", "bucket"] },
        {
          logType: "bedrock-knowledge-base",
          ...place,
          source: "arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB3",
          to: ["other"],
        },
      ]),
  };
}

type Fleet = ReturnType<typeof fleet>;

/** A fleet that is up, in workspaces by the names of their stacks. */
interface Life {
  readonly provider: Provider;
  readonly deployed: string;
  readonly workspaces: ReadonlyMap<string, Workspace>;
  /** Synthesizes a changed fleet and gives its stacks' workspaces that configuration, with files beside them. */
  change(change: (fleet: Fleet) => void, beside?: (outdir: string) => void): string;
}

function living(name: string, run: (life: Life) => Promise<void>): Case {
  const live = (): Promise<void> =>
    inTemporaryDirectory(async (directory) => {
      const provider = await startProvider();
      const workspaces = new Map<string, Workspace>();
      let count = 0;
      const synthesized = (content: Fleet): string => {
        const outdir = join(directory, `out${count++}`);
        const file = join(directory, "fleet.yaml");
        mkdirSync(directory, { recursive: true });
        writeFileSync(file, stringify(content));
        synthesizeFleetHere(file, outdir);
        return outdir;
      };
      try {
        const deployed = synthesized(fleet());
        for (const stack of stacksInOrder(deployed)) {
          seedAdoptables(provider, stack.directory);
          const workspace = openWorkspace(stack.directory, provider, true);
          workspaces.set(stack.name, workspace);
          succeeded("init", await init(workspace));
          succeeded("apply", await apply(workspace));
        }
        await run({
          provider,
          deployed,
          workspaces,
          change(change, beside) {
            const changed = fleet();
            change(changed);
            const outdir = synthesized(changed);
            beside?.(outdir);
            for (const stack of stacksInOrder(outdir))
              configure(workspaces.get(stack.name.replace("payments", "workload"))!, stack.directory);
            return outdir;
          },
        });
      } finally {
        for (const workspace of workspaces.values()) closeWorkspace(workspace);
        await provider.stop();
      }
    });
  return { name, run: live, skip: usesRealProvider ? "it applies" : undefined };
}

const isOwnLoss = (address: string): boolean => {
  const type = address.split(".")[0]!;
  return holdsData(type) || switchesLogging(type);
};

/** The addresses that the core would delete or replace, of what is a loss of its own. */
async function planned({ workspaces }: Life): Promise<string[]> {
  const gone: string[] = [];
  for (const workspace of workspaces.values()) {
    const { changes } = succeeded("plan", await plan(workspace));
    gone.push(
      ...changes
        .filter(({ action }) => action === "delete" || action === "replace")
        .map(({ address }) => address),
    );
  }
  return gone.filter(isOwnLoss).sort();
}

const told = (deployed: string, outdir: string): string[] =>
  lossesBetween(readOutput(deployed), readOutput(outdir))
    .losses.map(({ address }) => address)
    .filter(isOwnLoss)
    .sort();

const transitions: Readonly<Record<string, (fleet: Fleet) => void>> = {
  "a delivery is added": ({ deliveries }) =>
    deliveries.push({ logType: "vpc-flow-logs", ...place, source: "vpc-0b", to: ["group"] }),
  "a delivery goes": ({ deliveries }) => void deliveries.shift(),
  "a destination of several goes": ({ deliveries }) => void (deliveries[1]!["to"] = ["bucket"]),
  "destinations in another order": ({ deliveries }) =>
    deliveries.forEach((delivery) => void (delivery["to"] as string[]).reverse()),
  "another name of a log group": ({ destinations }) =>
    void (destinations["group"]!["logGroupName"] = "/aws/vendedlogs/renamed"),
  "another name of a bucket": ({ destinations }) =>
    void (destinations["bucket"]!["bucketName"] = "other-archive"),
  "another prefix of a bucket": ({ destinations }) => void (destinations["bucket"]!["prefix"] = "audit"),
  "a service's deliveries go": (changing) =>
    void (changing.deliveries = changing.deliveries.filter(
      ({ logType }) =>
        !/^(waf|network-firewall|route53-resolver-queries|site-to-site-vpn)$/.test(String(logType)),
    )),
  "a bridge's bucket gets another name": ({ destinations }) =>
    void (destinations["near"]!["bucketName"] = "renamed-logs"),
  "another format": ({ deliveries }) =>
    void (deliveries[0]!["options"] = { outputFormat: { "cloudwatch-logs": "plain" } }),
  "[G2] other labels of destinations": (changing) =>
    void Object.assign(
      changing,
      JSON.parse(
        JSON.stringify(changing).replaceAll('"group"', '"orders"').replaceAll('"bucket"', '"archive-bucket"'),
      ),
    ),
};

/** Accounts in the file's words; the state is moved as `check` says, so the workspace stays. */
const renamedAccount = (changing: Fleet): void =>
  void Object.assign(changing, JSON.parse(JSON.stringify(changing).replaceAll('"workload"', '"payments"')));

/** Whatever of the fleet's log groups AWS has. */
const groupsOf = ({ provider }: Life): unknown[] =>
  provider.world.existing
    .filter(({ type }) => type === "aws_cloudwatch_log_group")
    .map(({ state }) => state["name"])
    .sort();

const withoutOther = ({ destinations, deliveries }: Fleet): void => {
  delete destinations["other"];
  deliveries.pop();
};

/** The address of the protected log group, and the folder of its stack. */
function otherGroup({ deployed }: Life): string {
  for (const { terraform } of readOutput(deployed))
    for (const [name, config] of Object.entries(
      (terraform["resource"] as Record<string, Record<string, { name: string }>>)[
        "aws_cloudwatch_log_group"
      ] ?? {},
    ))
      if (config.name === "/aws/vendedlogs/other") return `aws_cloudwatch_log_group.${name}`;
  throw new Error("the log group is in no stack");
}

export const suites = [
  describe("losses", [
    living("are those of the core's plan", async (life) => {
      const all: string[] = [];
      for (const [name, change] of Object.entries(transitions)) {
        const outdir = life.change(change);
        const lost = await planned(life);
        assert.deepEqual(told(life.deployed, outdir), lost, name);
        all.push(...lost);
      }
      assert.ok(all.length > 30, `only ${all.length} losses in all`);
    }),

    living(
      "[G2] of an account with another name, whose state was moved, are those of the core's plan",
      async (life) => {
        const outdir = life.change(renamedAccount);
        const { losses } = lossesBetween(readOutput(life.deployed), readOutput(outdir));
        assert.deepEqual(
          losses.filter(({ type }) => type === "stack").map(({ name }) => name),
          ["stack workload-us-east-1"],
        );
        assert.deepEqual(told(life.deployed, outdir), await planned(life));
      },
    ),

    ...(["tf.json", "tf"] as const).map((language) =>
      living(
        `a removed block in let-go.${language} lets go of a log group, and nothing is deleted`,
        async (life) => {
          const address = otherGroup(life);
          const outdir = life.change(withoutOther, (folder) => {
            const text =
              language === "tf"
                ? `removed {\n  from = ${address}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`
                : JSON.stringify({ removed: [{ from: address, lifecycle: { destroy: false } }] });
            writeFileSync(join(folder, "stacks", "workload-us-east-1", `let-go.${language}`), text);
          });
          assert.ok(!told(life.deployed, outdir).includes(address));
          assert.deepEqual(told(life.deployed, outdir), await planned(life));
          const groups = groupsOf(life);
          const workspace = life.workspaces.get("workload-us-east-1")!;
          succeeded("apply", await apply(workspace));
          assert.deepEqual(groupsOf(life), groups);
          // The block may stay or go: nothing is left to do.
          assert.equal(succeeded("plan", await plan(workspace)).exitCode, 0);
        },
      ),
    ),

    living("moved blocks keep what a renaming would destroy", async (life) => {
      const rename = transitions["[G2] other labels of destinations"]!;
      const outdir = life.change(rename);
      const { losses } = lossesBetween(readOutput(life.deployed), readOutput(outdir));
      // By the words of what is told: "would be at NEW instead of OLD".
      const moves = losses.flatMap(({ stack, happens }) => {
        const [, to, from] = /^would be at (\S+) instead of (\S+)$/.exec(happens) ?? [];
        return to === undefined ? [] : [{ stack, from, to }];
      });
      const again = life.change(rename, (folder) => {
        for (const stack of new Set(moves.map((move) => move.stack))) {
          const moved = moves.filter((move) => move.stack === stack).map(({ from, to }) => ({ from, to }));
          writeFileSync(join(folder, "stacks", stack, "moved.tf.json"), JSON.stringify({ moved }));
        }
      });
      const lost = await planned(life);
      // The core names what was moved by its new address.
      const moved = new Map(moves.map(({ from, to }) => [from!, to]));
      const now = (address: string): string => moved.get(address) ?? address;
      assert.deepEqual(told(life.deployed, again).map(now).sort(), lost);
      const kept = losses.filter(({ means }) =>
        means.endsWith("A moved block from the old address to the new one keeps it."),
      );
      assert.deepEqual(
        kept.filter(({ address }) => lost.includes(now(address))),
        [],
      );
      assert.deepEqual(
        lost.filter((address) => holdsData(address.split(".")[0]!)),
        [],
      );
    }),

    living("protect refuses the plan that replaces, and ends with its entry", async (life) => {
      const workspace = life.workspaces.get("workload-us-east-1")!;
      life.change(({ destinations }) => void (destinations["other"]!["logGroupClass"] = "INFREQUENT_ACCESS"));
      const refused = await plan(workspace);
      assert.match(refused.diagnostics.map(({ summary }) => summary).join(), /Instance cannot be destroyed/);
      const outdir = life.change(withoutOther);
      const [loss] = lossesBetween(readOutput(life.deployed), readOutput(outdir)).losses.filter(
        ({ address }) => address === otherGroup(life),
      );
      assert.match(loss!.means, /prevent_destroy goes with the block/);
      assert.ok((await planned(life)).includes(otherGroup(life)));
    }),
  ]),
];
