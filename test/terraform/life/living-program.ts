/** A program in the middle of its life: its stack in Terraform, and what its sources say at AWS of where they log. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ACCOUNT, REGION } from "../../../examples/setting";
import { thingsIn, type Thing } from "../../life/content";
import { applyChange, bringUp, seedAdoptables } from "../lifecycle";
import { preparation } from "../preparation";
import { startProvider, type Provider } from "../provider/start";
import { whereItself } from "../provider/where";
import { closeWorkspace, configure, openWorkspace, plan, readStack, type Workspace } from "../terraform";
import { synthesizeProgram, type Program, type ProgramState, type Subject } from "./attributes";
import { unexpected, type Meaning } from "./expected";
import { assertNone } from "./living-fleet";

const place = `${ACCOUNT}/${REGION}`;

export class LivingProgram {
  private readonly directory = mkdtempSync(join(tmpdir(), "log-delivery-program-"));
  private workspace: Workspace | undefined;
  private things: readonly Thing[] = [];
  private last = "";
  private count = 0;

  private constructor(
    private readonly provider: Provider,
    readonly subjects: readonly Subject[],
  ) {}

  /** A program of which nothing is up yet. */
  static async begin(subjects: readonly Subject[]): Promise<LivingProgram> {
    return new LivingProgram(await startProvider({ delay: [1, 6] }), subjects);
  }

  async end(): Promise<void> {
    if (this.workspace) closeWorkspace(this.workspace);
    await this.provider.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Applies a state and proves that what it means was done, nothing else, and that the sources log where it says. */
  async become(meaning: Meaning, state: ProgramState): Promise<void> {
    const { world, operations } = this.provider;
    const from = { operations: operations.length, problems: world.problems.length };
    const program = this.synthesize(state);
    const before = this.things;
    this.things = thingsIn([{ account: ACCOUNT, region: REGION, json: readStack(program.directory) }]);
    this.last = program.directory;
    const changes = await this.apply(program);
    assertNone([
      ...unexpected(meaning, before, this.things, new Map([["program", changes]]), () => place),
      ...world.problems.slice(from.problems).map(({ message }) => message),
      ...preparation(operations.slice(from.operations)).problems,
      ...this.untrue(program),
    ]);
  }

  /** Plans a state that means the same, and proves that there is nothing to do. */
  async staysFor(state: ProgramState): Promise<void> {
    configure(this.workspace!, this.synthesize(state).directory);
    const { changes } = await plan(this.workspace!);
    configure(this.workspace!, this.last);
    assertNone(changes.map(({ action, address }) => `${action} ${address}`));
  }

  private async apply({ directory }: Program): ReturnType<typeof applyChange> {
    if (this.workspace) {
      configure(this.workspace, directory);
      return applyChange(this.workspace);
    }
    seedAdoptables(this.provider, directory);
    this.workspace = openWorkspace(directory, this.provider);
    return (await bringUp(this.workspace)).changes;
  }

  private synthesize(state: ProgramState): Program {
    return synthesizeProgram(join(this.directory, String(++this.count)), this.subjects, state);
  }

  /** Where a source logs elsewhere than the program says; names that are known after apply only are left out. */
  private untrue({ sources, said, places }: Program): string[] {
    const objects = this.objects();
    return [...sources].flatMap(([id, address]) => {
      const object = this.provider.world.find(objects.get(address) ?? 0);
      if (!object) return [`${id}: ${address} is not there`];
      const told = said.get(id)!.filter((each) => !each.includes("${"));
      const answered = whereItself(object).filter((each) => places.has(each));
      return byName.has(id) || JSON.stringify(told) === JSON.stringify(answered)
        ? []
        : [
            `${id} logs to ${answered.join(", ") || "nowhere"}, and the program says ${told.join(", ") || "nowhere"}`,
          ];
    });
  }

  /** Which object of the simulated AWS each address is, as Terraform's state keeps it for the provider. */
  private objects(): Map<string, number> {
    const file = join(this.workspace!.directory, "terraform.tfstate");
    if (!existsSync(file)) return new Map();
    const { resources } = JSON.parse(readFileSync(file, "utf8")) as StateFile;
    return new Map(
      resources.map(({ type, name, instances }) => {
        const memory = Buffer.from(instances[0]?.private ?? "", "base64").toString("utf8");
        return [`${type}.${name}`, (JSON.parse(memory || "{}") as { object?: number }).object ?? 0];
      }),
    );
  }
}

/** Services that choose the log group's name: their arguments say what is logged, and not where. */
const byName: ReadonlySet<string> = new Set([
  "appsync",
  "aurora-mysql",
  "connect",
  "eks-control-plane",
  "elastic-beanstalk",
  "mq-broker",
  "rds-postgresql",
  "sns-delivery-status",
]);

interface StateFile {
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly private?: string }[];
  }[];
}
