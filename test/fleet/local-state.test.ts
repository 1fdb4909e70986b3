/** Local states: where they lie, and that the output doesn't tell on which machine it was made. */
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { localStateFile, localStatePath } from "../../modules/fleet/local-state";
import { filesOf, fleetOf, put, remove, synthesize, temporaryFolder } from "./output/outputs";
import { synthesizeFleet } from "../../modules/fleet/synthesize";

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => {
  delete process.env.CDKTF_OUTDIR;
  remove(folder);
});

/** Synthesizes in a working folder of its own, as a user does in a project. */
function inProject(project: string, fleet: string, file = "fleet.yaml", hcl = false): Record<string, string> {
  put(join(project, file), fleet);
  const before = process.cwd();
  process.chdir(project);
  try {
    synthesizeFleet({ file, hcl });
  } finally {
    process.chdir(before);
  }
  return filesOf(join(project, "cdktf.out"));
}

function statePath(project: string, outdir = "cdktf.out"): string {
  const stack = readFileSync(join(project, outdir, "stacks", "one-eu-west-1", "cdk.tf.json"), "utf8");
  return (JSON.parse(stack) as { terraform: { backend: { local: { path: string } } } }).terraform.backend
    .local.path;
}

describe("[G1] the folder of the states", () => {
  const local = (path?: string): string => fleetOf(["one"], { backend: { type: "local", path } });

  test("is seen from the fleet file, and named from the stack's folder, where Terraform runs", () => {
    inProject(folder, local("state"));
    expect(statePath(folder)).toBe("../../../state/one-eu-west-1.tfstate");
    inProject(folder, local("./state/../elsewhere/"));
    expect(statePath(folder)).toBe("../../../elsewhere/one-eu-west-1.tfstate");
    inProject(folder, local("state"), "fleets/prod/fleet.yaml");
    expect(statePath(folder)).toBe("../../../fleets/prod/state/one-eu-west-1.tfstate");
  });

  test("is the working folder by default", () => {
    inProject(folder, local());
    expect(statePath(folder)).toBe("../../../terraform.one-eu-west-1.tfstate");
    inProject(folder, fleetOf(["one"]), "fleets/fleet.yaml");
    expect(statePath(folder)).toBe("../../../terraform.one-eu-west-1.tfstate");
  });

  test("is the same in HCL", () => {
    const files = inProject(folder, local("state"), "fleet.yaml", true);
    expect(files["stacks/one-eu-west-1/cdk.tf"]).toContain(
      'backend "local" {\npath = "../../../state/one-eu-west-1.tfstate"\n}',
    );
  });

  test("stays what it is where it is absolute", () => {
    inProject(folder, local("/var/states"));
    expect(statePath(folder)).toBe("/var/states/one-eu-west-1.tfstate");
  });

  test("is found from an output folder elsewhere, also behind a link", () => {
    mkdirSync(join(folder, "big", "disk"), { recursive: true });
    symlinkSync(join(folder, "big", "disk"), join(folder, "cdktf.out"));
    synthesize(folder, local("state"));
    const path = statePath(folder);
    expect(resolve(folder, "big", "disk", "stacks", "one-eu-west-1", path)).toBe(
      join(folder, "state", "one-eu-west-1.tfstate"),
    );
    expect(path).toBe("../../../../state/one-eu-west-1.tfstate");
  });

  test("leads to the same file from each side", () => {
    const place = {
      backend: { type: "local", path: "s" },
      file: join(folder, "f.yaml"),
      stack: "a-b",
    } as const;
    const from = join(folder, "x", "y", "stacks", "a-b");
    expect(resolve(from, localStatePath(place, join(folder, "x", "y")))).toBe(localStateFile(place));
  });
});

describe("[G12] the output doesn't depend on the machine", () => {
  const local = fleetOf(["one", "two"], { backend: { type: "local", path: "state" } });

  test.each([
    ["a default backend", fleetOf(["one", "two"]), false],
    ["a folder of states", local, false],
    ["HCL", local, true],
  ])("two working folders, the same bytes: %s", (_, fleet, hcl) => {
    const here = join(folder, "here");
    const there = join(folder, "some", "where", "else");
    const output = inProject(here, fleet, "fleet.yaml", hcl);
    expect(Object.keys(output).length).toBeGreaterThan(2);
    expect(inProject(there, fleet, "fleet.yaml", hcl)).toEqual(output);
    for (const text of Object.values(output)) {
      expect(text).not.toContain(folder);
      expect(text).not.toContain(process.cwd());
      expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+/);
    }
  });

  test("warnings are in the manifest, without a trace", () => {
    const manifest = inProject(folder, local)["manifest.json"]!;
    const { stacks } = JSON.parse(manifest) as { stacks: Record<string, { annotations: object[] }> };
    const annotations = Object.values(stacks).flatMap((stack) => stack.annotations);
    expect(annotations).toHaveLength(2);
    expect(annotations[0]).toEqual({
      constructPath: expect.any(String),
      level: "@cdktf/warn",
      message: expect.stringContaining("Mainframe"),
    });
  });
});
